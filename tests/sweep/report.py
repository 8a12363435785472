"""What the sweep has seen and found, as Markdown that reads well in a terminal too."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tests.sweep.tab import Found
from tests.sweep.validity import Invalid

SHOWN = 5  # places named for each fault


@dataclass
class Part:
    """One row of the table: `looks` are pages × states."""

    name: str
    pages: int = 0
    looks: int = 0
    faults: int = 0


@dataclass
class Result:
    """All that the sweep has to tell."""

    parts: list[Part] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    invalid: list[Invalid] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def faults(self) -> list[Found]:
        """What axe is sure of."""
        return [one for one in self.found if not one.open]

    @property
    def is_clean(self) -> bool:
        """Nothing is wrong, and something was looked at."""
        return not self.faults and not self.invalid and any(part.looks for part in self.parts)


def report(result: Result) -> str:
    """The table, then each fault with where it is, then what only a person can judge."""
    lines = ["# Sweep", "", *_table(result.parts), ""]
    lines += [f"States that axe looked at: {_list(result.states)}. Seconds: {_list(result.seconds)}.", ""]
    lines += _section("axe", _grouped(result.faults))
    lines += _section("vnu", _grouped_invalid(result.invalid))
    lines += _section("for a person to judge (axe cannot)", _grouped(one for one in result.found if one.open))
    return "\n".join(lines)


def _list(numbers: Mapping[str, float]) -> str:
    return ", ".join(f"{what} {number:.0f}" for what, number in numbers.items())


def _table(parts: Iterable[Part]) -> Iterator[str]:
    yield f"| {'what':32} | {'pages':>6} | {'pages × states':>14} | {'faults':>6} |"
    yield f"|{'-' * 34}|{'-' * 7}:|{'-' * 15}:|{'-' * 7}:|"
    for part in parts:
        yield f"| {part.name:32} | {part.pages:6} | {part.looks:14} | {part.faults:6} |"


def _section(title: str, groups: Mapping[str, list[str]]) -> Iterator[str]:
    yield f"## {title}: {sum(map(len, groups.values())) or 'nothing'}"
    yield ""
    for what, places in groups.items():
        yield f"* {what}"
        yield from (f"  * {place} × {times}" for place, times in Counter(places).most_common(SHOWN))
        if len(set(places)) > SHOWN:
            yield f"  * and {len(set(places)) - SHOWN} more places"
    yield ""


def _grouped(found: Iterable[Found]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for one in found:
        groups.setdefault(f"**{one.rule}** {one.why}" + f" `{one.html}`" * (not one.open), []).append(
            f"{one.page} ({one.state}) {one.target}"
        )
    return groups


def _grouped_invalid(invalid: Iterable[Invalid]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for one in invalid:
        groups.setdefault(one.message, []).append(f"{one.page}, line {one.line}: `{one.extract}`")
    return groups
