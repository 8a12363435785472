"""Bad data or a bad edition stops the build before the site that stands there is touched."""

from pathlib import Path

import pytest

from tests.conftest import WORLD, mkdocs_build
from tests.site.commands import run_python
from tests.site.webpage import fingerprint

FAULTS = [
    ("    synlighed: offentlig\n", "", 9, "synlighed: "),
    ("    synlighed: offentlig\n", "    synlighed: offenlig\n", 18, "synlighed: »offenlig« "),
    ('    telefon: "99 99 99 99"\n', '    telefon: "99 99"\n', 13, "telefon: »99 99« "),
    ("deltager: true\n", "deltager: true\ndeltager: false\n", 4, "deltager: "),
    ("indgange:\n", "indgang:\n", 8, "indgang: "),
]


def stand_in(folder: Path) -> dict[str, str]:
    """A site that stands there already."""
    (folder / "en").mkdir(parents=True)
    (folder / "index.html").write_text("<p>den gamle side", encoding="utf-8")
    (folder / "en" / "index.html").write_text("<p>the old page", encoding="utf-8")
    return fingerprint(folder)


@pytest.mark.parametrize(("edition", "fault"), [("fag", fault) for fault in FAULTS] + [("offentlig", FAULTS[0])])
def test_a_broken_roster_is_named_by_file_and_line_and_the_old_site_stands(
    edition: str, fault: tuple[str, str, int, str], world: Path, tmp_path: Path
) -> None:
    right, wrong, line, message = fault
    before = stand_in(tmp_path / "site")
    roster = world / "roster" / "eksempelby.yml"
    text = roster.read_text(encoding="utf-8")
    roster.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    done = mkdocs_build(edition, tmp_path / "site", world)
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert f"{roster}:{line}: " in said
    assert message in said
    assert "Traceback" not in said
    assert fingerprint(tmp_path / "site") == before


def test_faults_of_several_files_are_all_named_at_once(world: Path, tmp_path: Path) -> None:
    before = stand_in(tmp_path / "site")
    (world / "roster" / "proevestad.yml").write_text('kommunekode: "9002"\n', encoding="utf-8")
    (world / "portal.yml").write_text("ejer: null\nmail: null\n", encoding="utf-8")
    done = mkdocs_build("fag", tmp_path / "site", world)
    assert done.returncode != 0
    assert "proevestad.yml:1: deltager: " in done.stderr
    assert "portal.yml:2: mail: " in done.stderr
    assert fingerprint(tmp_path / "site") == before


@pytest.mark.parametrize("edition", ["intern", "Fag", "'offentlig '", "null", "[fag]"])
def test_an_unknown_edition_is_refused_and_the_old_site_stands(edition: str, tmp_path: Path) -> None:
    before = stand_in(tmp_path / "site")
    config = f"INHERIT: mkdocs.yml\nextra:\n  edition: {edition}\n"
    done = run_python(
        "-m", "mkdocs", "build", "-q", "-f", "-", "-d", str(tmp_path / "site"), stdin=config, FAGPORTAL_DATA=str(WORLD)
    )
    assert done.returncode != 0
    assert "findes ikke" in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprint(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FAGPORTAL_TODAY", "i går"),
        ("FAGPORTAL_SITE_URL_OFFENTLIG", "fagportal.example"),
        ("FAGPORTAL_DATA", "/findes/ikke"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_and_the_old_site_stands(
    name: str, value: str, tmp_path: Path
) -> None:
    before = stand_in(tmp_path / "site")
    done = mkdocs_build("offentlig", tmp_path / "site", WORLD, **{name: value})
    assert done.returncode != 0
    assert value in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprint(tmp_path / "site") == before
