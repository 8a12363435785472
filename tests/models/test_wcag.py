"""A criterion claims no more than was tried."""

from typing import Any

import pytest
from pydantic import ValidationError

from fagportal.models.wcag import Kriterium, Wcag
from tests.invented_knowledge import both


def fields(**changed: object) -> dict[str, Any]:
    """A criterion that is met, with some fields changed."""
    return {
        "nummer": "1.4.3",
        "niveau": "AA",
        "navn": both("Kontrast"),
        "resultat": "opfyldt",
        "automatisk": ["tests/site/test_site_contrast.py"],
        "dato": "2026-11-20",
    } | changed


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"automatisk": []}, "mangler prøve"),
        ({"dato": None}, "mangler prøve eller dato"),
        ({"resultat": "ikke_relevant", "automatisk": [], "note": both("Ingen video")}, "mangler prøve"),
        ({"resultat": "delvist"}, "Skriv i note"),
        ({"resultat": "ikke_relevant"}, "Skriv i note"),
        ({"resultat": "ikke_proevet", "note": both("Nej")}, "er ikke prøvet, men har"),
        ({"resultat": "ikke_proevet", "note": both("Nej"), "automatisk": []}, "er ikke prøvet, men har"),
    ],
)
def test_a_result_without_what_it_rests_on_is_refused(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Kriterium.model_validate(fields(**changed))


def test_what_nobody_tried_needs_only_a_note() -> None:
    tried = {"resultat": "ikke_proevet", "automatisk": [], "dato": None, "note": both("Ingen har prøvet")}
    assert Kriterium.model_validate(fields(**tried)).resultat == "ikke_proevet"


def test_the_clause_of_the_european_standard_is_9_and_the_number_but_not_for_what_is_new_in_2_2() -> None:
    assert Kriterium.model_validate(fields()).punkt == "9.1.4.3"
    assert Kriterium.model_validate(fields(nummer="2.5.8")).punkt is None


def wcag(*numbers: str) -> Wcag:
    return Wcag.model_validate({"manuel_proeve": None, "kriterier": [fields(nummer=number) for number in numbers]})


@pytest.mark.parametrize("numbers", [("1.4.10", "1.4.3"), ("1.4.3", "1.4.3")])
def test_criteria_stand_once_and_in_order(numbers: tuple[str, ...]) -> None:
    assert [et.nummer for et in wcag("1.4.3", "1.4.10", "2.1.1").under("1")] == ["1.4.3", "1.4.10"]
    with pytest.raises(ValidationError, match="rækkefølge"):
        wcag(*numbers)
