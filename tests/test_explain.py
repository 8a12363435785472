import re
from collections.abc import Sequence

import pytest
from pydantic import ValidationError

from fagportal.explain import explain, suggest
from fagportal.models.roster import Roster
from fagportal.models.vokabular import Vokabular
from fagportal.yamlfile import YamlFile
from tests.invented import contact_fields

FAGOMRAADER = ("alle", "beskaeftigelse", "boern_familie", "skole_ssp", "politi")


@pytest.mark.parametrize(
    ("wrong", "allowed", "said"),
    [
        ("ofentlig", ("offentlig", "intern"), "Skriv i stedet »offentlig«"),
        ("OFFENTLIG", ("offentlig", "intern"), "Skriv i stedet »offentlig«"),
        (" intern ", ("offentlig", "intern"), "Skriv i stedet »intern«"),
        ("boern-familie", FAGOMRAADER, "Skriv i stedet »boern_familie«"),
        ("skole", ("alle", "skole_ssp"), "Skriv i stedet »skole_ssp«"),
        ("hemmelig", ("offentlig", "intern"), "Skriv i stedet en af disse: offentlig, intern"),
        ("fr", ("da", "en", "tr"), "Skriv i stedet en af disse: da, en, tr"),
    ],
)
def test_the_nearest_word_is_suggested_and_without_one_all_of_them(
    wrong: object, allowed: Sequence[str], said: str
) -> None:
    assert suggest(wrong, allowed) == said


def said_of(fields: object, model: type = Roster) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(fields)
    return [f"{fault.field}: {fault.message}" for fault in explain(caught.value, YamlFile("x.yml", fields), model)]


def test_every_fault_of_a_record_is_explained() -> None:
    fields = {"kommunekode": 9001, "deltager": "ja", "ejr": None}
    assert [line.partition(":")[0] for line in said_of(fields)] == ["kommunekode", "deltager", "ejr"]


def test_a_field_that_stands_elsewhere_is_suggested_only_where_it_belongs() -> None:
    fields = {"kommunekode": "9001", "deltager": True, "telefn": "x", "indgange": [contact_fields(telefn="x")]}
    top, inner = sorted(said_of(fields), key=len, reverse=True)
    assert top.startswith("telefn: feltet findes ikke. Skriv i stedet en af disse: kommunekode")
    assert inner == "indgange[linje].telefn: feltet findes ikke. Skriv i stedet »telefon«"


def test_a_list_of_wrong_values_is_not_called_empty() -> None:
    contact = contact_fields(fagomraader=[7, 8])
    said = said_of({"kommunekode": "9001", "deltager": True, "indgange": [contact]})
    assert [line.partition(":")[0] for line in said] == [
        "indgange[linje].fagomraader[1]",
        "indgange[linje].fagomraader[2]",
    ]
    empty = contact_fields(fagomraader=[])
    assert said_of({"kommunekode": "9001", "deltager": True, "indgange": [empty]}) == [
        "indgange[linje].fagomraader: listen er tom. Skriv mindst én værdi"
    ]


def test_a_long_value_is_shortened() -> None:
    said = said_of({"kommunekode": "9" * 500, "deltager": True})
    assert said == [f'kommunekode: »{"9" * 39}…« er ikke fire cifre. Skriv i stedet koden i anførselstegn, fx "0746"']


@pytest.mark.parametrize("value", [None, True, ["a"], {"a": "b"}], ids=str)
def test_a_fault_speaks_the_language_of_the_file_and_not_of_python(value: object) -> None:
    """An editor writes null, true and lists with hyphens; None, True and {'a': 'b'} are nowhere in the file."""
    fields = dict.fromkeys(Roster.model_fields, value) | {"indgange": value, "deltager": [value]}
    assert [said for said in said_of(fields) if re.search(r"None|True|[\[{]'", said)] == []


def test_a_code_that_is_no_code_is_explained_where_codes_are_field_names() -> None:
    words = [{"id": "alle", "da": "Alle", "en": "All"}]
    fields = {"fagomraader": words, "maalgrupper": words, "sprog": words, "private_maildomaener": []}
    said = said_of(fields | {"kommunenavne": {"901": "Eksempelby"}}, Vokabular)
    assert said == ['kommunenavne.901: »901« er ikke fire cifre. Skriv i stedet koden i anførselstegn, fx "0746"']
