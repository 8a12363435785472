"""Portal: what one edition may show on one day. Made once per build; nothing after it decides what is public."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from fagportal.checks import load_data
from fagportal.explain import suggest
from fagportal.loading import Data
from fagportal.models.kommune import Kommune
from fagportal.models.organisationer import Organisationer, Portalejer
from fagportal.models.roster import Kontakt, Ressourceperson, Roster, Side, Synlighed
from fagportal.models.telefon import Telefon
from fagportal.models.vokabular import Vokabular
from fagportal.settings import Settings
from fagportal.status import Friskhed, Status, friskhed


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
    """A kommune with what this edition may show of its roster; `har_roster` is false where no file exists.

    `interne_fagomraader` (offentlig edition only): where the kommune has a
    contact that only professionals may see, and nothing else about it.
    """

    kommunekode: str
    navn: str
    fuldt_navn: str
    slug: str
    region: str
    politikreds: str
    har_roster: bool = False
    deltager: bool = False
    model: int | None = None
    gennemgaaet: date | None = None
    ejer: str | None = None
    bemaerkning: str | None = None
    kontakter: tuple[VistKontakt, ...] = ()
    politi: tuple[VistKontakt, ...] = ()
    sider: tuple[Side, ...] = ()
    interne_fagomraader: tuple[str, ...] = ()


@dataclass(frozen=True)
class Portal:
    """Everything the pages are made from."""

    edition: Edition
    today: date
    citizen_url: str
    kommuner: tuple[VistKommune, ...]
    organisationer: Organisationer
    vokabular: Vokabular
    portalejer: Portalejer

    @cached_property
    def by_slug(self) -> Mapping[str, VistKommune]:
        """The kommuner by slug."""
        return {kommune.slug: kommune for kommune in self.kommuner}


def read_edition(name: object) -> Edition:
    """The edition called `name`. Raises ValueError, in Danish, for any other."""
    try:
        return Edition(str(name))
    except ValueError:
        raise ValueError(f"udgaven »{name}« findes ikke. {suggest(name, tuple(Edition))}") from None


def load_portal(settings: Settings, edition: Edition) -> Portal:
    """Read, check and filter. Raises Faults; writes nothing."""
    return make_portal(load_data(settings.data, settings.today), edition, settings)


def make_portal(data: Data, edition: Edition, settings: Settings) -> Portal:
    """What `edition` may show of checked `data` on the day of `settings`."""
    kommuner = [_show_kommune(kommune, data, edition, settings.today) for kommune in data.kommuner]
    return Portal(
        edition=edition,
        today=settings.today,
        citizen_url=settings.citizen_url,
        kommuner=tuple(sorted(kommuner, key=lambda kommune: _danish_order(kommune.navn))),
        organisationer=_show_organisationer(data.organisationer, edition),
        vokabular=data.vokabular,
        portalejer=data.portalejer,
    )


def _danish_order(navn: str) -> str:
    """Æ, ø and å come last; Aa in a Danish place name is å."""
    return navn.casefold().replace("aa", "å").translate(str.maketrans("æøå", "{|}"))


def _show_kommune(kommune: Kommune, data: Data, edition: Edition, today: date) -> VistKommune:
    fuldt_navn = data.vokabular.kommunenavne.get(kommune.kommunekode, f"{kommune.navn} Kommune")
    shown = VistKommune(fuldt_navn=fuldt_navn, **kommune.model_dump())
    entry = data.rosters.get(kommune.slug)
    return shown if entry is None else _show_roster(shown, entry.roster, edition, today)


def _show_roster(kommune: VistKommune, roster: Roster, edition: Edition, today: date) -> VistKommune:
    fag = edition is Edition.FAG
    alive = [kontakt for kontakt in roster.kontakter if not kontakt.skjult]
    visible = [kontakt for kontakt in alive if fag or kontakt.synlighed is Synlighed.OFFENTLIG]
    hidden = {omraade for kontakt in alive if kontakt not in visible for omraade in kontakt.fagomraader}
    police = set(map(id, roster.politi))
    cards = [(id(kontakt) in police, _show_kontakt(kontakt, roster, edition, today)) for kontakt in visible]
    return VistKommune(
        kommunekode=kommune.kommunekode,
        navn=kommune.navn,
        fuldt_navn=kommune.fuldt_navn,
        slug=kommune.slug,
        region=kommune.region,
        politikreds=kommune.politikreds,
        har_roster=True,
        deltager=roster.deltager,
        model=roster.model,
        gennemgaaet=roster.gennemgaaet,
        ejer=roster.ejer if fag else None,
        bemaerkning=roster.bemaerkning,
        kontakter=tuple(card for is_police, card in cards if not is_police),
        politi=tuple(card for is_police, card in cards if is_police),
        sider=roster.sider,
        interne_fagomraader=tuple(sorted(hidden)),
    )


def _show_kontakt(kontakt: Kontakt, roster: Roster, edition: Edition, today: date) -> VistKontakt:
    fresh = friskhed(kontakt.kontrolleret, today)
    is_person = not _is_function(kontakt, roster)
    # A person's name is for colleagues, and only while somebody has seen to it that the person is still there;
    # a person's mailbox is nearly always called by the name.
    name_shown = not is_person or (edition is Edition.FAG and fresh is not Friskhed.UDLOEBET)
    has_name = kontakt.navn is not None
    return VistKontakt(
        navn=kontakt.navn if name_shown else None,
        enhed=kontakt.enhed,
        fagomraader=kontakt.fagomraader,
        telefon=kontakt.telefon,
        email=kontakt.email if name_shown or not has_name else None,
        traeffetid=kontakt.traeffetid,
        sprog=kontakt.sprog,
        maalgruppe=kontakt.maalgruppe,
        status=Status(fresh, kontakt.kontrolleret, kontakt.kilde),
        er_person=is_person,
        er_koordinator=kontakt.id == roster.koordinator,
    )


def _is_function(kontakt: Kontakt, roster: Roster) -> bool:
    return not isinstance(kontakt, Ressourceperson) and kontakt not in roster.politi


def _show_organisationer(organisationer: Organisationer, edition: Edition) -> Organisationer:
    if edition is Edition.FAG:
        return organisationer
    kredse = tuple(
        kreds if kreds.synlighed is Synlighed.OFFENTLIG else kreds.model_copy(update={"nummer": None, "formaal": None})
        for kreds in organisationer.politikredse
    )
    return organisationer.model_copy(update={"politikredse": kredse})
