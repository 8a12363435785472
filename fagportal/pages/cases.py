"""The constructed cases: a list, and a page for each."""

from collections.abc import Iterator
from datetime import date

from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal
from fagportal.words import Words

WRITTEN = date(2026, 11, 20)


def make_pages(portal: Portal) -> Iterator[GeneratedPage]:
    """/viden/cases/ and /viden/cases/<id>/."""
    fagomraader = {ord.id: ord for ord in portal.vokabular.fagomraader}
    shown = {spoergsmaal.id: spoergsmaal for spoergsmaal in portal.viden.spoergeguide.spoergsmaal}
    cases = portal.viden.cases.cases
    yield GeneratedPage(
        path="viden/cases/",
        template="cases.html",
        title=lambda _: _("Cases"),
        description=lambda _: _(
            "Konstruerede sager om stalking til brug på møder og i oplæring, fordelt på fagområder."
        ),
        context={"cases": cases, "fagomraader": fagomraader},
        keywords=lambda _: (_("sagsfremstillinger"), _("eksempler på sager")),
        questions=lambda _: (
            _("Hvordan kan en sag se ud på mit område?"),
            _("Har I nogle eksempler, vi kan drøfte?"),
            _("Hvad kan vi øve os på sammen?"),
        ),
        written=WRITTEN,
        approver=_approver,
        explained=True,
    )
    for case in cases:
        yield GeneratedPage(
            path=f"viden/cases/{case.id}/",
            template="case.html",
            title=lambda _, case=case: getattr(case.titel, _.lang),  # type: ignore[misc]
            description=lambda _, case=case: getattr(case.kort, _.lang),  # type: ignore[misc]
            context={
                "case": case,
                "fagomraader": fagomraader,
                "spoerg": [shown[id] for id in case.spoerg if id in shown],
                "skjulte": any(id not in shown for id in case.spoerg),
            },
            written=WRITTEN,
            reviewed=case.godkendt.dato if case.godkendt else None,
            approver=None if case.godkendt else _approver,
            explained=True,
        )


def _approver(words: Words) -> str:
    return words("fagperson med særlig viden om stalking")
