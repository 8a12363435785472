"""Read one YAML file strictly: what stands there, and on which line.

YAML guesses: NO becomes false, 12:30 becomes 750 and 0101 becomes 65. A guess
about a phone number or a municipality code is a wrong number on a page, so
every value that YAML would reinterpret is a fault here, as are duplicate keys,
aliases, tags and second documents.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from fagportal.faults import Fault, Faults
from fagportal.textfile import read_text

MAX_DEPTH = 12
_ALIAS = "henvisninger med & og * er ikke tilladt. Skriv værdien helt ud, eller sæt anførselstegn om den"
Loc = tuple[str | int, ...]
_resolve: Any = Resolver().resolve
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class YamlFile:
    """The values of a file, and the line on which each of them (or its key) stands.

    `surprises` are the values that YAML would not read as they stand, with their faults; null stands in their place.
    """

    shown: str
    data: object = None
    lines: dict[Loc, int] = field(default_factory=dict)
    surprises: list[tuple[Loc, Fault]] = field(default_factory=list)

    def fault(self, loc: Loc, message: str) -> Fault:
        """A fault at `loc`, or at the nearest value around it when nothing stands there."""
        return Fault(self.shown, self.line_of(loc), self.field_name(loc), message)

    def line_of(self, loc: Loc) -> int:
        """The line on which the value at `loc` stands, or the nearest one around it."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def field_name(self, loc: Loc) -> str:
        """`("politi", 0, "email")` as an editor would say it: `politi[vagt].email`."""
        name, value = "", self.data
        for part in loc:
            if isinstance(part, int):
                value = value[part] if isinstance(value, list) and part < len(value) else None
                known = value.get("id") if isinstance(value, dict) else None
                name += f"[{known if isinstance(known, str) and len(known) < 60 else part + 1}]"
            else:
                value = value.get(part) if isinstance(value, dict) else None
                short = part if len(part) < 60 else f"{part[:59]}…"
                name += f".{short}" if name else short
        return name or "hele filen"


def scan_yaml(path: Path, shown: str) -> YamlFile:
    """Read `path`; `shown` is how its name stands in faults.

    Surprising values are handed on in `surprises`, so that the rest can be checked too.
    Raises Faults when there is nothing to check: no text, or text that is not YAML.
    """
    text = read_text(path, shown)
    file = YamlFile(shown)
    reader = _Reader(file)
    try:
        reader.read(iter(yaml.parse(text, Loader=_Loader)))
    except yaml.YAMLError as error:
        raise Faults([*reader.faults(), _syntax_fault(shown, error, text)]) from error
    if file.data is None and not reader.notes:
        raise Faults([file.fault((), "filen er tom. Skriv i stedet felter med navn og kolon")])
    file.surprises = list(zip((loc for _, loc, _ in reader.notes), reader.faults(), strict=True))
    return file


