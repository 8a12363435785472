"""Pages cut at their headings: each part is found on its own, with its own address."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

_HEADINGS = ("h1", "h2", "h3", "dt")
_SKIPPED = ("script", "style", "template", "pre", "svg", "nav", "thead", "caption")
_BREAK = "\0"  # between a heading and the smaller words in it, e.g. the same term in English
_VOID = ("input", "br", "hr", "img", "use")


@dataclass(frozen=True, order=True)
class SearchPage:
    """A page to be found: address from the language's root, title, HTML, and words that stand nowhere on it.

    `questions` are what people ask when the page is the answer.
    """

    path: str
    title: str
    html: str
    keywords: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """From one heading to the next. The first of a page has no heading and no anchor."""

    heading: str
    anchor: str
    text: str


def cut(html: str) -> tuple[Section, ...]:
    """The sections of a page's HTML, without what is hidden, repeated on every page or marked data-ikke-i-soegning."""
    parser = _Cutter()
    parser.feed(html)
    parser.close()
    return tuple(parser.sections())


class _Cutter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._found: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._in_heading = False
        self._in_under = False
        self._skipping: list[str] = []

    def sections(self) -> Iterator[Section]:
        for anchor, heading, text in self._found:
            parts = (" ".join(part.split()) for part in "".join(heading).split(_BREAK))
            yield Section(" · ".join(part for part in parts if part), anchor, " ".join("".join(text).split()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        unread = "hidden" in values or "data-ikke-i-soegning" in values or values.get("class") == "fp-ref"
        if self._skipping or unread or tag in _SKIPPED:
            if tag not in _VOID:
                self._skipping.append(tag)
        elif tag in _HEADINGS:
            if tag != "h1":
                self._found.append((values.get("id") or "", [], []))
            self._in_heading = True
        elif self._in_heading and values.get("class") == "fp-under":
            self._in_under = True
            self._add(_BREAK)
        else:
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            if tag in self._skipping:
                del self._skipping[len(self._skipping) - 1 - self._skipping[::-1].index(tag) :]
        elif tag in _HEADINGS:
            self._in_heading = False
        elif self._in_under:
            self._in_under = False
            self._add(_BREAK)

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._add(data)

    def _add(self, data: str) -> None:
        _, heading, text = self._found[-1]
        (heading if self._in_heading else text).append(data)
