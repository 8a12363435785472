from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from typing import get_type_hints

import pytest

from fagportal.checks import load_data
from fagportal.editions import Edition, VistKommune, VistKontakt
from fagportal.models.cases import STYKKER
from fagportal.models.kommune import Kommune
from fagportal.models.roster import Synlighed
from fagportal.models.viden import Viden
from fagportal.portal import Portal, load_portal, read_edition
from fagportal.settings import Settings
from fagportal.status import Friskhed
from tests.conftest import TODAY, WORLD
from tests.invented import EKSEMPELBY, WORLD_DATA, Fields, contact_fields, portal_of, roster_fields, world_with
from tests.invented_knowledge import (
    STARTS,
    both,
    case_fields,
    spoergeguide_fields,
    spoergsmaal_fields,
    start_fields,
    term_fields,
)

Portals = Callable[[str], Portal]
EDITIONS = pytest.mark.parametrize("edition", ["fag", "offentlig"])
GROUPS = pytest.mark.parametrize("group", ["indgange", "ressourcepersoner", "politi"])
PEOPLE = pytest.mark.parametrize("group", ["ressourcepersoner", "politi"])


def shown_with(edition: str, today: date = TODAY, **fields: object) -> VistKommune:
    """What an edition shows of Eksempelby when its roster holds only these fields."""
    return portal_of(world_with({"kommunekode": "9001", "deltager": True} | fields), edition, today).by_slug[
        "eksempelby"
    ]


def the_contact(kommune: VistKommune) -> VistKontakt:
    (one,) = (*kommune.kontakter, *kommune.politi)
    return one


@pytest.mark.parametrize("name", ["fag", "offentlig"])
def test_there_are_two_editions(name: str) -> None:
    assert read_edition(name) == name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ofentlig", "udgaven »ofentlig« findes ikke. Skriv i stedet »offentlig«"),
        ("Fag", "udgaven »Fag« findes ikke. Skriv i stedet »fag«"),
        ("intern", "udgaven »intern« findes ikke. Skriv i stedet en af disse: fag, offentlig"),
        ("", "udgaven »« findes ikke. Skriv i stedet en af disse: fag, offentlig"),
    ],
)
def test_an_unknown_edition_is_an_error_with_a_suggestion(name: str, said: str) -> None:
    with pytest.raises(ValueError) as caught:
        read_edition(name)
    assert str(caught.value) == said


def test_an_edition_that_is_not_set_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"findes ikke\. Skriv i stedet en af disse: fag, offentlig"):
        read_edition(None)


def test_a_portal_is_read_checked_and_filtered_in_one_go() -> None:
    settings = Settings(WORLD, TODAY, "https://offentlig.example.dk/")
    portal = load_portal(settings, Edition.OFFENTLIG)
    assert portal == portal_of(load_data(WORLD, TODAY), "offentlig")
    assert (portal.today, portal.citizen_url) == (TODAY, "https://offentlig.example.dk/")


@EDITIONS
def test_every_kommune_is_in_every_edition_in_danish_order(edition: str) -> None:
    names = ["Ærø", "Aabenraa", "Ødeborg", "Zinkby", "Billund", "Ålby", "Aarhus", "eksempelby"]
    kommuner = tuple(
        Kommune(kommunekode=f"90{n:02}", navn=name, slug=f"k{n}", region="R", politikreds="P")
        for n, name in enumerate(names)
    )
    portal = portal_of(replace(WORLD_DATA, kommuner_by_line=dict(enumerate(kommuner, start=2))), edition)
    assert [kommune.navn for kommune in portal.kommuner] == [
        "Billund", "eksempelby", "Zinkby", "Ærø", "Ødeborg", "Aabenraa", "Ålby", "Aarhus",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("slug", "full_name"), [("eksempelby", "Eksempelby Kommune"), ("oedeborg", "Ødeborgs Prøvekommune")]
)
def test_a_kommune_has_its_official_name(slug: str, full_name: str, portals: Portals) -> None:
    assert portals("fag").by_slug[slug].fuldt_navn == full_name


