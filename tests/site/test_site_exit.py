"""Where the way out stands, what it says of itself, and titles that tell a bystander nothing."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

from tests.conftest import WORLD, mkdocs_build
from tests.site.test_site_kommune_pages import with_class
from tests.site.webpage import Site, WebPage, words

NEUTRAL = "https://www.dmi.dk/"
PROMISE = re.compile(
    r"(slet\w*|fjern\w*|erase\w*|delete\w*|remove\w*|wipe\w*)\W+(\w+\W+){0,2}(spor|trac)", re.IGNORECASE
)
DENIED = {"da": "Knappen sletter ikke din historik.", "en": "The button does not delete your browsing history."}


def has_the_way_out(page: WebPage, edition: str) -> bool:
    public = page.is_404 or page.path in ("", "kontakt/")
    return page.path.startswith("borger/") or (edition == "offentlig" and public)


def pages_with_it(site: Site) -> Iterator[WebPage]:
    return (page for page in site.pages.values() if has_the_way_out(page, site.edition))


def test_the_way_out_stands_where_a_person_at_risk_may_come_and_nowhere_else(site: Site) -> None:
    for page in site.pages.values():
        expected = has_the_way_out(page, site.edition)
        assert bool([one for one in page.elements if "data-forlad" in one.attrib]) is expected, page.file
        assert any("forlad.js" in one.attrib["src"] for one in page.all("script")) is expected, page.file
    assert {page.path for page in pages_with_it(site)} >= {"borger/", "borger/sikker-brug/"}


def test_it_is_a_plain_link_that_tells_nobody_where_one_came_from(site: Site) -> None:
    for page in pages_with_it(site):
        found = [one for one in page.elements if "data-forlad" in one.attrib]
        # The search dialog makes the rest of the page unreachable while it is open, so it has one of its own.
        assert len(found) == 1 + len(with_class(page, "fp-soeg")), page.file
        for link in found:
            assert link.tag == "a" and link.attrib["href"] == NEUTRAL
            assert link.attrib["rel"] == "noreferrer nofollow" and link.attrib["referrerpolicy"] == "no-referrer"
            assert "target" not in link.attrib
            assert words(link) == {"da": "Forlad siden", "en": "Leave page"}[page.lang]


def test_it_comes_after_the_skip_link_and_before_everything_else(site: Site) -> None:
    for page in pages_with_it(site):
        links = page.one("body").iter("a")
        first = [next(links).attrib.get("class", "") for _ in range(2)]
        assert first == ["fp-spring", "fp-forlad__knap"], page.file
        (bar,) = with_class(page, "fp-top")
        assert [one.attrib["class"] for one in bar[0]] == ["fp-forlad", "fp-akut"]
        top = [one.attrib.get("class", "").split()[:1] for one in page.one("body")]
        places = [top.index([name]) for name in ("fp-spring", "fp-top", "fp-hoved")]
        assert places == sorted(places), page.file


def test_a_panel_says_what_it_cannot_do_and_leads_to_safe_use(site: Site) -> None:
    for page in pages_with_it(site):
        panels = with_class(page, "fp-forladpanel")
        if page.path == "borger/sikker-brug/":
            assert (panels == [] and "historik" in page.text) or page.lang == "en"
            continue
        (panel,) = panels
        assert DENIED[page.lang] in words(panel) and "dmi.dk" in words(panel), page.file
        root = "/" if page.lang == "da" else "/en/"
        assert [urljoin(page.url, a.attrib["href"]) for a in panel.iter("a")] == [f"{root}borger/sikker-brug/"]
        assert len(words(panel).split()) <= 55, "a bystander may be on the way"


def test_no_page_says_that_traces_are_erased(site: Site) -> None:
    said = {page.file: found[0] for page in site.pages.values() if (found := PROMISE.search(page.text))}
    advice = {"viden/digital/index.html"}  # that one must not remove evidence
    assert {file: text for file, text in said.items() if file.removeprefix("en/") not in advice} == {}


def test_every_page_keeps_a_step_back_from_showing_it_before_anything_is_drawn(site: Site) -> None:
    for page in site.pages.values():
        first = page.all("script")[0]
        assert first.attrib["src"].endswith("assets/js/tilbage.js"), page.file
        assert first.attrib["data-til"] == NEUTRAL and not {"defer", "async", "type"} & set(first.attrib), page.file


def test_no_script_holds_on_to_a_page_that_is_left(site: Site) -> None:
    for file in site.files:
        if file.endswith(".js"):
            assert "unload" not in (site.folder / file).read_text(encoding="utf-8"), file


def telling(site: Site) -> dict[str, str]:
    return {page.file: words(page.one("title")) for page in site.pages.values()}


def test_titles_say_what_the_portal_is_about_unless_the_owner_wants_them_discreet(
    tmp_path: Path, world: Path, built: Callable[[str, str], Site]
) -> None:
    (world / "portal.yml").write_text("ejer: null\ndiskrete_titler: true\n", encoding="utf-8")
    done = mkdocs_build("offentlig", tmp_path / "site", world)
    assert done.returncode == 0, done.stdout + done.stderr
    plain, discreet = telling(built("world", "offentlig")), telling(Site(tmp_path / "site", "offentlig", WORLD))
    assert sum("stalk" in title.lower() for title in plain.values()) > len(plain) / 2
    assert {file: title for file, title in discreet.items() if "stalk" in title.lower()} == {}
    assert discreet["index.html"] == "Fagportal" and discreet["kontakt/index.html"] == "Kontakt og hjælp · Fagportal"
    shared = [title for title, times in Counter(discreet.values()).items() if times > 1]
    assert len(shared) <= len([title for title, times in Counter(plain.values()).items() if times > 1])
    assert all(re.search(r"\w", title.partition(" · ")[0]) for title in discreet.values())
