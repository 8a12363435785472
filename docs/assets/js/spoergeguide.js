// The question guide: choose by facet, search, share the choice as a link. Without this script every question is shown.
// The choice stands in the address's fragment; what is typed stays in its field; nothing is stored.
import { fill } from "./felter.js";
import { FACETS, asksForMore, count, leastToTake, matching, read, write } from "./udvalg.js";

const guide = document.querySelector('[data-script="spoergeguide"]');
const words = guide.dataset;
const part = (selector) => guide.querySelector(selector);
const input = part("#guide-soeg"), filter = part(".fp-guide__filter"), status = part(".fp-guide__antal");
const hits = part("[data-fundne]");
const groups = [...guide.querySelectorAll("[data-gruppe]")];
const boxes = [...guide.querySelectorAll("[data-facet] input")];
const known = Object.fromEntries(FACETS.map((facet) => [facet, boxes.filter((box) => box.name === facet).map((box) => box.value)]));
const nameOf = (box) => box.nextElementSibling.textContent;
const questions = [...guide.querySelectorAll(".fp-spoergsmaal__et")].map((item) => ({
  item, home: item.parentElement, ...Object.fromEntries(FACETS.map((facet) => [facet, item.dataset[facet].split(" ")])),
}));
let scores = null; // id → score while something is typed

const chosen = () => boxes.filter((box) => box.checked);
const choice = () => Object.fromEntries(FACETS.map((facet) => [facet, chosen().filter((box) => box.name === facet).map((box) => box.value)]));
const searched = () => (scores ? questions.filter(({ item }) => scores.has(item.id)) : questions);

/** What was typed, said back: no more of it than anyone needs to know it again. */
function typed() {
  const letters = [...input.value.trim()];
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : letters.join("");
}

let later;
/** Tell `text`; with `help`, also where there is help when a search has found nothing. */
function announce(text, { isTyping = false, help = false } = {}) {
  clearTimeout(later);
  later = setTimeout(() => {
    status.textContent = text;
    part("[data-intet]").hidden = !help;
  }, isTyping ? 400 : 0);
}

/** A button on a list, where the focus stays when it has done its work. Its `label` says more than its text. */
function addTo(list, text, action, label = text) {
  const item = document.createElement("li"), button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.setAttribute("aria-label", label);
  button.addEventListener("click", () => {
    const place = [...list.children].indexOf(item);
    action();
    (list.children[Math.min(place, list.children.length - 1)]?.firstChild ?? status).focus();
  });
  item.append(button);
  list.append(item);
}

const uncheck = (some) => { for (const box of some) box.checked = false; };
function forget() { // what has been typed
  input.value = "";
  search();
}

const SEARCH = "soeg";

/** What to take away so that something is left: as little as will do, with the number that it leads to. */
function loosen(now) {
  const taken = (some) => chosen().filter((box) => some.includes(box.name));
  const left = (some) => matching(some.includes(SEARCH) ? questions : searched(), { ...now, ...Object.fromEntries(some.map((facet) => [facet, []])) }).length;
  const parts = [...FACETS.filter((facet) => now[facet].length), ...(scores ? [SEARCH] : [])];
  for (const [some, amount] of leastToTake(parts, left)) {
    const names = [...taken(some).map(nameOf), ...(some.includes(SEARCH) ? [typed()] : [])];
    addTo(part("[data-tag-fra]"), `${fill(words.fjern, names.join("«, »"))} (${amount})`, () => {
      uncheck(taken(some));
      if (some.includes(SEARCH)) forget();
      changed();
    });
  }
}

/** The questions at home stand in the page's order, but those of a chosen fagområde before those that fit any. */
function order(areas) {
  const isOwn = ({ fagomraade }) => fagomraade.some((id) => areas.includes(id));
  const ordered = [...questions.filter(isOwn), ...questions.filter((one) => !isOwn(one))];
  for (const home of new Set(questions.map((one) => one.home))) {
    const items = ordered.filter((one) => one.home === home && !scores?.has(one.item.id)).map(({ item }) => item);
    if (items.some((item, place) => home.children[place] !== item)) home.append(...items); // what moves loses its focus
  }
}

function show({ isTyping = false } = {}) {
  const now = choice(), found = new Set(matching(searched(), now)), some = chosen();
  order(now.fagomraade);
  for (const question of questions) question.item.hidden = !found.has(question);
  for (const group of groups) group.hidden = !group.querySelector(".fp-spoergsmaal__et:not([hidden])");
  hits.hidden = !hits.querySelector(":scope > :not([hidden])");
  for (const box of boxes) box.parentElement.lastElementChild.textContent = count(searched(), now, box.name, box.value);
  part("[data-valgte]").textContent = some.length ? `(${fill(words.valgt, some.length)})` : "";
  part("[data-udvalg]").hidden = !some.length && !scores;
  part("[data-kopier]").hidden = !some.length;
  part("[data-maerkater]").replaceChildren();
  part("[data-tag-fra]").replaceChildren();
  for (const box of some) addTo(part("[data-maerkater]"), nameOf(box), () => { uncheck([box]); changed(); }, fill(words.fjern, nameOf(box)));
  part("[data-vis]").textContent = found.size === 1 ? words.visEt : fill(words.visFlere, found.size);
  const amount = fill(words.antal, found.size), parts = [...some.map(nameOf), ...(scores ? [words.printsoegning] : [])];
  part("[data-tryk]").textContent = parts.length ? `${words.print} ${parts.join(" · ")} (${amount})` : "";
  if (!found.size) loosen(now);
  const none = scores && !scores.size ? fill(words.ingen, typed()) : words.tomt;
  announce(found.size ? amount : `${amount}. ${none}`, { isTyping, help: !found.size });
}

