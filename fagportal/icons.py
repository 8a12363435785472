"""The icons that stand in running HTML."""

from markupsafe import Markup


def icon(name: str) -> Markup:
    """A use of one of the symbols that the frame carries (overrides/partials/search.html); decoration only."""
    return Markup('<svg class="fp-ikon" aria-hidden="true" focusable="false"><use href="#ikon-{}"/></svg>').format(name)
