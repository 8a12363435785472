"""Contacts as answers of their own: »Skanderborg ungeenheden« finds the number, not only the page it stands on.

An area of work and an organisation are found by their other names too, which the synonyms know: »jobcenter«, »dsc«.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from fagportal.editions import VistKommune, VistKontakt
from fagportal.models.organisationer import Linje, Nummer
from fagportal.models.telefon import Telefon
from fagportal.models.vokabular import Ord
from fagportal.portal import Portal
from fagportal.status import Friskhed, friskhed
from fagportal.words import Words

EVERY = "alle"  # the area of a contact that takes everything
Synonyms = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Contact:
    """A number with whom it leads to: `name`, and `under` what that belongs to.

    Found, but not shown: `also`, names of what it belongs to, and `areas` of work, in both languages; and `more`.

    `status` says how far it can be trusted, in words; `friskhed` is the same for the looks, empty where
    the portal has added the number itself. `is_danish`: the name is the kommune's own, whatever the page's language.
    """

    path: str
    anchor: str
    name: str
    under: str
    telefon: str
    more: str = ""
    areas: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    friskhed: str = ""
    status: str = ""
    is_danish: bool = False


def contacts(portal: Portal, words: Words) -> Iterator[Contact]:
    """Everybody with a number whom this edition may show: the kommuner's contacts, then the national lines."""
    fagomraader, named = {ord.id: ord for ord in portal.vokabular.fagomraader}, area_names(portal)
    for kommune in portal.kommuner:
        for kontakt in (*kommune.kontakter, *kommune.politi):
            if kontakt.telefon:
                areas = tuple(name for id in kontakt.fagomraader for name in named[id])
                yield _of_kommune(kommune, kontakt, fagomraader, areas, words)
    center = portal.organisationer.dansk_stalking_center
    also = _names({center.navn}, portal.viden.synonymer.phrases())
    for anchor, linje in (("fare", portal.organisationer.akut), ("politi", portal.organisationer.politi)):
        yield from _of_line(anchor, linje, (), portal.today, words)
    for linje in center.linjer:
        yield from _of_line(linje.id, linje, also, portal.today, words)


def area_names(portal: Portal) -> dict[str, tuple[str, ...]]:
    """What each area of work may be called, in both languages. »Alle« is all of them, apart from the police."""
    synonyms = portal.viden.synonymer.phrases()
    named = {ord.id: _names({ord.da, ord.en}, synonyms) for ord in portal.vokabular.fagomraader if ord.id != EVERY}
    return named | {EVERY: tuple(name for id, names in named.items() if id != "politi" for name in names)}


def _names(names: set[str], synonyms: Synonyms) -> tuple[str, ...]:
    """The names, and the phrases of each group of synonyms that holds one of them."""
    said = {name.casefold() for name in names}
    others = {phrase for group in synonyms if said & set(map(str.casefold, group)) for phrase in group}
    return (*sorted(names), *sorted(others - said))


def _of_kommune(
    kommune: VistKommune, kontakt: VistKontakt, fagomraader: dict[str, Ord], areas: tuple[str, ...], words: Words
) -> Contact:
    named = [name for name in (kontakt.enhed, kontakt.navn) if name]
    assert kontakt.telefon
    return Contact(
        path=f"kommuner/{kommune.slug}/",
        anchor="kontakter" if kontakt in kommune.kontakter else "politi-og-dsc",
        name=", ".join(named) or getattr(fagomraader[kontakt.fagomraader[0]], words.lang),
        under=kommune.fuldt_navn,
        telefon=kontakt.telefon.vist,
        more=f"{kommune.navn} {kontakt.email or ''}",
        areas=areas,
        friskhed=kontakt.status.friskhed,
        status=_status(kontakt.status.friskhed, kontakt.status.kontrolleret, words),
        is_danish=bool(named),
    )


def _of_line(anchor: str, linje: Linje, also: tuple[str, ...], today: date, words: Words) -> Iterator[Contact]:
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
            friskhed=fresh or "",
            also=also,
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
