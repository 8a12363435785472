"""No kommune is placed on a scale: not by a number, not by another word for it, not by the sentence beside its name."""

import csv
import re

import pytest

from fagportal.settings import ROOT
from tests.site.sentences import blocks_of_text, said
from tests.site.webpage import Site, words

_ROWS = csv.DictReader((ROOT / "data" / "kommuner.csv").read_text(encoding="utf-8").splitlines())
NAME = re.compile(rf"\b({'|'.join(re.escape(row['navn']) for row in _ROWS)})s?\b")
MODEL = re.compile(r"model", re.IGNORECASE)
# Words for how much a model holds, in all forms; »bred« and »broad« are enough for »bredere« and »broader«.
_MUCH = (
    r"(?:bred|smal|snæver|snævr|stør|størst|mindre|mindst|omfattende|omfang|udvid|udbyg|begrænse|ambiti|avancer|fuld"
    r"|enkle?st|simple?st|niveau|broad|narrow|wide|larg|bigg|small|extens|extend|comprehens|ambit|advanc|full|limited"
    r"|simple|basic|level)\w*"
)
_ORDINAL = r"(?:første|anden|tredje|first|second|third)"
MUCH = re.compile(rf"\b{_MUCH}", re.IGNORECASE)
# »model 3«, »den tredje model«, »den bredere model« and »en model, der er mere omfattende«: one of the three.
PLACED = re.compile(
    rf"\bmodel\w* (?:nr\. ?|number |no\. ?)?(?:[123]|(?-i:I{{1,3}}))\b|\b(?:{_MUCH}|{_ORDINAL}) (?:\w+ )?model"
    rf"|\bmodel\w*\W+(?:\w+\W+){{0,4}}?{_MUCH}",
    re.IGNORECASE,
)
# Sentences about something else than the three models, each with its reason. None may also match PLACED.
ABOUT_OTHERS = {
    r"\bEsbjerg\b.*model|model.*\bEsbjerg\b": "Tryg i Esbjerg made a model of its own for working together",
    r"national samarbejdsmodel": "the title of a section in the annual report",
    r"\b[Dd]efinition": "a definition of stalking is broad or narrow, not the kommune",
}


def places_a_kommune(sentence: str) -> bool:
    """Whether a sentence names a kommune and one of the models, or how much of something the kommune has."""
    if not NAME.search(sentence):
        return False
    if PLACED.search(sentence):
        return True
    suspect = MODEL.search(sentence) or MUCH.search(sentence)
    return bool(suspect) and not any(re.search(about, sentence) for about in ABOUT_OTHERS)


def test_no_sentence_puts_a_kommune_beside_a_model_or_a_word_for_how_much_it_holds(site: Site) -> None:
    found = [
        (page.file, sentence) for page in site.pages.values() for sentence in said(page) if places_a_kommune(sentence)
    ]
    assert found == []


def test_no_paragraph_that_names_a_kommune_points_at_one_of_the_models(site: Site) -> None:
    found = [
        (page.file, text)
        for page in site.pages.values()
        for text in blocks_of_text(page)
        if NAME.search(text) and PLACED.search(text)
    ]
    assert found == []


def test_the_pages_of_a_kommune_say_nothing_of_models_where_the_kommune_has_not(built) -> None:  # type: ignore[no-untyped-def]
    for edition in ("fag", "offentlig"):
        for page in built("real", edition).pages.values():
            if re.match(r"(kommuner|borger)/[^/]+/", page.path):
                assert not MODEL.search(words(page.one("article"))), page.file


@pytest.mark.parametrize(
    "sentence",
    [
        "Vejle arbejder efter model 3.",
        "Horsens er tættest på den tredje model.",
        "I Kolding har man valgt den bredere model.",
        "Billunds model er smallere end de andres.",
        "Hedensted har en mere omfattende indsats.",
        "Fredericia valgte en udvidet model.",
        "Tryg i Esbjerg svarer til model 2.",
        "Vejle Kommune has the most comprehensive approach.",
        "In Kolding a broader model was chosen.",
        "Skanderborg uses a model that is narrower.",
    ],
)
def test_another_word_for_the_size_of_a_model_beside_the_name_of_a_kommune_is_seen(sentence: str) -> None:
    assert places_a_kommune(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vejle var en af de syv kommuner i projektet.",
        "Kommuner med model 2 og 3 oplever flere sager.",
        "I Tryg i Esbjerg lavede parterne en model, der viste, hvem der har hvilket ansvar.",
        "Centret har en bred definition, Skanderborg en snævrere.",
    ],
)
def test_a_sentence_that_places_no_kommune_is_let_through(sentence: str) -> None:
    assert not places_a_kommune(sentence)


def test_every_exception_is_still_needed(built) -> None:  # type: ignore[no-untyped-def]
    everything = [sentence for page in built("real", "fag").pages.values() for sentence in said(page)]
    for about in ABOUT_OTHERS:
        assert any(NAME.search(sentence) and re.search(about, sentence) for sentence in everything), about
