"""The rules that no single file can keep: each is a function that yields the faults it finds."""

import re
from collections.abc import Iterator
from datetime import date

from rapidfuzz.distance import Levenshtein

from fagportal.explain import suggest
from fagportal.faults import Fault
from fagportal.loading import Data, RosterFile
from fagportal.models.organisationer import Linje, Nummer
from fagportal.models.roster import Indgang, Kontakt, Synlighed
from fagportal.models.vokabular import Vokabular
from fagportal.slugs import fold
from fagportal.yamlfile import Loc, YamlFile

_LISTS = {"fagomraader": "fagomraader", "maalgruppe": "maalgrupper", "sprog": "sprog"}
_FULL_NAME = re.compile(r"[^\W\d_]+([ .'’-]+[^\W\d_]+)+\.?")
_FIRST_YEAR = 2000
_GROUPS = ("indgange", "ressourcepersoner", "politi")


def contacts(entry: RosterFile) -> Iterator[tuple[Loc, Kontakt]]:
    """Every contact of a roster with its place in the file."""
    for group in _GROUPS:
        for number, kontakt in enumerate(getattr(entry.roster, group)):
            yield (group, number), kontakt


def numbers(data: Data) -> Iterator[tuple[Loc, Nummer]]:
    """Every number of organisationer.yml with its place in the file."""
    organisationer = data.organisationer
    linjer: dict[Loc, Linje] = {("akut",): organisationer.akut, ("politi",): organisationer.politi}
    for place, linje in enumerate(organisationer.dansk_stalking_center.linjer):
        linjer["dansk_stalking_center", "linjer", place] = linje
    for loc, linje in linjer.items():
        for place, nummer in enumerate(linje.numre):
            yield (*loc, "numre", place), nummer
    for place, kreds in enumerate(organisationer.politikredse):
        if kreds.nummer:
            yield ("politikredse", place, "nummer"), kreds.nummer


def roster_belongs_to_a_kommune(data: Data, today: date) -> Iterator[Fault]:
    """The file's name and its kommunekode point at the same row of kommuner.csv."""
    codes = {kommune.slug: kommune.kommunekode for kommune in data.kommuner}
    for slug, entry in data.rosters.items():
        if slug not in codes:
            near = suggest(fold(slug), tuple(codes))
            remedy = near if "»" in near else "Skriv et af navnene i tredje kolonne"
            message = f"ingen kommune hedder »{slug}« i kommuner.csv. {remedy}"
            yield Fault(entry.file.shown, 1, "filnavn", message)
        elif entry.roster.kommunekode != codes[slug]:
            message = f'koden hører ikke til {slug}. Skriv i stedet "{codes[slug]}"'
            yield entry.file.fault(("kommunekode",), message)


def politikreds_is_spelt_as_in_the_list(data: Data, today: date) -> Iterator[Fault]:
    """A name that is nearly a known police district is a misspelling; one that is far from all is a new district."""
    known = [kreds.navn for kreds in data.organisationer.politikredse]
    for line, kommune in data.kommuner_by_line.items():
        near = min((Levenshtein.distance(kommune.politikreds, navn) for navn in known), default=99)
        if 0 < near <= 3:
            message = f"»{kommune.politikreds}« findes ikke. {suggest(kommune.politikreds, known)}"
            yield Fault(f"{data.folder}/kommuner.csv", line, "politikreds", message)


def values_stand_in_the_closed_lists(data: Data, today: date) -> Iterator[Fault]:
    """fagomraader, maalgruppe and sprog hold only ids from vokabular.yml."""
    for entry in data.rosters.values():
        places: list[tuple[Loc, object]] = [*contacts(entry)]
        places += [(("sider", number), side) for number, side in enumerate(entry.roster.sider)]
        for place, record in places:
            yield from _outside_lists(entry, place, record, data.vokabular)


def _outside_lists(entry: RosterFile, place: Loc, record: object, vokabular: Vokabular) -> Iterator[Fault]:
    for field, liste in _LISTS.items():
        allowed = vokabular.ids(liste)
        for number, value in enumerate(getattr(record, field, ())):
            if value not in allowed:
                line, name = entry.file.line_of((*place, field, number)), entry.file.field_name((*place, field))
                message = f"»{value}« står ikke på listen i vokabular.yml. {suggest(value, allowed)}"
                yield Fault(entry.file.shown, line, name, message)


