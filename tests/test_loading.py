from pathlib import Path
from typing import get_type_hints

import pytest

from fagportal.checks import load_data
from fagportal.faults import Faults
from fagportal.loading import read_data
from fagportal.models.viden import Viden
from tests.conftest import TODAY

KNOWLEDGE = get_type_hints(Viden)
HEADING = "kommunekode,navn,slug,region,politikreds\n"
ROW = "9001,Eksempelby,eksempelby,Region Eksempel,Eksempelkredsens Politi\n"


def faults_in(world: Path) -> list[tuple[str, int, str, str]]:
    with pytest.raises(Faults) as caught:
        load_data(world, TODAY)
    return [(Path(one.path).name, one.line, one.field, one.message) for one in caught.value.faults]


def test_the_world_loads_completely(world: Path) -> None:
    data, faults = read_data(world)
    assert faults == []
    assert [kommune.slug for kommune in data.kommuner] == ["eksempelby", "proevestad", "oedeborg"]
    assert sorted(data.rosters) == ["eksempelby", "proevestad"]
    assert data.rosters["eksempelby"].roster.kontakter[0].navn == "Stalkingrådgivningen"


def test_reading_changes_nothing(world: Path) -> None:
    before = {path: path.read_bytes() for path in world.rglob("*") if path.is_file()}
    load_data(world, TODAY)
    assert {path: path.read_bytes() for path in world.rglob("*") if path.is_file()} == before


