// The comparison of the three models: filter by theme, unfold, print. Without this script everything is shown.

const tools = document.querySelector('[data-script="matrix"]');
const table = tools.nextElementSibling;
const boxes = [...tools.querySelectorAll("input")];
const status = tools.querySelector("[role=status]");
const fold = tools.querySelector("[data-fold]");

function filter() {
  const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  let shown = 0;
  for (const body of table.tBodies) {
    body.hidden = !chosen.has(body.dataset.tema);
    if (!body.hidden) shown += body.rows.length - 1;
  }
  status.textContent = status.dataset.vist.replace("@", shown);
}

function foldAll(open) {
  for (const one of table.querySelectorAll("details")) one.open = open;
  fold.setAttribute("aria-pressed", String(open));
  fold.textContent = open ? fold.dataset.ind : fold.dataset.ud;
}

// One row is one comparison: its three answers open and close together.
table.addEventListener("toggle", (event) => {
  const row = event.target.closest("td") && event.target.closest("tr");
  if (row) for (const one of row.querySelectorAll("td details")) one.open = event.target.open;
}, true);
fold.addEventListener("click", () => foldAll(fold.getAttribute("aria-pressed") !== "true"));
tools.querySelector("[data-print]").addEventListener("click", () => window.print());
for (const box of boxes) box.addEventListener("change", filter);
tools.hidden = false;
filter();
