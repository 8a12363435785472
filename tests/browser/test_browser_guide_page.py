"""The question guide: what is chosen is what is shown, the counts hold, and nothing of it leaves the page."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from fagportal.settings import ROOT
from tests.browser.paper import letters, sheets
from tests.browser.test_browser_every_page import CUT_OFF
from tests.browser.visitor import Visitor

GUIDE = "mistanke/spoergeguide/"
DATA: dict[str, Any] = yaml.safe_load((ROOT / "data" / "spoergeguide.yml").read_text(encoding="utf-8"))
AREAS = yaml.safe_load((ROOT / "data" / "vokabular.yml").read_text(encoding="utf-8"))["fagomraader"]
QUESTIONS = {one["id"]: one for one in DATA["spoergsmaal"]}
ALL = len(QUESTIONS)
FIELDS = {"situation": "situation", "fagomraade": "fagomraader", "maalgruppe": "maalgruppe", "formaal": "formaal"}
CHOICES = {
    "situation": [one["id"] for one in DATA["situationer"]],
    "fagomraade": [one["id"] for one in AREAS if one["id"] != "alle"],
    "maalgruppe": [one["id"] for one in DATA["maalgrupper"]],
    "formaal": [one["id"] for one in DATA["formaal"]],
}
Choice = dict[str, list[str]]
CLIPBOARD = ["clipboard-read", "clipboard-write"]
SHOWN = """() => [...document.querySelectorAll(".fp-spoergsmaal__et")]
  .filter((one) => one.checkVisibility()).map((one) => one.id)"""
COUNTS = """() => Object.fromEntries([...document.querySelectorAll("[data-facet] input")]
  .map((box) => [`${box.name}=${box.value}`, Number(box.parentElement.lastElementChild.textContent)]))"""
TRACES = """async () => [localStorage.length, sessionStorage.length, document.cookie,
  (await indexedDB.databases()).length, (await caches.keys()).length, window.name, JSON.stringify(history.state)]"""
BAR_IN_SIGHT = """(bar) => { const at = bar.getBoundingClientRect();
  const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
  return at.top >= 0 && at.bottom < innerHeight / 4 && bar.contains(document.elementFromPoint(x, y)); }"""
# What has focus, where the top of it is under the bar that has stuck to the top of the window.
COVERED = """() => { const it = document.activeElement, bar = document.querySelector(".fp-guide__kort");
  const at = it.getBoundingClientRect();
  const top = document.elementFromPoint(at.left + at.width / 2, Math.max(at.top, 0) + 2);
  return it !== document.body && !bar.contains(it) && bar.contains(top) ? it.outerHTML.slice(0, 90) : ""; }"""
ON_TOP = """(it) => { const at = it.getBoundingClientRect();
  return it.contains(document.elementFromPoint(at.left + at.width / 2, at.bottom - 4)); }"""
FOCUS_ON_TOP = f"() => ({ON_TOP})(document.activeElement)"
TOLD = """() => { window.told = []; const status = document.querySelector(".fp-guide__antal");
  new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true }); }"""
GARBAGE = (
    "situation=<script>alert(1)</script>",
    "situation=findes-ikke&fagomraade=alle",
    "situation=" + "a," * 5_000,
    "situation=%00&formaal=%E0%A4%A&=&&==",
    "%",
    "__proto__=utryg-nu&constructor=utryg-nu&situation[]=utryg-nu",
    "q=hemmeligt&soeg=hemmeligt",
    "Situation=UTRYG-NU",
    "q-findes-ikke",
    "javascript:alert(1)",
)


def fitting(choice: Choice) -> set[str]:
    """The questions that have one of the chosen in every facet. `alle` is every fagområde."""

    def fits(question: dict[str, Any], facet: str) -> bool:
        has = question[FIELDS[facet]]
        ids = {has} if isinstance(has, str) else set(has)
        return not choice.get(facet) or bool(ids & {"alle", *choice[facet]})

    return {id for id, question in QUESTIONS.items() if all(fits(question, facet) for facet in CHOICES)}


def fragment(choice: Choice) -> str:
    return "&".join(f"{facet}={','.join(choice[facet])}" for facet in CHOICES if choice.get(facet))


def box(page: Page, facet: str, id: str) -> Locator:
    return page.locator(f'[data-facet="{facet}"] input[value="{id}"]')


def choose(page: Page, choice: Choice) -> None:
    for facet, ids in choice.items():
        for id in ids:
            if facet == "formaal":
                page.locator('details:has(> [data-facet="formaal"])').evaluate("(it) => { it.open = true; }")
            box(page, facet, id).check()


def shown(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SHOWN)
    return found


def status(page: Page) -> Locator:
    return page.locator(".fp-guide__antal")


def says(page: Page, amount: int, prefix: str = "") -> None:
    among = {"": f"{amount} af {ALL} spørgsmål", "en/": f"{amount} of {ALL} questions"}[prefix]
    expect(status(page)).to_contain_text(among)


def search(page: Page, text: str) -> None:
    """Type, and wait until the answer has been told."""
    page.locator("#guide-soeg").fill(text)
    expect(page.locator("[data-udvalg]")).to_be_visible()
    page.wait_for_timeout(600)


# Facets


@pytest.mark.parametrize(("way", "prefix"), [("mouse", ""), ("keyboard", "en/"), ("touch", "")])
def test_every_choice_shows_as_many_questions_as_its_count_said(way: str, prefix: str, visitor: Visitor) -> None:
    touch = way == "touch"
    page = visitor.open(prefix + GUIDE, width=390 if touch else 1440, height=900, has_touch=touch)
    page.locator(".fp-guide__filter, .fp-guide__filter details").evaluate_all(
        "(all) => all.forEach((it) => { it.open = true; })"
    )
    counts = page.evaluate(COUNTS)
    assert len(counts) == sum(map(len, CHOICES.values()))
    for facet, ids in CHOICES.items():
        for id in ids if way == "keyboard" else ids[::4]:
            expected = fitting({facet: [id]})
            assert counts[f"{facet}={id}"] == len(expected) > 0
            one = box(page, facet, id)
            label = one.locator("xpath=..")
            for is_chosen in (True, False):
                if way == "keyboard":
                    one.press("Space")
                elif touch:
                    label.tap()
                else:
                    label.click()
                expect(one).to_be_checked(checked=is_chosen)
                assert set(shown(page)) == (expected if is_chosen else QUESTIONS.keys()), id
            assert page.evaluate(COUNTS) == counts


def test_questions_stay_in_the_order_of_the_page_and_empty_groups_go(visitor: Visitor) -> None:
    page = visitor.open(GUIDE)
    before = shown(page)
    assert set(before) == QUESTIONS.keys()
    choose(page, {"situation": ["utryg-nu"]})
    assert shown(page) == [id for id in before if id in fitting({"situation": ["utryg-nu"]})]
    headings = page.locator("[data-gruppe] h2:visible")
    groups = list(dict.fromkeys(QUESTIONS[id]["situation"][0] for id in shown(page)))
    assert headings.evaluate_all("(all) => all.map((it) => it.id)") == groups


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_choices_widen_within_a_facet_and_narrow_between_facets(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + GUIDE, width=1440)
    choice: Choice = {"situation": ["digitalt", "efter-sagen"], "maalgruppe": ["udsat"]}
    choose(page, choice)
    assert set(shown(page)) == fitting(choice) < fitting({"situation": choice["situation"]})
    assert fitting({"situation": ["digitalt"]}) < fitting({"situation": choice["situation"]})
    says(page, len(fitting(choice)), prefix)
    expect(page.locator("[data-valgte]")).to_have_text({"": "(3 valgt)", "en/": "(3 chosen)"}[prefix])


def test_counts_follow_the_other_facets(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, width=1440)
    choice: Choice = {"situation": ["utryg-nu"], "fagomraade": ["krisecenter"]}
    choose(page, choice)
    for name, amount in page.evaluate(COUNTS).items():
        facet, _, id = name.partition("=")
        assert amount == len(fitting({**choice, facet: [id]})), name


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_choice_that_leaves_nothing_says_so_and_what_to_take_away(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + GUIDE, width=1440)
    empty = next(
        {"situation": [one], "maalgruppe": [other]}
        for one in CHOICES["situation"]
        for other in CHOICES["maalgruppe"]
        if not fitting({"situation": [one], "maalgruppe": [other]})
    )
    choose(page, {"situation": empty["situation"]})
    assert page.evaluate(COUNTS)[f"maalgruppe={empty['maalgruppe'][0]}"] == 0
    choose(page, empty)
    assert shown(page) == []
    says(page, 0, prefix)
    sentence = {"": "Ingen spørgsmål passer til hele udvalget.", "en/": "No question fits the whole selection."}[prefix]
    expect(status(page)).to_contain_text(sentence)
    offers = page.locator("[data-tag-fra] button")
    assert offers.count() == 2
    for name in ("situation", "maalgruppe"):
        without = {facet: ids for facet, ids in empty.items() if facet != name}
        expect(offers.nth(list(empty).index(name))).to_contain_text(f"({len(fitting(without))})")
    expect(page.locator("[data-intet]")).to_be_visible()
    offers.first.click()
    left = fitting({"maalgruppe": empty["maalgruppe"]})
    assert set(shown(page)) == left
    assert page.url.endswith(f"#{fragment({'maalgruppe': empty['maalgruppe']})}")
    expect(status(page)).to_be_focused()
    assert offers.count() == 0
    expect(page.locator("[data-intet]")).to_be_hidden()


def test_where_one_is_not_enough_the_smallest_sets_to_take_away_are_offered(visitor: Visitor) -> None:
    choice: Choice = {
        "situation": ["digitalt"],
        "fagomraade": ["politi"],
        "maalgruppe": ["kollega"],
        "formaal": ["samtykke"],
    }
    without = [{facet: ids for facet, ids in choice.items() if facet not in pair} for pair in combinations(choice, 2)]
    assert not any(fitting({**choice, facet: []}) for facet in choice)
    page = visitor.open(f"{GUIDE}#{fragment(choice)}", own=True, width=1440)
    offers = page.locator("[data-tag-fra] button")
    amounts = [len(fitting(rest)) for rest in without if fitting(rest)]
    assert [int(text.rpartition("(")[2].strip(")")) for text in offers.all_inner_texts()] == amounts != []
    expect(offers.first).to_contain_text("Fjern »Digitalt«, »")
    expect(page.locator("[data-intet]")).to_be_visible()
    offers.first.click()
    assert set(shown(page)) == fitting(next(rest for rest in without if fitting(rest)))


def test_a_search_can_be_one_of_the_things_to_take_away(visitor: Visitor) -> None:
    choice: Choice = {"situation": ["digitalt"], "maalgruppe": ["paaroerende"], "formaal": ["samtykke"]}
    page = visitor.open(f"{GUIDE}#{fragment(choice)}", own=True, width=1440)
    search(page, "xqzw")
    for button in page.locator("[data-tag-fra] button").all():
        assert "»xqzw«" in button.inner_text()
    page.locator("[data-tag-fra] button").first.click()
    expect(page.locator("#guide-soeg")).to_have_value("")
    assert shown(page)


def test_what_is_chosen_is_taken_away_by_its_label_and_all_of_it_by_nulstil(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, width=1440)
    choose(page, {"situation": ["digitalt"], "fagomraade": ["politi"], "formaal": ["sikkerhed"]})
    labels = page.locator("[data-maerkater] button")
    expect(labels).to_have_text(["Digitalt", "Politi", "Sikkerhed"])
    expect(labels.first).to_have_accessible_name("Fjern »Digitalt«")
    labels.first.focus()
    page.keyboard.press("Enter")
    expect(labels).to_have_text(["Politi", "Sikkerhed"])
    expect(labels.first).to_be_focused()
    expect(box(page, "situation", "digitalt")).not_to_be_checked()
    assert set(shown(page)) == fitting({"fagomraade": ["politi"], "formaal": ["sikkerhed"]})
    search(page, "telefon")
    page.get_by_role("button", name="Nulstil").click()
    assert set(shown(page)) == QUESTIONS.keys()
    says(page, ALL)
    assert page.locator("[data-udvalg]").is_hidden() and labels.count() == 0
    assert page.locator("#guide-soeg").input_value() == ""
    assert page.url.endswith(GUIDE)


# The address


def test_the_choice_stands_in_the_fragment_and_comes_back_from_it(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, width=1440, own=True, permissions=CLIPBOARD)
    steps = page.evaluate("history.length")
    choice: Choice = {"situation": ["utryg-nu", "digitalt"], "fagomraade": ["boern_familie"], "formaal": ["sikkerhed"]}
    choose(page, choice)
    assert page.evaluate("[history.length, location.search]") == [steps, ""]
    assert page.url.endswith(f"{GUIDE}#{fragment(choice)}")
    page.get_by_role("button", name="Kopiér link til udvalget").click()
    expect(status(page)).to_have_text("Linket er kopieret")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url
    other = visitor.open("", own=True)
    other.goto(link)
    assert set(shown(other)) == fitting(choice)
    for facet, ids in choice.items():
        for id in ids:
            expect(box(other, facet, id)).to_be_checked()
            expect(box(other, facet, id)).to_be_visible(visible=other.viewport_size["width"] > 1219)  # type: ignore[index]


def test_back_forward_and_pasted_links_change_the_choice(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, own=True)
    choices: list[Choice] = [{"situation": ["digitalt"]}, {"maalgruppe": ["kollega"], "formaal": ["koordinere"]}]
    for choice in choices:
        page.evaluate("(fragment) => { location.hash = fragment; }", fragment(choice))
        expect(status(page)).to_contain_text(f"{len(fitting(choice))} af")
    page.go_back()
    expect(status(page)).to_contain_text(f"{len(fitting(choices[0]))} af")
    assert set(shown(page)) == fitting(choices[0])
    page.go_back()
    expect(status(page)).to_contain_text(f"{ALL} af")
    page.go_forward()
    expect(status(page)).to_contain_text(f"{len(fitting(choices[0]))} af")


@pytest.mark.parametrize("garbage", GARBAGE, ids=lambda text: text[:20])
def test_a_fragment_that_chooses_nothing_changes_nothing(garbage: str, visitor: Visitor) -> None:
    page = visitor.open(f"{GUIDE}#{garbage}", own=True)
    assert set(shown(page)) == QUESTIONS.keys()
    page.evaluate("(text) => { location.hash = text; }", "situation=digitalt")
    expect(status(page)).to_contain_text(f"{len(fitting({'situation': ['digitalt']}))} af")
    page.evaluate("(text) => { location.hash = text; }", garbage)
    page.wait_for_timeout(100)
    assert set(shown(page)) == fitting({"situation": ["digitalt"]})
    assert page.locator("main script, [onerror]").count() == 0


@pytest.mark.parametrize("width", [390, 1440])
def test_a_link_to_a_question_shows_it_whatever_is_chosen(width: int, visitor: Visitor) -> None:
    page = visitor.open(f"{GUIDE}#situation=efter-sagen", own=True, width=width)
    fits = fitting({"situation": ["efter-sagen"]})
    leads, to = next((one, two) for one in fits for two in QUESTIONS[one]["opfoelgning"] if two not in fits)
    item = page.locator(f"#{leads}")
    item.get_by_text("Sådan spørger du").click()
    before = page.evaluate("[location.href, history.length]")
    item.locator(f'a[href="#{to}"]').click()
    expect(page.locator(f"#{to}")).to_be_in_viewport()
    assert set(shown(page)) == fits | {to}
    expect(status(page)).to_contain_text("Spørgsmålet, du har fulgt et link til, vises også.")
    assert page.evaluate("document.activeElement.id") == to
    assert page.evaluate(COVERED) == ""
    assert page.evaluate("[location.href, history.length]") == before
    page.reload()
    assert set(shown(page)) == fits
    search(page, QUESTIONS[to]["tekst"]["da"])  # the best hit of all, but not among what is chosen
    expect(page.locator(f"#{to}")).to_be_hidden()
    page.evaluate("(id) => { location.hash = id; }", to)
    expect(page.locator(f"#{to}")).to_be_in_viewport()
    away = next(id for id in CHOICES["situation"] if all(QUESTIONS[one]["situation"][0] != id for one in fits))
    page.evaluate("(id) => { location.hash = id; }", away)
    expect(page.locator(f"#{away}")).to_be_in_viewport()
    assert set(shown(page)) == QUESTIONS.keys()


def test_a_link_opened_in_a_tab_of_its_own_is_the_browsers(visitor: Visitor) -> None:
    page = visitor.open(f"{GUIDE}#situation=efter-sagen", own=True)
    page.locator("[data-start] summary").first.click()
    link = page.locator("[data-start] a").first
    for how in ({"modifiers": ["Control"]}, {"button": "middle"}):
        with page.context.expect_page() as opened:
            link.click(**how)  # type: ignore[arg-type]
        assert opened.value.url.endswith(f"{GUIDE}{link.get_attribute('href')}")
        opened.value.close()
    assert page.url.endswith("#situation=efter-sagen")


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1366, 650)])
def test_a_shared_choice_opens_where_one_sees_that_it_is_one(width: int, height: int, visitor: Visitor) -> None:
    page = visitor.open(f"{GUIDE}#situation=digitalt", own=True, width=width, height=height)
    for part in (status(page), page.locator("[data-maerkater] button"), page.locator("#guide-soeg")):
        expect(part).to_be_in_viewport(ratio=1)
    bar = page.locator(".fp-guide__kort").evaluate("(it) => it.getBoundingClientRect().bottom")
    assert page.locator("[for=guide-soeg]").evaluate("(it) => it.getBoundingClientRect().top") >= bar
    page.evaluate("scrollTo(0, 150)")
    page.wait_for_timeout(200)
    page.reload()
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 150  # where the reader was


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_on_a_phone_the_tools_are_one_tap_from_the_top(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(f"{prefix}{GUIDE}#formaal=sikkerhed", own=True, width=360, height=740, has_touch=True)
    before = page.evaluate("[location.href, history.length]")
    links = page.locator(".fp-guide__hop a")
    for link, target in zip(links.all(), ("#guide-soeg", "#vaelg", "#faerdige-lister"), strict=True):
        page.evaluate("scrollTo(0, 0)")
        expect(link).to_be_in_viewport(ratio=1)
        assert link.evaluate("(it) => it.getBoundingClientRect().height") >= 48
        link.tap()
        expect(page.locator(target)).to_be_focused()
        expect(page.locator(target)).to_be_in_viewport(ratio=1)
        assert page.evaluate(COVERED) == ""
    expect(box(page, "situation", "digitalt")).to_be_visible()
    assert page.evaluate("[location.href, history.length]") == before
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(links.first).to_be_hidden()


@pytest.mark.parametrize("has_list", [False, True])
def test_the_way_out_of_the_open_filter_is_in_sight_and_says_how_many(has_list: bool, visitor: Visitor) -> None:
    page = visitor.open(GUIDE, own=True, width=360, height=740)
    if has_list:
        page.locator("[data-foej]").first.click()
    page.locator("#vaelg").click()
    out = page.locator("[data-vis]")
    boxes = page.locator("[data-facet] input:visible")
    for place in (0, 5, 12):
        boxes.nth(place).scroll_into_view_if_needed()
        expect(out).to_be_in_viewport(ratio=1)
        assert out.evaluate("(it) => it.getBoundingClientRect().height") >= 48
        assert out.evaluate(ON_TOP)
    page.locator("#vaelg").focus()
    for _ in range(boxes.count()):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('[data-vis]')") or page.evaluate(FOCUS_ON_TOP)
    choose(page, {"situation": ["digitalt"]})
    expect(out).to_have_text(f"Vis {len(fitting({'situation': ['digitalt']}))} spørgsmål")
    out.click()
    expect(box(page, "situation", "digitalt")).to_be_hidden()
    expect(status(page)).to_be_focused()
    expect(status(page)).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(box(page, "situation", "digitalt")).to_be_visible()
    expect(out).to_be_hidden()


def test_a_link_to_a_question_from_elsewhere_lands_below_the_frame(visitor: Visitor) -> None:
    last = list(QUESTIONS)[-1]
    for width in (390, 1440):
        page = visitor.open(f"{GUIDE}#{last}", own=True, width=width)
        page.wait_for_timeout(300)
        top = page.locator(f"#{last}").evaluate("(it) => it.getBoundingClientRect().top")
        bar = page.locator(".fp-guide__kort").evaluate("(it) => it.getBoundingClientRect().bottom")
        assert bar <= top < 400


# Search


@pytest.mark.parametrize(
    ("prefix", "word", "found"), [("", "søvn", "q-soevn-og-uro"), ("en/", "sleep", "q-soevn-og-uro")]
)
def test_a_word_finds_questions_best_first_as_one_list(prefix: str, word: str, found: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + GUIDE, width=1440)
    search(page, word)
    ids = shown(page)
    assert found in ids[:3] and len(ids) < 20
    assert page.locator("[data-gruppe]:visible").count() == 0
    says(page, len(ids), prefix)
    page.locator("#guide-soeg").press("Escape")
    expect(status(page)).to_contain_text(str(ALL))
    ordered = [
        id for situation in CHOICES["situation"] for id, one in QUESTIONS.items() if one["situation"][0] == situation
    ]
    assert shown(page) == ordered


def test_search_looks_in_the_explanations_too_and_goes_together_with_the_facets(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, width=1440)
    search(page, "skolen")
    hits = shown(page)
    counts = page.evaluate(COUNTS)
    for facet, ids in CHOICES.items():
        for id in ids:
            assert counts[f"{facet}={id}"] == len(fitting({facet: [id]}) & set(hits)), id
    target = next(id for id in CHOICES["maalgruppe"] if 0 < counts[f"maalgruppe={id}"] < len(hits))
    choose(page, {"maalgruppe": [target]})
    assert shown(page) == [id for id in hits if id in fitting({"maalgruppe": [target]})]
    search(page, "Skanderborg")
    box(page, "maalgruppe", target).uncheck()
    assert len(shown(page)) > 1
    assert all("Skanderborg" not in QUESTIONS[id]["tekst"]["da"] for id in shown(page))


def test_a_word_that_finds_nothing_says_so_and_what_to_take_away(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, width=1440)
    for nothing in ("xqzw", "🦊", "<img src=x onerror=alert(1)>xqzw", "(((", "x" * 10_000):
        search(page, nothing)
        if not shown(page):
            expect(status(page)).to_contain_text(f"0 af {ALL} spørgsmål. Vi fandt ingen spørgsmål om »")
            expect(page.locator("[data-tag-fra] button")).to_have_count(1)
            expect(page.locator("[data-intet]")).to_be_visible()
            told = status(page).inner_text(), page.locator("[data-tag-fra]").inner_text()
            assert all(len(text) < 200 for text in told), told
    search(page, "xqzw")
    page.locator("[data-tag-fra] button").click()
    assert set(shown(page)) == QUESTIONS.keys()
    expect(page.locator("[data-intet]")).to_be_hidden()
    assert page.locator(".fp-guide__midte img").count() == 0


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
def test_a_search_without_hits_leads_on_to_help(edition: str, visitor: Visitor) -> None:
    page = visitor.open(GUIDE, edition, width=1440)
    search(page, "xqzw")
    expect(status(page)).to_contain_text("Prøv et andet ord, eller vælg efter emne.")
    help = page.locator("[data-intet]")
    expect(help).to_be_visible()
    expect(help).to_contain_text("Er der fare nu, så ring 112.")
    assert help.locator("a").evaluate("(link) => link.pathname").endswith("/kontakt/")
    left_out = help.get_by_text("Spørgsmål om risiko, jura og selvmordstanker vises ikke her.")
    assert left_out.count() == (edition == "offentlig")


def test_what_was_typed_is_said_back_in_at_most_sixty_letters(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, width=1440)
    search(page, "qxz" * 40)
    expect(status(page)).to_contain_text(f"»{('qxz' * 40)[:59]}…«")
    expect(page.locator("[data-tag-fra] button")).to_contain_text(f"»{('qxz' * 40)[:59]}…«")


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("q-bange-lige-nu", "Spørgsmålet vises ikke i denne udgave."),
        ("situation=findes-ikke", "Noget af det, linket vælger, findes ikke i denne udgave."),
        ("situation=digitalt,findes-ikke", "Noget af det, linket vælger, findes ikke i denne udgave."),
    ],
)
def test_a_link_to_what_this_edition_does_not_have_says_so(link: str, said: str, visitor: Visitor) -> None:
    page = visitor.open(f"{GUIDE}#{link}", "offentlig", own=True)
    expect(status(page)).to_contain_text(said)
    assert shown(page)
    page.evaluate("location.hash = 'situation=digitalt'")
    expect(status(page)).not_to_contain_text("udgave")


def test_a_chosen_fagomraade_has_its_own_questions_first_in_each_group(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, width=1440)
    before = shown(page)
    choose(page, {"fagomraade": ["politi"]})
    group = (
        "[...document.querySelectorAll('[data-gruppe]')].map((it) => [...it.querySelectorAll('.fp-spoergsmaal__et')]"
    )
    found = page.evaluate(f"{group}.filter((one) => one.checkVisibility()).map((one) => one.id))")
    mixed = 0
    for ids in found:
        own = [id for id in before if id in ids and "politi" in QUESTIONS[id]["fagomraader"]]
        rest = [id for id in before if id in ids and id not in own]
        assert ids == own + rest
        mixed += bool(own and rest and ids != [id for id in before if id in ids])
    assert mixed  # in some group it makes a difference
    box(page, "fagomraade", "politi").uncheck()
    assert shown(page) == before


def test_nothing_of_the_search_is_fetched_before_the_field_has_focus(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, own=True)
    page.wait_for_timeout(300)
    assert [it for it in visitor.requests if any(part in it for part in ("/soeg", "ordforraad", "vendor"))] == []
    page.locator("#guide-soeg").focus()
    page.wait_for_function(
        "performance.getEntriesByType('resource').some((it) => it.name.endsWith('spoergeguide/rod.json'))"
    )


def test_what_is_typed_is_in_no_address_no_store_and_no_request(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, own=True, width=1440)
    before = page.evaluate(TRACES)
    search(page, "hemmeligt navn søvn")
    choose(page, {"situation": ["borgeren-fortaeller"]})
    page.locator("#guide-soeg").press("Enter")
    page.wait_for_timeout(600)
    assert page.url.endswith("#situation=borgeren-fortaeller")
    assert page.evaluate(TRACES) == before
    assert [address for address in visitor.requests if "hemmelig" in address or "?" in address] == []
    assert "hemmelig" not in page.title()


def test_the_count_is_told_once_when_typing_pauses(visitor: Visitor) -> None:
    page = visitor.open(GUIDE)
    field = page.locator("#guide-soeg")
    search(page, "s")
    page.evaluate(TOLD)
    field.press_sequentially("øvn", delay=60)
    page.wait_for_timeout(800)
    assert len(page.evaluate("window.told")) == 1


def test_when_the_index_cannot_be_fetched_the_page_says_so_and_the_facets_still_work(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, own=True, width=1440)
    page.route("**/spoergeguide/rod.json", lambda route: route.fulfill(status=404, body=""))
    visitor.wanted_404.add(f"{visitor.bases['fag']}/assets/soeg/da/spoergeguide/rod.json")
    page.locator("#guide-soeg").fill("søvn")
    expect(status(page)).to_have_text("Søgningen virker ikke lige nu. Vælg efter emne i stedet.")
    choose(page, {"situation": ["digitalt"]})
    says(page, len(fitting({"situation": ["digitalt"]})))


# The frame


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("javascript", [True, False])
def test_the_frame_is_in_sight_from_the_first_question_to_the_last(
    width: int, javascript: bool, visitor: Visitor
) -> None:
    page = visitor.open(GUIDE, width=width, height=844, java_script_enabled=javascript)
    bar = page.locator(".fp-guide__kort")
    frame = page.locator(".fp-guide__ramme")
    expect(frame).to_be_in_viewport()
    ids = page.locator(".fp-spoergsmaal__et").evaluate_all("(all) => all.map((it) => it.id)")
    for id in (ids[0], ids[49], ids[-1]):
        page.locator(f"#{id}").evaluate("(it) => it.scrollIntoView()")
        assert bar.evaluate(BAR_IN_SIGHT), id
        at = page.locator(f"#{id} .fp-spoergsmaal__tekst").bounding_box()
        edge = bar.bounding_box()
        assert at and edge and at["y"] >= edge["y"] + edge["height"]
    for words in ("Tal alene med borgeren", "Lov kun det, du kan holde", "Du skal ikke afgøre, om det er stalking"):
        expect(bar).to_contain_text(words)
    expect(bar.locator('a[href="tel:112"]')).to_be_visible()
    assert bar.evaluate("(it) => it.getBoundingClientRect().height") < 90


@pytest.mark.parametrize(("width", "prefix"), [(390, "en/"), (1440, "")])
def test_what_has_focus_is_never_under_the_frame(width: int, prefix: str, visitor: Visitor) -> None:
    page = visitor.open(f"{prefix}{GUIDE}#situation=digitalt", own=True, width=width, height=800)
    covered = []
    for key in ("Tab", "Shift+Tab"):
        for _ in range(90):
            page.keyboard.press(key)
            if found := page.evaluate(COVERED):
                covered.append(found)
    assert covered == []


def test_there_is_no_score_no_level_and_no_verdict(visitor: Visitor) -> None:
    for prefix, words in (
        ("", r"\d point\b|risikoniveau|risikovurdering|score|høj risiko|lav risiko|resultatet viser"),
        ("en/", r"\d points?\b|risk level|risk score|high risk|low risk|your result"),
    ):
        page = visitor.open(prefix + GUIDE)
        assert (
            page.evaluate(
                "(words) => document.querySelector('.fp-guide').textContent.match(new RegExp(words, 'i'))", words
            )
            is None
        )
        assert page.locator(".fp-guide progress, .fp-guide meter").count() == 0


@pytest.mark.parametrize(("height", "position"), [(300, "sticky"), (250, "static")])
def test_the_frame_lets_go_only_in_a_very_low_window(height: int, position: str, visitor: Visitor) -> None:
    page = visitor.open(GUIDE, width=844, height=height)
    assert page.locator(".fp-guide__kort").evaluate("(it) => getComputedStyle(it).position") == position


# In every window, and on paper


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_on_a_phone_the_filter_is_folded_and_everything_stays_within_the_window(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + GUIDE, width=320, height=700)
    summary = page.locator(".fp-guide__filter > summary")
    expect(box(page, "situation", "digitalt")).to_be_hidden()
    summary.click()
    choose(page, {"situation": ["digitalt", "utryg-nu"]})
    summary.click()
    expect(summary).to_contain_text({"": "(2 valgt)", "en/": "(2 chosen)"}[prefix])
    expect(page.locator("[data-maerkater] button").first).to_be_visible()
    assert page.evaluate(CUT_OFF) == []
    small = """() => [...document.querySelectorAll(".fp-guide :is(button, summary, label):not(.fp-ord, [for])")]
      .filter((it) => it.checkVisibility()).filter((it) => it.getBoundingClientRect().height < 43.5)
      .map((it) => it.outerHTML.slice(0, 80))"""
    summary.click()
    assert page.evaluate(small) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(box(page, "situation", "digitalt")).to_be_visible()
    assert summary.is_hidden()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_without_javascript_every_question_is_there_with_its_advice(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + GUIDE, java_script_enabled=False)
    lang = prefix.strip("/") or "da"
    for situation in DATA["situationer"]:
        page.locator(f'[data-uden-script] a[href="#{situation["id"]}"]').click()
        expect(page.locator(f"#{situation['id']}")).to_be_in_viewport()
        held = [id for id, one in QUESTIONS.items() if one["situation"][0] == situation["id"]]
        items = page.locator(f'[data-gruppe][aria-labelledby="{situation["id"]}"] .fp-spoergsmaal__et')
        assert items.evaluate_all("(all) => all.map((it) => it.id)") == held
    for id in list(QUESTIONS)[::20]:
        item, one = page.locator(f"#{id}"), QUESTIONS[id]
        item.locator("summary").click()
        for field in ("tekst", "hvorfor", "lyt_efter", "undgaa"):
            expect(item).to_contain_text(one[field][lang])
        assert (
            item.locator("a[href^='#q-']").evaluate_all("(all) => all.map((it) => it.hash.slice(1))")
            == one["opfoelgning"]
        )
    expect(page.locator(".fp-guide__filter")).to_be_hidden()
    expect(page.locator(".fp-guide__soeg")).to_be_hidden()


def test_the_offentlig_edition_has_the_same_tools_without_the_questions_under_review(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, "offentlig", width=1440)
    open_questions = {id for id, one in QUESTIONS.items() if one["belaeg"] != "F!"}
    assert set(shown(page)) == open_questions
    expect(status(page)).to_have_text(f"{len(open_questions)} af {len(open_questions)} spørgsmål")
    expect(page.locator(".fp-guide__start")).to_contain_text("står her først, når en fagperson har godkendt dem")
    counts = page.evaluate(COUNTS)
    for facet, ids in CHOICES.items():
        for id in ids:
            assert counts.get(f"{facet}={id}", 0) == len(fitting({facet: [id]}) & open_questions), id
    assert all(counts.values())


def on_paper(page: Page, folder: Path) -> tuple[str, int]:
    pages = sheets(page, folder)
    return "".join(pages), len(pages)


def test_on_paper_stand_the_chosen_questions_and_what_was_chosen(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(f"{GUIDE}#situation=digitalt", own=True)
    says(page, len(fitting({"situation": ["digitalt"]})))
    text, amount = on_paper(page, tmp_path)
    assert letters(f"Udvalg: Digitalt ({len(fitting({'situation': ['digitalt']}))} af {ALL} spørgsmål)") in text
    there = {id for id, one in QUESTIONS.items() if letters(one["undgaa"]["da"]) in text}
    assert there == fitting({"situation": ["digitalt"]})
    assert amount <= 4
    assert letters("Tal alene med borgeren") not in text  # the whole frame is on the paper
    assert letters(DATA["ramme"][0]["da"]) in text


def test_on_paper_stand_all_questions_when_nothing_is_chosen(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(GUIDE, java_script_enabled=False)
    text, amount = on_paper(page, tmp_path)
    assert [id for id, one in QUESTIONS.items() if letters(one["tekst"]["da"]) not in text] == []
    assert "Udvalg:" not in text
    assert amount < 30


def test_no_typed_word_is_on_the_paper(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(GUIDE, own=True)
    search(page, "hemmeligtord søvn")
    text, _ = on_paper(page, tmp_path)
    assert "hemmeligtord" not in text and letters("Udvalg: en søgning") in text


def starts(page: Page) -> Iterator[tuple[str, list[str]]]:
    for section in page.locator("[data-start]").all():
        yield section.locator("h3").inner_text(), str(section.get_attribute("data-start")).split()


def test_the_ready_made_lists_lead_to_their_questions(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, width=1440)
    assert dict(starts(page)) == {one["navn"]["da"]: one["spoergsmaal"] for one in DATA["starter"]}
    first = page.locator("[data-start]").first
    first.locator("summary").click()
    links = first.locator("a")
    assert links.evaluate_all("(all) => all.map((it) => it.hash.slice(1))") == DATA["starter"][0]["spoergsmaal"]
    links.last.click()
    expect(page.locator(f"#{DATA['starter'][0]['spoergsmaal'][-1]}")).to_be_in_viewport()
