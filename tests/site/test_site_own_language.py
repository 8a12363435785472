"""Every paragraph is in the language of its page, or says which other language it is in."""

import csv
import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

import pytest

from tests.conftest import CONFIGS
from tests.site.webpage import Site, WebPage

PARAGRAPHS = {
    *("p", "li", "td", "th", "dt", "dd", "summary", "figcaption", "caption", "label", "button", "a", "b"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}
NO_TEXT = {"script", "style", "svg"}
# Small words that the other language does not have.
SMALL_WORDS = {
    lang: set(re.findall(r"\w+", words))
    for lang, words in {
        "da": "og er det ikke på af til med som der den har skal kan eller du om fra ved når vi sig et jeg",
        "en": "the of and is that with you are not it this from or be who they have what your a",
    }.items()
}
OTHER = {"da": "en", "en": "da"}
# Names of places and organisations keep their Danish spelling and are read out well enough.
NAMES = {"Sydøstjylland", "Sydøstjyllands", "Sønderjyllands", "Offerrådgivningen", "Rådet", "Københavns", "Å", "Æ", "Ø"}


def own_text(element: Element, lang: str) -> str:
    """The text in `element` that is not marked as being in another language."""
    text = element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in NO_TEXT and child.attrib.get("lang", lang) == lang:
            text += own_text(child, lang)
        text += child.tail or ""
    return text


def texts(page: WebPage) -> Iterator[str]:
    """The page's paragraphs, headings, cells and buttons in its own language."""

    def walk(element: Element) -> Iterator[str]:
        for child in element:
            if (
                not isinstance(child.tag, str)
                or child.tag in NO_TEXT
                or child.attrib.get("lang", page.lang) != page.lang
            ):
                continue
            if child.tag in PARAGRAPHS:
                yield " ".join(own_text(child, page.lang).split())
            else:
                yield from walk(child)

    return walk(page.one("body"))


def in_the_other_language(text: str, lang: str) -> bool:
    """Whether the small words of a text are those of the language that it should not be in."""
    words = re.findall(r"\w+", text.casefold())
    own, other = (sum(word in SMALL_WORDS[one] for word in words) for one in (lang, OTHER[lang]))
    return other >= 2 and other > own


def unmarked_danish(text: str, names: set[str]) -> list[str]:
    """Words with Danish letters that are not names."""
    return [word for word in re.findall(r"[^\W\d_]+", text) if re.search("[æøåÆØÅ]", word) and word not in names]


def names_of(site: Site) -> set[str]:
    with (site.data / "kommuner.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return NAMES | set(re.findall(r"[^\W\d_]+", " ".join(value for row in rows for value in row.values())))


@pytest.mark.parametrize(
    ("lang", "text", "foreign"),
    [
        ("en", "Borgeren kan have brug for ro, og det er i orden.", True),
        ("en", "Tal med din leder om det.", True),
        ("en", "Talk to your manager about the tilhold.", False),
        ("en", "Slutevaluering af Tryg i Sydøstjylland", False),
        ("da", "Talk to your manager, and write down what you are told.", True),
        ("da", "Tal med din leder, og skriv ned, hvad du får at vide.", False),
        ("da", "Kick Off 2.0 og onboarding", False),
    ],
)
def test_the_small_words_tell_the_language(lang: str, text: str, foreign: bool) -> None:
    assert in_the_other_language(text, lang) is foreign


def test_each_text_is_in_the_language_of_its_page(site: Site) -> None:
    wrong = [
        f"{page.file}: {text}"
        for page in site.pages.values()
        if not is_fallback(page)
        for text in texts(page)
        if in_the_other_language(text, page.lang)
    ]
    assert wrong == []


@pytest.mark.parametrize("edition", CONFIGS)
def test_no_word_with_danish_letters_on_an_english_page_lacks_its_language(
    edition: str, built: Callable[[str, str], Site]
) -> None:
    """A new Danish word belongs in ordliste.yml: as a term, or in `danske_ord`."""
    site = built("real", edition)
    names = names_of(site)
    wrong = {
        f"{page.file}: {word}"
        for page in site.pages.values()
        if page.lang == "en"
        for text in texts(page)
        for word in unmarked_danish(text, names)
    }
    assert wrong == set()


def is_fallback(page: WebPage) -> bool:
    return any("lang" in article.attrib for article in page.all("article"))


WRONG_SIGNS = {
    "da": re.compile(r"[“”\"]|\w'\w|\d–\d|\d%"),
    "en": re.compile(r"[«»\"]|\w'|\d-\d|\d\s%"),
}


@pytest.mark.parametrize(
    ("lang", "wrong", "right"),
    [
        ("da", 'siden "Stalking"', "siden »Stalking«"),
        ("da", "siden “Stalking”", "siden »Stalking«"),
        ("da", "sms'er", "sms’er"),
        ("da", "2016–2018", "2016-2018"),
        ("da", "70%", "70 %"),
        ("en", 'the page "Stalking"', "the page “Stalking”"),
        ("en", "the page »Stalking«", "the page “Stalking”"),
        ("en", "the centre's", "the centre’s"),
        ("en", "2016-2018", "2016–2018"),
        ("en", "70 %", "70%"),
    ],
)
def test_each_language_has_its_own_signs(lang: str, wrong: str, right: str) -> None:
    assert WRONG_SIGNS[lang].search(wrong) and not WRONG_SIGNS[lang].search(right)


def test_quotation_marks_apostrophes_ranges_and_per_cent_are_those_of_the_language(site: Site) -> None:
    wrong = {
        f"{page.file}: {found[0]} in {text}"
        for page in site.pages.values()
        if not is_fallback(page)
        for text in texts(page)
        if text != "0-9" and (found := WRONG_SIGNS[page.lang].search(text))  # a heading of the A-Å list
    }
    assert wrong == set()
