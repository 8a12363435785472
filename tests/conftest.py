"""The invented world that the tests live in: a kommune with contacts, one without, and one without a file."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from fagportal.checks import load_data
from fagportal.portal import Edition, Portal, make_portal
from fagportal.settings import ROOT, Settings

WORLD = Path(__file__).parent / "world"
TODAY = date(2026, 11, 20)
CONFIGS = {"fag": "mkdocs.fag.yml", "offentlig": "mkdocs.yml"}


for name in [name for name in os.environ if name.startswith("FAGPORTAL_")]:
    del os.environ[name]  # what a developer has set for the portal is not for the tests


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A copy of the world's data folder that a test may damage."""
    return Path(shutil.copytree(WORLD, tmp_path / "data"))


@pytest.fixture(scope="session")
def portals() -> Callable[[str], Portal]:
    """The world's Portal of an edition."""
    settings = Settings(WORLD, TODAY, "https://offentlig.example.dk/")
    data = load_data(WORLD, TODAY)
    made = {edition: make_portal(data, Edition(edition), settings) for edition in CONFIGS}
    return made.__getitem__


def mkdocs_build(
    edition: str, target: Path, data: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Build an edition as a user would: the mkdocs command, strict, in a process of its own."""
    own = {"FAGPORTAL_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795132800"}
    if data:
        own["FAGPORTAL_DATA"] = str(data)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", CONFIGS[edition], "-d", str(target)]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | own | environ, capture_output=True, text=True, check=False
    )


def _built_once(factory: pytest.TempPathFactory, name: str, edition: str, data: Path | None) -> Path:
    target = factory.mktemp(name)
    done = mkdocs_build(edition, target, data)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="session", params=["fag", "offentlig"])
def real_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each edition of the real portal, built once per test process."""
    return _built_once(tmp_path_factory, f"real-{request.param}", request.param, None)


@pytest.fixture(scope="session")
def fag_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fag edition of the invented world."""
    return _built_once(tmp_path_factory, "world-fag", "fag", WORLD)


@pytest.fixture(scope="session")
def offentlig_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offentlig edition of the invented world."""
    return _built_once(tmp_path_factory, "world-offentlig", "offentlig", WORLD)
