"""What stands on every page, on the front page and on the page of every kommune."""

import csv
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest
import yaml

from tests.site.webpage import Site, WebPage, words

MENU = ("mistanke/", "viden/", "modeller/", "materialer/", "roller/", "samarbejde/", "kontakt/")
AWKWARD_CASES = ("mit-fagomraade-mangler", "ingen-svarer", "uden-for-aabningstid", "borgeren-bor-et-andet-sted")
DANGER = {"da": "Er der fare nu?", "en": "Is someone in danger now?"}


def with_class(page: WebPage, name: str) -> list[Element]:
    return [element for element in page.elements if name in element.attrib.get("class", "").split()]


def slugs(site: Site) -> list[str]:
    with (site.data / "kommuner.csv").open(encoding="utf-8", newline="") as lines:
        return [row["slug"] for row in csv.DictReader(lines)]


def kommune_pages(site: Site) -> list[WebPage]:
    return [site.pages[f"{prefix}kommuner/{slug}/index.html"] for slug in slugs(site) for prefix in ("", "en/")]


def phones(element: Element) -> set[str]:
    return {a.attrib["href"] for a in element.iter("a") if a.attrib.get("href", "").startswith("tel:")}


def test_every_kommune_of_the_list_has_its_page_in_both_languages(site: Site) -> None:
    pages = kommune_pages(site)
    assert len(pages) == {"data": 2 * 98, "world": 2 * 3}[site.data.name]
    made = {page.url for page in site.pages.values() if "/kommuner/" in page.url and page.url.count("/") > 2}
    assert {page.url for page in pages} == made - {"/en/kommuner/"}


def test_every_kommune_page_answers_the_four_awkward_cases(site: Site) -> None:
    for page in kommune_pages(site):
        for case in AWKWARD_CASES:
            term = page.one("dt", "id", case)
            answers = page.one("dl", "class", "fp-svar")
            answer = list(answers)[list(answers).index(term) + 1]
            assert answer.tag == "dd", page.file
            assert len(words(answer)) > 40, page.file


def test_every_kommune_page_has_112_the_police_and_the_national_lines(site: Site) -> None:
    organisations = yaml.safe_load((site.data / "organisationer.yml").read_text(encoding="utf-8"))
    lines = organisations["dansk_stalking_center"]["linjer"]
    national = {"tel:+45" + number["telefon"].replace(" ", "") for line in lines for number in line["numre"]}
    for page in kommune_pages(site):
        section = page.one("section", "aria-labelledby", "politi-og-dsc")
        assert phones(section) >= national | {"tel:112", "tel:114"}, page.file
        assert "tel:112" in phones(page.one("aside")), page.file


def test_every_kommune_page_says_how_to_report_a_fault(site: Site) -> None:
    for page in kommune_pages(site):
        section = page.one("section", "aria-labelledby", "meld-en-fejl")
        assert page.one("h2", "id", "meld-en-fejl") in list(section)
        text = next(words(pre) for pre in section.iter("pre"))
        assert f"/{page.path}" in text, page.file


def test_every_kommune_page_is_linked_from_the_list_of_kommuner(site: Site) -> None:
    for prefix in ("", "en/"):
        index = site.pages[f"{prefix}kommuner/index.html"]
        linked = {urljoin(index.url, a.attrib["href"]) for a in index.all("a", "href")}
        assert {f"/{prefix}kommuner/{slug}/" for slug in slugs(site)} <= linked


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_front_page_has_three_entrances(site: Site, prefix: str) -> None:
    front = site.pages[f"{prefix}index.html"]
    (strips,) = with_class(front, "fp-flet")
    linked = [urljoin(front.url, a.attrib["href"]) for a in strips.iter("a")]
    assert linked == [f"/{prefix}{path}" for path in ("mistanke/", "modeller/", "roller/")]


def test_every_page_for_colleagues_has_the_whole_menu(site: Site) -> None:
    for page in site.pages.values():
        if page.path.startswith("borger/"):
            continue
        menus = page.all("ul", "class", "fp-menu")
        assert len(menus) == 2, f"{page.file}: one for wide screens, one for narrow"
        root = "/" if page.lang == "da" else "/en/"
        for menu in menus:
            assert [urljoin(page.url, a.attrib["href"]) for a in menu.iter("a")] == [root + path for path in MENU]
        assert {root + path for path in MENU} <= {other.url for other in site.pages.values()}


def test_every_page_asks_about_danger_and_has_header_and_footer(site: Site) -> None:
    for page in site.pages.values():
        (bar,) = with_class(page, "fp-akut")
        assert DANGER[page.lang] in words(bar), page.file
        assert "tel:112" in phones(bar), page.file
        assert page.one("header") is not None
        assert page.one("main").attrib["id"] == "indhold"
        (foot,) = with_class(page, "fp-fod")
        linked = {urljoin(page.url, a.attrib["href"]) for a in foot.iter("a")}
        root = "/" if page.lang == "da" else "/en/"
        wanted = {f"{root}om/privatliv/"} if page.path.startswith("borger/") else {root, f"{root}kontakt/"}
        assert wanted <= linked, page.file


def test_a_kommune_without_contacts_says_so_and_shows_the_way(site: Site) -> None:
    slug = {"data": "odder", "world": "oedeborg"}[site.data.name]
    page = site.pages[f"kommuner/{slug}/index.html"]
    assert "ingen kontakter" in page.text
    for heading in ("politi-og-dsc", "saadan-kommer-kommunen-med"):
        assert len(words(page.one("section", "aria-labelledby", heading))) > 100
