"""Whatever stands in a file of data/: all of it is read, or there are faults that an editor can act on."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from fagportal.checks import load_data
from fagportal.faults import Faults
from fagportal.loading import read_data
from fagportal.models.roster import Ressourceperson, Roster
from tests.conftest import TODAY, WORLD
from tests.fuzz.given import any_bytes, examples, yaml_soup
from tests.invented import Fields
from tests.site.hostile import quick_world

FILES = ["roster/eksempelby.yml", "portal.yml", "kommuner.csv", "organisationer.yml", "vokabular.yml"]
REMEDY = re.compile(r"\b(Skriv|Slet|Fjern|Gem|Ret|Sæt|Se efter|Begynd|Læg|Kald|slet det|Ring op)\b")

plain = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text())
nested = st.recursive(plain, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=6)
contact_names = st.sampled_from([*Ressourceperson.model_fields])
contacts = st.dictionaries(contact_names | st.text(max_size=5), nested, max_size=12)
lists = st.sampled_from(["indgange", "ressourcepersoner", "politi", "sider"])
rosters = st.dictionaries(st.sampled_from([*Roster.model_fields]), nested, max_size=10).flatmap(
    lambda fields: st.dictionaries(lists, st.lists(contacts, max_size=2), max_size=2).map(fields.__or__)
)
changes = st.tuples(st.integers(0, 2500), st.integers(0, 30), st.one_of(yaml_soup, st.text(max_size=10)))


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small data folder, one file of which is overwritten by each example."""
    yield quick_world(tmp_path_factory.mktemp("scratch") / "data")


@pytest.fixture
def file(request: pytest.FixtureRequest, scratch: Path) -> Iterator[Path]:
    """One of its files, which is whole again afterwards."""
    path = scratch / request.param
    before = path.read_bytes()
    yield path
    path.write_bytes(before)


each_file = pytest.mark.parametrize("file", FILES, indirect=True)


def is_read_or_faulty(path: Path, folder: Path) -> bool:
    """Fails when anything but Faults comes out, or a fault that an editor could not act on."""
    for streng in (True, False):  # a strict check refuses more
        try:
            load_data(folder, TODAY, streng=streng)
        except Faults as found:
            faults = found.faults
            assert all(fault.line > 0 and fault.field for fault in faults)
            assert [fault.message for fault in faults if not REMEDY.search(fault.message)] == []
            assert all(str(fault).isprintable() and len(str(fault)) < 1000 for fault in faults)
        else:
            return True
    _nothing_is_half_read(path, folder)
    return False


def _nothing_is_half_read(path: Path, folder: Path) -> None:
    """A file with faults of its own is left out of what the other rules see; of kommuner.csv, the faulty lines are."""
    data, faults = read_data(folder)
    if data and str(path) in {fault.path for fault in faults}:
        lines = {fault.line for fault in faults if fault.path == str(path)}
        assert path.stem not in data.rosters
        assert path.parent.name == "roster" or not lines.intersection(data.kommuner_by_line)


@each_file
@examples(40)
@given(content=any_bytes)
def test_any_bytes_are_faults(content: bytes, file: Path, scratch: Path) -> None:
    file.write_bytes(content)
    assert not is_read_or_faulty(file, scratch) or file.name == "portal.yml"  # which may say no more than »ejer:«


@each_file
@examples(40)
@given(change=changes)
def test_a_good_file_with_a_piece_changed_is_read_or_has_faults(
    change: tuple[int, int, str], file: Path, scratch: Path
) -> None:
    place, cut, put = change
    good = (WORLD / file.relative_to(scratch)).read_text(encoding="utf-8")
    file.write_bytes((good[:place] + put + good[place + cut :]).encode())
    event("read" if is_read_or_faulty(file, scratch) else "faults")


@pytest.mark.parametrize("file", FILES[:1], indirect=True)
@examples(60)
@given(fields=rosters)
def test_fields_of_any_kind_are_a_roster_or_faults(fields: Fields, file: Path, scratch: Path) -> None:
    """JSON is YAML, and it can write any text."""
    file.write_text(json.dumps(fields), encoding="utf-8")
    event("a roster" if is_read_or_faulty(file, scratch) else "faults")


@each_file
def test_a_file_that_is_gone_is_a_fault(file: Path, scratch: Path) -> None:
    """But a kommune need not have a roster."""
    file.unlink()
    assert is_read_or_faulty(file, scratch) == (file.parent.name == "roster")
