"""The constructed cases: data/cases.yml. Nobody in them exists."""

from typing import Literal

from fagportal.models.base import BothLanguages, Henvisning, Id, ListOf, Record, SomeOf, Tekst


class Opgave(Record):
    """Who does what."""

    hvem: BothLanguages
    goer: Tekst


class Case(Record):
    """A constructed case; `om` says what it is about. `spoerg` are ids of the question guide."""

    id: Id
    titel: BothLanguages
    fagomraader: SomeOf[Id]
    om: Literal["udsat", "udoever", "kollega", "konflikt"]
    kort: BothLanguages
    forloeb: SomeOf[Tekst]
    signaler: SomeOf[Tekst]
    spoerg: SomeOf[Id]
    hvem_goer_hvad: SomeOf[Opgave]
    kunne_gaa_galt: SomeOf[Tekst]
    snak_om_det: SomeOf[Tekst]
    kilder: SomeOf[Henvisning]


class Cases(Record):
    """All cases."""

    cases: ListOf[Case]
