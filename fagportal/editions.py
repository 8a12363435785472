"""What an edition may show of a kommune on a given day. The only place that decides what is public."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from fagportal.models.cases import STYKKER, Case, Stykke
from fagportal.models.kommune import Kommune
from fagportal.models.organisationer import Organisationer
from fagportal.models.roster import Indgang, Kontakt, Roster, Side, Synlighed
from fagportal.models.spoergeguide import Spoergeguide
from fagportal.models.telefon import Telefon
from fagportal.models.viden import Viden
from fagportal.status import Friskhed, Status, friskhed

CITIZENS = frozenset({"udsat", "udoever", "paaroerende"})


class Edition(StrEnum):
    """fag: inside a municipality, with names. offentlig: the open web, with functions only."""

    FAG = "fag"
    OFFENTLIG = "offentlig"


@dataclass(frozen=True)
class VistKontakt:
    """A contact as this edition may show it. `navn` is a person's only where `er_person` is true."""

    navn: str | None
    enhed: str | None
    fagomraader: tuple[str, ...]
    telefon: Telefon | None
    email: str | None
    traeffetid: str | None
    sprog: tuple[str, ...]
    maalgruppe: tuple[str, ...]
    status: Status
    er_person: bool
    er_koordinator: bool


@dataclass(frozen=True)
class VistKommune:
    """A kommune with what this edition may show of its roster.

    `interne_fagomraader` (offentlig edition only): where the kommune has a
    contact that only professionals may see, and nothing else about it.
    `borgerkontakter` and `borgersider` are for citizens, and the same in both editions.
    """

    kommunekode: str
    navn: str
    fuldt_navn: str
    slug: str
    region: str
    politikreds: str
    deltager: bool = False
    model: int | None = None
    gennemgaaet: date | None = None
    ejer: str | None = None
    bemaerkning: str | None = None
    kontakter: tuple[VistKontakt, ...] = ()
    politi: tuple[VistKontakt, ...] = ()
    sider: tuple[Side, ...] = ()
    interne_fagomraader: tuple[str, ...] = ()
    borgerkontakter: tuple[VistKontakt, ...] = ()
    borgersider: tuple[Side, ...] = ()


def show_kommune(
    kommune: Kommune, fuldt_navn: str, roster: Roster | None, edition: Edition, today: date
) -> VistKommune:
    """The kommune as `edition` may show it on `today`."""
    shown = VistKommune(fuldt_navn=fuldt_navn, **kommune.model_dump())
    if roster is None:
        return shown

    def show(kontakter: Iterable[Kontakt]) -> tuple[VistKontakt, ...]:
        allowed = (kontakt for kontakt in kontakter if _may_show(kontakt, edition))
        return tuple(_show_kontakt(kontakt, roster, edition, today) for kontakt in allowed)

    kept_back = (kontakt for kontakt in roster.kontakter if not kontakt.skjult and not _may_show(kontakt, edition))
    return replace(
        shown,
        deltager=roster.deltager,
        model=roster.model,
        gennemgaaet=roster.gennemgaaet,
        ejer=roster.ejer if edition is Edition.FAG else None,
        bemaerkning=roster.bemaerkning,
        kontakter=show((*roster.indgange, *roster.ressourcepersoner)),
        politi=show(roster.politi),
        sider=roster.sider,
        interne_fagomraader=tuple(sorted({omraade for kontakt in kept_back for omraade in kontakt.fagomraader})),
        borgerkontakter=tuple(_show_to_citizens(roster, today)),
        borgersider=tuple(side for side in roster.sider if side.url and CITIZENS & set(side.maalgruppe)),
    )


def show_organisationer(organisationer: Organisationer, edition: Edition) -> Organisationer:
    """The organisations without the internal numbers of police districts, where the edition must not show them."""
    kredse = (
        kreds
        if edition is Edition.FAG or kreds.synlighed is Synlighed.OFFENTLIG
        else kreds.model_copy(update={"nummer": None, "formaal": None})
        for kreds in organisationer.politikredse
    )
    return organisationer.model_copy(update={"politikredse": tuple(kredse)})


