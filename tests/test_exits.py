"""Where "Forlad siden" may lead: away, to a place that neither shows nor is told who came."""

from pathlib import Path

import pytest

from fagportal.checks import load_data
from fagportal.faults import Faults
from fagportal.models.portal import NEUTRAL
from fagportal.settings import ROOT, read_settings
from tests.conftest import TODAY

OWN = ("https://portal.example.dk/stalking/", "https://fagportal.example/")


def fault_of(address: str, world: Path) -> str:
    """The fault that a portal with this way out gives, or nothing."""
    (world / "portal.yml").write_text(f"ejer: null\nforlad_siden_til: {address}\n", encoding="utf-8")
    try:
        load_data(world, TODAY, own=OWN)
    except Faults as found:
        (fault,) = found.faults
        assert (fault.path, fault.line, fault.field) == (str(world / "portal.yml"), 2, "forlad_siden_til")
        return fault.message
    return ""


def test_the_portal_leads_to_the_weather_unless_its_owner_says_otherwise(world: Path) -> None:
    (world / "portal.yml").write_text("ejer: null\n", encoding="utf-8")
    chosen = [load_data(folder, TODAY, own=OWN).portalejer for folder in (world, ROOT / "data")]
    assert {one.forlad_siden_til for one in chosen} == {NEUTRAL} == {"https://www.dmi.dk/"}
    assert {one.forlad_vaert for one in chosen} == {"dmi.dk"}


@pytest.mark.parametrize(
    "address", ["https://www.dmi.dk/", "https://example.org/vejret/", "https://netflix.example/", "https://andet.dk"]
)
def test_an_ordinary_place_elsewhere_is_a_way_out(address: str, world: Path) -> None:
    assert fault_of(address, world) == ""


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://www.dmi.dk/", "er ikke en webadresse, der begynder med https. "),
        ("javascript:alert(1)", "er ikke en webadresse, der begynder med https. "),
        ("https://portal.example.dk/", "portal.example.dk er portalens egen adresse. "),
        ("https://www.portal.example.dk/andet", "portal.example.dk er portalens egen adresse. "),
        ("https://ny.portal.example.dk/", "ny.portal.example.dk er portalens egen adresse. "),
        ("https://example.dk/", "example.dk er portalens egen adresse. "),
        ("https://PORTAL.example.dk/", "portal.example.dk er portalens egen adresse. "),
        ("https://fagportal.example/", "fagportal.example er portalens egen adresse. "),
        ("https://www.google.dk/", "google.dk er en søgemaskine eller et socialt medie"),
        ("https://news.google.com/", "news.google.com er en søgemaskine eller et socialt medie"),
        ("https://duckduckgo.com/", "duckduckgo.com er en søgemaskine eller et socialt medie"),
        ("https://da-dk.facebook.com/", "da-dk.facebook.com er en søgemaskine eller et socialt medie"),
        ("https://x.com/", "x.com er en søgemaskine eller et socialt medie"),
        ("https://mobile.x.com/", "mobile.x.com er en søgemaskine eller et socialt medie"),
        ("https://www.dmi.dk/?fra=portalen", "adressen må ikke have noget efter et ? eller #. "),
        ('"https://www.dmi.dk/#vejr"', "adressen må ikke have noget efter et ? eller #. "),
        ("https://www.dmi.dk/?", "adressen må ikke have noget efter et ? eller #. "),
    ],
)
def test_any_other_way_out_stops_the_build_and_says_what_to_write_instead(address: str, said: str, world: Path) -> None:
    message = fault_of(address, world)
    assert said in message and "null" not in message and "Skriv i stedet " in message


def test_there_is_always_a_way_out(world: Path) -> None:
    assert fault_of("null", world) != ""


def test_the_addresses_of_both_editions_are_the_portals_own() -> None:
    both = {"FAGPORTAL_SITE_URL": OWN[0], "FAGPORTAL_SITE_URL_OFFENTLIG": OWN[1]}
    assert set(read_settings({"FAGPORTAL_TODAY": "2026-11-20"} | both).own_addresses) == set(OWN)
