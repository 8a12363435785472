"""The skip link and the menu by keyboard; the stops themselves are walked in test_browser_bodies_focus.py."""

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["", "en/kontakt/", "kommuner/skanderborg/"])
def test_the_skip_link_leads_past_header_and_menu(path: str, width: int, visitor: Visitor) -> None:
    page = visitor.open(path, "fag", width)
    page.keyboard.press("Tab")
    expect(page.locator(".fp-spring")).to_be_focused()
    expect(page.locator(".fp-spring")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("key", ["Enter", " "])
@pytest.mark.parametrize("path", ["", "en/kontakt/"])
def test_the_menu_opens_by_key_and_escape_closes_it_and_gives_the_focus_back(
    path: str, key: str, visitor: Visitor
) -> None:
    page = visitor.open(path, "fag", 320)
    menu, button = page.locator("details.fp-smal"), page.locator("details.fp-smal summary")
    links = menu.get_by_role("link")
    expect(links).to_have_count(0)
    button.focus()
    page.keyboard.press(key)
    expect(links).to_have_count(7)
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    expect(links.first).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(links).to_have_count(0)
    expect(button).to_be_focused()
    page.keyboard.press(key)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/mistanke/")


def test_one_menu_is_shown_at_a_time(visitor: Visitor) -> None:
    page = visitor.open("kontakt/")
    for width in (360, 768, 1219, 1220, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        wide, narrow = page.locator("nav.fp-bred").is_visible(), page.locator("details.fp-smal").is_visible()
        assert wide != narrow, width
