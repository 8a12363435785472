"""What whoever publishes the portal must say about personal data: data/behandling.yml."""

from pydantic import Field

from fagportal.models.base import BothLanguages, Record


class Behandling(Record):
    """Only the publishing authority knows these. A null field shows on the page as missing."""

    dataansvarlig: BothLanguages | None = Field(description="Den myndighed, der udgiver portalen, og hvor man skriver.")
    databeskyttelsesraadgiver: BothLanguages | None = Field(description="Hvordan man får fat i rådgiveren.")
    formaal: BothLanguages | None = Field(description="Hvorfor oplysninger om medarbejdere står på portalen.")
    grundlag: BothLanguages | None = Field(description="Det retlige grundlag, som jeres jurist har skrevet det.")
    modtagere: BothLanguages | None = Field(description="Hvem der får oplysningerne, også den, der driver serveren.")
    opbevaring: BothLanguages | None = Field(description="Hvor længe oplysninger, kopier og serverens log bliver gemt.")
    rettigheder: BothLanguages | None = Field(
        description="Hvordan man får indsigt, rettelse, sletning eller gør indsigelse."
    )
