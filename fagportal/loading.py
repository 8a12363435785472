"""Read a data folder once and check it completely: every fault, or everything that stands in it."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from fagportal.explain import explain
from fagportal.faults import Fault, Faults
from fagportal.models.kommune import Kommune
from fagportal.models.organisationer import Organisationer, Portalejer
from fagportal.models.roster import Roster
from fagportal.models.vokabular import Vokabular
from fagportal.yamlfile import YamlFile, read_yaml

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class RosterFile:
    """A checked roster and the file it came from, for the rules that look across files."""

    roster: Roster
    file: YamlFile


@dataclass(frozen=True)
class Data:
    """Everything that stands in a data folder (`folder` as faults name it). Rosters are keyed by the kommune's slug."""

    folder: str
    kommuner: tuple[Kommune, ...]
    rosters: Mapping[str, RosterFile]
    organisationer: Organisationer
    organisationer_file: YamlFile
    vokabular: Vokabular
    portalejer: Portalejer


def read_data(folder: Path) -> tuple[Data | None, list[Fault]]:
    """What stands in `folder` (shaped like data/), and every fault of every file in itself.

    Faulty rosters are left out of the Data, so that the rules that look across
    files (fagportal.checks) can speak about the others in the same go. Data is
    None when one of the other files is faulty.
    """
    faults: list[Fault] = []
    kommuner = _load_kommuner(folder / "kommuner.csv", faults)
    organisationer = _load(folder / "organisationer.yml", Organisationer, faults)
    vokabular = _load(folder / "vokabular.yml", Vokabular, faults)
    portalejer = _load(folder / "portal.yml", Portalejer, faults)
    rosters = {}
    for path in sorted((folder / "roster").iterdir()) if (folder / "roster").is_dir() else ():
        if path.name.startswith(".") or path.name.endswith("~"):
            continue  # what an editor program leaves behind while one types
        if path.suffix != ".yml":
            faults.append(
                Fault(
                    _shown(path),
                    1,
                    "filnavn",
                    "filen bliver ikke læst, fordi navnet ikke ender på .yml. Kald den i stedet <kommune>.yml",
                )
            )
        elif loaded := _load(path, Roster, faults):
            rosters[path.stem] = RosterFile(loaded[0], loaded[1])
    if not (kommuner and organisationer and vokabular and portalejer):
        return None, faults
    shown = str(Path(_shown(folder / "kommuner.csv")).parent)
    return Data(shown, kommuner, rosters, *organisationer, vokabular[0], portalejer[0]), faults


def _load(path: Path, model: type[M], faults: list[Fault]) -> tuple[M, YamlFile] | None:
    try:
        file = read_yaml(path, _shown(path))
    except Faults as found:
        faults.extend(found.faults)
        return None
    try:
        return model.model_validate(file.data), file
    except ValidationError as error:
        faults.extend(explain(error, file, model))
        return None


def _load_kommuner(path: Path, faults: list[Fault]) -> tuple[Kommune, ...]:
    shown, columns = _shown(path), tuple(Kommune.model_fields)
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.reader(lines, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        faults.append(Fault(shown, 1, "hele filen", f"filen kan ikke læses ({error}). Gem den som CSV i UTF-8"))
        return ()
    if not rows or tuple(rows[0]) != columns:
        faults.append(Fault(shown, 1, "overskrift", f"den første linje er forkert. Skriv i stedet {','.join(columns)}"))
        return ()
    kommuner: list[Kommune] = []
    seen: dict[str, int] = {}
    for line, row in enumerate(rows[1:], start=2):
        file = YamlFile(shown, lines={(): line})
        if len(row) != len(columns):
            faults.append(file.fault((), f"linjen har {len(row)} felter. Skriv i stedet {len(columns)}"))
            continue
        try:
            kommune = Kommune.model_validate(dict(zip(columns, row, strict=True)))
        except ValidationError as error:
            faults.extend(explain(error, file, Kommune))
            continue
        for field, value in (("kommunekode", kommune.kommunekode), ("slug", kommune.slug)):
            if (first := seen.setdefault(value, line)) != line:
                faults.append(file.fault((field,), f"»{value}« står også på linje {first}. Ret den ene"))
        kommuner.append(kommune)
    return tuple(kommuner)


def _shown(path: Path) -> str:
    """The file's name as an editor in the current folder would write it."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
