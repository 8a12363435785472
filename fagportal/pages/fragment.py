"""A piece made from data that a hand-written page inserts with `[[name]]`."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fragment:
    """A template and what it is filled with. Its headings begin at h2 or h3, below the page's own."""

    template: str
    context: Mapping[str, object] = field(default_factory=dict)
