"""The closed lists: data/vokabular.yml."""

from pydantic import Field

from fagportal.models.base import Id, Kommunekode, Line, ListOf, Record


class Ord(Record):
    """One value of a closed list, and how it reads in each language."""

    id: Id
    da: Line
    en: Line


class Vokabular(Record):
    """Every list of which a value must be chosen rather than written."""

    fagomraader: ListOf[Ord]
    maalgrupper: ListOf[Ord]
    sprog: ListOf[Ord]
    kommunenavne: dict[Kommunekode, Line] = Field(
        description="Officielle navne, der ikke er kommunens navn fulgt af »Kommune«."
    )
    private_maildomaener: ListOf[Line] = Field(
        description="Maildomæner, som ingen kommunal medarbejder bruger i arbejdet."
    )

    def ids(self, liste: str) -> tuple[str, ...]:
        """The ids of the list called `liste`, in order."""
        return tuple(ord.id for ord in getattr(self, liste))
