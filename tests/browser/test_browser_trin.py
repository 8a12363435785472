"""Choosing a kommune on "Hvad gør jeg nu?": its numbers in place, remembered in this tab and nowhere else."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.bodies import walk
from tests.browser.test_browser_every_page import CUT_OFF, DRESS, HARD
from tests.browser.visitor import Visitor

PATHS = pytest.mark.parametrize("path", ["mistanke/trin/", "en/mistanke/trin/"])
KEPT = "[Object.entries(sessionStorage), localStorage.length, document.cookie]"
# Whether the bar at the bottom lies over the element in focus.
COVERED = """() => {
  const it = document.activeElement.getBoundingClientRect();
  const bar = document.querySelector(".fp-bundlinje");
  const box = bar.getBoundingClientRect();
  const mayBeCovered = document.activeElement !== document.body && !bar.contains(document.activeElement);
  return mayBeCovered && getComputedStyle(bar).position === "fixed"
    && it.bottom > box.top + 1 && it.top < box.bottom - 1;
}"""


def choose_by_keyboard(page: Page, name: str) -> None:
    page.locator("#kommunevalg").focus()
    page.keyboard.type(name)
    page.keyboard.press("Enter")


def numbers(page: Page) -> list[str]:
    """The numbers in the panel that one can see."""
    return [link.inner_text() for link in page.locator(".fp-lokal .fp-tlf").all() if link.is_visible()]


@PATHS
def test_a_kommune_is_chosen_by_keyboard_and_its_numbers_appear(path: str, visitor: Visitor) -> None:
    page = visitor.open(path, own=True)
    assert "87 94 72 66" not in numbers(page)
    choose_by_keyboard(page, "Skanderborg")
    expect(page.locator("#kommunevalg")).to_have_value("skanderborg")
    assert "87 94 72 66" in numbers(page) and "60 56 73 74" in numbers(page)
    expect(page.locator("#kommunevalg")).to_be_focused()
    expect(page.locator(".fp-lokal [role=status]")).to_contain_text("Skanderborg")
    choose_by_keyboard(page, "Vejle")
    assert "87 94 72 66" not in numbers(page) and "76 81 80 98" in numbers(page)


@PATHS
def test_a_kommune_without_contacts_says_so_with_its_police_district_and_page(path: str, visitor: Visitor) -> None:
    page = visitor.open(path, own=True)
    for slug, name, district in (("odder", "Odder", "Østjyllands Politi"), ("aeroe", "Ærø", "Fyns Politi")):
        page.select_option("#kommunevalg", slug)
        text = page.locator("[data-andre]").inner_text()
        assert name in text and district in text and "@" not in text
        link = page.locator("[data-side]")
        assert link.evaluate("(it) => it.href").endswith(f"/kommuner/{slug}/")
    page.locator("[data-side]").click()
    page.wait_for_url("**/kommuner/aeroe/")


def test_the_tab_remembers_the_kommune_and_nothing_else_keeps_it(visitor: Visitor) -> None:
    page = visitor.open("mistanke/trin/", own=True)
    address = page.url
    page.wait_for_load_state("networkidle")
    asked = len(visitor.requests)
    page.select_option("#kommunevalg", "skanderborg")
    assert [url for url in visitor.requests[asked:] if not url.endswith("logo.svg")] == [] and page.url == address
    assert page.evaluate(KEPT) == [[["kommune", "skanderborg"]], 0, ""]
    page.reload()
    expect(page.locator("#kommunevalg")).to_have_value("skanderborg")
    assert "87 94 72 66" in numbers(page)
    visitor.go(page, "en/mistanke/trin/")
    expect(page.locator("#kommunevalg")).to_have_value("skanderborg")
    other = page.context.new_page()
    other.goto(address)
    expect(other.locator("#kommunevalg")).to_have_value("")
    assert other.evaluate(KEPT) == [[], 0, ""]
    page.select_option("#kommunevalg", "")
    assert page.evaluate(KEPT) == [[], 0, ""] and page.context.cookies() == []
    assert "87 94 72 66" not in numbers(page)


def test_what_the_tab_remembers_wrongly_is_not_believed(visitor: Visitor) -> None:
    page = visitor.open("mistanke/trin/", own=True)
    page.evaluate("sessionStorage.setItem('kommune', 'findes-ikke\"]')")
    page.reload()
    expect(page.locator("#kommunevalg")).to_have_value("")
    expect(page.locator("[data-andre]")).to_be_hidden()


def test_a_browser_that_refuses_to_remember_still_shows_the_numbers(visitor: Visitor) -> None:
    page = visitor.open("", own=True)
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('nej'); } })")
    visitor.go(page, "mistanke/trin/")
    page.select_option("#kommunevalg", "skanderborg")
    assert "87 94 72 66" in numbers(page)


@PATHS
def test_without_javascript_a_link_leads_to_all_kommuner(path: str, visitor: Visitor) -> None:
    page = visitor.open(path, own=True, java_script_enabled=False)
    expect(page.locator("#kommunevalg")).to_be_hidden()
    expect(page.get_by_text("60 56 73 74")).to_be_visible()
    expect(page.locator("ol h2")).to_have_count(5)
    page.locator("[data-uden-script] a").click()
    page.wait_for_url("**/kommuner/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("slug", ["", "skanderborg", "odder"])
def test_nothing_is_cut_off_on_any_screen(slug: str, scheme: str, visitor: Visitor) -> None:
    page = visitor.open("mistanke/trin/", own=True, color_scheme=scheme)
    page.select_option("#kommunevalg", slug)
    found = {}
    for what, (width, style) in ({"1440 px": (1440, ""), "768 px": (768, "")} | HARD).items():
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(DRESS, style)
        found[what] = page.evaluate(CUT_OFF)
    assert {what: cut for what, cut in found.items() if cut} == {}


@pytest.mark.parametrize("size", [(390, 844), (360, 640), (320, 568), (768, 1024), (844, 390)])
def test_the_bar_at_the_bottom_leads_to_the_panel_and_covers_no_focus_and_no_end(
    size: tuple[int, int], visitor: Visitor
) -> None:
    page = visitor.open("mistanke/trin/", width=size[0], height=size[1], own=True)
    page.select_option("#kommunevalg", "skanderborg")
    bar = page.locator(".fp-bundlinje")
    expect(bar).to_contain_text("Skanderborg")
    page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    assert [stop for stop in walk(page) if not stop["seen"] or stop["ring"]] == []
    for key in ["Tab"] * 70 + ["Shift+Tab"] * 60:  # and backwards, where the page scrolls the other way
        page.keyboard.press(key)
        assert not page.evaluate(COVERED), page.evaluate("document.activeElement.outerHTML")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    last = page.locator(".fp-fod__dato").bounding_box()
    box = bar.bounding_box()
    assert last and box and (last["y"] + last["height"] <= box["y"] or size[1] < 480)
    bar.get_by_role("link").click()
    expect(page.locator("#lokal-overskrift")).to_be_in_viewport()


def test_the_bar_is_for_this_page_and_narrow_screens_alone(visitor: Visitor) -> None:
    page = visitor.open("mistanke/trin/", width=961, own=True)
    expect(page.locator(".fp-bundlinje")).to_be_hidden()
    page.set_viewport_size({"width": 960, "height": 800})
    expect(page.locator(".fp-bundlinje")).to_be_visible()
    visitor.go(page, "mistanke/")
    expect(page.locator(".fp-bundlinje")).to_have_count(0)


def test_on_a_wide_screen_the_panel_follows_and_scrolls_in_itself_when_it_is_long(visitor: Visitor) -> None:
    page = visitor.open("mistanke/trin/", width=1440, height=600, own=True)
    page.evaluate("scrollTo(0, 1000)")
    page.select_option("#kommunevalg", "skanderborg")
    expect(page.locator("#kommunevalg")).to_be_in_viewport()
    panel = page.locator(".fp-lokal")
    assert panel.bounding_box()["height"] <= 600
    last = panel.locator("a[href^='tel:']:visible").last
    last.focus()
    expect(last).to_be_in_viewport()


def test_the_chosen_kommunes_numbers_are_printed_with_the_steps(visitor: Visitor) -> None:
    page = visitor.open("mistanke/trin/", own=True)
    page.select_option("#kommunevalg", "skanderborg")
    page.emulate_media(media="print")
    for text in ("Skanderborg Kommune", "87 94 72 66", "60 56 73 74"):
        expect(page.locator(".fp-lokal").get_by_text(text, exact=True).first).to_be_visible()
    for hidden in ("#kommunevalg", ".fp-bundlinje", ".fp-lokal [data-kommune=vejle]"):
        expect(page.locator(hidden)).to_be_hidden()
    page.emulate_media(media="screen")
