// What a search answers, apart from its looks: contacts, pages with their sections, and pieces of their text.
import { contactsOf } from "./soegekort.js";
import { DIGITS, WORD, words } from "./soegeord.js";

const WEAKEST = 0.2; // of the best score: what says less is left out
const MOST_CARDS = 5, MOST_SECTIONS = 2;
const SHARES = [1, 0.2, 0.1]; // what a page's best section counts, its second and its third
const TITLE = 1; // how much more a page counts whose title is what was asked for
const TOKEN = new RegExp(`${DIGITS.source}|${WORD.source}`, "gu");
const BEFORE = 50, LONGEST = 180; // letters of an excerpt: before the first hit, and in all

/**
 * An answer {hits, asked, words} as {cards, others, pages}. Pages come with the best of their sections, what stands
 * before the first heading first: it has no name but the page's. A page that is called what was asked for comes
 * first, and one with more to say before one with a single place. Cards are the contacts that the query is after;
 * `others` says that the same page has more of them.
 */
export function group(root, answer, stem) {
  const { pages, sections } = root, { hits, asked } = answer;
  const telling = hits.filter(({ score }) => score >= WEAKEST * hits[0].score);
  const found = new Map(), starts = new Map();
  sections.forEach(([page], section) => { if (!starts.has(page)) starts.set(page, section); });
  for (const hit of telling) {
    const number = sections[hit.section][0], [path, title] = pages[number];
    if (!found.has(number)) found.set(number, { number, path, title, hits: [] });
    found.get(number).hits.push(hit);
  }
  const worth = ({ title, hits: own }) => (1 + TITLE * likeness(title, asked, stem)) * SHARES.reduce((sum, share, place) => sum + share * (own[place]?.score ?? 0), 0);
  const ordered = [...found.values()].map((page) => ({ ...page, worth: worth(page) })).sort((one, other) => other.worth - one.worth);
  const contacts = contactsOf(root, answer, ordered, stem);
  const cards = new Set(contacts.slice(0, MOST_CARDS));
  return {
    cards: [...cards].map(({ section }) => {
      const [page, name, anchor, number, under, freshness, status, lang] = sections[section];
      return { path: pages[page][0], name, anchor, number, under, freshness, status, lang };
    }),
    others: contacts.slice(MOST_CARDS).some(({ section }) => sections[section][0] === sections[contacts[0].section][0]),
    pages: ordered.map(({ number, path, title, hits: own }) => {
      const best = own.filter((hit) => !cards.has(hit)).slice(0, MOST_SECTIONS).map(({ section }) => {
        const [, heading, anchor] = sections[section];
        return { place: section - starts.get(number), heading, anchor };
      });
      return { number, path, title, sections: best.sort((one, other) => (other.place === 0) - (one.place === 0)) };
    }),
  };
}

/** From 0 to 1: how many of a title's words were asked for, and of those asked for stand in it. */
function likeness(title, asked, stem) {
  const said = new Set(words(title).map(([word]) => stem(word)));
  const both = [...said].filter((term) => asked.has(term)).length;
  return both && both ** 2 / (said.size * asked.size);
}

/** Whether a word of a text is one that the search found: by its stem, or as a compound that holds one. */
export function matcher(terms, stem) {
  const long = [...terms].filter((term) => term.length > 3);
  return (token) => words(token).flat().some((word) => terms.has(stem(word)) || long.some((term) => word.includes(term)));
}

/** A text in pieces [text, is a hit]. */
export function pieces(text, isHit) {
  const found = [];
  let at = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!isHit(token)) continue;
    found.push([text.slice(at, index), false], [token, true]);
    at = index + token.length;
  }
  return [...found, [text.slice(at), false]].filter(([piece]) => piece);
}

/** The part of a long text around its first hit, or its beginning. Cut between words. */
export function excerpt(text, isHit) {
  let first = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) if (isHit(token)) { first = index; break; }
  const from = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
  const rest = text.slice(Math.min(from, first));
  if (rest.length <= LONGEST) return (from ? "… " : "") + rest;
  const to = rest.lastIndexOf(" ", LONGEST);
  return `${from ? "… " : ""}${rest.slice(0, to > 0 ? to : LONGEST)} …`;
}
