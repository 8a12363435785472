"""The citizen pages in a browser: calm, quiet, and usable by keyboard, on a small screen and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_browser_every_page import CUT_OFF, DRESS, HARD, SCREENS
from tests.browser.visitor import Visitor

PAGES = (
    "borger/",
    "borger/vejle/",
    "borger/odder/",
    "en/borger/vejle/",
    "borger/sikker-brug/",
    "kontakt/ressourceperson/",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_off_on_any_screen(path: str, scheme: str, visitor: Visitor) -> None:
    page, found = visitor.open(path, "offentlig", color_scheme=scheme), {}
    for what, (width, style) in (SCREENS | HARD).items():
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(DRESS, style)
        found[what] = page.evaluate(CUT_OFF)
    assert {what: cut for what, cut in found.items() if cut} == {}


def test_a_citizen_page_keeps_nothing_and_opens_no_search(visitor: Visitor) -> None:
    page = visitor.open("borger/vejle/", "offentlig", own=True)
    page.keyboard.press("Control+k")
    assert page.locator("dialog").count() == 0
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert [url for url in visitor.requests if "soegning" in url or "/soeg/" in url] == []


@pytest.mark.parametrize("front", ["borger/", "en/borger/"])
def test_a_kommune_is_found_by_typing_it(front: str, visitor: Visitor) -> None:
    page = visitor.open(front, "offentlig")
    page.locator("#borger-kommuner-felt").fill("ærø")
    expect(page.locator("#borger-kommuner li:visible")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{front}aeroe/")


@pytest.mark.parametrize("front", ["borger/", "en/borger/"])
def test_without_javascript_the_list_leads_to_the_kommune(front: str, visitor: Visitor) -> None:
    page = visitor.open(front, "offentlig", own=True, java_script_enabled=False)
    expect(page.locator("#borger-kommuner-felt")).to_be_hidden()
    page.locator("#borger-kommuner").get_by_role("link", name="Vejle", exact=True).click()
    page.wait_for_url(f"**/{front}vejle/")
    expect(page.get_by_role("link", name="76 81 80 98")).to_be_visible()


@pytest.mark.parametrize("path", ["borger/vejle/", "en/borger/vejle/"])
def test_danger_both_parts_and_the_first_number_stand_on_the_first_screen_of_a_phone(
    path: str, visitor: Visitor
) -> None:
    page = visitor.open(path, "offentlig", 390, 844)
    article = page.locator("article")
    for target in (*article.locator(".fp-borgervej a").all(), article.get_by_role("link", name="25 17 73 74")):
        expect(target).to_be_in_viewport(ratio=1)
    expect(article.locator("a[href='tel:112']").first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_both_parts_are_equally_easy_to_reach_and_every_number_is_easy_to_hit(width: int, visitor: Visitor) -> None:
    page = visitor.open("borger/vejle/", "offentlig", width)
    choices = [link.bounding_box() for link in page.locator(".fp-borgervej a").all()]
    assert len({(box["width"], box["height"]) for box in choices if box}) == 1 and len(choices) == 2
    numbers = page.locator(".fp-opkald").evaluate_all("found => found.map(one => one.getBoundingClientRect().height)")
    assert len(numbers) == 5 and min(numbers) >= 48
    for part in ("udsat", "udoever"):
        page.locator(f".fp-borgervej a[href='#{part}']").click()
        expect(page.locator(f"#{part}")).to_be_in_viewport()


def test_the_sources_are_folded_until_one_asks_for_them(visitor: Visitor) -> None:
    page = visitor.open("borger/vejle/", "offentlig")
    expect(page.locator("#kilde-aarsrapport")).to_be_hidden()
    page.locator(".fp-borgerkilder summary").click()
    expect(page.locator("#kilde-aarsrapport")).to_be_visible()
