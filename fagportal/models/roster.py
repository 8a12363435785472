"""One kommune's roster: data/roster/<slug>.yml."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from fagportal.models.base import Day, Email, Id, Kommunekode, Line, ListOf, LongText, Model, Phone, Record, SomeOf, Url


class Synlighed(StrEnum):
    """Who may see a contact: everybody, or only those who use the fag edition."""

    OFFENTLIG = "offentlig"
    INTERN = "intern"


def _in_list(name: str) -> object:
    """Marks a field whose values must stand in the closed list `name` of vokabular.yml."""
    return Field(json_schema_extra={"x-liste": name})


class Kontakt(Record):
    """What a function, a person and a police contact have in common."""

    id: Id = Field(title="Kort id", description="Små bogstaver, tal og bindestreg. Aldrig et navn på en person.")
    navn: Line | None = Field(None, title="Navn", description="Funktionens eller personens navn, eller null.")
    fagomraader: Annotated[SomeOf[str], _in_list("fagomraader")] = Field(
        title="Fagområder", description="Id'er fra data/vokabular.yml, fx [boern_familie]."
    )
    enhed: Line | None = Field(None, title="Enhed", description="Kommunens eget navn for enheden.")
    telefon: Phone | None = Field(None, title="Telefon", description='Otte cifre i par: "99 99 99 99".')
    email: Email | None = Field(None, title="E-mail", description="Arbejdsmail eller fællespostkasse.")
    traeffetid: Line | None = Field(None, title="Træffetid", description="Fx hverdage 8.30-11.00, eller null.")
    sprog: Annotated[ListOf[str], _in_list("sprog")] = Field((), title="Sprog", description="Fx [da, en].")
    maalgruppe: Annotated[ListOf[str], _in_list("maalgrupper")] = Field(
        (), title="Målgruppe", description="Hvem kontakten er for: fagperson, udsat, udoever."
    )
    synlighed: Annotated[Synlighed, Field(strict=False)] = Field(
        title="Synlighed", description="offentlig eller intern. Skal altid stå der."
    )
    kilde: Line = Field(title="Kilde", description="Hvor oplysningen kommer fra, fx eksempel.dk.")
    kontrolleret: Day | None = Field(
        None, title="Kontrolleret", description="Datoen, hvor nogen ringede og fik nummeret bekræftet, eller null."
    )
    skjult: bool = Field(
        False,
        title="Skjult",
        description="true fjerner kontakten fra begge udgaver, når de bliver bygget og lagt ud igen.",
    )

    @model_validator(mode="after")
    def _can_be_found(self) -> Self:
        if self.navn is None and self.enhed is None:
            raise ValueError("kontakten har hverken navn eller enhed. Skriv mindst ét af dem")
        return self


class Indgang(Kontakt):
    """A function: a line, a team, the switchboard. Its name is not a person's."""


class Ressourceperson(Kontakt):
    """A person, or a unit that stands for itself when `navn` is null."""


class Politikontakt(Kontakt):
    """A local police contact for professionals."""


class Side(Record):
    """One of the kommune's own pages."""

    titel: Line = Field(title="Titel", description="Sidens titel, som den står på siden.")
    url: Url | None = Field(None, title="Adresse", description="Hele adressen med https, eller null.")
    maalgruppe: Annotated[ListOf[str], _in_list("maalgrupper")] = Field((), title="Målgruppe")


class Roster(Record):
    """A kommune's contacts and who looks after them. Keys are a contract: add, never rename."""

    kommunekode: Kommunekode = Field(title="Kommunekode", description='Fire cifre i anførselstegn: "0746".')
    deltager: bool = Field(
        title="Deltager", description="true, hvis kommunen var med i Tryg i Sydøstjylland eller er kommet med senere."
    )
    model: Model | None = Field(
        None, title="Model", description="1, 2 eller 3, kun når kommunen selv har sagt det. Ellers null."
    )
    gennemgaaet: Day | None = Field(
        None, title="Gennemgået", description="Dato, hvor kommunen sidst gik filen igennem."
    )
    ejer: Line | None = Field(
        None, title="Ejer", description="En rolle i kommunen, aldrig en privatperson. Eller null."
    )
    koordinator: Id | None = Field(
        None, title="Koordinator", description="id på en af kontakterne nedenfor, eller null."
    )
    bemaerkning: LongText | None = Field(None, title="Bemærkning", description="Vises på kommunens side, eller null.")
    indgange: ListOf[Indgang] = Field((), title="Indgange", description="Funktioner: en linje, et team, hovednummeret.")
    ressourcepersoner: ListOf[Ressourceperson] = Field((), title="Ressourcepersoner")
    politi: ListOf[Politikontakt] = Field((), title="Politi", description="Lokal politikontakt for fagpersoner.")
    sider: ListOf[Side] = Field((), title="Sider", description="Kommunens egne sider om stalking.")

    @property
    def kontakter(self) -> tuple[Kontakt, ...]:
        """Every contact in the file, hidden ones included."""
        return (*self.indgange, *self.ressourcepersoner, *self.politi)
