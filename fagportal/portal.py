"""Portal: what one edition may show on one day. Made once per build; nothing after it decides what is public."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fagportal.checks import load_data
from fagportal.editions import Edition, VistKommune, show_kommune, show_organisationer, show_viden
from fagportal.explain import suggest
from fagportal.loading import Data
from fagportal.models.organisationer import Organisationer
from fagportal.models.portal import Portalejer
from fagportal.models.viden import Viden
from fagportal.models.vokabular import Vokabular
from fagportal.settings import Settings
from fagportal.slugs import alphabet_places


@dataclass(frozen=True)
class Portal:
    """Everything the pages are made from."""

    edition: Edition
    today: date
    citizen_url: str
    has_citizen_url: bool
    site_url: str | None
    kommuner: tuple[VistKommune, ...]
    organisationer: Organisationer
    vokabular: Vokabular
    portalejer: Portalejer
    viden: Viden

    @cached_property
    def by_slug(self) -> Mapping[str, VistKommune]:
        """The kommuner by slug."""
        return {kommune.slug: kommune for kommune in self.kommuner}


def read_edition(name: object) -> Edition:
    """The edition called `name`. Raises ValueError, in Danish, for any other."""
    try:
        return Edition(str(name))
    except ValueError:
        raise ValueError(f"udgaven »{name}« findes ikke. {suggest(name, tuple(Edition))}") from None


def load_portal(settings: Settings, edition: Edition) -> Portal:
    """Read, check and filter. Raises Faults; writes nothing."""
    return make_portal(load_data(settings.data, settings.today, own=settings.own_addresses), edition, settings)


def make_portal(data: Data, edition: Edition, settings: Settings) -> Portal:
    """What `edition` may show of checked `data` on the day of `settings`."""
    shown = []
    for kommune in data.kommuner:
        entry = data.rosters.get(kommune.slug)
        fuldt_navn = data.vokabular.kommunenavne.get(kommune.kommunekode, f"{kommune.navn} Kommune")
        roster = entry.roster if entry else None
        shown.append(show_kommune(kommune, fuldt_navn, roster, edition, settings.today))
    return Portal(
        edition=edition,
        today=settings.today,
        citizen_url=settings.citizen_url,
        has_citizen_url=settings.has_citizen_url,
        site_url=settings.site_url,
        kommuner=tuple(sorted(shown, key=lambda kommune: alphabet_places(kommune.navn))),
        organisationer=show_organisationer(data.organisationer, edition),
        vokabular=data.vokabular,
        portalejer=data.portalejer,
        viden=show_viden(data.viden, edition),
    )
