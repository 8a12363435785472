"""How far a contact can be trusted on a given day."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

WARN_AFTER_MONTHS = 12
NAME_DROPS_AFTER_MONTHS = 18


class Friskhed(StrEnum):
    """Never confirmed, confirmed, old enough to doubt, old enough that the person may have left."""

    UBEKRAEFTET = "ubekraeftet"
    BEKRAEFTET = "bekraeftet"
    GAMMEL = "gammel"
    UDLOEBET = "udloebet"


@dataclass(frozen=True)
class Status:
    """What stands beside a number: its state, the date of confirmation, and the source (None where it is not shown)."""

    friskhed: Friskhed
    kontrolleret: date | None
    kilde: str | None


def friskhed(kontrolleret: date | None, today: date) -> Friskhed:
    """The state on `today` of what was confirmed on `kontrolleret`."""
    if kontrolleret is None:
        return Friskhed.UBEKRAEFTET
    if today > add_months(kontrolleret, NAME_DROPS_AFTER_MONTHS):
        return Friskhed.UDLOEBET
    return Friskhed.GAMMEL if today > add_months(kontrolleret, WARN_AFTER_MONTHS) else Friskhed.BEKRAEFTET


def next_review(last: date) -> date:
    """When a text must be read again at the latest: knowledge ages as numbers do (our own rule)."""
    return add_months(last, WARN_AFTER_MONTHS)


def none_confirmed(states: Iterable[Status]) -> bool:
    """Whether there are numbers, and nobody has ever confirmed one of them."""
    return {status.friskhed for status in states} == {Friskhed.UBEKRAEFTET}


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or the month's last day: 31 August + 6 → 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
