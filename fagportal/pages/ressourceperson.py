"""Find your resource person: choose a kommune, and what to do when it has nobody."""

from datetime import date

from fagportal.pages.kommuner import choices
from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal


def make_page(portal: Portal) -> GeneratedPage:
    """The page at /kontakt/ressourceperson/."""
    return GeneratedPage(
        path="kontakt/ressourceperson/",
        template="ressourceperson.html",
        title=lambda _: _("Find din ressourceperson"),
        description=lambda _: _(
            "Vælg kommune, og se, hvem du kan spørge, og hvad du gør, når kommunen ikke har nogen."
        ),
        context={"valg": choices(portal)},
        keywords=lambda _: (_("kollega"), _("brobygger"), _("kontaktperson")),
        questions=lambda _: (
            _("Hvem kan jeg ringe til, når jeg er i tvivl?"),
            _("Hvem hos os ved noget om stalking?"),
            _("Vi har ingen at spørge i kommunen. Hvad så?"),
        ),
        written=date(2026, 11, 20),
        approver=lambda _: _("fagperson med særlig viden om stalking"),
    )
