"""Put a finished build in place in one step, and put back the one before it.

`site` is a symlink into `.site/`. Beside each build that has stood there lies a list of its fingerprinted files
(`<build>.assets`), which says two things: that the build was finished, and what a page of it may still ask for.
"""

import fcntl
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fagportal.hosting.compression import COPIES


def lend(old: Path, new: Path, assets: Iterable[str]) -> None:
    """Lay the assets of two builds in both; `assets` are those of the new one.

    A page fetched a moment before the swap asks for its style sheet a moment after, and for its search an hour after.
    Assets are style sheets, scripts, fonts and drawings: they hold no data.
    """
    _lay(old, _read(_list_of(old)), new)
    _lay(new, assets, old)


def note(build: Path, assets: Iterable[str]) -> None:
    """A build stands in its place: from now on one can come back to it."""
    _list_of(build).write_text("".join(f"{path}\n" for path in assets), encoding="utf-8")


def rollback(root: Path) -> Path:
    """Put the build before back in place, or, the second time, the newer one again; the build that stands now.

    Raises ValueError, in Danish, when there is no other.
    """
    builds, site = root / ".site", root / "site"
    builds.mkdir(exist_ok=True)
    with only_one(builds / "laas"):
        others = [path for path in builds.glob("*.assets") if path.with_suffix("").is_dir()]
        others = [path for path in others if path.with_suffix("") != site.resolve()]
        if not others:
            raise ValueError("Der er ingen tidligere udgave at gå tilbage til. Kør »make site« for at bygge en")
        back = max(others, key=lambda path: path.stat().st_mtime_ns).with_suffix("")
        swap(site, back)
    return back


def swap(site: Path, new: Path) -> Path:
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


def prune(builds: Path, keep: set[Path]) -> None:
    """Only the new build and the one before it are kept."""
    for path in builds.iterdir():
        if path.is_dir() and not path.is_symlink() and path not in keep:
            shutil.rmtree(path, ignore_errors=True)
        elif path.suffix == ".assets" and path.with_suffix("") not in keep:
            path.unlink()


@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Wait until nobody else builds or rolls back here."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _list_of(build: Path) -> Path:
    return build.with_name(f"{build.name}.assets")


def _read(listed: Path) -> list[str]:
    return listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []


def _lay(giver: Path, assets: Iterable[str], taker: Path) -> None:
    """As links: at once or not at all, and without room on the disk."""
    for name in (path + copy for path in assets for copy in ("", *COPIES)):
        target = taker / name
        if (giver / name).is_file() and target.parent.is_dir() and not target.exists():
            target.hardlink_to(giver / name)
