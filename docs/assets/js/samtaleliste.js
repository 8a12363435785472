// "Min samtaleliste": the questions somebody picks for one conversation, in their own order and words.
import { fill } from "./felter.js";
import { makeRow, part as partOf } from "./samtalepunkt.js";
import { traces } from "./samtaletekst.js";
import { copy, drafts, plainText, print, tidy } from "./samtaleud.js";
import { Samtale, wording } from "./samtalevalg.js";

const panel = document.querySelector('[data-script="samtaleliste"]');
const part = (name, root = panel) => partOf(name, root);
const [list, field, byHand] = ["liste", "felt", "selv"].map((name) => part(name));
const input = field.querySelector("textarea");
const sheet = part("ark").content.firstElementChild;
const words = panel.dataset;

const questions = [...document.querySelectorAll("[data-foej]")].map((button) => {
  const item = button.closest("li"), { id } = item;
  const text = item.querySelector(".fp-spoergsmaal__tekst").textContent.trim();
  const to = item.querySelector("[data-til]")?.textContent.trim() ?? "";
  return { id, button, guides: { id, text, to, draft: words.udkast.split(" ").includes(id) } };
});
const samtale = new Samtale(new Map(questions.map(({ id, guides }) => [id, guides])));
let edited = null;

const say = (text) => { part("status").textContent = text; };
const warning = ({ own }) => traces(own).map((kind) => words[kind]).join(" ");
/** A message about a list that leaves the page says the warning again. */
const sayOut = (text) => say(samtale.items.some(warning) ? `${text} ${words.pasPaa}` : text);

function row(one, place, { length }) {
  const item = makeRow(part("punkt"), one, { place, last: length - 1, edited: one === edited, warning: warning(one) });
  if (one === edited) part("guidens-ord", item).after(field);
  return item;
}

/** Draw the list. What stood there to copy by hand is true no more. */
function show() {
  panel.append(field); // the field moves, it is not made anew
  field.hidden = edited === null;
  part("eget").hidden = edited !== null;
  const down = panel.scrollTop;
  list.replaceChildren(...samtale.items.map(row));
  panel.scrollTop = down;
  for (const { id, button } of questions) button.setAttribute("aria-pressed", samtale.find(id) !== undefined);
  byHand.hidden = true;
  byHand.value = "";
  count();
}

function count() {
  const number = samtale.said.length;
  const line = part("antal");
  list.hidden = samtale.items.length === 0;
  for (const name of ["top", "linje"]) part(name).hidden = number === 0;
  part("knapper").hidden = number === 0 || edited !== null;
  part("tom").hidden = samtale.items.length > 0;
  line.textContent = number === 1 ? line.dataset.et : fill(line.dataset.flere, number);
  part("linjetal").textContent = number;
  part("kladder").textContent = drafts(samtale.said, sheet);
}

/** What has come last is in sight where the panel has a height of its own; the page stays where it is. */
function showLast() {
  show();
  const row = list.lastElementChild?.getBoundingClientRect(), within = panel.getBoundingClientRect();
  if (row) panel.scrollTop += Math.max(row.bottom - within.bottom, 0) + Math.min(row.top - within.top, 0);
}

/** The whole field is in sight, with what stands beneath what one writes. */
const showField = () => field.scrollIntoView({ block: "nearest" });

/** The button of a question on the list, or one beside it where that one can do nothing. */
function focusOn(one, does) {
  const item = list.children[samtale.items.indexOf(one)];
  const button = item?.querySelector(`[data-goer="${does}"]:enabled`) ?? item?.querySelector("[data-goer]:enabled");
  (button ?? part("eget")).focus();
}

function edit(one) {
  edited = one;
  say("");
  input.value = wording(one);
  const label = field.querySelector("label");
  label.textContent = one.id ? label.dataset.rettet : label.dataset.eget;
  part("guidens").hidden = !one.id;
  part("spor", field).textContent = warning(one);
  show();
  input.focus();
  showField();
}

