"""What the browser's engine finds, asked in Node on indexes of a few short texts."""

import json
import math
from collections.abc import Callable, Iterable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.search import index
from fagportal.search.index import Entry, make_index
from fagportal.search.terms import loose
from tests.search.conftest import Open, entries_of
from tests.search.node import Index, Node, as_json

FILLER = [
    "Kommunen har åbent for borgere, der flytter",
    "Biblioteket låner bøger ud hver torsdag",
    "Cykelstier og grønne områder i byen",
    "Svømmehallen er lukket om mandagen",
    "Affald hentes hver anden uge",
]


# Which sections a query finds.


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("stalkingsager", "En stalkingsag"),
        ("kommunerne", "Kommunens ansvar"),
        ("SPØRGSMÅL", "Et spørgsmål"),
        ("spoergsmaal", "Et spørgsmål"),
        ("sporgsmal", "Et spørgsmål"),
        ("spørgsmål", "Et spoergsmaal"),
        ("boern", "Børn"),
        ("born", "Børn"),
        ("aarhus", "Århus"),
        ("arhus", "Århus"),
        ("Århus", "Aarhus"),
        ("ssp møde", "Et SSP-møde"),
        ("sspmøde", "Et SSP-møde"),
        ("møde", "Et SSP-møde"),
        ("sms'er", "En sms"),
        ("pa\u030ahold", "Et påhold"),
    ],
)
def test_a_word_is_found_however_it_is_bent_or_spelt(query: str, text: str, index_of: Open) -> None:
    assert index_of(*FILLER, text).sections(query)[:1] == [len(FILLER)]


@pytest.mark.parametrize("query", ["25 17 73 74", "25177374", "2517 7374", "+45 25177374", "+4525177374", "2517"])
@pytest.mark.parametrize("text", ["Ring 25 17 73 74", "Ring +45 25177374", "Ring 25.17.73.74"])
def test_a_phone_number_is_found_however_it_is_written_and_by_its_beginning(
    query: str, text: str, index_of: Open
) -> None:
    assert index_of(*FILLER, "Ring 52 17 73 75", text).sections(query)[0] == len(FILLER) + 1


@pytest.mark.parametrize("query", ["25177375", "52177374", "99999999"])
def test_a_phone_number_is_never_found_by_one_that_only_looks_like_it(query: str, index_of: Open) -> None:
    assert index_of(*FILLER, "Ring 25 17 73 74").sections(query) == []


@pytest.mark.parametrize("query", ["stalking", "stalk", "stal", "st"])
def test_a_word_is_found_by_its_beginning(query: str, index_of: Open) -> None:
    assert index_of(*FILLER, "Hvad er stalkingudøvelse").sections(query)[:1] == [len(FILLER)]


def test_a_whole_word_comes_before_one_that_it_only_begins(index_of: Open) -> None:
    assert index_of(*FILLER, "Politikredsens kort", "Ring til politi her").sections("politi") == [6, 5]


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("stalkin", "a letter left out"),
        ("stalkking", "a letter twice"),
        ("stalkong", "another letter"),
        ("stlaking", "two neighbours swapped"),
        ("tsalking", "the first two swapped"),
        ("dtalking", "another first letter"),
        ("stlakinng", "a swap and a letter twice"),
        ("stolkong", "two other letters"),
    ],
)
def test_a_slip_or_two_is_forgiven(typed: str, what: str, index_of: Open) -> None:
    assert index_of(*FILLER, "Tegn på stalking").sections(typed)[:1] == [len(FILLER)], what


@pytest.mark.parametrize("typed", ["sxlxixg", "mor", "zzzzzzzz", "gniklats"])
def test_more_than_two_slips_and_short_words_are_not_guessed_at(typed: str, index_of: Open) -> None:
    assert index_of("Tegn på stalking", "Noget om mad").sections(typed) == []


def test_a_right_word_comes_before_a_guess(index_of: Open) -> None:
    assert index_of("Talen om samværd", "Samvær").sections("samvær")[0] == 1


