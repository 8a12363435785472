"""One tab in which axe looks at pages: as they open, and in each state that a visitor can bring them into."""

import asyncio
from collections import Counter
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, Page

from fagportal.settings import ROOT

AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
NARROW, WIDE = 360, 1280
PATIENCE = 60_000  # milliseconds: a machine that does other things too is slow, not wrong
AXE_FAILED = "Axe encountered an error"
FEWEST_RULES = 12  # that apply to any page; fewer, and axe has not looked

LOOK = """async ([runOnly, part]) => {
  // A step's number is drawn beside its words, not under them: they stand on the page's own colour.
  const checks = { "color-contrast": { options: { ignorePseudo: true } } };
  const found = await axe.run(part, { runOnly, checks, resultTypes: ["violations", "incomplete"], preload: false });
  const nodes = (rule) => rule.nodes.map(({ target, html, any, all, none }) =>
    [target.join(" "), html.slice(0, 200), [...any, ...all, ...none].map(({ message }) => message).join(" ")]);
  const list = (rules) => rules.flatMap((rule) => nodes(rule).map((node) => [rule.id, ...node]));
  return { applied: found.passes.length, faults: list(found.violations), open: list(found.incomplete) };
}"""
# Only one of the guide's ready-made lists is open at a time; here all are.
OPEN_DETAILS = """() => {
  const all = [...document.querySelectorAll("main details")];
  const had = all.some((one) => !one.open && one.checkVisibility());
  for (const one of all) {
    one.removeAttribute("name");
    one.open = true;
  }
  return had;
}"""
# What a visitor would do to a tool: put something on the list, choose, tick and type.
USE_TOOLS = """() => {
  const seen = (one) => one.checkVisibility() && !one.disabled;
  const all = (selector) => [...document.querySelectorAll(`main :is(${selector})`)].filter(seen);
  const say = (one, ...names) => names.forEach((name) => one.dispatchEvent(new Event(name, { bubbles: true })));
  let used = 0;
  for (const one of all("[data-foej-alle]").slice(0, 1)) { one.click(); used++; }
  for (const one of all("select")) { one.selectedIndex = one.length - 1; say(one, "input", "change"); used++; }
  const names = new Set();
  for (const one of all("input[type=checkbox], input[type=radio]")) {
    if (one.checked || names.has(one.name)) continue;
    names.add(one.name);
    one.click();
    used++;
  }
  for (const one of all("input[type=search], input[type=text], textarea:not([readonly])")) {
    one.value = "an";
    say(one, "input", "change");
    used++;
  }
  return used > 0;
}"""
CLOSE_MENU = """() => document.querySelector(".fp-smal[open]")?.removeAttribute("open")"""
PAGE = "html"
STATES = ("plain", "menu open", "details open", "tools used", "search open")
RESULT = "[data-soegeresultat]:visible a"


@dataclass(frozen=True)
class Found:
    """Something that axe reports; `open` when it leaves the judgement to a person."""

    page: str
    state: str
    rule: str
    target: str
    html: str
    why: str
    open: bool


class Tab:
    """Looks at pages; `found` is what there was to say, `looks` how many times axe looked in each state."""

    def __init__(self, page: Page) -> None:
        self.page, self.name = page, ""
        self.looks: Counter[str] = Counter()
        self.found: list[Found] = []

    @classmethod
    async def open(cls, browser: Browser) -> "Tab":
        """A tab in a browser with an empty store. Colours may not be caught on their way from one to another."""
        context = await browser.new_context(locale="da-DK", reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        await context.add_init_script(path=AXE)
        return cls(await context.new_page())

    async def look_once(self, name: str, url: str) -> None:
        """A page as it opens on a small screen."""
        await self._go(name, url)
        await self._look("plain", "light", TAGS, PAGE)

    async def look_at_all_states(self, name: str, url: str, query: str) -> None:
        """A page in every state, on both widths, light and dark. `query`: what the search is asked.

        Each of `bring` answers with the part to look at, or "" when the page has no such state. The menu and the search
        cover the page, which has been looked at by then.
        """
        await self._go(name, url)
        bring = (self._plain, self._open_menu, self._open_details, self._use_tools, lambda: self._search(query))
        for state, into in zip(STATES, bring, strict=True):
            await self._set_width(NARROW)
            part = await into()
            for width in (NARROW, WIDE) if part else ():
                await self._set_width(width)
                if state != "menu open" or width == NARROW:  # wide screens have no such button
                    await self._both_schemes(state, f"{width} px", part)

    async def _go(self, name: str, url: str) -> None:
        self.name = name
        await self._set_width(NARROW)
        await self.page.goto(url)

    async def _set_width(self, width: int) -> None:
        await self.page.set_viewport_size({"width": width, "height": 800})

    async def _plain(self) -> str:
        return PAGE

    async def _open_menu(self) -> str:
        summary = self.page.locator(".fp-smal > summary")
        if not await summary.is_visible():
            return ""
        await summary.click()
        return ".fp-hoved"

    async def _open_details(self) -> str:
        await self.page.evaluate(CLOSE_MENU)
        return PAGE if await self.page.evaluate(OPEN_DETAILS) else ""

    async def _use_tools(self) -> str:
        if not await self.page.evaluate(USE_TOOLS):
            return ""
        await asyncio.sleep(0.4)  # tools wait a moment for the next letter
        return PAGE

    async def _search(self, query: str) -> str:
        button, field = self.page.locator("[data-soeg-aabn]"), self.page.locator("#forside-soeg")
        is_dialog = await button.count() > 0
        if not query or (not is_dialog and not await field.count()):
            return ""
        if is_dialog:
            await button.click()
            field = self.page.locator("#soeg-felt")
        await field.fill("")  # the tools may have typed in it
        await field.fill(query)
        await self.page.locator(RESULT).first.wait_for()
        return "dialog[open]" if is_dialog else PAGE

    async def _both_schemes(self, state: str, width: str, part: str) -> None:
        """Dark differs from light in its colours alone, so the rules about colours are enough there."""
        await self._look(state, f"{width}, light", TAGS, part)
        await self.page.emulate_media(color_scheme="dark")
        await self._look(state, f"{width}, dark", COLOURS, part)
        await self.page.emulate_media(color_scheme="light")

    async def _look(self, state: str, screen: str, rules: list[str], part: str) -> None:
        found: dict[str, Any] = await self.page.evaluate(LOOK, [rules, part])
        where = f"{state}, {screen}"
        if part == PAGE and rules is TAGS and found["applied"] < FEWEST_RULES:
            raise RuntimeError(f"{self.name}, {where}: axe has looked at next to nothing")
        if failed := [one for one in found["open"] if AXE_FAILED in one[-1]]:
            raise RuntimeError(f"{self.name}, {where}: {failed[0]}")
        self.looks[state] += 1
        for kind, is_open in (("faults", False), ("open", True)):
            self.found += [Found(self.name, where, *one, open=is_open) for one in found[kind]]
