// What is wrong with the order that assistive tools lean on, as a list of sentences.
() => {
  const out = [];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const shown = (selector) => all(selector).filter((it) => it.checkVisibility());
  const text = (it) => it?.textContent.trim() ?? "";
  const say = (what, found) => out.push(...found.map((one) => `${what}: ${(one.id || text(one) || one.outerHTML || String(one)).slice(0, 80)}`));
  const repeated = (list) => list.filter((one, i) => list.indexOf(one) !== i);
  const width = (row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);

  const headings = shown("h1, h2, h3, h4, h5, h6");
  if (all("h1").length !== 1) out.push(`${all("h1").length} h1`);
  say("a heading that jumps a level", headings.filter((it, i) => it.localName[1] - (headings[i - 1]?.localName[1] ?? 0) > 1));
  say("an empty heading", headings.filter((it) => !text(it)));

  const ids = all("[id]").map((it) => it.id);
  say("an id used twice", repeated(ids));
  say("a link to nowhere", all('a[href^="#"]').filter((it) => !ids.includes(decodeURIComponent(it.hash.slice(1)))));
  for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "for"]) {
    say(`${name} to nowhere`, all(`[${name}]`).filter((it) => it.getAttribute(name).split(" ").some((id) => !ids.includes(id))));
  }

  say("a table without headers", all("table").filter((it) => !all("thead th, th[scope]", it).some(text)));
  say("a row wider than its table's head", all("table:has(thead):not(:has([rowspan]))").filter((it) =>
    all("tbody tr", it).some((row) => width(row) > width(all("thead tr", it).at(-1)))));
  say("a fieldset without a legend", all("fieldset").filter((it) => it.firstElementChild?.localName !== "legend" || !text(it.firstElementChild)));
  say("a list with something else in it", all("ul, ol").filter((it) => [...it.children].some((child) => child.localName !== "li")));

  say("a control without a name", shown("a[href], button, summary, input, select").filter((it) => !text(it) && !it.ariaLabel && !it.labels?.length));
  say("a picture without words", all("img:not([alt]), svg[role=img]:not([aria-label], [aria-labelledby], :has(title))"));
  say("two menus of one name", repeated(shown("nav").map((it) => it.ariaLabel ?? "")));
  say("a tab order of its own", all("[tabindex]").filter((it) => it.tabIndex > 0));
  return out;
}
