"""The pages that posters lead to: all kommuner, calm, short, and the same in both editions."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest
import yaml

from fagportal.settings import ROOT
from tests.conftest import WORLD, mkdocs_build
from tests.site.test_site_kommune_pages import phones, slugs, with_class
from tests.site.tokens import leaks
from tests.site.webpage import Site, WebPage, words

MOST_WORDS = 245  # above the foot, numbers and labels and all; an adult reads that in a minute
UNSEEN = {"fp-spring", "fp-tryk", "fp-kun-skaermlaeser", "fp-ikoner"}
EVERYWHERE = {"fp-forlad", "fp-forladpanel"}  # the way out and what it says of itself: the same on every page
FOR_STAFF = "fp-udgave"
NUMBERS = {"fp-opkald", "fp-stat", "fp-borgervej"}
HARDEST = 30  # lix: an easy text for children's books is below 25, an ordinary newspaper about 45


def citizen_pages(site: Site) -> Iterator[WebPage]:
    return (page for page in site.pages.values() if page.path.startswith("borger/"))


def help_pages(site: Site) -> Iterator[WebPage]:
    """Those with numbers to call: all but the one on safe use, which leads to them."""
    return (page for page in citizen_pages(site) if page.path != "borger/sikker-brug/")


def texts_in(element: Element, skipped: set[str]) -> Iterator[str]:
    """What one can see without unfolding anything, a text for each element that holds one."""
    if skipped & set(element.attrib.get("class", "").split()) or "hidden" in element.attrib:
        return
    if element.tag == "details":
        yield words(element[0])
    elif element.tag in ("p", "li", "a", "h1", "h2", "h3") and not element.findall(".//a[@class='fp-opkald']"):
        yield words(element)
    else:
        for child in element:
            yield from texts_in(child, skipped)


def above_the_foot(page: WebPage) -> list[str]:
    body = page.one("body")
    seen = [child for child in body if "fp-fod" not in child.attrib.get("class", "").split()]
    return [text for child in seen for text in texts_in(child, UNSEEN | EVERYWHERE | {FOR_STAFF})]


def lix(texts: list[str]) -> float:
    """Words per sentence, and how many words in a hundred are longer than six letters."""
    found = [word for text in texts for word in re.findall(r"\w+", text)]
    sentences = sum(max(1, len(re.findall(r"[.?](?:\s|$)", text))) for text in texts)
    return len(found) / sentences + 100 * sum(len(word) > 6 for word in found) / len(found)


def test_every_kommune_has_its_citizen_page_in_both_languages(site: Site) -> None:
    expected = {f"{prefix}borger/{slug}/index.html" for slug in slugs(site) for prefix in ("", "en/")}
    assert {page.file for page in help_pages(site)} == expected | {"borger/index.html", "en/borger/index.html"}
    for prefix in ("", "en/"):
        index = site.pages[f"{prefix}borger/index.html"]
        linked = {urljoin(index.url, a.attrib["href"]) for a in index.all("a", "href")}
        assert {f"/{prefix}borger/{slug}/" for slug in slugs(site)} <= linked


def test_every_citizen_page_has_112_and_the_lines_for_both(site: Site) -> None:
    organisations = yaml.safe_load((site.data / "organisationer.yml").read_text(encoding="utf-8"))
    told = {
        f"tel:+45{number['telefon'].replace(' ', '')}"
        for line in organisations["dansk_stalking_center"]["linjer"]
        for number in line["numre"]
        if line["id"] in ("udsat", "udoever")
    }
    for page in help_pages(site):
        assert phones(page.one("article")) >= told | {"tel:112", "tel:114"}, page.file


def test_a_citizen_page_has_no_menu_and_no_search(site: Site) -> None:
    for page in citizen_pages(site):
        for name in ("fp-menu", "fp-smal", "fp-soeg", "fp-krummer", "fp-fod__flet"):
            assert with_class(page, name) == [], (page.file, name)
        assert not [element for element in page.elements if "data-soeg-aabn" in element.attrib]
        assert not [script for script in page.all("script") if "soegning" in script.attrib["src"]]


def test_the_title_of_a_citizen_page_tells_a_bystander_nothing(site: Site) -> None:
    for page in citizen_pages(site):
        assert "stalk" not in words(page.one("title")).lower(), page.file


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
def test_a_citizen_page_can_be_read_in_a_minute(edition: str, built: Callable[[str, str], Site]) -> None:
    pages = [page for page in citizen_pages(built("real", edition)) if page.path != "borger/"]
    counted = {page.file: sum(len(text.split()) for text in above_the_foot(page)) for page in pages}
    assert len(counted) == 2 * 99 and min(counted.values()) > 150, "the count sees the page"
    assert {file: count for file, count in counted.items() if count > MOST_WORDS} == {}


def test_the_danish_of_a_citizen_page_is_easy(site: Site) -> None:
    hard = {}
    for page in citizen_pages(site):
        if page.lang == "da" and page.path != "borger/":
            texts = list(texts_in(page.one("article"), UNSEEN | NUMBERS))
            hard[page.file] = lix(texts)
    assert {file: value for file, value in hard.items() if value > HARDEST} == {}


def test_each_part_of_a_citizen_page_can_be_chosen_and_says_that_its_text_is_a_draft(site: Site) -> None:
    for page in help_pages(site):
        (choice,) = with_class(page, "fp-borgervej")
        assert [a.attrib["href"] for a in choice.iter("a")] == ["#udsat", "#udoever"], page.file
        for part in ("udsat", "udoever"):
            section = page.one("section", "aria-labelledby", part)
            (block,) = [one for one in section.iter("div") if "fp-udkast" in one.attrib.get("class", "").split()]
            assert "fp-stat--udkast" in block[0].attrib["class"], page.file
            assert phones(section) and not phones(block), "a number stands outside the draft"


def test_the_foot_of_a_citizen_page_leads_nowhere_that_is_for_colleagues(site: Site) -> None:
    for page in citizen_pages(site):
        root, other = ("/", f"/en/{page.path}") if page.lang == "da" else ("/en/", f"/{page.path}")
        (foot,) = with_class(page, "fp-fod")
        linked = [urljoin(page.url, a.attrib["href"]) for a in foot.iter("a")]
        assert linked == [
            other,
            f"{root}borger/sikker-brug/",
            f"{root}om/privatliv/",
            f"{root}om/tilgaengelighed/",
            f"{root}om/kilder/",
        ], page.file
        assert {"da": "Skrevet 20. november 2026", "en": "Written 20 November 2026"}[page.lang] in words(foot)
        assert with_class(page, "fp-sidefod") == [] and "godkendes af" not in page.text, page.file


def test_links_between_citizen_pages_stay_within_the_site(site: Site) -> None:
    for page in citizen_pages(site):
        hrefs = [a.attrib["href"] for a in page.all("a", "href")]
        assert [href for href in hrefs if "borger/" in href and "://" in href] == [], page.file


def test_the_footer_of_every_page_for_colleagues_leads_to_the_citizens_page(site: Site) -> None:
    for page in site.pages.values():
        if page.path.startswith("borger/"):
            continue
        root = "/" if page.lang == "da" else "/en/"
        (foot,) = with_class(page, "fp-fod")
        assert f"{root}borger/" in {urljoin(page.url, a.attrib["href"]) for a in foot.iter("a")}, page.file


def test_no_name_mail_or_number_of_a_real_colleague_stands_on_a_citizen_page_of_the_fag_edition(
    built: Callable[[str, str], Site],
) -> None:
    site, secret = built("real", "fag"), set[str]()
    for file in sorted((ROOT / "data" / "roster").glob("*.yml")):
        roster = yaml.safe_load(file.read_text(encoding="utf-8"))
        people = [*roster["ressourcepersoner"], *roster["politi"]]
        people += [one for one in roster["indgange"] if one["synlighed"] == "intern"]
        secret |= {str(one[key]) for one in people for key in ("navn", "telefon") if one.get(key)}
        secret |= {one["email"] for group in (people, roster["indgange"]) for one in group if one.get("email")}
    assert len(secret) >= 10
    for folder in (site.folder / "borger", site.folder / "en" / "borger"):
        assert leaks(folder, secret) == {}


def test_the_public_address_is_told_to_staff_and_named_as_the_right_one(tmp_path: Path) -> None:
    base = "https://hjaelp.example.dk/"
    for edition in ("fag", "offentlig"):
        done = mkdocs_build(edition, tmp_path / edition, WORLD, FAGPORTAL_SITE_URL_OFFENTLIG=base)
        assert done.returncode == 0, done.stdout + done.stderr
        site = Site(tmp_path / edition, edition, WORLD)
        for prefix in ("", "en/"):
            address = f"{base}{prefix}borger/eksempelby/"
            page = site.pages[f"{prefix}borger/eksempelby/index.html"]
            assert (address in words(page.one("article"))) is (edition == "fag")
            named = [link.attrib["href"] for link in page.all("link", "rel", "canonical")]
            assert named == ([] if edition == "fag" else [address])
