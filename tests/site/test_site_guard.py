"""What stands around the development server, with MkDocs' own server and a builder that fails half-way."""

import logging
import sys
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

from fagportal.settings import ROOT

sys.path.insert(0, str(ROOT / "hooks"))

from guard import Guard


def half_way(root: Path, error: BaseException) -> None:
    (root / "index.html").unlink()
    (root / "kommuner").mkdir()
    logging.getLogger("mkdocs.hooks").warning("linket fører ingen steder hen")
    raise error


@pytest.mark.parametrize("error", [SystemExit("Aborted"), ValueError("en fejl i en skabelon")], ids=repr)
def test_a_build_that_fails_half_way_leaves_the_last_good_site(error: BaseException, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<div id="top"></div>Forsiden', encoding="utf-8")
    server = LiveReloadServer(lambda: half_way(tmp_path, error), "127.0.0.1", 0, str(tmp_path))
    guard = Guard(server)
    guard.builder()
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
    said: list[str] = []
    page = b"".join(guard.serve({"PATH_INFO": "/"}, lambda status, headers: said.append(status))).decode()
    assert said == ["200 OK"] and "Siden er ikke opdateret" in page and "linket fører ingen steder hen" in page
    assert page.index("linket fører") < page.index("Forsiden")
    server.server_close()


def test_a_build_that_succeeds_takes_the_faults_away(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("Forsiden", encoding="utf-8")
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    guard = Guard(server)
    guard.faults = "en gammel fejl"
    guard.builder()
    assert guard.faults == ""
    server.server_close()
