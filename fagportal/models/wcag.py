"""How far the portal can be used by everybody: data/wcag.yml, criterion by criterion."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from fagportal.models.base import BothLanguages, Day, ListOf, Record, SomeOf

PRINCIPPER = ("1", "2", "3", "4")
NYE_I_2_2 = frozenset({"2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"})
"""Criteria that WCAG 2.1, and with it EN 301 549 v3.2.1, does not have."""


class Resultat(StrEnum):
    """What is known about a criterion. Nobody may conclude more from it than was tried."""

    OPFYLDT = "opfyldt"
    DELVIST = "delvist"
    IKKE_RELEVANT = "ikke_relevant"
    IKKE_PROEVET = "ikke_proevet"


class Kriterium(Record):
    """One success criterion: how it was tested, with what result, and when."""

    nummer: str = Field(pattern=r"^[1-4]\.[1-9]\.[1-9][0-9]?$", description="Kriteriets nummer i WCAG 2.2: 1.4.10.")
    niveau: Literal["A", "AA"]
    navn: BothLanguages
    resultat: Annotated[Resultat, Field(strict=False)] = Field(
        description="opfyldt: hele kravet er prøvet uden fejl. delvist: noget mangler, eller der er en kendt fejl."
    )
    automatisk: ListOf[str] = Field((), description="De prøver, der efterprøver det, fx tests/site/test_site_wcag.py.")
    manuelt: BothLanguages | None = Field(None, description="Hvad der er gjort i hånden, eller null.")
    note: BothLanguages | None = Field(None, description="Hvad der er fundet, og hvad der mangler.")
    dato: Day | None = Field(None, description="Hvornår det sidst blev prøvet. null, når det ikke er prøvet.")

    @model_validator(mode="after")
    def _claims_no_more_than_was_tried(self) -> Self:
        tried = bool(self.automatisk or self.manuelt)
        if self.resultat is Resultat.IKKE_PROEVET and (tried or self.dato):
            raise ValueError(
                f"{self.nummer} er ikke prøvet, men har en prøve eller en dato. Ret resultat, eller slet den"
            )
        if self.resultat is not Resultat.IKKE_PROEVET and not (tried and self.dato):
            raise ValueError(f"{self.nummer} mangler prøve eller dato. Skriv automatisk eller manuelt, og skriv dato")
        if self.resultat is not Resultat.OPFYLDT and self.note is None:
            raise ValueError(f"{self.nummer} er ikke opfyldt. Skriv i note, hvad der mangler, eller hvorfor")
        return self

    @property
    def punkt(self) -> str | None:
        """The clause of EN 301 549 v3.2.1 that asks the same of web pages; None for what is new in WCAG 2.2."""
        return None if self.nummer in NYE_I_2_2 else f"9.{self.nummer}"


class Krav(Record):
    """A requirement of EN 301 549 that is not a criterion of WCAG 2.2."""

    punkt: str = Field(pattern=r"^[0-9]+(\.[0-9]+)*$", description="Punktet i EN 301 549: 5.2.")
    navn: BothLanguages
    gaelder: bool = Field(description="false, når portalen ikke har det, kravet handler om.")
    note: BothLanguages


class Wcag(Record):
    """data/wcag.yml."""

    manuel_proeve: Day | None = Field(
        description="Dagen, hvor den manuelle prøve i tests/manual/ sidst blev gennemført, eller null."
    )
    kriterier: SomeOf[Kriterium]
    andre_krav: ListOf[Krav] = ()

    @model_validator(mode="after")
    def _is_in_order(self) -> Self:
        numbers = [tuple(map(int, et.nummer.split("."))) for et in self.kriterier]
        if numbers != sorted(set(numbers)):
            raise ValueError("kriterierne står ikke i rækkefølge, eller et står der to gange. Ret kriterier")
        return self

    def under(self, princip: str) -> tuple[Kriterium, ...]:
        """The criteria of one of the four principles."""
        return tuple(et for et in self.kriterier if et.nummer.startswith(f"{princip}."))

    def antal(self, resultat: str) -> int:
        """How many criteria have that result."""
        return sum(et.resultat == resultat for et in self.kriterier)
