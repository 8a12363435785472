"""Build both editions and put them in place together: site/ changes once, or not at all."""

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, time
from pathlib import Path

from fagportal.checks import load_data
from fagportal.hosting.compression import compress
from fagportal.hosting.fingerprints import DeadAssets, fingerprint
from fagportal.hosting.times import set_times
from fagportal.placing import lend, note, only_one, prune, swap
from fagportal.progress import Progress
from fagportal.settings import Settings

CONFIGS = {"fag": "mkdocs.fag.yml", "offentlig": "mkdocs.yml"}


class BuildFailed(Exception):
    """An edition could not be built; the message is what the builder said."""


def build_site(root: Path, settings: Settings) -> Path:
    """Build from the checkout at `root`; afterwards root/site is a symlink to the new folder, which is returned.

    Raises Faults (nothing begun) or BuildFailed; the site that stood before stands then.
    """
    progress = Progress(4)
    progress.step("Kontrollerer data")
    load_data(settings.data, settings.today, own=settings.own_addresses)
    builds = root / ".site"
    builds.mkdir(exist_ok=True)
    with only_one(builds / "laas"):
        new = Path(tempfile.mkdtemp(prefix=f"{settings.today}-", dir=builds))
        new.chmod(0o755)
        try:
            progress.step("Bygger fagudgaven og den offentlige udgave")
            _build_editions(root, new, settings)
            progress.step("Gør filerne klar til webserveren")
            assets = _finish(new, root / "site")
            progress.step("Sætter begge udgaver på plads")
            old = swap(root / "site", new)
        except BaseException:
            if (root / "site").resolve() != new:
                shutil.rmtree(new, ignore_errors=True)
            raise
        note(new, assets)
        prune(builds, keep={new, old})
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


def _finish(new: Path, site: Path) -> list[str]:
    """Names, compressed copies and times, as the servers want them; the fingerprinted files of both editions."""
    try:
        assets = [f"{edition}/{path}" for edition in CONFIGS for path in fingerprint(new / edition)]
    except DeadAssets as dead:
        raise BuildFailed(str(dead)) from dead
    compress(new)
    lend(site.resolve(), new, assets)
    for edition in CONFIGS:
        set_times(new / edition)
    return assets
