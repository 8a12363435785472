// The comparison of the three models: filter by theme, unfold sources and notes, print. Without this script everything is shown.

const tools = document.querySelector('[data-script="matrix"]');
const table = tools.nextElementSibling;
const boxes = [...tools.querySelectorAll("input")];
const status = tools.querySelector("[role=status]");
const fold = tools.querySelector("[data-fold]");

function filter() {
  const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  for (const body of table.tBodies) body.hidden = !chosen.has(body.dataset.tema);
  const shown = table.querySelectorAll('tbody:not([hidden]) th[scope="row"]').length;
  status.textContent = status.dataset.vist.replace("@", shown);
}

let open = false;
fold.addEventListener("click", () => {
  open = !open;
  for (const one of table.querySelectorAll("details")) one.open = open;
  fold.textContent = open ? fold.dataset.ind : fold.dataset.ud;
});
tools.querySelector("[data-print]").addEventListener("click", () => window.print());
for (const box of boxes) box.addEventListener("change", filter);
tools.hidden = false;
filter();