@EDITIONS
def test_a_kommune_without_a_file_shows_only_what_the_country_lists(edition: str, portals: Portals) -> None:
    assert portals(edition).by_slug["oedeborg"] == VistKommune(
        "9003", "Ødeborg", "Ødeborgs Prøvekommune", "oedeborg", "Region Prøve", "Prøvekredsens Politi"
    )


# What the fag edition shows.


def test_fag_shows_everybody_who_is_not_hidden(portals: Portals) -> None:
    kommune = portals("fag").by_slug["eksempelby"]
    assert [kontakt.navn for kontakt in kommune.kontakter] == [
        "Stalkingrådgivningen",
        "Eksempel Eksempelsen",
        "Prøve Prøvesen",
    ]
    assert [kontakt.navn for kontakt in kommune.politi] == ["Betjent Betjentsen"]
    assert kommune.interne_fagomraader == ()
    assert (kommune.ejer, kommune.model, kommune.gennemgaaet) == (
        "Koordinator i Eksempelby Kommune", 2, date(2026, 10, 1),
    )  # fmt: skip


def test_fag_shows_all_of_a_contact(portals: Portals) -> None:
    line = portals("fag").by_slug["eksempelby"].kontakter[0]
    assert (line.enhed, str(line.telefon), line.email) == (None, "99 99 99 99", "stalking@example.dk")
    assert (line.traeffetid, line.sprog) == ("hverdage 8.30-11.00", ("da", "en"))
    assert (line.fagomraader, line.maalgruppe) == (("alle",), ("fagperson", "udsat", "udoever"))
    assert (line.status.friskhed, line.status.kontrolleret) == (Friskhed.BEKRAEFTET, date(2026, 3, 12))
    assert (line.status.kilde, line.er_person) == ("example.dk, siden »Stalking«", False)


def test_the_coordinator_and_nobody_else_is_marked(portals: Portals) -> None:
    marked = [kontakt.navn for kontakt in portals("fag").by_slug["eksempelby"].kontakter if kontakt.er_koordinator]
    assert marked == ["Eksempel Eksempelsen"]
    assert not any(kontakt.er_koordinator for kontakt in portals("offentlig").by_slug["eksempelby"].kontakter)


def test_a_public_coordinator_is_marked_in_both_editions() -> None:
    for edition in ("fag", "offentlig"):
        assert the_contact(shown_with(edition, koordinator="linje", indgange=[contact_fields()])).er_koordinator


@EDITIONS
def test_without_a_coordinator_nobody_is_marked(edition: str) -> None:
    assert not the_contact(shown_with(edition, koordinator=None, indgange=[contact_fields()])).er_koordinator


@PEOPLE
@pytest.mark.parametrize(
    ("confirmed", "navn", "email"),
    [
        (None, "Eksempel Eksempelsen", "eksempel@example.dk"),
        (date(2026, 11, 20), "Eksempel Eksempelsen", "eksempel@example.dk"),
        (date(2025, 11, 19), "Eksempel Eksempelsen", "eksempel@example.dk"),
        (date(2025, 5, 20), "Eksempel Eksempelsen", "eksempel@example.dk"),
        (date(2025, 5, 19), None, None),
        (date(2020, 1, 1), None, None),
    ],
)
def test_after_eighteen_months_a_persons_name_and_mail_drop_out_and_the_function_stays(
    group: str, confirmed: date | None, navn: str | None, email: str | None
) -> None:
    person = contact_fields(email="eksempel@example.dk", kontrolleret=confirmed, synlighed="intern")
    shown = the_contact(shown_with("fag", **{group: [person]}))
    assert (shown.navn, shown.email, shown.er_person) == (navn, email, True)
    assert (shown.enhed, str(shown.telefon)) == ("Eksempelenheden", "99 99 99 99")


@EDITIONS
def test_a_function_keeps_its_name_and_mail_however_old_it_is(edition: str) -> None:
    line = contact_fields(navn="Linjen", email="linjen@example.dk", kontrolleret=date(2020, 1, 1))
    shown = the_contact(shown_with(edition, indgange=[line]))
    assert (shown.navn, shown.email, shown.er_person) == ("Linjen", "linjen@example.dk", False)
    assert shown.status.friskhed is Friskhed.UDLOEBET


