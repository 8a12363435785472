// The conversation list on its way out: to paper, and to the clipboard as plain text or with its headings and numbers.
import { printAlone } from "./print.js";
import { part } from "./samtalepunkt.js";
import { addressed, unapproved, wording } from "./samtalevalg.js";
import { asHtml, asText } from "./samtaletekst.js";

const WAIT = 1500; // ms; a print window that is not open by then may never open
const DATES = { da: "da-DK", en: "en-GB" }; // how a day is written

function make(name, ...children) {
  const element = document.createElement(name);
  element.append(...children); // text stays text
  return element;
}

/** What the sheet says of the questions that no expert has approved, or nothing. */
export const drafts = (questions, { dataset }) => unapproved(questions, { all: dataset.ingenGodkendt, some: dataset.kladder });

/** What is copied of `questions`, in the words of the sheet. */
function content(questions, sheet) {
  const told = (element) => element.textContent.replace(/\s+/g, " ").trim();
  return {
    heading: sheet.dataset.titel,
    frame: `${told(part("ramme", sheet))} (${told(sheet.querySelector(".fp-stat"))})`,
    questions: questions.map(addressed),
    drafts: drafts(questions, sheet),
    portal: told(part("portal", sheet)),
  };
}

export const plainText = (questions, sheet) => asText(content(questions, sheet));

/** Copy the list, with headings and numbers if `rich`. How it went: "fag", "tekst" or "ren" (only plain was possible), or "ikke". */
export async function copy(questions, sheet, rich) {
  const text = plainText(questions, sheet);
  try {
    if (rich) {
      const kinds = { "text/plain": text, "text/html": asHtml(content(questions, sheet)) };
      const blobs = Object.entries(kinds).map(([type, data]) => [type, new Blob([data], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return "fag";
    }
  } catch { /* an old browser: plain text, then */ }
  try {
    await navigator.clipboard.writeText(text);
    return rich ? "ren" : "tekst";
  } catch {
    return "ikke";
  }
}

/** Print the list on paper of its own. `tell` hears whether the print window opened. */
export function print(questions, sheet, tell) {
  tidy();
  const paper = sheet.cloneNode(true);
  part("spoergsmaal", paper).append(...questions.map((one) => {
    const text = make("p", wording(one), " ", one.to ? make("small", one.to) : "");
    return make("li", text, make("span"), make("span"), make("span")); // three lines to write on; print.css takes some away
  }));
  part("kladder", paper).textContent = drafts(questions, sheet);
  part("portal", paper).append(" · ", new Date().toLocaleDateString(DATES[document.documentElement.lang], { dateStyle: "long" }));
  document.querySelector("main > article").append(paper);
  const late = setTimeout(() => tell(false), WAIT);
  window.addEventListener("beforeprint", () => { clearTimeout(late); tell(true); }, { once: true });
  window.addEventListener("afterprint", tidy, { once: true });
  printAlone(sheet.dataset.titel);
}

/** Take the paper out of the page again. */
export function tidy() {
  document.querySelector(".fp-samtaleark")?.remove();
}
