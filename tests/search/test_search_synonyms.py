"""Synonyms: which are kept, in which small file each of them lies, and that the browser finds them there."""

from typing import Any

import pytest

from fagportal.search.index import Entry, make_index
from fagportal.search.synonyms import FIRSTS, synonym_files
from tests.search.conftest import entries_of
from tests.search.node import Node, as_json
from tests.search.reader import read_index

GROUPS = [["ekskæreste", "tidligere partner"], ["sms", "besked", "tekst besked"], ["bopæl", "adresse"]]
TEXT = "Ekskæresten sender en besked til din adresse"


def leads(files: dict[str, bytes]) -> dict[str, set[str]]:
    """Every phrase that is kept, with what it leads to; and no phrase lies in two files."""
    found: dict[str, set[str]] = {}
    for file in read_index(files).synonyms.values():
        assert not found.keys() & file.keys()
        found |= file
    return found


def index_of(text: str, *groups: list[str], lang: str = "da") -> dict[str, bytes]:
    return make_index(entries_of(text, lang=lang), groups)


def asked(node: Node, files: dict[str, bytes], *asked: tuple[list[str], str], fails: tuple[str, ...] = ()) -> Any:
    return node.ask("synonyms", files=as_json(files), asked=asked, fails=fails)


# Which are kept.


def test_a_phrase_is_kept_as_stems_where_another_of_its_group_stands_in_the_collection() -> None:
    found = leads(index_of(TEXT, *GROUPS, ["hund", "kat"], ["tidligere mand", "x"]))
    assert found == {
        "tid partn": {"ekskaerest"},
        "sms": {"besked"},
        "tekst besked": {"besked"},
        "bopael": {"adres"},
    }


def test_words_that_both_stand_in_the_collection_lead_to_each_other_and_not_to_themselves(node: Node) -> None:
    files = index_of("Besked og sms", *GROUPS)
    browser = asked(node, files, (["besked"], "besked"), (["sms"], "sms"))
    assert [answer["said"] for answer in browser] == [["sms"], ["besked"]]
    assert leads(files) == {
        "besked": {"sms"},
        "sms": {"besked"},
        "tekst besked": {"besked", "sms"},
    }


def test_a_phrase_stands_in_the_collection_only_where_all_its_words_do() -> None:
    assert leads(index_of("En partner", *GROUPS)) == {}
    assert leads(index_of("En partner fra tidligere", *GROUPS)) == {"ekskaerest": {"tid partn"}}


def test_a_phrase_loses_its_stop_words_and_is_left_out_when_only_one_word_is_left() -> None:
    found = leads(index_of("En sag om vold i hjemmet", ["vold i hjemmet", "partnervold"], ["ikke sag", "fred"]))
    assert found == {"partnervold": {"vold hjem"}}


def test_a_phrase_of_each_language_of_the_collection_is_kept() -> None:
    entries = [*entries_of("samvær"), *entries_of("visiting", lang="en")]
    found = leads(make_index(entries, [["samvær", "visiting"]]))
    assert found == {term: {"samva", "visit"} - {term} for term in ("samva", "samvaer", "visit", "visiting")}


def test_a_word_of_two_groups_leads_to_what_is_in_either(node: Node) -> None:
    files = index_of("Trussel og vold", ["chikane", "trussel"], ["vold", "chikane"])
    assert leads(files) == {"chikan": {"trussel", "vold"}}
    (answer,) = asked(node, files, (["chikan"], "chikan"))
    assert answer["said"] == ["trussel", "vold"]


@pytest.mark.parametrize(
    ("text", "longest"),
    [("besked", 2), ("ekskæreste", 2), ("adresse", 1), ("partner fra tidligere", 1), ("hund", 0), ("", 0)],
)
def test_the_longest_phrase_that_leads_anywhere_is_counted_in_words(text: str, longest: int) -> None:
    """What it leads to may be longer: the browser only asks for what is typed."""
    assert read_index(index_of(text, *GROUPS)).root["synonyms"]["longest"] == longest


@pytest.mark.parametrize(("text", "groups"), [("sag", GROUPS), ("", GROUPS), ("besked", []), ("sms", [["sms"], []])])
def test_where_nothing_leads_anywhere_there_are_no_files_and_none_is_asked_for(
    text: str, groups: list[list[str]], node: Node
) -> None:
    files = index_of(text, *groups)
    assert not [name for name in files if name.startswith("ord-")]
    assert asked(node, files, (["sms", "besked"], "sms")) == [{"error": None, "said": [], "fetched": []}]
    assert [answer["fetched"] for answer in node.open(files).answers("zzz")] in ([["0.bin"]], [[]])


# In which file.


def test_there_is_a_file_for_every_beginning_also_where_it_is_empty() -> None:
    """Or the browser would ask for one that is not there, and the whole search would fail."""
    names = {name for name in index_of("besked", ["sms", "besked"]) if name.startswith("ord-")}
    assert names == {f"ord-{number}.txt" for number in range(len(FIRSTS))}


