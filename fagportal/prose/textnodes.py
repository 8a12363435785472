"""The words of a finished page: change what readers read, and never a tag, an attribute or a script."""

import re
from collections.abc import Callable

_TOKEN = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)([^>]*)>|[^<]+", re.DOTALL)
NO_ELEMENTS_IN = frozenset(("script", "style", "title", "textarea", "select", "option", "svg", "code", "pre"))


def change_text(html: str, change: Callable[[str], str], is_left_alone: Callable[[str, str], bool]) -> str:
    """`html` with `change` applied to each text (still escaped) outside the elements that are left alone.

    `is_left_alone` is asked with an element's name and its attributes as written. Expects elements
    that are closed, as Markdown and our templates write them.
    """
    inside, depth = "", 0  # an element that is left alone, and how many of its name are open

    def token(match: re.Match[str]) -> str:
        nonlocal inside, depth
        closing, name, attributes = match.groups()
        if name and inside:
            depth += (-1 if closing else 1) if name == inside else 0
            inside = inside if depth else ""
        elif name and not closing and (name in NO_ELEMENTS_IN or is_left_alone(name, attributes)):
            inside, depth = name, 1
        if name or inside or match[0].startswith("<!--"):
            return match[0]
        return change(match[0])

    return _TOKEN.sub(token, html)


def any_of(forms: list[str]) -> re.Pattern[str]:
    """Finds the words as they are spelt, the longest first, and not as parts of other words or of addresses."""
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    return re.compile(r"(?<![\w/.@-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w/@])")
