// The guide's checklists for one model or for all. The choice lives in the form alone; paper shows what the screen shows.

const tools = document.querySelector('[data-script="guide"]');
const radios = [...tools.querySelectorAll("input")];
const status = tools.querySelector("[role=status]");
const items = [...document.querySelectorAll("[data-modeller]")];
const notes = document.querySelectorAll("[data-valgt-model]");

function show() {
  const { value, dataset } = radios.find((radio) => radio.checked);
  for (const item of items) item.hidden = value !== "" && !item.dataset.modeller.includes(value);
  for (const note of notes) note.textContent = dataset.note ?? "";
  status.textContent = status.dataset.vist.replace("@", items.filter((item) => !item.hidden).length);
}

for (const radio of radios) radio.addEventListener("change", show);
tools.querySelector("[data-print]").addEventListener("click", () => window.print());
tools.hidden = false;
show(); // the browser may have put back an earlier choice
