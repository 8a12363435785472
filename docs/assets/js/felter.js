// The fields that filter a list of kommuner, the doors to the search, and the buttons that copy a text.
// Nothing typed here leaves the page, and nothing is kept.

/** Lower case, without Danish letters: "Rødovre" → "roedovre". The list holds other spellings too. */
export function fold(text) {
  return text.normalize("NFC").toLowerCase().trim()
    .replace(/æ/g, "ae").replace(/ø/g, "oe").replace(/å/g, "aa")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** What was typed as the list spells it: "Høje Taastrup kom" → "hoeje-taastrup". */
const name = (text) => fold(text).replace(/\s+/g, "-").replace(/-k(o|om|omm|ommu|ommun|ommune)?$/, "");

/** Whether a name (its spellings, with spaces between) begins with, or has a part that begins with, what was typed. */
export function matches(spellings, typed) {
  return typed === "" || spellings.split(" ").some((way) => way.split("-").some((_, i, parts) => parts.slice(i).join("-").startsWith(typed)));
}

/** Arrow keys: from the field into its links and back. */
export function step(event, by, input, links) {
  const at = links.indexOf(document.activeElement) + by;
  event.preventDefault();
  (at < 0 ? input : links[Math.min(at, links.length - 1)] ?? input).focus();
}

/** A sentence from the page with what was typed, or a count, where it has its @. */
export const fill = (sentence, value) => sentence.replace("@", () => value);

function kommuneField(field) {
  const list = document.getElementById(field.dataset.kommunefelt);
  const input = field.querySelector("input");
  const status = field.querySelector("[role=status]");
  const items = [...list.querySelectorAll("[data-navn]")];
  const opens = list.hidden; // on the front page the list is a drop-down
  const found = () => items.filter((item) => !item.hidden);

  function show() {
    const typed = name(input.value);
    for (const item of items) item.hidden = !matches(item.dataset.navn, typed);
    for (const group of list.querySelectorAll("[data-gruppe]")) group.hidden = !group.querySelector("[data-navn]:not([hidden])");
    if (opens) {
      list.hidden = typed === "" || found().length === 0;
      list.scrollIntoView({ block: "nearest" });
    }
    const count = found().length;
    if (typed === "") status.textContent = "";
    else if (count === 0) status.textContent = fill(field.dataset.ingen, input.value.trim());
    else status.textContent = count === 1 ? field.dataset.en : fill(field.dataset.flere, count);
  }

  function go() {
    const first = found()[0]?.querySelector("a");
    if (name(input.value) === "") {
      if (opens) field.parentElement.querySelector(".fp-uden-script a").click();
      else input.focus();
    } else if (first && found().length === 1) first.click();
    else (first ?? input).focus();
  }

  const move = (event, by) => step(event, by, input, found().map((item) => item.querySelector("a")));

  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go();
    else if (event.key === "ArrowDown" && !(opens && list.hidden)) move(event, 1);
    else if (event.key === "Escape" && input.value) { input.value = ""; show(); event.preventDefault(); }
  });
  list.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(event, 1);
    else if (event.key === "ArrowUp") move(event, -1);
    else if (event.key === "Escape" && opens) { list.hidden = true; input.focus(); }
  });
  field.querySelector("button").addEventListener("click", go);
  const plain = field.parentElement.querySelector(".fp-uden-script");
  if (plain && opens) plain.hidden = true;
  field.hidden = false;
  show(); // the browser may have put back what was typed before
}

const dialog = document.querySelector("[data-soegning]"); // not on the pages for citizens

/** Says why there are no results, and shows where to go instead. */
export function showWayOut(field, ...sentence) {
  field.querySelector("[role=status]").replaceChildren(...sentence);
  field.querySelector("[data-soegeresultat]").replaceChildren(dialog.querySelector("template").content.cloneNode(true));
}

/** Nothing of the search is fetched before its field gets focus; and it is asked for again, where that failed. */
function searchDoor(field) {
  const input = field.querySelector("input"), status = field.querySelector("[role=status]");
  let coming, lastKey;
  async function fetchSearch() {
    try {
      // A module that could not be fetched once is never fetched again by most browsers, so look first.
      const answer = await fetch(new URL("soegning.js", import.meta.url), { method: "HEAD" });
      if (!answer.ok) throw new Error(answer.statusText);
      (await import("./soegning.js")).default(field, lastKey === "Enter");
    } catch {
      coming = undefined;
      if (status.textContent !== dialog.dataset.fejl) showWayOut(field, dialog.dataset.fejl);
    }
  }
  for (const sign of ["focus", "input", "keydown"]) {
    input.addEventListener(sign, ({ key }) => {
      lastKey = key ?? lastKey;
      coming ??= fetchSearch();
    });
  }
  // The browser keeps the page as it was left, for whoever goes Back to it.
  addEventListener("pagehide", () => {
    if (!input.value) return;
    input.value = "";
    input.dispatchEvent(new Event("input"));
  });
  const plain = field.parentElement.querySelector(".fp-uden-script");
  if (plain) plain.hidden = true;
  field.hidden = false;
}

function openSearch(event) {
  event.preventDefault();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").focus();
}

function copyButton(box) {
  const button = box.querySelector("[data-kopi-knap]");
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(box.querySelector("pre").textContent);
    box.querySelector("[role=status]").textContent = button.dataset.kopieret;
  });
}

document.querySelectorAll("[data-kommunefelt]").forEach(kommuneField);
document.querySelectorAll("[data-kopi]").forEach(copyButton);
document.querySelectorAll("[data-soegefelt]").forEach(searchDoor);
for (const link of document.querySelectorAll("[data-soeg-aabn]")) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", openSearch);
  link.addEventListener("keydown", (event) => { if (event.key === " ") openSearch(event); });
}
document.addEventListener("keydown", (event) => {
  if (!dialog || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
  const here = document.getElementById("forside-soeg");
  if (!here) return openSearch(event);
  event.preventDefault();
  here.focus();
});
// A link within the same page must close the dialog that covers it.
dialog?.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });

// The menu on narrow screens is a plain <details>; Escape closes it as people expect.
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".fp-smal[open]");
  if (event.key === "Escape" && menu) { menu.open = false; menu.querySelector("summary").focus(); }
});

// A box that explains a term would cover what the reader moves on to with the keyboard.
document.addEventListener("focusin", ({ target }) => {
  const open = document.querySelector(".fp-ordboks:popover-open");
  if (open && !open.contains(target) && target.getAttribute("popovertarget") !== open.id) open.hidePopover();
});
