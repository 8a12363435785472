"""The three ways of organising the work: data/modeller.yml. None of them ranks above another."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from fagportal.models.base import BothLanguages, Henvisning, Hjaelp, Id, ListOf, Model, Record, SomeOf, Tekst

MODELNUMRE = (1, 2, 3)


class Indgaar(StrEnum):
    """Whether an element is part of a model, in the words of its description."""

    JA = "ja"
    DELVIS = "delvis"
    TILVALG = "tilvalg"
    NEJ = "nej"
    IKKE_NAEVNT = "ikke_naevnt"


class Udsagn(Record):
    """A statement with its sources."""

    tekst: Tekst
    kilder: SomeOf[Henvisning]


class Kontekst(Udsagn):
    """A circumstance under which the model was found; `faktor` is the same word in all three models."""

    faktor: Id


class Kommunemodel(Record):
    """One of the three models."""

    nummer: Model
    navn: BothLanguages
    kort: Tekst
    kontekst: SomeOf[Kontekst]
    rigtig_naar: Udsagn
    typisk: Udsagn
    personer: Udsagn
    forvent_ikke: Udsagn | None = None


class Svar(Record):
    """How an element stands in one model."""

    status: Annotated[Indgaar, Field(strict=False)]
    variant: Tekst
    kilder: SomeOf[Henvisning]


class Element(Record):
    """One of the nineteen elements, with a field per model."""

    id: Id
    tema: Id
    navn: BothLanguages
    kort: BothLanguages
    model_1: Svar
    model_2: Svar
    model_3: Svar
    note: Tekst | None = None
    hjaelp: ListOf[Hjaelp] = ()

    def svar(self, nummer: int) -> Svar:
        """The answer of model 1, 2 or 3."""
        return (self.model_1, self.model_2, self.model_3)[nummer - 1]


class Tema(Record):
    """A group of elements."""

    id: Id
    navn: BothLanguages


class Valg(Record):
    """An answer to one of the guide's questions, and what it resembles: a reason for each model it is like."""

    id: Id
    navn: BothLanguages
    model_1: Udsagn | None = None
    model_2: Udsagn | None = None
    model_3: Udsagn | None = None

    def ligner(self, nummer: int) -> Udsagn | None:
        """Why the answer resembles the model, or None."""
        return (self.model_1, self.model_2, self.model_3)[nummer - 1]


class Vejviserspoergsmaal(Record):
    """A question about the kommune itself."""

    id: Id
    faktor: Id
    spoergsmaal: BothLanguages
    valg: SomeOf[Valg]


class Modeller(Record):
    """The three models, their elements and the questions about the kommune."""

    modeller: SomeOf[Kommunemodel]
    temaer: SomeOf[Tema]
    elementer: SomeOf[Element]
    uklarheder: SomeOf[Udsagn]
    vejviser: SomeOf[Vejviserspoergsmaal]

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if tuple(model.nummer for model in self.modeller) != MODELNUMRE:
            raise ValueError("der skal stå netop tre modeller med nummer 1, 2 og 3 i den rækkefølge. Ret modeller")
        temaer = {tema.id for tema in self.temaer}
        if unknown := sorted({element.tema for element in self.elementer} - temaer):
            raise ValueError(f"temaet »{unknown[0]}« findes ikke. Skriv i stedet et af: {', '.join(sorted(temaer))}")
        return self