@EDITIONS
@PEOPLE
def test_a_unit_that_stands_for_itself_keeps_its_mail(edition: str, group: str) -> None:
    unit = contact_fields(navn=None, email="enheden@example.dk", kontrolleret=date(2020, 1, 1))
    assert the_contact(shown_with(edition, **{group: [unit]})).email == "enheden@example.dk"


# What the offentlig edition must not show.

SECRETS = {
    "id": "hemmelig-id",
    "navn": "Hemmelig Navnesen",
    "enhed": "Hemmelig enhed",
    "telefon": "99 99 99 91",
    "email": "hemmelig@example.dk",
    "traeffetid": "hemmelig træffetid",
    "kilde": "hemmelig kilde",
}


def everything_in(kommune: VistKommune) -> str:
    return repr(asdict(kommune)).casefold()


@GROUPS
def test_offentlig_shows_of_an_intern_contact_that_there_is_one_and_nothing_else(group: str) -> None:
    contact = contact_fields(
        **SECRETS, synlighed="intern", kontrolleret=date(2026, 2, 3), maalgruppe=["udsat"], sprog=["en"]
    )
    fields = {group: [contact], "koordinator": "hemmelig-id", "ejer": "Hemmelig ejer"}
    kommune = shown_with("offentlig", **fields)
    assert kommune == replace(
        portal_of(WORLD_DATA, "offentlig").by_slug["proevestad"],
        kommunekode="9001",
        navn="Eksempelby",
        fuldt_navn="Eksempelby Kommune",
        slug="eksempelby",
        interne_fagomraader=("beskaeftigelse",),
    )
    assert "hemmelig" not in everything_in(kommune)
    shown_to_colleagues = everything_in(shown_with("fag", **fields))
    assert "hemmelig enhed" in shown_to_colleagues and "hemmelig navnesen" in shown_to_colleagues


@PEOPLE
def test_offentlig_never_shows_a_persons_name_or_mail_whatever_their_synlighed(group: str) -> None:
    person = contact_fields(email="eksempel.eksempelsen@example.dk", kontrolleret=TODAY, synlighed="offentlig")
    kommune = shown_with("offentlig", **{group: [person]})
    shown = the_contact(kommune)
    assert (shown.navn, shown.email, shown.er_person) == (None, None, True)
    assert (shown.enhed, str(shown.telefon), shown.status.kilde) == ("Eksempelenheden", "99 99 99 99", "example.dk")
    assert "eksempelsen" not in everything_in(kommune)


def test_offentlig_holds_no_name_of_any_person_in_the_world(portals: Portals) -> None:
    people = [*EKSEMPELBY["ressourcepersoner"], *EKSEMPELBY["politi"]]
    everything = repr(portals("offentlig")).casefold()
    assert [person["navn"] for person in people if person["navn"].casefold() in everything] == []
    assert "koordinator i eksempelby" not in everything and "mødereferat, udateret" not in everything


def test_offentlig_lists_the_areas_of_intern_contacts_once_and_in_order() -> None:
    contacts = [
        contact_fields(id="a", fagomraader=["skole_ssp", "beskaeftigelse"], synlighed="intern"),
        contact_fields(id="b", fagomraader=["beskaeftigelse"], synlighed="intern"),
        contact_fields(id="c", fagomraader=["alle"]),
    ]
    kommune = shown_with("offentlig", ressourcepersoner=contacts)
    assert kommune.interne_fagomraader == ("beskaeftigelse", "skole_ssp")
    assert len(kommune.kontakter) == 1


@EDITIONS
@GROUPS
@pytest.mark.parametrize("synlighed", ["offentlig", "intern"])
def test_a_hidden_contact_is_nowhere_and_does_not_count(edition: str, group: str, synlighed: str) -> None:
    hidden = contact_fields(**SECRETS, synlighed=synlighed, skjult=True)
    kommune = shown_with(edition, **{group: [hidden]})
    assert (kommune.kontakter, kommune.politi, kommune.interne_fagomraader) == ((), (), ())
    assert "hemmelig" not in everything_in(kommune)


@EDITIONS
def test_hiding_one_contact_leaves_the_others(edition: str) -> None:
    contacts = [contact_fields(id="a", skjult=True), contact_fields(id="b", enhed="Den anden enhed")]
    assert the_contact(shown_with(edition, indgange=contacts)).enhed == "Den anden enhed"


