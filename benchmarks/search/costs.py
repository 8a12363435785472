"""What a search costs: bytes of the index, bytes that a first search fetches, milliseconds when it is warm."""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.search.node import Run
from benchmarks.search.quality import quantile
from fagportal.scripts import SCRIPTS, as_sent

GZIP = b"\x1f\x8b"


@dataclass(frozen=True)
class Costs:
    """Bytes and milliseconds; those over queries are None where there is none."""

    index_raw: int
    index_gzip: int
    scripts_gzip: int
    first_p50: float | None
    first_p95: float | None
    first_most: float | None
    warm_p50: float | None
    warm_p95: float | None


def count_costs(run: Run, index: Iterable[Path]) -> Costs:
    """The costs of a run while its files are still there. A first search is scripts and the index files it reads."""
    files, scripts = list(index), sum(map(on_the_wire, run.scripts))
    first = [
        scripts + sum(on_the_wire(path) for path in map(Path, answer.fetched) if path not in run.scripts)
        for answer in run.answers
    ]
    return Costs(
        sum(map(_raw, files)),
        sum(map(on_the_wire, files)),
        scripts,
        *(quantile(first, share) for share in (0.5, 0.95, 1)),
        *(quantile(run.times, share) for share in (0.5, 0.95)),
    )


@cache
def on_the_wire(path: Path) -> int:
    """Bytes with gzip -6, unless the file is packed already. The site's own scripts as it sends them."""
    content = path.read_bytes()
    if path.is_relative_to(SCRIPTS):
        content = as_sent(content.decode()).encode()
    return len(content) if content.startswith(GZIP) else len(gzip.compress(content, 6))


def _raw(path: Path) -> int:
    content = path.read_bytes()
    return len(gzip.decompress(content) if content.startswith(GZIP) else content)
