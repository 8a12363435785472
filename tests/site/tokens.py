"""Tokens that must not leak, and a search that finds them in every byte, however they are written."""

import base64
import gzip
import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

import brotli
from pypdf import PdfReader


def plain(text: str) -> str:
    """Text with all ways of writing it made one: escapes undone, one Unicode form, lower case, no white space."""
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    text = html.unescape(unquote(text))
    text = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"[\s\u200b\u00ad]", "", text)


def unpacked(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The bytes themselves, and what is packed inside them; of a PDF, what one reads in it and about it."""
    yield name, data
    if name.endswith(".br"):
        yield from unpacked(f"{name}!", brotli.decompress(data))
    if data.startswith(b"%PDF"):
        document = PdfReader(io.BytesIO(data))
        read = [page.extract_text() for page in document.pages]
        yield f"{name}!", "\n".join([*read, *map(str, (document.metadata or {}).values())]).encode()
    if data.startswith(b"\x1f\x8b"):
        yield from unpacked(f"{name}!", gzip.decompress(data))
    elif data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.namelist():
                yield f"{name}!{part}", b""
                yield from unpacked(f"{name}!{part}", archive.read(part))


def search(name: str, data: bytes, tokens: Iterable[str]) -> set[str]:
    """The tokens that a file's name or bytes hold."""
    found = set()
    for inner, content in unpacked(name, data):
        for text in {content.decode("utf-8", "replace"), content.decode("latin-1")}:
            haystack = plain(inner + "\n" + text)
            found |= {token for token in tokens if plain(token) in haystack}
            found |= {token for token in tokens if any(core in text for core in in_base64(token))}
    return found


def in_base64(token: str) -> Iterator[str]:
    """The signs that stand for a token in base64, wherever among other bytes it begins."""
    data = token.encode()
    for before in range(3):
        packed = base64.b64encode(bytes(before) + data).decode()
        first, whole = -(-before * 8 // 6), (before + len(data)) * 8 // 6
        yield packed[first:whole]


def leaks(folder: Path, tokens: Iterable[str]) -> dict[str, set[str]]:
    """The files below `folder` that hold a token, with the tokens."""
    tokens = tuple(tokens)
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    found = {
        path.relative_to(folder).as_posix(): search(path.relative_to(folder).as_posix(), path.read_bytes(), tokens)
        for path in files
    }
    return {name: held for name, held in found.items() if held}
