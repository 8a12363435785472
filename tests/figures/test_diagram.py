"""The charts of the real figures, as a reader of their SVG would measure them."""

from itertools import pairwise
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from fagportal.figures.chart import render_chart, render_sheet
from fagportal.figures.diagram import Figur
from fagportal.figures.drawing import BAR, draw
from fagportal.figures.files import name_sources
from fagportal.figures.svg import ON_PAGE, element
from fagportal.words import LANGUAGES, words_in
from tests.invented_figures import CHARTS, FIELDS, KILDER, SAMLING, figur

EACH = [pytest.param(figur(id, lang), id=f"{id}-{lang}") for id in CHARTS for lang in LANGUAGES]
BARS = [pytest.param(figur(id, lang), id=f"{id}-{lang}") for id in ("d1", "d2", "d3", "d4") for lang in LANGUAGES]
NOT_TOGETHER = [{"rel_eks", "r67"}, {"brugere_kvinder", "k80"}, {"udsatte_kvinder", "k80"}]
IN_WORDS = {"fit_udsatte", "fit_udoevere", "viden_fagpersoner", "udoever_job", "udoever_tidl", "udoever_diag"}


def on_page(one: Figur) -> Element:
    return ElementTree.fromstring(str(render_chart(one)))


def sheet(one: Figur) -> Element:
    words = words_in("da")
    svg = render_sheet(one, name_sources(one.kilder, KILDER, words), "Et sted", words)
    return ElementTree.fromstring(svg.replace('xmlns="http://www.w3.org/2000/svg"', "").split("?>", 1)[1])


def bars(svg: Element) -> list[Element]:
    """The bars, which are as high as a line and a half; the hatching and the paper are not."""
    patterns = {id(rect) for pattern in svg.iter("pattern") for rect in pattern}
    return [rect for rect in svg.iter("rect") if rect.get("height") in ("1.5em", "24") and id(rect) not in patterns]


def length(text: str | None) -> float:
    return float((text or "").removesuffix("%").removesuffix("em"))


def texts(svg: Element) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter("text")]


def test_the_honest_charts_are_there_and_no_others() -> None:
    assert CHARTS == ("d1", "d2", "d3", "d4", "d5", "d6", "d7")
    for diagram in SAMLING.diagrammer:
        assert not IN_WORDS & set(diagram.tal)
        assert [pair for pair in NOT_TOGETHER if pair <= set(diagram.tal)] == []
    assert len(SAMLING.ikke_vist) >= len(FIELDS["mangler"]) == 7


@pytest.mark.parametrize("one", BARS)
@pytest.mark.parametrize("look", [on_page, sheet])
def test_bars_begin_at_zero_and_are_as_long_as_their_numbers(one: Figur, look: object) -> None:
    drawn = bars(look(one))  # type: ignore[operator]
    assert len(drawn) == len(one.parts)
    assert {bar.get("x") for bar in drawn} == {"0"}
    units = [length(bar.get("width")) / part.number for bar, part in zip(drawn, one.parts, strict=True)]
    assert max(units) - min(units) < 0.0001 * max(units) + 0.001 / min(part.number for part in one.parts)


