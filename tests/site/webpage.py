"""A built site as a browser's parser sees it: pages with their elements, addresses, ids and language."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def words(element: Element) -> str:
    """The element's text with each run of white space as one space."""
    return " ".join("".join(element.itertext()).split())


@dataclass(frozen=True, eq=False)
class WebPage:
    """One HTML file; `file` counts from the site's root."""

    file: str
    root: Element
    mistakes: tuple[str, ...]

    @property
    def url(self) -> str:
        return "/" + self.file.removesuffix("index.html")

    @property
    def is_404(self) -> bool:
        return self.file.endswith("404.html")

    @property
    def lang(self) -> str:
        return "en" if self.file.startswith("en/") else "da"

    @property
    def path(self) -> str:
        """The address from the language's root, the same in both languages."""
        return self.url.removeprefix("/en/" if self.lang == "en" else "/")

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        return tuple(element for element in self.root.iter() if isinstance(element.tag, str))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        return tuple(element.attrib["id"] for element in self.elements if "id" in element.attrib)

    def all(self, tag: str, attribute: str | None = None, value: str | None = None) -> list[Element]:
        """Elements called `tag` that have `attribute`, as `value` when one is given."""
        return [
            element
            for element in self.elements
            if element.tag == tag
            and (attribute is None or attribute in element.attrib)
            and (value is None or element.attrib[str(attribute)] == value)
        ]

    def one(self, tag: str, attribute: str | None = None, value: str | None = None) -> Element:
        found = self.all(tag, attribute, value)
        assert len(found) == 1, f"{self.file}: {len(found)} × <{tag} {attribute}={value}>"
        return found[0]

    def meta(self, name: str) -> str | None:
        found = [element.attrib.get("content", "") for element in self.all("meta", "name", name)]
        assert len(found) <= 1, f"{self.file}: {len(found)} × meta {name}"
        return found[0] if found else None

    @property
    def text(self) -> str:
        return words(self.one("body"))

    def pieces(self) -> Iterator[tuple[str, str]]:
        """Every piece of text in the body with the language that it is marked as."""

        def walk(element: Element, lang: str) -> Iterator[tuple[str, str]]:
            lang = element.attrib.get("lang", lang)
            if element.text and isinstance(element.tag, str):
                yield " ".join(element.text.split()), lang
            for child in element:
                yield from walk(child, lang)
                if child.tail:
                    yield " ".join(child.tail.split()), lang

        return walk(self.one("body"), self.root.attrib.get("lang", ""))


@dataclass(frozen=True, eq=False)
class Site:
    """A built folder, which edition it is, the data folder that it was built from, and what the builder said."""

    folder: Path
    edition: str
    data: Path
    said: str = ""

    @cached_property
    def pages(self) -> Mapping[str, WebPage]:
        """By file name, 404 pages included."""
        found = sorted(self.folder.rglob("*.html"))
        return {page.file: page for page in (read_page(self.folder, path) for path in found)}

    @cached_property
    def files(self) -> frozenset[str]:
        return frozenset(fingerprint(self.folder))


def read_page(folder: Path, path: Path) -> WebPage:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(path.read_text(encoding="utf-8"))
    mistakes = tuple(f"line {place[0]}: {code} {values}" for place, code, values in parser.errors)
    return WebPage(path.relative_to(folder).as_posix(), root, mistakes)


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file below `folder` with a hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
