"""The fag edition keeps out of search engines and says what it is; the offentlig edition can be found."""

import gzip
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from fagportal.models.portal import NEUTRAL
from tests.conftest import WORLD, mkdocs_build
from tests.site.test_site_kommune_pages import with_class
from tests.site.webpage import Site, words

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
BANNER = {
    "da": ("Fagudgave til brug i kommunen.", "Må ikke offentliggøres."),
    "en": ("Edition for use inside a municipality (fagudgave).", "Must not be published."),
}


def sitemap(folder: Path) -> ElementTree.Element:
    return ElementTree.parse(folder / "sitemap.xml").getroot()


def locations(folder: Path) -> list[str]:
    return [str(element.text) for element in sitemap(folder).iterfind("s:url/s:loc", NAMES)]


def test_the_fag_edition_refuses_search_engines_everywhere(fag: Site) -> None:
    for page in fag.pages.values():
        assert "noindex" in (page.meta("robots") or ""), page.file
        assert page.all("link", "rel", "canonical") == []
    assert (fag.folder / "robots.txt").read_text(encoding="utf-8").splitlines() == ["User-agent: *", "Disallow: /"]
    assert [file for file in fag.files if "sitemap" in file] == []


def test_the_fag_edition_says_on_every_page_that_it_must_not_be_published(fag: Site) -> None:
    for page in fag.pages.values():
        (banner,) = with_class(page, "fp-udgave")
        for part in BANNER[page.lang]:
            assert part in words(banner), page.file


def test_the_offentlig_edition_has_no_noindex_and_no_banner(offentlig: Site) -> None:
    for page in offentlig.pages.values():
        assert page.meta("robots") is None, page.file
        assert with_class(page, "fp-udgave") == []
        assert BANNER[page.lang][0] not in page.text
    rules = (offentlig.folder / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert rules == ["User-agent: *", "Allow: /", "Sitemap: https://fagportal.example/sitemap.xml"]


def test_the_sitemap_lists_every_page_once_with_its_twin(offentlig: Site) -> None:
    pages = [page for page in offentlig.pages.values() if not page.is_404]
    assert sorted(locations(offentlig.folder)) == sorted(f"https://fagportal.example{page.url}" for page in pages)
    for url in sitemap(offentlig.folder).iterfind("s:url", NAMES):
        place = str(url.findtext("s:loc", None, NAMES)).removeprefix("https://fagportal.example/").removeprefix("en/")
        twins = {link.attrib["hreflang"]: link.attrib["href"] for link in url.iterfind("x:link", NAMES)}
        assert twins == {lang: f"https://fagportal.example/{root}{place}" for lang, root in (("da", ""), ("en", "en/"))}
    packed = gzip.decompress((offentlig.folder / "sitemap.xml.gz").read_bytes())
    assert packed == (offentlig.folder / "sitemap.xml").read_bytes()


def test_each_offentlig_page_names_its_own_address_as_the_right_one(offentlig: Site) -> None:
    for page in offentlig.pages.values():
        named = [link.attrib["href"] for link in page.all("link", "rel", "canonical")]
        assert named == ([] if page.is_404 else [f"https://fagportal.example{page.url}"]), page.file


def test_the_site_address_can_be_changed_also_to_a_folder_of_a_site(tmp_path: Path) -> None:
    base = "https://portal.example.dk/stalking/"
    done = mkdocs_build("offentlig", tmp_path, WORLD, FAGPORTAL_SITE_URL=base.rstrip("/"))
    assert done.returncode == 0, done.stderr
    site = Site(tmp_path, "offentlig", WORLD)
    assert {f"{base}kommuner/eksempelby/", f"{base}en/kontakt/", base} <= set(locations(tmp_path))
    assert [place for place in locations(tmp_path) if not place.startswith(base)] == []
    assert f"Sitemap: {base}sitemap.xml" in (tmp_path / "robots.txt").read_text(encoding="utf-8")
    front = site.pages["index.html"]
    assert front.one("link", "rel", "canonical").attrib["href"] == base
    for file in ("404.html", "en/404.html"):
        page = site.pages[file]
        paths = {element.attrib.get("href") or element.attrib.get("src") for element in page.elements} - {None}
        own = [path for path in paths if path and path != NEUTRAL and not path.startswith(("#", "tel:"))]
        assert [path for path in own if not path.startswith("/stalking/")] == []


def test_both_editions_have_the_same_pages(built: Callable[[str, str], Site]) -> None:
    for data in ("real", "world"):
        assert set(built(data, "fag").pages) == set(built(data, "offentlig").pages)