def test_files_are_named_as_one_would_write_them_in_the_current_folder(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (world / "portal.yml").write_text("ejr: null\n", encoding="utf-8")
    monkeypatch.chdir(world.parent)
    with pytest.raises(Faults, match=r"^data/portal\.yml:1: ejr: "):
        load_data(world, TODAY)


@pytest.mark.parametrize("name", ["kommuner.csv", "portal.yml", *(f"{name}.yml" for name in KNOWLEDGE)])
def test_a_missing_file_is_a_fault_in_danish(name: str, world: Path) -> None:
    (world / name).unlink()
    found = [fault for fault in faults_in(world) if fault[0] == name]
    assert [fault[1:3] for fault in found] == [(1, "hele filen")]
    assert "No such file" not in found[0][3]


def test_a_missing_folder_of_rosters_is_a_fault(world: Path) -> None:
    """A wrong FAGPORTAL_DATA must not publish a portal without contacts."""
    (world / "roster").rename(world / "rostere")
    assert "roster" in {fault[0] for fault in faults_in(world)}


def test_an_empty_folder_gives_a_fault_for_every_file(tmp_path: Path) -> None:
    named = {fault[0] for fault in faults_in(tmp_path)}
    others = {"kommuner.csv", "organisationer.yml", "vokabular.yml", "portal.yml", "roster"}
    assert named == others | {f"{name}.yml" for name in KNOWLEDGE}


@pytest.mark.parametrize(
    ("text", "line", "field", "begins"),
    [
        ("", 1, "overskrift", "den første linje er forkert"),
        ("kode,navn\n", 1, "overskrift", "den første linje er forkert"),
        (HEADING.replace(",", ";"), 1, "overskrift", "den første linje er forkert"),
        (HEADING + "9001,Eksempelby\n", 2, "hele filen", "linjen har 2 felter. Skriv i stedet 5"),
        (HEADING, 1, "hele filen", "filen har ingen kommuner"),
        (HEADING + ROW + ROW.replace("eksempelby", "x"), 3, "kommunekode", "»9001« står også på linje 2"),
        (HEADING + ROW + ROW.replace("9001", "9002"), 3, "slug", "»eksempelby« står også på linje 2"),
        (HEADING + ROW.replace("eksempelby", "Eksempelby"), 2, "slug", "»Eksempelby« har tegn, der ikke må stå her"),
        (HEADING + ROW.replace("Region Eksempel", ""), 2, "region", "feltet er tomt"),
        (HEADING + ROW.replace("Region", "Re\u200bgion"), 2, "region", "teksten rummer et usynligt tegn"),
        (HEADING + ROW.replace("Eksempelby", '"Eksempel\nby"'), 2, "navn", "teksten rummer et usynligt tegn"),
        (HEADING + '"9001,Eksempelby\n', 1, "hele filen", "filen kan ikke læses"),
    ],
)
def test_a_fault_in_the_list_of_kommuner(text: str, line: int, field: str, begins: str, world: Path) -> None:
    (world / "kommuner.csv").write_text(text, encoding="utf-8")
    found = [fault for fault in faults_in(world) if fault[0] == "kommuner.csv"]
    assert [fault[1:3] for fault in found] == [(line, field)] and found[0][3].startswith(begins)


def test_a_code_that_lost_its_nought_in_a_spreadsheet_is_explained_without_talk_of_quotes(world: Path) -> None:
    (world / "kommuner.csv").write_text(HEADING + ROW.replace("9001", "901"), encoding="utf-8")
    found = [fault for fault in faults_in(world) if fault[0] == "kommuner.csv"]
    assert "»901« er ikke fire cifre" in found[0][3] and "anførselstegn" not in found[0][3]


def test_a_list_of_kommuner_saved_by_a_spreadsheet_is_read(world: Path) -> None:
    text = (world / "kommuner.csv").read_text(encoding="utf-8")
    (world / "kommuner.csv").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert [kommune.navn for kommune in load_data(world, TODAY).kommuner] == ["Eksempelby", "Prøvestad", "Ødeborg"]


def test_all_faults_of_all_files_come_at_once_and_in_order(world: Path) -> None:
    (world / "portal.yml").write_text("ejr: null\n", encoding="utf-8")
    (world / "roster" / "eksempelby.yml").write_text('kommunekode: "9001"\ndeltager: yes\nejer: NO\n', encoding="utf-8")
    (world / "roster" / "proevestad.yml").write_text('deltager: 1\nkommunekode: "9002"\n', encoding="utf-8")
    (world / "roster" / "oedeborg.yml").write_text("a: b: c", encoding="utf-8")
    assert [fault[:3] for fault in faults_in(world)] == [
        ("portal.yml", 1, "ejr"),
        ("eksempelby.yml", 2, "deltager"),
        ("eksempelby.yml", 3, "ejer"),
        ("oedeborg.yml", 1, "hele filen"),
        ("proevestad.yml", 1, "deltager"),
    ]


def test_a_fault_in_one_roster_does_not_hide_what_the_rules_across_files_say_of_another(world: Path) -> None:
    (world / "roster" / "eksempelby.yml").write_text("a: b: c", encoding="utf-8")
    (world / "roster" / "proevestad.yml").write_text('kommunekode: "9003"\ndeltager: true\n', encoding="utf-8")
    (world / "roster" / "odeborg.yml").write_text('kommunekode: "9003"\ndeltager: true\n', encoding="utf-8")
    assert [fault[:3] for fault in faults_in(world)] == [
        ("eksempelby.yml", 1, "hele filen"),
        ("odeborg.yml", 1, "filnavn"),
        ("proevestad.yml", 1, "kommunekode"),
    ]


@pytest.mark.parametrize("name", KNOWLEDGE)
def test_a_knowledge_file_with_an_unknown_field_is_a_fault_in_that_file(name: str, world: Path) -> None:
    path = world / f"{name}.yml"
    path.write_text(path.read_text(encoding="utf-8") + "\nfindes_ikke: 1\n", encoding="utf-8")
    (fault,) = [fault for fault in faults_in(world) if fault[0] == f"{name}.yml"]
    assert fault[2] == "findes_ikke" and fault[3].startswith("feltet findes ikke.")


def test_every_knowledge_file_is_kept_with_its_lines_for_the_rules(world: Path) -> None:
    data = load_data(world, TODAY)
    assert set(data.viden_files) == set(KNOWLEDGE)
    assert all(Path(file.shown).stem == name and file.lines for name, file in data.viden_files.items())


def test_a_fault_in_a_knowledge_file_and_one_in_a_roster_come_at_once(world: Path) -> None:
    (world / "kilder.yml").write_text("kilder: []\n", encoding="utf-8")
    (world / "roster" / "eksempelby.yml").write_text("a: b: c", encoding="utf-8")
    assert [fault[:3] for fault in faults_in(world)] == [
        ("kilder.yml", 1, "kilder"),
        ("eksempelby.yml", 1, "hele filen"),
    ]


def test_an_organisation_without_a_line_that_the_pages_show_is_a_fault(world: Path) -> None:
    """/kontakt/ tells the three lines apart by id; without one of them the build would stop half-way."""
    path = world / "organisationer.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: udoever", "id: stalker"), encoding="utf-8")
    assert "organisationer.yml" in {fault[0] for fault in faults_in(world)}