/** Close the field. A question without words is none. */
function finish() {
  const one = edited;
  edited = null;
  if (!one) return;
  if (wording(one)) say(one.id ? words.rettet : fill(words.ny, samtale.items.indexOf(one) + 1));
  else samtale.remove(one);
  show();
  focusOn(one, "ret");
}

/** Everything that somebody wrote goes from the page, also where it stood ready for paper or to be copied by hand. */
function wipe() {
  edited = null;
  input.value = "";
  part("spor", field).textContent = "";
  say("");
  tidy();
  show();
}

function remove(one) {
  if (one === edited) edited = null;
  samtale.remove(one);
  show();
  say(words.fjernet);
}

list.addEventListener("click", ({ target }) => {
  const does = target.closest("[data-goer]")?.dataset.goer;
  if (!does) return;
  const place = [...list.children].indexOf(target.closest("li"));
  const one = samtale.items[place];
  if (does === "ret") {
    finish();
    edit(one);
  } else if (does === "fjern") {
    remove(one);
    focusOn(samtale.items[Math.min(place, samtale.items.length - 1)], does);
  } else {
    const number = samtale.move(one, does === "op" ? -1 : 1);
    show();
    say(fill(words.flyttet, number));
    focusOn(one, does);
  }
});

input.addEventListener("input", () => {
  samtale.reword(edited, input.value);
  if (part("spor", field).textContent !== warning(edited)) part("spor", field).textContent = warning(edited);
  count();
  showField();
});
input.addEventListener("keydown", (event) => {
  if (event.isComposing || !["Enter", "Escape"].includes(event.key)) return;
  event.preventDefault();
  finish();
});
part("faerdig").addEventListener("click", finish);
part("guidens").addEventListener("click", () => { samtale.reword(edited, ""); finish(); });
part("eget").addEventListener("click", () => { finish(); edit(samtale.addOwn()); });

for (const { id, button } of questions) {
  button.addEventListener("click", () => {
    const one = samtale.find(id);
    if (one) return remove(one);
    samtale.add([id]);
    showLast();
    say(fill(words.foejet, samtale.items.length));
  });
  button.hidden = false;
}
for (const button of document.querySelectorAll("[data-foej-alle]")) {
  button.addEventListener("click", () => {
    const added = samtale.add(button.closest("[data-start]").dataset.start.split(" "));
    showLast();
    say(fill([words.foejetIngen, words.foejetEt][added] ?? words.foejetFlere, added));
  });
  button.hidden = false;
}

part("print").addEventListener("click", () => print(samtale.said, sheet, (opened) => sayOut(opened ? words.print : words.printIkke)));
for (const [name, rich] of [["kopi", false], ["kopi-fag", true]]) {
  part(name).addEventListener("click", async () => {
    say(""); // the same message twice is heard once
    const went = await copy(samtale.said, sheet, rich);
    sayOut({ tekst: words.kopieret, fag: words.kopieretFag, ren: words.kopieretRen, ikke: words.kopieretIkke }[went]);
    if (went !== "ikke") return;
    byHand.value = plainText(samtale.said, sheet);
    byHand.hidden = false;
    byHand.select();
  });
}
part("toem").addEventListener("click", () => {
  samtale.clear();
  wipe();
  say(words.toemt);
  panel.querySelector("h2").focus();
});
part("linje").addEventListener("click", (event) => { // the fragment belongs to the choice of questions
  event.preventDefault();
  panel.scrollIntoView();
  panel.querySelector("h2").focus({ preventScroll: true });
});

// The bar leads to the panel, and is in the way once one is there.
new IntersectionObserver(([{ isIntersecting }]) => part("linje").classList.toggle("fp-samtalelinje--her", isIntersecting)).observe(panel);

// A browser may keep the page for its Back button: own words are not to be in it, and what the tab remembers then counts.
window.addEventListener("pagehide", () => {
  samtale.forget();
  wipe();
});
window.addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  samtale.recall();
  show();
});
panel.hidden = false;
show();
