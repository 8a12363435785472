"""How the tests run the product: commands in a process of their own, with a fixed date."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from fagportal.settings import ROOT
from tests.conftest import TODAY

FIXED = {"FAGPORTAL_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795132800"}
NOWHERE_COPIED = (".*", "__pycache__")
NOT_COPIED = ("site", "site.*", "tests", "benchmarks", "requirements*")  # at the root: fagportal/search/ has a site.py


def run_python(
    *arguments: str, cwd: Path = ROOT, stdin: str | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    """`python <arguments>` with today's date fixed."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd, env=os.environ | FIXED | environ, input=stdin, capture_output=True, text=True, check=False,
    )  # fmt: skip


def copy_checkout(target: Path) -> Path:
    """The parts of the checkout that a build needs, as a fresh clone would have them."""

    def ignored(folder: str, names: list[str]) -> set[str]:
        patterns = NOWHERE_COPIED + (NOT_COPIED if Path(folder) == ROOT else ())
        return shutil.ignore_patterns(*patterns)(folder, names)

    return Path(shutil.copytree(ROOT, target, ignore=ignored))
