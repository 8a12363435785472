"""The two files of a bench: a collection of documents, and queries with the documents that answer them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fagportal.search.terms import SNOWBALL


class Trouble(Exception):
    """What is wrong with a file, in Danish, and what to write instead."""


@dataclass(frozen=True)
class Document:
    """Something to be found."""

    id: str
    lang: str
    title: str
    text: str


@dataclass(frozen=True)
class Query:
    """What somebody typed. `expected` are the ids of the documents that answer it, none where nothing is to judge."""

    query: str
    category: str
    expected: tuple[str, ...]


def read_collection(path: Path) -> list[Document]:
    """The documents of `[{"id", "lang", "title", "text"}]`. Raises Trouble."""
    documents: dict[str, Document] = {}
    for place, record in _records(_json(path), path, "en liste af dokumenter: [{"):
        id, lang = _id(record.get("id"), f"{place}: id"), _text(record, "lang", place)
        if lang not in SNOWBALL:
            raise Trouble(f"{place}: lang er »{lang}«. Skriv i stedet {' eller '.join(SNOWBALL)}")
        if id in documents:
            raise Trouble(f"{place}: id »{id}« er brugt før. Giv hvert dokument sit eget")
        documents[id] = Document(id, lang, _text(record, "title", place), _text(record, "text", place))
    return list(documents.values())


def read_queries(path: Path) -> list[Query]:
    """The queries of `{"queries": [{"query", "category", "expected": [{"id"}]}]}`; plain ids do too. Raises Trouble."""
    found = _json(path)
    queries = found.get("queries") if isinstance(found, dict) else None
    return [
        Query(_text(record, "query", place), _text(record, "category", place, "-"), _expected(record, place))
        for place, record in _records(queries, path, 'forespørgsler: {"queries": [')
    ]


def _expected(record: dict[str, object], place: str) -> tuple[str, ...]:
    expected = record.get("expected", [])
    if not isinstance(expected, list):
        raise Trouble(f'{place}: expected er ikke en liste. Skriv fx [{{"id": "d1"}}]')
    ids = [one.get("id") if isinstance(one, dict) else one for one in expected]
    return tuple(dict.fromkeys(_id(id, f"{place}: expected") for id in ids))


def _json(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        fault = "findes ikke" if isinstance(error, FileNotFoundError) else "kan ikke læses"
        raise Trouble(f"{path}: filen {fault}. Ret stien") from None
    except UnicodeDecodeError:
        raise Trouble(f"{path}: filen er ikke UTF-8. Gem den som UTF-8") from None
    except json.JSONDecodeError as error:
        raise Trouble(f"{path}:{error.lineno}: filen er ikke gyldig JSON. Ret den ved tegn {error.colno}") from None
    except (RecursionError, ValueError):
        raise Trouble(f"{path}: filen er indlejret for dybt eller har for store tal. Gør den fladere") from None


def _records(found: object, path: Path, wanted: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Each record of a list, with what to call it in a message."""
    if not isinstance(found, list):
        raise Trouble(f"{path}: filen har ikke den rigtige form. Skriv i stedet {wanted} …")
    for number, record in enumerate(found, 1):
        place = f"{path}: nr. {number}"
        if not isinstance(record, dict):
            raise Trouble(f"{place}: er ikke et objekt. Skriv felterne i krøllede parenteser")
        yield place, record


def _text(record: dict[str, object], name: str, place: str, missing: str | None = None) -> str:
    value = record.get(name, missing)
    if not isinstance(value, str):
        fault = "mangler" if value is None else "er ikke tekst"
        raise Trouble(f"{place}: {name} {fault}. Skriv en tekst i anførselstegn")
    return value.encode("utf-8", "replace").decode()  # half of a surrogate pair is no letter


def _id(value: object, place: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        raise Trouble(f'{place} mangler eller er ikke en tekst. Skriv fx "d1"')
    return str(value).encode("utf-8", "replace").decode()
