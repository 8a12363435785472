"""Two languages: the same pages, the same ids, and Danish text marked as Danish wherever it stands."""

from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import yaml

from fagportal.settings import ROOT
from tests.conftest import WORLD
from tests.site.commands import run_python
from tests.site.webpage import HEADINGS, Site, WebPage, read_page, words

ROSTER_TEXT = ("navn", "enhed", "traeffetid", "kilde", "titel", "ejer", "bemaerkning")


def heading_ids(page: WebPage) -> list[str]:
    """In the order of the page; letters of the A-Å list differ with the words of each language."""
    found = [element.attrib.get("id", "") for element in page.elements if element.tag in (*HEADINGS, "dt")]
    found = [name for name in found if name and not name.startswith("bogstav-")]
    glossary = page.path == "viden/ordliste/"  # in the alphabet of each language
    return sorted(found) if glossary else found


def roster_texts(data: Path) -> set[str]:
    """Everything that an editor wrote as text in a roster."""

    def walk(value: object, key: str) -> set[str]:
        if isinstance(value, dict):
            return {text for name, part in value.items() for text in walk(part, str(name))}
        if isinstance(value, list):
            return {text for part in value for text in walk(part, key)}
        return {" ".join(value.split())} if key in ROSTER_TEXT and isinstance(value, str) else set()

    files = sorted((data / "roster").glob("*.yml"))
    return {text for file in files for text in walk(yaml.safe_load(file.read_text(encoding="utf-8")), "")}


def article(page: WebPage) -> Element:
    return page.one("article")


def test_each_page_says_its_language(site: Site) -> None:
    for page in site.pages.values():
        assert page.root.attrib.get("lang") == page.lang, page.file
    assert {"404.html", "en/404.html"} <= set(site.pages)


def test_every_danish_page_has_its_english_twin_and_the_other_way_round(site: Site) -> None:
    danish, english = (
        {page.path for page in site.pages.values() if page.lang == lang and not page.is_404} for lang in ("da", "en")
    )
    assert danish == english


def test_heading_ids_are_the_same_in_both_languages(site: Site) -> None:
    differing = {}
    for page in site.pages.values():
        if page.lang == "da" and heading_ids(page) != heading_ids(site.pages["en/" + page.file]):
            differing[page.file] = heading_ids(page), heading_ids(site.pages["en/" + page.file])
    assert differing == {}


def test_the_language_link_leads_to_the_same_page(site: Site) -> None:
    for page in site.pages.values():
        other = "en" if page.lang == "da" else "da"
        wanted = ("/en/" if other == "en" else "/") + ("" if page.is_404 else page.path)
        links = page.all("a", "lang", other)
        assert len(links) == (2 if page.path.startswith("borger/") else 1), "citizens find it at the foot too"
        for link in links:
            assert link.attrib["hreflang"] == other
            assert words(link) == {"en": "English", "da": "Dansk"}[other]
            assert urljoin(page.url, link.attrib["href"]) == wanted, page.file


def test_danish_roster_text_on_an_english_page_is_marked_as_danish(site: Site) -> None:
    texts = roster_texts(site.data)
    marked: set[str] = set()
    for page in site.pages.values():
        if page.lang == "en":
            for piece, lang in page.pieces():
                assert lang == "da" or piece not in texts, f"{page.file}: »{piece}« is read out as {lang}"
                marked |= {piece} & texts
    assert len(marked) >= 3, "no roster text was found at all"


def test_no_english_page_repeats_the_danish_text_unmarked(site: Site) -> None:
    for page in site.pages.values():
        if page.lang == "en" and "lang" not in article(page).attrib:
            assert words(article(page)) != words(article(site.pages[page.file.removeprefix("en/")])), page.file


def test_a_page_without_english_falls_back_to_danish_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for original in (ROOT / "docs").iterdir():
        (tmp_path / "docs" / original.name).symlink_to(original)
    (tmp_path / "docs" / "viden").unlink()
    (tmp_path / "docs" / "viden").mkdir()
    for original in (ROOT / "docs" / "viden").iterdir():
        if original.name != "index.en.md":
            (tmp_path / "docs" / "viden" / original.name).symlink_to(original)
    config = f"INHERIT: mkdocs.yml\ndocs_dir: {tmp_path / 'docs'}\n"
    target = tmp_path / "site"
    done = run_python(
        *("-m", "mkdocs", "build", "--strict", "-q", "-f", "-", "-d", str(target)),
        stdin=config, FAGPORTAL_DATA=str(WORLD),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    page = read_page(target, target / "en" / "viden" / "index.html")
    assert page.root.attrib["lang"] == "en"
    assert article(page).attrib.get("lang") == "da"
    notice = [piece for piece, lang in page.pieces() if lang == "en" and "only in Danish" in piece]
    assert notice == ["This page is only in Danish for now."]
