"""Words that are searched for one another: data/synonymer.yml."""

from pydantic import Field

from fagportal.models.base import Line, ListOf, Record


class Synonymgruppe(Record):
    """Words for the same thing. Each may be several words; endings and æ, ø, å take care of themselves."""

    da: ListOf[Line] = Field(description="Danske ord for det samme.")
    en: ListOf[Line] = Field((), description="Engelske ord for det samme.")


class Synonymer(Record):
    """Every group."""

    grupper: ListOf[Synonymgruppe]

    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """The groups as plain phrases of both languages."""
        return tuple((*gruppe.da, *gruppe.en) for gruppe in self.grupper)
