"""What is wrong in an editor's file, said so that the editor can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: the file as shown to the editor, its line (from 1), the field, and the remedy."""

    path: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        text = f"{self.path}:{self.line}: {self.field}: {self.message}"
        # What an editor wrote is quoted in faults: it must not break the line or steer the terminal.
        return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


class Faults(Exception):
    """Every fault found in one go; nothing has been written when this is raised."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))
