"""The picture of the theory of change, as a reader of its SVG would measure it: the real one and invented ones."""

import re
from itertools import combinations, pairwise
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.figures.columns import WIDTH, Box, lay_out
from fagportal.figures.forandringsteori import POINT, draw_teori
from fagportal.figures.wrapping import text_width, wrap_to
from fagportal.models.overblik import Forandringsteori
from fagportal.words import LANGUAGES, words_in
from tests.invented import may_stand
from tests.invented_figures import read
from tests.invented_knowledge import both, forandringsteori_fields

TEORI = Forandringsteori.model_validate(read("forandringsteori"))
MANY = settings(max_examples=40, deadline=None, derandomize=True)


def picture(teori: Forandringsteori, lang: str = "da") -> Element:
    return ElementTree.fromstring(str(draw_teori(teori, words_in(lang))))


def of_kind(svg: Element, kind: str) -> list[Element]:
    return [part for part in svg.iter() if part.get("class") == f"fp-t-{kind}"]


def numbers(part: Element, *names: str) -> list[float]:
    return [float(part.get(name) or "nan") for name in names]


def boxes_of(teori: Forandringsteori, lang: str = "da") -> list[Box]:
    return [box for column in lay_out(teori, lang) for box in column.boxes]


def links(teori: Forandringsteori) -> list[tuple[str, str]]:
    return [(led.id, goal) for kolonne in teori.kolonner for led in kolonne.led for goal in led.foerer_til]


def faults(teori: Forandringsteori, lang: str = "da") -> list[str]:
    """What is wrong with the drawing of any theory at all."""
    svg, found = picture(teori, lang), []
    right, bottom = [float(side) for side in str(svg.get("viewBox")).split()][2:]
    rects = [numbers(rect, "x", "y", "width", "height") for rect in of_kind(svg, "boks")]
    if len(rects) != sum(len(kolonne.led) for kolonne in teori.kolonner):
        found.append("a box is missing")
    for x, y, width, height in rects:
        if x < 0 or y < 0 or x + width > right or y + height > bottom:
            found.append("a box outside the picture")
    for (x, y, width, height), (x2, y2, width2, height2) in combinations(rects, 2):
        if x < x2 + width2 and x2 < x + width and y < y2 + height2 and y2 < y + height:
            found.append("two boxes overlap")
    for text in of_kind(svg, "tekst"):
        x, y, size = numbers(text, "x", "y", "font-size")
        inside = [r for r in rects if r[0] < x and x + text_width(text.text or "", size) < r[0] + r[2]]
        if not [r for r in inside if r[1] < y - 0.75 * size and y + 0.25 * size < r[1] + r[3]]:
            found.append(f"»{text.text}« is not in its box")
    return found + strip_faults(teori, svg, lang)


def strip_faults(teori: Forandringsteori, svg: Element, lang: str) -> list[str]:
    boxes = {box.led.id: box for box in boxes_of(teori, lang)}
    drawn = []
    for path in of_kind(svg, "baand"):
        x, y, *_, x2, y2 = map(float, re.findall(r"[-\d.]+", str(path.get("d"))))
        leaves = [id for id, box in boxes.items() if near(box.x + box.width, x) and box.y < y < box.y + box.height]
        arrives = [id for id, box in boxes.items() if near(box.x, x2 + POINT) and near(box.middle, y2)]
        drawn += [(one, other) for one in leaves for other in arrives]
    wanted = links(teori)
    return [] if sorted(drawn) == sorted(wanted) else [f"strips {sorted(set(drawn) ^ set(wanted))}"]


def near(one: float, other: float) -> bool:
    return abs(one - other) < 0.1


words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30)
labels = st.lists(words, min_size=1, max_size=8).map(" ".join).filter(may_stand)