@pytest.mark.parametrize(
    ("phrase", "number"),
    [
        ("112", 0), ("adresse", 0), ("årsag", 0), ("ægtefælle", 0), ("bil", 0), ("chef", 1), ("ex", 1), ("fald", 2),
        ("hund", 2), ("indbrud", 3), ("lås", 3), ("mor", 4), ("øre", 4), ("overfald", 4), ("psykiater", 5), ("ro", 5),
        ("sms", 6), ("Slag", 6), ("trussel", 7), ("zoo", 7), ("中文", 7), ("𐐀𐐀", 7), ("ex mand", 1),
        ("tidligere mand", 7),
    ],
)  # fmt: skip
def test_a_phrase_lies_in_the_file_that_the_browser_fetches_for_its_first_word(
    phrase: str, number: int, node: Node
) -> None:
    files = index_of("katalog", [phrase, "katalog"])
    ((file, (stems,)),) = ((file, [*found]) for file, found in read_index(files).synonyms.items() if found)
    assert file == f"ord-{number}.txt"
    (answer,) = asked(node, files, ([stems.split()[0]], stems))
    assert answer == {"error": None, "said": ["katalog"], "fetched": [file]}


def test_the_beginnings_are_in_the_order_in_which_both_sides_look_them_up() -> None:
    assert FIRSTS[0] == "" and list(FIRSTS) == sorted(FIRSTS) and all(first.isascii() for first in FIRSTS)
    assert read_index(index_of("x")).root["synonyms"]["firsts"] == list(FIRSTS)


# What the files are made of.


@pytest.mark.parametrize(
    "phrase",
    ["", " ", "|", ";", ">", "a|b", "ord>sag", "ord;ord|ord", "…", "- -", "\x00", "ord-sag", "a>b;c|d", "x\n\ufeffy"],
)
def test_no_phrase_can_break_the_list_of_groups(phrase: str, node: Node) -> None:
    files = index_of("ord", [phrase, "ord", "sag"])
    found = leads(files)
    assert "ord" in found["sag"]
    assert all(stems.replace(" ", "").isalnum() for phrase, said in found.items() for stems in (phrase, *said))
    browser = asked(node, files, *(([stems], stems) for stems in found))
    assert [set(answer["said"]) for answer in browser] == list(found.values())


def test_the_order_of_groups_and_of_phrases_does_not_reach_the_bytes() -> None:
    vocabulary = {"ekskaerest", "besked", "sms", "adres"}
    turned = [group[::-1] for group in GROUPS[::-1]]
    first, second = (synonym_files(groups, vocabulary, ["da", "en"]) for groups in (GROUPS, turned))
    assert first == second and list(first[1]) == list(second[1]) and first[0] == 2


# In the browser.

FILES = index_of(
    "Besked til ekspartneren", ["sms", "besked"], ["svigermor", "besked"], ["tidligere mand", "ekspartner"]
)


def test_a_file_is_fetched_once_and_only_when_a_word_begins_like_it(node: Node) -> None:
    answers = asked(node, FILES, ([], "sms"), (["sms"], "sms"), (["sms", "svigermor"], "svigermor"), (["ost"], "sms"))
    assert [answer["fetched"] for answer in answers] == [[], ["ord-6.txt"], [], ["ord-4.txt"]]
    assert [answer["said"] for answer in answers] == [[], ["besked"], ["besked"], ["besked"]]


def test_a_file_that_could_not_be_fetched_is_asked_for_again(node: Node) -> None:
    need = (["sms"], "sms")
    failed, again, last = asked(node, FILES, need, need, need, fails=("ord-6.txt",))
    assert "is not here" in failed["error"] and failed["said"] == []
    assert (again["error"], again["fetched"], again["said"]) == (None, ["ord-6.txt"], ["besked"])
    assert (last["fetched"], last["said"]) == ([], ["besked"])


def test_a_search_whose_synonyms_failed_says_so_and_works_the_next_time(node: Node) -> None:
    failed, again = node.open(FILES, fails=["ord-6.txt"]).answers("sms", "sms")
    assert "is not here" in failed["error"] and [section for section, _ in again["hits"]] == [0]


def test_several_words_are_fetched_for_at_once_each_file_only_once(node: Node) -> None:
    (answer,) = asked(node, FILES, (["tid", "mand", "sms", "tid"], "tid mand"))
    assert (sorted(answer["fetched"]), answer["said"]) == (["ord-4.txt", "ord-6.txt", "ord-7.txt"], ["ekspartn"])


def test_several_words_in_the_middle_of_a_query_are_one_phrase(node: Node) -> None:
    opened = node.open(FILES)
    assert opened.sections("hvad siger min tidligere mand nu") == [0]
    assert opened.sections("tidligere") == opened.sections("mand tidligere") == []


def test_a_query_tells_the_server_no_more_than_eight_kinds_of_beginning(node: Node) -> None:
    """Words that begin alike ask for the same files, whether they have synonyms or not."""
    known, unknown = (node.open(FILES).answers(query)[0]["fetched"] for query in ("sms", "sofa"))
    assert sorted(known) == sorted(unknown) == ["0.bin", "ord-6.txt"]


def test_both_languages_of_a_collection_lead_to_what_it_says(node: Node) -> None:
    entries = [Entry("da", {"text": "samvær"}), Entry("en", {"text": "conversations"})]
    opened = node.open(make_index(entries, [["samvær", "contact visits"], ["samtale", "conversations"]]))
    assert opened.sections("contact visit") == [0] and opened.sections("samtaler")[:1] == [1]
