"""Every Danish word of pages and templates has one English translation, and none is left over.

`make words` adds what is missing to locales/en.po; the translation is written by hand.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from fagportal.settings import ROOT
from fagportal.words import LANGUAGES, LOCALES, MissingWords, Words, read_english, words_in

KEYWORDS = {"_": None, "other_words": None, "words": None, "_words": None}
PLACEHOLDER = re.compile(r"\{(\w*)\}")


def extracted_words() -> set[str]:
    """The Danish words in fagportal/ and overrides/, found as babel.cfg says."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found: set[str] = set()
    for folder in ("fagportal", "overrides"):
        mine = [(pattern.removeprefix(f"{folder}/"), method) for pattern, method in methods if folder in pattern]
        assert mine
        settings = {pattern.removeprefix(f"{folder}/"): value for pattern, value in options.items()}
        found |= {row[2] for row in extract_from_dir(ROOT / folder, mine, settings, keywords=KEYWORDS)}
    return found


@pytest.fixture(scope="module")
def words_used() -> set[str]:
    return extracted_words()


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    return read_english(LOCALES / "en.po")


def test_every_word_that_is_used_is_translated(words_used: set[str], english: dict[str, str]) -> None:
    assert len(words_used) > 100
    assert {word for word in words_used if not english.get(word)} == set()


def test_no_translation_is_left_over(words_used: set[str], english: dict[str, str]) -> None:
    assert set(english) - words_used == set()


def test_no_translation_is_uncertain_obsolete_or_written_twice() -> None:
    text = (LOCALES / "en.po").read_text(encoding="utf-8")
    with (LOCALES / "en.po").open("rb") as file:
        catalog = read_po(file, locale="en", abort_invalid=True)
    assert not [message.id for message in catalog if message.id and message.fuzzy]
    assert not catalog.obsolete
    header = "Content-Type:" in text
    assert len(re.findall(r"^msgid ", text, re.MULTILINE)) == len(catalog) + header


def test_both_languages_have_the_same_placeholders(english: dict[str, str]) -> None:
    assert [
        danish
        for danish, text in english.items()
        if sorted(PLACEHOLDER.findall(danish)) != sorted(PLACEHOLDER.findall(text))
    ] == []


def test_no_translation_holds_markup(english: dict[str, str]) -> None:
    assert [text for pair in english.items() for text in pair if re.search(r"[<>&]", text)] == []


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue of the test's own."""
    monkeypatch.setattr("fagportal.words.LOCALES", tmp_path)
    path = tmp_path / "en.po"
    path.write_text('msgid "Ring {navn}"\nmsgstr "Call {navn}"\n', encoding="utf-8")
    return path


def test_danish_stands_as_it_is_written_and_english_comes_from_the_catalogue(catalogue: Path) -> None:
    assert Words("da")("Noget helt nyt") == "Noget helt nyt"
    assert Words("en")("Ring {navn}") == "Call {navn}"


@pytest.mark.parametrize(("lang", "text"), [("da", "Ring {x} & <b>"), ("en", "Call {x} & <b>")])
def test_what_is_filled_in_is_not_itself_a_pattern(lang: str, text: str, catalogue: Path) -> None:
    assert Words(lang)("Ring {navn}", navn="{x} & <b>") == text


def test_a_word_without_a_translation_stops_the_build(catalogue: Path) -> None:
    with pytest.raises(MissingWords, match=r"locales/en\.po: »Noget helt nyt« er ikke oversat"):
        Words("en")("Noget helt nyt")


def test_a_forgotten_placeholder_stops_the_build(catalogue: Path) -> None:
    with pytest.raises(MissingWords, match="navn"):
        Words("en")("Ring {navn}", nummer="112")


@pytest.mark.parametrize("mark", ["#, fuzzy\n", "#, fuzzy, python-brace-format\n"])
def test_an_uncertain_translation_stops_the_build(mark: str, catalogue: Path) -> None:
    catalogue.write_text(f'{mark}msgid "Ring {{navn}}"\nmsgstr "Phone {{navn}}?"\n', encoding="utf-8")
    with pytest.raises(MissingWords, match=r"en\.po: .*Ring \{navn\}"):
        Words("en")


@pytest.mark.parametrize(("lang", "text"), [("da", "1. marts 2026"), ("en", "1 March 2026")])
def test_a_date_is_written_out(lang: str, text: str) -> None:
    assert Words(lang).date(date(2026, 3, 1)) == text


def test_the_words_of_a_language_are_read_once() -> None:
    assert all(words_in(lang) is words_in(lang) for lang in LANGUAGES)
