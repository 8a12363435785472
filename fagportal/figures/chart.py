"""A chart as an SVG: inside a page, where HTML says the rest, and as a file that says everything itself."""

from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from fagportal.figures.diagram import Figur
from fagportal.figures.drawing import GREY, INK, PAPER, draw
from fagportal.figures.svg import ON_PAGE, ON_SHEET, element
from fagportal.words import Words

MARGIN, GAP = 24, 16  # pixels: around a sheet, and around the chart on it
FONTS = "'Atkinson Hyperlegible Next', Arial, Helvetica, sans-serif"


@dataclass(frozen=True)
class Paragraph:
    """A text on a sheet; `size` in pixels."""

    text: str
    size: int
    colour: str
    bold: bool = False

    @property
    def lines(self) -> list[str]:
        """Broken so that they fit the sheet also in a wide font; a number keeps its per cent sign."""
        text = self.text.replace(" %", "\u00a0%")
        return [line.replace("\u00a0%", " %") for line in wrap(text, int(ON_SHEET.width / self.size / 0.5))]


def render_chart(figur: Figur) -> Markup:
    """For a page: as wide as its column, text as large as the text around it."""
    drawing = draw(figur, ON_PAGE)
    return element(
        "svg",
        *_spoken(figur),
        drawing.shapes,
        class_="fp-diagram",
        width="100%",
        height=ON_PAGE.lines(drawing.height),
        role="img",
        aria_labelledby=_labels(figur),
    )


def render_sheet(figur: Figur, sources: str, note: str, words: Words) -> str:
    """A whole SVG file with what the chart may never be shown without. `sources` and `note` are text."""
    unit = f"{words('Enhed:')} {figur.enhed}. {words('År:')} {figur.aar}. {words('Gælder:')} {figur.population}."
    head = [Paragraph(figur.titel, 22, INK, bold=True), Paragraph(unit, 15, GREY)]
    caveat = Paragraph(words("Forbehold:") + f" {figur.forbehold}", 15, INK)
    foot = [caveat, Paragraph(f"{words('Kilde:')} {sources}", 13, GREY), Paragraph(note, 13, GREY)]
    drawing = draw(figur, ON_SHEET)
    above, top = _set(head, MARGIN)
    below, bottom = _set(foot, top + 2 * GAP + drawing.height * ON_SHEET.em)
    width, height = int(ON_SHEET.width + 2 * MARGIN), round(bottom + MARGIN)
    place = {"transform": f"translate({MARGIN} {top + GAP:g})", "font_size": ON_SHEET.lines(1)}
    sheet = element(
        "svg",
        *_spoken(figur),
        element("rect", width=width, height=height, fill=PAPER),
        above,
        element("g", drawing.shapes, **place),
        below,
        xmlns="http://www.w3.org/2000/svg",
        **{"xml:lang": words.lang},
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=_labels(figur),
        font_family=FONTS,
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{sheet}\n'


def _spoken(figur: Figur) -> tuple[Markup, Markup]:
    title, desc = _labels(figur).split()
    return element("title", figur.titel, id=title), element("desc", figur.spoken, id=desc)


def _labels(figur: Figur) -> str:
    return f"figur-{figur.id}-titel figur-{figur.id}-beskrivelse"


def _set(paragraphs: list[Paragraph], top: float) -> tuple[Markup, float]:
    """The paragraphs below each other from `top`, and where they end (pixels)."""
    shapes = []
    for one in paragraphs:
        style = {"font_size": one.size, "font_weight": 700 if one.bold else None, "fill": one.colour}
        for line in one.lines:
            top += one.size * 1.35
            shapes.append(element("text", line, x=MARGIN, y=f"{top:g}", **style))
        top += 5
    return Markup("").join(shapes), top
