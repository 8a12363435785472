"""What stands in data/, as far as it can be known without looking elsewhere."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from fagportal.checks import load_data
from fagportal.loading import Data
from fagportal.models.roster import Ressourceperson, Synlighed
from fagportal.rules import contacts
from fagportal.settings import ROOT
from fagportal.slugs import slugify
from fagportal.yamlfile import scan_yaml
from tests.conftest import TODAY

FOLDER = ROOT / "data"
ROSTERS = sorted((FOLDER / "roster").iterdir())
POLITIKREDSE = {
    "Nordjyllands Politi": 9,
    "Østjyllands Politi": 7,
    "Midt- og Vestjyllands Politi": 11,
    "Sydøstjyllands Politi": 7,
    "Syd- og Sønderjyllands Politi": 8,
    "Fyns Politi": 10,
    "Sydsjællands og Lolland-Falsters Politi": 7,
    "Midt- og Vestsjællands Politi": 10,
    "Nordsjællands Politi": 13,
    "Københavns Vestegns Politi": 11,
    "Københavns Politi": 4,
    "Bornholms Politi": 1,
}
REGIONER = {
    "Region Nordjylland": 11,
    "Region Midtjylland": 19,
    "Region Syddanmark": 22,
    "Region Sjælland": 17,
    "Region Hovedstaden": 29,
}


@pytest.fixture(scope="module")
def data() -> Data:
    return load_data(FOLDER, TODAY)


def test_there_are_98_kommuner_each_with_its_own_code_name_and_slug(data: Data) -> None:
    assert len(data.kommuner) == 98
    for field in ("kommunekode", "navn", "slug"):
        assert len({getattr(kommune, field) for kommune in data.kommuner}) == 98


def test_they_stand_in_order_of_their_codes(data: Data) -> None:
    codes = [kommune.kommunekode for kommune in data.kommuner]
    assert codes == sorted(codes) and codes[0] == "0101" and codes[-1] == "0860"


def test_a_slug_is_the_name_in_ascii(data: Data) -> None:
    assert [kommune.slug for kommune in data.kommuner] == [slugify(kommune.navn) for kommune in data.kommuner]


def test_each_police_district_has_its_number_of_kommuner(data: Data) -> None:
    assert Counter(kommune.politikreds for kommune in data.kommuner) == POLITIKREDSE


def test_each_region_has_its_number_of_kommuner(data: Data) -> None:
    assert Counter(kommune.region for kommune in data.kommuner) == REGIONER


def test_the_twelve_police_districts_are_those_that_the_organisations_name(data: Data) -> None:
    kredse = data.organisationer.politikredse
    assert {kreds.navn for kreds in kredse} == set(POLITIKREDSE)
    assert len({kreds.kode for kreds in kredse}) == 12


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("0101", ("København", "koebenhavn", "Region Hovedstaden", "Københavns Politi")),
        ("0173", ("Lyngby-Taarbæk", "lyngby-taarbaek", "Region Hovedstaden", "Nordsjællands Politi")),
        ("0400", ("Bornholm", "bornholm", "Region Hovedstaden", "Bornholms Politi")),
        ("0492", ("Ærø", "aeroe", "Region Syddanmark", "Fyns Politi")),
        ("0580", ("Aabenraa", "aabenraa", "Region Syddanmark", "Syd- og Sønderjyllands Politi")),
        ("0746", ("Skanderborg", "skanderborg", "Region Midtjylland", "Sydøstjyllands Politi")),
        ("0751", ("Aarhus", "aarhus", "Region Midtjylland", "Østjyllands Politi")),
        ("0825", ("Læsø", "laesoe", "Region Nordjylland", "Nordjyllands Politi")),
    ],
)
def test_some_kommuner_that_everybody_knows(code: str, row: tuple[str, ...], data: Data) -> None:
    (kommune,) = [kommune for kommune in data.kommuner if kommune.kommunekode == code]
    assert (kommune.navn, kommune.slug, kommune.region, kommune.politikreds) == row


@pytest.mark.parametrize("path", ROSTERS, ids=lambda path: path.stem)
def test_every_roster_loads(path: Path, data: Data) -> None:
    assert data.rosters[path.stem].file.shown.endswith(path.name)


def test_the_seven_kommuner_of_the_project_take_part(data: Data) -> None:
    assert sorted(data.rosters) == [
        "billund", "fredericia", "hedensted", "horsens", "kolding", "skanderborg", "vejle",
    ]  # fmt: skip
    assert all(entry.roster.deltager for entry in data.rosters.values())


def test_nobody_has_confirmed_a_contact_yet(data: Data) -> None:
    """A date comes with a call to the kommune, never with an edit."""
    confirmed = [
        (slug, kontakt.id)
        for slug, entry in data.rosters.items()
        for _, kontakt in contacts(entry)
        if kontakt.kontrolleret is not None
    ]
    assert confirmed == []
    assert [slug for slug, entry in data.rosters.items() if entry.roster.gennemgaaet is not None] == []


def test_no_kommune_has_said_which_model_it_works_by(data: Data) -> None:
    assert [slug for slug, entry in data.rosters.items() if entry.roster.model is not None] == []


def test_every_person_is_intern(data: Data) -> None:
    people = [
        kontakt
        for entry in data.rosters.values()
        for _, kontakt in contacts(entry)
        if isinstance(kontakt, Ressourceperson)
    ]
    assert len(people) == 5
    assert all(person.synlighed is Synlighed.INTERN for person in people)


def test_the_number_of_the_police_from_an_intern_card_is_intern(data: Data) -> None:
    with_number = [kreds for kreds in data.organisationer.politikredse if kreds.nummer]
    assert [(kreds.navn, kreds.synlighed) for kreds in with_number] == [("Sydøstjyllands Politi", Synlighed.INTERN)]


def test_the_portal_has_no_owner_and_no_address_is_invented(data: Data) -> None:
    assert data.portalejer.model_dump(include={"ejer", "email", "telefon"}) == {
        "ejer": None,
        "email": None,
        "telefon": None,
    }


def values_in(value: object) -> Iterator[tuple[str, object]]:
    """Every value with the name of its field, all the way down."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key), inner
            yield from values_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield "", inner
            yield from values_in(inner)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("status: godkendt", True),
        ("status: Godkendt 2026-11-20", True),
        ("godkendt: {af: x}", True),
        ("godkendelser: [{blok: x}]", True),
        ("godkendt: null", False),
        ("godkendelser: []", False),
        ("status: udkast", False),
        ("tekst: Udkast · ikke godkendt af en fagperson", False),
    ],
)
def test_the_next_test_knows_an_approval_when_it_sees_one(text: str, found: bool) -> None:
    assert bool(approvals_in(yaml.safe_load(text))) is found


def approvals_in(value: object) -> list[tuple[str, object]]:
    return [
        (field, inner)
        for field, inner in values_in(value)
        if (field.startswith(("godkendt", "godkendelse")) and inner) or str(inner).casefold().startswith("godkendt")
    ]


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yml")), ids=lambda path: path.stem)
def test_nothing_is_approved(path: Path) -> None:
    """Only an expert can do that, and none has."""
    file = scan_yaml(path, path.name)
    assert file.surprises == [] and approvals_in(file.data) == []
