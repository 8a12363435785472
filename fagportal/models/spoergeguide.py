"""The question guide: data/spoergeguide.yml. An id never changes its meaning."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from fagportal.models.base import BothLanguages, Godkendelse, Henvisning, Id, ListOf, Record, SomeOf, Tekst
from fagportal.models.vokabular import Ord


def _question_id(value: str) -> str:
    if not value.startswith("q-"):
        raise ValueError(f"et spørgsmåls id begynder med q-. Skriv i stedet »q-{value}«")
    return value


QuestionId = Annotated[Id, AfterValidator(_question_id)]


class Spoergsmaal(Record):
    """One question. `belaeg`: K = the theme stands in the sources, F = ordinary practice, F! = risk, law or suicide."""

    id: QuestionId
    tekst: Tekst
    hvorfor: Tekst = Field(description="Hvorfor man spørger. En eller to sætninger.")
    lyt_efter: Tekst = Field(description="Hvad man lytter efter i svaret.")
    undgaa: Tekst = Field(description="Hvad man ikke skal gøre.")
    opfoelgning: ListOf[QuestionId] = Field((), description="De spørgsmål, der naturligt kommer bagefter.")
    situation: SomeOf[Id]
    fagomraader: SomeOf[Id]
    maalgruppe: SomeOf[Id]
    formaal: Id
    belaeg: Literal["K", "F", "F!"]
    kilder: SomeOf[Henvisning]
    godkendt: Godkendelse | None = None


class Start(Record):
    """A ready-made list to begin with: some questions, in order."""

    id: Id
    navn: BothLanguages
    kort: BothLanguages = Field(description="Hvornår listen passer.")
    spoergsmaal: SomeOf[QuestionId]


class Spoergeguide(Record):
    """The questions, the frame around them, their facets and the ready-made starts."""

    ramme: SomeOf[Tekst]
    situationer: SomeOf[Ord]
    maalgrupper: SomeOf[Ord]
    formaal: SomeOf[Ord]
    starter: SomeOf[Start]
    spoergsmaal: ListOf[Spoergsmaal]