@pytest.mark.parametrize("query", ["stalkingsag", "stalkingsagen", "stalkingsager"])
def test_an_unknown_compound_is_found_by_its_parts(query: str, index_of: Open) -> None:
    texts = ["Kun stalking her", "Kun en sag her", "En sag om stalking"]
    assert index_of(*FILLER, *texts).sections(query)[0] == len(FILLER) + 2


@pytest.mark.parametrize(
    ("query", "compound"),
    [
        ("sag om stalking", "stalkingsagen"),
        ("aftale samvær", "samværsaftale"),
        ("skole leder møde", "skoleledermødet"),
    ],
)
def test_words_apart_find_the_compound_of_them(query: str, compound: str, index_of: Open) -> None:
    """The collection has the parts as words somewhere, or nobody could know where to cut."""
    others = ["Stalking i byen", "En sag for sig", "Aftale her", "Samvær der", "Skole", "Leder", "Møde"]
    found = index_of(*FILLER, *others, f"Om {compound}").sections(query)
    assert found[0] == len(FILLER) + len(others)


def test_any_of_the_words_is_enough_and_both_are_better(index_of: Open) -> None:
    texts = ["Samvær samvær samvær", "Politi politi politi", "Noget helt tredje", "Samvær med politi og andre i byen"]
    found = index_of(*texts).sections("samvær politi")
    assert found[0] == 3 and set(found) == {0, 1, 3}


def test_more_of_the_words_may_say_more_than_one_of_them_said_often(index_of: Open) -> None:
    texts = [{"heading": "Samvær", "text": "Samvær samvær"}, "Her er aftalen om samvær ved politi", "Politi"]
    assert index_of(*texts, *FILLER).sections("samvær politi") == [1, 0, 2]


def test_words_that_are_nowhere_do_not_keep_the_others_from_being_found(index_of: Open) -> None:
    assert index_of(*FILLER, "Samvær").sections("xyzzyqwerty samvær brzęczyszczykiewicz") == [len(FILLER)]


@pytest.mark.parametrize(
    ("query", "text"), [("æresvold", "Om vold"), ("voldsomhed", "Om vold"), ("gps", "Om mini-gps")]
)
def test_an_unknown_word_is_found_by_what_it_begins_or_ends_with(query: str, text: str, index_of: Open) -> None:
    assert index_of(*FILLER, text).sections(query)[:1] == [len(FILLER)]


def test_a_short_end_of_an_unknown_word_hints_at_nothing_where_it_stands_everywhere(index_of: Open) -> None:
    opened = index_of(*FILLER, "Ring til os", "Ring i dag", "Ring igen", "Om vold i hjemmet")
    assert opened.sections("tostring") == []
    assert opened.sections("xyzvold") == [len(FILLER) + 3]
    assert len(opened.sections("ringxyz")) == 3  # what a word begins with is no accident


def test_a_word_is_found_at_the_end_of_another_when_it_stands_nowhere_alone(index_of: Open) -> None:
    assert index_of(*FILLER, "Om cyberstalking").sections("stalking")[:1] == [len(FILLER)]


@pytest.mark.parametrize("better", ["heading", "page", "questions"])
def test_a_word_in_a_heading_title_or_question_comes_before_one_in_the_text(better: str, index_of: Open) -> None:
    fields = {"heading": "Noget", "text": "Her står andre ord"}
    texts: list[Mapping[str, str]] = [fields | {"text": "Her står samvær nu"}, fields | {better: "Om samvær"}]
    assert index_of(*texts).sections("samvær") == [1, 0]


def test_a_rare_word_says_more_than_a_common_one(index_of: Open) -> None:
    texts = ["Stalking og mad", "Stalking i byen", "Stalking her", "Samvær her"]
    assert index_of(*texts, "Stalking").sections("stalking samvær")[0] == 3


