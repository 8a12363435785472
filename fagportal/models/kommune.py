"""One row of data/kommuner.csv."""

from pydantic import Field

from fagportal.models.base import Kommunekode, Line, Record


class Kommune(Record):
    """A kommune as the country lists it, whether or not it has a roster."""

    kommunekode: Kommunekode
    navn: Line
    slug: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
    region: Line
    politikreds: Line
