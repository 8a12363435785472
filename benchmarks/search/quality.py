"""How good answers are: each number is a share between 0 and 1, or None where there is no query to judge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from benchmarks.search.collection import Query

TOP = 5


@dataclass(frozen=True)
class Answer:
    """The first ids that an engine gave, best first, how many it found, and the files that a first search read."""

    ids: tuple[str, ...]
    count: int
    fetched: tuple[str, ...] = ()


@dataclass(frozen=True)
class Quality:
    """Over `queries` queries: hit@5, recall@5, MRR (of the first 10) and the share without any result."""

    queries: int
    hit: float | None
    recall: float | None
    mrr: float | None
    none: float | None


def judge(queries: Sequence[Query], answers: Sequence[Answer]) -> Quality:
    """Queries with the answers to them, in the same order. Those that expect nothing are left out."""
    judged = [(query, answer) for query, answer in zip(queries, answers, strict=True) if query.expected]
    found = [len({*answer.ids[:TOP]} & {*query.expected}) for query, answer in judged]
    return Quality(
        len(judged),
        hit=_mean([number > 0 for number in found]),
        recall=_mean([n / min(TOP, len(query.expected)) for n, (query, _) in zip(found, judged, strict=True)]),
        mrr=_mean([_reciprocal_rank(query, answer) for query, answer in judged]),
        none=_mean([not answer.count for _, answer in judged]),
    )


def judge_categories(queries: Sequence[Query], answers: Sequence[Answer]) -> Mapping[str, Quality]:
    """The same for each category, in alphabetical order."""
    pairs = list(zip(queries, answers, strict=True))
    judged = {}
    for category in sorted({query.category for query in queries}):
        chosen = [pair for pair in pairs if pair[0].category == category]
        judged[category] = judge([query for query, _ in chosen], [answer for _, answer in chosen])
    return judged


def quantile(values: Sequence[float], share: float) -> float | None:
    """The smallest value that at least `share` of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)] if ordered else None


def _reciprocal_rank(query: Query, answer: Answer) -> float:
    return next((1 / rank for rank, id in enumerate(answer.ids, 1) if id in query.expected), 0.0)


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