def test_stop_words_are_passed_over_beside_others_and_alone_find_nothing(index_of: Open) -> None:
    opened = index_of("Det er en sag", "Hvad er det", "Hvem")
    assert opened.sections("hvad er en sag") == [0]
    assert opened.sections("hvad er det") == [] and opened.sections("og") == []


def test_sections_that_say_as_much_stand_in_the_order_of_the_index(index_of: Open) -> None:
    assert index_of(*["Samvær"] * 30).sections("samvær") == list(range(30))


# Synonyms.

SYNONYMS = [["ekspartner", "ex", "tidligere partner", "former partner"], ["sms", "besked", "text message"]]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ex", "Om ekspartneren"),
        ("ekspartner", "Min ex ringer"),
        ("tidligere partner", "Om ekspartneren"),
        ("min tidligere partner ringer", "Om ekspartneren"),
        ("ekspartner", "En tidligere partner"),
        ("former partner", "Om ekspartneren"),
        ("beskeder", "Sms'er om natten"),
        ("text message", "Sms'er om natten"),
    ],
)
def test_a_word_finds_its_synonyms_also_those_of_several_words(query: str, text: str, index_of: Open) -> None:
    opened = index_of(*FILLER, text, synonyms=SYNONYMS)
    assert opened.sections(query)[:1] == [len(FILLER)]


def test_a_danish_word_finds_an_english_text_and_the_other_way(index_of: Open) -> None:
    texts = ["About text messages", "About former partners", "About the weather"]
    assert index_of(*texts, lang="en", synonyms=SYNONYMS).sections("ekspartner")[:1] == [1]


def test_the_word_itself_comes_before_its_synonym(index_of: Open) -> None:
    assert index_of("Besked", "Sms", *FILLER, synonyms=SYNONYMS).sections("sms")[:2] == [1, 0]
    assert index_of("Sms", "Besked", *FILLER, synonyms=SYNONYMS).sections("besked")[:2] == [1, 0]


def test_half_of_a_phrase_is_no_synonym(index_of: Open) -> None:
    opened = index_of("Ekspartneren", "En partner", *FILLER, synonyms=SYNONYMS)
    assert opened.sections("partner")[0] == 1 and opened.sections("tidligere") == []
    assert opened.sections("ex") == [0]  # and not the partner, of whom nobody says that he is a former one


def test_the_part_of_a_compound_has_its_synonyms_too(index_of: Open) -> None:
    texts = [*FILLER, "Besked", "Trussel og trusler", "Sms"]
    assert len(FILLER) in index_of(*texts, synonyms=SYNONYMS).sections("smstrussel")


# The terms that were found are told, so that a reader may see why.


@pytest.mark.parametrize(
    ("query", "term"),
    [("beskeder", "besked"), ("ex", "ekspartn"), ("sporgsmal", "spoergsmaal"), ("stlaking", "stalking")],
)
def test_the_terms_that_led_to_a_hit_are_told(query: str, term: str, index_of: Open) -> None:
    (answer,) = index_of("Ekspartner", "Besked", "Spørgsmål", "Stalking", synonyms=SYNONYMS).answers(query)
    assert term in answer["terms"]


# Collections of odd sizes.


@pytest.mark.parametrize("query", ["", "sag", "stalkingsag", "25177374", "og", "a b c"])
@pytest.mark.parametrize("texts", [(), ("",), ("og",)])
def test_an_index_without_words_has_no_hits_and_no_fault(texts: tuple[str, ...], query: str, index_of: Open) -> None:
    assert index_of(*texts, synonyms=[["sag", "case"]]).answers(query) == [{"hits": [], "terms": [], "fetched": []}]


def test_a_collection_of_one_section_is_searched(index_of: Open) -> None:
    assert index_of("En sag om stalking").sections("stalking") == [0]


