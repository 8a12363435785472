"""Small overviews: theory of change, who does what, the time line, the glossary."""

from typing import Literal, Self

from pydantic import Field, model_validator

from fagportal.models.base import BothLanguages, Henvisning, Id, Line, ListOf, Record, SomeOf, Tekst


class Led(Record):
    """One activity, effect or goal. `foerer_til` are ids in the next column."""

    id: Id
    tekst: BothLanguages
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


Slags = Literal["jura", "underretning", "tavshedspligt", "databeskyttelse", "risiko", "sikkerhed", "selvmord"]


class Term(Record):
    """A term of the field, explained in one or two sentences.

    `slags` is a kind of fagportal.prose.review: the offentlig edition does not show such an explanation.
    """

    id: Id
    navn: BothLanguages
    forklaring: BothLanguages | None = Field(
        description="Skal udfyldes. Kun en udgave, der ikke må vise den, har null."
    )
    slags: Slags | None = Field(None, description="Når forklaringen handler om jura, risiko eller sikkerhed.")
    former: Former = Field(description="De former, der forklares, hvor de står. Tom liste = kun på ordlistens side.")
    kilder: SomeOf[Henvisning]

    @model_validator(mode="after")
    def _is_explained(self) -> Self:
        if self.forklaring is None:
            raise ValueError("forklaringen mangler. Skriv den i forklaring på dansk og engelsk")
        return self


class Ordliste(Record):
    """data/ordliste.yml."""

    termer: SomeOf[Term]
