"""A roster that tries to be markup, in a real browser: opened, filtered, searched and printed, it stays text."""

import io
import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Dialog, Page, expect
from pypdf import PdfReader

from tests.browser.visitor import Visitor
from tests.site.hostile import HOSTILE, slug

# What no page of ours has, whoever made it: handlers, frames, forms, and addresses that run.
STRANGE = """(root) => [...root.querySelectorAll('*')].filter((one) =>
  [...one.attributes].some((at) => at.name.startsWith('on') || ['srcdoc', 'style', 'formaction'].includes(at.name)
    || (['href', 'src', 'action'].includes(at.name) && /^\\s*(javascript|vbscript|data):/i.test(at.value)))
  || one.matches('iframe, object, embed, form:not([method="dialog"]), base, math, style, marquee')
  || (one.localName === 'script' && !one.src.startsWith(location.origin))
  || (one.localName === 'link' && !one.href.startsWith(location.origin))
).map((one) => one.outerHTML.slice(0, 200))"""
OVERVIEWS = ["", "kommuner/", "kontakt/", "kontakt/ressourceperson/", "borger/", "a-aa/", "mistanke/trin/", "om/"]


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@pytest.fixture
def hostile(visitor: Visitor, hostile_base: str) -> Iterator[Visitor]:
    """A visitor to the hostile site; no dialog may have opened when the visit is over."""
    opened: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    visitor.bases["hostile"] = hostile_base
    page = visitor.open("kontakt/", "hostile", own=True)
    page.on("dialog", dismiss)
    yield visitor
    assert opened == []


def window(visitor: Visitor) -> Page:
    return visitor.seen[-1]


def is_harmless(page: Page) -> None:
    assert page.evaluate(f"({STRANGE})(document)") == [], page.url


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_each_hostile_kommune_is_read_letter_for_letter_and_does_nothing(hostile: Visitor, prefix: str) -> None:
    page = window(hostile)
    for number, text in enumerate(HOSTILE):
        for path in (f"{prefix}kommuner/{slug(number)}/", f"{prefix}borger/{slug(number)}/"):
            hostile.go(page, path, "hostile")
            is_harmless(page)
            read = plain(page.locator("main").evaluate("(main) => main.textContent"))
            assert read.count(plain(text)) >= 3, (path, text)
        assert plain(text) in plain(page.title()) or prefix, text


def test_the_overviews_show_hostile_names_as_text(hostile: Visitor) -> None:
    page = window(hostile)
    for path in [prefix + path for prefix in ("", "en/") for path in OVERVIEWS]:
        hostile.go(page, path, "hostile")
        page.wait_for_load_state("networkidle")
        is_harmless(page)


def test_the_field_that_filters_kommuner_shows_hostile_names_as_text(hostile: Visitor) -> None:
    page = window(hostile)
    hostile.go(page, "kommuner/", "hostile")
    typed = page.locator("[data-kommunefelt] input").first
    for text in HOSTILE:
        typed.fill(text)
        is_harmless(page)
    typed.fill("Bb")
    expect(page.locator("#alle-kommuner li:visible").first).to_contain_text(HOSTILE[0])


def test_a_search_for_each_hostile_name_finds_it_and_draws_it_as_text(hostile: Visitor) -> None:
    page = window(hostile)
    page.locator("[data-soeg-aabn]").click()
    typed, output = page.locator("#soeg-felt"), page.locator("dialog [data-soegeresultat]")
    for number, text in enumerate(HOSTILE):
        typed.fill("")
        expect(output.locator("a")).to_have_count(0)
        typed.fill(f"{slug(number).rpartition('-')[2]} {text}")
        expect(output.locator("a").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        found = plain(output.evaluate("(found) => found.textContent"))
        assert plain(text) in found, text
        assert output.evaluate(STRANGE) == [], text
        assert output.locator("img, svg:not(.fp-ikon)").count() == 0


def test_a_printed_page_holds_the_hostile_text_as_text(hostile: Visitor) -> None:
    page = window(hostile)
    hostile.go(page, f"kommuner/{slug(0)}/", "hostile")
    printed = PdfReader(io.BytesIO(page.pdf(format="A4")))
    read = "".join("".join(sheet.extract_text() for sheet in printed.pages).split())
    assert read.count("".join(HOSTILE[0].split())) >= 5
    notes = [note.get_object() for sheet in printed.pages for note in sheet.get("/Annots", [])]
    links = [str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})]
    allowed = ("http://127.0.0.1", "https://www.example.dk", "tel:", "mailto:")
    assert links and [link for link in links if not link.startswith(allowed)] == []
