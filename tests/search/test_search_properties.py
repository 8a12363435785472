"""For any text at all, Python makes the same terms as the browser, and any query has an answer.

Hypothesis makes the same examples each time (derandomize), so that a failure can be seen again.
"""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.search.compounds import split
from fagportal.search.index import make_index
from fagportal.search.terms import join_digits, loose, stem, words
from fagportal.slugs import fold
from tests.search.conftest import entries_of
from tests.search.node import Node

MANY = settings(max_examples=60, deadline=None, derandomize=True)

# Letters that Node knows and Python does not yet are nobody's language here.
char = st.characters().filter(lambda char: unicodedata.category(char) != "Cn")
PIECES = [
    "stalking", "sag", "en", "erne", "s", "e", "ø", "å", "aa", "oe", "æ", "ß", "İ", "ı", "Σ", "ς", "ﬁ", "é", "e\u0301",
    "a\u030a", "\u0345", "-", "\u2010", "'", "’", "_", " ", "\u00a0", "\u202f", ".", "+45", "0045", "25", "17", "2022",
    "２０", "٢", "²", "½", "𝟐", "𝒮", "𐐀", "😀", "👩‍⚖️", "\u200b", "\u00ad", "\u202e", "\x00", "\ud83d", "שלום", "中文",
    "ing", "ingly", "ies", "yed", "løst", "ernes", "hederne", "\\", "[", "(?", "*", "$&", "<script>",
]  # fmt: skip
danish = st.text("abdefghiklmnoprstuvyæøå", max_size=14)
soup = st.lists(st.sampled_from(PIECES) | danish | char, max_size=12).map("".join)
texts = st.lists(st.text(char, max_size=20) | soup, min_size=1, max_size=60)


@MANY
@given(texts=texts)
def test_python_and_the_browser_make_the_same_words_and_stems_of_any_text(texts: list[str], node: Node) -> None:
    for text, browser in zip(texts, node.ask("terms", texts=texts), strict=True):
        found = [list(word) for word in words(text)]
        stems = {lang: browser.pop(lang) for lang in ("da", "en")}
        assert browser == {
            "fold": fold(text),
            "loose": loose(fold(text)),
            "join_digits": join_digits(text),
            "words": found,
        }
        for place, (word, *_) in enumerate(found):
            if (
                max(word) <= "\uffff"
            ):  # Snowball counts letters, of which JavaScript has two where Python has one beyond
                assert [stems[lang][place] for lang in ("da", "en")] == [stem(word, "da"), stem(word, "en")]


PARTS = ["stalking", "sag", "børn", "jul", "gave", "vold", "ring", "sted", "ringsted", "sagsvold", "est", "dri", "ver"]
parts = st.sampled_from(PARTS).map(fold)
links = st.sampled_from(["", "s", "e", "r", "es"])
compounds = st.lists(st.tuples(parts, links), min_size=2, max_size=5).map(
    lambda pieces: "".join(part + link for part, link in pieces)
)


@MANY
@given(
    asked=st.lists(compounds | danish.map(fold), min_size=20, max_size=60),
    known=st.tuples(st.sets(parts, min_size=8), st.sets(danish.map(fold), max_size=6)).map(
        lambda sets: sets[0] | sets[1]
    ),
    lang=st.sampled_from(["da", "en"]),
)
def test_python_and_the_browser_cut_any_word_alike(asked: list[str], known: set[str], lang: str, node: Node) -> None:
    stems = sorted(stem(word, lang) for word in known)
    browser = node.ask("split", words=asked, lang=lang, known=stems)
    assert [tuple(found) for found in browser] == [split(word, lang, stems.__contains__) for word in asked]


COLLECTION = [
    {"heading": "Stalkingsager", "text": "Kommunens sagsbehandler ringer til 25 17 73 74 om børnene."},
    {"heading": "Digitale spor", "text": "GPS-sporing, sms'er og e-mails på telefonen. " + "x" * 10_000},
    {"page": "Kontakt", "questions": "hvem ringer jeg til", "text": "😀 שלום <script>alert(1)</script> \x00"},
]
QUERIES = [
    "", " ", "\x00", "a", "-", "og", "og i det", "😀", "😀" * 300, "x" * 10_000, "ord " * 3000, "1" * 500, "[", "(?=",
    ".*", "\\", "$&", "%00", "<script>alert(1)</script>", "\u202estalking", "שלום עליכם", "constructor", "__proto__",
    "toString hasOwnProperty", "\ud83d", "' OR 1=1 --", "ﷺ", "a\u0301" * 100, "|;|", ";", "+45", "0045", "²",
]  # fmt: skip
queries = st.lists(soup | st.text(max_size=40), min_size=1, max_size=40)


def is_answered(answer: dict[str, object]) -> bool:
    return "error" not in answer and isinstance(answer["hits"], list) and isinstance(answer["terms"], list)


@MANY
@given(asked=queries)
def test_any_query_has_hits_or_none_and_never_an_exception(asked: list[str], node: Node) -> None:
    synonyms = [["sms", "besked", "tekst besked"], ["constructor", "𐐀"]]
    files = make_index(entries_of(*COLLECTION), synonyms)
    answers = node.open(files).answers(*asked, *QUERIES, None, 7, ["a"])
    assert [query for query, answer in zip(asked, answers, strict=False) if not is_answered(answer)] == []
    assert all(map(is_answered, answers))
    for answer in answers:
        sections = [section for section, _ in answer["hits"]]
        assert len(sections) == len(set(sections)) and set(sections) <= {0, 1, 2}
        assert all(0 < score < 100 for _, score in answer["hits"])
