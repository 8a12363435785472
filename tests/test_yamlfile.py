from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from fagportal.faults import Faults
from fagportal.yamlfile import YamlFile, scan_yaml


def read(folder: Path, text: str) -> YamlFile:
    path = folder / "x.yml"
    path.write_text(text, encoding="utf-8")
    file = scan_yaml(path, "x.yml")
    if file.surprises:
        raise Faults(fault for _, fault in file.surprises)
    return file


def faults_of(folder: Path, text: str) -> list[str]:
    with pytest.raises(Faults) as caught:
        read(folder, text)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Børn og unge", "Børn og unge"),
        ('"9001"', "9001"),
        ("'0101'", "0101"),
        ('"NO"', "NO"),
        ('"12:30"', "12:30"),
        ("'yes'", "yes"),
        ("99 99 99 99", "99 99 99 99"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("9001", 9001),
        ("1.5", 1.5),
        ("2026-03-12", date(2026, 3, 12)),
        ('"2026-03-12"', "2026-03-12"),
        ("[a, 1, null]", ["a", 1, None]),
        ("{a: {b: c}}", {"a": {"b": "c"}}),
        (">-\n  to\n  linjer", "to linjer"),
    ],
)
def test_plain_values_are_what_they_look_like(written: str, value: object, tmp_path: Path) -> None:
    assert read(tmp_path, f"felt: {written}\n").data == {"felt": value}


SURPRISES = ["NO", "no", "Yes", "on", "off", "True", "TRUE", "FALSE", "12:30", "1:2:3", "0101", "0x1F", "0b1", "1_000"]
SURPRISES += ["+45", "-5", ".5", ".inf", ".NaN", "1.0e+3", "=", "<<", "1234567890123456"]


@pytest.mark.parametrize("surprise", SURPRISES)
def test_what_yaml_would_read_as_something_else_is_a_fault(surprise: str, tmp_path: Path) -> None:
    said = faults_of(tmp_path, f"a: b\nfelt: {surprise}\n")
    assert len(said) == 1 and said[0].startswith(f"x.yml:2: felt: »{surprise}« bliver læst som noget andet")


@pytest.mark.parametrize(
    "bad", ["2026-02-29", "2026-13-01", "0000-01-01", "2026-03-12 10:00:00", "2026-03-12T10:00:00Z"]
)
def test_a_day_that_does_not_exist_or_a_time_of_day_is_a_fault(bad: str, tmp_path: Path) -> None:
    said = faults_of(tmp_path, f"dato: {bad}\n")
    remedy = f"»{bad}« er ikke en dato. Skriv i stedet år-måned-dag, fx 2026-03-12"
    assert said == [f"x.yml:1: dato: {remedy}"]


def test_every_fault_of_a_file_is_found_in_one_go(tmp_path: Path) -> None:
    said = faults_of(tmp_path, "a: NO\nb: 0101\na: x\nc: *d\ne: !!str f\n")
    assert [line.split(": ")[0:2] for line in said] == [
        ["x.yml:1", "a"],
        ["x.yml:2", "b"],
        ["x.yml:3", "a"],
        ["x.yml:4", "c"],
        ["x.yml:5", "e"],
    ]


def test_faults_before_a_line_that_cannot_be_read_are_kept(tmp_path: Path) -> None:
    assert [line.partition(": ")[0] for line in faults_of(tmp_path, "a: NO\nb: [\n")] == ["x.yml:1", "x.yml:3"]


def test_an_alias_bomb_is_refused_without_being_blown_up(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{new}: &{new} [*{old}, *{old}]\n" for old, new in pairwise("abcdef"))
    assert all("henvisninger med & og *" in line for line in faults_of(tmp_path, bomb))


def test_a_value_knows_its_line_and_a_missing_one_takes_that_of_what_is_around_it(tmp_path: Path) -> None:
    file = read(tmp_path, "# top\na:\n  - id: b\n    c: d\n  - e\n")
    assert file.fault(("a", 0, "c"), "x").line == 4
    assert file.fault(("a", 0, "mangler", "dybt"), "x").line == 3
    assert file.fault(("a", 1), "x").line == 5
    assert file.fault(("mangler",), "x").line == 2
    assert YamlFile("tom.yml").fault(("a",), "x").line == 1


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ((), "hele filen"),
        (("ejer",), "ejer"),
        (("politi", 0), "politi[vagt]"),
        (("politi", 0, "email"), "politi[vagt].email"),
        (("politi", 1, "email"), "politi[2].email"),
        (("politi", 9, "email"), "politi[10].email"),
        (("mangler", 0), "mangler[1]"),
    ],
)
def test_a_place_is_named_as_an_editor_would_say_it(place: tuple[str | int, ...], name: str) -> None:
    file = YamlFile("x.yml", {"politi": [{"id": "vagt"}, {"id": 5}]})
    assert file.field_name(place) == name


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Faults, match=r"^x\.yml:1: hele filen: filen mangler"):
        scan_yaml(tmp_path / "mangler.yml", "x.yml")


def test_a_file_may_be_exactly_as_large_as_allowed(tmp_path: Path) -> None:
    assert read(tmp_path, "a: b\n#" + "x" * (200_000 - 6)).data == {"a": "b"}
