"""What the index says of a collection: which terms stand where, and how much they say there."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.search import index
from fagportal.search.index import LEVELS, Entry, make_index
from fagportal.search.stopwords import stop_stems
from fagportal.search.terms import loose
from fagportal.settings import ROOT
from tests.search.conftest import entries_of
from tests.search.reader import Written, read_index

Text = str | dict[str, str]


def written(*texts: Text, lang: str = "da") -> Written:
    return read_index(make_index(entries_of(*texts, lang=lang)))


def terms_of(number: int, found: Written) -> set[str]:
    return {term for term, postings in found.terms.items() if number in dict(postings)}


def level(term: str, number: int, found: Written) -> int:
    return dict(found.terms.get(term, [])).get(number, 0)


# Compounds.


@pytest.mark.parametrize(
    ("compound", "others", "parts"),
    [
        ("stalkingsagen", "stalking og sager", {"stalking", "sag"}),
        ("samværsaftaler", "samvær efter aftale", {"samva", "aftal"}),
        ("julegaver", "jul og en gave", {"jul", "gav"}),
        ("skoleledermødet", "skolens leder holder møde", {"skol", "led", "moed"}),
        ("børnesamtale", "børn til samtale", {"boern", "samtal"}),
        ("stalkingsagen", "STALKING sag", {"stalking", "sag"}),
    ],
)
def test_a_compound_is_cut_where_the_collection_has_its_parts_as_words(
    compound: str, others: str, parts: set[str]
) -> None:
    found = written(f"En {compound} her", others)
    assert parts <= terms_of(0, found)
    assert parts & terms_of(0, written(f"En {compound} her", "noget helt andet")) == set()


def test_a_part_counts_less_than_the_word_itself() -> None:
    found = written("stalkingsag", "stalking", "sag")
    assert 0 < level("sag", 0, found) < level("sag", 2, found)


@pytest.mark.parametrize(
    ("compound", "words"), [("overgreb", "over greb"), ("forhold", "for hold"), ("anmelderen", "an melder")]
)
def test_a_stop_word_is_no_part_of_a_compound(compound: str, words: str) -> None:
    found = written(f"Et {compound} sker", f"Noget {words}")
    assert not terms_of(0, found) & terms_of(1, found)


def test_a_word_of_the_other_language_is_no_part() -> None:
    entries = [*entries_of("stalkingcase"), *entries_of("stalking case", lang="en")]
    assert terms_of(0, read_index(make_index(entries))) == {"stalkingcas"}


def test_a_number_is_not_cut() -> None:
    assert terms_of(0, written("25177374", "2517 og 7374", "251 og 77374")) == {"25177374"}


def test_a_word_with_a_hyphen_is_found_whole_and_by_its_parts_whether_the_collection_has_them_or_not() -> None:
    assert terms_of(0, written("Et SSP-møde om GPS-trackere")) == {"sspmoed", "ssp", "moed", "gpstrack", "gps", "track"}


# What is indexed, and how much it says.


@pytest.mark.parametrize("lang", ["da", "en"])
def test_stop_words_are_not_indexed(lang: str) -> None:
    found = written("Det er ikke en sag, og vi har den", "This is not the case that they have", lang=lang)
    assert set(found.terms) & stop_stems(lang) == set() and found.terms


def test_a_word_of_more_than_sixty_letters_is_passed_over_and_the_rest_is_found() -> None:
    assert set(written("før " + "x" * 61 + " stalking " + "y" * 60).terms) == {"foer", "stalking", "y" * 60}


FIELDS = {"heading": "page", "page": "text", "questions": "text"}


@pytest.mark.parametrize(("better", "worse"), FIELDS.items())
def test_a_word_says_more_in_a_heading_than_in_a_title_and_more_in_both_than_in_the_text(
    better: str, worse: str
) -> None:
    found = written({better: "samvær", "text": "noget"}, {worse: "samvær", "heading": "noget"})
    assert level("samva", 0, found) > level("samva", 1, found) > 0


def test_a_question_is_found_by_words_that_stand_nowhere_on_the_page() -> None:
    page = {"heading": "Kontakt", "text": "Ring til os", "questions": "hvem ringer jeg til når hun ikke tør gå hjem"}
    assert {"hjem", "toer", "kontak"} <= terms_of(0, written(page, "Noget andet"))


def test_a_word_says_more_in_a_short_text_and_more_when_it_is_repeated() -> None:
    found = written("samvær", "samvær " + "ord " * 200, "samvær samvær samvær " + "ord " * 200)
    assert level("samva", 0, found) > level("samva", 2, found) > level("samva", 1, found) > 0


def test_every_level_fits_in_four_bits() -> None:
    words = " ".join(["samvær"] * 500)
    found = written(dict.fromkeys(["heading", "page", "questions", "text"], words), "samvær")
    assert level("samva", 0, found) == LEVELS
    assert all(0 < level <= LEVELS for postings in found.terms.values() for _, level in postings)


# The root.


def test_the_root_carries_what_the_browser_gets_to_show_in_its_order() -> None:
    entries = [
        Entry("da", {"text": "å"}, [1, "Ærø", "id"]),
        Entry("en", {"text": "x y"}, "q-et"),
        Entry("da", {}, None),
    ]
    root = read_index(make_index(entries, carried={"pages": [["b/", "B"], ["a/", "A"]]})).root
    assert root["sections"] == [[1, "Ærø", "id"], "q-et", None]
    assert (root["pages"], root["langs"]) == ([["b/", "B"], ["a/", "A"]], ["da", "en"])


def test_nothing_in_the_root_looks_like_markup() -> None:
    files = make_index([Entry("da", {"text": "x"}, [0, "</script><script>alert(1)</script>", ""])])
    assert b"<" not in files["rod.json"] and read_index(files).root["sections"][0][1].startswith("</script>")


@pytest.mark.parametrize("texts", [(), ("",), ("og i det",), ("", "", "")])
def test_a_collection_without_words_has_an_index_without_shards(texts: tuple[str, ...]) -> None:
    files = make_index(entries_of(*texts))
    assert list(files) == ["rod.json"] and json.loads(files["rod.json"])["shards"] == []


# Shards.


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "ONE_FILE", 0)
    monkeypatch.setattr(index, "SHARD", 40)


TEXTS = [
    "Børn født, born, boern, børnene og sporgsmal, spørgsmål, spoergsmaal i en stalkingsag om stalking",
    "Sagens samværsaftale, samvær efter aftale, politi, politikreds og kredse, aro Ærø aeroe",
    "Hårby, Harby, Haarby: Køge, Koge, Koege. " + " ".join(f"ord{number}" for number in range(200)),
]


def test_shards_hold_together_what_one_file_holds(small_shards: None, monkeypatch: pytest.MonkeyPatch) -> None:
    many = make_index(entries_of(*TEXTS))
    monkeypatch.setattr(index, "ONE_FILE", 200_000)
    one = make_index(entries_of(*TEXTS))
    assert len(many) > 20 and len(one) == 2
    assert list(read_index(many).terms.items()) == list(read_index(one).terms.items())
    assert json.loads(one["rod.json"])["parts"] == []


def test_words_that_differ_in_danish_letters_alone_are_in_the_same_shard(
    small_shards: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The browser asks for a shard by the loose spelling: none must begin in one shard and end in the next."""
    monkeypatch.setattr(index, "SHARD", 1)
    files = make_index(entries_of(*TEXTS))
    spelt = [
        {loose(term) for term in read_index({"rod.json": b'{"shards":[""]}', "0.bin": files[f"{number}.bin"]}).terms}
        for number in range(len(files) - 1)
    ]
    assert all(len(keys) == 1 for keys in spelt)  # every spelling has a shard of its own ...
    assert [key for keys in spelt for key in keys] == json.loads(files["rod.json"])["shards"]  # ... that begins with it
    assert len({key for keys in spelt for key in keys}) == len(spelt)


