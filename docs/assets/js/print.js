// A sheet with a button that prints that sheet and nothing else of the page, under a title of its own.

const root = document.documentElement;
const title = document.title;

/** Print the page's sheet (.fp-ark) alone. The browser may write `name` on the paper and in the name of a PDF. */
export function printAlone(name) {
  root.classList.add("fp-kun-ark");
  document.title = name;
  window.print();
}

window.addEventListener("afterprint", () => {
  root.classList.remove("fp-kun-ark");
  document.title = title;
});

const sheet = document.querySelector('[data-script="print"]');
if (sheet) {
  const button = sheet.querySelector("button");
  button.addEventListener("click", () => printAlone(sheet.dataset.titel));
  button.hidden = false;
}
