"""Sheets to fill in by hand: the log form, and the guide's checklists for all models or for one."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from fagportal.settings import ROOT
from tests.browser.paper import letters, sheets
from tests.browser.visitor import Visitor

LOG, GUIDE = "mistanke/dokumentation/", "modeller/guide/"
ROWS = 12
STEPS: list[dict[str, Any]] = yaml.safe_load((ROOT / "data" / "guide.yml").read_text(encoding="utf-8"))["trin"]
POINTS = [point for step in STEPS for point in step["tjekliste"]]
# How far down the sheet the form reaches, in mm, and how many rows it has, as they are printed.
PRINTED = """(table) => [table.getBoundingClientRect().bottom - table.closest(".fp-ark").getBoundingClientRect().top,
  [...table.tBodies[0].rows].filter((row) => row.checkVisibility()).length]"""
LOOKS = """(labels) => [...new Set(labels.map((one) => { const style = getComputedStyle(one);
  return [style.color, style.fontWeight, style.fontSize, style.backgroundColor].join(); }))]"""


def checklist(page: Page, model: str) -> None:
    page.locator(f'.fp-filter input[value="{model}"]').check()


# The log form


@pytest.mark.parametrize(("prefix", "title"), [("", "Logskema"), ("en/", "Log form")])
def test_the_log_form_alone_fills_one_sheet_that_names_neither_the_portal_nor_the_subject(
    prefix: str, title: str, visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(prefix + LOG, own=True)
    usual = page.title()
    page.evaluate("window.print = () => {}")
    page.locator(".fp-ark button").click()
    assert page.title() == title
    (paper,) = sheets(page, tmp_path)
    heads = page.locator(".fp-ark th").all_inner_texts()
    assert len(heads) == 5
    assert [one for one in (title, *heads, "112") if letters(one) not in paper] == []
    assert "stalking" not in paper.casefold()
    page.emulate_media(media="print")
    reach, rows = page.locator(".fp-ark__skema").evaluate(PRINTED)
    assert rows == ROWS
    assert 240 < reach / 96 * 25.4 < 269
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.title() == usual
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("settings", [{}, {"java_script_enabled": False}], ids=["script", "none"])
def test_printed_with_its_page_the_log_form_still_has_a_sheet_to_itself(
    settings: dict[str, Any], visitor: Visitor, tmp_path: Path
) -> None:
    paper = sheets(visitor.open(LOG, **settings), tmp_path)
    (form,) = [text for text in paper if letters("Hvad skete der?") in text]
    assert form.startswith("Logskema")
    assert len(paper) > 3
    assert letters("Og appen Skytsengel?") not in form


def test_the_log_form_asks_for_no_name_and_no_number_of_a_citizen(visitor: Visitor) -> None:
    page = visitor.open(LOG)
    assert page.locator(".fp-ark :is(input, textarea)").count() == 0
    for head in page.locator(".fp-ark th").all_inner_texts():
        assert not {"navn", "cpr", "cpr-nummer"} & set(head.casefold().replace("?", "").split())


# The guide


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_checklists_show_the_points_of_the_chosen_model_and_say_so(prefix: str, visitor: Visitor) -> None:
    page = visitor.open(prefix + GUIDE)
    shown = page.locator("[data-modeller]").locator("visible=true")
    expect(shown).to_have_count(len(POINTS))
    for model in (1, 2, 3):
        checklist(page, str(model))
        expect(shown).to_have_count(sum(model in point["modeller"] for point in POINTS))
        expect(page.locator(".fp-vaerktoej [role=status]")).to_contain_text(str(len(POINTS)))
        for head in page.locator("[data-valgt-model]").all():
            expect(head).to_contain_text(f"model {model}")
    checklist(page, "")
    expect(shown).to_have_count(len(POINTS))
    expect(page.locator("[data-valgt-model]").first).to_be_empty()


def test_the_model_is_chosen_by_keyboard_and_no_choice_looks_better_than_another(visitor: Visitor) -> None:
    page = visitor.open(GUIDE)
    page.locator(".fp-filter input").first.focus()
    for model in (1, 2, 3):
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.value") == str(model)
        assert page.locator(f'[data-modeller]:visible:not([data-modeller*="{model}"])').count() == 0
    assert len(page.locator(".fp-filter label").evaluate_all(LOOKS)) == 1


def test_choosing_a_model_leaves_no_trace(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, own=True)
    address = page.url
    page.wait_for_load_state("networkidle")
    visitor.requests.clear()
    checklist(page, "2")
    assert (page.url, visitor.requests, page.context.cookies()) == (address, [], [])
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_every_step_has_something_to_check_for_every_model() -> None:
    for step in STEPS:
        assert {model for point in step["tjekliste"] for model in point["modeller"]} == {1, 2, 3}, step["id"]


def test_paper_holds_the_chosen_points_alone_and_names_the_model_on_each_step(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(GUIDE)
    checklist(page, "1")
    paper = sheets(page, tmp_path)
    text = "".join(paper)
    chosen, others = ([point for point in POINTS if (1 in point["modeller"]) is yes] for yes in (True, False))
    assert [one["tekst"]["da"] for one in chosen if letters(one["tekst"]["da"]) not in text] == []
    assert [one["tekst"]["da"] for one in others if letters(one["tekst"]["da"]) in text] == []
    assert text.count(letters("kun punkter for model 1")) == len(STEPS)
    assert letters("Vis tjeklisternes punkter") not in text


@pytest.mark.parametrize(("edition", "prefix"), [("fag", ""), ("fag", "en/"), ("offentlig", "en/")])
def test_the_booklet_has_a_cover_and_a_sheet_for_each_step(
    edition: str, prefix: str, visitor: Visitor, tmp_path: Path
) -> None:
    lang = "en" if prefix else "da"
    paper = sheets(visitor.open(prefix + GUIDE, edition), tmp_path)
    titles = [letters(f"{step['nummer']}{step['navn'][lang]}") for step in STEPS]
    assert [next((one for one in titles if text.startswith(one)), None) for text in paper[1:10]] == titles
    assert len(paper) <= 12


def test_without_javascript_every_point_stands_there_with_its_models_in_words(visitor: Visitor) -> None:
    page = visitor.open(GUIDE, java_script_enabled=False)
    points = page.locator("[data-modeller]").locator("visible=true")
    expect(points).to_have_count(len(POINTS))
    assert [one for one in points.all_inner_texts() if "model" not in one.casefold()] == []
    expect(page.locator(".fp-filter")).to_be_hidden()
