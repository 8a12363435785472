"""One row of data/kommuner.csv."""

from typing import Annotated

from pydantic import AfterValidator, Field

from fagportal.models.base import Kommunekode, Line, Record, not_reserved


class Kommune(Record):
    """A kommune as the country lists it, whether or not it has a roster."""

    kommunekode: Kommunekode
    navn: Line
    slug: Annotated[str, AfterValidator(not_reserved)] = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
    region: Line
    politikreds: Line
