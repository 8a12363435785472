"""What the browser tests share: Chromium, and both editions of the real portal on a server of this machine."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, sync_playwright

from fagportal.settings import ROOT
from tests.browser.served import serve
from tests.browser.visitor import Visitor, Windows
from tests.conftest import CONFIGS, mkdocs_build
from tests.site.hostile import hostile_world

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def bases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """The address of each edition, and of the fag edition of the hostile world."""
    folder = tmp_path_factory.mktemp("browser")
    wanted = {edition: (edition, ROOT / "data") for edition in CONFIGS} | {"hostile": ("fag", hostile_world(folder))}
    with ExitStack() as servers:
        addresses = {}
        for name, (edition, data) in wanted.items():
            done = mkdocs_build(edition, folder / name / "site", data)
            assert done.returncode == 0, done.stdout + done.stderr
            addresses[name] = servers.enter_context(serve(folder / name / "site"))
        yield addresses


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    return Windows(browser)


@pytest.fixture
def visitor(windows: Windows, bases: Mapping[str, str]) -> Iterator[Visitor]:
    """Whatever a test does, nothing may go wrong on the way."""
    visiting = Visitor(windows, bases)
    yield visiting
    visiting.leave()
    assert visiting.troubles == []
