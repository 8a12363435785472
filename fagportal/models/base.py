"""What every record in data/ has in common, and the kinds of field they are made of."""

import re
import unicodedata
from datetime import date
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlsplit

from email_validator import validate_email
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from fagportal.models.plaintext import clean_text, holds_cpr
from fagportal.models.telefon import Telefon, parse_telefon

T = TypeVar("T")

# A host as kommuner have them: a name with a top-level domain, no address in digits. xn-- is checked apart.
_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_NOT_IN_URL = re.compile(r"[\x00-\x20\x7f\"'<>\\`{}|^\[\]]|%(?![0-9A-Fa-f]{2})")
# Names that Windows keeps for itself; an id and a slug become names of folders.
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


class Record(BaseModel):
    """One record: no unknown fields, no guessing between types, never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def _clean_id(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", value):
        raise ValueError("et id må kun have små bogstaver a-z, tal og bindestreg. Skriv i stedet fx »ungeenheden«")
    return not_reserved(value)


def not_reserved(value: str) -> str:
    """A name that may be a folder's on every computer. Raises ValueError in Danish."""
    if _RESERVED.fullmatch(value):
        raise ValueError(f"»{value}« kan ikke være navn på en mappe i Windows. Skriv i stedet et andet ord")
    return value


def _clean_email(value: str) -> str:
    try:
        address = str(validate_email(value, check_deliverability=False).normalized)
        if not re.fullmatch(r"[A-Za-z0-9._+-]+@[a-z0-9.-]+", address):  # signs that mean something in a mailto: link
            raise ValueError
    except ValueError:  # EmailNotValidError is one
        raise ValueError("er ikke en mailadresse. Skriv i stedet fx »stalking@example.dk«, eller skriv null") from None
    if holds_cpr(address):
        raise ValueError("adressen rummer noget, der ligner et cpr-nummer. Skriv aldrig om en borger her; slet det")
    return address


def _clean_url(value: str) -> str:
    remedy = "Skriv i stedet hele adressen, fx »https://www.example.dk/stalking«, eller skriv null"
    if not value.isascii() or _NOT_IN_URL.search(value):
        raise ValueError(f"adressen rummer tegn, der ikke må stå i en webadresse. {remedy}")
    try:
        parts = urlsplit(value)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError(f"er ikke en webadresse. {remedy}") from None
    if parts.scheme != "https" or parts.username is not None:
        raise ValueError(f"er ikke en webadresse, der begynder med https. {remedy}")
    if not _HOST.fullmatch(host) or not all(map(_is_latin, host.split("."))):
        raise ValueError(f"er ikke en webadresse med et almindeligt domæne. {remedy}")
    if re.search(r"\d{6}-\d{4}", value):
        raise ValueError("adressen rummer noget, der ligner et cpr-nummer. Skriv aldrig om en borger her; slet det")
    return value


def _is_latin(label: str) -> bool:
    """A part of a host; `xn--r-0gah` stands for letters, and `а` from Russian would look like our own."""
    if not label.startswith("xn--"):
        return True
    try:
        letters = label.removeprefix("xn--").encode("ascii").decode("punycode")
    except UnicodeError:
        return False
    return all(char == "-" or unicodedata.name(char, "").startswith(("LATIN", "DIGIT")) for char in letters)


def _as_day(value: object) -> object:
    """A date in quotation marks is as clear as one without."""
    if isinstance(value, str):
        try:
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                raise ValueError
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError("er ikke en dato. Skriv i stedet år-måned-dag, fx 2026-03-12, eller skriv null") from None
    return value


def _whole(value: object) -> object:
    """True and 1.0 equal 1 in Python; in a file they are not the number 1."""
    if isinstance(value, bool | float):
        raise ValueError(f"»{str(value).lower()}« findes ikke. Skriv i stedet 1, 2, 3 eller null")
    return value


def _as_tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _as_telefon(value: object) -> object:
    return value if isinstance(value, Telefon) or value is None else parse_telefon(value)


Line = Annotated[str, Field(max_length=120), AfterValidator(clean_text)]
LongText = Annotated[str, Field(max_length=400), AfterValidator(clean_text)]
Prosa = Annotated[str, Field(max_length=1500), AfterValidator(clean_text)]
Id = Annotated[str, Field(max_length=60), AfterValidator(_clean_id)]
Email = Annotated[str, Field(max_length=120), AfterValidator(_clean_email)]
Url = Annotated[str, Field(max_length=400), AfterValidator(_clean_url)]
Phone = Annotated[
    Telefon,
    BeforeValidator(_as_telefon),
    WithJsonSchema({"type": "string", "examples": ["99 99 99 99"]}),
]
Model = Annotated[Literal[1, 2, 3], BeforeValidator(_whole)]
Day = Annotated[date, BeforeValidator(_as_day)]
Henvisning = Annotated[str, Field(pattern=r"^[a-z0-9-]+(:[a-z0-9-]+)?$")]
Kommunekode = Annotated[str, Field(pattern=r"^[0-9]{4}$")]
ListOf = Annotated[tuple[T, ...], BeforeValidator(_as_tuple)]
SomeOf = Annotated[tuple[T, ...], Field(min_length=1), BeforeValidator(_as_tuple)]


class BothLanguages(Record):
    """A text that the portal itself owns, in Danish and English."""

    da: LongText
    en: LongText


class Tekst(Record):
    """A paragraph of ours, in Danish and English."""

    da: Prosa
    en: Prosa


class Godkendelse(Record):
    """Who (a role, never a private person) has read and approved a piece of text, and when."""

    af: Line
    dato: Day


Slags = Literal["jura", "underretning", "tavshedspligt", "databeskyttelse", "risiko", "sikkerhed", "selvmord"]
"""What the open web may see only when it is approved: the hidden kinds of fagportal.prose.review."""


class Hjaelp(Record):
    """A page of ours that helps, and what the link to it says."""

    side: str = Field(description="Sidens adresse, fx materialer/intranet/.")
    navn: BothLanguages
