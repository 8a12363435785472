"""The question guide: every question under the situation that it fits first."""

from datetime import date

from fagportal.editions import Edition
from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal


def make_page(portal: Portal) -> GeneratedPage:
    """The page at /mistanke/spoergeguide/. Questions stand at `#q-…`."""
    guide = portal.viden.spoergeguide
    grupper = {
        situation.id: [et for et in guide.spoergsmaal if et.situation[0] == situation.id]
        for situation in guide.situationer
    }
    return GeneratedPage(
        path="mistanke/spoergeguide/",
        template="spoergeguide.html",
        title=lambda _: _("Spørgeguide"),
        description=lambda _: _("Spørgsmål til samtalen, når du har mistanke om stalking, fordelt på situationer."),
        context={
            "guide": guide,
            "grupper": grupper,
            "skjult": portal.edition is Edition.OFFENTLIG,
            "fagomraader": {ord.id: ord for ord in portal.vokabular.fagomraader},
            "maalgrupper": {ord.id: ord for ord in guide.maalgrupper},
            "formaal": {ord.id: ord for ord in guide.formaal},
        },
        keywords=lambda _: (_("spørgsmål"), _("samtale"), _("tjekliste")),
        written=date(2026, 11, 20),
        approver=lambda _: _("fagperson med særlig viden om stalking"),
        explained=True,
    )
