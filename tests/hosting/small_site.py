"""A site of a few files, one and more of each path class, with secrets beside it that no address may reach."""

import gzip
from collections.abc import Callable, Mapping
from pathlib import Path

import brotli

from fagportal.hosting.compression import compress

EMBEDDER = "https://intranet.example.dk"
SECRET = "staar-uden-for-mappen"
# Path of a file, and the class that it is sent as.
CLASSES = {
    "/": "page",
    "/en/": "page",
    "/kommuner/eksempelby/": "page",
    "/kommuner/andenby/index.html": "page",
    "/embed/eksempelby/": "embed",
    "/en/embed/eksempelby/": "embed",
    "/api/v1/kommuner.json": "api",
    "/feed.xml": "api",
    "/feed.json": "api",
    "/en/feed.xml": "api",
    "/assets/js/felter.3f2a1c9b04.js": "asset",
    "/assets/fonts/skrift.0123456789.woff2": "asset",
    "/assets/soeg/da/0a1b2c3d4e/0.bin": "asset",
    "/assets/js/felter.js": "asset_plain",
    "/assets/stylesheets/main.57a0d79d.min.css": "asset_plain",
    "/assets/img/logo.svg": "asset_plain",
    "/assets/soeg/da/rod.json": "search",
    "/assets/soeg/da/uddrag/17.json": "search",
    "/assets/tal/d1.da.csv": "download",
    "/assets/tal/d1.da.svg": "download",
    "/kommuner/eksempelby/materialer/kit.zip": "download",
    "/kommuner/eksempelby/materialer/plakat.en.pdf": "download",
    "/kommuner/eksempelby/materialer/kontakter.vcf": "download",
    "/.well-known/security.txt": "well-known",
    "/robots.txt": "well-known",
    "/sitemap.xml": "well-known",
}
UNPACK: Mapping[str | None, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "identity": bytes,
    None: bytes,
}
PAGE = '<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{text}</title><h1>{text}</h1>{more}</html>\n'
FILLING = "<p>Ring til Stalkingrådgivningen på 99 99 99 99.</p>" * 60  # long enough to be worth compressing


def make_small_site(folder: Path) -> Path:
    """The root of the site in `folder`: a symlink, as the published one is."""
    root = folder / "bygget"
    for path in CLASSES:
        put(root, path + ("index.html" if path.endswith("/") else ""), page(path))
    put(root, "/404.html", page("Siden findes ikke"))
    put(root, "/en/404.html", page("Page not found", "en"))
    for path in ("/.git/config", "/.htpasswd", "/kommuner/.gemt", "/.well-known/.gemt"):
        put(root, path, SECRET)
    (folder / "hemmelig.txt").write_text(SECRET, encoding="utf-8")
    compress(root)
    (folder / "site").symlink_to("bygget")
    return folder / "site"


def page(text: str, lang: str = "da") -> str:
    return PAGE.format(lang=lang, text=text, more=FILLING)


def put(root: Path, path: str, text: str) -> Path:
    file = root / path[1:]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
