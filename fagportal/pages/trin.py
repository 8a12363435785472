"""What to do now, step by step, with the contacts of the kommune that the reader chooses beside the steps.

The contacts stand in the page, hidden until their kommune is chosen: the choice reaches no server,
the numbers are there offline and on paper, and only a kommune with something of its own takes up room.
"""

from dataclasses import dataclass
from datetime import date

from fagportal.editions import VistKommune
from fagportal.pages.kommune import district_rows
from fagportal.pages.page import GeneratedPage
from fagportal.pages.tables import AreaRow, LineRow, area_rows, line_rows
from fagportal.portal import Portal


@dataclass(frozen=True)
class LocalHelp:
    """A kommune with something of its own to show beside the steps."""

    kommune: VistKommune
    omraader: tuple[AreaRow, ...]
    kreds: tuple[LineRow, ...]


def make_page(portal: Portal) -> GeneratedPage:
    """The page at /mistanke/trin/."""
    fagomraader = {ord.id: ord for ord in portal.vokabular.fagomraader}
    (fagperson,) = (linje for linje in portal.organisationer.dansk_stalking_center.linjer if linje.id == "fagperson")
    return GeneratedPage(
        path="mistanke/trin/",
        template="trin.html",
        title=lambda _: _("Hvad gør jeg nu?"),
        description=lambda _: _("Fem trin ved mistanke om stalking, med kontakterne i din kommune ved siden af."),
        context={
            "fagomraader": fagomraader,
            "lokale": local_help(portal, tuple(fagomraader)),
            "linje": fagperson,
            "numre": line_rows(fagperson, portal.today),
        },
        keywords=lambda _: (_("trin for trin"), _("de fire spor"), _("første skridt")),
        questions=lambda _: (
            _("Hvad gør jeg trin for trin, når jeg får mistanken?"),
            _("Hvem ringer jeg til først, og hvem bagefter?"),
            _("Borgeren sidder hos mig lige nu. Hvad gør jeg?"),
            _("Hvem samler trådene bagefter?"),
        ),
        written=date(2026, 11, 20),
        approver=lambda _: _("fagperson med særlig viden om stalking"),
        explained=True,
    )


def local_help(portal: Portal, fagomraader: tuple[str, ...]) -> tuple[LocalHelp, ...]:
    """The kommuner that have contacts or a police number which this edition may show."""
    found = (
        LocalHelp(kommune, area_rows(kommune, fagomraader), district_rows(portal, kommune))
        for kommune in portal.kommuner
    )
    return tuple(lokal for lokal in found if lokal.omraader or lokal.kreds or lokal.kommune.politi)
