"""Short references where a claim stands; the full ones come at the foot of the page."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby

from markupsafe import Markup, escape

from fagportal.explain import suggest
from fagportal.models.kilder import REDAKTIONELT, Kilde, Kilder, Sted
from fagportal.words import Words

NBSP, SHORT = "\u00a0", 20  # a short label stays on one line
CITATION = re.compile(r"\[@([^\]\n]*)\]")


class UnknownSource(LookupError):
    """A reference names a source or a place that kilder.yml does not have."""


def read_citation(text: str) -> tuple[str, ...]:
    """`tryg:s14; actioncard` (what stands between `[@` and `]`) as references."""
    return tuple(part.strip() for part in text.split(";"))


def unknown_source(reference: str, known: Collection[str]) -> str:
    """What to say of a reference that is not among the `known`: there are too many of them to list."""
    remedy = suggest(reference, tuple(known)) if len(reference) > 3 else ""
    return f"»{reference}« står ikke i kilder.yml. {remedy if '»' in remedy else 'Se efter i data/kilder.yml'}"


class Citer:
    """Callable on one page: references in, their short form as HTML out. Remembers what was `used`, in order."""

    def __init__(self, kilder: Kilder, words: Words) -> None:
        self._kilder, self._words = kilder.by_id, words
        self.used: dict[str, dict[str, Sted]] = {}

    def __call__(self, *references: str) -> Markup:
        """`(Ineva 2024, s. 9, 14)` with links to the foot, or `Redaktionelt`. Raises UnknownSource."""
        parts: list[Markup] = []
        for id, group in groupby(references, key=lambda reference: reference.partition(":")[0]):
            if id == REDAKTIONELT:
                parts.append(escape(self._words("Redaktionelt")))
                continue
            steder = [sted for reference in group if (sted := self._find(reference))]
            label = _label(self._kilder[id], steder, self._words)
            parts.append(Markup('<a href="#kilde-{}">{}</a>').format(id, label))
        return Markup('<span class="fp-ref">{}</span>').format(Markup("; ").join(parts))

    def pages(self, steder: Iterable[Sted]) -> str:
        """The pages among the places in one source, for the foot of the page."""
        return pages(steder, self._words)

    def sources(self) -> Iterator[tuple[Kilde, tuple[Sted, ...]]]:
        """The sources used so far, each with the places used in it, for the foot of the page."""
        for id, steder in self.used.items():
            yield self._kilder[id], tuple(sorted(steder.values(), key=lambda sted: (sted.side is None, sted.side or 0)))

    def _find(self, reference: str) -> Sted | None:
        id, _, place = reference.partition(":")
        if id not in self._kilder:
            raise UnknownSource(f"kilden »{id}« står ikke i kilder.yml")
        used = self.used.setdefault(id, {})
        if not place:
            return None
        steder: Mapping[str, Sted] = {sted.id: sted for sted in self._kilder[id].steder}
        if place not in steder:
            raise UnknownSource(f"kilden »{id}« har intet sted, der hedder »{place}«, i kilder.yml")
        return used.setdefault(place, steder[place])


def pages(steder: Iterable[Sted], words: Words) -> str:
    """The pages among `steder` in order: `s. 8, 14`. One page is a text of its own: English says `p.` and `pp.`."""
    sider = sorted({sted.side for sted in steder if sted.side})
    if len(sider) == 1:
        return words("s. {side}", side=sider[0])
    return words("s. {sider}", sider=", ".join(map(str, sider))) if sider else ""


def _label(kilde: Kilde, steder: list[Sted], words: Words) -> str:
    """What stands at the claim: `Ineva 2024, s. 8, 14, bilag 1`, or the names of the places where they have one."""
    kort: str = getattr(kilde.kort, words.lang)
    parts = [sider] if (sider := pages(steder, words)) else []
    parts += [sted.navn(words) for sted in steder if sted.bilag]
    own = [sted.navn(words) for sted in steder if sted.kort]
    label = ", ".join([kort, *parts] if parts or not own else own)
    return label.replace(" ", NBSP) if len(label) <= SHORT else label
