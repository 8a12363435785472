"""What data/wcag.yml says of every page: what is not there to do harm, and what is the same everywhere."""

import re
from collections import Counter
from itertools import pairwise
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from fagportal.settings import ROOT
from tests.site.test_site_kommune_pages import with_class
from tests.site.webpage import Site, WebPage, words

MEDIA = {"audio", "video", "embed", "object", "iframe", "canvas", "img", "picture", "marquee", "blink"}
FIELDS = {"input", "select", "textarea"}
# Whatever answers before the finger is lifted, or to more than one finger, a drag or the movement of the device.
TOO_EARLY = re.compile(
    r"""["'](mousedown|pointer\w+|touch\w+|drag\w*|drop|mouse(?:over|enter|move)|device\w+|wheel)["']"""
)
EMPTY_LINKS = re.compile(
    r"(klik |tryk )?her|læs mere|se mere|mere|link|(click )?here|read more|more|see more", re.IGNORECASE
)


def scripts() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs/assets/js").glob("*.js"))


def styles() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs/assets/css").glob("*.css"))


def name_of(page: WebPage, element: Element) -> str:
    """The name that a screen reader and a voice know the element by, as far as the file alone can tell."""
    if "aria-label" in element.attrib:
        return element.attrib["aria-label"]
    if ids := element.attrib.get("aria-labelledby", "").split():
        return " ".join(words(one) for one in page.elements if one.attrib.get("id") in ids)
    if element.tag in FIELDS:
        own = element.attrib.get("id")
        labels = [one for one in page.all("label") if one.attrib.get("for", "") == own or element in one.iter()]
        return " ".join(words(one) for one in labels)
    return words(element)


def test_there_is_no_sound_video_or_picture_of_text_and_nothing_moves_or_times_out(site: Site) -> None:
    """1.2.1-1.2.5, 1.4.2, 1.4.5, 2.2.1, 2.2.2, 2.3.1."""
    for page in site.pages.values():
        assert MEDIA.isdisjoint({element.tag for element in page.elements}), page.file
        assert page.all("meta", "http-equiv") == [], page.file
    assert not re.search(r"@keyframes|\banimation\b", styles())
    assert not re.search(r"setInterval|requestAnimationFrame", scripts())


def test_the_reader_may_turn_the_screen_and_zoom(site: Site) -> None:
    """1.3.4, 1.4.4."""
    for page in site.pages.values():
        assert page.meta("viewport") == "width=device-width,initial-scale=1", page.file
    assert "orientation" not in styles() + scripts()


def test_nothing_answers_to_hovering_pressing_down_dragging_or_shaking(site: Site) -> None:
    """1.4.13, 2.5.1, 2.5.2, 2.5.4, 2.5.7."""
    forgets = '"pointerdown", startOver'  # a finger only ends the count of Shift
    assert TOO_EARLY.findall(scripts().replace(forgets, "")) == []
    for page in site.pages.values():
        assert not [one for one in page.elements if "draggable" in one.attrib or "title" in one.attrib], page.file
    assert not re.search(r":hover[^{]*\{[^}]*(display|visibility|content|opacity)\s*:", styles())


def test_no_field_asks_about_the_reader_or_has_to_be_filled_in(site: Site) -> None:
    """1.3.5, 3.3.1, 3.3.3, 3.3.4, 3.3.7, 3.3.8."""
    for page in site.pages.values():
        for field in (one for one in page.elements if one.tag in FIELDS):
            assert field.attrib.get("type", "text") in {"text", "search", "checkbox", "radio"}, page.file
            assert field.attrib.get("autocomplete", "off") == "off" and "required" not in field.attrib, page.file


def test_every_field_button_and_link_has_a_name_that_holds_what_one_sees(site: Site) -> None:
    """2.4.4, 2.5.3, 3.3.2, 4.1.2."""
    for page in site.pages.values():
        filled = {id(one) for one in page.elements if any(attribute.startswith("data-") for attribute in one.attrib)}
        for element in (one for one in page.elements if one.tag in {"a", "button", "summary"} | FIELDS):
            name = name_of(page, element)
            assert name.strip() or id(element) in filled or element.attrib.get("id") == "samtale-skriv", (
                page.file,
                element.attrib,
            )
            if element.tag not in FIELDS:
                assert words(element).lower() in " ".join(name.split()).lower(), (page.file, name)
            if element.tag == "a":
                assert not EMPTY_LINKS.fullmatch(name.strip(" .")), (page.file, name)


def test_every_page_has_a_title_of_its_own_a_heading_and_landmarks(site: Site) -> None:
    """1.3.1, 2.4.1, 2.4.2, 2.4.6."""
    titles: Counter[tuple[str, str]] = Counter()
    for page in site.pages.values():
        titles[page.lang, words(page.one("title"))] += not page.is_404
        assert words(page.one("h1")) and page.one("main").attrib["id"] == "indhold", page.file
        skip, *_ = [one for one in page.all("a") if "fp-spring" in one.attrib.get("class", "")]
        assert skip.attrib["href"] == "#indhold"
        levels = [int(one.tag[1]) for one in page.one("main").iter() if re.fullmatch("h[1-6]", str(one.tag))]
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.file
    assert [title for title, count in titles.items() if count > 1] == []


def test_menu_search_and_help_stand_in_the_same_order_on_every_page(site: Site) -> None:
    """2.4.5, 3.2.3, 3.2.4, 3.2.6: what differs is the mark of where one is, and which page a mistake is on."""
    orders = set()
    for page in site.pages.values():
        if page.path.startswith("borger/"):
            continue
        parts = [with_class(page, name)[0] for name in ("fp-menu", "fp-fod")]
        links = [
            (words(a), urljoin(page.url, a.attrib["href"]).partition("#")[0]) for part in parts for a in part.iter("a")
        ]
        assert len(with_class(page, "fp-akut")) == 1
        orders.add((page.lang, tuple(address for text, address in links)))
    assert len(orders) == 2
