from datetime import date

import pytest

from fagportal.status import Friskhed, Status, add_months, friskhed, next_review, none_confirmed

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("confirmed", "state"),
    [
        (None, Friskhed.UBEKRAEFTET),
        (date(2026, 11, 20), Friskhed.BEKRAEFTET),
        (date(2025, 11, 21), Friskhed.BEKRAEFTET),
        (date(2025, 11, 20), Friskhed.BEKRAEFTET),
        (date(2025, 11, 19), Friskhed.GAMMEL),
        (date(2025, 5, 20), Friskhed.GAMMEL),
        (date(2025, 5, 19), Friskhed.UDLOEBET),
        (date(1999, 1, 1), Friskhed.UDLOEBET),
    ],
)
def test_a_confirmation_holds_twelve_months_and_a_name_eighteen_to_the_day(
    confirmed: date | None, state: Friskhed
) -> None:
    assert friskhed(confirmed, TODAY) is state


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 6, 30), 18, date(2027, 12, 30)),
        (date(2026, 12, 31), 18, date(2028, 6, 30)),
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@pytest.mark.parametrize("day", [date(9998, 7, 1), date.max])
def test_the_end_of_the_calendar_is_not_a_crash(day: date) -> None:
    assert friskhed(day, TODAY) is Friskhed.BEKRAEFTET


@pytest.mark.parametrize(
    ("last", "again"),
    [
        (date(2026, 11, 20), date(2027, 11, 20)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2025, 12, 31), date(2026, 12, 31)),
        (date.max, date.max),
    ],
)
def test_a_text_is_read_again_when_a_number_of_the_same_age_would_be_doubted(last: date, again: date) -> None:
    assert next_review(last) == again
    assert friskhed(last, again) is Friskhed.BEKRAEFTET


@pytest.mark.parametrize(
    ("states", "none"),
    [
        ([], False),
        ([Friskhed.UBEKRAEFTET], True),
        ([Friskhed.UBEKRAEFTET, Friskhed.UBEKRAEFTET], True),
        ([Friskhed.UBEKRAEFTET, Friskhed.UDLOEBET], False),
        ([Friskhed.BEKRAEFTET], False),
    ],
)
def test_none_is_confirmed_when_there_are_numbers_and_nobody_has_confirmed_one(
    states: list[Friskhed], none: bool
) -> None:
    assert none_confirmed(Status(state, None, None) for state in states) is none
