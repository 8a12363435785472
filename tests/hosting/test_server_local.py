"""make serve-prod: the real nginx, started and stopped as a developer does it."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from fagportal.hosting import local
from fagportal.hosting.local import nginx_command, serve_prod
from fagportal.hosting.site import Site
from fagportal.settings import ROOT
from tests.hosting.small_site import make_small_site, page

SERVE = "import sys; from pathlib import Path; from fagportal.hosting.local import serve_prod\n"
SERVE += "serve_prod(Path(sys.argv[1]), int(sys.argv[2]))"


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody else has."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@contextmanager
def served(root: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(root), str(port)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=60)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_is_serves_and_stops_when_told(stop: signal.Signals, tmp_path: Path) -> None:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    with served(make_small_site(tmp_path), port) as process:
        assert process.stdout
        said = process.stdout.readline()
        assert said == f"Portalen er på http://127.0.0.1:{port}/. Tryk Ctrl og C for at stoppe.\n"
        with urlopen(f"http://127.0.0.1:{port}/en/?q=hemmeligt") as answer:
            assert answer.read().decode() == page("/en/")
        if stop is signal.SIGINT:
            os.killpg(process.pid, stop)  # as a terminal does: everybody is told
        else:
            process.send_signal(stop)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert " GET /en/ 200 " in out and "hemmeligt" not in out
    with socket.socket() as free:
        assert free.connect_ex(("127.0.0.1", port)) != 0, "nginx is still there"


def test_a_port_that_is_taken_is_said_with_another_to_try(taken: int, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=f"Port {taken} er optaget. Vælg en anden, fx PORT={taken + 1}"):
        serve_prod(make_small_site(tmp_path), taken)


def test_without_a_site_it_says_what_to_do_first(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"Der er ingen bygget portal i .*\. Kør »make site« først"):
        serve_prod(tmp_path, 8080)


def test_without_nginx_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "BROTLI", str(tmp_path / "findes-ikke.so"))
    with pytest.raises(ValueError, match="sudo apt install nginx libnginx-mod-http-brotli-static"):
        nginx_command(tmp_path, Site(), 8080, log="/dev/stdout")
