"""Small windows, large text, the reader's own colours, stillness and paper: nothing is lost, whoever reads it."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page

from tests.browser.bodies import EDITIONS, each_page
from tests.browser.test_browser_every_page import CUT_OFF, DRESS, SPACING
from tests.browser.visitor import Visitor

Faults = dict[tuple[str, str], list[str]]
# How the words may be set on a screen 320 px wide (1.4.4, 1.4.10, 1.4.12). Material's own size is 125 %.
TEXT = {
    "as it is": "",
    "twice as large": "html { font-size: 250% !important }",
    "the reader's own spacing": SPACING + "p { margin-bottom: 2em !important }",
}


def only_faults(faults: Faults) -> Faults:
    return {place: found for place, found in faults.items() if found}


def ask(page: Page, probes: Mapping[str, str], path: str) -> Faults:
    """What the probes of bodies.js find, by page and by what was asked."""
    return {(path, what): page.evaluate(f"bodies.{probe}") for what, probe in probes.items()}


@pytest.mark.parametrize("edition", EDITIONS)
def test_at_320_px_no_word_is_cut_off_or_lies_over_another(edition: str, visitor: Visitor) -> None:
    page, faults = visitor.open("", edition, 320), Faults()
    for path in each_page(visitor, page, edition):
        for text, style in TEXT.items():
            page.evaluate(DRESS, style)
            faults[path, f"outside, {text}"] = page.evaluate(CUT_OFF)
            faults |= ask(page, {f"clipped, {text}": "clipped()", f"overlaps, {text}": "overlaps()"}, path)
    assert only_faults(faults) == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_at_400_per_cent_what_stays_in_place_takes_less_than_a_third(edition: str, visitor: Visitor) -> None:
    page, tall = visitor.open("", edition, 320, 256), {}
    for path in each_page(visitor, page, edition):
        for down in (0, 600, 2000):
            page.evaluate(f"scrollTo(0, {down})")
            stuck = page.evaluate("bodies.stuck()")
            if sum(one["height"] for one in stuck) >= 256 / 3:
                tall[path, down] = stuck
    assert tall == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_finger_can_hit_it_a_link_is_underlined_and_a_language_is_named(edition: str, visitor: Visitor) -> None:
    page, faults = visitor.open("", edition), Faults()
    for path in each_page(visitor, page, edition):
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            faults |= ask(page, {f"small at {width} px": "small()", f"not underlined at {width} px": "unlined()"}, path)
        faults |= ask(page, {"languages and statuses": "silent()"}, path)
        assert page.evaluate("bodies.running()") == 0, path
    assert only_faults(faults) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_in_the_readers_own_colours_every_word_icon_and_edge_is_there_and_nothing_moves(
    edition: str, scheme: str, visitor: Visitor
) -> None:
    settings = {"forced_colors": "active", "reduced_motion": "reduce", "color_scheme": scheme}
    page, faults = visitor.open("", edition, **settings), Faults()
    for path in each_page(visitor, page, edition):
        page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
        faults |= ask(page, {"lost": "colourless()", "moving": "moving()"}, path)
    assert only_faults(faults) == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_paper_has_no_small_print_and_no_word_leaves_the_sheet(edition: str, visitor: Visitor) -> None:
    page, faults = visitor.open("", edition, 688), Faults()  # as wide as the words on a sheet of A4
    for path in each_page(visitor, page, edition):
        page.emulate_media(media="print")
        least = 11 if "action-card" in path or "borger/" in path else 9
        faults |= ask(page, {"small print": f"fine({least})", "cut off": "clipped()", "overlaps": "overlaps()"}, path)
        if path != "modeller/guide/":  # its lines to write on reach 1 mm into the margin
            faults[path, "outside"] = page.evaluate(CUT_OFF)
        assert page.locator(".fp-tryk").is_visible(), path
        page.emulate_media(media="null")
    assert only_faults(faults) == {}
