"""What data/tal.yml may not say: figures whose words and number differ, and charts that would mislead."""

import json
from copy import deepcopy
from typing import Any

import pytest
from pydantic import ValidationError

from fagportal.models.tal import Tal, Talsamling
from tests.invented_figures import FIELDS, SAMLING
from tests.invented_knowledge import both, tal_fields


def changed(id: str, **fields: object) -> dict[str, Any]:
    """The real file with one chart changed."""
    copy = deepcopy(FIELDS)
    (diagram,) = (diagram for diagram in copy["diagrammer"] if diagram["id"] == id)
    diagram.update(fields)
    return copy


def row(*ids: str) -> dict[str, object]:
    return {"navn": {"da": "navn", "en": "name"}, "tal": list(ids)}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (changed("d1", raekker=[row("findes_ikke")]), "som ikke er et tal i filen"),
        (changed("d1", raekker=[row("fit_udsatte")]), "som ikke er et tal i filen"),
        (changed("d1", raekker=[row("ps1806"), row("k80")]), "ikke samme enhed"),
        (changed("d1", raekker=[row("ps1806", "tel1289")]), "hver række skal have 1 tal"),
        (changed("d1", raekker=[row("start_psykisk")]), "brøker"),
        (changed("d6", raekker=[row("ps1806")]), "brøker"),
        (changed("d7", dele=[{"da": "kun", "en": "one"}]), "to dele"),
        (changed("d7", raekker=[row("udsatte_kvinder", "udoever_maend")]), "skal give 100"),
        (changed("d3", rest={"da": "resten", "en": "the rest"}), "ingen rest"),
        (changed("d1", slags="kurve"), "Input should be"),
        (changed("d5", slags="linje"), "Input should be"),
    ],
)
def test_a_chart_that_would_mislead_is_refused(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Talsamling.model_validate(fields)


@pytest.mark.parametrize(
    "wrong",
    [
        {"tal": 71},
        {"vaerdi": {"da": "71 %", "en": "70%"}},
        {"vaerdi": {"da": "70 %", "en": "71%"}},
        {"af": 100},
        {"tal": "70"},
        {"tal": True, "vaerdi": {"da": "1 %", "en": "1%"}},
        {"tal": 0},
        {"tal": float("inf")},
        {"forbehold": None},
        {"kilder": []},
        {"aar": {"da": "", "en": ""}},
    ],
)
def test_words_and_number_are_the_same_and_no_companion_is_missing(wrong: dict[str, object]) -> None:
    fields = SAMLING.by_id["rel_eks"].model_dump()
    assert Tal.model_validate(fields).tal == 70
    with pytest.raises(ValidationError):
        Tal.model_validate(fields | wrong)


@pytest.mark.parametrize(
    ("da", "en", "tal"), [("1.806", "1,806", 1806), ("41,6", "41.6", 41.6), ("omkring 40", "about 40", 40)]
)
def test_numbers_are_read_as_each_language_writes_them(da: str, en: str, tal: float) -> None:
    fields = SAMLING.by_id["rel_eks"].model_dump() | {"vaerdi": {"da": da, "en": en}, "tal": tal}
    assert Tal.model_validate(fields).model_dump(mode="json")["tal"] == tal
    with pytest.raises(ValidationError):
        Tal.model_validate(fields | {"vaerdi": {"da": en, "en": da}, "tal": tal + 1})


@pytest.mark.parametrize(("tal", "written"), [(70, "70"), (70.0, "70"), (41.6, "41.6"), (None, "null")])
def test_a_whole_number_is_handed_on_without_a_fraction(tal: float | None, written: str) -> None:
    vaerdi = {70: both("70 %"), 41.6: both("41,6 %", "41.6%")}.get(tal, both("de fleste"))
    dumped = Tal.model_validate(tal_fields(tal=tal, vaerdi=vaerdi)).model_dump(mode="json")
    assert json.dumps(dumped["tal"]) == written


@pytest.mark.parametrize("missing", ["vaerdi", "enhed", "aar", "population", "forbehold", "kilder"])
def test_a_figure_without_one_of_its_companions_is_refused(missing: str) -> None:
    fields = tal_fields()
    del fields[missing]
    with pytest.raises(ValidationError, match=missing):
        Tal.model_validate(fields)


def test_a_figure_under_a_topic_that_does_not_exist_is_refused() -> None:
    copy = deepcopy(FIELDS)
    copy["tal"][0]["emne"] = "ukendt"
    with pytest.raises(ValidationError, match="ikke er et emne"):
        Talsamling.model_validate(copy)
