"""Terms that explain themselves: opened by any hand, closed without losing one's place, and never in the way."""

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.paper import letters, sheets
from tests.browser.served import serve
from tests.browser.visitor import Visitor
from tests.conftest import WORLD, mkdocs_build

PAGE = "mistanke/samtykke/"  # a page with many terms: in text, in lists, in tables and in blocks under review
TERMS = yaml.safe_load((WORLD / "ordliste.yml").read_text(encoding="utf-8"))["termer"]
# Opens each term where it stands at the top, in the middle and at the bottom of the window.
MISPLACED = """() => {
  const out = [];
  for (const term of document.querySelectorAll(".fp-ord")) for (const block of ["start", "center", "end"]) {
    term.scrollIntoView({ block });
    term.click();
    const box = term.popoverTargetElement, at = box.getBoundingClientRect(), say = `${term.textContent} ${block}`;
    if (at.left < 0 || at.top < 0 || at.right > innerWidth || at.bottom > innerHeight) out.push(`${say}: outside`);
    for (const line of term.getClientRects())
      if (at.left < line.right && at.right > line.left && at.top < line.bottom && at.bottom > line.top)
        out.push(`${say}: covered`);
    box.hidePopover();
  }
  return out;
}"""
ALONE = """(terms) => terms.map((term) => [term.textContent, term.closest("p, li, td, dd").textContent.trim()])
  .filter(([term, line]) => term === line)"""


def box_of(page: Page, term: Locator) -> Locator:
    return page.locator(f"#{term.get_attribute('popovertarget')}")


@pytest.mark.parametrize("settings", [{}, {"java_script_enabled": False}, {"has_touch": True}], ids=str)
@pytest.mark.parametrize("way", ["click", "Enter", "Space"])
def test_a_term_opens_and_escape_closes_it_and_gives_the_focus_back(
    way: str, settings: dict[str, Any], visitor: Visitor
) -> None:
    page = visitor.open(PAGE, **settings)
    for term in page.locator(".fp-ord").all()[:2]:
        box = box_of(page, term)
        expect(box).to_be_hidden()
        term.focus()
        if way != "click":
            page.keyboard.press(way)
        elif settings.get("has_touch"):
            term.tap()
        else:
            term.click()
        expect(box).to_be_visible()
        expect(box).to_contain_text(re.compile(r"\w+ \w+ \w+"))
        page.keyboard.press("Escape")
        expect(box).to_be_hidden()
        expect(term).to_be_focused()
    assert page.url.endswith(PAGE)


def test_the_box_closes_by_its_button_by_its_term_and_by_a_click_beside_it(visitor: Visitor) -> None:
    page = visitor.open(PAGE)
    term, other = page.locator(".fp-ord").all()[:2]
    closers = [box_of(page, term).get_by_role("button", name="Luk"), term, page.locator("h1"), other]
    for closer in closers:
        term.click()
        expect(box_of(page, term)).to_be_visible()
        if closer is closers[2]:
            closer.scroll_into_view_if_needed()
        closer.click()
        expect(box_of(page, term)).to_be_hidden()
    expect(box_of(page, other)).to_be_visible()


@pytest.mark.parametrize("settings", [{}, {"java_script_enabled": False}], ids=str)
def test_the_next_stop_of_the_keyboard_is_inside_the_box(settings: dict[str, Any], visitor: Visitor) -> None:
    page = visitor.open(PAGE, **settings)
    term = page.locator(".fp-ord").first
    term.focus()
    page.keyboard.press("Enter")
    for name in ("Se ordlisten", "Luk"):
        page.keyboard.press("Tab")
        expect(box_of(page, term).get_by_text(name, exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(box_of(page, term)).to_be_hidden()
    expect(term).to_be_focused()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_box_leads_to_its_word_in_the_glossary(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + PAGE)
    links = page.locator(".fp-ordboks a").evaluate_all("(all) => all.map((link) => link.href)")
    assert len(links) > 3
    page.locator(".fp-ord").first.click()
    page.locator(".fp-ordboks a").first.click()
    page.wait_for_url(links[0])
    expect(page.locator("dt:target")).to_be_in_viewport(ratio=1)
    for link in links:
        assert link.startswith(f"{visitor.bases['fag']}/{prefix}viden/ordliste/#")
        expect(page.locator(f"dt[id='{link.rpartition('#')[2]}']")).to_have_count(1)


@pytest.mark.parametrize("size", [(320, 568), (320, 256), (768, 900), (1440, 900)], ids=str)
def test_the_box_stays_in_the_window_and_does_not_cover_its_term(size: tuple[int, int], visitor: Visitor) -> None:
    page = visitor.open(PAGE, width=size[0], height=size[1])
    assert page.locator(".fp-ord").count() > 3
    allowed = ("outside", "covered") if size[1] > 300 else ("outside",)  # there is no room beside a term
    assert [what for what in page.evaluate(MISPLACED) if what.endswith(allowed)] == []


def test_terms_are_words_in_a_line_and_the_controls_of_the_box_are_large_enough(visitor: Visitor) -> None:
    """WCAG 2.5.8 excepts targets in a line of text; the box's own have no such excuse."""
    page = visitor.open(PAGE, width=320)
    assert page.locator(".fp-ord").evaluate_all(ALONE) == []
    page.locator(".fp-ord").first.click()
    for control in page.locator(".fp-ordboks:popover-open :is(a, button)").all():
        size = control.bounding_box()
        assert size is not None
        assert min(size["width"], size["height"]) >= 24


def test_paper_has_the_words_of_the_page_and_not_the_boxes(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(PAGE)
    term = page.locator(".fp-ord").first
    term.click()
    text = "".join(sheets(page, tmp_path))
    assert letters(term.inner_text()) in text
    assert letters("Se ordlisten") not in text


@pytest.fixture(scope="module")
def unapproved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an offentlig edition in which every term is a matter of law that nobody has approved."""
    folder = tmp_path_factory.mktemp("unapproved")
    glossary = Path(copytree(WORLD, folder / "data")) / "ordliste.yml"
    terms = [term | {"slags": "jura"} for term in TERMS]
    glossary.write_text(yaml.safe_dump({"termer": terms}, allow_unicode=True, sort_keys=False), encoding="utf-8")
    done = mkdocs_build("offentlig", folder / "site", folder / "data")
    assert done.returncode == 0, done.stdout + done.stderr
    with serve(folder / "site") as base:
        yield base


@pytest.mark.parametrize(
    ("prefix", "sentence"), [("", "Spørg kommunens jurist eller din leder"), ("en/", "Ask the municipality’s lawyer")]
)
def test_a_term_of_law_that_nobody_has_approved_says_whom_to_ask_instead(
    prefix: str, sentence: str, unapproved: str, visitor: Visitor
) -> None:
    visitor.bases["unapproved"] = unapproved
    drafts = [term["forklaring"]["en" if prefix else "da"] for term in TERMS]
    page = visitor.open(prefix + PAGE, "unapproved")
    term = page.locator(".fp-ord").first
    term.click()
    expect(box_of(page, term)).to_be_visible()
    expect(box_of(page, term)).to_contain_text(sentence)
    assert [draft for draft in drafts if draft in page.locator(".fp-ordbokse").inner_text()] == []
    visitor.go(page, prefix + "viden/ordliste/", "unapproved")
    expect(page.locator(".fp-ordliste dd").filter(has_text=sentence)).to_have_count(len(TERMS))
    assert [draft for draft in drafts if draft in page.content()] == []
