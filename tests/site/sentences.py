"""What a page says, cut into pieces of text and into sentences."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.site.webpage import WebPage

# These do not break a line of text; every other element begins a piece of its own.
_INLINE = re.compile(
    r"a|abbr|b|bd[io]|br|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|su[bp]|time|u|wbr"
)


def blocks_of_text(page: WebPage) -> Iterator[str]:
    """Every unbroken piece of text in the body, without its short references to sources."""
    pieces = list[str]()

    def cut() -> Iterator[str]:
        if text := " ".join("".join(pieces).split()):
            yield text
        pieces.clear()

    def walk(element: Element) -> Iterator[str]:
        breaks = not _INLINE.fullmatch(element.tag)
        if breaks:
            yield from cut()
        if element.tag not in ("script", "style") and "fp-ref" not in element.attrib.get("class", "").split():
            pieces.append(" " if element.tag == "br" else element.text or "")
            for child in element:
                if isinstance(child.tag, str):  # comments say nothing
                    yield from walk(child)
                pieces.append(child.tail or "")
        if breaks:
            yield from cut()

    return walk(page.one("body"))


def sentences(text: str) -> list[str]:
    """A text cut at its full stops; those of »pr.« and »s.« do not end a sentence."""
    return re.split(r"(?<=[.?!])(?<!\bpr\.)(?<!\bs\.)(?<!\bp\.)\s", text)


def said(page: WebPage) -> Iterator[str]:
    """Every sentence of a page, and of what its head says about it."""
    heads = [element.text or "" for element in page.all("title")]
    for text in (*blocks_of_text(page), *heads, page.meta("description") or ""):
        yield from sentences(text)
