"""From the front page to a number that can be called: at most two clicks, with and without JavaScript."""

import pytest
import yaml
from playwright.sync_api import Locator, Page

from fagportal.settings import ROOT
from tests.browser.visitor import Visitor

# A kommune with contacts that the edition may show.
KOMMUNER = [("fag", "skanderborg", "Skanderborg"), ("offentlig", "vejle", "Vejle")]
SIZES = [(1440, 900), (390, 844)]
IN_SIGHT = """(link) => {
  const box = link.getBoundingClientRect();
  return box.width > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth
    && link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
}"""


class Hand:
    """Clicks, and counts the clicks."""

    def __init__(self) -> None:
        self.clicks = 0

    def click(self, target: Locator) -> None:
        target.click()
        self.clicks += 1


def numbers(slug: str) -> set[str]:
    """The kommune's own numbers, as its roster has them."""
    roster = yaml.safe_load((ROOT / "data" / "roster" / f"{slug}.yml").read_text(encoding="utf-8"))
    return {contact["telefon"] for group in ("indgange", "ressourcepersoner") for contact in roster[group]}


def assert_a_number_is_in_sight(page: Page, slug: str) -> None:
    table = page.locator("table.fp-kt").first
    table.evaluate("(element) => element.scrollIntoView()")
    links = [link for link in table.locator('a[href^="tel:+45"]').all() if link.evaluate(IN_SIGHT)]
    seen = {link.inner_text(): link.get_attribute("href") for link in links}
    assert seen
    assert set(seen) <= numbers(slug)
    assert all(href == "tel:+45" + text.replace(" ", "") for text, href in seen.items())


@pytest.mark.parametrize("front", ["", "en/"])
@pytest.mark.parametrize(("edition", "slug", "name"), KOMMUNER)
def test_typing_the_kommunes_name_and_one_click_lead_to_a_number(
    edition: str, slug: str, name: str, front: str, visitor: Visitor
) -> None:
    page = visitor.open(front, edition)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        visitor.go(page, front, edition)
        hand = Hand()
        page.locator("#forside-kommuner-felt").focus()
        page.keyboard.type(name[:6].lower())
        hand.click(page.locator("#forside-kommuner").get_by_role("link", name=name, exact=True))
        page.wait_for_url(f"**/{front}kommuner/{slug}/")
        assert_a_number_is_in_sight(page, slug)
        assert hand.clicks <= 2


@pytest.mark.parametrize("front", ["", "en/"])
@pytest.mark.parametrize(("edition", "slug", "name"), KOMMUNER)
def test_without_javascript_two_clicks_lead_to_a_number(
    edition: str, slug: str, name: str, front: str, visitor: Visitor
) -> None:
    page = visitor.open(front, edition, java_script_enabled=False)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        visitor.go(page, front, edition)
        hand = Hand()
        assert not page.locator("#forside-kommuner-felt").is_visible()
        hand.click(page.locator('.fp-felter .fp-uden-script a[href="kommuner/"]'))
        page.wait_for_url(f"**/{front}kommuner/")
        hand.click(page.locator("#alle-kommuner").get_by_role("link", name=name, exact=True))
        page.wait_for_url(f"**/{front}kommuner/{slug}/")
        assert_a_number_is_in_sight(page, slug)
        assert hand.clicks <= 2


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
def test_the_alarm_number_is_in_sight_on_every_page_at_once(edition: str, visitor: Visitor) -> None:
    page = visitor.open("", edition)
    for path in ("", "en/", "kontakt/", "en/kommuner/odder/"):
        visitor.go(page, path, edition)
        for width, height in (*SIZES, (320, 568)):
            page.set_viewport_size({"width": width, "height": height})
            assert page.locator('a[href="tel:112"]').first.evaluate(IN_SIGHT), (path, width)