@pytest.mark.parametrize(("edition", "number"), [("fag", "99 99 99 95"), ("offentlig", None)])
def test_an_intern_number_of_the_police_stays_in_the_fag_edition(
    edition: str, number: str | None, portals: Portals
) -> None:
    kreds = portals(edition).organisationer.politikredse[0]
    assert kreds.navn == "Eksempelkredsens Politi"
    assert (str(kreds.nummer.telefon) if kreds.nummer else None) == number
    assert ("99 99 99 95" in repr(portals(edition))) is (edition == "fag")


@pytest.mark.parametrize(("synlighed", "shown"), [("offentlig", True), ("intern", False), (None, False)])
def test_a_number_of_the_police_is_public_only_when_it_says_so(synlighed: str | None, shown: bool) -> None:
    organisationer = WORLD_DATA.organisationer
    kreds = organisationer.politikredse[0].model_copy(update={"synlighed": synlighed and Synlighed(synlighed)})
    changed = organisationer.model_copy(update={"politikredse": (kreds,)})
    portal = portal_of(replace(WORLD_DATA, organisationer=changed), "offentlig")
    assert ("99 99 99 95" in repr(portal)) is shown


def test_the_national_lines_are_the_same_in_both_editions(portals: Portals) -> None:
    fag, offentlig = portals("fag").organisationer, portals("offentlig").organisationer
    assert (fag.akut, fag.politi, fag.dansk_stalking_center) == (
        offentlig.akut, offentlig.politi, offentlig.dansk_stalking_center,
    )  # fmt: skip


# The knowledge.

APPROVED = {"af": "psykolog", "dato": TODAY}


def knowledge_of(edition: str, **files: Fields) -> Viden:
    """What an edition shows of the world's knowledge, with some files replaced."""
    models = get_type_hints(Viden)
    viden = replace(WORLD_DATA.viden, **{name: models[name].model_validate(fields) for name, fields in files.items()})
    return portal_of(replace(WORLD_DATA, viden=viden), edition).viden


@pytest.mark.parametrize(
    ("belaeg", "godkendt", "offentlig"),
    [
        ("K", None, True),
        ("F", None, True),
        ("F!", None, False),
        ("K", APPROVED, True),
        ("F!", APPROVED, True),
    ],
)
def test_a_delicate_question_is_public_only_when_somebody_has_approved_it(
    belaeg: str, godkendt: Fields | None, offentlig: bool
) -> None:
    asked = spoergsmaal_fields(id="q-to", belaeg=belaeg, godkendt=godkendt)
    guide = spoergeguide_fields(spoergsmaal_fields(), asked, spoergsmaal_fields(id="q-tre"))
    shown = {edition: knowledge_of(edition, spoergeguide=guide).spoergeguide for edition in ("fag", "offentlig")}
    assert [one.id for one in shown["fag"].spoergsmaal] == ["q-et", "q-to", "q-tre", *STARTS]
    kept = ["q-to"] if offentlig else []
    assert [one.id for one in shown["offentlig"].spoergsmaal] == ["q-et", *kept, "q-tre", *STARTS]


def test_nothing_leads_to_a_question_that_the_offentlig_edition_does_not_show() -> None:
    first = spoergsmaal_fields(opfoelgning=["q-to", "q-tre"])
    secret, last = (spoergsmaal_fields(id=id, belaeg=belaeg) for id, belaeg in (("q-to", "F!"), ("q-tre", "F")))
    guide = spoergeguide_fields(first, secret, last)
    guide["starter"] = [start_fields(spoergsmaal=["q-to", *STARTS, "q-et"]), start_fields(id="to")]
    for edition, left_out in (("fag", ()), ("offentlig", ("q-to",))):
        shown = knowledge_of(edition, spoergeguide=guide).spoergeguide
        asked = {one.id: one.opfoelgning for one in shown.spoergsmaal}
        assert asked["q-et"] == tuple(id for id in ("q-to", "q-tre") if id not in left_out)
        first_start, other = [start.spoergsmaal for start in shown.starter]
        assert first_start == tuple(id for id in ("q-to", *STARTS, "q-et") if id not in left_out)
        assert other == STARTS and {*first_start, *other, *asked["q-et"]} <= set(asked)


