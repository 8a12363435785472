"""Worlds of hostile inputs: one in which every text is an attack, its tame twin, and one in which all is refused."""

import csv
import io
import json
from pathlib import Path
from shutil import copytree
from typing import Any

import yaml

from tests.conftest import WORLD
from tests.invented import Fields, as_yaml
from tests.invented_knowledge import small_files
from tests.site.hostile_inputs import ADDRESSES, LITERAL, MAILS
from tests.site.hostile_refused import KOMMUNER, ORGANISATIONER, PORTAL, ROSTER, Refused

HOSTILE = tuple(LITERAL.values())
LETTERS = "bcdefghijklmnopqrst"  # no aa, which would be sorted as å
_MARK = "ZqMærke"


class Words:
    """What stands in a field of the world: the attack, or in the tame world a word of its own. `meant` pairs them."""

    def __init__(self, *, tame: bool) -> None:
        self.tame = tame
        self.meant: dict[str, str] = {}

    def __call__(self, number: int, attack: str, form: str = "Stille{}") -> str:
        """One word, so that it is nobody's name; `form` makes it an address."""
        word = form.format(f"{_letters(number)}{len(self.meant):04}")
        self.meant[word] = attack
        return word if self.tame else attack


def _letters(number: int) -> str:
    return LETTERS[number // len(LETTERS)] + LETTERS[number % len(LETTERS)]


def slug(number: int) -> str:
    """The kommune whose every field holds HOSTILE[number]."""
    return f"fjendtlig-{_letters(number)}"


def hostile_world(folder: Path, *, tame: bool = False) -> Path:
    """The invented world with one kommune more for each hostile text, which stands in every free field there is."""
    return make_world(folder, tame=tame)[0]


def make_world(folder: Path, *, tame: bool) -> tuple[Path, dict[str, str]]:
    """The data folder, and what each word of the tame world stands for."""
    data = Path(copytree(WORLD, folder / ("tame" if tame else "hostile")))
    words, rows = Words(tame=tame), list[list[str]]()
    for number, text in enumerate(HOSTILE):
        start, code = _letters(number).capitalize(), str(9100 + number)
        names = [f"{start} {words(number, text)}", words(number, text), f"Kreds {start} {words(number, text)}"]
        rows.append([code, names[0], slug(number), *names[1:]])
        path = data / "roster" / f"{slug(number)}.yml"
        path.write_text(as_yaml(_roster(code, number, text, words)), encoding="utf-8")
    with (data / "kommuner.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    organisationer = yaml.safe_load((data / ORGANISATIONER).read_text(encoding="utf-8"))
    places = [place for place in _texts_in(organisationer) if place[-1] in ("da", "en", "navn")]
    for number, place in enumerate(places):
        start = f"{_letters(number)} "  # sources are sorted, so that both worlds must begin alike
        _set(organisationer, place, start + words(number, HOSTILE[number % len(HOSTILE)]))
    (data / ORGANISATIONER).write_text(as_yaml(organisationer), encoding="utf-8")
    portal = yaml.safe_load((data / PORTAL).read_text(encoding="utf-8"))
    portal |= {"ejer": words(0, " ".join(HOSTILE)[:400].strip()), "email": words(0, MAILS[0], "{}@example.dk").lower()}
    (data / PORTAL).write_text(as_yaml(portal | {"telefon": "99 99 99 89"}), encoding="utf-8")
    return data, words.meant


def _roster(code: str, number: int, text: str, words: Words) -> Fields:
    def contact(name: str, **more: object) -> Fields:
        free = {field: words(number, text) for field in ("navn", "enhed", "traeffetid", "kilde")}
        mail = words(number, MAILS[number % len(MAILS)], "{}@example.dk").lower()
        own = {"id": name, "fagomraader": ["boern_familie"], "telefon": "99 99 99 99", "synlighed": "offentlig"}
        return own | free | {"email": mail} | more

    title, untold = (words(number, text) for _ in range(2))
    address = words(number, ADDRESSES[number % len(ADDRESSES)], "https://www.example.dk/{}")
    return {
        "kommunekode": code,
        "deltager": True,
        "ejer": words(number, text),
        "bemaerkning": words(number, text),
        "indgange": [contact("linje", maalgruppe=["fagperson", "udsat"], sprog=["da", "en"])],
        "ressourcepersoner": [contact("person"), contact("unavngivet", navn=None, email=None)],
        "politi": [contact("politi", fagomraader=["politi"])],
        "sider": [{"titel": title, "url": address, "maalgruppe": ["udsat"]}, {"titel": untold}],
    }


def _texts_in(value: Any, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        return [found for key, inner in pairs for found in _texts_in(inner, (*place, key))]
    return [place]


def _set(fields: Any, place: tuple[str | int, ...], value: object) -> None:
    for key in place[:-1]:
        fields = fields[key]
    fields[place[-1]] = value


# What is refused.

_CONTACT = {
    "id": "linje", "navn": "Linjen", "fagomraader": ["alle"], "enhed": "Enheden", "telefon": "99 99 99 99",
    "email": "linjen@example.dk", "traeffetid": "hverdage", "sprog": ["da"], "maalgruppe": ["udsat"],
    "synlighed": "offentlig", "kilde": "example.dk", "kontrolleret": None, "skjult": False,
}  # fmt: skip
_GOOD: Fields = {
    "kommunekode": "",
    "deltager": True,
    "model": None,
    "gennemgaaet": None,
    "ejer": "Koordinator",
    "koordinator": "linje",
    "bemaerkning": None,
    "indgange": [_CONTACT],
    "ressourcepersoner": [_CONTACT | {"id": "person", "navn": "Prøve Prøvesen", "email": None}],
    "politi": [_CONTACT | {"id": "vagt", "navn": None}],
    "sider": [{"titel": "Stalking", "url": None, "maalgruppe": ["udsat"]}],
}


def plant(folder: Path, given: Refused, number: int = 0) -> tuple[Path, int]:
    """Write one refused input into the world in `folder`; the file, and the line on which the fault must be said.

    A roster becomes a kommune of its own, so that many can be refused in one go.
    """
    if given.file == ROSTER:
        path, code = folder / "roster" / f"fejl-{number}.yml", str(9100 + number)
        with (folder / KOMMUNER).open("a", encoding="utf-8") as file:
            file.write(f"{code},Fejl {number},fejl-{number},Region Eksempel,Eksempelkredsens Politi\n")
        fields = json.loads(json.dumps(_GOOD)) | {"kommunekode": code}  # no list in it is another one too
    else:
        path = folder / given.file
        fields = None if given.file == KOMMUNER else yaml.safe_load(path.read_text(encoding="utf-8"))
    if isinstance(given.written, bytes):
        path.write_bytes(given.written)
        return path, given.line
    if fields is None:
        row = {"kommunekode": "9004", "navn": "Fjerde", "slug": "fjerde", "region": "R", "politikreds": "Et andet"}
        out = io.StringIO()
        csv.writer(out, lineterminator="").writerow((row | {given.place: given.written}).values())
        lines = [*path.read_text(encoding="utf-8").splitlines(), out.getvalue()]
        path.write_text("\n".join(lines), encoding="utf-8")
        return path, len(lines)
    _set(fields, tuple(int(part) if part.isdigit() else part for part in given.place.split(".")), _MARK)
    lines = as_yaml(fields).splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if _MARK in text)
    written = given.written if given.raw else quoted(given.written)
    path.write_text("\n".join(lines).replace(_MARK, written), encoding="utf-8")
    return path, line


def quoted(text: str) -> str:
    """A text in YAML's double quotes, in which every sign can be written."""
    signs = (char if char.isprintable() and char not in '"\\' else f"\\U{ord(char):08X}" for char in text)
    return f'"{"".join(signs)}"'


def quick_world(folder: Path) -> Path:
    """The world without much knowledge, which is read in no time."""
    data = Path(copytree(WORLD, folder))
    for name, fields in small_files().items():
        (data / f"{name}.yml").write_text(as_yaml(fields), encoding="utf-8")
    return data
