"""National help, told apart by whom it is for."""

from datetime import date

from fagportal.pages.page import GeneratedPage
from fagportal.pages.tables import line_rows
from fagportal.portal import Portal
from fagportal.status import none_confirmed


def make_page(portal: Portal) -> GeneratedPage:
    """The page at /kontakt/."""
    center = portal.organisationer.dansk_stalking_center
    linjer = {linje.id: (linje, line_rows(linje, portal.today)) for linje in center.linjer}
    return GeneratedPage(
        path="kontakt/",
        template="kontakt.html",
        title=lambda _: _("Kontakt og hjælp"),
        description=lambda _: _(
            "De nationale linjer, skilt efter, hvem de er for: fagpersoner, stalkingudsatte og stalkingudøvere."
        ),
        context={
            "center": center,
            "akut": line_rows(portal.organisationer.akut, portal.today),
            "politi": line_rows(portal.organisationer.politi, portal.today),
            "linjer": linjer,
            "ingen_bekraeftet": none_confirmed(row.status for _, rows in linjer.values() for row in rows),
        },
        keywords=lambda _: ("112", "114", center.navn, _("sparring"), _("rådgivning"), _("telefonnumre"), _("politi")),
        questions=lambda _: (
            _("Hvilket nummer skal jeg ringe til?"),
            _("Hvem kan borgeren selv ringe til?"),
            _("Hvor kan den, der stalker, få hjælp?"),
            _("Hvornår ringer man 112, og hvornår 114?"),
            _("Har centret et nummer til os, der arbejder med det?"),
        ),
        written=date(2026, 11, 20),
        approver=lambda _: _("fagperson med særlig viden om stalking"),
    )
