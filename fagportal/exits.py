"""Whoever presses "Forlad siden" must not land on the portal again."""

from collections.abc import Iterator, Sequence

from fagportal.faults import Fault
from fagportal.loading import Data
from fagportal.models.portal import NEUTRAL, bare_host


def the_way_out_leads_away(data: Data, own: Sequence[str]) -> Iterator[Fault]:
    """`own` are the portal's addresses; a host above or below one of them is the same place to an onlooker."""
    target = data.portalejer.forlad_vaert
    for host in {bare_host(url): None for url in own}:
        if f".{target}".endswith(f".{host}") or f".{host}".endswith(f".{target}"):
            message = f"{target} er portalens egen adresse. Skriv i stedet et helt andet sted, fx »{NEUTRAL}«"
            yield data.portalejer_file.fault(("forlad_siden_til",), message)
            return
