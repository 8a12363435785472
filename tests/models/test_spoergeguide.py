import pytest
from pydantic import ValidationError

from fagportal.models.spoergeguide import Spoergsmaal, Start
from tests.invented_knowledge import spoergsmaal_fields, start_fields


def test_a_question_needs_no_approval_to_be_written() -> None:
    assert Spoergsmaal.model_validate(spoergsmaal_fields()).godkendt is None


@pytest.mark.parametrize(("id", "instead"), [("et", "q-et"), ("spoerg-q-et", "q-spoerg-q-et"), ("q", "q-q")])
def test_the_id_of_a_question_begins_with_q(id: str, instead: str) -> None:
    with pytest.raises(ValidationError, match=f"et spørgsmåls id begynder med q-. Skriv i stedet »{instead}«"):
        Spoergsmaal.model_validate(spoergsmaal_fields(id=id))


@pytest.mark.parametrize("id", ["q-", "q-Et", "q-ét", "q--et"])
def test_it_is_an_id_like_any_other(id: str) -> None:
    with pytest.raises(ValidationError, match="et id må kun have små bogstaver"):
        Spoergsmaal.model_validate(spoergsmaal_fields(id=id))


@pytest.mark.parametrize("belaeg", ["f", "F !", "F!!", "J", "", None])
def test_a_question_rests_on_the_sources_on_practice_or_is_delicate(belaeg: object) -> None:
    with pytest.raises(ValidationError, match="belaeg"):
        Spoergsmaal.model_validate(spoergsmaal_fields(belaeg=belaeg))


@pytest.mark.parametrize(
    "godkendt", [True, "ja", {"af": "psykolog"}, {"dato": "2027-02-01"}, {"af": "", "dato": "2027-02-01"}]
)
def test_an_approval_is_a_role_and_a_day_and_nothing_less(godkendt: object) -> None:
    with pytest.raises(ValidationError, match="godkendt"):
        Spoergsmaal.model_validate(spoergsmaal_fields(godkendt=godkendt))


@pytest.mark.parametrize("field", ["situation", "fagomraader", "maalgruppe", "kilder"])
def test_a_question_without_a_place_in_the_guide_or_without_a_source_is_refused(field: str) -> None:
    with pytest.raises(ValidationError, match=field):
        Spoergsmaal.model_validate(spoergsmaal_fields(**{field: []}))


@pytest.mark.parametrize("field", ["tekst", "hvorfor", "lyt_efter", "undgaa"])
@pytest.mark.parametrize("wrong", [None, "En tekst på dansk alene", {"da": "Dansk"}, {"da": "Dansk", "en": ""}])
def test_a_question_says_why_what_to_listen_for_and_what_not_to_do_in_both_languages(field: str, wrong: object) -> None:
    without = {name: value for name, value in spoergsmaal_fields().items() if name != field}
    for fields in (without, without | {field: wrong}):
        with pytest.raises(ValidationError, match=field):
            Spoergsmaal.model_validate(fields)


def test_a_question_need_not_lead_to_another() -> None:
    assert Spoergsmaal.model_validate(spoergsmaal_fields()).opfoelgning == ()
    assert Spoergsmaal.model_validate(spoergsmaal_fields(opfoelgning=["q-to"])).opfoelgning == ("q-to",)


@pytest.mark.parametrize(
    "wrong", [{"spoergsmaal": []}, {"spoergsmaal": ["et"]}, {"navn": None}, {"kort": {"da": "Kort"}}]
)
def test_a_start_has_a_name_says_when_it_fits_and_lists_questions_by_id(wrong: dict[str, object]) -> None:
    assert Start.model_validate(start_fields()).id == "foerste"
    with pytest.raises(ValidationError, match=next(iter(wrong))):
        Start.model_validate(start_fields(**wrong))
