"""National and regional organisations: data/organisationer.yml."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from fagportal.models.base import BothLanguages, Day, Email, Id, Line, ListOf, Phone, Record, SomeOf, Url
from fagportal.models.roster import Synlighed

LINES = ("fagperson", "udsat", "udoever")


class Nummer(Record):
    """A phone number with the source that gives it. Two sources that differ are two of these."""

    telefon: Phone
    kilde: BothLanguages
    kontrolleret: Day | None = None
    redaktionel: bool = Field(False, description="Almen viden, som portalen selv har tilføjet, fx 112.")


class Linje(Record):
    """A line for one audience, e.g. Dansk Stalking Center's line for professionals."""

    id: Id
    navn: BothLanguages
    maalgruppe: Literal["fagperson", "udsat", "udoever", "alle"]
    formaal: BothLanguages
    numre: SomeOf[Nummer]
    uenighed: BothLanguages | None = Field(None, description="Hvad kilderne er uenige om.")


class Center(Record):
    """An organisation with several lines and a common e-mail and site."""

    navn: Line
    email: Email
    web: Url
    kilde: BothLanguages
    kontrolleret: Day | None = None
    note: BothLanguages
    linjer: ListOf[Linje]

    @model_validator(mode="after")
    def _has_a_line_for_everybody(self) -> Self:
        if sorted(linje.id for linje in self.linjer) != sorted(LINES):
            raise ValueError(f"linjerne skal have hver sit af disse id'er: {', '.join(LINES)}. Ret linjer")
        return self


class Politikreds(Record):
    """One of the twelve police districts; `nummer` is its number for professionals where one is known."""

    kode: str = Field(pattern=r"^[0-9]{4}$", description="Politikredsens kode i DAGI.")
    navn: Line
    nummer: Nummer | None = None
    formaal: BothLanguages | None = None
    synlighed: Annotated[Synlighed, Field(strict=False)] | None = None

    @model_validator(mode="after")
    def _number_is_explained(self) -> Self:
        if self.nummer and not (self.formaal and self.synlighed):
            raise ValueError("et nummer skal have formaal og synlighed. Skriv begge felter")
        return self


class Organisationer(Record):
    """Who helps outside the kommune, told apart by audience."""

    akut: Linje
    politi: Linje
    dansk_stalking_center: Center
    politikredse: ListOf[Politikreds]
