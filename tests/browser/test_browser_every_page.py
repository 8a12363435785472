"""Each kind of page, light and dark, on narrow and wide screens: no errors, no strangers, nothing cut off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.visitor import Visitor

PAGES = ("", "kommuner/", "kommuner/skanderborg/", "kommuner/vejle/", "kommuner/odder/", "kontakt/", "mistanke/", "om/")
PAGES += ("a-aa/", "findes-ikke/")
# The editions differ in the banner and on the pages of kommuner with contacts.
EVERY_PAGE = {
    "fag": tuple(prefix + path for prefix in ("", "en/") for path in PAGES),
    "offentlig": (
        "",
        "en/",
        "kommuner/",
        *(prefix + path for prefix in ("", "en/") for path in PAGES[2:4]),
        "findes-ikke/",
    ),
}
# What sticks out at the side, whether or not one can scroll there. Texts for screen readers alone do not count.
CUT_OFF = """() => {
  const width = document.documentElement.clientWidth, out = [];
  if (document.documentElement.scrollWidth > width) out.push("the page scrolls sideways");
  for (const element of document.body.querySelectorAll("*")) {
    const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!text && !element.matches("a, button, input, summary, img")) continue;
    if (element.closest(".fp-kun-skaermlaeser, thead") || !element.checkVisibility()) continue;
    for (const box of element.getClientRects())
      if (box.width && (box.right > width + 1 || box.left < -1))
        out.push(`${element.localName}.${element.className}: ${element.textContent.trim()}`);
  }
  return out;
}"""
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
SCREENS = {f"{width} px": (width, "") for width in (1440, 768, 360)}
HARD = {
    "320 px": (320, ""),
    "text twice as large": (640, "html { font-size: 250% !important }"),
    "the reader's own spacing": (320, SPACING + "p { margin-bottom: 2em !important }"),
}
DRESS = """(style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}"""
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def each_page(visitor: Visitor, page: Page, edition: str) -> Iterator[str]:
    """Go to each page in turn; what is missing on purpose is no trouble."""
    visitor.wanted_404 |= {f"{visitor.bases[edition]}/{path}" for path in EVERY_PAGE[edition] if "findes-ikke" in path}
    for path in EVERY_PAGE[edition]:
        visitor.go(page, path, edition)
        yield path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", ["fag", "offentlig"])
def test_a_page_opens_without_errors_and_nothing_is_cut_off(edition: str, scheme: str, visitor: Visitor) -> None:
    cut_off = {}
    page = visitor.open("", edition, color_scheme=scheme)
    for path in each_page(visitor, page, edition):
        assert page.evaluate(BACKGROUND) == {"light": "rgb(255, 255, 255)", "dark": "rgb(16, 27, 30)"}[scheme]
        for what, (width, style) in (SCREENS | HARD if scheme == "light" else SCREENS).items():
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(DRESS, style)
            cut_off[path, what] = page.evaluate(CUT_OFF)
        assert visitor.troubles == [], path
    assert {place: found for place, found in cut_off.items() if found} == {}


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
def test_the_entrances_and_both_fields_stand_on_the_first_screen(edition: str, visitor: Visitor) -> None:
    wanted = {(1440, 900): (".fp-flet a", "#forside-soeg", "#forside-kommuner-felt"), (390, 844): (".fp-flet a",)}
    page = visitor.open("", edition)
    for (width, height), selectors in wanted.items():
        page.set_viewport_size({"width": width, "height": height})
        for front in ("", "en/"):
            visitor.go(page, front, edition)
            assert page.locator(".fp-flet a").count() == 3
            for selector in selectors:
                for element in page.locator(selector).all():
                    box = element.bounding_box()
                    assert box is not None
                    assert box["y"] >= 0
                    assert box["y"] + box["height"] <= height, (front, width, element.inner_text())


@pytest.mark.parametrize(
    ("path", "lang", "heading", "other"),
    [
        ("findes-ikke/", "da", "Siden findes ikke", "/en/"),
        ("kommuner/findes/slet/ikke", "da", "Siden findes ikke", "/en/"),
        ("en/findes-ikke/", "en", "Page not found", "/"),
        ("en/kommuner/findes/slet/ikke", "en", "Page not found", "/"),
    ],
)
def test_an_address_that_does_not_exist_is_answered_in_its_language_and_leads_on(
    path: str, lang: str, heading: str, other: str, visitor: Visitor
) -> None:
    page = visitor.open_missing(path)
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator("h1").inner_text() == heading
    assert page.evaluate(BACKGROUND) == "rgb(255, 255, 255)"
    visitor.requests.clear()
    page.locator("[data-soeg-aabn]").click()
    page.locator("#soeg-felt").fill("skanderborg")
    page.locator("[data-soegeresultat] a").first.wait_for()
    assert any(url.endswith(f"/assets/soeg/{lang}/rod.json") for url in visitor.requests)
    page.keyboard.press("Escape")
    page.locator(".fp-akut__sprog a").first.click()
    page.wait_for_url(visitor.bases["fag"] + other)
