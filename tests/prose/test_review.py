"""What is a draft says so, and a draft about law, risk or safety never reaches the open web, whatever stands in it."""

import re
from collections import Counter
from datetime import date
from typing import get_args

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from fagportal.editions import Edition
from fagportal.links import Links
from fagportal.models.base import Godkendelse, Slags
from fagportal.pages.page import TEMPLATES
from fagportal.prose.review import (
    BLOCKS,
    KINDS,
    Block,
    approved_too_early,
    draft_block,
    find_blocks,
    render_blocks,
    state_label,
    waiting,
)
from fagportal.words import LANGUAGES, Words, words_in
from tests.rendering import HTML, parse, shape, text_of

MANY = settings(max_examples=300, deadline=None, derandomize=True)
HIDDEN = [kind for kind in KINDS if KINDS[kind].instead]
LINKS = Links("viden/proeve/", frozenset({"kontakt/"}))
APPROVED = "/// godkendt | {} | kommunaljurist | 2027-02-01"
EVERY_KIND = pytest.mark.parametrize("kind", KINDS)
EVERY_HIDDEN_KIND = pytest.mark.parametrize("kind", HIDDEN)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGUAGES)
EDITIONS = pytest.mark.parametrize("edition", [*Edition])


def rendered(lines: list[str], edition: str = "offentlig", lang: str = "da") -> str:
    return render_blocks("\n".join(lines), Edition(edition), words_in(lang), LINKS)


def approval(af: str, dato: date) -> Godkendelse:
    return Godkendelse(af=af, dato=dato)


def draft(*inner: str, kind: str = "jura") -> list[str]:
    return [f"/// udkast | {kind}", *inner, "///"]


def faults_in(text: str) -> list[tuple[int, str]]:
    return find_blocks(text.splitlines())[1]


# What there is to choose from.


def test_every_kind_but_professional_advice_has_a_sentence_that_stands_in_its_place() -> None:
    assert set(KINDS) - set(HIDDEN) == {"faglig"}
    assert set(HIDDEN) >= {"jura", "risiko", "sikkerhed", "selvmord"}


def test_a_term_can_be_of_every_kind_that_is_hidden() -> None:
    assert set(get_args(Slags)) == set(HIDDEN)


@IN_BOTH_LANGUAGES
@EVERY_KIND
def test_every_kind_can_be_said_in_both_languages(kind: str, lang: str) -> None:
    """A missing translation raises."""
    words = words_in(lang)
    assert KINDS[kind].name(words).strip()
    assert KINDS[kind].name(words) in waiting(kind, words)


@EVERY_HIDDEN_KIND
def test_whoever_meets_a_hidden_draft_is_told_whom_to_ask(kind: str) -> None:
    sentence = KINDS[kind].instead(words_in("da"))
    assert any(adviser in sentence for adviser in ("jurist", "leder", "rådgiver", "Dansk Stalking Center", "112"))
    assert waiting(kind, words_in("da")).endswith(f"før en fagperson har godkendt det. {sentence}")


# Finding the blocks.


@pytest.mark.parametrize(
    ("head", "kind", "approved"),
    [
        ("/// udkast | jura", "jura", None),
        ("///udkast|jura", "jura", None),
        ("///   udkast |  selvmord  ", "selvmord", None),
        ("/// udkast | faglig\t", "faglig", None),
        ("/// godkendt | jura | kommunaljurist | 2027-02-01", "jura", approval("kommunaljurist", date(2027, 2, 1))),
        (
            "/// godkendt | risiko | leder, psykiatrien | 2027-12-31",
            "risiko",
            approval("leder, psykiatrien", date(2027, 12, 31)),
        ),
    ],
)
def test_a_block_says_its_state_and_its_kind(head: str, kind: str, approved: Godkendelse | None) -> None:
    assert find_blocks(["Før", head, "Inden i", "/// ", "Efter"]) == ([Block(1, 3, kind, approved)], [])


@pytest.mark.parametrize("end", ["///", "/// ", "///   ", "///\t", "/// \t"])
def test_white_space_after_the_last_mark_is_no_fault(end: str) -> None:
    assert find_blocks(["/// udkast | jura", "x", end]) == ([Block(0, 2, "jura")], [])


