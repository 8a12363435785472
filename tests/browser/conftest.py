"""What the browser tests share: Chromium, and both editions of the real portal on a server of this machine."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

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
    """The address of each edition of the real portal."""
    with ExitStack() as servers:
        folders = {edition: tmp_path_factory.mktemp(edition) for edition in CONFIGS}
        yield {edition: _built(edition, folder, ROOT / "data", servers) for edition, folder in folders.items()}


@pytest.fixture(scope="session")
def hostile_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the fag edition of a roster that tries to be markup."""
    folder = tmp_path_factory.mktemp("hostile")
    with ExitStack() as servers:
        yield _built("fag", folder / "site", hostile_world(folder), servers)


def _built(edition: str, target: Path, data: Path, servers: ExitStack) -> str:
    done = mkdocs_build(edition, target, data)
    assert done.returncode == 0, done.stdout + done.stderr
    return servers.enter_context(serve(target))


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    return Windows(browser)


@pytest.fixture(scope="session")
def keeping_windows(browser: Browser) -> Iterator[Windows]:
    """Windows of a browser that keeps a page for its Back button, as people's browsers do and Playwright's does not."""
    chromium = browser.browser_type.launch(
        executable_path=shutil.which("chromium"),
        args=ARGUMENTS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield Windows(chromium)
    chromium.close()


@pytest.fixture
def returning_visitor(keeping_windows: Windows, bases: Mapping[str, str]) -> Iterator[Visitor]:
    """Somebody who goes back to a page that the browser has kept."""
    yield from _visiting(keeping_windows, bases)


@pytest.fixture
def visitor(windows: Windows, bases: Mapping[str, str]) -> Iterator[Visitor]:
    """Whatever a test does, nothing may go wrong on the way."""
    yield from _visiting(windows, bases)


def _visiting(windows: Windows, bases: Mapping[str, str]) -> Iterator[Visitor]:
    visiting = Visitor(windows, bases)
    yield visiting
    visiting.leave()
    assert visiting.troubles == []
