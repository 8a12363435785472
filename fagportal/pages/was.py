"""The short address /was/, at which public bodies in Denmark show the way to a site's accessibility statement."""

import re

from fagportal.models.portal import bare_host
from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal


def make_page(portal: Portal) -> GeneratedPage:
    """The page at /was/."""
    return GeneratedPage(
        path="was/",
        template="was.html",
        title=lambda _: _("Erklæring om tilgængelighed"),
        description=lambda _: _("Vejen til portalens tilgængelighedserklæring hos Digitaliseringsstyrelsen."),
        keywords=lambda _: (_("tilgængelighedserklæring"), "WAS"),
        context={"erklaering": statement_address(portal.site_url)},
    )


def statement_address(site_url: str | None) -> str | None:
    """Where Digitaliseringsstyrelsen keeps the statement of a site: dots become hyphens, www is left out.

    None without a domain of its own; the site's languages and folders share one statement.
    """
    host = bare_host(site_url) if site_url else ""
    if not re.search(r"\.(?!example$|invalid$|localhost$|test$)[a-z]+$", host):
        return None
    return f"https://www.was.digst.dk/{host.replace('.', '-')}"