def test_a_page_may_have_several_blocks_or_none() -> None:
    lines = [*draft("a"), "", *draft("b", kind="faglig")]
    assert [(block.start, block.end, block.kind) for block in find_blocks(lines)[0]] == [
        (0, 2, "jura"),
        (4, 6, "faglig"),
    ]
    assert find_blocks(["Ingen", "", "blokke: https://example.dk//x"]) == ([], [])
    assert find_blocks([]) == ([], [])


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("/// udkast | jura\nx", 0, "blokken er ikke lukket. Skriv »///«"),
        ("/// udkast | jura\nx\n/// udkast | risiko\ny\n///", 0, "blokken er ikke lukket. Skriv »///«"),
        ("x\n///\ny", 1, "her lukkes en blok, som ikke er åbnet. Skriv i stedet fx »/// udkast | jura«"),
        ("/// udkast | jura\nx\n///\ny\n///", 4, "her lukkes en blok, som ikke er åbnet."),
        ("/// udkast\nx\n///", 0, "blokkens slags »« findes ikke. Skriv i stedet en af disse: faglig, jura, "),
        ("/// udkast | jra\nx\n///", 0, "blokkens slags »jra« findes ikke. Skriv i stedet »jura«"),
        ("/// udkast | Jura\nx\n///", 0, "blokkens slags »Jura« findes ikke. Skriv i stedet »jura«"),
        ("/// jura\nx\n///", 0, "blokkens slags »« findes ikke."),
        ("/// kladde | jura\nx\n///", 0, "blokkens første linje kan ikke læses. Skriv i stedet fx »/// udkast | jura«"),
        ("/// Udkast | jura\nx\n///", 0, "blokkens første linje kan ikke læses."),
        ("/// udkast | jura | jurist\nx\n///", 0, "blokkens første linje kan ikke læses."),
        ("/// udkast | jura | jurist | 2027-02-01\nx\n///", 0, "blokkens første linje kan ikke læses."),
        ("/// godkendt | jura\nx\n///", 0, "blokkens første linje kan ikke læses."),
        ("/// godkendt | jura | jurist\nx\n///", 0, "blokkens første linje kan ikke læses."),
        ("/// godkendt | jura |  | 2027-02-01\nx\n///", 0, "blokkens første linje kan ikke læses."),
        ("/// godkendt | jura | jurist | 1. februar\nx\n///", 0, "»jurist | 1. februar« er ikke en rolle og en dato."),
        ("/// godkendt | jura | jurist | 2027-02-30\nx\n///", 0, "»jurist | 2027-02-30« er ikke en rolle og en dato."),
        (f"/// godkendt | jura | {'j' * 121} | 2027-02-01\nx\n///", 0, f"»{'j' * 121} | 2027-02-01« er ikke en rolle"),
        ("/// udkast | jura\n\n \t\n///", 0, "blokken er tom."),
        ("/// udkast | jura\n///", 0, "blokken er tom."),
    ],
)
def test_a_block_that_cannot_be_read_is_a_fault_on_its_line_and_no_block(text: str, line: int, said: str) -> None:
    (fault,) = faults_in(text)
    assert fault[0] == line and fault[1].startswith(said)


@pytest.mark.parametrize("mark", ["/// udkast | jura", "///", "/// godkendt | jura | jurist | 2027-02-01"])
@pytest.mark.parametrize("before", [" ", "\t", "    ", "- ", "> ", "1. ", "* ", "**", "\N{ZERO WIDTH SPACE}", "\ufeff"])
def test_a_mark_that_does_not_stand_at_the_left_edge_is_a_fault_and_not_a_text(before: str, mark: str) -> None:
    """The editor would believe that what follows is hidden, and it would stand on the open web."""
    assert [line for line, message in faults_in(f"x\n{before}{mark}\ny") if "helt til venstre" in message] == [1]


def test_a_mark_after_a_text_is_a_fault_and_not_a_text() -> None:
    assert [line for line, _ in faults_in("x\nNoget. /// udkast | jura\ny")] == [1]


@pytest.mark.parametrize("mark", ["// udkast | jura", "// Godkendt | jura", "//", "//udkast|jura", "//: udkast | jura"])
def test_a_mark_of_two_strokes_is_a_fault_and_not_a_text(mark: str) -> None:
    assert [line for line, _ in faults_in(f"x\n{mark}\ny")] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "https://example.dk",
        "[x](https://example.dk/// )",
        "file:///x",
        "https://udkast.example.dk",
        "- https://x.dk",
        "a // b",
    ],
)
def test_strokes_in_an_address_or_in_a_sentence_are_no_mark(text: str) -> None:
    assert find_blocks([text]) == ([], [])


