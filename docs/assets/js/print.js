// A sheet with a button that prints that sheet and nothing else of the page, under a title of its own.

const sheet = document.querySelector('[data-script="print"]');
const button = sheet.querySelector("button");
const root = document.documentElement;
const title = document.title;

// The browser may write the title on the paper and in the name of a PDF.
button.addEventListener("click", () => {
  root.classList.add("fp-kun-ark");
  document.title = sheet.dataset.titel;
  window.print();
});
window.addEventListener("afterprint", () => {
  root.classList.remove("fp-kun-ark");
  document.title = title;
});
button.hidden = false;