def test_a_collection_in_two_languages_is_searched_in_both(node: Node) -> None:
    entries = [*entries_of("Kommunernes samtaler"), *entries_of("Municipalities and conversations", lang="en")]
    opened = node.open(make_index(entries))
    assert opened.sections("kommunen samtale") == [0] and opened.sections("municipality conversation") == [1]


def test_a_hundred_thousand_sections_are_searched(node: Node) -> None:
    entries = [Entry("da", {"text": "samvær" if number == 99_999 else "sag"}) for number in range(100_000)]
    opened = node.open(make_index(entries))
    assert opened.sections("samvær") == [99_999] and len(opened.sections("sag")) == 99_999


# Edit distance, against a plain one of our own.


def plain_distance(one: str, other: str) -> int:
    table = {(i, 0): i for i in range(len(one) + 1)} | {(0, j): j for j in range(len(other) + 1)}
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            same = one[i - 1] == other[j - 1]
            table[i, j] = min(table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (not same))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return table[len(one), len(other)]


few_letters = st.text("abø", max_size=7)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(pairs=st.lists(st.tuples(few_letters, few_letters, st.integers(0, 3)), min_size=1, max_size=60))
def test_edits_are_counted_rightly_up_to_the_most_that_is_asked_for(
    pairs: list[tuple[str, str, int]], node: Node
) -> None:
    expected = [min(plain_distance(one, other), most + 1) for one, other, most in pairs]
    assert node.ask("distance", pairs=pairs) == expected


# Shards.

STARTS = ("bab", "dul", "fol", "gyn", "kar", "lim", "mis", "rop", "tru", "vyn")
VOCABULARY = [f"{start}{middle}{end}" for start in STARTS for middle in "aeiou" for end in ("sel", "ding", "stok")]
LARGE = [
    "Stalkingsag og stalking i en sag", "Samværsaftalens aftale om samvær", "Ekspartnere sender beskeder",
    "Børn i Århus, born, boern", "Ring 25 17 73 74",
    *(" ".join(VOCABULARY[number : number + 12]) for number in range(0, len(VOCABULARY), 9)),
]  # fmt: skip
ASKED = [
    "stalking", "stalkingsag", "sagen", "samværsaftale", "samværssag", "aftaler", "ekspartner", "beskeder", "sms",
    "tidligere partner", "ex", "børn", "boern", "born", "aarhus", "arhus", "25 17 73 74", "2517", "bab", "babasel",
    "misedingen fol", "stalking i aftalen", "og", "", *VOCABULARY[::7],
]  # fmt: skip


