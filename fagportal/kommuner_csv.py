"""The list of all kommuner: data/kommuner.csv."""

import csv
from pathlib import Path

from pydantic import ValidationError

from fagportal.explain import explain
from fagportal.faults import Fault, Faults
from fagportal.models.kommune import Kommune
from fagportal.textfile import read_text
from fagportal.yamlfile import YamlFile


def load_kommuner(path: Path, shown: str, faults: list[Fault]) -> dict[int, Kommune]:
    """The kommuner by their line in the file, which is called `shown` in faults; what is wrong goes to `faults`."""
    columns = tuple(Kommune.model_fields)
    try:
        rows = list(csv.reader(read_text(path, shown).splitlines(keepends=True), strict=True))
    except Faults as found:
        faults.extend(found.faults)
        return {}
    except csv.Error:
        message = "filen kan ikke læses som CSV. Se efter et anførselstegn, der mangler sin mage"
        faults.append(Fault(shown, 1, "hele filen", message))
        return {}
    if not rows or tuple(rows[0]) != columns:
        faults.append(Fault(shown, 1, "overskrift", f"den første linje er forkert. Skriv i stedet {','.join(columns)}"))
        return {}
    kommuner: dict[int, Kommune] = {}
    seen: dict[str, int] = {}
    for line, row in enumerate(rows[1:], start=2):
        file = YamlFile(shown, lines={(): line})
        if not row:
            continue  # an empty line, as spreadsheets leave at the end
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
        kommuner[line] = kommune
    if len(rows) == 1:
        faults.append(Fault(shown, 1, "hele filen", "filen har ingen kommuner. Skriv en linje for hver kommune"))
    return kommuner
