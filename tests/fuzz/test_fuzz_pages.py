"""Any text in every free field of a page: the same elements and attributes, and the text letter for letter."""

import unicodedata
from dataclasses import replace
from functools import cache
from typing import Any

import html5lib
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from fagportal.models.kommune import Kommune
from fagportal.models.organisationer import Organisationer
from fagportal.models.portal import Portalejer
from fagportal.pages import generated_pages
from fagportal.portal import Portal
from tests.fuzz.given import examples, texts
from tests.invented import WORLD_DATA, contact_fields, portal_of, roster_fields, world_with
from tests.rendering import html_of, parse, shape

TAME = "Harmløs"
PAGES = [
    "",
    "kommuner/",
    "kommuner/eksempelby/",
    "kontakt/",
    "kontakt/ressourceperson/",
    "borger/",
    "borger/eksempelby/",
]


def portal_saying(text: str, edition: str) -> Portal:
    """A portal in which `text` stands wherever an editor may write freely. Raises ValidationError."""
    free = dict.fromkeys(("navn", "enhed", "traeffetid", "kilde"), text)
    contacts = {name: [contact_fields(**free, id=name)] for name in ("indgange", "ressourcepersoner", "politi")}
    pages = [{"titel": text}, {"titel": text, "url": "https://www.example.dk/", "maalgruppe": ["udsat"]}]
    roster = roster_fields(koordinator=None, ejer=text, bemaerkning=text, sider=pages, **contacts)
    names = dict.fromkeys(("navn", "region", "politikreds"), text)
    kommune = Kommune(kommunekode="9001", slug="eksempelby", **names)
    owner = {"ejer": text, "email": "portal@example.dk", "telefon": "99 99 99 88"}
    data = replace(
        world_with(roster),
        kommuner_by_line={**WORLD_DATA.kommuner_by_line, 2: kommune},
        organisationer=Organisationer.model_validate(_everywhere(WORLD_DATA.organisationer, text)),
        portalejer=Portalejer.model_validate(owner),
    )
    return portal_of(data, edition)


def _everywhere(record: Any, text: str) -> Any:
    """The organisations' fields with `text` in place of every text in two languages, and of every name."""
    if isinstance(record, tuple):
        return [_everywhere(one, text) for one in record]
    if not hasattr(type(record), "model_fields"):
        return record
    if set(type(record).model_fields) == {"da", "en"}:
        return {"da": text, "en": text}
    fields = {name: _everywhere(getattr(record, name), text) for name in type(record).model_fields}
    return {name: text if name == "navn" and isinstance(value, str) else value for name, value in fields.items()}


def pages_saying(text: str, edition: str, lang: str) -> dict[str, str]:
    portal = portal_saying(text, edition)
    return {page.path: html_of(page, portal, lang) for page in generated_pages(portal) if page.path in PAGES}


def read(html: str) -> str:
    return "".join(parse(html).itertext())


@cache
def tame_pages(edition: str, lang: str) -> dict[str, str]:
    return pages_saying(TAME, edition, lang)


@examples(30)
@given(text=texts, edition=st.sampled_from(["fag", "offentlig"]), lang=st.sampled_from(["da", "en"]))
def test_any_text_is_drawn_as_itself_and_adds_nothing(text: str, edition: str, lang: str) -> None:
    try:
        pages = pages_saying(text, edition, lang)
    except ValidationError:
        assume(False)
    text = unicodedata.normalize("NFC", text).strip()
    for path, html in pages.items():
        calm = tame_pages(edition, lang)[path]
        html5lib.HTMLParser(strict=True).parseFragment(html)
        assert sorted(shape(html)) == sorted(shape(calm)), path  # a list of kommuner is sorted by name
        said, meant = read(html).count(text), read(calm).count(TAME)
        assert said >= meant > 0 or path in ("", "kommuner/", "borger/"), (path, said, meant)


@examples(40)
@given(text=texts)
@pytest.mark.parametrize("group", ["ressourcepersoner", "politi"])
def test_no_name_of_a_person_reaches_the_offentlig_edition(text: str, group: str) -> None:
    name = f"Navn{text}esen"
    try:
        data = world_with(roster_fields(**{group: [contact_fields(navn=name)]}, koordinator=None))
    except ValidationError:
        assume(False)
    assert "Navn" in repr(portal_of(data, "fag").by_slug["eksempelby"])
    assert "Navn" not in repr(portal_of(data, "offentlig").by_slug["eksempelby"])