/** Somebody has chosen. The address follows, without a step in the browser's history. */
function changed() {
  history.replaceState(null, "", chosen().length ? `#${write(choice())}` : location.pathname + location.search);
  show();
}

function choose(wanted) {
  for (const box of boxes) box.checked = wanted?.[box.name].includes(box.value) ?? false;
  if (wanted?.formaal.length) part('[data-facet="formaal"]').parentElement.open = true;
}

const amountShown = () => fill(words.antal, matching(searched(), choice()).length);
const questionAt = (hash) => questions.find(({ item }) => `#${item.id}` === hash);

/** A question that somebody is led to is shown, whatever is chosen. */
function uncover({ item }) {
  item.hidden = item.closest("[data-gruppe], [data-fundne]").hidden = false;
  announce(`${amountShown()}. ${words.ogsaa}`);
}

/** Scroll to a place of the page, and go on by keyboard from there. */
function goTo(place) {
  if (place.tabIndex < 0) place.tabIndex = -1; // text takes no focus otherwise
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}

/** A fragment that chooses something decides the whole choice; one that leads to a place shows that place. */
function follow() {
  const wanted = read(location.hash, known);
  if (wanted || !location.hash) {
    choose(wanted);
    show();
  }
  if (asksForMore(location.hash, known)) announce(`${amountShown()}. ${words.ikkeValgt}`);
  if (wanted) status.scrollIntoView();
  if (wanted || !location.hash) return;
  const question = questionAt(location.hash);
  const group = groups.find((one) => `#${one.getAttribute("aria-labelledby")}` === location.hash);
  if (question?.item.hidden) {
    uncover(question);
    goTo(question.item);
  } else if (group?.hidden) {
    choose(null);
    forget();
  }
  if (!question && location.hash.startsWith("#q-")) announce(`${amountShown()}. ${words.ikkeHer}`);
  (question?.item ?? group)?.scrollIntoView();
}

/** A link within the guide shows its place. The address stays the choice's, and the browser's history learns nothing.
 *  The sources at the foot of the page are left to the browser: its Back button leads to the question again. */
function followWithin(event) {
  const link = event.target.closest('a[href^="#"]:not([href^="#kilde-"])');
  const place = link && document.getElementById(link.hash.slice(1));
  if (!place || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const question = questionAt(link.hash);
  if (question?.item.hidden) uncover(question);
  if (place.parentElement === filter) filter.open = true;
  goTo(place);
}

const folder = new URL(words.adresse, new URL(document.body.dataset.rod.replace(/\/?$/, "/"), location));
let guideSearch;
/** The search: fetched when somebody is about to use it, and again where that failed. */
const ready = () => (guideSearch ??= import("./guidesoegning.js").then(({ openGuide }) => openGuide(folder))
  .catch((error) => { guideSearch = undefined; throw error; }));

/** Hits stand on a list of their own, the best first; the others wait at home. */
function arrange(found) {
  scores = found;
  hits.append(...questions.filter(({ item }) => found?.has(item.id)).map(({ item }) => item).sort((one, other) => found.get(other.id) - found.get(one.id)));
  show({ isTyping: true });
}

async function search() {
  const query = input.value.trim();
  if (!query) return arrange(null);
  try {
    const found = await (await ready())(query);
    if (query === input.value.trim()) arrange(found); // else more has been typed since
  } catch {
    guideSearch = undefined;
    announce(words.fejl);
  }
}

input.addEventListener("focus", () => ready().catch(() => {}));
input.addEventListener("input", search);
input.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !input.value) return;
  event.preventDefault();
  forget();
});
for (const box of boxes) box.addEventListener("change", changed);
part("[data-nulstil]").addEventListener("click", () => {
  uncheck(boxes);
  forget();
  changed();
  status.focus();
});
part("[data-kopier]").addEventListener("click", async ({ target }) => {
  history.replaceState(null, "", `#${write(choice())}`); // a link to a question may have taken the choice's place
  try {
    await navigator.clipboard.writeText(location.href);
    announce(target.dataset.kopieret);
  } catch {
    announce(target.dataset.ikke);
  }
});
part("[data-vis]").addEventListener("click", () => {
  filter.open = wide.matches;
  goTo(status);
});
guide.addEventListener("click", followWithin);
window.addEventListener("hashchange", follow);
// A browser may keep the page for its Back button: what was typed is not to be in it.
window.addEventListener("pagehide", () => {
  forget();
  status.textContent = "";
});
window.addEventListener("pageshow", ({ persisted }) => { if (persisted) show(); });

// Beside the questions there is room for the filter; above them it is folded.
const wide = matchMedia("(min-width: 76.25em)");
const fold = () => { filter.open = wide.matches; };
wide.addEventListener("change", fold);
fold();
part("[data-uden-script]").hidden = true;
filter.hidden = part(".fp-guide__soeg").hidden = part(".fp-guide__hop").hidden = false;
uncheck(boxes); // a browser may have kept the ticks from before a reload
show();
follow();
