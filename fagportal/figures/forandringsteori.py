"""The theory of change as a picture: columns of boxes, and strips from what is done to what it should lead to.

The colours are the site's (knowledge.css). Strips have edges: one that lies over another is seen without colour.
"""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from fagportal.figures.columns import HEAD_LINE, HEAD_SIZE, LINE, PAD, SIDE, SIZE, WIDTH, Box, Column, lay_out
from fagportal.figures.svg import element
from fagportal.models.overblik import Forandringsteori
from fagportal.words import Words

POINT, APART = 14, 13  # how long the point of a strip is, and how far apart two strips leave one box


def draw_teori(teori: Forandringsteori, words: Words) -> Markup:
    """The picture for a page. It is one image with a name; what it says stands as a list beneath it."""
    columns = lay_out(teori, words.lang)
    height = max(box.y + box.height for column in columns for box in column.boxes) + 1
    title = words("Forandringsteorien som billede")
    desc = words("{antal} kolonner med linjer fra hvert led til det, leddet skulle føre til.", antal=len(columns))
    names = " ".join(f"{' '.join(column.name)}." for column in columns)
    return element(
        "svg",
        element("title", title, id="teori-titel"),
        element("desc", f"{desc} {names} " + words("Listen nedenunder siger det samme."), id="teori-beskrivelse"),
        *(_text(line, column.x, HEAD_LINE * number - 5, "navn")
          for column in columns for number, line in enumerate(column.name, 1)),
        *_strips(columns),
        *(part for column in columns for box in column.boxes for part in _drawn(box)),
        class_="fp-teoribillede__svg",
        viewBox=f"-1 0 {WIDTH + 2} {height:g}",
        role="img",
        aria_labelledby="teori-titel teori-beskrivelse",
    )  # fmt: skip


def _text(line: str, x: float, y: float, kind: str) -> Markup:
    return element(
        "text", line, class_=f"fp-t-{kind}", x=f"{x:g}", y=f"{y:g}", font_size=HEAD_SIZE if kind == "navn" else SIZE
    )


def _drawn(box: Box) -> list[Markup]:
    """The box and its lines."""
    place = {key: f"{getattr(box, key):g}" for key in ("x", "y", "width", "height")}
    lines = (
        _text(line, box.x + SIDE, box.y + PAD + LINE * number - 5, "tekst") for number, line in enumerate(box.lines, 1)
    )
    return [element("rect", class_="fp-t-boks", **place, rx=8), *lines]


def _strips(columns: Sequence[Column]) -> list[Markup]:
    """Everything that leads to a box is gathered to one point. Whole strips lie over those drawn before them."""
    shapes: list[Markup] = []
    for before, column in pairwise(columns):
        for goal in column.boxes:
            paths = [_path(box, goal, column) for box in before.boxes if goal.led.id in box.led.foerer_til]
            for kind in ("luft", "kant", "baand"):
                shapes += [element("path", class_=f"fp-t-{kind}", d=path) for path in paths]
            if paths:
                back = f"{goal.x - POINT:g} {goal.middle - 8:g}v16"
                shapes.append(element("path", class_="fp-t-spids", d=f"M{back}L{goal.x:g} {goal.middle:g}z"))
    return shapes


def _path(box: Box, goal: Box, column: Column) -> str:
    """From the right side of `box`, where its strips leave in the order in which they arrive, to `goal`."""
    leaving = [one.led.id for one in column.boxes if one.led.id in box.led.foerer_til]
    apart = min(APART, box.height / (len(leaving) + 1))
    y = box.middle + apart * (leaving.index(goal.led.id) - (len(leaving) - 1) / 2)
    start, end = box.x + box.width, goal.x - POINT
    half = (start + end) / 2
    return f"M{start:g} {y:g}C{half:g} {y:g} {half:g} {goal.middle:g} {end:g} {goal.middle:g}"
