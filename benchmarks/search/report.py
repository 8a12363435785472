"""The tables of a bench: one column per engine, first what it found, then what it costs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.search.collection import Document, Query
from benchmarks.search.costs import Costs
from benchmarks.search.engines import Engine
from benchmarks.search.quality import Answer, Quality, judge, judge_categories

QUALITY: dict[str, Callable[[Quality], float | None]] = {
    "hit@5": lambda quality: quality.hit,
    "recall@5": lambda quality: quality.recall,
    "MRR (first 10)": lambda quality: quality.mrr,
    "without a result": lambda quality: quality.none,
}
COSTS: dict[str, Callable[[Costs], float | None]] = {
    "index, bytes": lambda costs: costs.index_raw,
    "index, gzip": lambda costs: costs.index_gzip,
    "code, gzip": lambda costs: costs.scripts_gzip,
    "first search, gzip: median": lambda costs: costs.first_p50,
    "first search, gzip: p95": lambda costs: costs.first_p95,
    "first search, gzip: most": lambda costs: costs.first_most,
    "warm query, ms: p50": lambda costs: costs.warm_p50,
    "warm query, ms: p95": lambda costs: costs.warm_p95,
}


@dataclass(frozen=True)
class Result:
    """What an engine answered and cost, or `why` there is nothing to show."""

    engine: Engine
    answers: Sequence[Answer] = ()
    costs: Costs | None = None
    why: str = ""


def render_report(documents: Sequence[Document], queries: Sequence[Query], results: Sequence[Result]) -> str:
    """All tables, the notes and what was left out, as text."""
    return "\n".join(_lines(documents, queries, results)) + "\n"


def _lines(documents: Sequence[Document], queries: Sequence[Query], results: Sequence[Result]) -> Iterator[str]:
    ran = [result for result in results if result.costs]
    judged = [judge(queries, result.answers) for result in ran]
    by_category = [judge_categories(queries, result.answers) for result in ran]
    yield from _counts(documents, queries)
    yield from _table("", [(name, "", [_share(get(one)) for one in judged]) for name, get in QUALITY.items()], ran)
    for name, get in QUALITY.items():
        rows = [
            (category, str(quality.queries), [_share(get(one[category])) for one in by_category])
            for category, quality in (by_category[0] if by_category else {}).items()
        ]
        yield from _table(f"{name} by category", rows, ran)
    costs = [result.costs for result in ran if result.costs]
    yield from _table("cost", [(name, "", [_size(get(one)) for one in costs]) for name, get in COSTS.items()], ran)
    yield ""
    yield from (f"{result.engine.name}: {result.engine.setting}" for result in ran)
    yield from (f"{result.engine.name} is left out: {result.why}" for result in results if not result.costs)


def _counts(documents: Sequence[Document], queries: Sequence[Query]) -> Iterator[str]:
    known = {document.id for document in documents}
    silent = sum(not query.expected for query in queries)
    unknown = len({id for query in queries for id in query.expected} - known)
    yield f"{len(documents)} documents, {len(queries)} queries"
    if silent:
        yield f"queries that expect nothing: {silent} (timed, but not judged)"
    if unknown:
        yield f"expected ids that the collection has not: {unknown} (they count as not found)"


def _table(title: str, rows: Sequence[tuple[str, str, list[str]]], ran: Sequence[Result]) -> Iterator[str]:
    yield ""
    yield f"{title:30}{'':5}" + "".join(f"{result.engine.name:>12}" for result in ran)
    for name, number, values in rows:
        yield f"{name:30}{number:>5}" + "".join(f"{value:>12}" for value in values)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _size(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)
