"""A built folder in S3-compatible object storage, so that a reader never meets a page whose files are not there.

First what may be kept for ever (new names: nobody asks for them yet), then the rest with the pages last, and only when
all of it is there, what is gone. Broken off at any point, old pages still have what they refer to; run again, it goes
on. Each object carries a hash of its bytes and headers, so that nothing is sent twice, and nobody else's is deleted.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from fagportal.hosting.compression import is_copy
from fagportal.hosting.headers import headers_of, make_rules

_RULES = make_rules()
_One = TypeVar("_One")
_Answer = TypeVar("_Answer")

MARK = "indhold"  # the name, among an object's metadata, of the hash that says that it is ours
AT_ONCE = 8
_STORED = {"Content-Type": "ContentType", "Cache-Control": "CacheControl"}  # the CDN sends the other headers


@dataclass(frozen=True)
class Sent:
    """How many objects were sent, were there already, and were deleted."""

    sent: int
    kept: int
    deleted: int


@dataclass(frozen=True)
class _Object:
    key: str
    content: bytes
    headers: Mapping[str, str]

    @property
    def hash(self) -> str:
        said = "".join(f"{name}: {value}\n" for name, value in sorted(self.headers.items()))
        return hashlib.sha256(said.encode() + b"\0" + self.content).hexdigest()


def upload(folder: Path, bucket: str, client: Any) -> Sent:
    """Make the bucket hold the files of `folder` by their paths in it. `client` is boto3's for S3.

    Compressed copies stay at home: object storage cannot choose between them, and a CDN makes its own.
    """
    there = _sizes(bucket, client)
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and not is_copy(path)]
    counts = list[bool]()

    def put(path: Path) -> bool:
        one = _read(path, folder)
        if there.get(one.key) == len(one.content) and _mark(bucket, one.key, client) == one.hash:
            return False
        client.put_object(
            Bucket=bucket, Key=one.key, Body=one.content, Metadata={MARK: one.hash}, **_as_stored(one.headers)
        )
        return True

    for stage in _stages(paths, folder):
        counts += _each(put, stage)
    gone = sorted(there.keys() - {_key(path, folder) for path in paths})
    ours = [key for key, mark in zip(gone, _each(lambda key: _mark(bucket, key, client), gone), strict=True) if mark]
    _each(lambda key: client.delete_object(Bucket=bucket, Key=key), ours)
    return Sent(sum(counts), len(counts) - sum(counts), len(ours))


def upload_edition(site: Path, edition: str, bucket: str, endpoint: str | None, is_allowed: bool = False) -> Sent:
    """Upload site/<edition>; `is_allowed`: that this storage is closed is known, so that the fag edition may go there.

    Raises ValueError, in Danish, when it must not or could not be done.
    """
    if edition != "offentlig" and not is_allowed:
        raise ValueError(
            f"Udgaven {edition} er kun til intern brug og må ikke ud på det åbne net. "
            "Skriv --jeg-ved-at-den-er-intern, hvis kun kommunens egne kan læse i lageret"
        )
    folder = (site / edition).resolve()
    if not (folder / "index.html").is_file():
        raise ValueError(f"Der er ingen bygget udgave i {site / edition}. Kør »make site« først")
    try:
        from boto3 import client
        from botocore.exceptions import BotoCoreError, ClientError
    except ImportError:
        raise ValueError("boto3 mangler. Kør først »pip install --require-hashes -r requirements-s3.txt«") from None
    try:
        return upload(folder, bucket, client("s3", endpoint_url=endpoint))
    except (BotoCoreError, ClientError) as error:
        again = "Siderne i lageret kan stadig læses. Ret fejlen, og kør kommandoen igen"
        raise ValueError(f"Lageret svarede: {error}\n{again}") from error


def _stages(paths: Iterable[Path], folder: Path) -> list[list[Path]]:
    """What no page of today asks for, then what pages ask for, then the pages."""
    stages: list[list[Path]] = [[], [], []]
    for path in paths:
        for_ever = "immutable" in headers_of(f"/{_key(path, folder)}", _RULES)["Cache-Control"]
        stages[0 if for_ever else 2 if path.suffix == ".html" else 1].append(path)
    return stages


def _each(do: Callable[[_One], _Answer], these: Iterable[_One]) -> list[_Answer]:
    """A few at once, and all of them over before this is: the first that fails stops those that have not begun."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = [pool.submit(do, one) for one in these]
        try:
            return [one.result() for one in waiting]
        finally:
            pool.shutdown(cancel_futures=True)


def _sizes(bucket: str, client: Any) -> dict[str, int]:
    """The keys in the bucket, and how large each object is."""
    pages = client.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    return {one["Key"]: one["Size"] for page in pages for one in page.get("Contents", ())}


def _mark(bucket: str, key: str, client: Any) -> str | None:
    found: Mapping[str, str] = client.head_object(Bucket=bucket, Key=key)["Metadata"]
    return found.get(MARK)


def _key(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _read(path: Path, folder: Path) -> _Object:
    key = _key(path, folder)
    return _Object(key, path.read_bytes(), headers_of(f"/{key}", _RULES))


def _as_stored(headers: Mapping[str, str]) -> dict[str, str]:
    return {stored: headers[name] for name, stored in _STORED.items()}
