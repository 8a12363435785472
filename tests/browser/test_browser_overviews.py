"""The theory of change and who does what, as browsers draw them: wide, narrow, on paper and in the reader's colours."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.browser.paper import sheets
from tests.browser.visitor import Visitor

THEORY, WHO = "modeller/forandringsteori/", "samarbejde/hvem-goer-hvad/"
PICTURE = ".fp-teoribillede svg"
# Text that leaves the box it begins in, by the letters that the browser has drawn.
OUT_OF_BOX = """(svg) => {
  const boxes = [...svg.querySelectorAll(".fp-t-boks")].map((box) => box.getBBox());
  return [...svg.querySelectorAll(".fp-t-tekst")].filter((text) => {
    const { x, y, width, height } = text.getBBox();
    return !boxes.some((box) => box.x + 4 <= x && x + width <= box.x + box.width - 4
      && box.y <= y && y + height <= box.y + box.height);
  }).map((text) => text.textContent);
}"""
NAMES = """(svg) => [...svg.querySelectorAll(".fp-t-navn")].map((it) => it.getBBox()).map((it) => it.x + it.width)"""
COLOURS = """(svg) => ["boks", "kant", "baand", "tekst", "spids"].map((kind) =>
  getComputedStyle(svg.querySelector(".fp-t-" + kind))).map((style) => [style.fill, style.stroke])"""


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_text_of_every_box_stays_within_it_in_the_sites_own_letters(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + THEORY, width=1440)
    page.evaluate("document.fonts.ready")
    assert page.locator(PICTURE).evaluate(OUT_OF_BOX) == []
    assert max(page.locator(PICTURE).evaluate(NAMES)) <= 1180


@pytest.mark.parametrize(("width", "shown"), [(1440, True), (1000, True), (768, False), (320, False)])
def test_the_picture_is_there_where_it_can_be_read_and_the_list_everywhere(
    width: int, shown: bool, visitor: Visitor
) -> None:
    page = visitor.open(THEORY, width=width)
    assert page.locator(PICTURE).is_visible() is shown
    assert page.locator(".fp-teori #stalking-stopper").is_visible()
    if shown:
        size = "(svg) => 17 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
        assert page.locator(PICTURE).evaluate(size) > 12.5


def test_the_picture_changes_with_the_readers_colours(visitor: Visitor) -> None:
    light, dark, forced = (
        visitor.open(THEORY, width=1440, own=True, **settings).locator(PICTURE).evaluate(COLOURS)
        for settings in ({}, {"color_scheme": "dark"}, {"forced_colors": "active"})
    )
    assert all(one != other for one, other in zip(light, dark, strict=True))
    (box, edge), (_, strip), (_, band), (letter, _), (point, _) = forced
    assert box == band
    assert {edge, strip, letter, point} == {edge} != {box}


@pytest.mark.parametrize(
    ("path", "first", "last"),
    [
        (THEORY, "Dialogmøder", "hørerop"),
        ("en/" + THEORY, "Dialogue", "stops"),
        (WHO, "Aktør", "venteværelset"),
        ("en/" + WHO, "Actor", "waitingrooms"),
    ],
)
def test_picture_and_table_have_one_sheet_each_that_lies_down(
    path: str, first: str, last: str, visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(path, own=True)
    texts = sheets(page, tmp_path)
    with PdfReader(tmp_path / "side.pdf") as reader:
        lying = [number for number, sheet in enumerate(reader.pages) if sheet.mediabox.width > sheet.mediabox.height]
    assert len(lying) == 1
    assert first in texts[lying[0]] and last in texts[lying[0]]


def test_on_a_telephone_who_does_what_is_a_list_of_what_is_described(visitor: Visitor) -> None:
    page = visitor.open(WHO, width=320)
    assert page.locator(".fp-matrix--instanser td a:visible").count() == page.locator(".fp-matrix td a").count() > 30
    assert page.locator(".fp-matrix__tom:visible").count() == 0
    page.set_viewport_size({"width": 1440, "height": 800})
    assert page.locator(".fp-matrix__tom:visible").count() > 30
