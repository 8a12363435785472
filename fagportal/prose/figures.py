"""Figures in running text: `[[tal:rel_eks]]` is the figure of data/tal.yml in the language of the page.

No figure stands without its companions: the number leads to its entry at the foot of the page,
and its section must name one of its years and cite one of its sources.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from markupsafe import Markup

from fagportal.explain import suggest
from fagportal.models.kilder import REDAKTIONELT
from fagportal.models.tal import Tal
from fagportal.prose.citations import CITATION, read_citation
from fagportal.words import Words

FIGURE = re.compile(r"\[\[([Tt])al:([^\]\n]*)\]\]")
_YEAR = re.compile(r"\b\d{4}\b")


class UnknownFigure(LookupError):
    """A page names a figure that tal.yml does not have."""


class Figures:
    """Callable on one page: the id of a figure in, its value as HTML out. Remembers what was `used`, in order."""

    def __init__(self, tal: Mapping[str, Tal], words: Words) -> None:
        self._tal, self._words = tal, words
        self.used: dict[str, Tal] = {}

    def __call__(self, id: str, capital: bool = False) -> Markup:
        """`70 %` as a quiet link to the figure's entry; with a `capital` where it begins a sentence."""
        if id not in self._tal:
            raise UnknownFigure(f"tallet »{id}« står ikke i tal.yml")
        self.used[id] = self._tal[id]
        value: str = getattr(self._tal[id].vaerdi, self._words.lang)
        shown = value[:1].upper() + value[1:] if capital else value
        return Markup('<a class="fp-tal" href="#tal-{}">{}</a>').format(id, shown)

    def render(self, text: str) -> str:
        """`text` with every figure in place."""
        return FIGURE.sub(lambda match: self(match[2], match[1] == "T"), text)

    def entries(self, html: str) -> list[list[list[Tal]]]:
        """The figures used that have no entry in the page's `html`, for its foot: by whom they are about, by caveat."""
        left = [tal for tal in self.used.values() if f'id="tal-{tal.id}"' not in html]
        return [_grouped(same, lambda tal: tal.forbehold.da) for same in _grouped(left, _about)]


def _about(tal: Tal) -> tuple[object, ...]:
    return tal.population.da, tal.aar.da, frozenset(kilde.partition(":")[0] for kilde in tal.kilder)


def _grouped(tal: Iterable[Tal], key: Callable[[Tal], object]) -> list[list[Tal]]:
    """Those with the same `key` together, in the order in which each is first met."""
    groups: dict[object, list[Tal]] = {}
    for one in tal:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def check_figures(lines: list[str], tal: Mapping[str, Tal], starts: list[int]) -> Iterator[tuple[int, str]]:
    """What is wrong as (line counted from 0, message); `starts` are the lines at which the sections begin."""
    for start, end in zip([0, *starts], [*starts, len(lines)], strict=True):
        section = "\n".join(lines[start:end])
        cited = {one.partition(":")[0] for found in CITATION.findall(section) for one in read_citation(found)}
        years = set(_YEAR.findall(CITATION.sub("", section)))
        for number in range(start, end):
            for _, id in FIGURE.findall(lines[number]):
                if message := _fault(id, tal, cited, years):
                    yield number, message


def _fault(id: str, tal: Mapping[str, Tal], cited: set[str], years: set[str]) -> str | None:
    """Why the figure cannot stand in a section that cites those sources and names those years."""
    if id not in tal:
        remedy = suggest(id, tuple(tal)) if len(id) > 3 else ""
        return f"tallet »{id}« findes ikke. {remedy if '»' in remedy else 'Se efter i data/tal.yml'}"
    sources = [kilde for kilde in tal[id].kilder if kilde != REDAKTIONELT]
    if not cited & {kilde.partition(":")[0] for kilde in sources}:
        return f"afsnittet med tallet »{id}« mangler tallets kilde. Skriv [@{sources[0]}] efter det"
    wanted = _YEAR.findall(tal[id].aar.da)
    if wanted and not years & set(wanted):
        return f"afsnittet med tallet »{id}« mangler tallets år. Skriv {' eller '.join(wanted)} i teksten"
    return None
