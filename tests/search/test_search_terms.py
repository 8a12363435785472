"""Each rule by which text becomes terms, with Danish examples. vectors.json holds the borderline cases."""

import pytest

from fagportal.search.stopwords import STOPWORDS, stop_stems
from fagportal.search.terms import join_digits, loose, stem, words
from fagportal.slugs import fold


def stems(text: str, lang: str = "da") -> list[str]:
    return [stem(word, lang) for word, *_ in words(text)]


@pytest.mark.parametrize(
    "forms",
    [
        "kommune kommunen kommuner kommunerne kommunes kommunernes",
        "sag sagen sager sagerne sagens sagers",
        "trussel trusselen",
        "udøver udøvere udøveren udøverne udøverens",
        "utryg utrygge utrygt",
        "samtale samtalen samtaler samtalerne",
        "underretning underretningen underretninger underretningerne",
        "spørgsmål spørgsmålet spørgsmålene",
        "besked beskeden beskeder beskederne",
        "mulig muligt mulige",
    ],
)
def test_the_inflections_of_a_danish_word_have_one_stem(forms: str) -> None:
    assert len(set(stems(forms))) == 1


@pytest.mark.parametrize("forms", ["stalk stalked stalking stalks", "victim victims victim's", "child's child"])
def test_the_inflections_of_an_english_word_have_one_stem(forms: str) -> None:
    assert len(set(stems(forms, "en"))) == 1


@pytest.mark.parametrize("pair", ["mor mord", "bror bro", "politi politik", "vold volde"])
def test_words_that_only_look_alike_keep_stems_of_their_own(pair: str) -> None:
    one, other = stems(pair)
    assert (one == other) is (pair == "vold volde")


def test_an_unknown_language_is_a_key_error_and_no_guess() -> None:
    with pytest.raises(KeyError):
        stem("ord", "sv")


@pytest.mark.parametrize(
    ("written", "typed"),
    [("børn", "boern"), ("spørgsmål", "spoergsmaal"), ("Ærø", "aeroe"), ("ÅRHUS", "Aarhus"), ("Ødeborg", "OEDEBORG")],
)
def test_ae_oe_and_aa_are_the_danish_letters(written: str, typed: str) -> None:
    assert stems(written) == stems(typed)


@pytest.mark.parametrize(
    ("written", "typed"),
    [("spørgsmål", "sporgsmal"), ("børn", "born"), ("Ærø", "aro"), ("hjælp", "hjalp"), ("Tårnby", "tarnby")],
)
def test_a_o_and_a_have_the_loose_spelling_of_the_danish_letters(written: str, typed: str) -> None:
    assert [loose(term) for term in stems(written)] == [loose(term) for term in stems(typed)]
    assert stems(written) != stems(typed)


def test_the_loose_spelling_of_a_loose_spelling_is_itself_for_danish_words() -> None:
    for word in ["spørgsmål", "børn", "Ærø", "Haarby", "Aabenraa", "samværsaftale", "æøå"]:
        assert loose(loose(fold(word))) == loose(fold(word))


@pytest.mark.parametrize(
    "written",
    ["25 17 73 74", "25177374", "2517 7374", "25-17-73-74", "25.17.73.74", "+45 25 17 73 74", "+4525177374",
     "0045 25177374", "004525177374", "(+45) 25 17 73 74", "tlf.: 25\u00a017\u00a073\u00a074"],
)  # fmt: skip
def test_a_phone_number_is_one_term_however_it_is_written(written: str) -> None:
    assert "25177374" in stems(written)


@pytest.mark.parametrize(("written", "joined"), [("1.806", "1806"), ("7 500 kr.", "7500 kr."), ("114", "114")])
def test_a_number_with_its_thousands_apart_is_one_term(written: str, joined: str) -> None:
    assert join_digits(written) == joined


@pytest.mark.parametrize("years", ["2022-2024", "1999 2001", "2022\u00a02024"])
def test_two_years_stay_two_years(years: str) -> None:
    assert stems(years) == join_digits(years).split() and len(stems(years)) == 2


def test_two_spaces_or_words_between_keep_numbers_apart() -> None:
    assert stems("25  17") == ["25", "17"] and stems("112 og 114") == ["112", "og", "114"]


def test_a_word_with_a_hyphen_comes_whole_and_in_parts() -> None:
    assert list(words("SSP-møde og sms'er")) == [("sspmoede", "ssp", "moede"), ("og",), ("smser", "sms", "er")]


def test_single_letters_are_left_out_and_single_digits_are_kept() -> None:
    assert list(words("a b-c § i trin 3")) == [("trin",), ("3",)]


def test_a_soft_hyphen_and_loose_accents_do_not_cut_a_word() -> None:
    assert stems("stalking\u00adudsat") == stems("stalkingudsat")
    assert stems("pa\u030akr\u00e6vet") == stems("påkrævet")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_stop_words_are_folded_and_their_stems_are_found_in_any_text(lang: str) -> None:
    assert all(fold(word) == word and list(words(word)) in ([(word,)], []) for word in STOPWORDS[lang])
    assert stop_stems(lang) == {stem(word, lang) for word in STOPWORDS[lang]}


@pytest.mark.parametrize(
    "word",
    ["sag", "barn", "hjælp", "politi", "ring", "vold", "ikke-", "stalking", "mor", "far", "ven", "frygt", "bange"],
)
def test_words_that_people_search_for_are_no_stop_words(word: str) -> None:
    (found,) = stems(word)
    assert (found in stop_stems("da")) is (word == "ikke-")
