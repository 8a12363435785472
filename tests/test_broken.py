"""One broken roster per file in tests/broken/: the file's name says what is wrong, its first line what must be said.

The second line names the file under which an editor saved it, where that is not roster/eksempelby.yml.
After a change of wording, UPDATE_GOLDEN=1 pytest tests/test_broken.py writes the first lines anew: read the
difference before it is committed.
"""

import os
import re
from pathlib import Path

import pytest

from fagportal.checks import load_data
from fagportal.faults import Fault, Faults
from tests.conftest import TODAY

BROKEN = sorted((Path(__file__).parent / "broken").iterdir())
EXPECTED = re.compile(r"# forventet: (\d+): ([^:]+): (.+)")
SAVED_AS = re.compile(r"# gemmes som: (.+)")


def save(world: Path, content: bytes, name: str = "eksempelby.yml") -> Path:
    path = world / "roster" / name
    path.write_bytes(content)
    return path


def faults_in(world: Path) -> tuple[Fault, ...]:
    with pytest.raises(Faults) as caught:
        load_data(world, TODAY)
    return caught.value.faults


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_a_broken_roster_gives_exactly_the_fault_in_its_first_line(broken: Path, world: Path) -> None:
    first, second, *_ = (broken.read_text(encoding="utf-8") + "\n").split("\n")
    line, field, message = EXPECTED.fullmatch(first).groups()
    saved = SAVED_AS.fullmatch(second)
    path = save(world, broken.read_bytes(), saved[1] if saved else "eksempelby.yml")
    if os.environ.get("UPDATE_GOLDEN"):
        (fault,) = faults_in(world)
        line, field, message = fault.line, fault.field, fault.message
        rest = broken.read_bytes().partition(b"\n")[2]
        broken.write_bytes(f"# forventet: {line}: {field}: {message}\n".encode() + rest)
    assert faults_in(world) == (Fault(str(path), int(line), field, message),)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('ejer: "Sødemælk"\n'.encode("latin-1"), 1),
        ('# Eksempelby\r\nkommunekode: "9001"\r\nejer: "å"\r\n'.encode("cp1252"), 3),
        ('kommunekode: "9001"\n'.encode("utf-16"), 1),
        (b"\x00\xff\xfe", 1),
    ],
)
def test_a_file_that_is_not_utf_8_is_a_fault_on_the_first_bad_line(content: bytes, line: int, world: Path) -> None:
    path = save(world, content)
    (fault,) = faults_in(world)
    assert (fault.path, fault.line, fault.field) == (str(path), line, "hele filen") and "UTF-8" in fault.message


def test_a_mark_of_byte_order_and_line_ends_of_windows_are_no_fault(world: Path) -> None:
    right = (world / "roster" / "eksempelby.yml").read_bytes()
    save(world, b"\xef\xbb\xbf" + right.replace(b"\n", b"\r\n"))
    assert load_data(world, TODAY).rosters["eksempelby"].roster.koordinator == "ungeenheden"


def test_a_file_of_no_bytes_is_a_fault(world: Path) -> None:
    path = save(world, b"")
    assert [(fault.path, fault.line, fault.field) for fault in faults_in(world)] == [(str(path), 1, "hele filen")]


@pytest.mark.parametrize("content", [b"# " + b"a" * 200_000, b"[" * 200_001, b"a: &b [*b]\n" * 20_000])
def test_a_file_that_is_too_large_is_not_even_read(content: bytes, world: Path) -> None:
    path = save(world, content)
    (fault,) = faults_in(world)
    assert (fault.path, fault.line, fault.field) == (str(path), 1, "hele filen") and "200 kB" in fault.message


def test_ten_thousand_levels_are_a_fault_and_no_crash(world: Path) -> None:
    save(world, b"bemaerkning: " + b"[" * 10_000)
    assert ["for mange niveauer" in fault.message for fault in faults_in(world)] == [True]


def test_a_folder_where_a_roster_should_be_is_a_fault(world: Path) -> None:
    (world / "roster" / "oedeborg.yml").mkdir()
    assert [fault.field for fault in faults_in(world)] == ["hele filen"]


def test_what_an_editor_program_leaves_behind_is_not_read(world: Path) -> None:
    for name in (".eksempelby.yml.swp", ".#eksempelby.yml", "eksempelby.yml~"):
        save(world, b"[", name)
    assert set(load_data(world, TODAY).rosters) == {"eksempelby", "proevestad"}
