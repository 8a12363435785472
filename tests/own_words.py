"""Eight words in a row that also stand in a source would be somebody else's sentence.

The sources themselves are not in this repository; `eight_word_runs.bin` holds a hash of each run of eight words
in them and in the notes made on them: five bytes each, sorted. Made by `python -m tests.own_words FILE…`.
Lists of names and numbers are no sentences and stay out.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

LENGTH = 8
SIZE = 5
RUNS = Path(__file__).with_name("eight_word_runs.bin")


def runs(text: str) -> Iterator[str]:
    """Every run of eight words, in lower case and without signs."""
    words = re.findall(r"[0-9a-zæøåéüö§]+", unicodedata.normalize("NFC", text).lower())
    for start in range(len(words) - LENGTH + 1):
        yield " ".join(words[start : start + LENGTH])


def as_read(text: str) -> tuple[str, str]:
    """A source as its lines stand, and with the words whole that are divided at the end of a line."""
    return text, re.sub(r"(?<=\w)[-\u00ad\u2010]\s*\n\s*(?=\w)", "", text)


def shortened(run: str) -> bytes:
    """The hash by which a run is known."""
    return sha256(run.encode()).digest()[:SIZE]


def known_runs() -> frozenset[bytes]:
    """The hashes of all runs in the sources."""
    data = RUNS.read_bytes()
    return frozenset(data[start : start + SIZE] for start in range(0, len(data), SIZE))


if __name__ == "__main__":
    sources = [Path(name).read_text(encoding="utf-8", errors="replace") for name in sys.argv[1:]]
    texts = [text for source in sources for text in as_read(source)]
    RUNS.write_bytes(b"".join(sorted({shortened(run) for text in texts for run in runs(text)})))
