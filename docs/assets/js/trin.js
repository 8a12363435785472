// "Hvad gør jeg nu?": the contacts of the chosen kommune, all of which stand in the page already.
// The tab remembers the kommune's short name and nothing else; it is gone when the tab closes.
import { fill } from "./felter.js";

const KEY = "kommune";
const panel = document.querySelector('[data-script="trin"]');
const select = panel.querySelector("select");
const status = panel.querySelector("[role=status]");
const others = panel.querySelector("[data-andre]");
const chosen = document.querySelector("[data-valgt]");
const nobody = chosen.textContent;

/** A browser may refuse to remember; then the choice lasts as long as the page. */
function remembered() {
  try { return sessionStorage.getItem(KEY); } catch { return null; }
}

function remember(slug) {
  try {
    if (slug) sessionStorage.setItem(KEY, slug);
    else sessionStorage.removeItem(KEY);
  } catch { /* see remembered() */ }
}

function show() {
  const option = select.selectedOptions[0];
  const slug = option.value;
  const own = [...panel.querySelectorAll("[data-kommune]")];
  for (const one of own) one.hidden = one.dataset.kommune !== slug;
  others.hidden = slug === "" || own.some((one) => !one.hidden);
  if (!others.hidden) {
    for (const one of others.querySelectorAll("[data-tekst]")) one.textContent = fill(one.dataset.tekst, option.text);
    others.querySelector("[data-politikreds]").textContent = option.dataset.kreds;
    const link = others.querySelector("[data-side]");
    link.dataset.side ||= link.getAttribute("href");
    link.setAttribute("href", `${link.dataset.side}${slug}/`);
  }
  chosen.textContent = slug ? option.text : nobody;
}

select.addEventListener("change", () => {
  show();
  remember(select.value);
  status.textContent = select.value ? fill(status.dataset.viser, select.selectedOptions[0].text) : "";
});
// Going back shows the page as it was left: what another page of the tab has chosen since counts.
window.addEventListener("pageshow", () => {
  const slug = remembered();
  select.value = [...select.options].some((option) => option.value === slug) ? slug : "";
  show();
});
panel.querySelector("[data-uden-script]").hidden = true;
panel.querySelector("[data-kommunevalg]").hidden = false;
