// The answer to a search as the reader sees it. Text is set as text, never as markup.
import { excerpt, group, matcher, pieces } from "./soegesvar.js";

const AT_FIRST = 8;
const ICONS = { ubekraeftet: "progress-question", bekraeftet: "check-bold", gammel: "calendar-month", udloebet: "calendar-month" };
const pagesRoot = new URL(document.body.dataset.sprogrod, location);
const texts = new Map();

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** A list with a name for those who do not see what it holds. */
function listOf(name, items) {
  const list = make("ul", { className: "fp-fund" }, ...items);
  list.setAttribute("aria-label", name);
  return list;
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "fp-ikon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#ikon-${name}`);
  svg.append(use);
  return svg;
}

const href = (path, anchor) => new URL(path + (anchor && `#${anchor}`), pagesRoot).href;
const marked = (text, isHit) => pieces(text, isHit).map(([piece, hit]) => (hit ? make("mark", {}, piece) : piece));

/** The texts of a page's sections, fetched once. */
function textsOf(address) {
  if (!texts.has(address)) {
    const coming = fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.statusText)));
    coming.catch(() => texts.delete(address)); // so that it can be asked for again
    texts.set(address, coming);
  }
  return texts.get(address);
}

function card({ path, name, anchor, number, under, freshness, status, lang }, isHit) {
  const digits = number.replace(/\D/g, "");
  const call = make("a", { className: "fp-tlf", href: `tel:${digits.length === 8 ? "+45" : ""}${digits}` }, number);
  const state = make("span", { className: freshness ? `fp-stat fp-stat--${freshness}` : "fp-lille" }, status);
  if (freshness) state.prepend(icon(ICONS[freshness]));
  const own = lang ? { lang } : {};
  const who = make("a", { className: "fp-fund__navn", href: href(path, anchor), ...own }, ...marked(name, isHit));
  const where = make("span", { className: "fp-under", ...own }, ...marked(under, isHit));
  return make("li", { className: "fp-fund__kort" }, make("div", {}, who, where), make("div", {}, call, state));
}

/** A page with its best sections, and what fetches their excerpts; a page is found without them too. */
function pageItem({ number, path, title, sections }, folder, isHit, heading) {
  const item = make("li", {}, make(heading, {}, make("a", { href: href(path, "") }, ...marked(title, isHit))));
  const waiting = sections.map(({ place, heading: name, anchor }) => {
    const text = make("p", { className: "fp-under" });
    if (anchor) item.append(make("a", { className: "fp-fund__afsnit", href: href(path, anchor) }, ...marked(name, isHit)));
    item.append(text);
    return { place, text };
  });
  const fill = (found) => { for (const { place, text } of waiting) text.replaceChildren(...marked(excerpt(found[place] ?? "", isHit), isHit)); };
  const settle = () => { for (const { text } of waiting) if (!text.hasChildNodes()) text.remove(); };
  const address = new URL(`uddrag/${number}.json`, folder).href;
  const fetchTexts = () => textsOf(address).then(fill).catch(() => {}).finally(settle);
  if (texts.has(address)) fetchTexts(); // they are here already
  return { item, fetchTexts };
}

/**
 * Puts the answer into `output`: {said, fetchTexts}, the sentence that counts it, and what fetches the excerpts of the
 * pages shown. `words` are the page's sentences.
 */
export function showAnswer(output, { root, folder, stem }, answer, words) {
  const { cards, others, pages } = group(root, answer, stem);
  const isHit = matcher(answer.terms, stem);
  const heading = output.closest("dialog") ? "h3" : "h2";
  const list = listOf(words.sider, []);
  const more = make("button", { type: "button", className: "fp-knap fp-knap--anden fp-fund__flere" }, words.visflere);
  let shown = 0;
  function showMore() {
    const items = pages.slice(shown, shown + AT_FIRST).map((page) => pageItem(page, folder, isHit, heading));
    list.append(...items.map(({ item }) => item));
    shown += items.length;
    more.hidden = shown >= pages.length;
    return items;
  }
  const fetchAll = (items) => { for (const { fetchTexts } of items) fetchTexts(); };
  const firstItems = showMore();
  more.addEventListener("click", () => {
    const items = showMore();
    fetchAll(items);
    items[0].item.querySelector("a").focus();
  });
  output.replaceChildren(list, more);
  if (cards.length) {
    const contacts = listOf(words.kontakter, cards.map((one) => card(one, isHit)));
    if (others) contacts.append(make("li", {}, make("a", { href: href(cards[0].path, cards[0].anchor) }, words.allekontakter)));
    output.prepend(contacts);
  }
  output.scrollTop = 0;
  const count = (one, several, number) => (number === 1 ? one : several.replace("@", number));
  const found = count(words.et, words.flere, pages.length);
  const said = cards.length ? `${count(words.enkontakt, words.flerekontakter, cards.length)} ${found}` : found;
  return { said, fetchTexts: () => fetchAll(firstItems) };
}