def both(node: Node, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The same collection in one file and in many."""
    whole = make_index(entries_of(*LARGE), SYNONYMS)
    monkeypatch.setattr(index, "ONE_FILE", 0)
    monkeypatch.setattr(index, "SHARD", 50)
    return whole, make_index(entries_of(*LARGE), SYNONYMS)


def shards(files: Iterable[str]) -> list[str]:
    """The names of those that hold terms; the others are the root and synonyms."""
    return sorted(name for name in files if name.endswith(".bin"))


def test_a_sharded_index_finds_what_one_in_a_single_file_finds(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the same order; a score may differ a little, where a part or a beginning is in a shard that is not here."""
    whole, many = both(node, monkeypatch)
    assert len(shards(whole)) == 1 and len(shards(many)) > 20
    for query in ASKED:
        (one,), (other,) = node.open(whole).answers(query), node.open(many).answers(query)
        assert [section for section, _ in other["hits"]] == [section for section, _ in one["hits"]], query
        assert len(other["fetched"]) == len(set(other["fetched"])), query
        assert len(shards(other["fetched"])) < len(shards(many)) / 5, query


def test_a_shard_is_fetched_once_and_only_when_a_word_needs_it(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    _, many = both(node, monkeypatch)
    opened = node.open(many)
    nothing, first, again = opened.answers("", "stalking", "stalking")
    assert (nothing["fetched"], again["fetched"]) == ([], []) and first["fetched"]
    assert len(node.ask("together", id=node.open(many).id, queries=["stalking"] * 5)) == len(first["fetched"])


def test_a_shard_that_could_not_be_fetched_is_asked_for_again(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    _, many = both(node, monkeypatch)
    (right,) = node.open(many).answers("stalkingsag")
    opened = node.open(many, fails=[name for name in many if name != "rod.json"])
    answers = opened.answers(*["stalkingsag"] * len(many))
    assert "is not here" in answers[0]["error"]
    healed = next(answer for answer in answers if "error" not in answer)
    assert healed["hits"] == right["hits"] == answers[-1]["hits"]
    asked = [name for answer in answers for name in answer["fetched"]]
    assert sorted(asked) == sorted(right["fetched"] * 2)  # each failed once, and none was fetched in vain after that


def test_a_query_that_needs_no_failing_shard_works_beside_one_that_does(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, many = both(node, monkeypatch)
    (needed,) = node.open(many).answers("stalking")
    failing, fine = node.open(many, fails=needed["fetched"]).answers("stalking", "babasel")
    assert "error" in failing and fine["hits"]


def test_the_order_in_which_shards_arrive_does_not_matter(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    _, many = both(node, monkeypatch)
    forwards = node.open(many)
    forwards.answers(*ASKED)
    backwards = node.open(many)
    backwards.answers(*reversed(ASKED))
    assert forwards.answers(*ASKED) == backwards.answers(*ASKED)
    words = [[[word], True] for word in VOCABULARY]
    there = node.ask("vocabulary", files=as_json(many), needs=words)
    assert there == node.ask("vocabulary", files=as_json(many), needs=words[::-1]) and len(there) > 50


def test_a_spelling_with_and_one_without_danish_letters_are_both_there_in_the_smallest_shards(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "ONE_FILE", 0)
    monkeypatch.setattr(index, "SHARD", 1)
    texts = ["Køge", "Koge", "Koege", "Haarby", "Hårby", "Harby"]
    opened = node.open(make_index(entries_of(*texts)))
    for query in texts:
        alike = {number for number, text in enumerate(texts) if loose(text.lower()) in loose_of(query)}
        assert alike <= set(opened.sections(query))


def test_a_synonym_and_a_part_are_fetched_from_where_they_are_in_the_smallest_shards(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "ONE_FILE", 0)
    monkeypatch.setattr(index, "SHARD", 1)
    texts = [*(f"{word} i byen" for word in VOCABULARY[:60]), "Vold", "Stalking", "Voldssag", "Stalkingsag", "Sag"]
    texts += ["Stalkingkreds", "Voldskreds", "Kreds", "Tidligere mand, partner i byen"]
    opened = node.open(make_index(entries_of(*texts), [["aggression", "stalking"], ["eks", "tidligere partner"]]))
    assert opened.sections("aggression")[:1] == [61]
    assert opened.sections("eks") == [68]
    assert set(opened.sections("stalkingvold")[:2]) == {60, 61}


def smallest_shards(node: Node, monkeypatch: pytest.MonkeyPatch, *texts: str) -> tuple[Index, Callable[[str], str]]:
    """An index with a shard for each word, and the name of the shard of a term."""
    monkeypatch.setattr(index, "ONE_FILE", 0)
    monkeypatch.setattr(index, "SHARD", 1)
    files = make_index(entries_of(*texts), SYNONYMS)
    firsts = json.loads(files["rod.json"])["shards"]
    return node.open(files), lambda term: f"{firsts.index(term)}.bin"


def test_a_slip_that_leads_to_another_shard_is_looked_for_where_words_begin_alike(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, shard = smallest_shards(node, monkeypatch, *FILLER, "Stalking", "Stadion og stier", "Rådgivning", "Styrke")
    (slip,) = opened.answers("stlking")  # its own place is after »stier«
    assert [section for section, _ in slip["hits"]] == [5] and shard("stalking") in slip["fetched"]
    found, nothing = smallest_shards(node, monkeypatch, *FILLER, "Stalking")[0].answers("bøger", "qqqqqq")
    assert found["hits"] and not nothing["hits"] and len(found["fetched"]) + len(nothing["fetched"]) < 6


def test_only_the_last_word_is_taken_for_one_that_is_not_yet_typed_to_its_end(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the others, a word that the collection has fetches its own shard alone."""
    texts = [*FILLER, "Samtale", "Samvær", "Politi", "Sam"]
    asked = {}
    for query in ("sam politi", "politi sam"):
        opened, shard = smallest_shards(node, monkeypatch, *texts)
        (answer,) = opened.answers(query)
        asked[query] = {shard("samtal"), shard("samva")} & set(answer["fetched"])
        assert {7, 8} <= {section for section, _ in answer["hits"]}
    assert (len(asked["politi sam"]), asked["sam politi"]) == (2, set())


def test_in_a_long_query_a_word_like_give_counts_less_than_the_others(index_of: Open) -> None:
    """Both words are as rare, and only one of them is what somebody asks about."""
    opened = index_of(*FILLER, "Giver", "Tilhold", *["Stalking"] * 3)
    assert opened.sections("hvad giver tilhold") == [6, 5]
    short = dict(opened.answers("giver tilhold")[0]["hits"])
    assert short[5] == short[6]


@pytest.mark.parametrize("times", [1, 4, 5, 9])
def test_other_names_are_looked_for_where_a_word_stands_in_fewer_than_five_sections(times: int, index_of: Open) -> None:
    """Five fill the reader's screen, and the others are files that need not be fetched."""
    opened = index_of(*FILLER, "Ekspartner", *["Min ex"] * times, synonyms=SYNONYMS)
    (answer,) = opened.answers("ex")
    found = {section for section, _ in answer["hits"]}
    own, other = {6 + number for number in range(times)}, {5}
    assert found == (own if times > 4 else own | other)
    assert [name for name in answer["fetched"] if name.startswith("ord-")] == ([] if times > 4 else ["ord-1.txt"])


def test_an_answer_is_the_same_whatever_was_asked_before(node: Node) -> None:
    files = make_index(entries_of(*LARGE), SYNONYMS)
    queries = ["stalkingsmsbesked", "sms", "ex", "tidligere partner", "ekspartnerbesked", "besked fra min ex", "hvad"]
    first = [node.open(files).answers(query)[0]["hits"] for query in queries]
    for order in (queries, queries[::-1]):
        opened = node.open(files)
        later = {query: opened.answers(query)[0]["hits"] for query in order}
        assert [later[query] for query in queries] == first


def loose_of(word: str) -> set[str]:
    return {loose(word.lower().translate(str.maketrans({"ø": "oe", "å": "aa"}))), loose(word.lower())}


# Scores.


def test_scores_fall_and_a_better_hit_is_told_by_them(index_of: Open) -> None:
    (answer,) = index_of(*LARGE).answers("stalking sag samvær børn")
    scores = [score for _, score in answer["hits"]]
    assert scores == sorted(scores, reverse=True) and all(math.isfinite(score) and score > 0 for score in scores)


def test_the_same_question_has_the_same_answer(index_of: Open) -> None:
    opened = index_of(*LARGE, synonyms=SYNONYMS)
    assert opened.answers(*ASKED)[0]["hits"] == opened.answers(*ASKED)[0]["hits"]
    first, second = opened.answers(*ASKED), opened.answers(*ASKED)
    assert [answer["hits"] for answer in first] == [answer["hits"] for answer in second]


@pytest.mark.parametrize("length", [24, 25, 100])
def test_a_long_query_is_read_as_far_as_its_first_words(length: int, index_of: Open) -> None:
    opened = index_of("Samvær", *FILLER)
    words = ["xq"] * (length - 1)
    assert opened.sections(" ".join(["samvær", *words])) == [0]
    assert (opened.sections(" ".join([*words, "samvær"])) == [0]) is (length <= 24)
