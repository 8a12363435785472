"""A phone number is for reading out, calling, and copying."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor

NUMBER = "table.fp-kt .fp-tlf"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def selected(page: Page) -> str:
    return str(page.evaluate("getSelection().toString()"))


def edges(page: Page) -> tuple[float, float, float]:
    """The left and right edge of the first number, and its middle height."""
    page.locator(NUMBER).first.scroll_into_view_if_needed()
    box = page.locator(NUMBER).first.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"], box["y"] + box["height"] / 2


@pytest.mark.parametrize(("path", "edition"), [("kommuner/skanderborg/", "fag"), ("en/kommuner/vejle/", "offentlig")])
@pytest.mark.parametrize("width", [390, 1280])
def test_dragging_over_a_number_selects_the_number_and_nothing_else(
    path: str, edition: str, width: int, visitor: Visitor
) -> None:
    page = visitor.open(path, edition, width, permissions=CLIPBOARD)
    text = page.locator(NUMBER).first.inner_text()
    assert len(text) == 11
    left, right, middle = edges(page)
    page.mouse.move(left + 2, middle)
    page.mouse.down()
    page.mouse.move(right - 2, middle, steps=6)
    page.mouse.up()
    assert selected(page) == text
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == text
    assert page.url.endswith(path)


def test_three_clicks_on_a_number_select_the_number_and_nothing_else(visitor: Visitor) -> None:
    page = visitor.open("kommuner/skanderborg/")
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")  # no phone to call with here
    page.locator(NUMBER).first.click(click_count=3)
    assert selected(page).strip() == page.locator(NUMBER).first.inner_text()


def test_each_number_that_one_sees_is_the_number_that_is_called(visitor: Visitor) -> None:
    page = visitor.open("kommuner/skanderborg/")
    for path in ("kommuner/skanderborg/", "en/kommuner/kolding/", "kontakt/"):
        visitor.go(page, path)
        links = page.locator('main a[href^="tel:"]')
        pairs = links.evaluate_all("(all) => all.map((a) => [a.innerText, a.getAttribute('href')])")
        assert len(pairs) > 5
        for text, href in pairs:
            digits = text.replace(" ", "")
            assert href == (f"tel:+45{digits}" if len(digits) == 8 else f"tel:{digits}")


@pytest.mark.parametrize("path", ["kommuner/skanderborg/", "en/kontakt/"])
def test_the_copy_button_copies_the_whole_text_and_says_so(path: str, visitor: Visitor) -> None:
    page = visitor.open(path, permissions=CLIPBOARD)
    box = page.locator("[data-kopi]")
    expect(box.get_by_role("status")).to_have_text("")
    box.get_by_role("button").click()
    expect(box.get_by_role("status")).not_to_have_text("")
    text = box.locator("pre").inner_text()
    assert "/" + path.removeprefix("en/") in text
    assert page.evaluate("navigator.clipboard.readText()").splitlines() == text.splitlines()


def test_without_javascript_the_text_stands_there_and_no_button_does_nothing(visitor: Visitor) -> None:
    page = visitor.open("kommuner/skanderborg/", java_script_enabled=False)
    assert page.locator("[data-kopi] pre").is_visible()
    assert not page.locator("[data-kopi-knap]").is_visible()
