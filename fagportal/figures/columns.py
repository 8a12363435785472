"""Where everything stands in the picture of the theory of change: columns of boxes with text that fits them."""

from collections.abc import Sequence
from dataclasses import dataclass

from fagportal.figures.wrapping import wrap_to
from fagportal.models.overblik import Forandringsteori, Led

WIDTH, BETWEEN = 1179, 59  # units, about the pixels of a wide screen and of a sheet of A4 lying down
WIDTHS = (320, 302, 206, 174)  # of the four columns from activities to goals; another number has equal ones
SIZE, LINE, HEAD_SIZE, HEAD_LINE = 17, 21, 20, 25  # letters and lines, in boxes and above the columns
SIDE, PAD, GAP = 11, 7, 7  # beside the text in a box, above and below it, and between two boxes


@dataclass(frozen=True)
class Box:
    """A led where it stands in the picture."""

    led: Led
    lines: tuple[str, ...]
    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        """Its lines and the air around them."""
        return len(self.lines) * LINE + 2 * PAD

    @property
    def middle(self) -> float:
        """How far down strips arrive."""
        return self.y + self.height / 2


@dataclass(frozen=True)
class Column:
    """Its name on lines and its boxes, from the top."""

    name: tuple[str, ...]
    x: float
    boxes: tuple[Box, ...]


def lay_out(teori: Forandringsteori, lang: str) -> tuple[Column, ...]:
    """The columns in order. From the second on, a box stands beside what leads to it, as far as there is room."""
    number = len(teori.kolonner)
    widths = WIDTHS if number == len(WIDTHS) else [(WIDTH - BETWEEN * (number - 1)) / number] * number
    columns: list[Column] = []
    x = 0.0
    for kolonne, width in zip(teori.kolonner, widths, strict=True):
        texts = [wrap_to(getattr(led.kort or led.tekst, lang), width - 2 * SIDE, SIZE) for led in kolonne.led]
        boxes = tuple(Box(led, lines, x, 0, width) for led, lines in zip(kolonne.led, texts, strict=True))
        columns.append(Column(wrap_to(getattr(kolonne.navn, lang), width, HEAD_SIZE), x, boxes))
        x += width + BETWEEN
    top = max(len(column.name) for column in columns) * HEAD_LINE + GAP
    bottom = top + max(sum(box.height + GAP for box in column.boxes) - GAP for column in columns)
    placed: list[Column] = []
    for column in columns:
        wanted = _beside(column.boxes, placed[-1].boxes) if placed else _spread(column.boxes, top, bottom)
        tops = _apart(column.boxes, wanted, top, bottom)
        moved = (Box(box.led, box.lines, box.x, y, box.width) for box, y in zip(column.boxes, tops, strict=True))
        placed.append(Column(column.name, column.x, tuple(moved)))
    return tuple(placed)


def _spread(boxes: Sequence[Box], top: float, bottom: float) -> list[float]:
    """Tops that fill the column evenly."""
    spare = (bottom - top - sum(box.height for box in boxes)) / max(len(boxes) - 1, 1)
    return [top + sum(box.height + spare for box in boxes[:number]) for number in range(len(boxes))]


def _beside(boxes: Sequence[Box], before: Sequence[Box]) -> list[float]:
    """Tops in the middle of what leads to each; one that nothing leads to follows the one above."""
    wanted: list[float] = []
    for box in boxes:
        middles = [one.middle for one in before if box.led.id in one.led.foerer_til]
        wanted.append(sum(middles) / len(middles) - box.height / 2 if middles else 0)
    return wanted


def _apart(boxes: Sequence[Box], wanted: Sequence[float], top: float, bottom: float) -> list[float]:
    """The wanted tops, moved so far down and then up that no boxes touch and all are between `top` and `bottom`."""
    tops: list[float] = []
    for box, want in zip(boxes, wanted, strict=True):
        tops.append(max(want, top))
        top = tops[-1] + box.height + GAP
    for number in reversed(range(len(boxes))):
        tops[number] = min(tops[number], bottom - boxes[number].height)
        bottom = tops[number] - GAP
    return tops
