"""The rules across files. What a single broken roster must say stands in tests/broken/."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from fagportal.checks import RULES, STRICT_RULES, load_data
from fagportal.faults import Fault, Faults
from fagportal.models.behandling import Behandling
from fagportal.settings import ROOT
from tests.conftest import TODAY
from tests.invented import Fields, as_yaml, contact_fields, roster_fields

Write = Callable[..., Path]


@pytest.fixture
def write(world: Path) -> Write:
    """Write a roster for Eksempelby from fields."""

    def write(**fields: object) -> Path:
        (world / "roster" / "eksempelby.yml").write_text(as_yaml(fields), encoding="utf-8")
        return world

    return write


def faults_in(world: Path, *, streng: bool = False) -> list[Fault]:
    with pytest.raises(Faults) as caught:
        load_data(world, TODAY, streng=streng)
    return list(caught.value.faults)


def fields_of(faults: list[Fault]) -> list[str]:
    return [fault.field for fault in faults]


def test_every_rule_says_what_it_holds() -> None:
    assert all(rule.__doc__ for rule in (*RULES, *STRICT_RULES))


@pytest.mark.parametrize(
    ("written", "faulty"),
    [
        ("Eksempelkredsens Politi", False),
        ("Eksempelkredsens Politti", True),
        ("eksempelkredsens politi", True),
        ("Eksempelkreds Politi", True),
        ("En ganske ny kreds", False),
    ],
)
def test_a_police_district_that_is_nearly_a_known_one_is_misspelt(written: str, faulty: bool, world: Path) -> None:
    path = world / "kommuner.csv"
    rows = path.read_text(encoding="utf-8").splitlines()
    rows[2] = f"9002,Prøvestad,proevestad,Region Eksempel,{written}"
    path.write_text("\n".join(rows), encoding="utf-8")
    if not faulty:
        assert load_data(world, TODAY).kommuner[1].politikreds == written
        return
    message = f"»{written}« findes ikke. Skriv i stedet »Eksempelkredsens Politi«"
    assert faults_in(world) == [Fault(str(path), 3, "politikreds", message)]


def test_a_misspelt_police_district_keeps_its_line_when_a_line_above_it_is_faulty(world: Path) -> None:
    path = world / "kommuner.csv"
    text = path.read_text(encoding="utf-8").replace("9002,", "902,").replace("Prøvekredsens", "Prøvekredssens")
    path.write_text(text, encoding="utf-8")
    assert [fault.line for fault in faults_in(world) if fault.field == "politikreds"] == [4]


@pytest.mark.parametrize("group", ["indgange", "ressourcepersoner", "politi"])
def test_the_coordinator_may_be_any_kind_of_contact(group: str, write: Write) -> None:
    world = write(kommunekode="9001", deltager=True, koordinator="linje", **{group: [contact_fields()]})
    assert load_data(world, TODAY).rosters["eksempelby"].roster.koordinator == "linje"


def test_the_same_id_in_two_kommuner_is_no_fault(world: Path) -> None:
    text = (world / "roster" / "eksempelby.yml").read_text(encoding="utf-8").replace('"9001"', '"9002"')
    (world / "roster" / "proevestad.yml").write_text(text, encoding="utf-8")
    assert load_data(world, TODAY).rosters["proevestad"].roster.koordinator == "ungeenheden"


def test_today_is_not_in_the_future(write: Write) -> None:
    world = write(**roster_fields(gennemgaaet=TODAY, politi=[contact_fields(kontrolleret=TODAY)]))
    assert load_data(world, TODAY).rosters["eksempelby"].roster.gennemgaaet == TODAY


def test_nobody_has_confirmed_a_national_number_tomorrow_either(world: Path) -> None:
    path = world / "organisationer.yml"
    before, number, after = path.read_text(encoding="utf-8").partition('telefon: "99 99 99 93", ')
    path.write_text(f"{before}{number}kontrolleret: 2026-11-21, {after}", encoding="utf-8")
    assert [fault.path for fault in faults_in(world)] == [str(path)]


@pytest.mark.parametrize("streng", [False, True])
def test_the_last_day_of_the_calendar_is_a_fault_like_any_other(streng: bool, write: Write) -> None:
    last_day = contact_fields(synlighed="intern", kontrolleret=date.max)
    world = write(kommunekode="9001", deltager=True, ressourcepersoner=[last_day])
    assert "ressourcepersoner[linje].kontrolleret" in fields_of(faults_in(world, streng=streng))


@pytest.mark.parametrize("domain", ["gmail.com", "GMAIL.COM", "hotmail.com"])
def test_a_private_mail_box_is_refused_for_functions_persons_and_police(domain: str, write: Write) -> None:
    contacts = {
        group: [contact_fields(id=group, navn=None, email=f"x@{domain}")]
        for group in ("indgange", "ressourcepersoner", "politi")
    }
    world = write(kommunekode="9001", deltager=True, **contacts)
    assert fields_of(faults_in(world)) == [
        "indgange[indgange].email",
        "ressourcepersoner[ressourcepersoner].email",
        "politi[politi].email",
    ]


@pytest.mark.parametrize("domain", ["example.dk", "ikke-gmail.com", "gmail.com.example.dk"])
def test_a_work_mail_is_no_private_one(domain: str, write: Write) -> None:
    world = write(kommunekode="9001", deltager=True, indgange=[contact_fields(email=f"x@{domain}")])
    assert load_data(world, TODAY).rosters["eksempelby"].roster.indgange[0].email == f"x@{domain}"


@pytest.mark.parametrize(
    ("navn", "kilde"),
    [
        ("Eksempel Eksempelsen", "Eksempel Eksempelsen"),
        ("Eksempel Eksempelsen", "Eksempelsen, Eksempel"),
        ("Eksempel Eksempelsen", "mail (Eksempel Eksempelsen)"),
        ("Eksempel Eksempelsen", "EKSEMPEL EKSEMPELSEN"),
        ("Eksempel Eksempelsen", "example.dk/eksempel-eksempelsen"),
        ("Eksempel Prøve Eksempelsen", "Eksempel Proeve Eksempelsen"),
        ("Eksempel Prøve-Eksempelsen", "Eksempel Prøve-Eksempelsen"),
    ],
)
def test_a_name_is_found_however_it_is_written(navn: str, kilde: str, write: Write) -> None:
    person = contact_fields(navn=navn, kilde=kilde)
    world = write(kommunekode="9001", deltager=True, ressourcepersoner=[person])
    assert fields_of(faults_in(world)) == ["ressourcepersoner[linje].kilde"]


@pytest.mark.parametrize(
    ("navn", "kilde"),
    [
        ("Eksempel Eksempelsen", "Eksempelsen"),
        ("Eksempel Eksempelsen", "eksempelby.dk"),
        (None, "example.dk"),
        ("日本 太郎", "example.dk"),
    ],
)
def test_a_part_of_a_name_is_not_a_name(navn: str | None, kilde: str, write: Write) -> None:
    person = contact_fields(navn=navn, kilde=kilde)
    world = write(kommunekode="9001", deltager=True, ressourcepersoner=[person])
    assert load_data(world, TODAY).rosters["eksempelby"].roster.kontakter[0].kilde == kilde


def test_a_name_may_stand_in_what_only_the_fag_edition_shows(write: Write) -> None:
    person = contact_fields(kilde="mail fra Eksempel Eksempelsen", synlighed="intern")
    world = write(kommunekode="9001", deltager=True, ressourcepersoner=[person])
    assert load_data(world, TODAY).rosters["eksempelby"].roster.kontakter[0].kilde == person["kilde"]


def test_the_name_of_a_function_may_stand_everywhere(write: Write) -> None:
    function = contact_fields(navn="Vagten", enhed="Vagten", kilde="samtale med Vagten")
    world = write(kommunekode="9001", deltager=True, indgange=[function])
    assert load_data(world, TODAY).rosters["eksempelby"].roster.kontakter[0].enhed == "Vagten"


@pytest.mark.parametrize("group", ["indgange", "politi"])
@pytest.mark.parametrize(
    ("field", "text"), [("enhed", "Vagten (Eksempel Eksempelsen)"), ("email", "eksempel.eksempelsen@example.dk")]
)
def test_a_name_does_not_stand_in_the_public_fields_of_another_contact(
    field: str, text: str, group: str, write: Write
) -> None:
    person = contact_fields(synlighed="intern")
    other = contact_fields(id="vagt", navn=None) | {field: text}
    world = write(kommunekode="9001", deltager=True, ressourcepersoner=[person], **{group: [other]})
    assert fields_of(faults_in(world)) == [f"{group}[vagt].{field}"]


# The strict rules: what a real deployment asks for.


CONFIRMED = '{kontrolleret: 2026-11-01, telefon: "99'


@pytest.fixture
def deployed(world: Path) -> Path:
    """A world that a real deployment would accept."""
    person = contact_fields(id="person", kontrolleret=date(2025, 11, 20), synlighed="intern")
    line = contact_fields(navn="Linjen", kontrolleret=TODAY)
    fields = roster_fields(koordinator=None, ressourcepersoner=[person], indgange=[line], politi=[])
    (world / "roster" / "eksempelby.yml").write_text(as_yaml(fields), encoding="utf-8")
    (world / "roster" / "proevestad.yml").write_text('kommunekode: "9002"\ndeltager: false\n', encoding="utf-8")
    owner = 'ejer: Eksempelcentret\nemail: portal@example.dk\ntelefon: "99 99 99 99"\n'
    (world / "portal.yml").write_text(owner, encoding="utf-8")
    edit(world / "organisationer.yml", '{telefon: "99', CONFIRMED)
    return world


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_confirmed_and_owned_portal_passes_the_strict_rules(deployed: Path) -> None:
    assert load_data(deployed, TODAY, streng=True).portalejer.ejer == "Eksempelcentret"


@pytest.mark.parametrize(
    ("written", "said"), [("null", "ikke bekræftet"), ("2025-11-19", "12 måneder"), ("2024-01-01", "12 måneder")]
)
def test_strict_asks_for_a_confirmation_within_twelve_months(written: str, said: str, deployed: Path) -> None:
    edit(deployed / "roster" / "eksempelby.yml", "2025-11-20", written)
    assert load_data(deployed, TODAY)
    (fault,) = faults_in(deployed, streng=True)
    assert fault.field == "ressourcepersoner[person].kontrolleret" and said in fault.message


def test_strict_asks_the_same_of_the_national_lines_but_not_of_112(deployed: Path) -> None:
    edit(deployed / "organisationer.yml", CONFIRMED, '{kontrolleret: 2025-11-19, telefon: "99')
    faults = faults_in(deployed, streng=True)
    assert len(faults) == 5 and {fault.field.rpartition(".")[2] for fault in faults} == {"kontrolleret"}


def test_strict_does_not_ask_about_hidden_contacts(deployed: Path) -> None:
    edit(deployed / "roster" / "eksempelby.yml", "kontrolleret: 2025-11-20", "skjult: true")
    assert load_data(deployed, TODAY, streng=True)


@pytest.mark.parametrize("functions", [[], [contact_fields(navn="Linjen", skjult=True)]])
def test_strict_asks_for_a_function_that_can_be_seen(functions: list[Fields], deployed: Path) -> None:
    fields = {"kommunekode": "9001", "deltager": True, "ejer": "Koordinator", "indgange": functions}
    (deployed / "roster" / "eksempelby.yml").write_text(as_yaml(fields), encoding="utf-8")
    assert fields_of(faults_in(deployed, streng=True)) == ["indgange"]


def test_strict_asks_for_an_owner_of_each_roster_and_of_the_portal(deployed: Path) -> None:
    edit(deployed / "roster" / "eksempelby.yml", "ejer: Koordinator i Eksempelby Kommune", "ejer: null")
    edit(deployed / "portal.yml", "ejer: Eksempelcentret", "ejer: null")
    found = faults_in(deployed, streng=True)
    assert [(Path(fault.path).name, fault.field) for fault in found] == [
        ("portal.yml", "ejer"),
        ("eksempelby.yml", "ejer"),
    ]


def test_strict_asks_for_a_mail_and_a_phone_number_of_the_owner(deployed: Path) -> None:
    (deployed / "portal.yml").write_text("ejer: Eksempelcentret\n", encoding="utf-8")
    assert fields_of(faults_in(deployed, streng=True)) == ["email", "telefon"]


def test_strict_asks_who_answers_for_personal_data_and_why_it_may_be_there(deployed: Path) -> None:
    shutil.copy(ROOT / "data" / "behandling.yml", deployed)
    assert load_data(deployed, TODAY)
    assert sorted(fields_of(faults_in(deployed, streng=True))) == sorted(Behandling.model_fields)


@pytest.mark.parametrize("last", ["null", "2025-11-19"])
def test_strict_asks_for_a_test_by_people_within_twelve_months(last: str, deployed: Path) -> None:
    edit(deployed / "wcag.yml", "manuel_proeve: 2026-11-01", f"manuel_proeve: {last}")
    assert load_data(deployed, TODAY)
    assert fields_of(faults_in(deployed, streng=True)) == ["manuel_proeve"]


def test_strict_asks_nothing_of_a_kommune_that_does_not_take_part(deployed: Path) -> None:
    path = deployed / "roster" / "eksempelby.yml"
    path.write_text('kommunekode: "9001"\ndeltager: false\n', encoding="utf-8")
    assert load_data(deployed, TODAY, streng=True)


def test_strict_keeps_the_ordinary_rules(deployed: Path) -> None:
    edit(deployed / "roster" / "eksempelby.yml", "koordinator: null", "koordinator: ingen")
    assert fields_of(faults_in(deployed, streng=True)) == ["koordinator"]


def test_a_contact_that_cannot_be_reached_is_refused_by_the_strict_rules_alone(write: Write) -> None:
    world = write(kommunekode="9001", deltager=False, indgange=[contact_fields(telefon=None)])
    assert load_data(world, TODAY).rosters["eksempelby"].roster.kontakter[0].telefon is None
    assert "indgange[linje].telefon" in fields_of(faults_in(world, streng=True))


def test_what_was_copied_from_the_example_is_refused_in_a_real_kommune(world: Path) -> None:
    csv = world / "kommuner.csv"
    csv.write_text(csv.read_text(encoding="utf-8").replace("9001", "0999"), encoding="utf-8")
    contact = contact_fields(telefon="99 99 99 99", email="stalking@example.dk")
    roster = as_yaml({"kommunekode": "0999", "deltager": False, "indgange": [contact]})
    (world / "roster" / "eksempelby.yml").write_text(roster, encoding="utf-8")
    found = [fault.field for fault in faults_in(world, streng=True) if "eksemplet" in fault.message]
    assert found == ["indgange[linje].telefon", "indgange[linje].email"]


def test_a_surname_in_a_public_mail_address_and_a_name_in_an_address_are_found(write: Write) -> None:
    person = contact_fields(id="person", synlighed="intern")
    function = contact_fields(navn="Vagten", email="eksempelsen@example.dk")
    side = {"titel": "Vagten", "url": "https://www.example.dk/medarbejdere/eksempel-eksempelsen"}
    world = write(kommunekode="9001", deltager=True, indgange=[function], ressourcepersoner=[person], sider=[side])
    assert fields_of(faults_in(world)) == ["indgange[linje].email", "sider[1].url"]


def test_what_looks_like_a_cpr_number_is_refused(write: Write) -> None:
    world = write(kommunekode="9001", deltager=True, bemaerkning="Ring om 010190-1234")
    assert fields_of(faults_in(world)) == ["bemaerkning"]
