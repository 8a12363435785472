"""make bench-search CORPUS=docs.json QUERIES=queries.json: every engine in one run, on one machine, without network."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.collection import Document, Query, Trouble, read_collection, read_queries
from benchmarks.search.costs import count_costs
from benchmarks.search.engines import ENGINES, Engine, Task
from benchmarks.search.report import Result, render_report
from fagportal.loading import read_data
from fagportal.settings import read_settings

USAGE = "Skriv fx make bench-search CORPUS=docs.json QUERIES=queries.json"


def bench(documents: Sequence[Document], queries: Sequence[Query], synonyms: Sequence[Sequence[str]]) -> list[Result]:
    """Each engine's result. One that cannot run says why; the site's own must."""
    asked = [query.query for query in queries]
    results = []
    for engine in ENGINES:
        with tempfile.TemporaryDirectory() as name:
            try:
                results.append(_measure(engine, Task(documents, asked, synonyms, Path(name))))
            except RuntimeError as error:
                if engine is ENGINES[0]:
                    raise
                results.append(Result(engine, why=_said(str(error))))
    return results


def _said(text: str) -> str:
    """The line of a program's output that names its fault."""
    lines = text.splitlines()
    return next((line for line in reversed(lines) if "Error" in line), lines[-1] if lines else "it says nothing")


def _measure(engine: Engine, task: Task) -> Result:
    run = engine.measure(task)
    index = sorted(path for pattern in engine.index for path in task.folder.glob(pattern))
    return Result(engine, run.answers, count_costs(run, index))


def main(arguments: Sequence[str]) -> int:
    """Print the tables. 2 and a sentence on stderr where a file is missing or broken."""
    try:
        corpus, queries = _given(arguments)
        documents, asked = read_collection(corpus), read_queries(queries)
        print(render_report(documents, asked, bench(documents, asked, _synonyms())), end="")
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 2
    return 0


def _given(arguments: Sequence[str]) -> tuple[Path, Path]:
    for name, value in zip(("CORPUS", "QUERIES"), [*arguments, "", ""], strict=False):
        if not value:
            raise Trouble(f"{name} mangler. {USAGE}")
    return Path(arguments[0]), Path(arguments[1])


def _synonyms() -> Sequence[Sequence[str]]:
    try:
        data, faults = read_data(read_settings().data)
    except ValueError as error:
        raise Trouble(str(error)) from None
    if not data:
        raise Trouble("\n".join(map(str, sorted(faults))))
    return data.viden.synonymer.phrases()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
