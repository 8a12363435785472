"""Build both editions and put them in place together: site/ changes once, or not at all."""

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path

from fagportal.checks import load_data
from fagportal.progress import Progress
from fagportal.settings import Settings

CONFIGS = {"fag": "mkdocs.fag.yml", "offentlig": "mkdocs.yml"}


class BuildFailed(Exception):
    """An edition could not be built; the message is what the builder said."""


def build_site(root: Path, settings: Settings) -> Path:
    """Build from the checkout at `root`; afterwards root/site is a symlink to the new folder, which is returned.

    Raises Faults (nothing begun) or BuildFailed; the site that stood before stands then.
    """
    progress = Progress(3)
    progress.step("Kontrollerer data")
    load_data(settings.data, settings.today)
    builds = root / ".site"
    builds.mkdir(exist_ok=True)
    with _only_one(builds / "laas"):
        new = Path(tempfile.mkdtemp(prefix=f"{settings.today}-", dir=builds))
        new.chmod(0o755)
        try:
            progress.step("Bygger fagudgaven og den offentlige udgave")
            _build_editions(root, new, settings)
            progress.step("Sætter begge udgaver på plads")
            old = _swap(root / "site", new)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        _prune(builds, keep={new, old})
    progress.end("Begge udgaver er bygget: site/fag og site/offentlig")
    return new


def _build_editions(root: Path, target: Path, settings: Settings) -> None:
    """Both at once: each is one process on one core."""
    running = {edition: _start(edition, root, target / edition, settings) for edition in CONFIGS}
    said = {edition: process.communicate()[0] for edition, process in running.items()}
    if failed := [edition for edition, process in running.items() if process.returncode]:
        raise BuildFailed("\n".join(f"Udgaven {edition} kunne ikke bygges:\n{said[edition]}" for edition in failed))


def _start(edition: str, root: Path, target: Path, settings: Settings) -> subprocess.Popen[str]:
    midnight = datetime.combine(settings.today, time(), UTC)
    environ = os.environ | {
        "FAGPORTAL_DATA": str(settings.data),
        "FAGPORTAL_TODAY": settings.today.isoformat(),
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
    }
    if edition == "offentlig" and settings.has_citizen_url:
        environ["FAGPORTAL_SITE_URL"] = settings.citizen_url
    # Not --quiet: MkDocs would then overlook the very warnings that --strict is to stop at.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", CONFIGS[edition], "-d", str(target)]
    return subprocess.Popen(command, cwd=root, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _swap(site: Path, new: Path) -> Path:
    """Point `site` at `new` in one step; what stood there before is returned."""
    link = new.parent / "naeste"
    link.unlink(missing_ok=True)
    link.symlink_to(new.relative_to(site.parent))
    if site.is_symlink() or not site.is_dir():
        old = site.resolve()
        link.replace(site)
        return old
    old = Path(tempfile.mkdtemp(prefix="gammel-", dir=new.parent))  # a plain mkdocs build left a real folder
    site.rename(old / "site")
    try:
        link.replace(site)
    except OSError:
        (old / "site").rename(site)
        raise
    return old


def _prune(builds: Path, keep: set[Path]) -> None:
    """Only the new build and the one before it are kept."""
    for folder in builds.iterdir():
        if folder.is_dir() and not folder.is_symlink() and folder not in keep:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _only_one(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
