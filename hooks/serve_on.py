"""`make serve` while a fault stands: go on serving the last good site, with the faults on top.

MkDocs' own server would leave every page hanging until the fault was mended.
"""

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from guard import Guard
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from fagportal.settings import read_settings


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Also watch a data folder that lies elsewhere."""
    guard = Guard(server)
    server.builder = guard.builder
    server.set_app(guard.serve)
    server.watch(str(read_settings().data))
    return server
