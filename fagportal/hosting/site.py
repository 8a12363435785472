"""What differs from one deployment to the next: names, folder, log, and who may show /embed/ in a frame."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

SERVER_NAME = r"[A-Za-z0-9.-]+"
PATH = r"/[^\"\\${};#\x00-\x1f]*"  # none of the signs that a server would read as more configuration
ORIGIN = r"https?://[A-Za-z0-9.-]+(:\d{1,5})?"


@dataclass(frozen=True)
class Site:
    """`root` is the folder of one edition. `embedders` are origins, such as https://intranet.example.dk.

    Raises ValueError, in Danish, for what a server would not read as it was meant.
    """

    names: tuple[str, ...] = ("fagportal.example",)
    root: str = "/srv/fagportal/site/offentlig"
    logs: str = "/var/log"
    embedders: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check(SERVER_NAME, self.names, "er ikke navnet på en server. Skriv i stedet fx fagportal.example")
        _check(PATH, (self.root, self.logs), 'er ikke en hel sti. Skriv den i stedet fra roden og uden " \\ $ { } ; #')
        _check(
            ORIGIN, self.embedders, "kan ikke vise portalen i en ramme. Skriv i stedet fx https://intranet.example.dk"
        )


def _check(pattern: str, values: Iterable[str], wrong: str) -> None:
    for value in values:
        if not re.fullmatch(pattern, value):
            raise ValueError(f"»{value}« {wrong}")
