"""Stands around MkDocs' development server: a build that fails leaves the last good site, with the faults on top."""

import logging
import shutil
import tempfile
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer


class Guard(logging.Handler):
    """Wraps the server's builder and its pages, and keeps what the builder complains of."""

    def __init__(self, server: LiveReloadServer) -> None:
        super().__init__(logging.WARNING)
        self.build, self.app = server.builder, server.get_app()
        self.root = Path(server.root)
        self.heard: list[str] = []
        self.faults = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a warning or an error of the build."""
        self.heard.append(record.getMessage())

    def builder(self) -> None:
        """Build; when it fails, put back what stood there and keep the reason for the pages."""
        self.heard.clear()
        for told_once in logging.getLogger("mkdocs.commands.build").filters:
            getattr(told_once, "msgs", set()).clear()  # MkDocs keeps silent about what it has said before
        logging.getLogger("mkdocs").addHandler(self)
        with tempfile.TemporaryDirectory() as last_good:
            shutil.copytree(self.root, last_good, dirs_exist_ok=True)
            try:
                self.build()
                self.faults = ""
            except (Exception, SystemExit) as error:
                self.faults = "\n".join(self.heard) or repr(error)
                shutil.rmtree(self.root)
                shutil.copytree(last_good, self.root)
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
            english_404 = self.root / "en" / "404.html"
            if status.startswith("404") and environ["PATH_INFO"].startswith("/en/") and english_404.is_file():
                body = english_404.read_bytes()
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
