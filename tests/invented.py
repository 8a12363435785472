"""The invented world as data that a test may change in memory: one field, one contact, one roster."""

from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

import yaml

from fagportal.checks import load_data
from fagportal.editions import Edition
from fagportal.loading import Data, RosterFile
from fagportal.models.plaintext import clean_text
from fagportal.models.roster import Roster
from fagportal.portal import Portal, make_portal
from fagportal.settings import Settings
from fagportal.yamlfile import YamlFile
from tests.conftest import TODAY, WORLD

WORLD_DATA = load_data(WORLD, TODAY)
EKSEMPELBY = yaml.safe_load((WORLD / "roster" / "eksempelby.yml").read_text(encoding="utf-8"))

Fields = dict[str, Any]


def may_stand(text: str) -> bool:
    """Whether a text is one that data/ may hold."""
    try:
        return bool(clean_text(text))
    except ValueError:
        return False


class _Plain(yaml.SafeDumper):
    """Writes a value out each time it occurs: the aliases that YAML would use are a fault in data/."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def as_yaml(fields: Fields) -> str:
    """The file that an editor would have written."""
    return yaml.dump(fields, Dumper=_Plain, sort_keys=False, allow_unicode=True)


def roster_fields(**fields: object) -> Fields:
    """Eksempelby's roster as an editor's fields, with some of them changed."""
    return deepcopy(EKSEMPELBY) | fields


def contact_fields(**fields: object) -> Fields:
    """A contact that is in order, with some fields changed."""
    return {
        "id": "linje",
        "navn": "Eksempel Eksempelsen",
        "fagomraader": ["beskaeftigelse"],
        "enhed": "Eksempelenheden",
        "telefon": "99 99 99 99",
        "synlighed": "offentlig",
        "kilde": "example.dk",
    } | fields


def world_with(roster: Fields) -> Data:
    """The world's data with another roster for Eksempelby. Raises ValidationError."""
    entry = RosterFile(Roster.model_validate(roster), YamlFile("eksempelby.yml"))
    return replace(WORLD_DATA, rosters={**WORLD_DATA.rosters, "eksempelby": entry})


def portal_of(data: Data, edition: str, today: date = TODAY) -> Portal:
    """What an edition shows of the data on a day."""
    return make_portal(data, Edition(edition), Settings(WORLD, today, "https://offentlig.example.dk/"))
