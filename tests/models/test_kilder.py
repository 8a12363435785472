import pytest
from pydantic import ValidationError

from fagportal.models.kilder import Kilder, Sted
from fagportal.words import words_in
from tests.invented_knowledge import SMALL_KILDER, both


def test_one_may_refer_to_a_source_to_a_place_in_it_and_to_ourselves() -> None:
    assert SMALL_KILDER.references() == (
        "redaktionelt", "rapport", "rapport:s14", "rapport:s9", "rapport:s16", "rapport:bilag", "rapport:indledning",
        "lov", "lov:paragraf-1", "lov:paragraf-2",
    )  # fmt: skip


def test_sources_are_found_by_their_id() -> None:
    assert {id: kilde.id for id, kilde in SMALL_KILDER.by_id.items()} == {"rapport": "rapport", "lov": "lov"}


def test_a_source_may_have_no_places() -> None:
    kilde = {"id": "samtale", "kort": both("Samtale"), "fuld": both("En samtale")}
    assert Kilder.model_validate({"kilder": [kilde]}).references() == ("redaktionelt", "samtale")


@pytest.mark.parametrize(
    ("id", "da", "en", "danish"),
    [
        ("s14", "s. 14", "p. 14", False),
        ("bilag", "bilag 2", "appendix 2", False),
        ("indledning", "»Indledning«", "»Indledning«", True),
        ("paragraf-2", "prøveloven § 2", "test act, s. 2", False),
    ],
)
def test_a_place_is_called_the_same_wherever_it_is_named(id: str, da: str, en: str, danish: bool) -> None:
    sted = next(sted for kilde in SMALL_KILDER.kilder for sted in kilde.steder if sted.id == id)
    assert (sted.navn(words_in("da")), sted.navn(words_in("en")), sted.er_dansk) == (da, en, danish)


def test_a_place_without_anything_to_be_called_is_a_fault() -> None:
    with pytest.raises(ValidationError, match="stedet har intet at blive kaldt"):
        Sted.model_validate({"id": "s9"})
