"""What is written about accessibility and personal data fits the standard, the tests and the files."""

import re
from pathlib import Path

import pytest

from fagportal.checks import load_data
from fagportal.models.roster import Kontakt, Roster, Side
from fagportal.models.wcag import NYE_I_2_2
from fagportal.settings import ROOT
from tests.conftest import TODAY

LEVELS = {
    "A": "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 "
    "2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2",
    "AA": "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 "
    "3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3",
}
# What only a screen reader, or a person who reads every page, can tell.
NOT_FOR_MACHINES = {"1.1.1", "1.3.1", "1.3.2", "2.4.3", "2.4.4", "2.4.6", "4.1.2", "4.1.3"}
WCAG = load_data(ROOT / "data", TODAY).viden.wcag
MANUAL = (ROOT / "tests" / "manual" / "TILGAENGELIGHED.md").read_text(encoding="utf-8")
RECORD = (ROOT / "deploy" / "BEHANDLING.md").read_text(encoding="utf-8")


def test_every_criterion_of_wcag_2_2_a_and_aa_stands_in_the_table_once() -> None:
    levels = {et.nummer: et.niveau for et in WCAG.kriterier}
    assert levels == {number: level for level, numbers in LEVELS.items() for number in numbers.split()}
    assert len(levels) == len(WCAG.kriterier) == 55
    assert {et.nummer for et in WCAG.kriterier if et.punkt is None} == NYE_I_2_2


def test_every_automated_result_names_tests_that_exist() -> None:
    named = {path for et in WCAG.kriterier for path in et.automatisk}
    assert len(named) > 10
    for path in named:
        assert re.fullmatch(r"tests/[a-z_/]+\.(py|mjs)", path) and (ROOT / path).is_file(), path


def test_no_machine_claims_what_only_people_can_tell() -> None:
    claimed = {et.nummer for et in WCAG.kriterier if et.resultat == "opfyldt"}
    assert claimed and (not claimed & NOT_FOR_MACHINES or WCAG.manuel_proeve)


def test_no_result_is_dated_in_the_future() -> None:
    assert all(et.dato <= TODAY for et in WCAG.kriterier if et.dato)


def test_the_newest_line_of_the_manual_log_is_the_day_in_the_table() -> None:
    _, _, log = MANUAL.partition("## Log\n")
    days = re.findall(r"^\| (\d{4}-\d\d-\d\d) \|", log, re.MULTILINE)
    assert days == sorted(days, reverse=True)
    assert (days[0] if days else None) == (str(WCAG.manuel_proeve) if WCAG.manuel_proeve else None)
    assert ("Ingen har gennemført prøven endnu." in log) is (not days)


def test_the_manual_test_names_pages_that_exist() -> None:
    docs, rosters = ROOT / "docs", ROOT / "data" / "roster"
    for path in re.findall(r"^\| [^|]+ \| `/([^`]*)` \|", MANUAL, re.MULTILINE):
        generated = path in ("", "mistanke/trin/", "mistanke/spoergeguide/", "kontakt/", "findes-ikke/")
        kommune = re.fullmatch(r"(kommuner|borger)/([a-z-]+)/", path)
        assert generated or (docs / path / "index.md").is_file() or (rosters / f"{kommune[2]}.yml").is_file(), path


@pytest.mark.parametrize(
    ("heading", "model"),
    [("Om kommunen", Roster), ("Om en kontakt", Kontakt), ("Om en af kommunens egne sider", Side)],
)
def test_the_record_of_personal_data_names_each_field_of_the_roster_and_no_other(
    heading: str, model: type[Roster | Kontakt | Side]
) -> None:
    section = RECORD.partition(f"### {heading}\n")[2].partition("\n##")[0]
    assert re.findall(r"^\| `([a-z_]+)` \|", section, re.MULTILINE) == list(model.model_fields)


@pytest.mark.parametrize("path", ["deploy/BEHANDLING.md", "data/behandling.yml"])
def test_what_only_the_publisher_knows_is_left_open(path: str) -> None:
    text = Path(ROOT / path).read_text(encoding="utf-8")
    assert "[skrives af myndigheden]" in text or text.count(": null") == 7
