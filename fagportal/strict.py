"""The rules of a real deployment: everything is confirmed, and somebody answers for it."""

from collections.abc import Iterator
from datetime import date

from fagportal.faults import Fault
from fagportal.loading import Data
from fagportal.rules import contacts, numbers
from fagportal.status import Friskhed, friskhed

EXAMPLE_CODES = ("9001", "9002", "9003")


def contacts_are_confirmed(data: Data, today: date) -> Iterator[Fault]:
    """Strict: every contact has been confirmed within twelve months."""
    for entry in data.rosters.values():
        for place, kontakt in contacts(entry):
            fresh = friskhed(kontakt.kontrolleret, today)
            if not kontakt.skjult and fresh is not Friskhed.BEKRAEFTET:
                what = (
                    "er ikke bekræftet" if fresh is Friskhed.UBEKRAEFTET else "blev bekræftet for over 12 måneder siden"
                )
                message = f"kontakten {what}. Ring op, få nummeret bekræftet, og skriv så datoen"
                yield entry.file.fault((*place, "kontrolleret"), message)
    for place, nummer in numbers(data):
        if not nummer.redaktionel and friskhed(nummer.kontrolleret, today) is not Friskhed.BEKRAEFTET:
            message = "nummeret er ikke bekræftet inden for 12 måneder. Ring op, få det bekræftet, og skriv så datoen"
            yield data.organisationer_file.fault((*place, "kontrolleret"), message)


def nothing_is_left_of_the_example(data: Data, today: date) -> Iterator[Fault]:
    """Strict: a real kommune has no number or mail from the example in CONTRIBUTING."""
    for entry in data.rosters.values():
        if entry.roster.kommunekode in EXAMPLE_CODES:
            continue
        for place, kontakt in contacts(entry):
            for field, sign in (("telefon", "99 99 99"), ("email", "@example.")):
                if sign not in str(getattr(kontakt, field)):
                    continue
                message = "værdien kommer fra eksemplet og findes ikke. Skriv i stedet kommunens egen, eller skriv null"
                yield entry.file.fault((*place, field), message)


def contacts_can_be_reached(data: Data, today: date) -> Iterator[Fault]:
    """Strict: every contact has a phone number or a mail address."""
    for entry in data.rosters.values():
        for place, kontakt in contacts(entry):
            if not kontakt.skjult and kontakt.telefon is None and kontakt.email is None:
                message = "kontakten har hverken telefon eller email. Skriv mindst ét af dem"
                yield entry.file.fault((*place, "telefon"), message)


def participants_have_a_functional_contact(data: Data, today: date) -> Iterator[Fault]:
    """Strict: a kommune that takes part can be reached when a person has moved on, and somebody owns its file."""
    for entry in data.rosters.values():
        if not entry.roster.deltager:
            continue
        if not any(not indgang.skjult for indgang in entry.roster.indgange):
            yield entry.file.fault(
                ("indgange",), "kommunen deltager, men har ingen indgang, der vises. Skriv mindst én"
            )
        if entry.roster.ejer is None:
            yield entry.file.fault(("ejer",), "kommunen deltager uden en ejer. Skriv den rolle, der passer filen")


def portal_has_an_owner(data: Data, today: date) -> Iterator[Fault]:
    """Strict: somebody answers for the portal, in writing and by phone."""
    remedies = {"ejer": ", hvem der har ansvaret for portalen", "email": " en mail", "telefon": " et telefonnummer"}
    for field, remedy in remedies.items():
        if getattr(data.portalejer, field) is None:
            yield data.portalejer_file.fault((field,), f"feltet mangler til en rigtig udgivelse. Skriv{remedy}")


def personal_data_is_accounted_for(data: Data, today: date) -> Iterator[Fault]:
    """Strict: the publisher has said who is responsible for personal data, and why it may be here."""
    for field, text in data.viden.behandling:
        if text is None:
            message = "feltet mangler til en rigtig udgivelse. Skriv det, som jeres jurist eller rådgiver har besluttet"
            yield data.viden_files["behandling"].fault((field,), message)


def people_have_tried_the_portal(data: Data, today: date) -> Iterator[Fault]:
    """Strict: the test that machines cannot make was made within twelve months."""
    if friskhed(data.viden.wcag.manuel_proeve, today) is not Friskhed.BEKRAEFTET:
        message = "den manuelle prøve er ikke gennemført inden for 12 måneder"
        remedy = "Følg tests/manual/TILGAENGELIGHED.md, og skriv så datoen"
        yield data.viden_files["wcag"].fault(("manuel_proeve",), f"{message}. {remedy}")
