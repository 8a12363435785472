"""Every hand-written page can be read, and what it points at exists: all faults at once, before anything is written."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import is_markdown_file
from mkdocs.utils.meta import get_data

from fagportal.faults import Faults
from fagportal.prose.head import check_head
from fagportal.prose.markdown import check_prose, twins_differ
from fagportal.textfile import read_text


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
    found = (Path(folder, name) for folder, _, names in os.walk(docs, followlinks=True) for name in names)
    for path in sorted(found):
        inside = path.relative_to(docs)
        if not is_markdown_file(path.name) or any(part.startswith(".") for part in inside.parts):
            continue
        if not (config.exclude_docs and config.exclude_docs.match_file(inside.as_posix())):
            yield path


def _read(path: Path, shown: str) -> str:
    """The text as MkDocs will read it: a page saved on Windows has other line ends."""
    return read_text(path, shown).replace("\r\n", "\n").replace("\r", "\n")


def _faults(path: Path, config: MkDocsConfig) -> Iterator[str]:
    inside = path.relative_to(config.docs_dir)
    shown, folder = f"docs/{inside}", f"{inside.parent}/"
    text = _read(path, shown)
    body, meta = get_data(text)
    yield from (f"{shown}:{fault}" for fault in check_head(body, meta))
    portal, fragments = config.extra["portal"], tuple(config.extra["fragments"])
    sources, tal = portal.viden.kilder.references(), portal.viden.tal.by_id
    yield from map(str, check_prose(text, shown, folder, sources, fragments, tal, portal.today))
    danish = path.with_name(path.name.replace(".en.md", ".md"))
    if danish != path and danish.is_file():
        for lang, ids in twins_differ(_read(danish, f"docs/{inside.with_name(danish.name)}"), text).items():
            stand = ", ".join(ids) or "ingen id'er"
            yield f"{shown}:1: overskrifter: på {lang} står {stand}. Skriv de samme på begge sprog"