marks = st.sampled_from(
    [
        "/// udkast | jura",
        "/// udkast | faglig",
        "/// godkendt | jura | j | 2027-02-01",
        "///",
        "/// x",
        " ///",
        "// udkast",
    ]
)
prose = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
lines_of_a_page = st.lists(marks | st.sampled_from(["", "tekst", "## Et { #et }"]) | prose, max_size=14)


@MANY
@given(lines=lines_of_a_page)
def test_of_any_page_every_mark_is_in_a_block_or_in_a_fault(lines: list[str]) -> None:
    blocks, faults = find_blocks(lines)
    edges = [edge for block in blocks for edge in (block.start, block.end)]
    assert edges == sorted(set(edges))
    assert all(lines[block.start].startswith("///") and lines[block.end].rstrip() == "///" for block in blocks)
    assert all(0 <= line < len(lines) and message for line, message in faults)
    if not faults:
        assert {number for number, line in enumerate(lines) if line.strip().startswith("///")} == set(edges)


# Showing them.


@IN_BOTH_LANGUAGES
@EVERY_HIDDEN_KIND
def test_of_a_hidden_draft_the_open_web_sees_one_sentence_and_whom_to_ask(kind: str, lang: str) -> None:
    words = words_in(lang)
    html = rendered(draft("Hemmelig **tekst**", "", "- hemmeligt punkt", kind=kind), lang=lang)
    (sentence,) = parse(html).findall(f"{HTML}p")
    (link,) = sentence.findall(f"{HTML}a")
    assert (link.get("href"), link.text) == ("../../kontakt/", words("Kontakt og hjælp"))
    assert text_of(html) == f"{waiting(kind, words)} {link.text}"
    assert "emmelig" not in html


@EDITIONS
@IN_BOTH_LANGUAGES
def test_professional_advice_is_shown_to_everybody_as_a_draft(lang: str, edition: str) -> None:
    html = rendered(draft("Et godt råd", kind="faglig"), edition, lang)
    assert "Et godt råd" in html and "fp-venter" not in html
    assert words_in(lang)("Udkast · ikke godkendt af en fagperson") in text_of(html)


@EVERY_KIND
def test_inside_a_municipality_every_draft_is_shown_and_says_that_it_is_one(kind: str) -> None:
    html = rendered(draft("Første linje", "", "Anden linje", kind=kind), "fag")
    assert f'<div class="fp-udkast fp-udkast--{kind}" markdown>' in html
    assert "\nFørste linje\n\nAnden linje\n" in html
    assert "Udkast · ikke godkendt af en fagperson" in text_of(html) and "fp-venter" not in html


@EDITIONS
@EVERY_KIND
def test_what_is_approved_is_shown_in_both_editions_with_by_whom_and_when(kind: str, edition: str) -> None:
    html = rendered([APPROVED.format(kind), "Godkendt tekst", "///"], edition)
    assert "Godkendt tekst" in html and "fp-venter" not in html
    assert "Godkendt af kommunaljurist 1. februar 2027" in text_of(html) and "Udkast" not in html


def test_an_approval_in_english_has_an_english_date() -> None:
    assert "1 February 2027" in rendered([APPROVED.format("jura"), "Text", "///"], lang="en")


@pytest.mark.parametrize("role", ["<b>jurist</b>", 'a" onclick="x', "{rolle}", "{0}", "&amp;", "[x](y)"])
def test_a_role_is_escaped(role: str) -> None:
    def html(role: str) -> str:
        return rendered([f"/// godkendt | jura | {role} | 2027-02-01", "Tekst", "///"])

    assert shape(html(role)) == shape(html("jurist"))
    assert f"Godkendt af {role} 1. februar" in text_of(html(role))