def test_terms_are_in_the_order_in_which_javascript_compares_them() -> None:
    keys = [loose(term) for term in written("zz \ufa0e\ufa0e \U00010400\U00010400 ab \ua000\ua000").terms]
    assert keys == sorted(keys, key=lambda key: key.encode("utf-16-be")) != sorted(keys)


def test_a_sharded_index_names_the_parts_of_its_compounds(small_shards: None) -> None:
    texts = ["stalkingsag", "stalkingsager og stalkingofre", "sag sagskreds", "ofre", "stalking", "kreds"]
    parts = json.loads(make_index(entries_of(*texts))["rod.json"])["parts"]
    assert parts == ["sag", "stalking"]  # a part of one compound alone is not worth the bytes


# The same in, the same out.


def test_a_group_written_in_another_order_makes_the_same_bytes() -> None:
    entries = entries_of("En sag om sms og beskeder")
    groups = [["sms", "besked", "tidligere besked"], ["sag", "forløb"]]
    turned = [group[::-1] for group in groups[::-1]]
    assert make_index(entries, groups) == make_index(entries, turned)


any_entries = st.lists(
    st.dictionaries(st.sampled_from(["heading", "page", "questions", "text"]), st.text(max_size=40), max_size=4),
    max_size=6,
)
any_groups = st.lists(st.lists(st.text("abcæø |;", max_size=8), max_size=4), max_size=4)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(fields=any_entries, synonyms=any_groups, seed=st.randoms())
def test_the_order_of_fields_and_of_synonyms_does_not_matter(
    fields: list[dict[str, str]], synonyms: list[list[str]], seed: Random
) -> None:
    entries = entries_of(*fields)
    first = make_index(entries, synonyms)
    turned = [replace(entry, fields=dict(reversed(list(entry.fields.items())))) for entry in entries]
    mixed = [seed.sample(group, len(group)) for group in seed.sample(synonyms, len(synonyms))]
    assert make_index(entries, synonyms) == first == make_index(turned, mixed)
    read_index(first)


PROGRAM = """
import hashlib, sys
from fagportal.search.index import Entry, make_index
texts = ["børn boern born i en stalkingsag", "sag om stalking", "samværsaftale samvær aftale æble"]
files = make_index([Entry(lang, {"text": text}) for text in texts for lang in ("da", "en")], [["sag", "case", "sager"]])
print(hashlib.sha256(repr(files).encode()).hexdigest())
"""


def test_pythons_own_disorder_does_not_reach_the_bytes() -> None:
    made = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(made) == 1
