"""A built site as small as one can be that refers to its files in every way that the real one does."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from fagportal.hosting.fingerprints import resolve
from fagportal.hosting.references import Rename, in_css, in_html, in_js

FRAME = (
    '<link rel="preload" href="{up}assets/fonts/a.woff2" as="font"><link rel="stylesheet" href="{up}assets/css/a.css">'
    '<script type="module" src="{up}assets/js/felter.js"></script>'
    '<svg><use href="{up}assets/img/a.svg#b"/></svg><p>Se assets/css/a.css og felter.js</p>{more}'
)
FILES: Mapping[str, str] = {
    "index.html": FRAME.format(up="", more='<a href="assets/tal/d1.csv" download>CSV</a>'),
    "en/om/index.html": FRAME.format(up="../../", more='<a href="https://example.dk/assets/css/x.css">Andre</a>'),
    "404.html": FRAME.format(up="/portal/", more="<!-- assets/findes-ikke.css -->"),
    "robots.txt": "User-agent: *\n",
    "assets/css/a.css": '@import "b.css";@font-face{src:url("../fonts/a.woff2?v=1")}',
    "assets/css/b.css": "a{mask:url(../img/a.svg#b)}b{mask:url('data:image/svg+xml,<svg/>')}",
    "assets/fonts/a.woff2": "skrift",
    "assets/fonts/OFL.txt": "licens",
    "assets/img/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><a id="b"/></svg>',
    "assets/js/felter.js": 'fetch(new URL("soegning.js",import.meta.url));import("./soegning.js")',
    "assets/js/soegning.js": 'import{a}from"./felter.js";import"./vendor/ord.js";'
    "new URL(`../soeg/${a}/`,import.meta.url)",
    "assets/js/vendor/ord.js": "export const ord=1",
    "assets/js/alene.js": "alene()",
    "assets/soeg/da/rod.json": '{"folder":"0123456789/"}',
    "assets/soeg/da/0123456789/0.bin": "soegeord",
    "assets/tal/d1.csv": "1;2",
    "assets/tal/d1.svg": "<svg/>",
}
READERS = {".html": in_html, ".svg": in_html, ".css": in_css, ".js": in_js}


def make_built(folder: Path, changes: Mapping[str, str] | None = None) -> Path:
    """The site in `folder`, with some of its files other than they are."""
    for path, text in {**FILES, **(changes or {})}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def references(path: str, text: str) -> Iterator[str]:
    """Where a file leads to within the site."""
    found: list[str] = []
    note: Rename = lambda address: found.append(resolve(address, path) or "")  # type: ignore[func-returns-value]  # noqa: E731
    if reader := READERS.get(Path(path).suffix):
        reader(text, note)
    yield from (target for target in found if target)
