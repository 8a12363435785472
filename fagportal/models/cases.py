"""The constructed cases: data/cases.yml. Nobody in them exists."""

from typing import Literal

from pydantic import Field

from fagportal.models.base import BothLanguages, Godkendelse, Henvisning, Id, ListOf, Record, Slags, SomeOf, Tekst

STYKKER = ("forloeb", "signaler", "kunne_gaa_galt", "snak_om_det")
"""The fields of a case that are lists of `Stykke`."""


class Stykke(Tekst):
    """A piece of a case. Where it has `slags`, the offentlig edition empties `da` and `en` until it is approved."""

    slags: Slags | None = Field(None, description="Når stykket giver råd om jura, deling, risiko eller sikkerhed.")


class Opgave(Record):
    """Who does what."""

    hvem: BothLanguages
    goer: Stykke


class Case(Record):
    """A constructed case; `om` says what it is about. `spoerg` are ids of the question guide."""

    id: Id
    titel: BothLanguages
    fagomraader: SomeOf[Id]
    om: Literal["udsat", "udoever", "kollega", "konflikt"]
    kort: BothLanguages
    forloeb: SomeOf[Stykke]
    signaler: SomeOf[Stykke]
    spoerg: SomeOf[Id]
    hvem_goer_hvad: SomeOf[Opgave]
    kunne_gaa_galt: SomeOf[Stykke]
    snak_om_det: SomeOf[Stykke]
    kilder: SomeOf[Henvisning]
    godkendt: Godkendelse | None = None


class Cases(Record):
    """All cases."""

    cases: ListOf[Case]
