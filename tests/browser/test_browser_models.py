"""The comparison of the three models, and the guide to them: fair to all three, usable by everybody, and discreet."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Dialog, Locator, Page, expect

from fagportal.settings import ROOT
from tests.browser.paper import letters, sheets
from tests.browser.test_browser_every_page import CUT_OFF
from tests.browser.visitor import Visitor

CARDS, MATRIX, GUIDE = "modeller/", "modeller/sammenlign/", "modeller/vejviser/"
DATA: dict[str, Any] = yaml.safe_load((ROOT / "data" / "modeller.yml").read_text(encoding="utf-8"))
ELEMENTS, THEMES, QUESTIONS = DATA["elementer"], DATA["temaer"], DATA["vejviser"]
MODELS = ("model_1", "model_2", "model_3")
CHOSEN = {question["id"]: question["valg"][-1]["id"] for question in QUESTIONS[:3]}
FRAGMENT = "#" + "&".join(f"{question}={choice}" for question, choice in CHOSEN.items())
CLIPBOARD = ["clipboard-read", "clipboard-write"]
LOOKS = """(texts) => [...new Set(texts.filter((text) => text.checkVisibility()).map((text) => {
  const style = getComputedStyle(text), cell = getComputedStyle(text.closest("td"));
  return [style.color, style.fontWeight, style.fontSize, style.fontFamily, cell.backgroundColor, cell.width].join();
}))]"""
# Every computed property of elements, of what stands in them and of what CSS writes there, but for what the length of
# the text decides.
DRESS = """(all) => all.flatMap((outer) => [outer, ...outer.querySelectorAll("*")].flatMap((one) =>
  ["", "::before", "::after"].flatMap((part) => { const style = getComputedStyle(one, part);
    return [...style].filter((name) => !/^(width|height|(inline|block)-size|.*-origin|grid-template-rows)$/.test(name))
      .map((name) => `${one.tagName}${part} ${name}: ${style.getPropertyValue(name).replace(/Model [123]/, "Model")}`);
  })))"""
WIDTH = "(all) => all.map((one) => Math.round(one.getBoundingClientRect().width))"
HELD = '() => Object.fromEntries(new FormData(document.querySelector(".fp-vejviser form")))'
TRACES = """async () => [localStorage.length, sessionStorage.length, document.cookie,
  (await indexedDB.databases()).length, (await caches.keys()).length]"""
# What would turn a description into a verdict.
VERDICT = r"\bI bør\b|anbefal|\bbedst|\bflest|point|vinder|%|\byou should\b|recommend|\bbest\b|\bmost\b|score"
# Fragments that hold no answer.
GARBAGE = (
    "v1=findes-ikke&v99=lille",
    "v1=" + "a" * 10_000,
    "%",
    "%E0%A4%A&v1=%FF",
    "\"'><script>alert(1)</script>",
    "v1=<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "__proto__=lille&constructor=lille&v1[]=lille",
    "=&&==&v1",
)


def visible(rows: Locator) -> Locator:
    return rows.locator("visible=true")


def answer(page: Page, choices: dict[str, str]) -> None:
    for question, choice in choices.items():
        page.locator(f'input[name="{question}"][value="{choice}"]').check()


def reasons(model: str) -> dict[str, str]:
    """The answers that resemble one model, where there are any."""
    like = {question["id"]: [one["id"] for one in question["valg"] if model in one] for question in QUESTIONS}
    return {question: choices[0] for question, choices in like.items() if choices}


# The comparison


@pytest.mark.parametrize(("way", "prefix"), [("mouse", ""), ("keyboard", "en/")])
def test_a_theme_is_taken_away_and_brought_back(way: str, prefix: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + MATRIX)
    second = THEMES[1]["id"]
    others = sum(element["tema"] != second for element in ELEMENTS)
    for is_shown, amount in ((False, others), (True, len(ELEMENTS))):
        if way == "mouse":
            page.locator(".fp-filter label").nth(1).click()
        else:
            page.locator(".fp-filter input").first.focus()
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
        expect(page.locator(f'tbody[data-tema="{second}"]')).to_be_visible(visible=is_shown)
        expect(visible(page.locator('.fp-matrix th[scope="row"]'))).to_have_count(amount)
        expect(page.locator(".fp-vaerktoej [role=status]")).to_have_text(
            re.compile(rf"^{amount}\D+{len(ELEMENTS)}\D+$")
        )


def test_with_every_theme_taken_away_the_status_says_that_nothing_is_shown(visitor: Visitor) -> None:
    page = visitor.open(MATRIX)
    for box in page.locator(".fp-filter input").all():
        box.uncheck()
    expect(visible(page.locator(".fp-matrix tbody tr"))).to_have_count(0)
    expect(page.locator(".fp-vaerktoej [role=status]")).to_have_text(f"0 af {len(ELEMENTS)} elementer vises")


@pytest.mark.parametrize("setting", [{}, {"width": 320}, {"java_script_enabled": False}], ids=str)
def test_every_answer_is_a_whole_sentence_in_sight_before_anything_unfolds(
    setting: dict[str, Any], visitor: Visitor
) -> None:
    page = visitor.open(MATRIX, **setting)
    answers = page.locator(".fp-matrix td[data-label]")
    said = [element[model]["variant"]["da"] for element in ELEMENTS for model in MODELS]
    expect(visible(answers)).to_have_count(len(said))
    for text, sentence in zip(answers.all_inner_texts(), said, strict=True):
        assert re.fullmatch(rf"[^.]+\. {re.escape(sentence)}", text), text
    assert answers.locator("details").count() == 0
    expect(visible(page.locator(".fp-matrix details p"))).to_have_count(0)


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_the_sources_and_the_note_of_one_element_open_and_close_and_no_other(way: str, visitor: Visitor) -> None:
    page = visitor.open(MATRIX)
    number, element = next((n, one) for n, one in enumerate(ELEMENTS) if "note" in one)
    more = page.locator(".fp-matrix details").nth(number)
    for opened in (2, 0):
        if way == "mouse":
            more.locator("summary").click()
        else:
            more.locator("summary").focus()
            page.keyboard.press("Enter")
        expect(visible(page.locator(".fp-matrix details p"))).to_have_count(opened)
        expect(visible(more.locator("p"))).to_have_count(opened)
    expect(more.locator(".fp-ref")).to_have_count(3)
    expect(more.locator("p").last).to_have_text(element["note"]["da"])


def test_one_button_shows_all_sources_and_notes_and_hides_them_again(visitor: Visitor) -> None:
    page = visitor.open(MATRIX)
    button = page.locator("[data-fold]")
    button.focus()
    every = len(ELEMENTS) + sum("note" in element for element in ELEMENTS)
    for name, opened in (("Skjul alle kilder og noter", every), ("Vis alle kilder og noter", 0)):
        page.keyboard.press("Enter")
        expect(button).to_have_text(name)
        expect(visible(page.locator(".fp-matrix details p"))).to_have_count(opened)
        expect(button).to_be_focused()


@pytest.mark.parametrize("setting", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_nobody_could_tell_from_the_looks_which_column_is_which_model(
    setting: dict[str, Any], visitor: Visitor
) -> None:
    for path, words in ((MATRIX, "p"), (GUIDE, "p:not(.fp-graa)")):
        page = visitor.open(path, width=1440, **setting)
        if path == GUIDE:
            answer(page, reasons("model_1") | reasons("model_2"))
        columns = [page.locator(f".fp-matrix td:nth-child({number}) {words}") for number in (2, 3, 4)]
        looks = [column.evaluate_all(LOOKS) for column in columns]
        assert looks[0] == looks[1] == looks[2]
        assert len(looks[0]) == 1


@pytest.mark.parametrize(
    "setting",
    [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}, {"width": 768}, {"width": 360, "color_scheme": "dark"}],
    ids=str,
)
def test_the_three_cards_and_the_three_columns_are_alike_in_every_property(
    setting: dict[str, Any], visitor: Visitor
) -> None:
    setting = {"width": 1440} | setting
    cards = [f".fp-modelkort > li:nth-child({number})" for number in (1, 2, 3)]
    heads = [f".fp-matrix thead th:nth-child({number})" for number in (2, 3, 4)]
    cells = [f".fp-matrix tbody td[data-label]:nth-child({number})" for number in (2, 3, 4)]
    for path, three in ((CARDS, cards), (MATRIX, heads), (MATRIX, cells)):
        page = visitor.open(path, **setting)
        dressed = [page.locator(one).evaluate_all(DRESS) for one in three]
        assert [trio for trio in zip(*dressed, strict=True) if len(set(trio)) > 1] == []
        if three != heads or setting["width"] > 360:  # on a narrow screen the head is for screen readers alone
            widths = [page.locator(one).evaluate_all(WIDTH) for one in three]
            assert widths[0] == widths[1] == widths[2]
            assert len(set(widths[0])) == 1


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_fields_of_the_cards_stand_in_the_same_order_and_lead_on_by_equal_buttons(
    prefix: str, visitor: Visitor
) -> None:
    page = visitor.open(prefix + CARDS)
    cards = page.locator(".fp-modelkort > li")
    places = "(all) => all.map((one) => Math.round(one.getBoundingClientRect().top))"
    fields = [card.locator("> *").evaluate_all(places) for card in cards.all()]
    assert fields[0] == fields[1] == fields[2] == sorted(fields[0])
    assert page.locator("main .fp-knap").count() == 3
    for number, card in enumerate(cards.all(), 1):
        expect(card.locator(".fp-knap")).to_have_attribute("href", f"{number}/")


@pytest.mark.parametrize("path", [MATRIX, GUIDE, "en/" + MATRIX, "en/" + GUIDE])
def test_everything_unfolded_stays_within_a_narrow_screen(path: str, visitor: Visitor) -> None:
    page = visitor.open(path, width=320)
    if path.endswith(MATRIX):
        page.locator("[data-fold]").click()
    else:
        answer(page, {question["id"]: question["valg"][0]["id"] for question in QUESTIONS})
    assert visible(page.locator(".fp-matrix td p")).count() >= 3 * len(QUESTIONS)
    assert page.evaluate(CUT_OFF) == []


def test_the_comparison_on_paper_has_every_answer_and_its_head_on_every_sheet(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(MATRIX, color_scheme="dark")
    paper = sheets(page, tmp_path)
    text = "".join(paper)
    answers = [element[model]["variant"]["da"] for element in ELEMENTS for model in MODELS]
    notes = [element["note"]["da"] for element in ELEMENTS if "note" in element]
    assert notes
    assert [one for one in answers + notes if letters(one) not in text] == []
    head = letters("".join(f"Model {model['nummer']} {model['navn']['da']}" for model in DATA["modeller"]))
    assert [sheet for sheet in paper if any(letters(one) in sheet for one in answers) and head not in sheet] == []
    assert letters("Vis temaer") not in text


@pytest.mark.parametrize("path", [MATRIX, GUIDE])
def test_without_javascript_the_whole_table_stands_there_and_no_tool_that_does_nothing(
    path: str, visitor: Visitor
) -> None:
    page = visitor.open(path, java_script_enabled=False)
    rows = len(ELEMENTS) if path == MATRIX else sum(len(question["valg"]) for question in QUESTIONS)
    expect(visible(page.locator('.fp-matrix th[scope="row"]'))).to_have_count(rows)
    expect(visible(page.locator("main :is(input, button:not(.fp-ord), [role=status])"))).to_have_count(0)
    if path == MATRIX:
        page.locator(".fp-matrix summary").first.click()
        expect(visible(page.locator(".fp-matrix details p"))).to_have_count(1)


# The guide


def test_the_questions_are_answered_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(GUIDE)
    page.locator(".fp-vejviser input").first.focus()
    for question in QUESTIONS:
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        row = page.locator(f'tbody[data-spoergsmaal="{question["id"]}"] [data-valg="{question["valg"][1]["id"]}"]')
        expect(row).to_be_visible()
        page.keyboard.press("Tab")
    expect(page.locator("[data-kopier]")).to_be_focused()
    assert page.evaluate(HELD) == {question["id"]: question["valg"][1]["id"] for question in QUESTIONS}


def test_the_chosen_answers_and_no_other_stand_beside_all_three_models(visitor: Visitor) -> None:
    page = visitor.open(GUIDE)
    expect(page.locator(".fp-vejviser table")).to_be_hidden()
    for amount, (question, choice) in enumerate(CHOSEN.items(), 1):
        answer(page, {question: choice})
        expect(visible(page.locator(".fp-vejviser tbody"))).to_have_count(amount)
        rows = visible(page.locator(".fp-vejviser tr[data-valg]"))
        expect(rows).to_have_count(amount)
        for row in rows.all():
            expect(row.locator("td").filter(has_text=re.compile(r"\w"))).to_have_count(3)
    first = QUESTIONS[0]
    answer(page, {first["id"]: first["valg"][0]["id"]})
    expect(visible(page.locator(".fp-vejviser tr[data-valg]"))).to_have_count(len(CHOSEN))
    expect(visible(page.locator(f'[data-spoergsmaal="{first["id"]}"] [data-valg]'))).to_contain_text(
        first["valg"][0]["navn"]["da"]
    )


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_guide_says_the_same_whatever_the_answers_resemble_and_never_gives_a_verdict(
    prefix: str, visitor: Visitor
) -> None:
    said = set()
    page = visitor.open(prefix + GUIDE)
    for model in MODELS:
        answer(page, {question["id"]: question["valg"][-1]["id"] for question in QUESTIONS} | reasons(model))
        assert not re.search(VERDICT, page.locator(".fp-vejviser").inner_text(), re.IGNORECASE)
        page.locator(".fp-vejviser table").evaluate("(table) => { table.style.visibility = 'hidden'; }")
        said.add(page.locator(".fp-vejviser").inner_text())
        page.locator(".fp-vejviser table").evaluate("(table) => { table.style.visibility = ''; }")
    assert len(said) == 1


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_address_holds_the_answers_and_opens_with_them_in_either_language(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + GUIDE)
    answer(page, CHOSEN)
    assert page.url == f"{visitor.bases['fag']}/{prefix}{GUIDE}{FRAGMENT}"
    for other in ("", "en/"):
        visitor.go(page, MATRIX)
        visitor.go(page, other + GUIDE + FRAGMENT)
        assert page.evaluate(HELD) == CHOSEN
        expect(visible(page.locator(".fp-vejviser tr[data-valg]"))).to_have_count(len(CHOSEN))


def test_another_address_brings_its_own_answers_and_a_place_on_the_page_changes_none(visitor: Visitor) -> None:
    page = visitor.open(GUIDE)
    answer(page, CHOSEN)
    page.evaluate("location.hash = 'laes'")
    expect(visible(page.locator(".fp-vejviser tr[data-valg]"))).to_have_count(len(CHOSEN))
    question, choice = QUESTIONS[-1]["id"], QUESTIONS[-1]["valg"][0]["id"]
    page.evaluate(f"location.hash = '{question}={choice}'")
    expect(visible(page.locator(".fp-vejviser tr[data-valg]"))).to_have_count(1)
    assert page.evaluate(HELD) == {question: choice}


def test_answering_asks_for_nothing_and_leaves_no_trace(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, own=True)
    page.wait_for_load_state("networkidle")
    history = page.evaluate("history.length")
    visitor.requests.clear()
    answer(page, {question["id"]: question["valg"][0]["id"] for question in QUESTIONS})
    page.wait_for_load_state("networkidle")
    # Chromium looks at the page's icon again, in its cache, whenever an address changes.
    assert {url for url in visitor.requests if not url.endswith("/assets/img/logo.svg")} == set()
    assert page.evaluate("history.length") == history
    assert page.evaluate(TRACES) == [0, 0, "", 0, 0]
    assert page.context.cookies() == []
    page.reload()
    assert visitor.requests
    assert [url for url in visitor.requests if re.search(r"[?]|v1|lille", url)] == []


def test_the_copied_link_holds_the_answers_wherever_on_the_page_one_is(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, permissions=CLIPBOARD)
    answer(page, CHOSEN)
    page.evaluate("location.hash = 'laes'")
    page.locator("[data-kopier]").click()
    expect(page.locator(".fp-vejviser [role=status]")).to_have_text("Linket er kopieret")
    assert page.evaluate("navigator.clipboard.readText()") == f"{visitor.bases['fag']}/{GUIDE}{FRAGMENT}"


@pytest.mark.parametrize("clipboard", ["undefined", "{ writeText: () => Promise.reject(new Error()) }"])
def test_a_link_that_cannot_be_copied_is_admitted_and_stands_in_the_address(clipboard: str, visitor: Visitor) -> None:
    page = visitor.open(GUIDE)
    page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard}, configurable: true }})")
    answer(page, CHOSEN)
    page.locator("[data-kopier]").click()
    expect(page.locator(".fp-vejviser [role=status]")).to_contain_text("Linket kunne ikke kopieres")
    assert page.url.endswith(FRAGMENT)


def test_the_answers_are_cleared_in_the_form_the_table_and_the_address(visitor: Visitor) -> None:
    page = visitor.open(GUIDE)
    answer(page, CHOSEN)
    page.locator(".fp-vejviser button[type=reset]").click()
    expect(page.locator(".fp-vejviser table")).to_be_hidden()
    assert page.evaluate(HELD) == {}
    assert "=" not in page.url
    expect(page.locator(".fp-vejviser [role=status]")).to_contain_text("Vælg et svar")


def test_a_fragment_that_is_no_answer_does_no_harm(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, own=True)
    opened: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    elements = page.locator("main *").count()
    for garbage in GARBAGE:
        visitor.go(page, f"{GUIDE}#{garbage}")
        page.reload()
        assert page.evaluate(HELD) == {}, garbage[:40]
        expect(page.locator(".fp-vejviser table")).to_be_hidden()
        assert page.locator("main *").count() == elements
    question, choice = next(iter(CHOSEN.items()))
    visitor.go(page, f"{GUIDE}#{GARBAGE[4]}&{question}={choice}&{question}2=x&%")
    page.reload()
    assert page.evaluate(HELD) == {question: choice}
    answer(page, CHOSEN)
    assert page.url.endswith(GUIDE + FRAGMENT)
    assert opened == []


def test_the_guide_on_paper_has_the_chosen_answers_and_no_form(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(GUIDE, color_scheme="dark")
    answer(page, CHOSEN)
    text = "".join(sheets(page, tmp_path))
    for question in QUESTIONS:
        for choice in question["valg"]:
            assert (letters(choice["navn"]["da"]) in text) is (CHOSEN.get(question["id"]) == choice["id"])
    assert letters("Ryd svarene") not in text


def test_the_guide_on_paper_without_answers_has_every_question_with_all_its_answers(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(GUIDE)
    expect(page.locator(".fp-vejviser table")).to_be_hidden()
    page.emulate_media(media="print")
    rows = page.locator(".fp-vejviser tr[data-valg]")
    expect(visible(rows)).to_have_count(sum(len(question["valg"]) for question in QUESTIONS))
    page.emulate_media(media="screen")
    text = "".join(sheets(page, tmp_path))
    for question in QUESTIONS:
        assert all(letters(one["da"]) in text for one in (question["spoergsmaal"], question["valg"][0]["navn"]))
    answer(page, CHOSEN)
    page.get_by_role("button", name="Ryd svarene").click()
    page.emulate_media(media="print")
    expect(visible(rows)).to_have_count(rows.count())
