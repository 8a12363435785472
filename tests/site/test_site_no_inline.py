"""A strict Content-Security-Policy holds: nothing inline, nothing from other hosts, nothing sent anywhere."""

import re
from urllib.parse import urlsplit

from tests.site.webpage import Site

FETCHED = {"link": "href", "use": "href"} | dict.fromkeys(("script", "img", "iframe", "source", "video"), "src")


def test_no_script_stands_in_a_page(site: Site) -> None:
    for page in site.pages.values():
        scripts = page.all("script")
        assert len(scripts) >= 1, page.file
        assert [script for script in scripts if not script.attrib.get("src") or (script.text or "").strip()] == []


def test_no_element_carries_style_or_script_in_its_attributes(site: Site) -> None:
    for page in site.pages.values():
        names = {name for element in page.elements for name in element.attrib}
        assert [name for name in names if name == "style" or name.startswith("on")] == [], page.file
        assert page.all("style") == []
        values = [value for element in page.elements for value in element.attrib.values()]
        assert [value for value in values if re.match(r"\s*(java|vb)script:", value, re.IGNORECASE)] == [], page.file


def test_no_page_fetches_anything_from_another_host(site: Site) -> None:
    for page in site.pages.values():
        for element in page.elements:
            tag = element.tag.rpartition("}")[2]
            address = element.attrib.get(FETCHED.get(tag, ""), "")
            if element.attrib.get("rel") != "canonical":
                assert not urlsplit(address).netloc, f"{page.file}: {address}"


def test_stylesheets_and_scripts_name_no_other_host(site: Site) -> None:
    for file in site.files:
        text = (site.folder / file).read_text(encoding="utf-8") if file.endswith((".css", ".js")) else ""
        fetched = re.findall(r"""(?:url\(|@import\s|import\(|fetch\(|from)\s*["']?((?:https?:)?//[^"')]+)""", text)
        assert fetched == [], file


def test_no_form_sends_anything(site: Site) -> None:
    for page in site.pages.values():
        for element in page.elements:
            assert not {"action", "formaction", "ping"} & set(element.attrib), page.file
        assert {form.attrib.get("method") for form in page.all("form")} <= {"dialog"}, page.file


def test_no_frame_plugin_or_base_and_links_out_do_not_say_where_one_came_from(site: Site) -> None:
    for page in site.pages.values():
        assert [element.tag for element in page.elements if element.tag in ("iframe", "object", "embed", "base")] == []
        assert page.meta("referrer") == "no-referrer", page.file
