"""The portal itself: data/portal.yml."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError

from fagportal.models.base import Email, LongText, Phone, Record, Url

_URL = TypeAdapter[str](Url)
NEUTRAL = "https://www.dmi.dk/"
_REMEDY = f"Skriv i stedet forsiden af et sted, hvor alle kan have et ærinde, fx »{NEUTRAL}«"
# Search engines show what one has searched for, and social media who one is: any part of a host name between dots.
_PERSONAL = frozenset(
    (
        "baidu",
        "bing",
        "duckduckgo",
        "ecosia",
        "facebook",
        "fb",
        "google",
        "instagram",
        "linkedin",
        "messenger",
        "pinterest",
        "qwant",
        "reddit",
        "snapchat",
        "startpage",
        "telegram",
        "threads",
        "tiktok",
        "twitch",
        "twitter",
        "whatsapp",
        "yahoo",
        "yandex",
        "youtube",
    )
)
_PERSONAL_HOSTS = (".x.com", ".t.co", ".youtu.be")


def _neutral(value: str) -> str:
    """Where "Forlad siden" may lead: a place that says nothing about who came, and gets told nothing."""
    try:
        _URL.validate_python(value)
    except ValidationError:
        raise ValueError(f"er ikke en webadresse, der begynder med https. {_REMEDY}") from None
    host = bare_host(value)
    if _PERSONAL & set(host.split(".")) or f".{host}".endswith(_PERSONAL_HOSTS):
        raise ValueError(f"{host} er en søgemaskine eller et socialt medie og kan vise, hvem man er. {_REMEDY}")
    if "?" in value or "#" in value:
        raise ValueError(f"adressen må ikke have noget efter et ? eller #. {_REMEDY}")
    return value


def bare_host(url: str) -> str:
    """`https://www.dmi.dk/` → `dmi.dk`."""
    return (urlsplit(url).hostname or "").rstrip(".").removeprefix("www.")


class Portalejer(Record):
    """Who owns the portal, null until somebody does; and what the owner has decided."""

    ejer: LongText | None = None
    email: Email | None = None
    telefon: Phone | None = None
    forlad_siden_til: Annotated[str, AfterValidator(_neutral)] = Field(
        NEUTRAL,
        json_schema_extra={"pattern": "^https://"},
        description="Hvor knappen »Forlad siden« fører hen: et sted, der ikke fortæller noget om den, der kom.",
    )
    diskrete_titler: bool = Field(
        False, description="true: ordet stalking står ikke i sidernes titler og dermed ikke i browserens historik."
    )

    @property
    def forlad_vaert(self) -> str:
        """The name of the place that "Forlad siden" leads to, as one would say it: dmi.dk."""
        return bare_host(self.forlad_siden_til)
