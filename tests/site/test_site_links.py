"""Every address in the built site leads somewhere."""

import re
from urllib.parse import unquote, urljoin, urlsplit

from tests.search.reader import read_folder
from tests.site.webpage import Site, WebPage

BASE = "https://fagportal.example"
ADDRESSES = ("href", "src", "poster", "action", "data-rod", "data-sprogrod")
NOT_FETCHED = ("tel:", "mailto:", "data:")


def addresses(page: WebPage) -> list[str]:
    """Everything on the page that a browser may follow or fetch."""
    found = [element.attrib[name] for element in page.elements for name in ADDRESSES if name in element.attrib]
    for element in page.elements:
        found += [part.split()[0] for part in element.attrib.get("srcset", "").split(",") if part.strip()]
    return found


def fault(site: Site, address: str) -> str | None:
    """What is wrong with an absolute address in our own site; None when it leads to a file and an id that exist."""
    parts = urlsplit(address)
    file = unquote(parts.path).lstrip("/")
    file += "index.html" if file == "" or file.endswith("/") else ""
    if file not in site.files:
        return "no such file"
    if parts.query:
        return "asks a question that a static site cannot answer"
    if file.endswith("om/ret-en-fejl/index.html") and parts.fragment.startswith("side="):
        path = parts.fragment.removeprefix("side=")
        return None if f"{path.lstrip('/')}index.html" in site.files else "names a page that does not exist"
    if parts.fragment and unquote(parts.fragment) not in site.pages[file].ids:
        return "no such id"
    return None


def kept_out(site: Site, root: str) -> set[str]:
    """The citizen pages of the kommuner: they would drown the pages for colleagues."""
    pages = {page.url for page in site.pages.values()}
    found = {f"{root}borger/", f"{root}borger/sikker-brug/"}
    return {url for url in pages if url.startswith(f"{root}borger/")} - found


def test_every_internal_link_anchor_and_asset_exists(site: Site) -> None:
    dead = {}
    for page in site.pages.values():
        for address in addresses(page):
            whole = urljoin(BASE + page.url, address)
            whole = whole.rstrip(".") if address.endswith("/.") else whole
            if whole.startswith(BASE) and (wrong := fault(site, _folder(site, whole))):
                dead[page.file, address] = wrong
    assert dead == {}


def _folder(site: Site, address: str) -> str:
    """`data-rod` names the site's root without a closing slash; the scripts add it."""
    return address + "/" if address == BASE else address


def test_other_addresses_are_phone_numbers_mail_and_secure_sites(site: Site) -> None:
    found = {address for page in site.pages.values() for address in addresses(page)}
    schemes = {
        address.partition(":")[0] for address in found if re.match(r"[a-z][a-z0-9+.-]*:", address, re.IGNORECASE)
    }
    assert schemes == {"tel", "mailto", "https"}


def test_the_404_pages_links_work_at_any_depth(site: Site) -> None:
    for page in (site.pages["404.html"], site.pages["en/404.html"]):
        elsewhere = (*NOT_FETCHED, "https://")  # the way out
        starts = {address[:1] for address in addresses(page) if not address.startswith(elsewhere)}
        assert starts == {"/", "#"}, page.file


def test_stylesheets_ask_only_for_files_that_exist(site: Site) -> None:
    dead, asked = [], 0
    for file in sorted(file for file in site.files if file.endswith(".css")):
        css = (site.folder / file).read_text(encoding="utf-8")
        for address in re.findall(r"""(?:url\(|@import\s)\s*["']?([^"')]+)""", css):
            asked += 1
            if not address.startswith(("data:", "#")) and fault(site, urljoin(f"{BASE}/{file}", address)):
                dead.append((file, address))
    assert dead == []
    assert asked >= 6  # the fonts at least


def test_scripts_import_only_files_that_exist(site: Site) -> None:
    imports = []
    for file in sorted(file for file in site.files if file.endswith(".js")):
        script = (site.folder / file).read_text(encoding="utf-8")
        imports += [
            urljoin(f"{BASE}/{file}", name) for name in re.findall(r"""(?:from|import\()\s*["'](\.[^"']+)""", script)
        ]
    assert f"{BASE}/assets/js/vendor/snowball-da.js" in imports
    assert [address for address in imports if fault(site, address)] == []


def test_everything_that_search_can_find_exists(site: Site) -> None:
    for lang, root in (("da", "/"), ("en", "/en/")):
        index = read_folder(site.folder / "assets/soeg" / lang)
        paths = [path for path, _ in index.root["pages"]]
        found = [
            urljoin(BASE + root, paths[page] + ("#" + anchor if anchor else ""))
            for page, _, anchor, *_ in index.root["sections"]
        ]
        assert [address for address in found if fault(site, address)] == []
        pages = {page.url for page in site.pages.values() if page.lang == lang and not page.is_404}
        assert {urlsplit(address).path for address in found} == pages - {f"{root}a-aa/"} - kept_out(site, root)
        assert len(index.excerpts) == len(paths) and len(index.terms) > 1000


def test_every_question_that_the_guides_search_can_find_stands_on_its_page(site: Site) -> None:
    for lang, prefix in (("da", ""), ("en", "en/")):
        index = read_folder(site.folder / "assets/soeg" / lang / "spoergeguide")
        page = site.pages[f"{prefix}mistanke/spoergeguide/index.html"]
        shown = [li.attrib["id"] for li in page.all("li", "id") if li.attrib["id"].startswith("q-")]
        assert sorted(index.root["sections"]) == sorted(shown) and len(shown) > 50


def test_the_list_from_a_to_aa_leads_to_every_page(site: Site) -> None:
    for prefix in ("", "en/"):
        index = site.pages[f"{prefix}a-aa/index.html"]
        kept = kept_out(site, f"/{prefix}")
        listed = {urljoin(index.url, a.attrib["href"]) for a in index.all("a", "href")}
        pages = {page.url for page in site.pages.values() if page.lang == index.lang and not page.is_404}
        assert pages - listed - {index.url} == kept and not listed & kept


def test_ids_are_unique_on_each_page(site: Site) -> None:
    twice = {page.file: sorted({name for name in page.ids if page.ids.count(name) > 1}) for page in site.pages.values()}
    assert {file: names for file, names in twice.items() if names} == {}


def test_words_that_point_at_other_elements_point_at_some_that_exist(site: Site) -> None:
    names = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "data-kommunefelt")
    dead, asked = [], 0
    for page in site.pages.values():
        for element in page.elements:
            for wanted in [word for name in names for word in element.attrib.get(name, "").split()]:
                asked += 1
                if wanted not in page.ids:
                    dead.append((page.file, wanted))
    assert dead == []
    assert asked > len(site.pages)


def test_each_page_has_one_h1_a_title_and_a_description(site: Site) -> None:
    for page in site.pages.values():
        assert len(page.all("h1")) == 1, page.file
        assert len(page.all("title")) == 1, page.file
        assert page.is_404 or (page.meta("description") or "").strip(), page.file


def test_titles_and_descriptions_are_unique_within_a_language(site: Site) -> None:
    for lang in ("da", "en"):
        pages = [page for page in site.pages.values() if page.lang == lang]
        titles = ["".join(page.one("title").itertext()).strip() for page in pages]
        descriptions = [page.meta("description") for page in pages if not page.is_404]
        assert sorted(titles) == sorted(set(titles))
        assert sorted(map(str, descriptions)) == sorted(set(map(str, descriptions)))
        assert all(titles)
