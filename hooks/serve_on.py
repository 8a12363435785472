"""`make serve` while a fault stands: go on serving the last good site, with the faults on top.

MkDocs' own server would leave every page hanging until the fault was mended.
"""

import sys
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from fagportal.settings import read_settings


class Guard:
    """Stands around the server's builder and its pages."""

    def __init__(self, server: LiveReloadServer) -> None:
        self.build, self.app, self.faults = server.builder, server.get_app(), ""
        self.root = Path(server.root)

    def builder(self) -> None:
        """Build; what goes wrong is kept for the pages instead of stopping the server."""
        try:
            self.build()
            self.faults = ""
        except (Exception, SystemExit) as error:
            self.faults = str(error.__context__ or error)

    def serve(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """A page with the faults on top; anything else as it is."""
        head: list[Any] = []
        chunks = self.app(environ, lambda status, headers, *rest: head.extend((status, headers)))
        body = b"".join(chunks)
        if close := getattr(chunks, "close", None):
            close()
        status, headers = head
        if dict(headers).get("Content-Type", "").startswith("text/html"):
            english = self.root / "en" / "404.html"
            if status.startswith("404") and environ["PATH_INFO"].startswith("/en/") and english.is_file():
                body = english.read_bytes()
            body = self._with_faults(body)
            headers = [(name, value) for name, value in headers if name != "Content-Length"]
            headers.append(("Content-Length", str(len(body))))
        start_response(status, headers)
        return [body]

    def _with_faults(self, body: bytes) -> bytes:
        if not self.faults:
            return body
        text = f"<h2>Siden er ikke opdateret</h2><pre>{escape(self.faults)}</pre>"
        note = f'<section class="fp-fejl" role="alert" lang="da">{text}</section>'
        before, tag, after = body.partition(b'<div id="top"></div>')
        return before + tag + note.encode() + after if tag else note.encode() + body


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Also watch a data folder that lies elsewhere."""
    guard = Guard(server)
    server.builder = guard.builder
    server.set_app(guard.serve)
    server.watch(str(read_settings().data))
    return server
