"""Every hand-written page can be read, and what it points at exists: all faults at once, before anything is written."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import is_markdown_file
from mkdocs.utils.meta import get_data

from fagportal.faults import Faults
from fagportal.prose import check_prose, twins_differ
from fagportal.textfile import read_text

DATES = ("skrevet", "gennemgaaet")
KNOWN = ("title", "description", "emneord", *DATES, "godkendes_af")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop the build with all that is wrong with the pages in docs/."""
    faults: list[str] = []
    for path in _pages(config):
        try:
            faults += _faults(path, config)
        except Faults as unreadable:
            faults += map(str, unreadable.faults)
    if faults:
        raise PluginError("\n".join(dict.fromkeys(faults)))
    return config


def _pages(config: MkDocsConfig) -> Iterator[Path]:
    """What MkDocs will make pages of: a file beginning with a dot is none, and .markdown is as good as .md."""
    docs = Path(config.docs_dir)
    for path in sorted(docs.rglob("*")):
        inside = path.relative_to(docs)
        if not is_markdown_file(path.name) or any(part.startswith(".") for part in inside.parts):
            continue
        if not (config.exclude_docs and config.exclude_docs.match_file(inside.as_posix())):
            yield path


def _faults(path: Path, config: MkDocsConfig) -> Iterator[str]:
    inside = path.relative_to(config.docs_dir)
    shown, folder = f"docs/{inside}", f"{inside.parent}/"
    text = read_text(path, shown)
    body, meta = get_data(text)
    yield from (f"{shown}:{fault}" for fault in _head(body, meta))
    sources = config.extra["portal"].viden.kilder.references()
    yield from map(str, check_prose(text, shown, folder, sources, tuple(config.extra["fragments"])))
    danish = path.with_name(path.name.replace(".en.md", ".md"))
    if danish != path and danish.is_file():
        for lang, ids in twins_differ(read_text(danish, f"docs/{inside.with_name(danish.name)}"), text).items():
            stand = ", ".join(ids) or "ingen id'er"
            yield f"{shown}:1: overskrifter: på {lang} står {stand}. Skriv de samme på begge sprog"


def _head(body: str, meta: dict[str, object]) -> Iterator[str]:
    if body.lstrip().startswith("---"):
        yield "1: hoved: linjerne mellem --- kan ikke læses. Sæt anførselstegn om en titel med kolon i"
        return
    for field in ("title", "description"):
        if not isinstance(meta.get(field), str):
            yield f"1: {field}: feltet mangler. Skriv en linje, der begynder med »{field}:«"
    words = meta.get("emneord", [])
    if not isinstance(words, list | tuple):
        yield "1: emneord: er ikke en liste. Skriv i stedet ordene i kantede parenteser, fx [mistanke, sparring]"
    elif wrong := [word for word in words if not isinstance(word, str) or not word.strip()]:
        yield f"1: emneord: »{wrong[0]}« er ikke en tekst. Sæt anførselstegn om det"
    for field in DATES:
        if meta.get(field) is not None and type(meta[field]) is not date:
            yield f"1: {field}: er ikke en dato. Skriv i stedet år-måned-dag, fx 2026-03-12"
    for field in meta:
        if field not in KNOWN:
            yield f"1: {field}: feltet findes ikke. Skriv i stedet et af disse: {', '.join(KNOWN)}"
