"""The index of one collection: every term with the sections it stands in, and how much it says there (BM25F).

Made of entries, written as files: `rod.json` (what is needed at once), shards `0.bin`, `1.bin` …, of which
the browser fetches those that the words of a query lead to, and synonyms for words that are in none.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from fagportal.search.compounds import split
from fagportal.search.packing import pack
from fagportal.search.stopwords import STOPWORDS, light_stems, stop_stems
from fagportal.search.synonyms import FIRSTS, synonym_files
from fagportal.search.terms import loose, stem, words

# Chosen on the development queries of `make bench-search`; the held-out ones were not looked at.
WEIGHTS = {"heading": 4.0, "page": 2.5, "questions": 5.0, "text": 1.0}
LENGTH_COUNTS = {"heading": 0.1, "page": 0.1, "questions": 0.1, "text": 0.7}
SATURATION = 1.2
PART_OF_A_COMPOUND = 0.55
LEVELS = 8
LONGEST_WORD = 60
# One file as long as it is small; else shards, so that a query fetches a few of many (bytes before gzip).
ONE_FILE, SHARD = 200_000, 16_000


@dataclass(frozen=True)
class Entry:
    """Something to be found: a section of a page, a contact, a question.

    `fields` are texts by the names of WEIGHTS; `shown` is what the browser gets to show, any JSON.
    """

    lang: str
    fields: Mapping[str, str]
    shown: object = None


@dataclass
class _Counted:
    """How often each term stands in each field of one entry, and how many words the fields have."""

    terms: dict[str, dict[str, float]] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)


def make_index(
    entries: Sequence[Entry], synonyms: Iterable[Sequence[str]] = (), carried: Mapping[str, object] | None = None
) -> dict[str, bytes]:
    """Files by name. `synonyms` are groups of phrases that mean the same; `carried` is put into the browser's root."""
    parts = _Parts(entries)
    counted = [_count(entry, parts) for entry in entries]
    postings = sorted(_weigh(counted).items(), key=lambda posting: (_as_browsers_sort(loose(posting[0])), posting[0]))
    shards = list(_shards(postings))
    langs = sorted({entry.lang for entry in entries})
    longest, named = synonym_files(synonyms, {term for term, _ in postings}, langs)
    root = {
        "pages": [],
        **(carried or {}),
        "langs": langs,
        "sections": [entry.shown for entry in entries],
        "shards": [loose(shard[0][0]) for shard in shards],
        "stop": sorted(frozenset[str]().union(*map(stop_stems, langs))),
        "light": sorted(frozenset[str]().union(*map(light_stems, langs))),
        "parts": parts.used() if len(shards) > 1 else [],
        "synonyms": {"firsts": FIRSTS, "longest": longest},
    }
    files = {f"{number}.bin": pack(shard) for number, shard in enumerate(shards)}
    return {"rod.json": as_json(root), **files, **named}


def as_json(value: object) -> bytes:
    """JSON for the browser, as short as it can be; nothing in it looks like markup that it is not."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").encode()


class _Parts:
    """The parts of the collection's compounds, found once per word."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._known: dict[str, set[str]] = defaultdict(set)
        self._found: dict[tuple[str, str], tuple[str, ...]] = {}
        for entry in entries:
            for text in entry.fields.values():
                for word, *_ in words(text):
                    if len(word) > 2 and not word.isdecimal() and word not in STOPWORDS[entry.lang]:
                        self._known[entry.lang].add(stem(word, entry.lang))

    def of(self, word: str, spelt: Sequence[str], lang: str) -> tuple[str, ...]:
        """The stems of the parts of `word`: those that it is spelt with a hyphen between, or those found in it."""
        if (word, lang) not in self._found:
            known = self._known[lang]
            self._found[word, lang] = (
                tuple(stem(part, lang) for part in spelt)
                if spelt
                else ()
                if word.isdecimal()
                else split(word, lang, known.__contains__)
            )
        return self._found[word, lang]

    def used(self) -> list[str]:
        """Parts of two compounds or more: a browser that has only some of the shards needs them to cut a query."""
        heads = Counter(part for parts in self._found.values() for part in set(parts))
        return sorted(part for part, times in heads.items() if times > 1)


def _count(entry: Entry, parts: _Parts) -> _Counted:
    counted, stops = _Counted(), stop_stems(entry.lang)
    for name in WEIGHTS:
        terms, length = defaultdict[str, float](float), 0
        for word, *spelt in words(entry.fields.get(name, "")):
            length += 1
            if len(word) > LONGEST_WORD:
                continue
            terms[stem(word, entry.lang)] += 1
            for part in parts.of(word, spelt, entry.lang):
                terms[part] += PART_OF_A_COMPOUND
        # »Hvad gør jeg nu?« is a title to be found, and nothing to find a text by.
        left_out = stops if name == "text" else frozenset[str]()
        counted.terms[name] = {term: times for term, times in terms.items() if term not in left_out}
        counted.lengths[name] = length
    return counted


def _weigh(counted: Sequence[_Counted]) -> dict[str, list[tuple[int, int]]]:
    average = {
        name: sum(lengths) / len(lengths)
        for name in WEIGHTS
        if (lengths := [one.lengths[name] for one in counted if one.lengths[name]])
    }
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for section, one in enumerate(counted):
        times: dict[str, float] = defaultdict(float)
        for name, terms in one.terms.items():
            counts = LENGTH_COUNTS[name]
            length = 1 - counts + counts * one.lengths[name] / average.get(name, 1)
            for term, found in terms.items():
                times[term] += WEIGHTS[name] * found / length
        for term, found in times.items():
            postings[term].append((section, max(1, round(LEVELS * found / (SATURATION + found)))))
    return postings


def _shards(postings: Sequence[tuple[str, list[tuple[int, int]]]]) -> Iterator[list[tuple[str, list[tuple[int, int]]]]]:
    sizes = [len(term) // 2 + 2 + 2 * len(found) for term, found in postings]
    most = ONE_FILE if sum(sizes) <= ONE_FILE else SHARD
    shard: list[tuple[str, list[tuple[int, int]]]] = []
    size = 0
    for posting, more in zip(postings, sizes, strict=True):
        if shard and size + more > most and loose(posting[0]) != loose(shard[-1][0]):  # one spelling, one shard
            yield shard
            shard, size = [], 0
        shard.append(posting)
        size += more
    if shard:
        yield shard


def _as_browsers_sort(text: str) -> bytes:
    """JavaScript compares text by these bytes, which matters beyond the letters of Europe."""
    return text.encode("utf-16-be")
