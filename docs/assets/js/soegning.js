// Search: the index and the engine are fetched when a field gets focus, not before.
// What is typed stays in the field: it enters no address, no storage and no log.
import { fill, fold, step } from "./felter.js";

const root = new URL(document.body.dataset.rod.replace(/\/?$/, "/"), location);
const pages = new URL(document.body.dataset.sprogrod, location);
const dialog = document.querySelector("[data-soegning]");
const words = dialog.dataset;
const MOST = 12;
let engine;

/** Phone numbers are found however they are grouped: "25177374" and "25 17 73 74". */
const joined = (text) => (text.match(/\d[\d ]{5,}\d/g) ?? []).map((run) => run.replaceAll(" ", "")).join(" ");

async function load() {
  const [{ default: MiniSearch }, answer] = await Promise.all([
    import("./vendor/minisearch.js"),
    fetch(new URL(`assets/soeg/${document.body.dataset.sprog}.json`, root)),
  ]);
  if (!answer.ok) throw new Error(answer.statusText);
  const found = new MiniSearch({
    fields: ["p", "o", "k", "t", "n"],
    storeFields: ["p", "o", "t", "u"],
    processTerm: (term) => fold(term) || null,
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 4 && !/^\d/.test(term) ? 0.2 : false), boost: { p: 4, o: 3, k: 3, n: 4 } },
  });
  found.addAll((await answer.json()).map((entry, id) => ({ id, ...entry, n: joined(entry.t ?? "") })));
  return found;
}

/** The best section of each page, best page first. */
function search(query) {
  const digits = query.replace(/\s/g, "");
  const asked = /^\d{3,}$/.test(digits) ? digits : query;
  const best = new Map();
  for (const hit of engine.search(asked)) {
    const page = hit.u.split("#")[0];
    if (!best.has(page)) best.set(page, hit);
  }
  return [...best.values()];
}

function result(hit) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(hit.u, pages);
  const title = document.createElement("b");
  title.textContent = hit.o ? `${hit.p}: ${hit.o}` : hit.p;
  link.append(title);
  if (hit.t) {
    const text = document.createElement("span");
    text.className = "fp-under";
    text.textContent = hit.t.length > 130 ? `${hit.t.slice(0, 130)}…` : hit.t;
    link.append(text);
  }
  item.append(link);
  return item;
}

function searchField(field) {
  const input = field.querySelector("input");
  const output = field.querySelector("[data-soegeresultat]");
  const status = field.querySelector("[role=status]");
  let loading;
  const ready = () => (loading ??= load().then((loaded) => { engine = loaded; }).catch((error) => { loading = undefined; throw error; }));

  function say(text) {
    status.textContent = text;
    output.replaceChildren();
  }

  async function show() {
    const query = input.value.trim();
    if (!query) return say("");
    try { await ready(); } catch { return say(words.fejl); }
    if (query !== input.value.trim()) return; // more has been typed since
    const hits = search(query);
    if (!hits.length) return say(fill(words.ingen, query));
    say(hits.length === 1 ? words.et : fill(words.flere, hits.length));
    const list = document.createElement("ul");
    list.append(...hits.slice(0, MOST).map(result));
    output.append(list);
    output.scrollIntoView({ block: "nearest" });
  }

  const move = (event, by) => step(event, by, input, [...output.querySelectorAll("a")]);

  input.addEventListener("focus", () => ready().catch(() => {}));
  input.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(event, 1);
    else if (event.key === "ArrowUp") move(event, -1);
    else if (event.key === "Enter" && event.target === input) { event.preventDefault(); show().then(() => output.querySelector("a")?.focus()); }
    else if (event.key === "Escape") {
      event.preventDefault(); // the browser would only empty the field
      if (dialog.open) return dialog.close();
      input.value = "";
      show();
      input.focus();
    }
  });
  field.querySelector(".fp-felt__knap")?.addEventListener("click", () => { input.focus(); show(); });
  const plain = field.parentElement.querySelector(".fp-uden-script");
  if (plain) plain.hidden = true;
  field.hidden = false;
}

function open(event) {
  event?.preventDefault();
  dialog.showModal();
  dialog.querySelector("input").focus();
}

document.querySelectorAll("[data-soegefelt]").forEach(searchField);
for (const link of document.querySelectorAll("[data-soeg-aabn]")) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", open);
  link.addEventListener("keydown", (event) => { if (event.key === " ") open(event); });
}
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    const here = document.getElementById("forside-soeg");
    if (here) here.focus(); else if (!dialog.open) open();
  }
});
// A link within the same page must close the dialog that covers it.
dialog.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });
