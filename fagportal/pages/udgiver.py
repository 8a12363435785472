"""What only whoever publishes the portal can fill in: who answers for accessibility and for personal data."""

from collections.abc import Iterator

from markupsafe import Markup

from fagportal.models.base import BothLanguages
from fagportal.models.wcag import PRINCIPPER
from fagportal.pages.fragment import Fragment
from fagportal.pages.page import TextIn
from fagportal.portal import Portal
from fagportal.words import Words

PRINCIPNAVNE: tuple[TextIn, ...] = (
    lambda _: _("1 Opfattelig"),
    lambda _: _("2 Anvendelig"),
    lambda _: _("3 Forståelig"),
    lambda _: _("4 Robust"),
)
Felt = tuple[str, str | Markup | None]


def publisher_fragments(portal: Portal) -> dict[str, Fragment]:
    """The pieces of /om/tilgaengelighed/ and /om/privatliv/."""
    principper = tuple(zip(PRINCIPPER, PRINCIPNAVNE, strict=True))
    return {
        "wcag": Fragment("wcag.html", {"wcag": portal.viden.wcag, "principper": principper}),
        "ansvarlig": Fragment("felter.html", {"felter": _ansvarlig}),
        "behandling": Fragment("felter.html", {"felter": _behandling}),
    }


def _ansvarlig(portal: Portal, _: Words) -> Iterator[Felt]:
    """Whom to tell, in writing and by phone: the law on accessible websites asks for both."""
    owner, phone = portal.portalejer, None
    if owner.telefon:
        phone = Markup('<a href="{}">{}</a>').format(owner.telefon.link, owner.telefon.vist)
    yield _("Ansvarlig"), owner.ejer and Markup('<span lang="da">{}</span>').format(owner.ejer)
    yield _("Mail"), owner.email and Markup('<a href="mailto:{0}">{0}</a>').format(owner.email)
    yield _("Telefon"), phone


def _behandling(portal: Portal, _: Words) -> Iterator[Felt]:
    """The fields of data/behandling.yml in the order in which one reads them."""
    felter = portal.viden.behandling

    def text(field: BothLanguages | None) -> str | None:
        return str(getattr(field, _.lang)) if field else None

    yield _("Dataansvarlig"), text(felter.dataansvarlig)
    yield _("Databeskyttelsesrådgiver"), text(felter.databeskyttelsesraadgiver)
    yield _("Formål"), text(felter.formaal)
    yield _("Retligt grundlag"), text(felter.grundlag)
    yield _("Modtagere"), text(felter.modtagere)
    yield _("Opbevaring"), text(felter.opbevaring)
    yield _("Dine rettigheder"), text(felter.rettigheder)
