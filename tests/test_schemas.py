"""schemas/ is what an editor program knows of data/: it must say the same as the models do."""

import json
from collections.abc import Iterator
from datetime import date
from inspect import getdoc
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from fagportal.checks import load_data
from fagportal.models.base import Record
from fagportal.models.roster import Synlighed
from fagportal.models.vokabular import Vokabular
from fagportal.schemas import MODELS, make_schemas, write_schemas
from fagportal.settings import ROOT
from tests.conftest import TODAY, WORLD
from tests.invented import contact_fields

DATA_FILES = sorted((ROOT / "data").rglob("*.yml"))
LISTS = {"fagomraader": "fagomraader", "maalgruppe": "maalgrupper", "sprog": "sprog"}


@pytest.fixture(scope="module")
def vokabular() -> Vokabular:
    return load_data(ROOT / "data", TODAY).vokabular


@pytest.fixture(scope="module")
def roster_schema(vokabular: Vokabular) -> dict[str, Any]:
    return json.loads(dict(make_schemas(vokabular))["roster.schema.json"])


def as_json(path: Path) -> object:
    """What the file holds, dates as the strings that JSON Schema knows."""
    return json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), default=date.isoformat))


def test_the_committed_schemas_are_those_that_make_schemas_writes(vokabular: Vokabular, tmp_path: Path) -> None:
    write_schemas(tmp_path, vokabular)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in (ROOT / "schemas").iterdir()}
    assert set(made) == {f"{name}.schema.json" for name in MODELS}


@pytest.mark.parametrize("name", MODELS)
def test_every_schema_is_a_valid_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads((ROOT / "schemas" / f"{name}.schema.json").read_bytes()))


@pytest.mark.parametrize("path", DATA_FILES, ids=lambda path: path.stem)
def test_every_data_file_names_its_schema_in_the_first_line_and_keeps_it(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    mark, _, named = first.partition("$schema=")
    assert mark == "# yaml-language-server: "
    schema = (path.parent / named).resolve()
    kind = "roster" if path.parent.name == "roster" else path.stem
    assert schema == ROOT / "schemas" / f"{kind}.schema.json"
    assert [
        error.message for error in Draft202012Validator(json.loads(schema.read_bytes())).iter_errors(as_json(path))
    ] == []


def items_of(schema: object, field: str) -> Iterator[dict[str, Any]]:
    """The items of every list called `field`, wherever it stands."""
    if isinstance(schema, dict):
        if field in schema.get("properties", {}):
            yield schema["properties"][field]["items"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from items_of(part, field)


@pytest.mark.parametrize(("field", "liste"), LISTS.items())
def test_the_closed_lists_stand_in_the_schema_as_words_to_choose(
    field: str, liste: str, vokabular: Vokabular, roster_schema: dict[str, Any]
) -> None:
    found = list(items_of(roster_schema, field))
    assert found
    assert all(items == {"type": "string", "enum": list(vokabular.ids(liste))} for items in found)


def test_no_mark_of_ours_is_left_in_a_schema(vokabular: Vokabular) -> None:
    assert [name for name, text in make_schemas(vokabular) if "x-liste" in text] == []


def test_another_worlds_words_make_another_schema() -> None:
    schemas = dict(make_schemas(load_data(WORLD, TODAY).vokabular))
    (items, *_) = items_of(json.loads(schemas["roster.schema.json"]), "fagomraader")
    assert items["enum"] == [
        "alle", "beskaeftigelse", "boern_familie", "skole_ssp", "voksenspecial", "psykiatri", "misbrug",
        "borgerservice", "sundhed", "krisecenter", "proeveomraade", "politi",
    ]  # fmt: skip


GOOD = {"kommunekode": "9001", "deltager": True}


def contact(**fields: object) -> dict[str, object]:
    return GOOD | {"indgange": [contact_fields(**fields)]}


def without(field: str) -> dict[str, object]:
    fields = contact_fields()
    del fields[field]
    return GOOD | {"indgange": [fields]}


REFUSED = {
    "no code": {"deltager": True},
    "a code without quotes": GOOD | {"kommunekode": 9001},
    "a code of three digits": GOOD | {"kommunekode": "901"},
    "an unknown field": GOOD | {"koordinatr": None},
    "an unknown model": GOOD | {"model": 4},
    "a word for true": GOOD | {"deltager": "ja"},
    "no synlighed": without("synlighed"),
    "an unknown synlighed": contact(synlighed="ofentlig"),
    "an unknown fagomraade": contact(fagomraader=["boern_famile"]),
    "no fagomraade": contact(fagomraader=[]),
    "a word for a list": contact(fagomraader="alle"),
    "a phone without quotes": contact(telefon=99999999),
    "a long name": contact(navn="a" * 121),
}


@pytest.mark.parametrize("wrong", REFUSED)
def test_an_editor_program_marks_what_the_check_would_refuse(wrong: str, roster_schema: dict[str, Any]) -> None:
    assert Draft202012Validator(roster_schema).is_valid(contact())
    assert not Draft202012Validator(roster_schema).is_valid(REFUSED[wrong])


def docstrings(record: type[Record]) -> Iterator[str | None]:
    yield getdoc(record)
    for kind in record.__subclasses__():
        yield from docstrings(kind)


@pytest.mark.parametrize("name", MODELS)
def test_no_docstring_in_english_is_shown_to_an_editor(name: str, vokabular: Vokabular) -> None:
    """Pydantic makes a model's docstring a description, and editor programs show it while one types."""
    schema = json.loads(dict(make_schemas(vokabular))[f"{name}.schema.json"])
    records = {name: schema} | schema.get("$defs", {})
    english = {*docstrings(Record), getdoc(Synlighed)}
    assert [record for record, fields in records.items() if fields.get("description") in english] == []


def test_every_field_of_a_contact_is_explained(roster_schema: dict[str, Any]) -> None:
    fields = roster_schema["$defs"]["Indgang"]["properties"]
    assert [name for name, field in fields.items() if "description" not in field] == []
