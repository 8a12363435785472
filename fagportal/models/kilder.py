"""The sources: data/kilder.yml. Everything else points at them as `kilde:sted`."""

from collections.abc import Mapping
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from fagportal.models.base import BothLanguages, Id, Line, ListOf, Record, SomeOf, Url
from fagportal.words import Words

REDAKTIONELT = "redaktionelt"


class Sted(Record):
    """A place in a source: a page, a section, or a paragraph of an act."""

    id: Id
    side: int | None = Field(None, description="Det trykte sidetal.")
    bilag: int | None = Field(None, description="Bilagets nummer.")
    afsnit: Line | None = Field(None, description="Afsnittets overskrift, som den står i kilden.")
    kort: BothLanguages | None = Field(None, description="Det, der står ved påstanden, når kildens navn ikke er nok.")

    @model_validator(mode="after")
    def _can_be_named(self) -> Self:
        if not (self.kort or self.side or self.bilag or self.afsnit):
            raise ValueError("stedet har intet at blive kaldt. Skriv side, bilag, afsnit eller kort")
        return self

    def navn(self, words: Words) -> str:
        """As one refers to it: a name of its own, else `s. 14`, `bilag 1`, or the heading in quotation marks."""
        if self.kort:
            return str(getattr(self.kort, words.lang))
        if self.side:
            return words("s. {side}", side=self.side)
        return words("bilag {nummer}", nummer=self.bilag) if self.bilag else f"»{self.afsnit}«"

    @property
    def er_dansk(self) -> bool:
        """Whether `navn` is the source's own Danish heading, in both languages."""
        return not (self.kort or self.side or self.bilag)


class Kilde(Record):
    """One source: `kort` stands at the claim, `fuld` at the foot of the page."""

    id: Id
    kort: BothLanguages
    fuld: BothLanguages
    note: BothLanguages | None = Field(None, description="Hvad læseren skal vide om kilden.")
    url: Url | None = None
    steder: ListOf[Sted] = ()


class Kilder(Record):
    """All sources."""

    kilder: SomeOf[Kilde]

    @cached_property
    def by_id(self) -> Mapping[str, Kilde]:
        """The sources by id."""
        return {kilde.id: kilde for kilde in self.kilder}

    def references(self) -> tuple[str, ...]:
        """Everything that a reference may say, `redaktionelt` among it."""
        found = [REDAKTIONELT]
        for kilde in self.kilder:
            found += [kilde.id, *(f"{kilde.id}:{sted.id}" for sted in kilde.steder)]
        return tuple(found)