def show_viden(viden: Viden, edition: Edition) -> Viden:
    """The knowledge without what nobody has approved: F! questions, and what has `slags` in the glossary and cases."""
    if edition is Edition.FAG:
        return viden
    termer = tuple(
        term.model_copy(update={"forklaring": None}) if term.slags and not term.godkendt else term
        for term in viden.ordliste.termer
    )
    cases = tuple(case if case.godkendt else _without_drafts(case) for case in viden.cases.cases)
    return replace(
        viden,
        spoergeguide=without_draft_questions(viden.spoergeguide),
        ordliste=viden.ordliste.model_copy(update={"termer": termer}),
        cases=viden.cases.model_copy(update={"cases": cases}),
    )


def without_draft_questions(guide: Spoergeguide) -> Spoergeguide:
    """The guide without F! questions that nobody has approved, and with nothing that leads to them."""
    asked = [one for one in guide.spoergsmaal if one.belaeg != "F!" or one.godkendt]
    shown = {one.id for one in asked}

    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id for id in ids if id in shown)

    questions = tuple(one.model_copy(update={"opfoelgning": kept(one.opfoelgning)}) for one in asked)
    starts = tuple(one.model_copy(update={"spoergsmaal": kept(one.spoergsmaal)}) for one in guide.starter)
    return guide.model_copy(update={"spoergsmaal": questions, "starter": starts})


def _without_drafts(case: Case) -> Case:
    """The case with the words of its pieces about law, risk and safety taken out; their kind stays."""

    def emptied(stykke: Stykke) -> Stykke:
        return stykke.model_copy(update={"da": "", "en": ""}) if stykke.slags else stykke

    pieces = {name: tuple(map(emptied, getattr(case, name))) for name in STYKKER}
    tasks = tuple(opgave.model_copy(update={"goer": emptied(opgave.goer)}) for opgave in case.hvem_goer_hvad)
    return case.model_copy(update={**pieces, "hvem_goer_hvad": tasks})


def _may_show(kontakt: Kontakt, edition: Edition) -> bool:
    return not kontakt.skjult and (edition is Edition.FAG or kontakt.synlighed is Synlighed.OFFENTLIG)


def _show_to_citizens(roster: Roster, today: date) -> Iterator[VistKontakt]:
    """The public functions that a citizen may call, by the rules of the offentlig edition: never a person.

    Without mail: nobody can tell a function's mailbox from a colleague's initials (`abcde@`).
    """
    for indgang in roster.indgange:
        is_for_citizens = not indgang.maalgruppe or CITIZENS & set(indgang.maalgruppe)
        if indgang.telefon and is_for_citizens and _may_show(indgang, Edition.OFFENTLIG):
            yield replace(_show_kontakt(indgang, roster, Edition.OFFENTLIG, today), email=None)


def _is_unit_mail(kontakt: Kontakt) -> bool:
    """A mailbox in one word, of a contact without a person's name: `ungeenheden@`, not `fornavn.efternavn@`."""
    return kontakt.navn is None and "." not in (kontakt.email or "").partition("@")[0]


def _show_kontakt(kontakt: Kontakt, roster: Roster, edition: Edition, today: date) -> VistKontakt:
    fresh = friskhed(kontakt.kontrolleret, today)
    is_person = not isinstance(kontakt, Indgang)
    # A person's name is for colleagues, and only while somebody has seen to it that the person is still there;
    # a person's mailbox is nearly always called by the name.
    name_shown = not is_person or (edition is Edition.FAG and fresh is not Friskhed.UDLOEBET)
    return VistKontakt(
        navn=kontakt.navn if name_shown else None,
        enhed=kontakt.enhed,
        fagomraader=kontakt.fagomraader,
        telefon=kontakt.telefon,
        email=kontakt.email if name_shown or _is_unit_mail(kontakt) else None,
        traeffetid=kontakt.traeffetid,
        sprog=kontakt.sprog,
        maalgruppe=kontakt.maalgruppe,
        status=Status(fresh, kontakt.kontrolleret, kontakt.kilde),
        er_person=is_person,
        er_koordinator=kontakt.id == roster.koordinator,
    )