MARKDOWN = [
    "", "# Overskrift", "## To { #to }", "```", "~~~", "    kode", "</div>", "<!--", "-->", "<script>", "[^1]: note",
    "[^1]", "*[SSP]: ssp", "[ref]: https://example.dk", "[@rapport:s9]", "[[matrix]]", "| a | b |", "- [ ] x",
    "{: .klasse }", "&lt;", "\\", "====", "---", "<div markdown>", '--8<-- "x"', "!!! note", "??? x", ": def",
]  # fmt: skip
inner_line = (prose | st.sampled_from(MARKDOWN)).filter(lambda line: not line.strip().startswith("//"))
inner_lines = st.lists(inner_line, min_size=1, max_size=8)


@MANY
@given(
    inner=inner_lines,
    other=inner_lines,
    kind=st.sampled_from(HIDDEN),
    lang=st.sampled_from(LANGUAGES),
    around=st.lists(st.sampled_from(["", "Før", "- punkt", "```", "<div>", "> citat"]), max_size=3),
)
def test_nothing_of_what_stands_in_a_hidden_draft_changes_the_page(
    inner: list[str], other: list[str], kind: str, lang: str, around: list[str]
) -> None:
    """Two pages that differ only inside the block are the same to the byte: so nothing has come out, in any form."""
    pages = [[*around, *draft(*lines, kind=kind), "Efter"] for lines in (inner, other)]
    if any(find_blocks(lines)[1] for lines in pages):  # such a page is never built
        event("a fault")
        return
    event("hidden")
    assert rendered(pages[0], lang=lang) == rendered(pages[1], lang=lang)


@MANY
@given(inner=inner_lines, kind=st.sampled_from([*KINDS]))
def test_inside_a_municipality_every_line_of_a_draft_arrives_unchanged(inner: list[str], kind: str) -> None:
    if find_blocks(draft(*inner, kind=kind))[1]:
        event("a fault")
        return
    arrived = rendered(draft(*inner, kind=kind), "fag").split("\n")
    assert any(arrived[start : start + len(inner)] == inner for start in range(len(arrived)))


outside = st.lists(prose.filter(lambda line: not find_blocks([line])[1] and not line.startswith("///")), max_size=6)


@MANY
@given(before=outside, after=outside, kind=st.sampled_from([*KINDS]), edition=st.sampled_from([*Edition]))
def test_text_outside_blocks_is_unchanged(before: list[str], after: list[str], kind: str, edition: str) -> None:
    after = [*after, "Slut"]
    arrived = rendered([*before, *draft("x", kind=kind), *after], edition).split("\n")
    assert arrived[: len(before)] == before
    assert arrived[len(arrived) - len(after) :] == after
    assert rendered([*before, *after], edition) == "\n".join([*before, *after])


def test_blocks_do_not_disturb_each_other() -> None:
    lines = ["A", *draft("hemmelig"), "B", *draft("råd", kind="faglig"), "C", *draft("gemt", kind="risiko"), "D"]
    shown = [line for line in rendered(lines).split("\n") if line in ("A", "B", "C", "D", "råd", "hemmelig", "gemt")]
    assert shown == ["A", "B", "råd", "C", "D"]


def test_a_block_stands_apart_from_the_paragraphs_around_it() -> None:
    """Markdown reads HTML as a block of its own only after an empty line."""
    for edition in ("fag", "offentlig"):
        lines = rendered(["Før", *draft("Inden i"), "Efter"], edition).split("\n")
        assert lines[:2] == ["Før", ""] and lines[-2:] == ["", "Efter"]


def test_the_words_in_the_place_of_a_draft_are_escaped() -> None:
    class Nasty(Words):
        def __call__(self, danish: str, **values: object) -> str:
            return f"<b>{super().__call__(danish, **values)}</b>"

    for edition in Edition:
        html = render_blocks("\n".join(draft("x")), edition, Nasty("da"), LINKS)
        assert "<b>" not in html and "&lt;b&gt;" in html


# In a template.


JURIST = approval("kommunaljurist", date(2027, 2, 1))


def in_template(kind: str, edition: str, lang: str = "da", **approvals: Godkendelse) -> str:
    inner = "<p>Hemmeligt</p>"
    return str(draft_block(Edition(edition), words_in(lang), LINKS, approvals, kind, "blok", lambda: inner))


@IN_BOTH_LANGUAGES
@EVERY_HIDDEN_KIND
def test_a_template_hides_the_same_and_says_the_same_in_its_place(kind: str, lang: str) -> None:
    page = rendered(draft("Hemmeligt", kind=kind), lang=lang)
    assert in_template(kind, "offentlig", lang) == page.strip()


