"""Eight words in a row that also stand in a source would be somebody else's sentence.

The sources themselves are not in this repository; `eight_word_runs.bin` holds a hash of each run of
eight words in them: five bytes each, sorted. Made by `python -m tests.own_words FOLDER` from a folder of .txt files.
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


def shortened(run: str) -> bytes:
    """The hash by which a run is known."""
    return sha256(run.encode()).digest()[:SIZE]


def known_runs() -> frozenset[bytes]:
    """The hashes of all runs in the sources."""
    data = RUNS.read_bytes()
    return frozenset(data[start : start + SIZE] for start in range(0, len(data), SIZE))


if __name__ == "__main__":
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    RUNS.write_bytes(b"".join(sorted({shortened(run) for text in texts for run in runs(text)})))
