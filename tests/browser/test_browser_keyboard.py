"""Everything can be reached and used by keyboard, and no key does anything by surprise."""

import string

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor

WALKED = ("", "kommuner/", "kommuner/skanderborg/", "kontakt/", "mistanke/", "en/kommuner/vejle/", "findes-ikke/")
# The element in focus: what it is, and whether one can see it where it stands.
STOP = """() => {
  const it = document.activeElement;
  if (!it || it === document.body || it === document.documentElement || it.walked) return null;
  it.walked = true;
  const box = it.getClientRects()[0] ?? it.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
    && box.bottom > 0 && box.top < innerHeight;
  return {
    name: `${it.localName}#${it.id}.${it.className} ${it.textContent.trim().slice(0, 40)}`,
    seen: inside && top !== null && (it.contains(top) || top.contains(it)),
    ringed: getComputedStyle(it).outlineStyle !== "none" || getComputedStyle(it.parentElement).outlineStyle !== "none",
  };
}"""
MISSED = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.walked)
  .filter((it) => !it.closest("details:not([open]) > :not(summary)"))
  .map((it) => `${it.localName} ${it.textContent.trim().slice(0, 40)}`)"""


def walk(page: Page) -> list[dict[str, object]]:
    """Tab from the top until the page has no more stops."""
    stops = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError("there is no end to the stops")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", WALKED)
def test_every_tab_stop_can_be_seen_and_none_is_missed(path: str, width: int, visitor: Visitor) -> None:
    page = visitor.open_missing(path, "fag", width=width)
    stops = walk(page)
    assert "fp-spring" in str(stops[0]["name"])
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert [stop["name"] for stop in stops if not stop["ringed"]] == []
    assert page.evaluate(MISSED) == []
    assert len(stops) > 20


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
    page = visitor.open(path, "fag", 360)
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


@pytest.mark.parametrize("path", ["", "kommuner/", "kontakt/", "en/mistanke/"])
def test_letters_do_nothing_by_themselves(path: str, visitor: Visitor) -> None:
    page = visitor.open(path)
    before = page.url, page.evaluate("scrollY")
    for key in (*string.ascii_lowercase, *string.digits, "/", ".", ",", "?"):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement === document.body"), key
    assert (page.url, page.evaluate("scrollY")) == before
    expect(page.locator("dialog.fp-soeg")).to_be_hidden()
