"""The field that finds a kommune, on its own page and on the front page."""

import csv

import pytest
from playwright.sync_api import Locator, Page, expect

from fagportal.settings import ROOT
from tests.browser.visitor import Visitor

PLACES = {"kommuner/": "alle-kommuner", "": "forside-kommuner"}
TYPED = [
    ("ærø", {"Ærø"}),
    ("aeroe", {"Ærø"}),
    ("aro", {"Ærø"}),
    ("Aabenraa", {"Aabenraa"}),
    ("åbenrå", {"Aabenraa"}),
    ("A\u030abenra\u030a", {"Aabenraa"}),  # as a Mac may send it: the letter and the ring apart
    ("abenra", {"Aabenraa"}),
    ("koben", {"København"}),
    ("KØBEN", {"København"}),
    ("taarbæk", {"Lyngby-Taarbæk"}),
    ("  vejle ", {"Vejle"}),
]


def everybody() -> list[str]:
    with (ROOT / "data" / "kommuner.csv").open(encoding="utf-8", newline="") as lines:
        return [row["navn"] for row in csv.DictReader(lines)]


def field(page: Page, path: str) -> Locator:
    return page.locator(f"#{PLACES[path]}-felt")


def shown(page: Page, path: str) -> list[str]:
    return page.locator(f"#{PLACES[path]} li a:visible").all_inner_texts()


def status(page: Page, path: str) -> Locator:
    return page.locator(f'[data-kommunefelt="{PLACES[path]}"] [role=status]')


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent"))


@pytest.mark.parametrize("path", PLACES)
def test_a_kommune_is_found_however_its_name_is_typed(path: str, visitor: Visitor) -> None:
    page = visitor.open(path)
    for typed, found in TYPED:
        field(page, path).fill(typed)
        assert set(shown(page, path)) == found, typed
        expect(status(page, path)).to_have_text("1 kommune")
    field(page, path).fill("s")
    expect(status(page, path)).to_have_text(f"{len(shown(page, path))} kommuner")
    assert len(shown(page, path)) > 5


@pytest.mark.parametrize(("prefix", "words"), [("", "Ingen kommune hedder"), ("en/", "No municipality")])
@pytest.mark.parametrize("path", PLACES)
def test_nonsense_is_answered_in_words(path: str, prefix: str, words: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + path)
    field(page, path).fill("qqxx")
    expect(status(page, path)).to_contain_text(words)
    expect(status(page, path)).to_contain_text("qqxx")
    assert shown(page, path) == []


@pytest.mark.parametrize("path", PLACES)
def test_arrow_keys_walk_through_the_list_and_back(path: str, visitor: Visitor) -> None:
    page = visitor.open(path)
    field(page, path).focus()
    page.keyboard.type("s")
    names = shown(page, path)
    for key, where in [
        ("ArrowDown", names[0]),
        ("ArrowDown", names[1]),
        ("ArrowUp", names[0]),
        ("ArrowUp", f"{PLACES[path]}-felt"),
    ]:
        page.keyboard.press(key)
        assert focused(page) == where
    for _ in range(len(names) + 3):
        page.keyboard.press("ArrowDown")
    assert focused(page) == names[-1]


@pytest.mark.parametrize("path", PLACES)
def test_enter_opens_the_only_hit_and_otherwise_goes_to_the_first(path: str, visitor: Visitor) -> None:
    page = visitor.open(path)
    field(page, path).fill("s")
    field(page, path).press("Enter")
    assert focused(page) == shown(page, path)[0]
    field(page, path).fill("skander")
    field(page, path).press("Enter")
    page.wait_for_url("**/kommuner/skanderborg/")


@pytest.mark.parametrize("path", PLACES)
def test_the_button_does_as_enter_does(path: str, visitor: Visitor) -> None:
    page = visitor.open(path)
    field(page, path).fill("vejle")
    page.locator(f'[data-kommunefelt="{PLACES[path]}"] button').click()
    page.wait_for_url("**/kommuner/vejle/")


@pytest.mark.parametrize("path", PLACES)
def test_escape_empties_the_field(path: str, visitor: Visitor) -> None:
    page = visitor.open(path)
    before = shown(page, path)
    field(page, path).fill("vejle")
    field(page, path).press("Escape")
    expect(field(page, path)).to_have_value("")
    assert shown(page, path) == before
    expect(status(page, path)).to_have_text("")


def test_escape_in_the_front_pages_list_closes_it_and_goes_back_to_the_field(visitor: Visitor) -> None:
    page = visitor.open("")
    field(page, "").fill("s")
    field(page, "").press("ArrowDown")
    page.keyboard.press("Escape")
    assert shown(page, "") == []
    assert focused(page) == "forside-kommuner-felt"


def test_headings_of_police_districts_without_a_hit_go_away(visitor: Visitor) -> None:
    page = visitor.open("kommuner/")
    assert page.locator("#alle-kommuner h2:visible").count() == 12
    field(page, "kommuner/").fill("vejle")
    assert page.locator("#alle-kommuner h2:visible").all_inner_texts() == ["Sydøstjyllands Politi"]


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_without_javascript_the_list_holds_every_kommune_and_no_dead_field(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(f"{prefix}kommuner/", java_script_enabled=False)
    assert sorted(shown(page, "kommuner/")) == sorted(everybody())
    assert len(everybody()) == 98
    assert not field(page, "kommuner/").is_visible()


def test_what_is_typed_stays_in_the_field(visitor: Visitor) -> None:
    page = visitor.open("kommuner/", own=True)
    before, history = len(visitor.requests), page.evaluate("history.length")
    field(page, "kommuner/").fill("hemmeligt navn")
    field(page, "kommuner/").press("Enter")
    assert [url for url in visitor.requests[before:] if not url.endswith("/logo.svg")] == []  # the tab's icon
    assert "hemmeligt" not in page.url
    assert page.evaluate("[localStorage.length, sessionStorage.length, history.length]") == [0, 0, history]
