"""Scripts as the site sends them: the sources have comments for developers, the visitors' copies have none."""

from pathlib import Path

import rjsmin

SCRIPTS = Path(__file__).resolve().parents[1] / "docs/assets/js"


def as_sent(source: str) -> str:
    """JavaScript without comments and needless space; it does the same."""
    return str(rjsmin.jsmin(source))
