"""The synonyms that lead to something in a collection, in a few files by the first letter of what is typed.

A few, so that what is fetched tells a server's log next to nothing of what was typed. A group is
`what is typed|…>what the collection says|…`, in stems.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from fagportal.search.stopwords import stop_stems
from fagportal.search.terms import stem, words

FIRSTS = ("", "c", "f", "i", "m", "p", "s", "t")  # about as much in each


def synonym_files(
    groups: Iterable[Sequence[str]], vocabulary: set[str], langs: Sequence[str]
) -> tuple[int, dict[str, bytes]]:
    """How many words the longest typed phrase has (0: no synonyms), and the files by name."""
    lines: dict[int, list[str]] = defaultdict(list)
    longest = 0
    for group in groups:
        phrases = sorted({phrase for said in group for lang in langs if (phrase := stems(said, lang))})
        said = [phrase for phrase in phrases if vocabulary.issuperset(phrase.split())]
        typed: dict[int, list[str]] = defaultdict(list)
        for phrase in phrases:
            if said and said != [phrase]:
                typed[_file_of(phrase)].append(phrase)
                longest = max(longest, len(phrase.split()))
        for number, keys in typed.items():
            lines[number].append(f"{'|'.join(keys)}>{'|'.join(said)}")
    files = {f"ord-{number}.txt": ";".join(sorted(lines[number])).encode() for number in range(len(FIRSTS))}
    return longest, files if longest else {}


def _file_of(phrase: str) -> int:
    return max(number for number, first in enumerate(FIRSTS) if first <= phrase)


def stems(phrase: str, lang: str) -> str:
    """A phrase as stems without stop words; nothing, where that leaves one word of several."""
    said = [stem(word, lang) for word, *_ in words(phrase)]
    telling = [term for term in said if term not in stop_stems(lang)]
    return " ".join(telling) if len(telling) > 1 or len(said) == 1 else ""
