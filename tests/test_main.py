"""The command as an editor or a server runs it: exit code, one line per fault, and nothing changed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fagportal.settings import ROOT
from tests.conftest import TODAY, WORLD

Done = subprocess.CompletedProcess[str]


def run(*arguments: str, data: Path = WORLD, **environ: str) -> Done:
    own = {"FAGPORTAL_DATA": str(data), "FAGPORTAL_TODAY": TODAY.isoformat()} | environ
    command = [sys.executable, "-W", "error", "-m", "fagportal", *arguments]
    return subprocess.run(command, cwd=ROOT, env=os.environ | own, capture_output=True, text=True, check=False)


def test_right_data_is_counted_and_the_code_is_0() -> None:
    done = run("check")
    counted = "Ingen fejl. 3 kommuner, 2 rostere, 5 kontakter, heraf 3 ikke bekræftet.\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, counted, "")


def test_every_fault_is_one_line_on_stdout_and_the_code_is_1(world: Path) -> None:
    roster, portal = world / "roster" / "eksempelby.yml", world / "portal.yml"
    roster.write_text("kommunekode: 9001\ndeltager: yes\n", encoding="utf-8")
    portal.write_text("ejr: null\n", encoding="utf-8")
    done = run("check", data=world)
    assert done.returncode == 1
    first, second, third = done.stdout.splitlines()
    assert first == f"{portal}:1: ejr: feltet findes ikke. Skriv i stedet »ejer«"
    assert second.startswith(f"{roster}:1: kommunekode: »9001« er ikke en tekst. Skriv i stedet ")
    assert third.startswith(f"{roster}:2: deltager: »yes« bliver læst som noget andet, end der står. Skriv i stedet ")
    assert done.stderr == "3 fejl i 2 filer. Intet er ændret.\n"


def test_a_single_fault_is_counted_as_one(world: Path) -> None:
    (world / "portal.yml").write_text("ejr: null\n", encoding="utf-8")
    assert run("check", data=world).stderr == "1 fejl i 1 fil. Intet er ændret.\n"


def test_a_field_name_with_a_line_break_is_still_one_line(world: Path) -> None:
    (world / "portal.yml").write_text('"ej\\ner": null\n', encoding="utf-8")
    done = run("check", data=world)
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)


def test_strict_refuses_what_an_ordinary_check_lets_pass() -> None:
    done = run("check", "--streng")
    assert done.returncode == 1
    fields = {line.split(": ")[1] for line in done.stdout.splitlines()}
    assert fields >= {"ejer", "indgange", "ressourcepersoner[ungeenheden].kontrolleret"}


def test_the_portals_own_data_is_right() -> None:
    done = run("check", data=ROOT / "data")
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("Ingen fejl. 98 kommuner, ")


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"FAGPORTAL_TODAY": "i dag"}, "FAGPORTAL_TODAY er »i dag«. Skriv i stedet en dato som 2026-11-20\n"),
        (
            {"FAGPORTAL_SITE_URL_OFFENTLIG": "x"},
            "FAGPORTAL_SITE_URL_OFFENTLIG er »x«. Skriv i stedet en hel adresse med https://\n",
        ),
    ],
)
def test_an_environment_that_cannot_be_read_is_one_line_on_stderr(environ: dict[str, str], said: str) -> None:
    done = run("check", **environ)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


@pytest.mark.parametrize("arguments", [[], ["tjek"], ["check", "--strengt"], ["check", "data"]])
def test_a_wrong_call_is_code_2_and_shows_how(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2 and done.stderr.startswith("usage: fagportal")


def test_faulty_data_stops_site_before_it_writes(world: Path) -> None:
    (world / "portal.yml").write_text("ejr: null\n", encoding="utf-8")
    done = run("site", data=world)
    assert done.returncode == 1 and done.stdout.count("\n") == 1


def test_schemas_are_made_of_the_portals_own_words_whatever_data_is_set(world: Path) -> None:
    before = {path: path.read_bytes() for path in (ROOT / "schemas").iterdir()}
    assert run("schemas", data=world).returncode == 0
    assert {path: path.read_bytes() for path in (ROOT / "schemas").iterdir()} == before
