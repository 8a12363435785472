"""Rows of the contact tables: which number stands beside which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fagportal.editions import VistKommune, VistKontakt
from fagportal.models.base import BothLanguages
from fagportal.models.organisationer import Linje, Nummer
from fagportal.models.telefon import Telefon
from fagportal.status import Status, friskhed


@dataclass(frozen=True)
class LineRow:
    """A national or regional number with its status. `kilde` is in both languages."""

    navn: BothLanguages
    formaal: BothLanguages
    telefon: Telefon
    status: Status
    kilde: BothLanguages
    redaktionel: bool


@dataclass(frozen=True)
class AreaRow:
    """A fagområde and everybody in the kommune to call about it.

    `intern`: there is also somebody whom this edition may not show.
    """

    fagomraade: str
    kontakter: tuple[VistKontakt, ...]
    intern: bool = False


def number_row(navn: BothLanguages, formaal: BothLanguages, nummer: Nummer, today: date) -> LineRow:
    """One number as a row."""
    status = Status(friskhed(nummer.kontrolleret, today), nummer.kontrolleret, None)
    return LineRow(navn, formaal, nummer.telefon, status, nummer.kilde, nummer.redaktionel)


def line_rows(linje: Linje, today: date) -> tuple[LineRow, ...]:
    """A line's numbers, one row each: two sources that differ are both shown."""
    return tuple(number_row(linje.navn, linje.formaal, nummer, today) for nummer in linje.numre)


def area_rows(kommune: VistKommune, fagomraader: Sequence[str]) -> tuple[AreaRow, ...]:
    """The kommune's contacts by fagområde, in the order of the closed list."""
    rows = (
        AreaRow(
            omraade,
            tuple(kontakt for kontakt in kommune.kontakter if omraade in kontakt.fagomraader),
            intern=omraade in kommune.interne_fagomraader,
        )
        for omraade in fagomraader
    )
    return tuple(row for row in rows if row.kontakter or row.intern)


def missing_areas(rows: Sequence[AreaRow], fagomraader: Sequence[str]) -> tuple[str, ...]:
    """The fagområder that nobody in the kommune answers for; none where one contact covers them all."""
    covered = {row.fagomraade for row in rows}
    if "alle" in covered:
        return ()
    return tuple(omraade for omraade in fagomraader if omraade not in covered | {"alle", "politi"})
