"""Read a data folder once and check it completely: every fault, or everything that stands in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, get_type_hints

from pydantic import BaseModel, ValidationError

from fagportal.explain import explain
from fagportal.faults import Fault, Faults
from fagportal.kommuner_csv import load_kommuner
from fagportal.models.kommune import Kommune
from fagportal.models.organisationer import Organisationer
from fagportal.models.portal import Portalejer
from fagportal.models.roster import Roster
from fagportal.models.viden import Viden
from fagportal.models.vokabular import Vokabular
from fagportal.yamlfile import YamlFile, scan_yaml

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
    kommuner_by_line: Mapping[int, Kommune]
    rosters: Mapping[str, RosterFile]
    organisationer: Organisationer
    organisationer_file: YamlFile
    vokabular: Vokabular
    portalejer: Portalejer
    portalejer_file: YamlFile
    viden: Viden
    viden_files: Mapping[str, YamlFile]

    @property
    def kommuner(self) -> tuple[Kommune, ...]:
        """The kommuner in the order of the file."""
        return tuple(self.kommuner_by_line.values())


def read_data(folder: Path) -> tuple[Data | None, list[Fault]]:
    """What stands in `folder` (shaped like data/), and every fault of every file in itself.

    Faulty rosters are left out of the Data, so that the rules that look across
    files (fagportal.checks) can speak about the others in the same go. Data is
    None when one of the other files is faulty.
    """
    faults: list[Fault] = []
    kommuner = load_kommuner(folder / "kommuner.csv", _shown(folder / "kommuner.csv"), faults)
    organisationer = _load(folder / "organisationer.yml", Organisationer, faults)
    vokabular = _load(folder / "vokabular.yml", Vokabular, faults)
    portalejer = _load(folder / "portal.yml", Portalejer, faults)
    viden = {name: _load(folder / f"{name}.yml", model, faults) for name, model in get_type_hints(Viden).items()}
    rosters = {}
    if not (folder / "roster").is_dir():
        message = "mappen mangler. Læg den tilbage, eller ret FAGPORTAL_DATA"
        faults.append(Fault(_shown(folder / "roster"), 1, "hele mappen", message))
        return None, faults
    for path in sorted((folder / "roster").iterdir()):
        if path.name.startswith((".", "#")) or path.name.endswith("~") or path.name.isdigit():
            continue  # what an editor program leaves behind while one types
        if path.suffix != ".yml":
            message = "filen bliver ikke læst, fordi navnet ikke ender på .yml. Kald den i stedet <kommune>.yml"
            faults.append(Fault(_shown(path), 1, "filnavn", message))
        elif loaded := _load(path, Roster, faults):
            rosters[path.stem] = RosterFile(loaded[0], loaded[1])
    read = {name: loaded for name, loaded in viden.items() if loaded}
    if not (kommuner and organisationer and vokabular and portalejer and len(read) == len(viden)):
        return None, faults
    shown = str(Path(_shown(folder / "kommuner.csv")).parent)
    knowledge = Viden(**{name: record for name, (record, _) in read.items()})
    files = {name: file for name, (_, file) in read.items()}
    data = Data(shown, kommuner, rosters, *organisationer, vokabular[0], *portalejer, knowledge, files)
    return data, faults


def _load(path: Path, model: type[M], faults: list[Fault]) -> tuple[M, YamlFile] | None:
    try:
        file = scan_yaml(path, _shown(path))
    except Faults as found:
        faults.extend(found.faults)
        return None
    faults.extend(fault for _, fault in file.surprises)
    try:
        record = model.model_validate(file.data)
    except ValidationError as error:
        faults.extend(explain(error, file, model))
        return None
    return None if file.surprises else (record, file)


def _shown(path: Path) -> str:
    """The file's name as an editor in the current folder would write it."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
