// Search: what is typed becomes an answer. It stays in the field: it enters no address, no storage and no log.
import { showWayOut, step } from "./felter.js";
import { fetchIndex } from "./soegeindeks.js";
import { showAnswer } from "./soegevisning.js";

const base = new URL(`../soeg/${document.body.dataset.sprog}/`, import.meta.url);
const dialog = document.querySelector("[data-soegning]");
const words = dialog.dataset;
const PAUSE = 100; // ms of rest between keys before an answer
// Which pages' excerpts are fetched tells a server's log what was searched for, so no word on the way to it may.
const REST = 600; // ms of rest before they are
const MOST_REPEATED = 60; // letters of a query said back
let index;

const openIndex = () => (index ??= fetchIndex(base).catch((error) => { index = undefined; throw error; }));

/** "Vi fandt ikke noget om »…«." with what was typed kept apart: it may run from right to left. */
function nothing(query) {
  const letters = [...query], said = document.createElement("bdi");
  said.textContent = letters.slice(0, MOST_REPEATED).join("") + (letters.length > MOST_REPEATED ? "…" : "");
  const [before, after] = words.ingen.split("@");
  return [before, said, after];
}

/** Makes a search field search. Called once for each field, when it has got focus; Enter may be pressed already. */
export default function searchField(field, isEntered) {
  const input = field.querySelector("input");
  const output = field.querySelector("[data-soegeresultat]");
  const status = field.querySelector("[role=status]");
  let turn = 0, pause, rest;

  function say(text) {
    status.textContent = text;
    output.replaceChildren();
  }

  /**
   * Answers what stands in the field; true where that gave results. An answer that comes too late is dropped.
   * Excerpts come after a rest of `wait` ms.
   */
  async function show(wait = 0) {
    clearTimeout(pause);
    clearTimeout(rest);
    const query = input.value.trim(), mine = ++turn;
    if (!query) return say("");
    const waiting = setTimeout(() => { if (mine === turn) status.textContent = words.henter; }, 400);
    try {
      const opened = await openIndex();
      const answer = await opened.search(query);
      if (mine !== turn) return false;
      if (answer.hits.length) {
        const { said, fetchTexts } = showAnswer(output, opened, answer, words);
        status.textContent = said;
        rest = setTimeout(fetchTexts, wait);
      } else showWayOut(field, ...nothing(query));
      if (!field.closest("dialog")) output.scrollIntoView({ block: "nearest" });
      return answer.hits.length > 0;
    } catch {
      index = undefined; // a new build may have put other files there: begin with the table next time
      if (mine === turn) showWayOut(field, words.fejl);
    } finally {
      clearTimeout(waiting);
    }
  }

  const goToFirst = () => show().then((found) => { if (found) output.querySelector("a").focus(); });
  const move = (event, by) => step(event, by, input, [...output.querySelectorAll("a")]);

  input.addEventListener("input", () => {
    turn += 1;
    clearTimeout(pause);
    clearTimeout(rest);
    if (input.value) pause = setTimeout(show, PAUSE, REST - PAUSE); else show();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(event, 1);
    else if (event.key === "ArrowUp") move(event, -1);
    else if (event.key === "Enter" && event.target === input) { event.preventDefault(); goToFirst(); }
    else if (event.key === "Escape") {
      event.preventDefault(); // the browser would only empty the field
      if (field.closest("dialog")) return dialog.close();
      input.value = "";
      show();
      input.focus();
    }
  });
  field.querySelector(".fp-felt__knap")?.addEventListener("click", () => { input.focus(); show(); });
  openIndex().catch(() => {}); // typing will ask again, and say so
  if (isEntered) goToFirst(); else if (input.value) show(REST);
  if (field.closest("dialog")) return;

  // On the front page the answer covers what is below, until the reader goes there.
  const hideOutside = ({ target }) => { output.hidden = !field.contains(target); };
  document.addEventListener("focusin", hideOutside);
  document.addEventListener("click", hideOutside);
}
