"""The generated pages: Portal in, HTML fragments out."""

from collections.abc import Iterator

from fagportal.pages import (
    borger,
    cases,
    forside,
    kommune,
    kommuner,
    kontakt,
    ressourceperson,
    ret_en_fejl,
    spoergeguide,
    trin,
    was,
)
from fagportal.pages.fragments import make_fragments
from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal

__all__ = ["generated_pages", "make_fragments"]


def generated_pages(portal: Portal) -> Iterator[GeneratedPage]:
    """Every page that is made from data, in the order of the site map."""
    yield forside.make_page(portal)
    yield trin.make_page(portal)
    yield spoergeguide.make_page(portal)
    yield from cases.make_pages(portal)
    yield kontakt.make_page(portal)
    yield ressourceperson.make_page(portal)
    yield kommuner.make_page(portal)
    yield ret_en_fejl.make_page(portal)
    yield was.make_page(portal)
    for one in portal.kommuner:
        yield kommune.make_page(portal, one)
    yield from borger.make_pages(portal)