@pytest.mark.parametrize("slags", [None, "jura", "risiko"])
def test_an_explanation_of_law_risk_or_safety_is_not_public_and_its_name_is(slags: str | None) -> None:
    hidden = term_fields(forklaring=both("Hemmelig forklaring"), slags=slags)
    ordliste = {"termer": [hidden, term_fields(id="to")]}
    fag, offentlig = (knowledge_of(edition, ordliste=ordliste).ordliste.termer for edition in ("fag", "offentlig"))
    assert [term.forklaring and term.forklaring.da for term in fag] == [
        "Hemmelig forklaring",
        "Skole & politi <sammen>",
    ]
    assert ("Hemmelig" in repr(offentlig)) is (slags is None)
    assert [term.navn for term in offentlig] == [term.navn for term in fag]
    assert offentlig[1] == fag[1]


@pytest.mark.parametrize("slags", [None, "jura", "risiko"])
def test_an_explanation_that_is_approved_is_public(slags: str | None) -> None:
    term = term_fields(slags=slags, godkendt=APPROVED)
    shown = knowledge_of("offentlig", ordliste={"termer": [term]}).ordliste.termer
    assert shown == knowledge_of("fag", ordliste={"termer": [term]}).ordliste.termer


CASE_FIELDS = [*STYKKER, "hvem_goer_hvad"]


@pytest.mark.parametrize("field", CASE_FIELDS)
@pytest.mark.parametrize("slags", [None, "sikkerhed"])
@pytest.mark.parametrize("godkendt", [None, APPROVED])
def test_what_a_case_says_about_safety_is_public_only_when_the_case_is_approved(
    field: str, slags: str | None, godkendt: Fields | None
) -> None:
    said = both("Hemmeligt") | {"slags": slags}
    entry = {"hvem": both("Lederen"), "goer": said} if field == "hvem_goer_hvad" else said
    case = case_fields(godkendt=godkendt, **{field: [entry, *case_fields()[field]]})
    fag, offentlig = (knowledge_of(edition, cases={"cases": [case]}).cases.cases[0] for edition in ("fag", "offentlig"))
    assert "Hemmeligt" in repr(fag)
    assert ("Hemmeligt" in repr(offentlig)) is (slags is None or godkendt is not None)
    assert len(getattr(offentlig, field)) == 2
    assert getattr(offentlig, field)[1] == getattr(fag, field)[1]


def test_nothing_else_of_the_knowledge_is_held_back() -> None:
    fag, offentlig = (portal_of(WORLD_DATA, edition).viden for edition in ("fag", "offentlig"))
    assert fag == WORLD_DATA.viden
    differ = {name for name in get_type_hints(Viden) if getattr(fag, name) != getattr(offentlig, name)}
    assert differ == {"spoergeguide", "ordliste", "cases"}
    for name in ("ramme", "situationer", "maalgrupper", "formaal"):
        assert getattr(offentlig.spoergeguide, name) == getattr(fag.spoergeguide, name)


def test_no_delicate_question_and_no_legal_explanation_of_the_world_is_in_the_offentlig_edition(
    portals: Portals,
) -> None:
    viden, everything = WORLD_DATA.viden, repr(portals("offentlig"))
    secret = [one.tekst.da for one in viden.spoergeguide.spoergsmaal if one.belaeg == "F!" and not one.godkendt]
    secret += [term.forklaring.da for term in viden.ordliste.termer if term.slags and term.forklaring]
    for case in viden.cases.cases:
        pieces = [piece for name in STYKKER for piece in getattr(case, name)]
        pieces += [opgave.goer for opgave in case.hvem_goer_hvad]
        secret += [piece.da for piece in pieces if piece.slags]
    assert len(secret) > 13
    assert [text for text in secret if text in everything] == []


@EDITIONS
def test_the_same_data_on_the_same_day_makes_the_same_portal(edition: str) -> None:
    assert portal_of(world_with(roster_fields()), edition) == portal_of(WORLD_DATA, edition)
