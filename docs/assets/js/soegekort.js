// Which contacts a query is after. They are shown as cards with the number, before the pages.
import { words } from "./soegeord.js";

const FIRST = 3; // a line or a kommune that is not among the first pages was hardly asked for
const CLOSE = 0.5; // of the best score: what a contact on those pages must have
const NEAR = 0.7; // of the best card's score: those clearly weaker are left out

/**
 * The hits of an answer {hits, asked, words} that are contacts and meant, best first. `ordered` are its pages, best first.
 * Meant are those whose number or organisation is asked for; those of a kommune that is named, unless an area of work
 * is too, and it is another one; lines on the first pages; and a unit or a person where no page has as much to say.
 */
export function contactsOf({ pages, sections, areas = [] }, { hits, asked, words: found }, ordered, stem) {
  const first = new Set(ordered.slice(0, FIRST).map(({ number }) => number));
  const isOfKommune = ({ section }) => pages[sections[section][0]][0].startsWith("kommuner/");
  const elsewhere = hits.find((hit) => !isOfKommune(hit))?.score ?? 0;
  const askedAreas = found.filter(({ stems }) => stems.some((term) => areas.includes(term)));
  const stemsOf = (text) => words(text).map(([word]) => stem(word));
  const isPlace = (title) => words(title).flat().map(stem).some((term) => term !== stem("kommune") && asked.has(term));
  const isAsked = (terms) => terms.length > 0 && terms.every((term) => asked.has(term));

  /** Sure: the query names it. */
  function isNamed({ section }) {
    const [, , , number, , , , , also] = sections[section];
    return number && (asked.has(number.replaceAll(" ", "")) || (also ?? []).some((phrase) => isAsked(phrase.split(" "))));
  }

  function isLikely(hit) {
    const [page, name, , number] = sections[hit.section];
    const isFirst = first.has(page) && hit.score >= CLOSE * hits[0].score;
    if (!number || !isOfKommune(hit)) return number && isFirst;
    if (!askedAreas.every(({ sections: those }) => those.has(hit.section))) return false;
    if (isPlace(pages[page][1])) return isFirst;
    if (hit.score < elsewhere || !stemsOf(name).some((term) => asked.has(term))) return false;
    return hit.score > 2 * elsewhere || name.split(", ").some((part) => isAsked(stemsOf(part)));
  }

  const likely = hits.filter(isLikely);
  return hits.filter((hit) => isNamed(hit) || (likely.includes(hit) && hit.score >= NEAR * likely[0].score));
}
