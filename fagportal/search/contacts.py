"""Contacts as answers of their own: »Skanderborg ungeenheden« finds the number, not only the page it stands on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from fagportal.editions import VistKommune, VistKontakt
from fagportal.models.organisationer import Linje, Nummer
from fagportal.models.telefon import Telefon
from fagportal.models.vokabular import Ord
from fagportal.portal import Portal
from fagportal.status import Friskhed, friskhed
from fagportal.words import Words


@dataclass(frozen=True)
class Contact:
    """A number with whom it leads to: `name`, and `under` what that belongs to. `more` is found, but not shown.

    `status` says how far it can be trusted, in words; `friskhed` is the same for the looks, empty where
    the portal has added the number itself. `is_danish`: the name is the kommune's own, whatever the page's language.
    """

    path: str
    anchor: str
    name: str
    under: str
    telefon: str
    more: str
    friskhed: str = ""
    status: str = ""
    is_danish: bool = False


def contacts(portal: Portal, words: Words) -> Iterator[Contact]:
    """Everybody with a number whom this edition may show: the kommuner's contacts, then the national lines."""
    fagomraader = {ord.id: ord for ord in portal.vokabular.fagomraader}
    for kommune in portal.kommuner:
        for kontakt in (*kommune.kontakter, *kommune.politi):
            if kontakt.telefon:
                yield _of_kommune(kommune, kontakt, fagomraader, words)
    center = portal.organisationer.dansk_stalking_center
    national = [(linje.id, linje) for linje in center.linjer]
    for anchor, linje in (("fare", portal.organisationer.akut), ("politi", portal.organisationer.politi), *national):
        yield from _of_line(anchor, linje, portal.today, words)


def _of_kommune(kommune: VistKommune, kontakt: VistKontakt, fagomraader: dict[str, Ord], words: Words) -> Contact:
    areas = [fagomraader[id] for id in kontakt.fagomraader]
    named = [name for name in (kontakt.enhed, kontakt.navn) if name]
    assert kontakt.telefon
    return Contact(
        path=f"kommuner/{kommune.slug}/",
        anchor="kontakter" if kontakt in kommune.kontakter else "politi-og-dsc",
        name=", ".join(named) or getattr(areas[0], words.lang),
        under=kommune.fuldt_navn,
        telefon=kontakt.telefon.vist,
        more=" ".join((kommune.navn, *_both(areas), kontakt.email or "")),
        friskhed=kontakt.status.friskhed,
        status=_status(kontakt.status.friskhed, kontakt.status.kontrolleret, words),
        is_danish=bool(named),
    )


def _of_line(anchor: str, linje: Linje, today: date, words: Words) -> Iterator[Contact]:
    numbers: dict[Telefon, Nummer] = {}
    for nummer in linje.numre:
        numbers.setdefault(nummer.telefon, nummer)
    for nummer in numbers.values():
        fresh = None if nummer.redaktionel else friskhed(nummer.kontrolleret, today)
        yield Contact(
            path="kontakt/",
            anchor=anchor,
            name=getattr(linje.navn, words.lang),
            under=getattr(linje.formaal, words.lang),
            telefon=nummer.telefon.vist,
            more="",
            friskhed=fresh or "",
            status=_status(fresh, nummer.kontrolleret, words),
        )


def _status(fresh: Friskhed | None, confirmed: date | None, words: Words) -> str:
    """The words that stand beside the number on its page (the macro `status` in parts.html)."""
    if fresh is None:
        return words("Redaktionel tilføjelse")
    if confirmed is None:
        return words("Ikke bekræftet")
    if fresh is Friskhed.BEKRAEFTET:
        return f"{words('Bekræftet')} {words.date(confirmed)}"
    age = words("Over 12 måneder gammel") if fresh is Friskhed.GAMMEL else words("Over 18 måneder gammel")
    return f"{age} · {words('bekræftet')} {words.date(confirmed)}"


def _both(areas: Iterable[Ord]) -> Iterator[str]:
    for area in areas:
        yield from (area.da, area.en)
