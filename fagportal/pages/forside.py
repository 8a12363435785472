"""The front page: three entrances, two fields, and what most people come for."""

from fagportal.pages.kommuner import choices
from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal


def make_page(portal: Portal) -> GeneratedPage:
    """The page at /."""
    return GeneratedPage(
        path="",
        template="forside.html",
        title=lambda _: _("Fagportal mod stalking"),
        description=lambda _: _(
            "Find det næste skridt og den kollega, du skal ringe til, når du møder stalking i dit arbejde."
        ),
        context={"valg": choices(portal)},
        questions=lambda _: (
            _("Hvad kan jeg bruge fagportalen til?"),
            _("Hvor skal jeg starte?"),
        ),
    )
