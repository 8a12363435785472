"""What a search answers: cards, pages with their sections, and the text around what was found."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.search.terms import stem
from tests.search.node import Node

LONG = "Først kommer der en hel del om noget andet, som ingen har spurgt om, og så meget mere af det samme. "
ROOT = {
    "pages": [["kommuner/a/", "Ærø Kommune"], ["viden/", "Viden"], ["om/", "Om"], ["roller/", "Roller"]],
    "areas": ["politi", "skol"],
    "sections": [
        [0, "Ærø Kommune", ""],
        [0, "Kontakter", "kontakter"],
        [0, "Politi", "politi"],
        [1, "Viden", ""],
        *([0, f"Kontakt {n}", "kontakter", f"99 99 99 9{n}", "Ærø Kommune", "ubekraeftet", "", "da"] for n in range(7)),
        [1, "Linjen", "linje", "112", "Akut", "", "Redaktionel tilføjelse", "", ["dansk cent", "dc"]],
        [2, "Om", ""],
        [3, "Roller", ""],
        [0, "Ungeenheden, Prøve Prøvesen", "kontakter", "99 99 99 97", "Ærø Kommune", "ubekraeftet", ""],
    ],
}
LINE, OM, ROLLER, UNIT = 11, 12, 13, 14
UNITS = stem("ungeenheden", "da")


def grouped(
    node: Node,
    *hits: tuple[int, float],
    asked: tuple[str, ...] = (),
    words: Sequence[tuple[str, Sequence[int]]] = (),
) -> dict[str, Any]:
    """What `group` makes of hits (section, score), best first; `words` are those asked for and where they stand."""
    found = [{"section": section, "score": score} for section, score in hits]
    answer: dict[str, Any] = node.ask("group", root=ROOT, hits=found, asked=asked, words=words)
    return answer


def cards(node: Node, *hits: tuple[int, float], **more: Any) -> list[str]:
    return [card["name"] for card in grouped(node, *hits, **more)["cards"]]


def shown(node: Node, text: str, *terms: str) -> dict[str, Any]:
    (found,) = node.ask("shown", texts=[text], terms=terms, lang="da")
    return dict(found)


def marked(node: Node, text: str, *terms: str) -> list[str]:
    return [piece for piece, is_hit in shown(node, text, *terms)["pieces"] if is_hit]


def test_hits_are_grouped_by_page_with_two_sections_and_what_has_no_heading_first(node: Node) -> None:
    pages = grouped(node, (1, 9), (3, 8), (2, 7), (0, 6))["pages"]
    assert [(page["path"], page["title"]) for page in pages] == [("kommuner/a/", "Ærø Kommune"), ("viden/", "Viden")]
    assert [(one["place"], one["anchor"]) for one in pages[0]["sections"]] == [(1, "kontakter"), (2, "politi")]
    (page,) = grouped(node, (2, 9), (0, 8))["pages"]
    assert [one["place"] for one in page["sections"]] == [0, 2]


def test_what_says_far_less_than_the_best_is_left_out(node: Node) -> None:
    assert [page["path"] for page in grouped(node, (3, 10), (0, 1.9))["pages"]] == ["viden/"]
    assert [page["path"] for page in grouped(node, (3, 10), (0, 2.0))["pages"]] == ["viden/", "kommuner/a/"]


@pytest.mark.parametrize(
    ("places", "first"),
    [
        ([(1, 9), (2, 9)], "kommuner/a/"),
        ([(1, 8), (2, 8), (0, 8)], "kommuner/a/"),
        ([(1, 8), (2, 8)], "viden/"),
        ([(1, 9)], "viden/"),
        ([(1, 7.6), (2, 7.6), (0, 7.6), (4, 7.6), (5, 7.6)], "viden/"),  # a fourth place counts no more
        ([(0, 8.3), (1, 8.3), (2, 2)], "kommuner/a/"),
    ],
)
def test_a_page_with_more_to_say_comes_before_one_with_a_single_place(
    places: list[tuple[int, float]], first: str, node: Node
) -> None:
    """Unless the single place says a good deal more: the second best counts a fifth, the third a tenth."""
    paths = [page["path"] for page in grouped(node, (3, 10), *places)["pages"]]
    assert paths[0] == first and sorted(paths) == ["kommuner/a/", "viden/"]


AEROE = (stem("aeroe", "da"),)


def test_a_line_is_a_card_where_it_is_close_to_the_best_and_among_the_first_pages(node: Node) -> None:
    card = grouped(node, (LINE, 5))["cards"][0]
    assert (card["number"], card["path"], card["anchor"]) == ("112", "viden/", "linje")
    assert grouped(node, (LINE, 5))["pages"][0]["path"] == "viden/"
    assert cards(node, (ROLLER, 10), (LINE, 5)) == ["Linjen"]
    assert cards(node, (ROLLER, 10), (LINE, 4.9)) == []
    assert cards(node, (ROLLER, 10), (OM, 9), (0, 8), (LINE, 7)) == []


@pytest.mark.parametrize("asked", [("dansk", "cent", "telefon"), ("dc",), ("112",)])
def test_a_line_is_a_card_however_weak_where_its_organisation_or_its_number_is_asked_for(
    asked: tuple[str, ...], node: Node
) -> None:
    hits = ((ROLLER, 10), (OM, 9), (0, 8), (LINE, 1))
    assert cards(node, *hits, asked=asked) == ["Linjen"]
    assert cards(node, *hits, asked=("dansk",)) == []


@pytest.mark.parametrize(
    ("asked", "shown"), [((), 0), (("kommun",), 0), (("kontakt",), 0), (AEROE, 1), (("99999990",), 1)]
)
def test_a_kommunes_contact_is_a_card_for_who_names_the_kommune_or_the_number(
    asked: tuple[str, ...], shown: int, node: Node
) -> None:
    assert len(cards(node, (4, 10), (OM, 9), asked=asked)) == shown


def test_of_a_kommune_that_is_named_the_contacts_far_behind_the_best_are_no_cards(node: Node) -> None:
    assert cards(node, (4, 10), (5, 7), (6, 6.9), asked=AEROE) == ["Kontakt 0", "Kontakt 1"]
    assert cards(node, (ROLLER, 10), (4, 4.9), asked=AEROE) == []


def test_an_area_of_work_keeps_out_those_who_have_another_one(node: Node) -> None:
    hits = ((4, 10), (5, 9), (6, 8))
    assert cards(node, *hits, asked=(*AEROE, "skol"), words=[("aeroe", [4, 5, 6]), ("skol", [5])]) == ["Kontakt 1"]
    assert cards(node, *hits, asked=(*AEROE, "politi"), words=[("politi", [1])]) == []
    assert len(cards(node, *hits, asked=(*AEROE, "ring"), words=[("ring", [1])])) == 3  # no area of work


@pytest.mark.parametrize(
    ("asked", "others", "shown"),
    [
        ((UNITS,), 9.9, True),  # the whole unit, and nowhere else is there as much
        ((UNITS,), 10.1, False),
        (("proev",), 4.9, True),  # one name of a person: hardly anything else has it
        (("proev",), 5.1, False),
        (("noget",), 1, False),
    ],
)
def test_a_unit_or_a_person_is_a_card_without_the_kommune_where_no_page_says_as_much(
    asked: tuple[str, ...], others: float, shown: bool, node: Node
) -> None:
    hits = sorted([(UNIT, 10.0), (OM, others)], key=lambda hit: -hit[1])
    assert cards(node, *hits, asked=asked) == ["Ungeenheden, Prøve Prøvesen"] * shown


def test_at_most_five_cards_are_shown_and_it_is_said_that_there_are_more(node: Node) -> None:
    hits = [(4 + number, 5.0) for number in range(7)]
    found = grouped(node, *hits, asked=AEROE)
    assert (len(found["cards"]), found["others"]) == (5, True)
    assert grouped(node, *hits[:5], asked=AEROE)["others"] is False


def test_a_page_that_is_called_what_was_asked_for_comes_first(node: Node) -> None:
    pages = grouped(node, (1, 9), (3, 8), asked=("vid",))["pages"]
    assert [page["title"] for page in pages] == ["Viden", "Ærø Kommune"]


def test_no_hits_are_no_answer(node: Node) -> None:
    assert grouped(node) == {"cards": [], "others": False, "pages": []}


@pytest.mark.parametrize(
    ("text", "term", "hit"),
    [
        ("De fik et Tilhold.", "tilhold", "Tilhold"),
        ("sagerne hober sig op", "sag", "sagerne"),
        ("en stalkingsag om året", "stalking", "stalkingsag"),
        ("børnesagen", "boern", "børnesagen"),
        ("Ring 25 17 73 74 i dag", "25177374", "25 17 73 74"),
        ("til SSP-mødet", "ssp", "SSP-mødet"),
    ],
)
def test_a_word_is_marked_by_its_stem_as_part_of_a_compound_and_as_a_number(
    text: str, term: str, hit: str, node: Node
) -> None:
    assert marked(node, text, term) == [hit]


def test_a_short_term_marks_no_word_that_happens_to_hold_it(node: Node) -> None:
    assert marked(node, "fagbog og bagage, fag", "fag") == ["fag"]


def test_an_excerpt_is_the_text_around_the_first_hit_cut_between_words(node: Node) -> None:
    text = LONG + "Et tilhold er noget, politiet giver. " + LONG
    excerpt = shown(node, text, "tilhold")["excerpt"]
    assert "Et tilhold er noget, politiet giver." in excerpt
    assert excerpt.startswith("… ") and excerpt.endswith(" …")
    assert len(excerpt) <= 190
    assert excerpt[2:-2] in text
    assert set(excerpt[2:-2].split()) <= set(text.split())


def test_a_short_text_is_shown_whole_and_one_without_hits_from_its_beginning(node: Node) -> None:
    assert shown(node, "Et tilhold.", "tilhold")["excerpt"] == "Et tilhold."
    assert shown(node, LONG + LONG, "qqq")["excerpt"].startswith("Først kommer")
    assert shown(node, "", "qqq") == {"excerpt": "", "pieces": []}
    assert len(shown(node, "x" * 5000, "qqq")["excerpt"]) < 190


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=600), terms=st.lists(st.text(min_size=1, max_size=8), max_size=4))
def test_pieces_put_together_are_the_text_whatever_it_is(text: str, terms: list[str], node: Node) -> None:
    text = text.encode("utf-8", "replace").decode()
    found = shown(node, text, *terms)
    assert "".join(piece for piece, _ in found["pieces"]) == text
    assert found["excerpt"].removeprefix("… ").removesuffix(" …") in text
