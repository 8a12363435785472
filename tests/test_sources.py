"""No source stands in kilder.yml for show: »places the portal refers to« are referred to."""

import re
from collections.abc import Iterator

import yaml

from fagportal.checks import load_data
from fagportal.models.kilder import REDAKTIONELT, Kilder
from fagportal.prose.citations import CITATION, read_citation
from fagportal.settings import ROOT
from tests.conftest import TODAY
from tests.invented_knowledge import SMALL_KILDER


def references_in(value: object, field: str = "") -> Iterator[str]:
    """Every reference in a data file: what stands in a list called `kilder`."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from references_in(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from references_in(inner, field)
    elif field == "kilder":
        yield str(value)


def references() -> set[str]:
    """Every reference in the pages, the data and the templates."""
    found: set[str] = set()
    for page in (ROOT / "docs").rglob("*.md"):
        for citation in CITATION.findall(page.read_text(encoding="utf-8")):
            found |= {*read_citation(citation)}
    for path in (ROOT / "data").glob("*.yml"):
        found |= {*references_in(yaml.safe_load(path.read_text(encoding="utf-8")))}
    for template in (ROOT / "fagportal").rglob("*.html"):
        for call in re.findall(r"\bkilde\(([^)]*)\)", template.read_text(encoding="utf-8")):
            found |= {*re.findall(r'"([^"]+)"', call)}
    return found


def unused(kilder: Kilder, used: set[str]) -> list[str]:
    """Places that nobody refers to, and sources without places that nobody refers to."""
    wanted = [one for one in kilder.references() if ":" in one]
    wanted += [kilde.id for kilde in kilder.kilder if not kilde.steder]
    return [one for one in wanted if one not in used]


def test_every_source_and_every_place_in_it_is_used() -> None:
    kilder = load_data(ROOT / "data", TODAY).viden.kilder
    assert REDAKTIONELT in references()
    assert unused(kilder, references()) == []


def test_a_place_that_nobody_uses_is_found() -> None:
    known = set(SMALL_KILDER.references())
    assert unused(SMALL_KILDER, known) == []
    assert unused(SMALL_KILDER, known - {"rapport:s9"}) == ["rapport:s9"]
