"""The question guide: data/spoergeguide.yml. An id never changes its meaning."""

from typing import Annotated, Literal

from pydantic import AfterValidator

from fagportal.models.base import Godkendelse, Henvisning, Id, ListOf, Record, SomeOf, Tekst
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
    hvorfor: Tekst | None = None
    situation: SomeOf[Id]
    fagomraader: SomeOf[Id]
    maalgruppe: SomeOf[Id]
    formaal: Id
    belaeg: Literal["K", "F", "F!"]
    kilder: SomeOf[Henvisning]
    godkendt: Godkendelse | None = None


class Spoergeguide(Record):
    """The questions, the frame around them and their facets."""

    ramme: SomeOf[Tekst]
    situationer: SomeOf[Ord]
    maalgrupper: SomeOf[Ord]
    formaal: SomeOf[Ord]
    spoergsmaal: ListOf[Spoergsmaal]
