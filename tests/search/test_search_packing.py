"""What Python packs, the browser unpacks."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.search.index import LONGEST_WORD, make_index
from fagportal.search.packing import Posting, pack
from fagportal.search.terms import loose
from tests.search.conftest import entries_of
from tests.search.node import Node
from tests.search.reader import read_index, unpack

MANY = settings(max_examples=150, deadline=None, derandomize=True)

found = st.dictionaries(st.integers(0, 200_000), st.integers(0, 15), max_size=12).map(lambda all: sorted(all.items()))
terms = st.text(st.characters(codec="utf-8", categories=["L", "N"]), max_size=60) | st.text(
    "abæ", min_size=1, max_size=5
)
shards = st.dictionaries(terms, found, max_size=25).map(lambda shard: sorted(shard.items()))


def in_browser(postings: list[Posting], node: Node) -> list[tuple[str, list[tuple[int, int]]]]:
    answer = node.ask("unpack", packed=base64.b64encode(pack(postings)).decode())
    assert [key for _, key, *_ in answer] == [loose(term) for term, _ in postings]
    return [(term, list(zip(sections, levels, strict=True))) for term, _, sections, levels in answer]


@MANY
@given(shard=shards)
def test_any_shard_comes_out_of_the_browser_as_it_went_in(shard: list[Posting], node: Node) -> None:
    assert in_browser(shard, node) == shard
    assert list(unpack(pack(shard)).items()) == shard


@pytest.mark.parametrize(
    "shard",
    [
        [],
        [("sag", [])],
        [("sag", [(0, 0)])],
        [("sag", [(0, 15)]), ("sagen", [(0, 1)]), ("stalking", [(1, 7)])],
        [("sag", [(number, number % 16) for number in range(100_000)])],
        [("sag", [(0, 1), (127, 2), (128, 3), (255, 4), (16_383, 5), (16_384, 6), (2_097_152, 7), (100_000_000, 8)])],
        [("x" * 254, [(0, 1)]), ("x" * 255, [(0, 2)]), ("x" * 254 + "y", [(0, 3)])],
        [("x" * 255, [(0, 1)]), ("y" * 255, [(0, 2)])],
        [("æ" * 127, [(0, 1)]), ("æ" * 126 + "ø", [(0, 2)]), ("å", [(0, 3)])],
        [("", [(0, 1)]), ("\x00", [(0, 2)]), ("😀", [(0, 3)]), ("😁", [(0, 4)])],
        [(f"{number:05}", [(number, 3)]) for number in range(20_000)],
    ],
    ids=["nothing", "no sections", "one section", "three terms", "in a hundred thousand sections", "long steps",
         "255 bytes", "255 bytes and nothing shared", "letters of two bytes", "strange letters", "many terms"],
)  # fmt: skip
def test_the_borderline_cases_come_out_as_they_went_in(shard: list[Posting], node: Node) -> None:
    assert in_browser(shard, node) == shard
    assert list(unpack(pack(shard)).items()) == shard


@pytest.mark.parametrize("term", ["x" * 256, "æ" * 128, "x" * 10_000])
def test_a_term_that_would_break_the_browser_is_refused(term: str) -> None:
    with pytest.raises(ValueError, match="too long"):
        pack([(term, [(0, 1)])])
    with pytest.raises(ValueError, match="too long"):
        pack([(term[:-1], [(0, 1)]), (term, [(0, 1)])])


@pytest.mark.parametrize("letter", ["x", "æ", "中", "𐐀", "ﷺ"])
def test_no_word_of_a_text_becomes_a_term_too_long_to_pack(letter: str) -> None:
    lengths = range(LONGEST_WORD - 2, LONGEST_WORD + 3)
    texts = [letter * length for length in lengths] + [f"{letter * 20}-{letter * 20}-{letter * 20}", letter * 10_000]
    for term in read_index(make_index(entries_of(*texts))).terms:
        assert 0 < len(term) <= LONGEST_WORD and len(term.encode()) <= 255


def test_neighbours_share_what_they_have_in_common() -> None:
    alike = [(f"stalkingudoever{end}", [(0, 1)]) for end in "abcdefgh"]
    apart = [(f"{end}stalkingudoever", [(0, 1)]) for end in "abcdefgh"]
    assert len(pack(alike)) < len(pack(apart)) / 2


def test_the_reader_of_the_tests_does_not_forgive() -> None:
    packed = pack([("sag", [(0, 1), (5, 2)]), ("stalking", [(3, 9)])])
    for broken in (packed + b"\x00", packed[:-1], packed[:4] + packed[5:]):
        with pytest.raises((AssertionError, IndexError, StopIteration, UnicodeDecodeError)):
            unpack(broken)
