"""The figures and the honest charts: data/tal.yml. No figure without unit, year, population, source and caveat."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, field_serializer, model_validator

from fagportal.models.base import BothLanguages, Henvisning, Id, Line, ListOf, Record, SomeOf, Tekst

_NUMBERS = {"da": re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?"), "en": re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")}
_PLAIN = {"da": str.maketrans(",", ".", "."), "en": str.maketrans("", "", ",")}
Maaltal = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Kort = Annotated[Line, Field(max_length=40)]


class Emne(Record):
    """What some of the figures are about: the heading they stand under."""

    id: Id
    navn: BothLanguages


class Tal(Record):
    """One figure with its five companions. `vaerdi` is what one reads; `tal` is the number, where it is one."""

    id: Id
    emne: Id
    maal: BothLanguages
    vaerdi: BothLanguages
    tal: Maaltal | None = None
    af: Maaltal | None = Field(None, description="Ved brøker: hvad »tal« er ud af. 3 af 4 skrives tal: 3 og af: 4.")
    enhed: BothLanguages
    aar: BothLanguages
    population: BothLanguages
    forbehold: Tekst
    kilder: SomeOf[Henvisning]

    @property
    def value_has_unit(self) -> bool:
        """Whether the value says its unit itself: 85 %."""
        return "%" in self.vaerdi.da

    @field_serializer("tal", "af")
    def _whole_where_it_can_be(self, number: float | None) -> int | float | None:
        return int(number) if number is not None and number.is_integer() else number

    @model_validator(mode="after")
    def _what_one_reads_is_the_number(self) -> Self:
        wanted = [number for number in (self.tal, self.af) if number is not None]
        for lang in ("da", "en"):
            text = getattr(self.vaerdi, lang)
            if wanted and [float(one.translate(_PLAIN[lang])) for one in _NUMBERS[lang].findall(text)] != wanted:
                raise ValueError(f"»{text}« er ikke det samme som tal og af. Ret vaerdi, tal eller af")
        return self


class Etiket(Record):
    """Words that stand in a chart: short enough for two lines on a telephone."""

    da: Kort
    en: Kort


class Raekke(Record):
    """One line of a chart: one figure, or the parts of one stacked bar in the order of `dele`."""

    navn: Etiket
    tal: SomeOf[Id]


class Diagram(Record):
    """A chart of figures that may honestly stand side by side. Caption, axis and caveat belong to the whole."""

    id: Id
    titel: BothLanguages
    enhed: BothLanguages
    aar: BothLanguages
    population: BothLanguages
    slags: Literal["soejler", "stablet", "fritstaaende", "broek"]
    raekker: SomeOf[Raekke]
    dele: ListOf[Etiket] = Field((), description="Ved stablet: de to dele, som hver søjle består af.")
    rest: Etiket | None = Field(None, description="Hvad resten op til 100 % er, når kilden ikke fordeler den.")
    beskrivelse: Tekst = Field(description="Hvad diagrammet viser og hvordan. Værdierne bliver føjet til.")
    forbehold: Tekst

    @property
    def tal(self) -> tuple[str, ...]:
        """The ids of all figures in the chart, in order."""
        return tuple(id for raekke in self.raekker for id in raekke.tal)


class IkkeVist(Record):
    """A chart that would be dishonest."""

    navn: BothLanguages
    hvorfor: BothLanguages
    kilder: SomeOf[Henvisning]


class Mangel(Record):
    """A figure that one might look for and that no source has."""

    tekst: BothLanguages
    kilder: SomeOf[Henvisning]


class Talsamling(Record):
    """All figures, all charts, and what is missing."""

    emner: SomeOf[Emne]
    tal: SomeOf[Tal]
    diagrammer: SomeOf[Diagram]
    ikke_vist: SomeOf[IkkeVist] = Field(description="Diagrammer, som ville være uærlige, og hvorfor.")
    mangler: SomeOf[Mangel]

    @cached_property
    def by_id(self) -> Mapping[str, Tal]:
        """The figures by id."""
        return {tal.id: tal for tal in self.tal}

    @model_validator(mode="after")
    def _every_figure_has_a_topic(self) -> Self:
        known = [emne.id for emne in self.emner]
        for tal in self.tal:
            if tal.emne not in known:
                raise ValueError(f"tallet {tal.id} står under »{tal.emne}«, som ikke er et emne. Ret emne")
        return self

    @model_validator(mode="after")
    def _charts_are_honest(self) -> Self:
        for diagram in self.diagrammer:
            for id in diagram.tal:
                if id not in self.by_id or self.by_id[id].tal is None:
                    raise ValueError(f"diagrammet {diagram.id} viser »{id}«, som ikke er et tal i filen. Ret tal")
            if fault := _dishonest(diagram, [self.by_id[id] for id in diagram.tal]):
                raise ValueError(f"diagrammet {diagram.id}: {fault}")
        return self


def _dishonest(diagram: Diagram, tal: list[Tal]) -> str | None:
    """What a reader would be misled by, as a fault with its remedy."""
    parts = len(diagram.dele) if diagram.slags == "stablet" else 1
    if diagram.slags == "stablet" and parts != 2:
        return "en stablet søjle har to dele. Skriv navnene på dem i dele"
    if any(len(raekke.tal) != parts for raekke in diagram.raekker):
        return f"hver række skal have {parts} tal. Ret raekker"
    if len({et.enhed.da for et in tal}) > 1:
        return "tallene har ikke samme enhed. Vis dem i hvert sit diagram"
    if any((et.af is not None) != (diagram.slags == "broek") for et in tal):
        return "brøker (tal med af) vises som broek, og andre tal gør ikke. Ret slags"
    if diagram.slags == "stablet" and any(sum(_numbers(tal, raekke)) != 100 for raekke in diagram.raekker):
        return "en stablet søjle skal give 100. Ret raekker"
    rest = 100 - sum(et.tal or 0 for et in tal)
    if diagram.rest and not (rest > 0 and rest % 1 == 0):
        return "tallene lader ikke et helt antal procent tilbage, så der er ingen rest. Slet rest"
    return None


def _numbers(tal: list[Tal], raekke: Raekke) -> list[float]:
    return [et.tal or 0 for et in tal if et.id in raekke.tal]
