"""What a chart looks like: the shapes of a Figur as SVG. The same input gives the same bytes.

Every bar begins at zero. Classes let the site's colours in (charts.css); the attributes beside
them are what a file of its own looks like. Solid and hatched differ without colour.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from fagportal.figures.diagram import Figur, Part, Row
from fagportal.figures.svg import Measure, element

BAR, INK, GREY, PAPER = "#0F5660", "#17282C", "#4A5B5F", "#FFFFFF"
SPAN = 0.74  # of the width: the longest bar, so that its value has room behind it on a telephone
_PERSON = "M12 2a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM4 23v-3a6 6 0 0 1 6-6h4a6 6 0 0 1 6 6v3z"


@dataclass(frozen=True)
class Drawing:
    """Shapes and how many lines (em) they are high."""

    shapes: Markup
    height: float


def draw(figur: Figur, measure: Measure) -> Drawing:
    """The chart without its frame. The only id in it is that of its hatching, which begins with `figur-<id>`."""
    kinds: dict[str, Callable[[Figur, Measure], Drawing]] = {
        "soejler": _bars,
        "stablet": _stacked,
        "fritstaaende": _apart,
        "broek": _fractions,
    }
    drawing = kinds[figur.slags](figur, measure)
    return Drawing(_hatching(figur) + drawing.shapes, drawing.height) if "url(#" in drawing.shapes else drawing


def _hatching(figur: Figur) -> Markup:
    """The pattern that hatched shapes are filled with."""
    stripe = _shape("rect", hatched=None, width=3, height=7)
    turned = {"patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    return element("defs", element("pattern", stripe, id=_pattern(figur), width=7, height=7, **turned))


def _pattern(figur: Figur) -> str:
    return f"figur-{figur.id}-skravering"


def _shape(name: str, *, hatched: str | None, **place: object) -> Markup:
    """A filled shape, or one hatched with the pattern of that id."""
    if hatched is None:
        return element(name, class_="fp-d-soejle", **place, fill=BAR)
    return element(name, class_="fp-d-skraveret", **place, fill=f"url(#{hatched})", stroke=BAR, stroke_width=1.5)


def _text(text: str, *, grey: bool = False, bold: bool = False, **place: object) -> Markup:
    style = {"class_": "fp-d-graa" if grey else "fp-d-tekst", "fill": GREY if grey else INK}
    return element("text", text, **style, font_weight=700 if bold else None, **place)


def _names(rows: tuple[Row, ...], pitch: float, measure: Measure) -> Iterator[tuple[Row, float, Markup]]:
    """Every row with where its shapes begin and its name above them; `pitch` is what a row takes below the name."""
    top = 0.0
    for row in rows:
        lines = wrap(row.name, measure.signs)
        name = Markup("").join(
            _text(line, x=0, y=measure.lines(top + 1 + 1.25 * number)) for number, line in enumerate(lines)
        )
        top += 1.4 + 1.25 * (len(lines) - 1)
        yield row, top, name
        top += pitch


def _bars(figur: Figur, measure: Measure) -> Drawing:
    largest = max(part.number for part in figur.parts)
    shapes, height = [], 0.0
    for row, top, name in _names(figur.rows, 2.3, measure):
        (part,) = row.parts
        end = measure.across(SPAN * part.number / largest)
        hatched = _pattern(figur) if part.is_rest else None
        bar = _shape("rect", hatched=hatched, x=0, y=measure.lines(top), width=end, height=measure.lines(1.5))
        value = _text(part.value, bold=True, x=end, dx=measure.lines(0.5), y=measure.lines(top + 1.1))
        shapes += [name, bar, value]
        height = top + 1.6
    return Drawing(Markup("").join(shapes), height)


def _stacked(figur: Figur, measure: Measure) -> Drawing:
    """Bars of two parts that are 100 per cent together: the first solid, the second hatched, each with its name."""
    shapes, height = [], 0.0
    for row, top, name in _names(figur.rows, 3.7, measure):
        first, second = row.parts
        place = {"y": measure.lines(top), "height": measure.lines(1.5)}
        split = measure.across(first.number / 100)
        rest = measure.across(second.number / 100)
        shapes += [
            name,
            _shape("rect", hatched=None, x=0, width=split, **place),
            _shape("rect", hatched=_pattern(figur), x=split, width=rest, **place),
            _key(first, None, top + 2.1, measure),
            _key(second, _pattern(figur), top + 2.1, measure, at_end=True),
        ]
        height = top + 3.1
    return Drawing(Markup("").join(shapes), height)


def _key(part: Part, hatched: str | None, top: float, measure: Measure, *, at_end: bool = False) -> Markup:
    """A small square of what the part is filled with, and its name and value: at the left edge or at the right."""
    side = measure.lines(0.8)
    square = _shape("rect", hatched=hatched, x=measure.lines(-0.8 if at_end else 0), width=side, height=side)
    edge = element(
        "svg",
        square,
        x=measure.across(1 if at_end else 0),
        y=measure.lines(top),
        width=side,
        height=side,
        overflow="visible",
    )
    name = _text(
        f"{part.name} {part.value}",
        bold=True,
        x=measure.across(1 if at_end else 0),
        dx=measure.lines(-1.1 if at_end else 1.1),
        y=measure.lines(top + 0.75),
        text_anchor="end" if at_end else None,
    )
    return edge + name


def _apart(figur: Figur, measure: Measure) -> Drawing:
    """Figures that stand by themselves: nothing is drawn between them."""
    shapes = []
    for number, (name, part) in enumerate(figur.named_values()):
        x = measure.across(number / len(figur.parts))
        large = element("tspan", part.value, class_="fp-d-stort", font_size=measure.lines(2.6))
        shapes.append(_text(name, grey=True, x=x, y=measure.lines(1)))
        shapes.append(_text(large, bold=True, x=x, y=measure.lines(3.5)))
    return Drawing(Markup("").join(shapes), 3.9)


def _fractions(figur: Figur, measure: Measure) -> Drawing:
    """As many people as the fraction is out of, the counted ones filled, and the source's own words behind them."""
    most = max(int(part.whole or 0) for part in figur.parts)
    shapes, height = [], 0.0
    for row, top, name in _names(figur.rows, 2.3, measure):
        (part,) = row.parts
        shapes.append(name)
        for number in range(int(part.whole or 0)):
            counted = {"class_": "fp-d-soejle", "fill": BAR}
            others = {"class_": "fp-d-tom", "fill": "none", "stroke": BAR, "stroke_width": 1.8}
            person = element("path", d=_PERSON, **(counted if number < part.number else others))
            place = {"x": measure.lines(1.5 * number), "y": measure.lines(top)}
            side = measure.lines(1.5)
            shapes.append(element("svg", person, **place, width=side, height=side, viewBox="0 0 24 24"))
        value = _text(part.value, bold=True, x=measure.lines(1.5 * most + 0.3), y=measure.lines(top + 1.15))
        shapes.append(value)
        height = top + 1.6
    return Drawing(Markup("").join(shapes), height)
