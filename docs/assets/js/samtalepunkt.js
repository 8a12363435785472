// One question of the conversation list as it stands in the panel, with the buttons that change it.
import { wording } from "./samtalevalg.js";

/** The part of the panel, a row or the sheet that has this name. */
export const part = (name, root) => root.querySelector(`[data-del="${name}"]`);

/** A row for `one`, made of the panel's `template`. `place` and `last` count from 0; `warning` may be empty. */
export function makeRow(template, one, { place, last, edited, warning }) {
  const item = template.content.firstElementChild.cloneNode(true);
  const changed = one.id && (one.own || edited);
  fillIn(part("tekst", item), edited ? "" : wording(one));
  fillIn(part("spor", item), edited ? "" : warning);
  part("guidens-ord", item).hidden = !changed;
  part("guidens-ord", item).lastElementChild.textContent = one.text;
  fillIn(part("til", item), one.to);
  part("goer", item).hidden = edited;
  const idle = { op: place === 0, ned: place === last };
  for (const button of item.querySelectorAll("[data-goer]")) {
    button.setAttribute("aria-label", `${button.textContent}: ${wording(one)}`);
    button.disabled = idle[button.dataset.goer] ?? false;
  }
  return item;
}

function fillIn(element, text) {
  element.textContent = text;
  element.hidden = !text;
}
