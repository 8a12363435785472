"""The files in deploy/ that the servers read. The committed ones are made by `python -m fagportal headers`."""

from collections.abc import Iterator
from pathlib import Path

from fagportal.hosting.caddy import render_caddy
from fagportal.hosting.headers import make_rules, table_as_json
from fagportal.hosting.nginx import render_nginx
from fagportal.hosting.site import Site


def make_configs(site: Site) -> Iterator[tuple[str, str]]:
    """Path and text of every file."""
    rules = make_rules(site.embedders)
    yield "nginx/fagportal.conf", render_nginx(rules, site)
    yield "caddy/Caddyfile", render_caddy(rules, site)
    yield "headers.json", table_as_json(rules)


def write_configs(folder: Path, site: Site) -> None:
    """Write every file into `folder`, which need not exist."""
    for name, text in make_configs(site):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
