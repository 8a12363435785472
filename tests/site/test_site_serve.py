"""`make serve`: an edit shows by itself, and while a fault stands the last good site stays with the fault on top."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPException
from pathlib import Path
from shutil import copytree
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from fagportal.settings import ROOT
from tests.conftest import WORLD
from tests.site.commands import FIXED

KOMMUNE = "kommuner/eksempelby/"
FIRST, SECOND, BROKEN, MENDED = (f"99 99 99 {end}" for end in ("99", "81", "82", "83"))
HEAD = "Siden er ikke opdateret"


class Served:
    """The address of a running server, and the roster that it watches."""

    def __init__(self, base: str, roster: Path, log: Path) -> None:
        self.base, self.roster, self.log = base, roster, log
        self.text = roster.read_text(encoding="utf-8")

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urlopen(self.base + path, timeout=10) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as answer:
            with answer:
                return answer.code, answer.read().decode()
        except (OSError, HTTPException):
            return 0, ""

    def wait_for(self, path: str, wanted: Callable[[int, str], bool]) -> str:
        """The page at `path` once it is as `wanted`; at most about half a minute."""
        for _ in range(150):
            status, page = self.get(path)
            if wanted(status, page):
                return page
            time.sleep(0.2)
        raise AssertionError(f"{path}: {status}\n{page[:2000]}\n{self.log.read_text(encoding='utf-8')}")

    def save(self, old: str, new: str) -> None:
        assert self.text.count(old) == 1
        self.roster.write_text(self.text.replace(old, new), encoding="utf-8")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    data = Path(copytree(WORLD, tmp_path / "data"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "log"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-f", "mkdocs.fag.yml", "-a", f"127.0.0.1:{port}"],
            cwd=ROOT, env=os.environ | FIXED | {"FAGPORTAL_DATA": str(data)}, stdout=output, stderr=output,
            start_new_session=True,
        )  # fmt: skip
        try:
            server = Served(f"http://127.0.0.1:{port}/", data / "roster" / "eksempelby.yml", log)
            server.wait_for(KOMMUNE, lambda status, page: status == 200 and FIRST in page)
            yield server
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def test_an_edit_shows_and_a_fault_is_shown_on_top_of_the_last_good_site(served: Served) -> None:
    served.save(FIRST, SECOND)
    page = served.wait_for(KOMMUNE, lambda status, page: SECOND in page)
    assert FIRST not in page

    served.save(f'"{FIRST}"', f'"{BROKEN}"\n    telefonnummer: "{BROKEN}"')
    page = served.wait_for(KOMMUNE, lambda status, page: HEAD in page)
    assert served.get(KOMMUNE)[0] == 200
    assert SECOND in page
    assert BROKEN not in page
    fault = page.index("eksempelby.yml:14: indgange[stalkingraadgivning].telefonnummer: ")
    assert page.index(HEAD) < fault < page.index("<header")
    for path in ("", "en/", "en/" + KOMMUNE, "kommuner/oedeborg/"):
        status, page = served.get(path)
        assert (status, HEAD in page) == (200, True), path
    assert served.get("assets/css/base.css")[0] == 200

    served.save(f'"{FIRST}"', f'"{BROKEN}"\n    telefonnumre: "{BROKEN}"')  # MkDocs says the same thing only once
    page = served.wait_for(KOMMUNE, lambda status, page: "telefonnumre: " in page)
    served.save(f'"{FIRST}"', f'"{BROKEN}"\n    telefonnummer: "{BROKEN}"')
    page = served.wait_for(KOMMUNE, lambda status, page: "].telefonnummer: " in page)
    assert HEAD in page

    served.save(FIRST, MENDED)
    page = served.wait_for(KOMMUNE, lambda status, page: MENDED in page)
    assert HEAD not in page


def test_an_unknown_address_gives_the_404_page_of_its_language(served: Served) -> None:
    for path, lang in (("findes-ikke/", "da"), ("en/findes-ikke/", "en"), ("en/kommuner/findes-ikke", "en")):
        status, page = served.get(path)
        assert status == 404
        assert f'<html lang="{lang}">' in page, path
