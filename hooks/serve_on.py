"""`make serve` while a fault stands: go on serving the last good site, with the faults on top.

MkDocs' own server would leave every page hanging until the fault was mended.
"""

import logging
import sys
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from fagportal.settings import read_settings


class Guard(logging.Handler):
    """Stands around the server's builder and its pages, and keeps what the builder complains of."""

    def __init__(self, server: LiveReloadServer) -> None:
        super().__init__(logging.WARNING)
        self.build, self.app = server.builder, server.get_app()
        self.english_404 = Path(server.root) / "en" / "404.html"
        self.heard: list[str] = []
        self.faults = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a warning or an error of the build."""
        self.heard.append(record.getMessage())

    def builder(self) -> None:
        """Build; what goes wrong is kept for the pages instead of stopping the server."""
        self.heard.clear()
        logging.getLogger("mkdocs").addHandler(self)
        try:
            self.build()
            self.faults = ""
        except (Exception, SystemExit) as error:
            self.faults = "\n".join(self.heard) or repr(error)
        finally:
            logging.getLogger("mkdocs").removeHandler(self)

    def serve(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """A page with the faults on top; anything else as it is."""
        head: list[Any] = []
        chunks = self.app(environ, lambda status, headers, *rest: head.extend((status, headers)))
        body = b"".join(chunks)
        if close := getattr(chunks, "close", None):
            close()
        status, headers = head
        if dict(headers).get("Content-Type", "").startswith("text/html"):
            if status.startswith("404") and environ["PATH_INFO"].startswith("/en/") and self.english_404.is_file():
                body = self.english_404.read_bytes()
            body = self._with_faults(body)
            headers = [(name, value) for name, value in headers if name != "Content-Length"]
            headers.append(("Content-Length", str(len(body))))
        start_response(status, headers)
        return [body]

    def _with_faults(self, body: bytes) -> bytes:
        if not self.faults:
            return body
        text = f"<h2>Siden er ikke opdateret</h2><pre>{escape(self.faults)}</pre>"
        note = f'<section class="fp-fejl" role="alert" lang="da">{text}</section>'.encode()
        before, tag, after = body.partition(b'<div id="top"></div>')
        return before + tag + note + after if tag else note + body


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Also watch a data folder that lies elsewhere."""
    guard = Guard(server)
    server.builder = guard.builder
    server.set_app(guard.serve)
    server.watch(str(read_settings().data))
    return server
