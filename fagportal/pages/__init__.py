"""The generated pages: Portal in, HTML fragments out."""

from collections.abc import Iterator

from fagportal.pages import forside, kommune, kommuner, kontakt, ret_en_fejl
from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal


def generated_pages(portal: Portal) -> Iterator[GeneratedPage]:
    """Every page that is made from data, in the order of the site map."""
    yield forside.make_page(portal)
    yield kontakt.make_page(portal)
    yield kommuner.make_page(portal)
    yield ret_en_fejl.make_page(portal)
    for one in portal.kommuner:
        yield kommune.make_page(portal, one)
