"""One kommune: whom to call, by fagområde, and what to do when that does not fit."""

from fagportal.editions import VistKommune
from fagportal.models.base import BothLanguages
from fagportal.pages.page import GeneratedPage
from fagportal.pages.tables import LineRow, area_rows, line_rows, missing_areas, number_row
from fagportal.portal import Portal
from fagportal.status import none_confirmed


def make_page(portal: Portal, kommune: VistKommune) -> GeneratedPage:
    """The page at /kommuner/<slug>/; every kommune has one, with or without a roster."""
    fagomraader = {ord.id: ord for ord in portal.vokabular.fagomraader}
    shown = (*kommune.kontakter, *kommune.politi)
    omraader = area_rows(kommune, tuple(fagomraader))
    return GeneratedPage(
        path=f"kommuner/{kommune.slug}/",
        template="kommune.html",
        title=lambda _: kommune.fuldt_navn,
        description=lambda _: _(
            "Hvem du kan ringe til i {kommune}, når du har mistanke om stalking.", kommune=kommune.fuldt_navn
        ),
        context={
            "kommune": kommune,
            "fagomraader": fagomraader,
            "sprog": {ord.id: ord for ord in portal.vokabular.sprog},
            "maalgrupper": {ord.id: ord for ord in portal.vokabular.maalgrupper},
            "omraader": omraader,
            "mangler": missing_areas(omraader, tuple(fagomraader)),
            "har_kontakter": bool(kommune.kontakter or kommune.interne_fagomraader),
            "har_traeffetid": any(kontakt.traeffetid for kontakt in shown),
            "ingen_bekraeftet": none_confirmed(kontakt.status for kontakt in shown),
            "linjer": national_rows(portal, kommune),
            "uenighed": [
                linje.uenighed for linje in portal.organisationer.dansk_stalking_center.linjer if linje.uenighed
            ],
        },
        keywords=lambda _: () if kommune.fuldt_navn.startswith(f"{kommune.navn} ") else (kommune.navn,),
    )


def district_rows(portal: Portal, kommune: VistKommune) -> tuple[LineRow, ...]:
    """The police district's number for professionals, where there is one that this edition may show."""
    return tuple(
        number_row(BothLanguages(da=kreds.navn, en=kreds.navn), kreds.formaal, kreds.nummer, portal.today)
        for kreds in portal.organisationer.politikredse
        if kreds.navn == kommune.politikreds and kreds.nummer and kreds.formaal
    )


def national_rows(portal: Portal, kommune: VistKommune) -> tuple[LineRow, ...]:
    """112, the police, and Dansk Stalking Center's lines, in the order in which one needs them."""
    organisationer, rows = portal.organisationer, list[LineRow]()
    rows += line_rows(organisationer.akut, portal.today)
    rows += district_rows(portal, kommune)
    rows += line_rows(organisationer.politi, portal.today)
    for linje in organisationer.dansk_stalking_center.linjer:
        rows += line_rows(linje, portal.today)
    return tuple(rows)
