"""Every knowledge page: within the window, in good order, the same without JavaScript, and whole on paper."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from fagportal.checks import load_data
from fagportal.editions import Edition
from fagportal.pages import generated_pages
from fagportal.portal import make_portal
from fagportal.settings import ROOT, Settings
from tests.browser.paper import letters, sheets
from tests.browser.test_browser_every_page import CUT_OFF
from tests.browser.visitor import Visitor
from tests.conftest import TODAY

SECTIONS = ("mistanke/", "viden/", "modeller/", "materialer/", "samarbejde/", "kontakt/", "om/", "borger/")
# Text in a table that leaves its cell lies over something else.
OVER_THE_EDGE = """() => {
  const out = [], range = document.createRange();
  for (const cell of document.querySelectorAll("main :is(td, tbody th)")) {
    const edge = cell.getBoundingClientRect(), words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node; (node = words.nextNode());) {
      const around = node.parentElement;
      if (!node.data.trim() || !around.checkVisibility() || around.closest(".fp-kun-skaermlaeser")) continue;
      range.selectNodeContents(node);
      for (const at of range.getClientRects()) {
        const aside = Math.max(edge.left - at.left, at.right - edge.right);
        const above = Math.max(edge.top - at.top, at.bottom - edge.bottom);
        if (aside > 1 || above > 3) out.push(node.data.trim().slice(0, 60));
      }
    }
  }
  return out;
}"""
DISORDER = Path(__file__).with_name("disorder.js").read_text(encoding="utf-8")
# What works by script alone; a popover is opened by the browser itself.
IDLE = """() => [...document.querySelectorAll("main :is(button:not([popovertarget]), input, select)")]
  .filter((it) => it.checkVisibility()).map((it) => it.outerHTML.slice(0, 80))"""


@cache
def pages(edition: str) -> tuple[str, ...]:
    """Every hand-written page of the sections, and one for each template of generated ones."""
    written = {path.parent.relative_to(ROOT / "docs").as_posix() + "/" for path in (ROOT / "docs").rglob("index.md")}
    settings = Settings(ROOT / "data", TODAY, "https://offentlig.example.dk/")
    portal = make_portal(load_data(ROOT / "data", TODAY), Edition(edition), settings)
    made = {(page.template, page.path.count("/")): page.path for page in generated_pages(portal)}
    return tuple(sorted(path for path in written | set(made.values()) if path.startswith(SECTIONS)))


def walk(visitor: Visitor, page: Page, edition: str, prefix: str = "") -> Iterator[str]:
    for path in pages(edition):
        visitor.go(page, prefix + path, edition)
        yield path


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_page_is_in_order_and_stays_within_narrow_and_wide_windows(prefix: str, visitor: Visitor) -> None:
    found: dict[tuple[str, str], list[str]] = {}
    page, widths = visitor.open(), [1440, 320]
    assert len(pages("fag")) > 50
    for path in walk(visitor, page, "fag", prefix):
        found[path, "order"] = page.evaluate(DISORDER)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            found[path, f"{width} px"] = page.evaluate(CUT_OFF) + page.evaluate(OVER_THE_EDGE)
        widths.reverse()  # the next page opens in the window as it stands
        assert visitor.troubles == [], path
    assert {place: faults for place, faults in found.items() if faults} == {}


def test_without_javascript_every_page_is_in_order_and_has_no_control_that_does_nothing(visitor: Visitor) -> None:
    found: dict[str, list[str]] = {}
    page = visitor.open("", "offentlig", width=320, java_script_enabled=False)
    for path in walk(visitor, page, "offentlig"):
        found[path] = page.evaluate(DISORDER) + page.evaluate(IDLE) + page.evaluate(CUT_OFF)
        assert visitor.troubles == [], path
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_the_guide_on_paper_is_a_booklet_with_one_step_after_the_other(visitor: Visitor, tmp_path: Path) -> None:
    steps: list[dict[str, Any]] = yaml.safe_load((ROOT / "data" / "guide.yml").read_text(encoding="utf-8"))["trin"]
    page = visitor.open("modeller/guide/")
    paper = sheets(page, tmp_path)
    titles = [letters(f"{step['nummer']}{step['navn']['da']}") for step in steps]
    first = [[text.startswith(title) for text in paper].index(True) for title in titles]
    assert first == sorted(set(first))
    for step, start, end in zip(steps, first, [*first[1:], len(paper)], strict=True):
        text = "".join(paper[start:end])
        said = [step["maal"], step["hvem"], *step["saadan"], *(point["tekst"] for point in step["tjekliste"])]
        assert [one["da"] for one in said if letters(one["da"]) not in text] == []


def test_the_boxes_to_tick_are_drawn_on_paper(visitor: Visitor) -> None:
    page = visitor.open("modeller/guide/", own=True)
    page.emulate_media(media="print")
    box = """(all) => all.map((item) => getComputedStyle(item, "::before")).map((box) =>
      [box.display, box.borderTopStyle, parseFloat(box.borderTopWidth) > 0, parseFloat(box.width) > 10].join())"""
    boxes = page.locator(".fp-tjek li").evaluate_all(box)
    assert len(boxes) > 20
    assert set(boxes) == {"block,solid,true,true"}


def test_every_reference_to_a_source_is_on_the_paper_too(visitor: Visitor) -> None:
    page = visitor.open("modeller/", own=True)
    page.emulate_media(media="print")
    for path in ("modeller/", "modeller/sammenlign/", "modeller/selvtjek/", "viden/ordliste/"):
        visitor.go(page, path)
        references = page.locator("article .fp-ref").all_inner_texts()
        assert len(references) > 5
        assert [text for text in references if not text.strip()] == []


def test_a_figure_and_its_companions_are_on_the_paper_and_do_not_look_like_links_there(visitor: Visitor) -> None:
    page = visitor.open("viden/foelger/", own=True)
    page.emulate_media(media="print")
    for path in ("viden/foelger/", "mistanke/udoever/", "kontakt/dsc/"):  # the first two have figures in a caveat box
        visitor.go(page, path)
        figures = page.locator("article .fp-tal")
        shown = page.locator("article .fp-tal, .fp-sidens-tal span")
        on_paper = shown.evaluate_all("all => all.map(e => e.checkVisibility())")
        assert len(on_paper) > 4 and all(on_paper)
        assert figures.first.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"


def test_what_is_folded_on_the_screen_is_open_on_paper(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open("viden/evidens/")
    folded = page.locator("article details > :not(summary)").first
    assert not folded.is_visible()
    words = letters(str(folded.text_content()))[:40]
    assert words in "".join(sheets(page, tmp_path))
