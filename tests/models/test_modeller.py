import pytest
from pydantic import ValidationError

from fagportal.models.modeller import Indgaar, Modeller
from tests.invented_knowledge import SVAR, UDSAGN, both, modeller_fields

FIELDS = modeller_fields()


def test_three_models_with_their_elements_hold_together() -> None:
    modeller = Modeller.model_validate(FIELDS)
    assert [model.nummer for model in modeller.modeller] == [1, 2, 3]


@pytest.mark.parametrize("numbers", [[1, 2], [1, 3, 2], [1, 1, 2], [1, 2, 3, 3]])
def test_there_are_three_models_in_that_order_and_no_others(numbers: list[int]) -> None:
    modeller = [FIELDS["modeller"][number - 1] for number in numbers]
    with pytest.raises(ValidationError, match="netop tre modeller med nummer 1, 2 og 3"):
        Modeller.model_validate(modeller_fields(modeller=modeller))


def test_an_element_of_no_theme_is_refused_with_the_themes_there_are() -> None:
    temaer = [{"id": id, "navn": both(id)} for id in ("samarbejde", "fundament")]
    said = "temaet »grundlag« findes ikke. Skriv i stedet et af: fundament, samarbejde"
    with pytest.raises(ValidationError, match=said):
        Modeller.model_validate(modeller_fields(temaer=temaer))


def test_an_answer_is_that_of_its_own_model() -> None:
    answers = {f"model_{number}": SVAR | {"status": status} for number, status in enumerate(("ja", "delvis", "nej"), 1)}
    element = Modeller.model_validate(modeller_fields(elementer=[FIELDS["elementer"][0] | answers])).elementer[0]
    assert [element.svar(number).status for number in (1, 2, 3)] == [Indgaar.JA, Indgaar.DELVIS, Indgaar.NEJ]


def test_a_choice_resembles_the_models_that_it_names_and_no_other() -> None:
    valg = {"id": "stor", "navn": both("Stor"), "model_2": UDSAGN, "model_3": UDSAGN | {"tekst": both("Tredje")}}
    vejviser = [FIELDS["vejviser"][0] | {"valg": [valg]}]
    one = Modeller.model_validate(modeller_fields(vejviser=vejviser)).vejviser[0].valg[0]
    assert [one.ligner(number) and one.ligner(number).tekst.da for number in (1, 2, 3)] == [
        None, UDSAGN["tekst"]["da"], "Tredje",
    ]  # fmt: skip


@pytest.mark.parametrize("status", ["måske", "Ja", "", None, True, 1])
def test_an_answer_is_one_of_the_five_words(status: object) -> None:
    with pytest.raises(ValidationError, match="status"):
        element = FIELDS["elementer"][0] | {"model_2": SVAR | {"status": status}}
        Modeller.model_validate(modeller_fields(elementer=[element]))


@pytest.mark.parametrize("missing", ["model_1", "model_2", "model_3"])
def test_an_element_without_an_answer_for_each_model_is_refused(missing: str) -> None:
    element = {name: value for name, value in FIELDS["elementer"][0].items() if name != missing}
    with pytest.raises(ValidationError, match=missing):
        Modeller.model_validate(modeller_fields(elementer=[element]))