@pytest.mark.parametrize("one", BARS)
def test_bars_have_one_colour_and_their_values_stand_at_their_ends(one: Figur) -> None:
    svg = on_page(one)
    assert {bar.get("fill") for bar in bars(svg) if bar.get("class") == "fp-d-soejle"} == {BAR}
    ends = [bar.get("width") for bar in bars(svg)]
    values = [text for text in svg.iter("text") if text.get("font-weight") == "700"]
    assert [text.get("x") for text in values] == ends
    assert [text.text for text in values] == [part.value for part in one.parts]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_source_has_not_distributed_is_ten_and_hatched(lang: str) -> None:
    one = figur("d4", lang)
    *named, rest = one.parts
    assert (rest.number, rest.is_rest, rest.tal) == (10, True, None)
    assert rest.value == {"da": "10 %", "en": "10%"}[lang]
    assert sum(part.number for part in one.parts) == 100
    assert [part.is_rest for part in named] == [False] * 4
    assert one.kilder[-1] == "redaktionelt"
    svg = on_page(one)
    hatched = [bar for bar in bars(svg) if bar.get("class") == "fp-d-skraveret"]
    assert hatched == bars(svg)[-1:]
    (pattern,) = svg.iter("pattern")
    assert hatched[0].get("fill") == f"url(#{pattern.get('id')})"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_two_years_stand_apart_without_line_bar_or_percentage(lang: str) -> None:
    one = figur("d5", lang)
    for svg in (on_page(one), sheet(one)):
        assert {part.tag for part in svg.iter()} <= {"svg", "title", "desc", "text", "tspan", "g", "rect"}
        assert bars(svg) == []
        assert not [text for text in svg.itertext() if "%" in text or "procent" in text or "per cent" in text]
    drawn = ElementTree.fromstring(f"<g>{draw(one, ON_PAGE).shapes}</g>")
    assert {part.tag for part in drawn} == {"text"}
    assert [text for text in texts(drawn) if text.isdigit()] == ["1", "209"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_fractions_are_rows_of_people_and_keep_the_sources_own_word(lang: str) -> None:
    one = figur("d6", lang)
    people = [svg[0] for svg in on_page(one).iter("svg") if svg.get("viewBox")]
    assert len(people) == sum(int(part.whole or 0) for part in one.parts) == 4 + 2 + 5 + 3
    kinds = [person.get("class") for person in people]
    wanted = [
        "fp-d-soejle" if number < part.number else "fp-d-tom"
        for part in one.parts
        for number in range(int(part.whole or 0))
    ]
    assert kinds == wanted
    assert {person.get("fill") for person in people if person.get("class") == "fp-d-tom"} == {"none"}
    about = {"da": "omkring ", "en": "about "}[lang]
    assert [part.value for part in one.parts if not part.value.startswith(about)] == []
    assert "%" not in one.spoken


@pytest.mark.parametrize("lang", LANGUAGES)
def test_stacked_bars_are_whole_and_each_part_is_named_beside_its_hatching(lang: str) -> None:
    one = figur("d7", lang)
    svg = on_page(one)
    assert len(bars(svg)) == 4
    for row, (first, second) in zip(one.rows, list(pairwise(bars(svg)))[::2], strict=True):
        assert [first.get("x"), second.get("x")] == ["0", first.get("width")]
        assert [length(first.get("width")), length(second.get("width"))] == [part.number for part in row.parts]
        assert [first.get("class"), second.get("class")] == ["fp-d-soejle", "fp-d-skraveret"]
        assert {f"{part.name} {part.value}" for part in row.parts} <= set(texts(svg))


@pytest.mark.parametrize("one", EACH)
def test_name_and_description_are_those_of_the_data(one: Figur) -> None:
    for svg in (on_page(one), sheet(one)):
        assert svg.get("role") == "img"
        title, desc = (svg.find(tag) for tag in ("title", "desc"))
        assert title is not None and desc is not None
        assert (svg.get("aria-labelledby") or "").split() == [title.get("id"), desc.get("id")]
        assert title.text == one.titel
        assert (desc.text or "").startswith(one.beskrivelse)
        for name, part in one.named_values():
            assert f"{name}: {part.value}." in (desc.text or "")
            assert part.value in " ".join(texts(svg))


@pytest.mark.parametrize("one", EACH)
def test_a_sheet_of_its_own_says_what_the_chart_may_not_be_shown_without(one: Figur) -> None:
    said = " ".join(texts(sheet(one)))
    source = name_sources(one.kilder, KILDER, words_in("da"))
    for companion in (one.titel, one.enhed, one.aar, one.population, one.forbehold, source):
        assert companion in said


@pytest.mark.parametrize("one", EACH)
def test_nothing_in_a_chart_needs_a_style_a_script_or_another_file(one: Figur) -> None:
    for svg in (on_page(one), sheet(one)):
        for part in svg.iter():
            assert part.tag not in ("style", "script", "image", "use", "a")
            assert not {name for name in part.attrib if name == "style" or name.startswith("on") or "href" in name}
        ids = [part.get("id") for part in svg.iter() if part.get("id")]
        assert len(ids) == len(set(ids))
        assert all(str(name).startswith(f"figur-{one.id}-") for name in ids)


@pytest.mark.parametrize("one", EACH)
def test_names_fit_a_telephone_and_the_same_figures_give_the_same_bytes(one: Figur) -> None:
    assert [text for text in texts(on_page(one)) if len(text) > ON_PAGE.signs] == []
    assert render_chart(one) == render_chart(figur(one.id, "da" if one == figur(one.id) else "en"))


def test_text_in_an_svg_is_escaped() -> None:
    assert element("text", "<b>&", x='"') == '<text x="&#34;">&lt;b&gt;&amp;</text>'
    assert element("rect", class_="a", stroke_width=1, fill=None) == '<rect class="a" stroke-width="1"/>'
