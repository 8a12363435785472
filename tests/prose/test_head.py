from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.prose.head import KNOWN, LISTS, LONGEST_QUESTION, MOST_QUESTIONS, check_head

MANY = settings(max_examples=200, deadline=None, derandomize=True)
GOOD = {"title": "Side", "description": "Om noget"}
FULL = GOOD | {
    "emneord": ["et ord", "et til"],
    "spoergsmaal": ["Hvem kan jeg ringe til?", "Hun tør ikke gå hjem"],
    "skrevet": date(2026, 11, 20),
    "gennemgaaet": None,
    "godkendes_af": "kommunens jurist",
}


def said(**fields: object) -> list[str]:
    return list(check_head("# Side\n", GOOD | fields))


@pytest.mark.parametrize("meta", [GOOD, FULL, GOOD | {"emneord": []}, GOOD | {"emneord": ("a",), "spoergsmaal": []}])
def test_a_head_that_is_in_order_has_no_fault(meta: dict[str, object]) -> None:
    assert list(check_head("# Side\n", meta)) == []


def test_every_field_that_is_known_may_stand_there() -> None:
    assert set(FULL) == set(KNOWN)


@pytest.mark.parametrize("body", ["---\ntitle: a: b\n---\n# Side", "\n\n---\n", "---"])
def test_a_head_that_cannot_be_read_is_the_only_thing_said(body: str) -> None:
    (fault,) = check_head(body, {})
    assert fault.startswith("1: hoved: linjerne mellem --- kan ikke læses.")


@pytest.mark.parametrize("field", ["title", "description"])
@pytest.mark.parametrize("value", [None, "", "  ", 112, ["a"], date(2026, 11, 20)])
def test_a_page_has_a_title_and_a_description_in_words(field: str, value: object) -> None:
    wanted = [f"1: {field}: feltet mangler. Skriv en linje, der begynder med »{field}:«"]
    assert said(**{field: value}) == wanted
    assert list(check_head("", {name: text for name, text in GOOD.items() if name != field})) == wanted


@pytest.mark.parametrize("field", LISTS)
@pytest.mark.parametrize("words", ["mistanke", None, 112, {"a": "b"}])
def test_keywords_and_questions_are_lists(field: str, words: object) -> None:
    (fault,) = said(**{field: words})
    assert fault == f"1: {field}: er ikke en liste. Skriv i stedet {LISTS[field]}"


@pytest.mark.parametrize("field", LISTS)
@pytest.mark.parametrize(
    ("words", "named"),
    [([112], "112"), (["a", 4.5], "4.5"), ([""], ""), (["a", " "], " "), ([None], "None"), ([True], "True")],
)
def test_a_keyword_and_a_question_are_texts(field: str, words: list[object], named: str) -> None:
    assert said(**{field: words}) == [f"1: {field}: »{named}« er ikke en tekst. Sæt anførselstegn om det"]


def test_a_page_has_few_questions() -> None:
    many = [f"Spørgsmål {number}?" for number in range(MOST_QUESTIONS + 1)]
    assert said(spoergsmaal=many[:-1]) == []
    assert said(spoergsmaal=many) == ["1: spoergsmaal: her er 9 spørgsmål. Skriv højst 8"]
    assert said(emneord=many) == []


def test_a_question_is_short() -> None:
    assert said(spoergsmaal=["å" * LONGEST_QUESTION]) == []
    long = "å" * (LONGEST_QUESTION + 1)
    assert said(spoergsmaal=["Hvad?", long]) == [f"1: spoergsmaal: »{long}« er for langt. Skriv højst 90 tegn"]
    assert said(emneord=[long]) == []


@pytest.mark.parametrize("field", ["skrevet", "gennemgaaet"])
@pytest.mark.parametrize("value", ["2026-11-20", "i går", 20261120, datetime(2026, 11, 20), ["2026-11-20"]])
def test_a_day_is_a_day(field: str, value: object) -> None:
    assert said(**{field: value}) == [f"1: {field}: er ikke en dato. Skriv i stedet år-måned-dag, fx 2026-03-12"]


@pytest.mark.parametrize("field", ["titel", "Title", "tags", "hide", "template", "search"])
def test_a_field_that_does_not_exist_is_a_fault(field: str) -> None:
    """MkDocs and Material have fields of their own, and would obey them without a word."""
    (fault,) = said(**{field: "x"})
    assert fault == f"1: {field}: feltet findes ikke. Skriv i stedet et af disse: {', '.join(KNOWN)}"


@MANY
@given(
    meta=st.dictionaries(
        st.sampled_from(KNOWN) | st.text(max_size=5).filter(lambda name: ":" not in name),
        st.none() | st.text(max_size=5) | st.integers() | st.dates() | st.lists(st.text(max_size=4) | st.integers()),
    )
)
def test_whatever_stands_in_a_head_is_in_order_or_has_a_fault_for_each_field(meta: dict[str, object]) -> None:
    faults = list(check_head("", meta))
    named = [fault.split(": ")[1] for fault in faults]
    assert len(named) == len(set(named)) and all(fault.startswith("1: ") for fault in faults)
    if not faults:
        assert {"title", "description"} <= set(meta) <= set(KNOWN)
        for field in LISTS:
            words = meta.get(field, [])
            assert isinstance(words, list) and all(isinstance(word, str) and word.strip() for word in words)
