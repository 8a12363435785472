"""JSON Schema from the models, so that an editor program completes and checks while one types.

The committed files in schemas/ are made by `make schemas`; a test fails when they are stale.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

from pydantic import BaseModel

from fagportal.models.organisationer import Organisationer
from fagportal.models.portal import Portalejer
from fagportal.models.roster import Roster
from fagportal.models.viden import Viden
from fagportal.models.vokabular import Vokabular

MODELS: dict[str, type[BaseModel]] = {
    "organisationer": Organisationer,
    "portal": Portalejer,
    "roster": Roster,
    "vokabular": Vokabular,
    **get_type_hints(Viden),
}


def make_schemas(vokabular: Vokabular) -> Iterator[tuple[str, str]]:
    """File name and text of every schema; the closed lists stand in them as the words one may choose."""
    for name, model in MODELS.items():
        schema = model.model_json_schema()
        _fill_lists(schema, vokabular)
        for record in (schema, *schema.get("$defs", {}).values()):
            record.pop("description", None)  # made of our docstrings, which are for programmers
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema
        yield f"{name}.schema.json", json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write_schemas(folder: Path, vokabular: Vokabular) -> None:
    """Write every schema into `folder`."""
    for name, text in make_schemas(vokabular):
        (folder / name).write_text(text, encoding="utf-8")


def _fill_lists(schema: Any, vokabular: Vokabular) -> None:
    if isinstance(schema, dict):
        if (liste := schema.pop("x-liste", None)) is not None:
            schema["items"] = {"type": "string", "enum": list(vokabular.ids(liste))}
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            _fill_lists(part, vokabular)
