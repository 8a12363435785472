"""What the site tests share: both editions of the real data and of the invented world, built once per test process."""

from collections.abc import Callable
from functools import cache

import pytest

from fagportal.settings import ROOT
from tests.conftest import CONFIGS, WORLD, mkdocs_build
from tests.site.webpage import Site

FOLDERS = {"real": ROOT / "data", "world": WORLD}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Site]:
    """The Site of a data folder (real | world) in an edition (fag | offentlig)."""

    @cache
    def build(data: str, edition: str) -> Site:
        target = tmp_path_factory.mktemp(f"{data}-{edition}")
        done = mkdocs_build(edition, target, FOLDERS[data])
        assert done.returncode == 0, done.stdout + done.stderr
        return Site(target, edition, FOLDERS[data], done.stdout + done.stderr)

    return build


@pytest.fixture(scope="session", params=[f"{data}-{edition}" for data in FOLDERS for edition in CONFIGS])
def site(request: pytest.FixtureRequest, built: Callable[[str, str], Site]) -> Site:
    """Each edition of the real data and of the invented world."""
    return built(*request.param.split("-"))


@pytest.fixture(scope="session", params=list(FOLDERS))
def fag(request: pytest.FixtureRequest, built: Callable[[str, str], Site]) -> Site:
    """The fag edition of the real data and of the invented world."""
    return built(request.param, "fag")


@pytest.fixture(scope="session", params=list(FOLDERS))
def offentlig(request: pytest.FixtureRequest, built: Callable[[str, str], Site]) -> Site:
    """The offentlig edition of the real data and of the invented world."""
    return built(request.param, "offentlig")
