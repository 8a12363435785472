"""The colours, read out of the stylesheet, reach the contrast that WCAG 2.2 AA wants, light and dark."""

import re

import pytest

from fagportal.settings import ROOT

TOKENS = ROOT / "docs" / "assets" / "css" / "tokens.css"
# Text, background, and the least ratio: 4.5 for text, 3 for what is not text (1.4.11). White is written out.
PAIRS = [
    ("blaek", "papir", 4.5),
    ("blaek", "taage", 4.5),
    ("graa", "papir", 4.5),
    ("graa", "taage", 4.5),
    ("fjord", "papir", 4.5),
    ("fjord", "taage", 4.5),
    ("fjord-dyb", "papir", 4.5),
    ("fjord-dyb", "fjord-lys", 4.5),
    ("paa-fjord", "fjord", 4.5),
    ("paa-fjord", "fjord-dyb", 4.5),
    ("#FFFFFF", "flade", 4.5),
    ("paa-salvie", "salvie", 4.5),
    ("paa-korn", "korn", 4.5),
    ("korn-tekst", "korn-lys", 4.5),
    ("blaek", "taage-2", 4.5),
    ("paa-natten", "natten", 4.5),
    ("kant", "papir", 3),
    ("kant", "taage", 3),
    ("soejle", "papir", 3),
    ("salvie-moerk", "papir", 3),
]
Colours = dict[str, str]


def blocks() -> dict[str, Colours]:
    """The colours that the stylesheet sets, by media query; those outside one are called by the empty text."""
    css = re.sub(r"/\*.*?\*/", "", TOKENS.read_text(encoding="utf-8"), flags=re.DOTALL)
    media = re.compile(r"@media ([^{]*?)\s*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}")
    found = {"": media.sub("", css)} | dict(media.findall(css))
    return {query: dict(re.findall(r"--fp-([a-z0-9-]+):\s*(#[0-9A-Fa-f]{6});", text)) for query, text in found.items()}


def schemes() -> dict[str, Colours]:
    """The colours of a light and of a dark screen."""
    (dark,) = (colours for query, colours in blocks().items() if "prefers-color-scheme: dark" in query)
    return {"light": blocks()[""], "dark": dark}


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour(name: str, colours: Colours) -> str:
    return name if name.startswith("#") else colours[name]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "needs"), PAIRS)
def test_a_pair_of_colours_has_the_contrast_it_needs(front: str, back: str, needs: float, scheme: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colour(front, colours), colour(back, colours)) >= needs


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("back", ["papir", "taage", "natten"])
def test_one_of_the_focus_rings_stands_out_from_what_is_behind_it(back: str, scheme: str) -> None:
    colours = schemes()[scheme]
    rings = [contrast(colours[ring], colours[back]) for ring in ("fokus-inde", "fokus-ude")]
    assert max(rings) >= 3
    assert contrast(colours["fokus-inde"], colours["fokus-ude"]) >= 3


def test_both_schemes_name_the_same_colours_and_differ() -> None:
    made = schemes()
    assert made["light"].keys() == made["dark"].keys()
    assert made["light"] != made["dark"]
    assert len(made["light"]) == 26


def test_paper_has_the_light_colours() -> None:
    for query, colours in blocks().items():
        assert query.startswith("screen and ") or colours == schemes()["light"], query


def test_the_formula_gives_the_known_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
