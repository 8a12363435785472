"""Reads in Python what fagportal/search/ wrote for the browser, so that tests can look into every byte of it."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Postings = dict[str, list[tuple[int, int]]]


@dataclass(frozen=True)
class Written:
    """An index as it was written: its root, every term with (section, level), synonyms, and the excerpts of its pages.

    `synonyms` are what each phrase leads to apart from itself, by file.
    """

    root: dict[str, Any]
    terms: Postings
    synonyms: dict[str, dict[str, set[str]]]
    excerpts: list[list[str]]

    @property
    def shown(self) -> list[str]:
        """Every text of the index that a reader may get to see."""
        texts = [text for page in (*self.root["pages"], *self.root["sections"]) for text in page if text]
        return [str(text) for text in texts] + [text for page in self.excerpts for text in page]


def read_index(files: Mapping[str, bytes]) -> Written:
    """The files of make_index, and of make_site_search."""
    root = json.loads(files["rod.json"])
    terms: Postings = {}
    for number in range(len(root["shards"])):
        terms |= unpack(files[f"{number}.bin"])
    pages = range(sum(name.startswith("uddrag/") for name in files))
    synonyms = {name: _groups(content.decode()) for name, content in files.items() if name.startswith("ord-")}
    return Written(root, terms, synonyms, [json.loads(files[f"uddrag/{number}.json"]) for number in pages])


def read_folder(folder: Path) -> Written:
    """The index in a folder of the built site."""
    root = (folder / "rod.json").read_bytes()
    own = folder / json.loads(root)["folder"]
    files = {path.relative_to(own).as_posix(): path.read_bytes() for path in own.rglob("*") if path.is_file()}
    return read_index({"rod.json": root} | files)


def unpack(packed: bytes) -> Postings:
    """What packing.pack made the bytes of. Fails when there is a byte too many or too few."""
    reader = _Reader(packed)
    count, names, counts, steps = (reader.varint() for _ in range(4))
    start, terms, before = reader.at, list[str](), b""
    for _ in range(count):
        same, more = reader.byte(), reader.byte()
        before = before[:same] + reader.bytes(more)
        terms.append(before.decode())
    assert reader.at == start + names
    lengths = [reader.varint() for _ in terms]
    assert reader.at == start + names + counts
    found = [list(_summed(reader.varint() for _ in range(length))) for length in lengths]
    assert reader.at == start + names + counts + steps
    rest = packed[reader.at :]
    levels = iter([half for byte in rest for half in (byte & 15, byte >> 4)])
    assert len(rest) == (sum(lengths) + 1) // 2 and len(set(terms)) == count
    return {term: [(section, next(levels)) for section in one] for term, one in zip(terms, found, strict=True)}


def _groups(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for group in text.split(";") if text else ():
        typed, said = (phrases.split("|") for phrases in group.split(">"))
        assert typed == sorted(set(typed)) and said == sorted(set(said)) and all(typed + said), group
        for phrase in typed:
            found[phrase] |= set(said) - {phrase}
    return dict(found)


def _summed(steps: Iterator[int]) -> Iterator[int]:
    section = 0
    for step in steps:
        section += step
        yield section


class _Reader:
    def __init__(self, packed: bytes) -> None:
        self._packed, self.at = packed, 0

    def byte(self) -> int:
        self.at += 1
        return self._packed[self.at - 1]

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self._packed[self.at - count : self.at]

    def varint(self) -> int:
        value = shift = 0
        while (byte := self.byte()) > 127:
            value |= (byte & 127) << shift
            shift += 7
        return value | byte << shift
