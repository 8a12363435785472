"""References are found where a browser finds them, and nothing else of a file changes."""

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fagportal.hosting.references import in_css, in_html, in_js

ADDRESSES = ("href", "src", "poster")
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("<>\"'=/& \n"), max_size=12)
VALUES = TEXTS | st.sampled_from(["a.css", "../a.js?b=1&c=2", "x.svg#y", 'say "a.css"', "it's"])
NAMES = st.sampled_from([*ADDRESSES, "title", "data-src", "HREF", "hreflang"])


def quoted(value: str, sign: str) -> str:
    if not sign and value and not set(value) & set(" \n\"'=<>`/&"):
        return value
    sign = sign or '"'
    inside = value.replace("&", "&amp;").replace(sign, "&quot;" if sign == '"' else "&#39;")
    return sign + inside + sign


ATTRIBUTE = st.builds(lambda name, value, sign: f" {name}={quoted(value, sign)}", NAMES, VALUES, st.sampled_from("\"'"))
BARE = st.builds(lambda name, value: f" {name}={quoted(value, '')}", NAMES, VALUES)
TAG = st.builds(
    lambda name, attributes: f"<{name}{''.join(attributes)}>",
    st.sampled_from(["a", "link", "img", "use", "p", "video"]),
    st.lists(ATTRIBUTE | BARE, max_size=4),
)
COMMENT = st.builds(lambda text: f'<!-- <a href="a.css"> {text.replace("-", "")}x -->', TEXTS)
SCRIPT = st.builds(lambda tag: f"<script type=x>{tag}</script>", TAG)
TEXT = st.builds(lambda text: escape(text, quote=False), TEXTS)
PAGES = st.lists(TAG | COMMENT | SCRIPT | TEXT, max_size=8).map("".join)


def renamed(address: str) -> str | None:
    return f"ny/<{address}>&\"'" if "a" in address else None


def seen(page: str) -> Iterator[tuple[str, dict[str, str], str | None, str | None]]:
    """Elements as a browser sees them: name, attributes, and the texts in and after it."""
    root: Element = html5lib.parse(page, namespaceHTMLElements=False)
    for element in root.iter():
        yield str(element.tag), dict(element.attrib), element.text, element.tail


@given(PAGES)
def test_a_browser_sees_the_same_page_with_other_addresses(page: str) -> None:
    expected = [
        (
            tag,
            {key: (renamed(value) or value) if key in ADDRESSES else value for key, value in attributes.items()},
            text,
            tail,
        )
        for tag, attributes, text, tail in seen(f"<!doctype html>{page}")
    ]
    assert list(seen(in_html(f"<!doctype html>{page}", renamed))) == expected


@given(PAGES | TEXTS)
def test_where_nothing_is_renamed_not_a_letter_changes(text: str) -> None:
    for change in (in_html, in_css, in_js):
        assert change(text, lambda address: None) == text


@pytest.mark.parametrize(
    ("css", "heard"),
    [
        ('a{src:url("../f/a.woff2") format("woff2")}', ["../f/a.woff2"]),
        ("a{background:url( ../i/a.svg#x )}b{mask:url('b.svg')}", ["../i/a.svg#x", "b.svg"]),
        ('@import "a.css";@import url(b.css);', ["a.css", "b.css"]),
        ("a{mask:url(\"data:image/svg+xml,<svg fill='url(#a)'/>\")}", ["data:image/svg+xml,<svg fill='url(#a)'/>"]),
        ('a{content:"url"}', []),
    ],
)
def test_what_a_style_sheet_refers_to(css: str, heard: list[str]) -> None:
    found: list[str] = []
    in_css(css, found.append)  # type: ignore[arg-type]
    assert found == heard


@pytest.mark.parametrize(
    ("script", "heard"),
    [
        ('import{a}from"./a.js";import "./b.js"', ["./a.js", "./b.js"]),
        ('export * from "./a.js"', ["./a.js"]),
        ("(await import('./a.js')).default()", ["./a.js"]),
        ('fetch(new URL("a.js",import.meta.url),{})', ["a.js"]),
        ('new URL("a.js",location)', []),
        ("new URL(`../${lang}/`,import.meta.url)", []),
        ('Array.from("a.js");x.import("b.js");const reimport="c.js"', []),
    ],
)
def test_what_a_script_refers_to(script: str, heard: list[str]) -> None:
    found: list[str] = []
    in_js(script, found.append)  # type: ignore[arg-type]
    assert found == heard