@st.composite
def theories(draw: Any) -> Forandringsteori:
    """One to five columns of one to nine boxes each, with any text and any links to the next column."""
    sizes = draw(st.lists(st.integers(1, 9), min_size=1, max_size=5))
    ids = [[f"led-{column}-{row}" for row in range(size)] for column, size in enumerate(sizes)]
    kolonner = []
    for column, (here, after) in enumerate(pairwise([*ids, []])):
        leads = st.lists(st.sampled_from(after), unique=True) if after else st.just([])
        led = [{"id": id, "tekst": both(draw(labels)), "foerer_til": draw(leads), "kilder": ["rapport"]} for id in here]
        kolonner.append({"id": f"kolonne-{column}", "navn": both(draw(labels)), "led": led})
    return Forandringsteori.model_validate({"kolonner": kolonner})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_real_picture_holds_every_box_and_every_link_and_nothing_runs_over(lang: str) -> None:
    assert faults(TEORI, lang) == []
    assert len(links(TEORI)) == 27
    assert len(of_kind(picture(TEORI, lang), "boks")) == 31


@MANY
@given(theories())
def test_no_theory_makes_boxes_overlap_text_run_over_or_links_disappear(teori: Forandringsteori) -> None:
    assert faults(teori) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_box_says_the_short_words_where_there_are_some_and_the_whole_text_where_not(lang: str) -> None:
    for box in boxes_of(TEORI, lang):
        assert " ".join(box.lines) == getattr(box.led.kort or box.led.tekst, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_fits_a_sheet_of_a4_lying_down_with_letters_of_eleven_points(lang: str) -> None:
    svg = picture(TEORI, lang)
    width, height = (float(side) for side in str(svg.get("viewBox")).split()[2:])
    millimetres = 273 / width  # what the margins leave across
    assert height * millimetres < 165  # and a line or two beneath it
    smallest = min(float(text.get("font-size") or 0) for text in svg.iter("text"))
    assert smallest * millimetres * 72 / 25.4 >= 11


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_the_real_picture_no_strip_crosses_another(lang: str) -> None:
    """The order of data/forandringsteori.yml is chosen so: what leads to the same stands together."""
    rows = {box.led.id: box.middle for box in boxes_of(TEORI, lang)}
    for kolonne in TEORI.kolonner:
        ends = [(rows[led.id], rows[goal]) for led in kolonne.led for goal in led.foerer_til]
        assert [
            pair for pair in combinations(ends, 2) if (pair[0][0] - pair[1][0]) * (pair[0][1] - pair[1][1]) < 0
        ] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_is_one_image_with_a_name_that_says_where_the_list_is(lang: str) -> None:
    svg = picture(TEORI, lang)
    title, desc = svg.find("title"), svg.find("desc")
    assert title is not None and desc is not None
    assert svg.get("role") == "img"
    assert str(svg.get("aria-labelledby")).split() == [title.get("id"), desc.get("id")]
    assert {"da": "Listen nedenunder", "en": "The list below"}[lang] in str(desc.text)
    for kolonne in TEORI.kolonner:
        assert getattr(kolonne.navn, lang) in str(desc.text)
    assert {part.tag for part in svg.iter()} == {"svg", "title", "desc", "text", "rect", "path"}
    assert not {name for part in svg.iter() for name in part.attrib if name in ("style", "fill", "stroke", "href")}


def test_the_same_theory_gives_the_same_bytes_and_text_is_escaped() -> None:
    assert draw_teori(TEORI, words_in("da")) == draw_teori(TEORI, words_in("da"))
    fields = forandringsteori_fields()
    fields["kolonner"][0]["led"][0]["tekst"] = both("<b> & andre")
    svg = str(draw_teori(Forandringsteori.model_validate(fields), words_in("da")))
    assert "&lt;b&gt; &amp; andre" in svg


@MANY
@given(labels, st.integers(60, int(WIDTH)))
def test_lines_are_no_wider_than_asked_and_lose_no_letter(text: str, width: int) -> None:
    lines = wrap_to(text, width, 17)
    assert [line for line in lines if text_width(line, 17) > width] == []
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "")


def test_a_long_word_is_cut_with_a_hyphen_and_short_ones_stand_together() -> None:
    assert wrap_to("en to tre", 200, 17) == ("en to tre",)
    first, second = wrap_to("samarbejdsaftaleskabelon", 150, 17)
    assert first.endswith("-") and first[:-1] + second == "samarbejdsaftaleskabelon"
