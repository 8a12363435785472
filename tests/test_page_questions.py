"""What people ask when a page is the answer: every page has some, in both languages, and no two have the same."""

from collections import Counter
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.utils.meta import get_data

from fagportal.pages import generated_pages
from fagportal.portal import Portal
from fagportal.prose.head import LONGEST_QUESTION
from fagportal.settings import ROOT
from fagportal.words import words_in
from hooks.add_pages import on_page_markdown
from tests.own_words import known_runs, runs, shortened

DOCS = ROOT / "docs"
NOT_SEARCHED = {"a-aa/index"}
LANGUAGES = pytest.mark.parametrize("lang", ["da", "en"])
WRONG_SIGNS = {"da": '"“”’!–—', "en": "\"'»«!–—"}


def hand_written(lang: str) -> Iterator[tuple[str, list[str]]]:
    """Every page of docs/ that search finds, with its questions."""
    for path in sorted(DOCS.rglob("*.md")):
        english = path.name.endswith(".en.md")
        name = path.relative_to(DOCS).as_posix().removesuffix(".md").removesuffix(".en")
        if english == (lang == "en") and "assets" not in path.parts and name not in NOT_SEARCHED:
            yield name, get_data(path.read_text(encoding="utf-8"))[1].get("spoergsmaal", [])


def made(portal: Portal, lang: str) -> Iterator[tuple[str, list[str]]]:
    """Every generated page that has questions."""
    for page in generated_pages(portal):
        if questions := page.questions(words_in(lang)):
            yield page.path, list(questions)


@LANGUAGES
def test_every_hand_written_page_is_found_by_three_questions_at_least(lang: str) -> None:
    pages = dict(hand_written(lang))
    assert len(pages) > 50
    assert {name: questions for name, questions in pages.items() if len(questions) < 3} == {}


def test_both_languages_ask_for_the_same_needs() -> None:
    danish, english = ({name: len(questions) for name, questions in hand_written(lang)} for lang in ("da", "en"))
    assert danish == english


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
@LANGUAGES
def test_the_generated_pages_that_one_looks_for_have_questions(
    lang: str, edition: str, portals: Callable[[str], Portal]
) -> None:
    assert dict(made(portals(edition), lang)).keys() == {
        "", "mistanke/trin/", "mistanke/spoergeguide/", "viden/cases/", "kontakt/", "kontakt/ressourceperson/",
        "kommuner/", "om/ret-en-fejl/", "borger/",
    }  # fmt: skip


@LANGUAGES
def test_no_two_pages_have_the_same_question(lang: str, portals: Callable[[str], Portal]) -> None:
    pages = [*hand_written(lang), *made(portals("fag"), lang)]
    asked = Counter(question.casefold() for _, questions in pages for question in questions)
    assert [question for question, times in asked.items() if times > 1] == []


@LANGUAGES
def test_a_question_is_short_in_our_own_words_and_set_as_the_language_is(
    lang: str, portals: Callable[[str], Portal]
) -> None:
    known = known_runs()
    for _, questions in [*hand_written(lang), *made(portals("fag"), lang)]:
        for question in questions:
            assert len(question) <= LONGEST_QUESTION and not set(question) & set(WRONG_SIGNS[lang]), question
            assert [run for run in runs(question) if shortened(run) in known] == []


@LANGUAGES
def test_search_gets_the_questions_of_a_generated_page(lang: str, portals: Callable[[str], Portal]) -> None:
    pages = {page.path: page for page in generated_pages(portals("fag"))}
    file = SimpleNamespace(url="kontakt/", dest_uri="kontakt/index.html", locale=lang)
    page: Any = SimpleNamespace(meta={}, file=file)
    config: Any = SimpleNamespace(extra={"pages": pages})
    on_page_markdown("", page, config, files=config)
    assert list(page.meta["spoergsmaal"]) == dict(made(portals("fag"), lang))["kontakt/"]
