"""What a page, a style sheet or a script refers to: each address is handed to `rename`, and put back as it answers.

`rename(address)` gives the address as it is to stand, or None where it stays. The text between the tags of a page,
and what stands in its comments, is never touched.
"""

import re
from collections.abc import Callable
from functools import partial
from html import escape, unescape

Rename = Callable[[str], str | None]

_INSIDE = r"""(?:"[^"]*"|'[^']*'|[^'">])*"""
_TAG = re.compile(
    rf"<!--.*?-->|<(?P<raw>script|style|textarea|title)\b(?P<own>{_INSIDE})>.*?(?=</(?P=raw)\s*>|\Z)"
    rf"|<[a-z](?P<other>{_INSIDE})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)""")
_ADDRESSES = {"href", "src", "poster", "xlink:href"}
_IN_CSS = re.compile(
    r"""(?:url\(\s*|@import\s+)(?P<quote>["'])(?P<quoted>.*?)(?P=quote)|url\(\s*(?P<bare>[^"')\s]+)""",
    re.DOTALL | re.IGNORECASE,
)
_IN_JS = re.compile(
    r"""(?<![\w$.])(?:from\s*|import\s*\(?\s*)(?P<quote>["'])(?P<quoted>[^"'\n]+)(?P=quote)"""
    r"""|\bnew URL\(\s*(?P<mark>["'])(?P<bare>[^"'\n]+)(?P=mark)(?=\s*,\s*import\.meta\.url)"""
)


def in_html(html: str, rename: Rename) -> str:
    """A page, or a drawing (SVG)."""
    return _TAG.sub(partial(_tag, rename=rename), html)


def in_css(css: str, rename: Rename) -> str:
    """`url(…)` and `@import "…"`."""
    return _IN_CSS.sub(partial(_string, rename=rename), css)


def in_js(script: str, rename: Rename) -> str:
    """A module: `import … from "…"`, `import("…")` and `new URL("…", import.meta.url)`."""
    return _IN_JS.sub(partial(_string, rename=rename), script)


def _tag(found: re.Match[str], rename: Rename) -> str:
    group = "own" if found["raw"] else "other"
    if found[group] is None:
        return found[0]  # a comment
    return _put(found, group, _ATTRIBUTE.sub(partial(_attribute, rename=rename), found[group]))


def _attribute(found: re.Match[str], rename: Rename) -> str:
    name, between, value = found.groups()
    if name.lower() not in _ADDRESSES:
        return found[0]
    quote = value[0] if value[0] in "\"'" else ""
    new = rename(unescape(value.strip(quote) if quote else value))
    return found[0] if new is None else f"{name}{between}{quote}{escape(new)}{quote}"


def _string(found: re.Match[str], rename: Rename) -> str:
    group = "bare" if found["bare"] else "quoted"
    new = rename(found[group])
    return found[0] if new is None else _put(found, group, new)


def _put(found: re.Match[str], group: str, new: str) -> str:
    start, end = found.start(group) - found.start(), found.end(group) - found.start()
    return found[0][:start] + new + found[0][end:]
