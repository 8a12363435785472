"""What a chart says, in one language: its rows with their values, and the same as a sentence and as a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from fagportal.models.kilder import REDAKTIONELT
from fagportal.models.tal import Diagram, Tal, Talsamling
from fagportal.words import Words


@dataclass(frozen=True)
class Part:
    """One value. `number` is in the chart's unit, `whole` what a fraction is out of. The rest has no `tal`."""

    name: str
    value: str
    number: float
    whole: float | None = None
    tal: Tal | None = None

    @property
    def is_rest(self) -> bool:
        """Whether this is what the source has not distributed: worked out by us, in no source."""
        return self.tal is None


@dataclass(frozen=True)
class Row:
    """A named line of the chart: one part, or the parts of a stacked bar."""

    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Figur:
    """A Diagram in one language, ready to be drawn. `kilder` are references, each once, in the order of the figures."""

    id: str
    slags: Literal["soejler", "stablet", "fritstaaende", "broek"]
    titel: str
    enhed: str
    aar: str
    population: str
    beskrivelse: str
    forbehold: str
    rows: tuple[Row, ...]
    kilder: tuple[str, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every value in order."""
        return tuple(part for row in self.rows for part in row.parts)

    def named_values(self) -> Iterator[tuple[str, Part]]:
        """Every value with the whole name of what it counts: `Udsatte, kvinder`."""
        for row in self.rows:
            for part in row.parts:
                yield (f"{row.name}, {part.name.lower()}" if len(row.parts) > 1 else row.name), part

    @property
    def spoken(self) -> str:
        """The chart for those who do not see it: what it is, and every value."""
        return " ".join([self.beskrivelse, *(f"{name}: {part.value}." for name, part in self.named_values())])


def read_figur(diagram: Diagram, samling: Talsamling, words: Words) -> Figur:
    """`diagram` with the figures it shows, in the language of `words`."""
    lang = words.lang
    rows = []
    for raekke in diagram.raekker:
        names = [getattr(etiket, lang) for etiket in diagram.dele] or [getattr(raekke.navn, lang)]
        shown = zip(names, raekke.tal, strict=True)
        rows.append(Row(getattr(raekke.navn, lang), tuple(_part(name, samling.by_id[id], lang) for name, id in shown)))
    used = [kilde for id in diagram.tal for kilde in samling.by_id[id].kilder]
    if diagram.rest:
        rest = 100 - sum(part.number for row in rows for part in row.parts)
        name = getattr(diagram.rest, lang)
        rows.append(Row(name, (Part(name, words("{tal} %", tal=f"{rest:g}"), rest),)))
        used.append(REDAKTIONELT)
    texts = {
        field: getattr(getattr(diagram, field), lang)
        for field in ("titel", "enhed", "aar", "population", "beskrivelse", "forbehold")
    }
    return Figur(id=diagram.id, slags=diagram.slags, rows=tuple(rows), kilder=tuple(dict.fromkeys(used)), **texts)


def _part(name: str, tal: Tal, lang: str) -> Part:
    return Part(name, getattr(tal.vaerdi, lang), tal.tal or 0, tal.af, tal)
