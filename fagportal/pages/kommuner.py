"""Find your kommune: all of them as a plain list by police district, with a field that filters while one types."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from fagportal.editions import VistKommune
from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal
from fagportal.slugs import fold_variants


@dataclass(frozen=True)
class Choice:
    """A kommune in the list, and the ways of typing it (`aabenraa abenra`) that the browser looks in."""

    kommune: VistKommune
    typed: str


def choices(portal: Portal) -> tuple[Choice, ...]:
    """Every kommune in Danish alphabetical order."""
    return tuple(
        Choice(kommune, " ".join(way.replace(" ", "-") for way in fold_variants(kommune.navn)))
        for kommune in portal.kommuner
    )


def make_page(portal: Portal) -> GeneratedPage:
    """The page at /kommuner/."""

    def district(choice: Choice) -> str:
        return choice.kommune.politikreds

    groups = groupby(sorted(choices(portal), key=district), key=district)
    return GeneratedPage(
        path="kommuner/",
        template="kommuner.html",
        title=lambda _: _("Find din kommune"),
        description=lambda _: _("Alle kommuner, ordnet efter politikreds, med de kontakter, vi kender."),
        context={"kredse": [(name, tuple(members)) for name, members in groups]},
        keywords=lambda _: (_("kommune"), _("ressourceperson"), _("kontakt"), _("politikreds")),
        questions=lambda _: (
            _("Hvem skal jeg kontakte i min egen kommune?"),
            _("Hvem sidder med det i nabokommunen?"),
            _("Hvilken politikreds hører vi til?"),
        ),
        written=date(2026, 11, 20),
    )
