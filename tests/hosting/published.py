"""The real portal as it is published: built, its assets named anew, compressed, and with the times of its bytes."""

from pathlib import Path

from fagportal.hosting.compression import compress
from fagportal.hosting.fingerprints import fingerprint
from fagportal.hosting.times import set_times
from tests.conftest import mkdocs_build


def publish(edition: str, target: Path) -> Path:
    """Build an edition into `target`, which is returned, with all that `make site` does to it."""
    done = mkdocs_build(edition, target)
    assert done.returncode == 0, done.stdout + done.stderr
    fingerprint(target)
    compress(target)
    set_times(target)
    return target