def ids_are_unique(data: Data, today: date) -> Iterator[Fault]:
    """No two contacts of a kommune share an id, and the coordinator's id is one of them."""
    for entry in data.rosters.values():
        seen: dict[str, Loc] = {}
        for place, kontakt in contacts(entry):
            if (first := seen.setdefault(kontakt.id, place)) != place:
                line = entry.file.line_of((*first, "id"))
                yield entry.file.fault((*place, "id"), f"»{kontakt.id}« står også på linje {line}. Ret det ene")
        if (wanted := entry.roster.koordinator) and wanted not in seen:
            message = f"ingen kontakt har id »{wanted}«. {suggest(wanted, tuple(seen)) if seen else 'Skriv null'}"
            yield entry.file.fault(("koordinator",), message)


def dates_can_be_right(data: Data, today: date) -> Iterator[Fault]:
    """Nobody has confirmed a number tomorrow, and a year before 2000 is a slip of the keys."""
    for file, loc, day, remedy in _dates(data):
        if day > today:
            yield file.fault(loc, f"datoen ligger i fremtiden. Skriv i stedet {remedy}")
        elif day.year < _FIRST_YEAR:
            yield file.fault(loc, f"året {day.year} kan ikke passe. Skriv i stedet {remedy}")


def _dates(data: Data) -> Iterator[tuple[YamlFile, Loc, date, str]]:
    for entry in data.rosters.values():
        if entry.roster.gennemgaaet:
            yield entry.file, ("gennemgaaet",), entry.roster.gennemgaaet, "den dag, det skete"
    for file, place, kontrolleret in _confirmations(data):
        if kontrolleret:
            yield file, (*place, "kontrolleret"), kontrolleret, "den dag, nummeret blev bekræftet"


def _confirmations(data: Data) -> Iterator[tuple[YamlFile, Loc, date | None]]:
    for entry in data.rosters.values():
        for place, kontakt in contacts(entry):
            yield entry.file, place, kontakt.kontrolleret
    for place, nummer in numbers(data):
        yield data.organisationer_file, place, nummer.kontrolleret


def mail_is_not_private(data: Data, today: date) -> Iterator[Fault]:
    """Staff are reached at work, never at a private mail provider."""
    private = {domain.casefold() for domain in data.vokabular.private_maildomaener}
    for entry in data.rosters.values():
        for place, kontakt in contacts(entry):
            domain = (kontakt.email or "").rpartition("@")[2].casefold()
            if domain in private:
                message = f"{domain} er et privat maildomæne. Skriv i stedet arbejdsmailen, eller skriv null"
                yield entry.file.fault((*place, "email"), message)


def names_stay_in_the_name_field(data: Data, today: date) -> Iterator[Fault]:
    """No text that the offentlig edition shows, and no id, holds the name of one of the kommune's people."""
    for entry in data.rosters.values():
        people = [kontakt for _, kontakt in contacts(entry) if not isinstance(kontakt, Indgang)]
        names = [name for kontakt in people for name in _names(kontakt.navn or "")]
        surnames = {surname for _, surname in names if len(surname) > 4}
        for loc, text in _public_texts(entry):
            words = set(_words(text))
            reaches_a_person = loc[-1] == "email" and surnames & set(_words(text.partition("@")[0]))
            if reaches_a_person or any(name <= words for name, _ in names):
                message = "personens navn står også her og ville blive vist. Skriv i stedet funktionen"
                yield entry.file.fault(loc, message)


def _public_texts(entry: RosterFile) -> Iterator[tuple[Loc, str]]:
    """Texts that stand on the open web, with their places; ids too, since they name files and anchors."""
    for place, kontakt in contacts(entry):
        fields = ["id"]
        if kontakt.synlighed is Synlighed.OFFENTLIG:
            fields += ["enhed", "traeffetid", "kilde"]
            fields += ["navn"] if isinstance(kontakt, Indgang) else []
            fields += ["email"] if isinstance(kontakt, Indgang) or kontakt.navn is None else []
        for field in fields:
            yield (*place, field), str(getattr(kontakt, field) or "")
    yield ("bemaerkning",), entry.roster.bemaerkning or ""
    for number, side in enumerate(entry.roster.sider):
        yield ("sider", number, "titel"), side.titel
        yield ("sider", number, "url"), side.url or ""


def _names(navn: str) -> Iterator[tuple[set[str], str]]:
    """A person's name as sets of words, whole and without the middle names, each with the surname.

    What stands in brackets or after a comma is not part of it: `Anna Prøve (barsel)`.
    """
    plain = re.split(r"[,(]", navn)[0].strip()
    words = _words(plain)
    if _FULL_NAME.fullmatch(plain) and len(words) > 1:
        yield set(words), words[-1]
        yield {words[0], words[-1]}, words[-1]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))
