import pytest
from pydantic import ValidationError

from fagportal.models.roster import Indgang, Ressourceperson, Roster, Synlighed
from tests.invented import contact_fields


def test_only_the_code_and_taking_part_must_stand_in_a_roster() -> None:
    roster = Roster.model_validate({"kommunekode": "9001", "deltager": False})
    assert roster.kontakter == () and roster.model is None and roster.koordinator is None


def test_a_roster_lists_functions_then_persons_then_police() -> None:
    fields = {
        "kommunekode": "9001",
        "deltager": True,
        "politi": [contact_fields(id="c")],
        "ressourcepersoner": [contact_fields(id="b")],
        "indgange": [contact_fields(id="a")],
    }
    assert [kontakt.id for kontakt in Roster.model_validate(fields).kontakter] == ["a", "b", "c"]


@pytest.mark.parametrize("missing", ["id", "fagomraader", "synlighed", "kilde"])
def test_a_contact_without_one_of_the_four_necessary_fields_is_refused(missing: str) -> None:
    fields = contact_fields()
    del fields[missing]
    with pytest.raises(ValidationError, match=missing):
        Ressourceperson.model_validate(fields)


@pytest.mark.parametrize("value", [None, "", "Offentlig", "public", True, 1, ["intern"]])
def test_nothing_but_the_two_words_is_a_synlighed(value: object) -> None:
    with pytest.raises(ValidationError, match="synlighed"):
        Ressourceperson.model_validate(contact_fields(synlighed=value))


@pytest.mark.parametrize("word", ["offentlig", "intern"])
def test_both_words_are(word: str) -> None:
    assert Indgang.model_validate(contact_fields(synlighed=word)).synlighed is Synlighed(word)


@pytest.mark.parametrize(("navn", "enhed"), [("Eksempel Eksempelsen", None), (None, "Ungeenheden")])
def test_a_name_or_a_unit_is_enough(navn: str | None, enhed: str | None) -> None:
    assert Ressourceperson.model_validate(contact_fields(navn=navn, enhed=enhed)).navn == navn


@pytest.mark.parametrize(("telefon", "email"), [("99 99 99 99", None), (None, "stalking@example.dk")])
def test_a_phone_or_a_mail_is_enough(telefon: str | None, email: str | None) -> None:
    assert Indgang.model_validate(contact_fields(telefon=telefon, email=email)).email == email


@pytest.mark.parametrize("value", [0, 4, "1", 1.0, True])
def test_a_model_is_one_of_three_whole_numbers(value: object) -> None:
    with pytest.raises(ValidationError, match="model"):
        Roster.model_validate({"kommunekode": "9001", "deltager": True, "model": value})


@pytest.mark.parametrize("value", ["true", 1, 0, "nej", None])
def test_taking_part_is_true_or_false_and_nothing_like_it(value: object) -> None:
    with pytest.raises(ValidationError, match="deltager"):
        Roster.model_validate({"kommunekode": "9001", "deltager": value})


def test_a_record_never_changes() -> None:
    kontakt = Indgang.model_validate(contact_fields())
    with pytest.raises(ValidationError, match="frozen"):
        kontakt.synlighed = Synlighed.OFFENTLIG
