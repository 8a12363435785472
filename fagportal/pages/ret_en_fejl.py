"""What to do when something on the portal is wrong: whom to tell, or a text to pass on."""

from datetime import date

from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal


def make_page(portal: Portal) -> GeneratedPage:
    """The page at /om/ret-en-fejl/."""
    return GeneratedPage(
        path="om/ret-en-fejl/",
        template="ret_en_fejl.html",
        title=lambda _: _("Meld en fejl"),
        description=lambda _: _("Hvad du gør, når noget på portalen er forkert."),
        keywords=lambda _: (_("ret en fejl"), _("forkert nummer")),
        questions=lambda _: (
            _("Der er ingen, der svarer på nummeret. Hvem siger jeg det til?"),
            _("Noget på portalen passer ikke. Hvem retter det?"),
            _("Vores oplysninger er forældede."),
        ),
        written=date(2026, 11, 20),
    )
