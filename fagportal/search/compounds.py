"""Danish compounds cut into parts that the collection itself uses: `stalkingsagen` → `stalking`, `sag`."""

from collections.abc import Callable

from fagportal.search.terms import stem

SHORTEST = 3
_LINKS = ("", "s", "e")  # what may stand between two parts: børne|s|agen, jul|e|gave


def split(word: str, lang: str, is_known: Callable[[str], bool], most: int = 3) -> tuple[str, ...]:
    """The stems of the parts of a folded word, or nothing where it is not made of at most `most` known parts.

    `is_known` says whether the collection has a stem as a word of its own. Of several ways
    to cut, the one with few and long parts wins.
    """
    best: tuple[str, ...] = ()
    best_score = float("-inf")
    for cut in range(len(word) - SHORTEST, SHORTEST - 1, -1):
        left, right = word[:cut], word[cut:]
        tail = stem(right, lang)
        tails = (tail,) if is_known(tail) else split(right, lang, is_known, most - 1) if most > 2 else ()
        head = next((head for head in _heads(left) if is_known(stem(head, lang))), None) if tails else None
        if head is None:
            continue
        score = min(len(head), *map(len, tails)) - 2 * len(tails)
        if score > best_score:
            best, best_score = (stem(head, lang), *tails), score
    return best


def _heads(left: str) -> list[str]:
    return [
        left[: len(left) - len(link)] for link in _LINKS if left.endswith(link) and len(left) - len(link) >= SHORTEST
    ]