def _syntax_fault(shown: str, error: yaml.YAMLError, text: str) -> Fault:
    problem, context = str(getattr(error, "problem", "")), str(getattr(error, "context", ""))
    open_quote = "quoted scalar" in context and "end of stream" in problem
    mark = getattr(error, "context_mark" if open_quote else "problem_mark", None)
    line = mark.line + 1 if mark else 1
    written = (text.splitlines() or [""])[min(line, len(text.splitlines())) - 1] if text.strip() else ""
    message = (
        "herfra kan filen ikke læses. Se efter et manglende anførselstegn, et manglende kolon "
        "eller en forkert indrykning her eller højere oppe"
    )
    if "\t" in written[: len(written) - len(written.lstrip())]:
        message = "linjen er rykket ind med tabulator. Skriv i stedet mellemrum"
    elif open_quote:
        message = "teksten begynder med et anførselstegn, der mangler sin mage. Skriv det, hvor teksten slutter"
    elif "mapping values are not allowed" in problem:
        message = "der er et kolon for meget på linjen. Skriv i stedet teksten i anførselstegn"
    return Fault(shown, line, "hele filen", message)


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Reader:
    """Turns the parser's events into plain values, and notes every fault on the way."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.notes: list[tuple[int, Loc, str]] = []

    def faults(self) -> list[Fault]:
        """What was noted; the places get their names now that all of the file is known."""
        return [Fault(self.file.shown, line, self.file.field_name(loc), message) for line, loc, message in self.notes]

    def read(self, events: Iterator[Event]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
            elif isinstance(event, DocumentEndEvent | StreamStartEvent | StreamEndEvent):
                continue
            elif documents > 1:
                self._note(event, (), "filen har flere dokumenter (---). Skriv alt i ét")
                return
            else:
                self.file.data = self._value(event, events, ())

    def _note(self, event: Event, loc: Loc, message: str) -> None:
        self.notes.append((_line(event), loc, message))

    def _value(self, event: Event, events: Iterator[Event], loc: Loc) -> object:
        self.file.lines.setdefault(loc, _line(event))
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            self._note(event, loc, _ALIAS)
            if isinstance(event, AliasEvent):
                return None
        if tag := getattr(event, "tag", None):
            self._note(event, loc, f"mærket {tag} er ikke tilladt. Slet det")
        if len(loc) > MAX_DEPTH:
            message = "der er for mange niveauer inden i hinanden. Se efter, om indrykningen er rigtig"
            raise Faults([*self.faults(), self.file.fault(loc[:2], message)])
        if isinstance(event, SequenceStartEvent):
            return self._list(events, loc)
        if isinstance(event, MappingStartEvent):
            return self._mapping(events, loc)
        assert isinstance(event, ScalarEvent)
        return self._scalar(event, loc)

    def _list(self, events: Iterator[Event], loc: Loc) -> list[object]:
        values: list[object] = []
        while not isinstance(event := next(events), SequenceEndEvent):
            values.append(self._value(event, events, (*loc, len(values))))
        return values

    def _mapping(self, events: Iterator[Event], loc: Loc) -> dict[str, object]:
        values: dict[str, object] = {}
        while not isinstance(event := next(events), MappingEndEvent):
            if getattr(event, "anchor", None):
                self._note(event, (*loc, getattr(event, "value", "")), _ALIAS)
            if not isinstance(event, ScalarEvent):
                self._note(event, loc, "et feltnavn skal være et enkelt ord. Skriv i stedet fx »telefon:«")
                self._value(event, events, loc)
                key = ""
            else:
                key = event.value
            if key in values:
                first = self.file.lines[(*loc, key)]
                message = f"feltet står her for anden gang (første gang på linje {first}). Slet det ene"
                self._note(event, (*loc, key), message)
            self.file.lines.setdefault((*loc, key), _line(event))
            values[key] = self._value(next(events), events, (*loc, key))
        return values

    def _scalar(self, event: ScalarEvent, loc: Loc) -> object:
        text = event.value
        if event.style:  # quoted, or a block: what stands there is what is meant
            return text
        kind = str(_resolve(ScalarNode, text, (True, False))).rpartition(":")[2]
        if kind == "str":
            return text
        if kind == "null":
            return None
        if kind == "bool" and text in ("true", "false"):
            return text == "true"
        if kind == "int" and re.fullmatch(r"0|[1-9][0-9]{0,14}", text):
            return int(text)
        if kind == "float" and re.fullmatch(r"[0-9]{1,15}\.[0-9]{1,15}", text):
            return float(text)
        if kind == "timestamp":
            return self._date(event, loc)
        wrote = f"»{text[:40]}« bliver læst som noget andet, end der står. "
        if kind == "bool" and text.lower() in ("true", "false"):
            remedy = f"{text.lower()} med små bogstaver"
        elif kind == "bool":
            remedy = "true eller false, eller sæt anførselstegn om ordet"
        else:
            remedy = f'"{text[:40]}" med anførselstegn'
        self._note(event, loc, f"{wrote}Skriv i stedet {remedy}")
        return None

    def _date(self, event: ScalarEvent, loc: Loc) -> date | None:
        try:
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", event.value):
                raise ValueError
            return date.fromisoformat(event.value)
        except ValueError:
            message = f"»{event.value[:40]}« er ikke en dato. Skriv i stedet år-måned-dag, fx 2026-03-12"
            self._note(event, loc, message)
            return None
