"""Danish phone numbers: checked, grouped as one says them, and ready to be tapped."""

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_REMEDY = 'Skriv i stedet otte cifre i par i anførselstegn, fx "99 99 99 99"'


@dataclass(frozen=True)
class Telefon:
    """`vist` is for the eye (`87 94 76 26`, `112`), `link` for the phone (`tel:+4587947626`)."""

    vist: str
    link: str

    def __str__(self) -> str:
        return self.vist


def parse_telefon(value: object) -> Telefon:
    """A Danish number or short number (112, 114, 116 006) from text. Raises ValueError in Danish."""
    if not isinstance(value, str):
        raise ValueError(f"nummeret er ikke en tekst. {_REMEDY}")
    if not re.fullmatch(r"\+?[0-9][0-9 ]{1,20}", value):
        raise ValueError(f"er ikke et dansk telefonnummer. {_REMEDY}")
    digits = value.replace(" ", "")
    try:
        number = phonenumbers.parse(digits, "DK")
    except NumberParseException:
        raise ValueError(f"er ikke et dansk telefonnummer. {_REMEDY}") from None
    if re.fullmatch(r"1\d{2,5}", digits) and phonenumbers.is_valid_short_number_for_region(number, "DK"):
        return Telefon(re.sub(r"^(\d{3})(\d{3})$", r"\1 \2", digits), f"tel:{digits}")
    if number.country_code != 45 or not phonenumbers.is_valid_number_for_region(number, "DK"):
        raise ValueError(f"er ikke et gyldigt dansk telefonnummer. {_REMEDY}")
    vist = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    return Telefon(vist, "tel:" + phonenumbers.format_number(number, PhoneNumberFormat.E164))
