import re
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.models.kilder import Kilder
from fagportal.prose.citations import CITATION, Citer, UnknownSource, read_citation, unknown_source
from fagportal.words import words_in
from tests.invented import may_stand
from tests.invented_knowledge import KILDER, SMALL_KILDER, both
from tests.rendering import shape, text_of

MANY = settings(max_examples=200, deadline=None, derandomize=True)
KNOWN = SMALL_KILDER.references()
references = st.lists(st.sampled_from(KNOWN), min_size=1, max_size=8)


def citer(lang: str = "da") -> Citer:
    return Citer(SMALL_KILDER, words_in(lang))


def used(cite: Citer) -> list[tuple[str, list[str]]]:
    return [(kilde.id, [sted.id for sted in steder]) for kilde, steder in cite.sources()]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("rapport:s14", ("rapport:s14",)),
        ("rapport:s14;lov", ("rapport:s14", "lov")),
        ("  rapport ;  lov:paragraf-2 ", ("rapport", "lov:paragraf-2")),
        ("", ("",)),
        ("rapport;", ("rapport", "")),
    ],
)
def test_a_citation_is_references_between_semicolons(written: str, read: tuple[str, ...]) -> None:
    assert read_citation(written) == read


@MANY
@given(names=references, gap=st.sampled_from(["; ", ";", " ;  ", ";\t"]), before=st.text(), after=st.text())
def test_what_was_written_into_a_text_is_read_back_from_it(names: list[str], gap: str, before: str, after: str) -> None:
    before = before.replace("[@", "")
    found = [read_citation(citation) for citation in CITATION.findall(f"{before}[@{gap.join(names)}]{after}")]
    assert tuple(names) in found


@pytest.mark.parametrize("text", ["[@rapport:s14", "[rapport:s14]", "@rapport:s14", "[@rapport\n]", "[ @rapport]"])
def test_nothing_else_is_a_citation(text: str) -> None:
    assert not CITATION.search(text)


@pytest.mark.parametrize(
    ("written", "da", "en"),
    [
        (["rapport"], "Rapport 2024", "Report 2024"),
        (["rapport:s14"], "Rapport 2024, s. 14", "Report 2024, p. 14"),
        (["rapport:s14", "rapport:s9", "rapport:s14"], "Rapport 2024, s. 9, 14", "Report 2024, pp. 9, 14"),
        (["rapport:s16", "rapport:s9"], "Rapport 2024, s. 9, 16", "Report 2024, pp. 9, 16"),
        (["rapport", "rapport:s9"], "Rapport 2024, s. 9", "Report 2024, p. 9"),
        (["rapport:indledning"], "Rapport 2024", "Report 2024"),
        (["rapport:bilag"], "Rapport 2024, bilag 2", "Report 2024, appendix 2"),
        (["rapport:bilag", "rapport:s9"], "Rapport 2024, s. 9, bilag 2", "Report 2024, p. 9, appendix 2"),
        (["lov:paragraf-2"], "prøveloven § 2", "test act, s. 2"),
        (["lov:paragraf-2", "lov:paragraf-1"], "prøveloven § 2, prøveloven § 1", "test act, s. 2, test act, s. 1"),
        (["lov", "rapport:s9"], "Loven; Rapport 2024, s. 9", "The act; Report 2024, p. 9"),
        (["redaktionelt"], "Redaktionelt", "Editorial"),
        (["redaktionelt", "lov"], "Redaktionelt; Loven", "Editorial; The act"),
    ],
)
def test_at_a_claim_stands_the_short_name_with_the_pages_in_order(written: list[str], da: str, en: str) -> None:
    assert text_of(citer()(*written)) == da
    assert text_of(citer("en")(*written)) == en


def test_a_short_reference_leads_to_the_foot_of_the_page() -> None:
    html = citer()("rapport:s14", "redaktionelt", "lov")
    assert html.replace("\N{NO-BREAK SPACE}", " ") == (
        '<span class="fp-ref"><a href="#kilde-rapport">Rapport 2024, s. 14</a>; Redaktionelt; '
        '<a href="#kilde-lov">Loven</a></span>'
    )


def test_a_short_label_is_not_broken_and_a_long_one_may_be() -> None:
    cite = citer()
    assert ">Rapport\N{NO-BREAK SPACE}2024,\N{NO-BREAK SPACE}s.\N{NO-BREAK SPACE}9</a>" in cite("rapport:s9")
    assert ">Rapport 2024, s. 9, 14</a>" in cite("rapport:s9", "rapport:s14")


@pytest.mark.parametrize("reference", ["findes-ikke", "rapport:s99", "rapport:paragraf-1", "", "Rapport", "s14"])
def test_an_unknown_source_or_place_raises_and_is_named(reference: str) -> None:
    with pytest.raises(UnknownSource, match=re.escape(f"»{reference.partition(':')[2] or reference}«")):
        citer()(reference)


