"""The kinds of page that the portal has, and which pages stand for each."""

import re
from collections.abc import Iterator
from pathlib import Path

# The first that matches an address decides; English addresses are matched without their en/.
KINDS = {
    "front page": "",
    "404": r"404\.html",
    "section start": "(mistanke|viden|modeller|materialer|roller|samarbejde|om)/",
    "question guide": "mistanke/spoergeguide/",
    "steps": "mistanke/trin/",
    "action card": "mistanke/action-card/",
    "log form": "mistanke/dokumentation/",
    "numbers": "viden/tal/",
    "case list": "viden/cases/",
    "case": "viden/cases/.+",
    "glossary": "viden/ordliste/",
    "model": r"modeller/\d/",
    "matrix": "modeller/sammenlign/",
    "guide": "modeller/guide/",
    "which model": "modeller/vejviser/",
    "self-check": "modeller/selvtjek/",
    "theory of change": "modeller/forandringsteori/",
    "materials sheet": "materialer/.+",
    "who does what": "samarbejde/hvem-goer-hvad/",
    "contact": "kontakt/",
    "ressourceperson": "kontakt/ressourceperson/",
    "kommune list": "kommuner/",
    "kommune with contacts": "kommuner/.+",
    "kommune without": "kommuner/.+",
    "citizen front": "borger/",
    "safe use": "borger/sikker-brug/",
    "citizen page": "borger/.+",
    "A to Z": "a-aa/",
    "sources": "om/kilder/",
    "accessibility statement": "om/tilgaengelighed/",
    "report a fault": "om/ret-en-fejl/",
    "text page": ".*",
}
HAS_CONTACTS = b"fp-kt--omraader"


def addresses(folder: Path) -> list[str]:
    """The address of every page of a built site, without a leading slash."""
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    return [file.removesuffix("index.html") for file in files]


def file_at(folder: Path, address: str) -> Path:
    """The file that answers at an address."""
    return folder / address / "index.html" if not address or address.endswith("/") else folder / address


def kind_of(folder: Path, address: str) -> str:
    """Which of KINDS a page is."""
    plain = address.removeprefix("en/")
    kind = next(kind for kind, pattern in KINDS.items() if re.fullmatch(pattern, plain))
    if kind == "kommune with contacts" and HAS_CONTACTS not in file_at(folder, address).read_bytes():
        return "kommune without"
    return kind


def examples(folder: Path, *, only_longest: bool = False) -> Iterator[tuple[str, str]]:
    """Of each kind and language the longest page and the emptiest: kind and address."""
    found: dict[tuple[str, bool], list[str]] = {}
    for address in addresses(folder):
        found.setdefault((kind_of(folder, address), address.startswith("en/")), []).append(address)
    for (kind, _), pages in found.items():
        pages.sort(key=lambda address: file_at(folder, address).stat().st_size, reverse=True)
        for address in pages[:1] if only_longest or len(pages) == 1 else (pages[0], pages[-1]):
            yield kind, address
