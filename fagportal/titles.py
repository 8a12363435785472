"""What a page is called in the browser's tab, its bookmarks and its history: others may read those."""

import re

from fagportal.words import Words

_TELLING = re.compile(r"[^\W_]*stalk[^\W_]*", re.IGNORECASE)


def tab_title(words: Words, title: str, *, alone: bool = False, discreet: bool = False) -> str:
    """`title` with the portal's name after it, or `alone`; the name by itself where there is no title.

    A `discreet` portal leaves out every word that tells what it is about: »Hvad er …?«.
    """
    name = words("Fagportal") if discreet else words("Fagportal mod stalking")
    if discreet:
        title = _TELLING.sub("…", title)
    return (title if alone else f"{title} · {name}") if title else name