@EVERY_HIDDEN_KIND
def test_what_a_template_hides_is_not_even_made(kind: str) -> None:
    def never() -> str:
        raise AssertionError("the inside of a hidden draft was rendered")

    assert "fp-venter" in draft_block(Edition.OFFENTLIG, words_in("da"), LINKS, {}, kind, "blok", never)


@EVERY_KIND
def test_a_template_shows_a_draft_inside_a_municipality_as_a_box_with_its_label(kind: str) -> None:
    html = in_template(kind, "fag")
    (box,) = parse(html).findall(f"{HTML}div")
    assert box.get("class") == f"fp-udkast fp-udkast--{kind}"
    assert text_of(html) == "Udkast · ikke godkendt af en fagpersonHemmeligt"
    assert html.endswith("<p>Hemmeligt</p></div>")


def test_a_template_shows_professional_advice_to_everybody() -> None:
    assert in_template("faglig", "offentlig") == in_template("faglig", "fag")


@EDITIONS
@EVERY_KIND
def test_a_block_in_a_template_that_is_approved_by_its_name_is_shown_with_by_whom_and_when(
    kind: str, edition: str
) -> None:
    html = in_template(kind, edition, blok=JURIST)
    assert text_of(html) == "Godkendt af kommunaljurist 1. februar 2027Hemmeligt"
    assert in_template(kind, edition, en_anden=JURIST) == in_template(kind, edition)


def test_every_block_in_the_templates_has_a_name_of_one_kind_and_every_name_a_block() -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.glob("*.html")))
    calls = re.findall(r'call udkast\("(\w+)", "([a-z-]+)"\)', templates)
    assert len(calls) == templates.count("call udkast(")
    assert {kind for kind, _ in calls} <= set(KINDS)
    on_paper_too = "spoergeguide-ramme"
    assert Counter(name for _, name in calls) == Counter((*BLOCKS, on_paper_too))
    assert len(set(calls)) == len(BLOCKS)


def test_a_kind_that_does_not_exist_is_shown_to_nobody_on_the_open_web() -> None:
    with pytest.raises(KeyError):
        in_template("jurra", "offentlig")


# When it was approved, and the label.


@pytest.mark.parametrize(("day", "lines"), [(date(2027, 1, 31), [1]), (date(2027, 2, 1), []), (date(2028, 1, 1), [])])
def test_nobody_has_approved_a_block_tomorrow(day: date, lines: list[int]) -> None:
    blocks, _ = find_blocks(["Før", APPROVED.format("jura"), "x", "///", *draft("y")])
    found = list(approved_too_early(blocks, day))
    assert [line for line, _ in found] == lines
    assert all(message.startswith("datoen ligger i fremtiden. Skriv i stedet ") for _, message in found)


def test_a_role_is_danish_in_both_languages() -> None:
    for lang in LANGUAGES:
        _, role = parse(state_label(words_in(lang), JURIST)).iter(f"{HTML}span")
        assert (role.get("lang"), role.text) == ("da", "kommunaljurist")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("da", "Udkast · ikke godkendt af en fagperson · skrevet 3. februar 2027"),
        ("en", "Draft · not approved by an expert · written 3 February 2027"),
    ],
)
def test_a_draft_says_when_it_was_written_wherever_it_stands(lang: str, said: str) -> None:
    words, written = words_in(lang), date(2027, 2, 3)
    assert text_of(state_label(words, written=written)) == said
    page = render_blocks("\n".join(draft("x")), Edition.FAG, words, LINKS, written=written)
    piece = draft_block(Edition.FAG, words, LINKS, {}, "jura", "blok", lambda: "", written=written)
    assert said in text_of(page) and text_of(piece) == said
    assert text_of(state_label(words)) == said.rpartition(" · ")[0]


def test_an_approved_text_says_when_it_was_approved_and_not_when_it_was_written() -> None:
    label = state_label(words_in("da"), JURIST, date(2026, 11, 20))
    assert text_of(label) == "Godkendt af kommunaljurist 1. februar 2027"


def test_labels_are_not_searched() -> None:
    for label in (state_label(words_in("da")), state_label(words_in("da"), JURIST)):
        assert "data-ikke-i-soegning" in parse(label)[0].attrib
