"""A docs/ of a few words per page, for tests that write a hand-written page of their own."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from fagportal.settings import ROOT
from tests.conftest import CONFIGS, WORLD
from tests.rendering import HAND_WRITTEN
from tests.site.commands import run_python

STUB = """---
title: {name} {lang}
description: {name} {lang}
---
# {name}

## Et afsnit {{ #et }}

[@redaktionelt]
"""


def small_docs(target: Path, pages: Mapping[str, str]) -> Path:
    """Every page that the frame and the generated pages link to, as a stub, and `pages` (by path) as they stand."""
    target.mkdir(parents=True)
    shutil.copytree(ROOT / "docs" / "assets", target / "assets")
    for address in HAND_WRITTEN:
        for name, lang in (("index.md", "da"), ("index.en.md", "en")):
            write(target / address / name, STUB.format(name=address or "forside", lang=lang))
    for path, text in pages.items():
        write(target / path, text)
    return target


def write(path: Path, text: str) -> None:
    """Write the file and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def build(docs: Path, site: Path, edition: str = "offentlig") -> subprocess.CompletedProcess[str]:
    """Build the invented world's site from these pages, as strictly as the real one."""
    config = f"INHERIT: {CONFIGS[edition]}\ndocs_dir: {docs}\n"
    command = ("-m", "mkdocs", "build", "--strict", "-f", "-", "-d", str(site))
    return run_python(*command, stdin=config, FAGPORTAL_DATA=str(WORLD))
