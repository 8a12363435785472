"""Pieces that several pages share."""

from dataclasses import dataclass

import pytest

from fagportal.pages.page import _environment
from fagportal.words import words_in


@dataclass(frozen=True)
class Both:
    da: str
    en: str


AREAS = {
    "alle": Both("Alle fagområder", "All areas of work"),
    "politi": Both("Politi", "Police"),
    "skole_ssp": Both("Skole og SSP", "Schools and SSP"),
}


@pytest.mark.parametrize(
    ("ids", "da", "en"),
    [
        (("alle",), "Alle fagområder", "All areas of work"),
        (("politi",), "Politi", "Police"),
        (("politi", "skole_ssp"), "Politi og Skole og SSP", "Police and Schools and SSP"),
        (("politi", "alle"), "Alle fagområder, især politi", "All areas of work, especially police"),
        (("alle", "skole_ssp"), "Alle fagområder, især skole og SSP", "All areas of work, especially schools and SSP"),
    ],
)
def test_all_areas_include_the_ones_named_beside_them(ids: tuple[str, ...], da: str, en: str) -> None:
    for lang, expected in (("da", da), ("en", en)):
        parts = _environment().get_template("parts.html").make_module({"_": words_in(lang), "lang": lang})
        assert parts.areas(ids, AREAS) == expected  # type: ignore[attr-defined]
