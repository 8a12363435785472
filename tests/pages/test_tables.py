from datetime import date

import pytest

from fagportal.editions import VistKommune
from fagportal.pages.kommune import national_rows
from fagportal.pages.tables import AreaRow, area_rows, line_rows, missing_areas
from fagportal.status import Friskhed
from tests.conftest import TODAY
from tests.invented import WORLD_DATA, contact_fields, portal_of, world_with

AREAS = ("alle", "beskaeftigelse", "boern_familie", "skole_ssp", "politi")


def shown(edition: str, *contacts: dict[str, object]) -> VistKommune:
    roster = {"kommunekode": "9001", "deltager": True, "ressourcepersoner": list(contacts)}
    return portal_of(world_with(roster), edition).by_slug["eksempelby"]


def outline(rows: tuple[AreaRow, ...]) -> list[tuple[str, list[str | None], bool]]:
    return [(row.fagomraade, [kontakt.enhed for kontakt in row.kontakter], row.intern) for row in rows]


A = contact_fields(id="a", enhed="A", fagomraader=["skole_ssp", "beskaeftigelse"])
B = contact_fields(id="b", enhed="B", fagomraader=["beskaeftigelse"], synlighed="intern")


def test_contacts_stand_under_each_of_their_areas_in_the_order_of_the_closed_list() -> None:
    assert outline(area_rows(shown("fag", A, B), AREAS)) == [
        ("beskaeftigelse", ["A", "B"], False),
        ("skole_ssp", ["A"], False),
    ]


def test_an_intern_contact_is_a_mark_in_its_area() -> None:
    assert outline(area_rows(shown("offentlig", A, B), AREAS)) == [
        ("beskaeftigelse", ["A"], True),
        ("skole_ssp", ["A"], False),
    ]
    assert outline(area_rows(shown("offentlig", B), AREAS)) == [("beskaeftigelse", [], True)]


def test_without_contacts_there_are_no_rows() -> None:
    assert area_rows(shown("fag"), AREAS) == ()


@pytest.mark.parametrize(
    ("covered", "missing"),
    [
        (["beskaeftigelse"], ("boern_familie", "skole_ssp")),
        (["beskaeftigelse", "politi"], ("boern_familie", "skole_ssp")),
        (["beskaeftigelse", "boern_familie", "skole_ssp"], ()),
        (["alle"], ()),
        (["alle", "skole_ssp"], ()),
    ],
)
def test_areas_that_nobody_answers_for_are_missing_unless_one_covers_all(
    covered: list[str], missing: tuple[str, ...]
) -> None:
    assert missing_areas([AreaRow(area, ()) for area in covered], AREAS) == missing


def test_two_sources_that_differ_are_two_rows() -> None:
    line = WORLD_DATA.organisationer.dansk_stalking_center.linjer[0]
    assert [(str(row.telefon), row.kilde.da) for row in line_rows(line, TODAY)] == [
        ("99 99 99 91", "den ene kilde"),
        ("99 99 99 92", "den anden kilde"),
    ]


@pytest.mark.parametrize(
    ("confirmed", "state"),
    [
        (None, Friskhed.UBEKRAEFTET),
        (date(2026, 11, 1), Friskhed.BEKRAEFTET),
        (date(2025, 11, 1), Friskhed.GAMMEL),
        (date(2025, 1, 1), Friskhed.UDLOEBET),
    ],
)
def test_a_national_number_ages_like_any_other(confirmed: date | None, state: Friskhed) -> None:
    line = WORLD_DATA.organisationer.akut
    number = line.numre[0].model_copy(update={"kontrolleret": confirmed})
    (row,) = line_rows(line.model_copy(update={"numre": (number,)}), TODAY)
    assert (row.status.friskhed, row.status.kontrolleret) == (state, confirmed)


@pytest.mark.parametrize(
    ("edition", "slug", "numbers"),
    [
        (
            "fag",
            "eksempelby",
            ["112", "99 99 99 95", "114", "99 99 99 91", "99 99 99 92", "99 99 99 93", "99 99 99 94"],
        ),
        ("offentlig", "eksempelby", ["112", "114", "99 99 99 91", "99 99 99 92", "99 99 99 93", "99 99 99 94"]),
        ("fag", "oedeborg", ["112", "114", "99 99 99 91", "99 99 99 92", "99 99 99 93", "99 99 99 94"]),
    ],
)
def test_national_numbers_stand_in_the_order_in_which_one_needs_them(
    edition: str, slug: str, numbers: list[str]
) -> None:
    portal = portal_of(WORLD_DATA, edition)
    assert [str(row.telefon) for row in national_rows(portal, portal.by_slug[slug])] == numbers
