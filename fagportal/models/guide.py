"""From decision to operation: data/guide.yml, and the check of what helps and hinders: data/selvtjek.yml."""

from typing import Literal

from fagportal.models.base import BothLanguages, Henvisning, Hjaelp, Id, ListOf, Model, Record, SomeOf, Tekst


class Tjekpunkt(Record):
    """One line of a checklist, for the models it concerns."""

    tekst: Tekst
    modeller: SomeOf[Model]
    kilder: SomeOf[Henvisning]


class Trin(Record):
    """One step: what to reach, who does it, what to check, what helps."""

    nummer: int
    id: Id
    navn: BothLanguages
    maal: Tekst
    hvem: Tekst
    saadan: SomeOf[Tekst]
    tjekliste: SomeOf[Tjekpunkt]
    hjaelp: ListOf[Hjaelp]
    kilder: SomeOf[Henvisning]


class Guide(Record):
    """The steps in order."""

    trin: SomeOf[Trin]


class Selvtjekpunkt(Record):
    """Something that helps or hinders, a question to talk about, and what one can do. No score."""

    id: Id
    slags: Literal["fremmer", "haemmer"]
    navn: BothLanguages
    spoergsmaal: Tekst
    goer: Tekst
    hjaelp: ListOf[Hjaelp]
    forbehold: Tekst | None = None
    kilder: SomeOf[Henvisning]


class Selvtjek(Record):
    """What helps and what hinders."""

    punkter: SomeOf[Selvtjekpunkt]
