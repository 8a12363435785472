// "Forlad siden": hides the page at once and puts a neutral one in its place. Shift three times does the same.
// It cannot erase the browser's history; the page "Sikker brug" says so.
import { fill } from "./felter.js";

const PRESSES = 3;
const PATIENCE = 5000; // ms from one press to the next
const exits = [...document.querySelectorAll("[data-forlad]")];
const statuses = document.querySelectorAll("[data-forlad-status]"); // one more in the search dialog
let pressed = 0, alone = false, waiting;

function leave() {
  document.documentElement.classList.add("fp-vaek");
  document.title = exits[0].hostname;
  try { sessionStorage.setItem("forladt", Date.now()); } catch { /* then Back may show the portal */ }
  location.replace(exits[0].href);
}

function say(left) {
  for (const one of statuses) {
    if (!left) one.textContent = "";
    else one.textContent = left === 1 ? one.dataset.en : fill(one.dataset.flere, left);
  }
}

function startOver() {
  clearTimeout(waiting);
  pressed = 0;
  alone = false;
  say(0);
}

for (const exit of exits) {
  exit.addEventListener("click", (event) => { event.preventDefault(); leave(); });
}

// A press counts when the key goes down and up with nothing else in between: as a modifier, Shift is in use.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) startOver();
  else if (!event.repeat) alone = true;
}, true);
document.addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !alone) return;
  alone = false;
  pressed += 1;
  if (pressed === PRESSES) return leave();
  clearTimeout(waiting);
  waiting = setTimeout(startOver, PATIENCE);
  say(PRESSES - pressed);
}, true);
document.addEventListener("pointerdown", startOver, true);
addEventListener("blur", startOver);
