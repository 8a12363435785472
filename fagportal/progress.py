"""How far a long job has come: a bar on a terminal, plain lines in a log."""

import sys
from typing import TextIO


class Progress:
    """Counts `total` steps; each step says what begins now."""

    WIDTH = 24

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self.total, self.done, self.stream = total, 0, stream or sys.stderr

    def step(self, what: str) -> None:
        """Begin the next step."""
        if self.stream.isatty():
            filled = self.WIDTH * self.done // self.total
            self.stream.write(f"\r\x1b[K[{'█' * filled}{'·' * (self.WIDTH - filled)}] {what}")
        else:
            self.stream.write(f"[{self.done + 1}/{self.total}] {what}\n")
        self.stream.flush()
        self.done += 1

    def end(self, what: str) -> None:
        """The job is over; leave one line."""
        self.stream.write(f"\r\x1b[K{what}\n" if self.stream.isatty() else f"{what}\n")
        self.stream.flush()
