"""At the foot of every page stands how old it is, whether it has been reviewed, and who owns it."""

import pytest

from tests.site.test_site_knowledge import SITE_MAP
from tests.site.webpage import Site, WebPage, words

SAID = {
    "da": ("Skrevet: 20. november 2026", "Ikke endnu", "Skal læses efter senest: 20. november 2027", "Ejer: "),
    "en": ("Written: 20 November 2026", "Not yet", "To be read again no later than: 20 November 2027", "Owner: "),
}
# Nothing on these needs an expert; they say so by naming nobody who must approve them.
EDITORIAL = {"om", "om/kilder", "om/tilgaengelighed", "om/ret-en-fejl", "kommuner"}
APPROVER = {"da": "Skal godkendes af: ", "en": "Must be approved by: "}


def foot_of(page: WebPage) -> str:
    """`Written: 20 November 2026 · …`, as the stylesheet shows it."""
    (facts,) = page.one("footer", "class", "fp-sidefod").findall("dl")
    return " · ".join(f"{words(one[0])}: {words(one[1])}" for one in facts)


@pytest.mark.parametrize("path", [path for path in (*SITE_MAP, "roller") if path != "borger"])
def test_a_page_shows_its_date_state_and_owner(path: str, site: Site) -> None:
    for prefix in ("", "en/"):
        page = site.pages[f"{prefix}{path}/index.html"]
        foot = foot_of(page)
        assert [text for text in SAID[page.lang] if text not in foot] == [], page.file
        assert (APPROVER[page.lang] in foot) is (path not in EDITORIAL), page.file
