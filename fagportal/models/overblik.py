"""Small overviews: theory of change, who does what, the time line, the glossary."""

from typing import Self

from pydantic import Field, model_validator

from fagportal.models.base import (
    BothLanguages,
    Godkendelse,
    Henvisning,
    Id,
    Line,
    ListOf,
    Record,
    Slags,
    SomeOf,
    Tekst,
)


class Led(Record):
    """One activity, effect or goal. `foerer_til` are ids in the next column."""

    id: Id
    tekst: BothLanguages
    kort: BothLanguages | None = Field(None, description="Få ord til billedet, når teksten er lang.")
    foerer_til: ListOf[Id] = ()
    note: Tekst | None = None
    kilder: SomeOf[Henvisning]


class Kolonne(Record):
    """A column of the theory of change, from activities to goals."""

    id: Id
    navn: BothLanguages
    led: SomeOf[Led]


class Forandringsteori(Record):
    """data/forandringsteori.yml."""

    kolonner: SomeOf[Kolonne]

    @model_validator(mode="after")
    def _leads_to_the_next_column(self) -> Self:
        for kolonne, naeste in zip(self.kolonner, (*self.kolonner[1:], None), strict=True):
            allowed = {led.id for led in naeste.led} if naeste else set()
            for led in kolonne.led:
                if unknown := sorted(set(led.foerer_til) - allowed):
                    raise ValueError(
                        f"»{led.id}« fører til »{unknown[0]}«, som ikke står i næste kolonne. Ret foerer_til"
                    )
        return self


class Aktoer(Record):
    """Somebody who has a part in the work; `kontakt` is a page of ours, where there is one."""

    id: Id
    navn: BothLanguages
    hvad: Tekst
    kontakt: str | None = None
    kilder: SomeOf[Henvisning]


class Delopgave(Record):
    """A task that several actors share in."""

    id: Id
    navn: BothLanguages


class Bidrag(Record):
    """What one actor does in one task."""

    aktoer: Id
    opgave: Id
    kort: BothLanguages = Field(description="To til fire ord, som står i skemaet.")
    tekst: Tekst
    kilder: SomeOf[Henvisning]


class Instanser(Record):
    """data/instanser.yml: who does what."""

    aktoerer: SomeOf[Aktoer]
    opgaver: SomeOf[Delopgave]
    bidrag: SomeOf[Bidrag]

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        aktoerer, opgaver = {a.id for a in self.aktoerer}, {o.id for o in self.opgaver}
        for bidrag in self.bidrag:
            if bidrag.aktoer not in aktoerer or bidrag.opgave not in opgaver:
                raise ValueError(f"»{bidrag.aktoer}« eller »{bidrag.opgave}« findes ikke. Ret bidrag")
        return self

    @property
    def beskrevne(self) -> tuple[Aktoer, ...]:
        """The actors of whom the sources say what they do."""
        active = {bidrag.aktoer for bidrag in self.bidrag}
        return tuple(aktoer for aktoer in self.aktoerer if aktoer.id in active)

    @property
    def kun_naevnte(self) -> tuple[Aktoer, ...]:
        """Those that the sources mention without a task."""
        return tuple(aktoer for aktoer in self.aktoerer if aktoer not in self.beskrevne)


class Milepael(Record):
    """An event on the time line."""

    id: Id
    aar: BothLanguages
    navn: BothLanguages
    tekst: Tekst
    kilder: SomeOf[Henvisning]


class Tidslinje(Record):
    """data/tidslinje.yml, in order of time."""

    milepaele: SomeOf[Milepael]


class Former(Record):
    """The forms in which a term stands in running text, exactly as they are spelt."""

    da: ListOf[Line]
    en: ListOf[Line]


class Term(Record):
    """A term of the field, explained in one or two sentences.

    The offentlig edition does not show an explanation with `slags` until it is approved.
    """

    id: Id
    navn: BothLanguages
    forklaring: BothLanguages | None = Field(
        description="Skal udfyldes. Kun en udgave, der ikke må vise den, har null."
    )
    slags: Slags | None = Field(None, description="Når forklaringen handler om jura, risiko eller sikkerhed.")
    godkendt: Godkendelse | None = None
    former: Former = Field(description="De former, der forklares, hvor de står. Tom liste = kun på ordlistens side.")
    kilder: SomeOf[Henvisning]

    @model_validator(mode="after")
    def _is_explained(self) -> Self:
        if self.forklaring is None:
            raise ValueError("forklaringen mangler. Skriv den i forklaring på dansk og engelsk")
        return self


class Ordliste(Record):
    """data/ordliste.yml."""

    danske_ord: ListOf[Line] = Field(
        (), description="Danske ord, som ikke er fagord, men står på engelske sider. De bliver læst op på dansk."
    )
    termer: SomeOf[Term]
