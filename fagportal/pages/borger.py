"""For citizens: whom to call, in plain words, with nothing on it that is for colleagues."""

from collections.abc import Iterator
from datetime import date

from fagportal.editions import VistKommune
from fagportal.pages.kommuner import choices
from fagportal.pages.page import GeneratedPage
from fagportal.pages.tables import line_rows
from fagportal.portal import Portal

WRITTEN = date(2026, 11, 20)


def make_pages(portal: Portal) -> Iterator[GeneratedPage]:
    """/borger/ and /borger/<slug>/. Titles are calm: others may see the tab and the history."""
    shared = _shared(portal)
    yield GeneratedPage(
        path="borger/",
        template="borger.html",
        title=lambda _: _("Hjælp til dig"),
        description=lambda _: _("Numre, du kan ringe til, når nogen ikke vil lade dig være."),
        context={**shared, "kommune": None, "valg": choices(portal)},
        keywords=lambda _: (_("er du selv udsat for stalking"), _("sider til borgere"), _("familie og venner")),
        questions=lambda _: (
            _("Min eks vil ikke lade mig være. Hvem kan jeg ringe til?"),
            _("Jeg bliver forfulgt. Hvor får jeg hjælp?"),
            _("Min datter bliver stalket. Hvad kan jeg gøre?"),
            _("Jeg kan ikke holde op med at skrive til min eks."),
        ),
        written=WRITTEN,
    )
    for kommune in portal.kommuner:
        yield _of_kommune(kommune, shared)


def _of_kommune(kommune: VistKommune, shared: dict[str, object]) -> GeneratedPage:
    return GeneratedPage(
        path=f"borger/{kommune.slug}/",
        template="borger.html",
        title=lambda _: _("Hjælp i {kommune}", kommune=kommune.fuldt_navn),
        description=lambda _: _(
            "Numre, du kan ringe til i {kommune}, når nogen ikke vil lade dig være.", kommune=kommune.fuldt_navn
        ),
        context={**shared, "kommune": kommune},
        written=WRITTEN,
        searchable=False,  # 98 pages that say the same would drown the kommuner's own
    )


def _shared(portal: Portal) -> dict[str, object]:
    organisationer = portal.organisationer
    linjer = {linje.id: linje for linje in organisationer.dansk_stalking_center.linjer}
    return {
        "center": organisationer.dansk_stalking_center,
        "akut": line_rows(organisationer.akut, portal.today),
        "politi": line_rows(organisationer.politi, portal.today),
        "udsat": line_rows(linjer["udsat"], portal.today),
        "udoever": line_rows(linjer["udoever"], portal.today),
        "uenighed": {id: linjer[id].uenighed for id in ("udsat", "udoever")},
        "sprog": {ord.id: ord for ord in portal.vokabular.sprog},
    }
