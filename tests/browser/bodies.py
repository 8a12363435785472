"""Walks a page as somebody without a mouse does: the pages that stand for the rest, and what each stop is like."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.visitor import Visitor

# One of each kind of page, in one language or the other. The editions differ where a contact or a way out stands.
PAGES = {
    "fag": (
        "",
        "kommuner/",
        "kommuner/skanderborg/",
        "mistanke/trin/",
        "en/mistanke/spoergeguide/",
        "mistanke/dokumentation/",
        "mistanke/action-card/",
        "modeller/sammenlign/",
        "en/modeller/vejviser/",
        "modeller/guide/",
        "modeller/forandringsteori/",
        "viden/tal/",
        "en/viden/ordliste/",
        "viden/hvad-er-stalking/",
        "viden/cases/gardinerne-er-trukket-for/",
        "samarbejde/hvem-goer-hvad/",
        "om/ret-en-fejl/",
        "en/om/tilgaengelighed/",
        "en/borger/vejle/",
        "findes-ikke/",
    ),
    "offentlig": (
        "",
        "en/kontakt/",
        "kommuner/skanderborg/",
        "mistanke/trin/",
        "borger/",
        "borger/vejle/",
        "en/borger/sikker-brug/",
        "en/findes-ikke/",
    ),
}
WIDTHS = (320, 360, 768, 1280)
EDITIONS = tuple(PAGES)
PROBES = (Path(__file__).parent / "bodies.js").read_text(encoding="utf-8")


def each_page(visitor: Visitor, page: Page, edition: str) -> Iterator[str]:
    """Go to each kind of page in turn, with the probes of bodies.js in it as `bodies`."""
    visitor.wanted_404 |= {f"{visitor.bases[edition]}/{path}" for path in PAGES[edition] if "findes-ikke" in path}
    for path in PAGES[edition]:
        visitor.go(page, path, edition)
        page.evaluate(PROBES)
        yield path


def walk(page: Page, key: str = "Tab") -> list[dict[str, Any]]:
    """Press the key from the top (or, backwards, from the end) until no stop is new: what each stop is like."""
    page.evaluate(PROBES)
    page.evaluate("bodies.start()")
    for _ in range(80):
        for _ in range(15):
            page.keyboard.press(key)
        if page.evaluate("bodies.ended()"):
            return list(page.evaluate("bodies.stops"))
    raise AssertionError("there is no end to the stops")
