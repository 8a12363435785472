"""SVG as text: elements with escaped attributes and text, and lengths for a page or for a sheet of its own."""

from dataclasses import dataclass

from markupsafe import Markup, escape


def element(name: str, *children: str, **attributes: object) -> Markup:
    """`<name …>children</name>`. `stroke_width=2` becomes stroke-width="2", `class_` class; None is left out."""
    own = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), value)
        for key, value in attributes.items()
        if value is not None
    )
    inner = Markup("").join(map(escape, children))
    return Markup("<{0}{1}>{2}</{0}>").format(name, own, inner) if children else Markup("<{}{}/>").format(name, own)


@dataclass(frozen=True)
class Measure:
    """Lengths across count in shares of the whole width (0-1), all others in the height of a line (em).

    `signs` is how many fit in a line across.
    """

    width: float
    em: float
    signs: int
    across_unit: str = ""
    em_unit: str = ""

    def across(self, share: float) -> str:
        """A share of the width."""
        return f"{round(share * self.width, 3):g}{self.across_unit}"

    def lines(self, ems: float) -> str:
        """A number of lines, also used for small distances across."""
        return f"{round(ems * self.em, 3):g}{self.em_unit}"


# On a page the chart is as wide as its column and its text as large as the reader's; a sheet has pixels.
# The signs on a page are those of a telephone, 320 px wide, with the reader's own wide spacing.
ON_PAGE = Measure(width=100, em=1, signs=29, across_unit="%", em_unit="em")
ON_SHEET = Measure(width=592, em=16, signs=70)
