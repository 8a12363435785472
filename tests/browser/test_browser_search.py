"""Search: quick, honest, quiet about what was asked, and usable by keyboard."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visitor import Visitor

HIT = "[data-soegeresultat] a"
# The front page has its own field; every other page has a dialog.
FIELDS = {"": "#forside-soeg", "kontakt/": "#soeg-felt"}
TYPED = [
    ("skanderborg", "kommuner/skanderborg/"),
    ("Skanderbrog", "kommuner/skanderborg/"),
    ("aeroe", "kommuner/aeroe/"),
    ("ÆRØ", "kommuner/aeroe/"),
    ("boern", "mistanke/boern/"),
    ("kolding børn", "kommuner/kolding/"),
    ("25177374", "kontakt/"),
    ("25 17 73 74", "kontakt/"),
    ("tilgaengelighed", "om/tilgaengelighed/"),
    ("tilgængelighed", "om/tilgaengelighed/"),
    ("hvad gør jeg nu", "mistanke/"),
]


def field(page: Page, path: str) -> Locator:
    """The search field, ready to be typed in."""
    if path:
        page.locator("[data-soeg-aabn]").click()
    page.locator(FIELDS[path]).focus()
    return page.locator(FIELDS[path])


def results(page: Page) -> Locator:
    return page.locator(f"{HIT}:visible")


def said(page: Page, path: str) -> Locator:
    """What is announced: a live region, and not one that the open dialog makes inert."""
    return page.locator(f'{"dialog[open] " if path else ""}[role="status"]').filter(has_text="side").first


def fetched(visitor: Visitor) -> list[str]:
    return sorted(url.rpartition("/")[2] for url in visitor.requests if "/soeg/" in url or "minisearch" in url)


@pytest.mark.parametrize("path", FIELDS)
def test_index_and_engine_are_fetched_when_the_field_gets_focus_and_not_before(path: str, visitor: Visitor) -> None:
    page = visitor.open(path, own=True)
    page.mouse.wheel(0, 400)
    page.keyboard.press("Tab")
    assert fetched(visitor) == []
    field(page, path)
    page.wait_for_load_state("networkidle")
    assert fetched(visitor) == ["da.json", "minisearch.js"]


@pytest.mark.parametrize("path", FIELDS)
def test_a_word_a_name_and_a_number_are_found(path: str, visitor: Visitor) -> None:
    page = visitor.open(path)
    search = field(page, path)
    for typed, leads_to in TYPED:
        search.fill("")
        expect(results(page)).to_have_count(0)
        search.fill(typed)
        expect(results(page).first).to_be_visible()
        found = results(page).evaluate_all("(links) => links.map((link) => new URL(link.href).pathname)")
        assert f"/{leads_to}" in found[:5], (typed, found)
        assert "undefined" not in page.locator("[data-soegeresultat]:visible").first.inner_text()


def test_english_pages_find_english_words_and_lead_to_english_pages(visitor: Visitor) -> None:
    page = visitor.open("en/kontakt/")
    field(page, "kontakt/").fill("accessibility")
    expect(results(page).first).to_be_visible()
    assert results(page).first.evaluate("(a) => new URL(a.href).pathname") == "/en/om/tilgaengelighed/"
    assert fetched(visitor) == ["en.json", "minisearch.js"]


@pytest.mark.parametrize("path", FIELDS)
def test_the_number_of_hits_is_announced_and_nonsense_is_answered_honestly(path: str, visitor: Visitor) -> None:
    page = visitor.open(path)
    search = field(page, path)
    search.fill("skanderborg")
    expect(said(page, path)).to_contain_text("fundet")
    search.fill("qqxxzz")
    honest = str(page.locator("dialog.fp-soeg").get_attribute("data-ingen")).replace("@", "qqxxzz")
    assert honest.startswith("Vi fandt ikke noget om »qqxxzz«. ")
    live = page.locator(f'{"dialog[open] " if path else ""}[role="status"]').filter(has_text=honest)
    expect(live.first).to_have_text(honest)
    expect(page.get_by_text(honest).locator("visible=true").first).to_be_visible()
    expect(results(page)).to_have_count(0)
    search.fill("")
    expect(page.get_by_text(honest)).to_have_count(0)


@pytest.mark.parametrize("way", ["click", "Enter", " ", "Control+k"])
def test_the_dialog_opens_from_the_button_and_escape_gives_the_focus_back(way: str, visitor: Visitor) -> None:
    page = visitor.open("kontakt/")
    button, dialog = page.locator("[data-soeg-aabn]"), page.locator("dialog.fp-soeg")
    expect(dialog).to_be_hidden()
    button.focus()
    if way == "click":
        button.click()
    else:
        page.keyboard.press(way)
    expect(dialog).to_be_visible()
    expect(page.locator("#soeg-felt")).to_be_focused()
    assert dialog.evaluate("(dialog) => dialog.matches(':modal')")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()
    assert page.url.endswith("/kontakt/")


def test_escape_closes_the_dialog_also_when_something_is_typed(visitor: Visitor) -> None:
    page = visitor.open("kontakt/")
    field(page, "kontakt/").fill("politi")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.fp-soeg")).to_be_hidden()
    expect(page.locator("[data-soeg-aabn]")).to_be_focused()


def test_the_dialog_closes_by_its_button(visitor: Visitor) -> None:
    page = visitor.open("kontakt/")
    field(page, "kontakt/")
    page.locator("dialog.fp-soeg form button").click()
    expect(page.locator("dialog.fp-soeg")).to_be_hidden()
    assert page.url.endswith("/kontakt/")


def test_control_k_goes_to_the_front_pages_own_field(visitor: Visitor) -> None:
    page = visitor.open("")
    page.keyboard.press("Control+k")
    expect(page.locator("#forside-soeg")).to_be_focused()
    expect(page.locator("dialog.fp-soeg")).to_be_hidden()


@pytest.mark.parametrize("path", FIELDS)
def test_arrow_keys_and_enter_reach_a_result(path: str, visitor: Visitor) -> None:
    page = visitor.open(path)
    search = field(page, path)
    search.fill("politi")
    expect(results(page).nth(1)).to_be_visible()
    for key, target in [
        ("ArrowDown", results(page).nth(0)),
        ("ArrowDown", results(page).nth(1)),
        ("ArrowUp", results(page).nth(0)),
        ("ArrowUp", search),
        ("Enter", results(page).nth(0)),
    ]:
        page.keyboard.press(key)
        expect(target).to_be_focused()
    leads_to = results(page).first.evaluate("(a) => a.href")
    page.keyboard.press("Enter")
    page.wait_for_url(leads_to)


@pytest.mark.parametrize("path", FIELDS)
def test_what_was_asked_leaves_no_trace(path: str, visitor: Visitor) -> None:
    page = visitor.open(path, own=True)
    history = page.evaluate("history.length")
    search = field(page, path)
    for words in ("hemmeligt ord", "skanderborg"):
        search.fill(words)
        search.press("Enter")
        expect(page.locator("[data-soegeresultat]:visible").first).not_to_be_empty()
    assert page.url.endswith(f"/{path}")
    assert page.evaluate("history.length") == history
    results(page).first.click()
    page.wait_for_url("**/kommuner/skanderborg/**")
    assert [url for url in visitor.requests if "hemmeligt" in url or "?" in url] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.context.cookies() == []
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert page.evaluate("caches.keys().then((all) => all.length)") == 0


@pytest.mark.parametrize(("path", "leads_to"), [("kontakt/", "/a-aa/"), ("en/kontakt/", "/en/a-aa/")])
def test_without_javascript_the_search_link_leads_to_the_list_from_a_to_aa(
    path: str, leads_to: str, visitor: Visitor
) -> None:
    page = visitor.open(path, java_script_enabled=False)
    page.locator("[data-soeg-aabn]").click()
    page.wait_for_url(f"**{leads_to}")
    assert page.locator("article").get_by_role("link", name="Skanderborg Kommune").count() == 1


def test_an_index_that_cannot_be_fetched_is_admitted(visitor: Visitor) -> None:
    page = visitor.open("kontakt/", own=True)
    page.route("**/soeg/da.json", lambda route: route.fulfill(status=200, body="{ikke json"))
    field(page, "kontakt/").fill("politi")
    admitted = str(page.locator("dialog.fp-soeg").get_attribute("data-fejl"))
    assert "A til Å" in admitted
    expect(page.locator('dialog[open] [role="status"]')).to_have_text(admitted)


def test_hostile_roster_text_is_shown_as_text_in_results(visitor: Visitor, hostile_base: str) -> None:
    visitor.bases["hostile"] = hostile_base
    page = visitor.open("kontakt/", "hostile", own=True)
    opened: list[str] = []
    page.on("dialog", lambda dialog: (opened.append(dialog.message), dialog.dismiss()))
    search = field(page, "kontakt/")
    for words in ("onclick", "script", "Overskrift", "onerror"):
        search.fill(words)
        expect(results(page).first).to_be_visible()
    output = page.locator("dialog [data-soegeresultat]")
    assert output.locator("img, script, svg, iframe").count() == 0
    assert "<b>fed</b><img src=x onerror=alert(1)>" in output.inner_text()
    assert opened == []