def test_an_unknown_source_is_found_among_known_ones() -> None:
    with pytest.raises(UnknownSource, match=r"intet sted, der hedder »s99«, i kilder\.yml"):
        citer()("lov", "rapport:s9", "rapport:s99")


@MANY
@given(id=st.text(max_size=12), place=st.text(max_size=12) | st.none())
def test_any_reference_is_known_or_raises(id: str, place: str | None) -> None:
    reference = id if place is None else f"{id}:{place}"
    if reference.removesuffix(":") in KNOWN or reference.startswith("redaktionelt:"):
        assert citer()(reference)
    else:
        with pytest.raises(UnknownSource):
            citer()(reference)


def test_places_are_listed_once_and_in_page_order_under_sources_in_order_of_their_first_use() -> None:
    cite = citer()
    cite("rapport:bilag")
    cite("lov:paragraf-2", "rapport:s14")
    cite("lov:paragraf-1", "lov:paragraf-2")
    cite("rapport:s9", "rapport:s14", "rapport")
    assert used(cite) == [("rapport", ["s9", "s14", "bilag"]), ("lov", ["paragraf-2", "paragraf-1"])]


@pytest.mark.parametrize(("lang", "said"), [("da", ["s. 9, 14", "", "s. 9"]), ("en", ["pp. 9, 14", "", "p. 9"])])
def test_at_the_foot_the_pages_of_a_source_stand_together(lang: str, said: list[str]) -> None:
    for written, pages in zip((["rapport:s14", "rapport:s9"], ["rapport:bilag"], ["rapport:s9"]), said, strict=True):
        cite = citer(lang)
        cite(*written)
        assert [cite.pages(steder) for _, steder in cite.sources()] == [pages]


def test_what_is_editorial_has_no_place_at_the_foot() -> None:
    cite = citer()
    cite("redaktionelt")
    assert used(cite) == [] and not cite.used


def test_a_page_knows_only_its_own_sources() -> None:
    citer()("rapport:s9")
    assert used(citer()) == []


@MANY
@given(pages=st.lists(references, max_size=6))
def test_however_it_is_cited_a_source_and_a_place_stand_once(pages: list[list[str]]) -> None:
    cite = citer()
    for one in pages:
        cite(*one)
    cited = [reference for one in pages for reference in one if reference != "redaktionelt"]
    ids = [reference.partition(":")[0] for reference in cited]
    assert [id for id, _ in used(cite)] == list(dict.fromkeys(ids))
    for id, steder in used(cite):
        assert sorted(steder) == sorted({one.partition(":")[2] for one in cited if one.startswith(f"{id}:")})
    sider = [[sted.side for sted in steder if sted.side] for _, steder in cite.sources()]
    assert sider == [sorted(one) for one in sider]


@MANY
@given(written=references)
def test_neighbours_from_one_source_share_one_link(written: list[str]) -> None:
    links = re.findall(r'href="#kilde-([a-z]+)"', citer()(*written))
    neighbours = [id for id, _ in groupby(one.partition(":")[0] for one in written)]
    assert links == [id for id in neighbours if id != "redaktionelt"]


@MANY
@given(text=st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40).filter(may_stand))
def test_no_short_name_makes_an_element(text: str) -> None:
    kilde = {"id": "x", "kort": both(text), "fuld": both("F"), "steder": [{"id": "y", "kort": both(text)}]}
    cite = Citer(Kilder.model_validate({"kilder": [kilde]}), words_in("da"))
    for reference in ("x", "x:y"):
        assert shape(cite(reference)) == shape(citer()("rapport"))


def test_a_short_name_is_escaped() -> None:
    kilde = KILDER["kilder"][0] | {"kort": both('<b>"A"&B</b>')}
    html = Citer(Kilder.model_validate({"kilder": [kilde]}), words_in("da"))("rapport")
    assert ">&lt;b&gt;&#34;A&#34;&amp;B&lt;/b&gt;</a>" in html


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("raport:s14", "»raport:s14« står ikke i kilder.yml. Skriv i stedet »rapport:s14«"),
        ("noget-helt-andet", "»noget-helt-andet« står ikke i kilder.yml. Se efter i data/kilder.yml"),
        ("lo", "»lo« står ikke i kilder.yml. Se efter i data/kilder.yml"),
        ("", "»« står ikke i kilder.yml. Se efter i data/kilder.yml"),
    ],
)
def test_an_editor_is_told_of_the_nearest_source_or_where_they_stand(reference: str, said: str) -> None:
    assert unknown_source(reference, KNOWN) == said
