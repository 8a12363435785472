"""Hand-written pages: what is rendered in them, and every fault that must stop the build."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from markdown import markdown

from fagportal.editions import Edition
from fagportal.faults import Fault
from fagportal.links import Links
from fagportal.models.tal import Tal
from fagportal.prose.citations import Citer
from fagportal.prose.figures import Figures
from fagportal.prose.markdown import SOURCED, check_prose, put_fragments, render_prose, twins_differ
from fagportal.words import words_in
from tests.invented_knowledge import SMALL_KILDER, tal_fields
from tests.rendering import text_of

MANY = settings(max_examples=300, deadline=None, derandomize=True)
SOURCES = SMALL_KILDER.references()
TODAY = date(2027, 3, 1)
TAL = {"andel": Tal.model_validate(tal_fields())}
FRAGMENTS = ("matrix", "tidslinje", "kontekst 1")
EXTENSIONS = ["attr_list", "md_in_html", "footnotes", "tables"]  # those of mkdocs.yml that touch what we write


def render(text: str, edition: str = "fag", lang: str = "da") -> tuple[str, list[str]]:
    """The rendered page and the sources used in it."""
    words = words_in(lang)
    cite = Citer(SMALL_KILDER, words)
    links, figures = Links("viden/x/", frozenset({"kontakt/"})), Figures(TAL, words)
    rendered = render_prose(text, Edition(edition), words, links, cite, figures)
    return rendered, [kilde.id for kilde, _ in cite.sources()]


def converted(text: str, edition: str = "fag") -> str:
    """The page as HTML, with `<i>name</i>` for each of its pieces."""
    return put_fragments(markdown(render(text, edition)[0], extensions=EXTENSIONS), lambda name: f"<i>{name}</i>")


def faults(text: str, folder: str = "viden/") -> list[Fault]:
    return list(check_prose(text, "docs/viden/x.md", folder, SOURCES, FRAGMENTS, TAL, TODAY))


# What becomes of a page.


def test_a_citation_becomes_a_short_reference_where_it_stands() -> None:
    text, used = render("Noget er sandt. [@rapport:s14; lov:paragraf-1] Mere.")
    assert text.startswith('Noget er sandt. <span class="fp-ref"><a href="#kilde-rapport">')
    assert text.endswith("</a></span> Mere.") and used == ["rapport", "lov"]
    assert "[@" not in text


def test_a_reference_survives_markdown() -> None:
    html = converted("Noget er sandt. [@rapport:s14; lov:paragraf-1]\n\n- Et punkt [@redaktionelt]\n")
    assert html.count('<span class="fp-ref">') == 2 and html.count("<a href") == 2
    assert "(" not in text_of(html) and text_of(html).endswith("Redaktionelt")


def test_a_page_is_cited_in_its_own_language() -> None:
    assert "p.\N{NO-BREAK SPACE}9" in render("[@rapport:s9]", lang="en")[0]


@pytest.mark.parametrize(("edition", "used"), [("fag", ["lov", "rapport"]), ("offentlig", ["rapport"])])
def test_a_source_of_a_hidden_draft_alone_is_not_listed(edition: str, used: list[str]) -> None:
    text = "/// udkast | jura\nHemmeligt [@lov:paragraf-1]\n///\n\nSynligt [@rapport:s9]\n"
    assert render(text, edition)[1] == used


def test_a_piece_of_a_hidden_draft_is_not_inserted() -> None:
    text = "/// udkast | jura\n[[matrix]]\n///\n\n[[tidslinje]]\n"
    assert re.findall(r"<i>(\w+)</i>", converted(text, "offentlig")) == ["tidslinje"]
    assert re.findall(r"<i>(\w+)</i>", converted(text, "fag")) == ["matrix", "tidslinje"]


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_piece_stands_where_its_name_stood_and_markdown_does_not_read_it(name: str) -> None:
    html = put_fragments(
        markdown(render(f"Før\n[[{name}]]\nEfter")[0], extensions=EXTENSIONS), lambda found: f"<p>**{found}**</p>"
    )
    assert re.sub(r"\n+", "\n", html) == f"<p>Før</p>\n<p>**{name}**</p>\n<p>Efter</p>"


def test_a_piece_may_stand_inside_a_draft_and_what_it_holds_is_not_a_pattern() -> None:
    html = markdown(render("/// udkast | faglig\nFør\n\n[[matrix]]\n\nEfter\n///")[0], extensions=EXTENSIONS)
    assert r"\1 \g<0>" in put_fragments(html, lambda name: r"\1 \g<0>")
    assert "data-fragment" not in put_fragments(html, str)


def test_a_figure_stands_in_running_text_in_a_list_in_a_table_and_in_a_draft() -> None:
    one = '<a class="fp-tal" href="#tal-andel">60 %</a>'
    text = "A [[tal:andel]].\n\n- [[tal:andel]]\n\n| a | b |\n|---|---|\n| [[tal:andel]] | c |\n\n"
    html = converted(text + "/// udkast | faglig\n[[tal:andel]]\n///\n")
    assert html.count(one) == 4 and f"<li>{one}</li>" in html and f"<td>{one}</td>" in html


@pytest.mark.parametrize("text", ["Se [[matrix]]", "[[matrix]] her", "[[]]", "[ [matrix]]"])
def test_a_name_within_a_line_is_no_piece(text: str) -> None:
    assert render(text)[0] == text


def test_a_page_without_anything_of_ours_is_left_as_it_is() -> None:
    text = "# Titel\n\nEn [henvisning](../x.md), `kode` og et udråb! \\* [^1]\n\n- a\n- b\n\n[^1]: Note"
    assert render(text, "offentlig") == (text, [])


def test_a_draft_is_a_box_that_markdown_reads_and_closes() -> None:
    html = converted("Før\n\n/// udkast | jura\n- **et** punkt\n\n> citat\n///\n\nEfter", "fag")
    assert "<li><strong>et</strong> punkt</li>" in html and "<blockquote>" in html
    assert html.count("<div") == html.count("</div>") == 1
    assert html.index("</blockquote>") < html.index("</div>") < html.index("<p>Efter</p>")


def test_what_stands_instead_of_a_draft_is_one_paragraph_to_markdown() -> None:
    html = converted("Før\n\n/// udkast | jura\n- hemmeligt\n///\nEfter", "offentlig")
    before, mark, after = html.partition('<p class="fp-boks fp-venter">')
    assert before.strip() == "<p>Før</p>" and mark and after.count("<p") == 1
    assert html.endswith("<p>Efter</p>") and "hemmeligt" not in html


# What is wrong with a page.

GOOD = """---
title: En side
description: Om noget
---
# En side

