import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.models.telefon import Telefon, parse_telefon


@pytest.mark.parametrize(
    ("written", "shown", "link"),
    [
        ("99 99 99 98", "99 99 99 98", "tel:+4599999998"),
        ("99999998", "99 99 99 98", "tel:+4599999998"),
        ("9999 9998", "99 99 99 98", "tel:+4599999998"),
        ("+45 99 99 99 98", "99 99 99 98", "tel:+4599999998"),
        ("0045 99999998", "99 99 99 98", "tel:+4599999998"),
        ("112", "112", "tel:112"),
        ("114", "114", "tel:114"),
        ("116 006", "116 006", "tel:116006"),
        ("116006", "116 006", "tel:116006"),
    ],
)
def test_a_number_is_shown_in_pairs_and_can_be_tapped(written: str, shown: str, link: str) -> None:
    assert parse_telefon(written) == Telefon(shown, link)


def test_a_number_in_a_sentence_reads_as_it_is_shown() -> None:
    assert f"ring {parse_telefon('99999999')}" == "ring 99 99 99 99"


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "99 99 99",
        "99 99 99 99 9",
        "99 99 99 9x",
        "99-99-99-99",
        "(99) 99 99 99",
        "99 99 99 99\n",
        "+46 8 123 456 78",
        "+299 32 10 00",
        "٩٩ ٩٩ ٩٩ ٩٩",
        "tel:99999999",
        "+45 112",
        "0045 112",
        "0112",
        "9" * 10_000,
    ],
)
def test_what_is_no_danish_number_is_refused_with_an_example_of_one(written: str) -> None:
    with pytest.raises(ValueError, match='otte cifre i par i anførselstegn, fx "99 99 99 99"'):
        parse_telefon(written)


@pytest.mark.parametrize("value", [99999999, 1.5, None, True, ["99 99 99 99"]])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="nummeret er ikke en tekst"):
        parse_telefon(value)


digits_and_more = st.text("0123456789 +", max_size=16)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.one_of(st.text(), digits_and_more, st.integers().map(str)))
def test_any_text_is_a_number_that_reads_back_as_itself_or_a_refusal(written: str) -> None:
    try:
        number = parse_telefon(written)
    except ValueError:
        return
    assert parse_telefon(number.vist) == number
    assert parse_telefon(number.link.removeprefix("tel:")) == number
