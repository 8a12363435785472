"""The real nginx and the real Caddy, each on a free port of this machine, with the configuration that we deploy."""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from fagportal.hosting.caddy import render_caddy
from fagportal.hosting.headers import make_rules
from fagportal.hosting.local import nginx_command
from fagportal.hosting.site import Site

PATIENCE = 60  # seconds: a machine that does other things too is slow, not wrong


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    name: str
    base: str
    log: Path
    said: Path

    @property
    def address(self) -> tuple[str, int]:
        parts = urlsplit(self.base)
        return str(parts.hostname), int(parts.port or 80)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """An answer with its headers by lower-case name. `If_None_Match=…` is the header If-None-Match."""
        connection = http.client.HTTPConnection(*self.address, timeout=PATIENCE)
        try:
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers={"Accept-Encoding": "identity"} | sent)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def send(self, raw: bytes) -> bytes:
        """All that comes back for these very bytes; nothing, when the server hangs up."""
        with socket.create_connection(self.address, timeout=PATIENCE) as connection:
            got = b""
            try:
                connection.sendall(raw)
                while part := connection.recv(65536):
                    got += part
            except ConnectionError:
                pass
            return got


def nginx(site: Site, folder: Path) -> AbstractContextManager[Server]:
    folder.mkdir()
    log = folder / "adgang.log"
    return _running("nginx", log, folder, lambda port: nginx_command(folder, site, port, log=str(log)))


def caddy(site: Site, folder: Path) -> AbstractContextManager[Server]:
    folder.mkdir()
    log, config = folder / "adgang.log", folder / "Caddyfile"

    def command(port: int) -> list[str]:
        address = f"http://127.0.0.1:{port}"
        text = render_caddy(make_rules(site.embedders), replace(site, names=("localhost",)), (address,), str(log))
        config.write_text(text, encoding="utf-8")
        return ["caddy", "run", "--adapter", "caddyfile", "--config", str(config)]

    return _running("caddy", log, folder, command)


STARTERS: dict[str, Callable[[Site, Path], AbstractContextManager[Server]]] = {"nginx": nginx, "caddy": caddy}


@contextmanager
def _running(name: str, log: Path, folder: Path, command: Callable[[int], list[str]]) -> Iterator[Server]:
    said = folder / "sagt.txt"
    for _ in range(5):  # another process may take the port between our asking for one and the server's
        port = _free_port()
        environ = os.environ | {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
        with said.open("wb") as out:
            process = subprocess.Popen(command(port), env=environ, stdout=out, stderr=out)
        try:
            if _listens(port, process):
                yield Server(name, f"http://127.0.0.1:{port}", log, said)
                return
        finally:
            process.terminate()
            process.wait(PATIENCE)
    raise AssertionError(said.read_text(encoding="utf-8"))


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _listens(port: int, process: subprocess.Popen[bytes]) -> bool:
    for _ in range(PATIENCE * 20):
        if process.poll() is not None:
            return False
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.05)
    return False
