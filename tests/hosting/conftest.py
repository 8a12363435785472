"""The real servers over a small site."""

from collections.abc import Iterator

import pytest

from fagportal.hosting.site import Site
from tests.hosting.servers import STARTERS, Server
from tests.hosting.small_site import EMBEDDER, make_small_site


@pytest.fixture(scope="module", params=STARTERS)
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Each server in turn."""
    folder = tmp_path_factory.mktemp(request.param)
    site = Site(("localhost",), str(make_small_site(folder)), embedders=(EMBEDDER,))
    with STARTERS[request.param](site, folder / "server") as running:
        yield running
