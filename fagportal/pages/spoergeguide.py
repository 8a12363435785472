"""The question guide: every question under the situation that it fits first, and what one may choose among them by."""

from collections.abc import Iterable
from datetime import date

from fagportal.editions import Edition
from fagportal.models.vokabular import Ord
from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal


def make_page(portal: Portal) -> GeneratedPage:
    """The page at /mistanke/spoergeguide/. Questions stand at `#q-…`."""
    guide = portal.viden.spoergeguide
    asked = guide.spoergsmaal
    areas = [ord for ord in portal.vokabular.fagomraader if ord.id != "alle"]  # a question for all fits each of them
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
            "facetter": {
                "situation": _used(guide.situationer, (id for et in asked for id in et.situation)),
                "fagomraade": areas,
                "maalgruppe": _used(guide.maalgrupper, (id for et in asked for id in et.maalgruppe)),
                "formaal": _used(guide.formaal, (et.formaal for et in asked)),
            },
            "spoergsmaal": {et.id: et for et in asked},
            "situationer": {ord.id: ord for ord in guide.situationer},
            "fagomraader": {ord.id: ord for ord in portal.vokabular.fagomraader},
            "maalgrupper": {ord.id: ord for ord in guide.maalgrupper},
            "formaal": {ord.id: ord for ord in guide.formaal},
        },
        keywords=lambda _: (_("spørgsmål"), _("samtale"), _("tjekliste")),
        questions=lambda _: (
            _("Hvad skal jeg spørge borgeren om?"),
            _("Hvordan spørger jeg, uden at det bliver et forhør?"),
            _("Hvordan tager jeg hul på en svær samtale?"),
            _("Er der en liste, jeg kan have liggende foran mig?"),
        ),
        written=date(2026, 11, 20),
        approver=lambda _: _("fagperson med særlig viden om stalking"),
        explained=True,
    )


def _used(words: Iterable[Ord], ids: Iterable[str]) -> list[Ord]:
    """The words that some question of this edition has: nobody is to choose one that leads nowhere."""
    used = frozenset(ids)
    return [ord for ord in words if ord.id in used]