Indledning uden kilde.
{ .fp-lead }

## Et afsnit { #et-afsnit }

Noget er sandt. [@rapport:s14; redaktionelt]

### Et underafsnit { #under }

Mere.

## Et til { #et-til }

[[matrix]]

## Det sidste { #sidst }

/// udkast | jura
Et udkast. [@lov]
///
"""


@pytest.mark.parametrize("folder", ["viden/", "kontakt/", "./"])
def test_a_page_that_is_in_order_has_no_fault(folder: str) -> None:
    assert faults(GOOD, folder) == []


@pytest.mark.parametrize(
    ("right", "wrong", "line", "field", "said"),
    [
        ("rapport:s14", "rapport:s41", 12, "kilde", "»rapport:s41« står ikke i kilder.yml. Skriv i stedet »rapport"),
        ("rapport:s14", "", 12, "kilde", "»« står ikke i kilder.yml. Se efter i data/kilder.yml"),
        ("[@lov]", "[@lov:paragraf-3]", 25, "kilde", "»lov:paragraf-3« står ikke i kilder.yml."),
        ("Mere.", "I 2024 [[tal:andeel]].", 16, "tal", "tallet »andeel« findes ikke. Skriv i stedet »andel«"),
        ("Mere.", "I 2024 [[tal:gaeld]].", 16, "tal", "tallet »gaeld« findes ikke. Se efter i data/tal.yml"),
        ("Mere.", "Hele [[tal:andel]].", 16, "tal", "afsnittet med tallet »andel« mangler tallets år. Skriv 2024 i"),
        ("[@lov]", "2024 [[tal:andel]]", 25, "tal", "afsnittet med tallet »andel« mangler tallets kilde. Skriv [@ra"),
        ("[@lov]", "[@lov og [@rapport]", 25, "kilde", "»lov og [@rapport« står ikke i kilder.yml."),
        ("[@lov]", "[@rapport:s9] [@lov", 25, "kilde", "henvisningen er ikke lukket."),
        ("[@lov]", "[@lov;\n[@rapport:s9]", 25, "kilde", "henvisningen er ikke lukket."),
        ("[[matrix]]", "[[martix]] ", 20, "indhold", "[[navn]] skal stå alene på linjen."),
        ("[[matrix]]", "- [[matrix]]", 20, "indhold", "[[navn]] skal stå alene på linjen."),
        ("[[matrix]]", "[[martix]]", 20, "indhold", "»martix« findes ikke. Skriv i stedet »matrix«"),
        ("[[matrix]]", "[[kontekst 4]]", 20, "indhold", "»kontekst 4« findes ikke. Skriv i stedet »kontekst 1«"),
        (" { #et-afsnit }", "", 10, "overskrift", "overskriften »Et afsnit« har intet id. Skriv fx »## Et afsnit { #"),
        (" { #under }", "", 14, "overskrift", "overskriften »Et underafsnit« har intet id. Skriv fx »### Et under"),
        (" { #sidst }", " { #Sidst }", 22, "overskrift", "overskriften »Det sidste { #Sidst }« har intet id."),
        (" { #sidst }", " { #sidsté }", 22, "overskrift", "overskriften »Det sidste { #sidsté }« har intet id."),
        ("///\n", "", 24, "blok", "blokken er ikke lukket."),
        ("| jura", "| jurra", 24, "blok", "blokkens slags »jurra« findes ikke. Skriv i stedet »jura«"),
    ],
)  # fmt: skip
def test_a_fault_is_named_by_its_line_its_kind_and_what_to_write(
    right: str, wrong: str, line: int, field: str, said: str
) -> None:
    assert GOOD.count(right) == 1 or right == "///\n"
    found = faults(wrong.join(GOOD.rsplit(right, 1)), "kontakt/")
    assert [(fault.path, fault.line, fault.field) for fault in found if fault.message.startswith(said)] == [
        ("docs/viden/x.md", line, field)
    ]
    assert {fault.field for fault in found} == {field}


def test_a_block_that_somebody_approves_tomorrow_is_a_fault_on_its_first_line() -> None:
    text = "Før\n\n/// godkendt | jura | jurist | {}\nx\n///"
    (fault,) = faults(text.format(TODAY + timedelta(days=1)), "om/")
    assert (fault.path, fault.line, fault.field) == ("docs/viden/x.md", 3, "blok")
    assert fault.message.startswith("datoen ligger i fremtiden.")
    assert faults(text.format(TODAY), "om/") == []


def test_every_fault_of_a_page_is_found_in_one_go() -> None:
    text = "## A\n\n[@x]\n\n[[y]]\n\n/// udkast | jura\n\n## B { #b }\n"
    assert [(fault.line, fault.field) for fault in sorted(faults(text))] == [
        (1, "overskrift"), (3, "kilde"), (5, "indhold"), (7, "blok"), (9, "kilde"),
    ]  # fmt: skip


BARE = "# Side\n\n## Med { #med }\n\nx [@lov]\n\n## Uden { #uden }\n\n### Under { #under }\n\ny\n"


@pytest.mark.parametrize("folder", [*SOURCED, "viden/lov/", "mistanke/udsat/"])
def test_on_the_knowledge_pages_a_section_without_a_source_is_a_fault(folder: str) -> None:
    (fault,) = faults(BARE, folder)
    assert (fault.line, fault.field) == (7, "kilde")
    said = "afsnittet »Uden« har ingen kilde. Skriv [@kilde:sted] efter det, eller [@redaktionelt]"
    assert fault.message == said


@pytest.mark.parametrize("folder", ["./", "kontakt/", "om/", "om/viden/", "videnskab/"])
def test_other_pages_need_no_source(folder: str) -> None:
    assert faults(BARE, folder) == []


@pytest.mark.parametrize("source", ["[@redaktionelt]", "[[matrix]]", "### Under { #x }\n\n[@lov]"])
def test_a_section_has_a_source_in_any_of_these_forms(source: str) -> None:
    assert faults(f"## Et {'{ #et }'}\n\n{source}\n\n## To {'{ #to }'}\n\n[@lov]\n") == []


def test_a_source_before_the_first_section_or_in_the_next_does_not_count() -> None:
    assert [fault.line for fault in faults("[@lov]\n\n## Et { #et }\n\nx\n\n## To { #to }\n\n[@lov]\n")] == [3]


@pytest.mark.parametrize("line", ["#Uden mellemrum", "# Sidens titel", "    ## kode", "####### syv", "#hashtag"])
def test_what_is_no_section_needs_no_id(line: str) -> None:
    assert faults(f"{line}\n", "om/") == []


TOKENS = [
    "[@", "]", "rapport:s9", ";", "lov", "[[", "]]", "matrix", "/// udkast | jura", "///", "\n", "\n\n",
    "/// godkendt | jura | a | 2027-02-01", "[[tal:andel]]", "[[Tal:andel]]", "2024",
    "## A { #a }", "## A", "# ", "{ #", " }", "---", "```", "\t", " ", "x",
    "\u2028", "\x00", "æ", "**",
]  # fmt: skip
soup = st.lists(st.sampled_from(TOKENS), max_size=30).map("".join)


@MANY
@given(text=soup | st.text(max_size=80), folder=st.sampled_from(["viden/", "om/"]))
def test_of_any_text_the_faults_can_be_acted_on_and_a_page_without_them_can_be_rendered(text: str, folder: str) -> None:
    found = faults(text, folder)
    assert all(1 <= fault.line <= len(text.splitlines()) and fault.field and fault.message for fault in found)
    assert all(str(fault).isprintable() for fault in found)
    event("faults" if found else "a page")
    if found:
        return
    for edition in Edition:
        rendered, _ = render(text, edition)
        assert not re.search(r"\[@|\[\[[Tt]al:", rendered)
        assert not re.search("^\\s*///|// *udkast", rendered, re.MULTILINE)
        assert re.findall(r'data-fragment="(.*?)"', rendered) == [name for name in ["matrix"] if name in rendered] * (
            rendered.count("data-fragment")
        )


# Twins.


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("## Et { #et }\n\n### To { #to }", "## One { #et }\n\n### Two { #to }"),
        ("## Et { #et }", "### One { #et }"),
        ("Ingen", "None"),
        ("", ""),
    ],
)
def test_twins_with_the_same_heading_ids_do_not_differ(danish: str, english: str) -> None:
    assert not twins_differ(danish, english)


@pytest.mark.parametrize(
    ("danish", "english", "ids"),
    [
        ("## Et { #et }", "## One { #one }", (("et",), ("one",))),
        ("## Et { #et }\n## To { #to }", "## One { #et }", (("et", "to"), ("et",))),
        ("## Et { #et }", "", (("et",), ())),
        ("## Et { #et }\n## To { #to }", "## Two { #to }\n## One { #et }", (("et", "to"), ("to", "et"))),
        ("## Et { #et }", "## One { #et }\n## Again { #et }", (("et",), ("et", "et"))),
    ],
)
def test_twins_that_differ_are_shown_with_all_their_ids(
    danish: str, english: str, ids: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert twins_differ(danish, english) == dict(zip(("da", "en"), ids, strict=True))
