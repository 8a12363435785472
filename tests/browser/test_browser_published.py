"""The offentlig edition as it is published: every name holds a fingerprint, and everything works that did before."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from fagportal.hosting.fingerprints import fingerprint
from tests.browser.served import serve
from tests.browser.visitor import Visitor, Windows
from tests.conftest import mkdocs_build

NAMED = re.compile(r"/assets/(css|fonts|img|js|stylesheets)/.*\.[0-9a-f]{10}\.[a-z0-9]+$|/assets/soeg/.*/[0-9a-f]{10}/")
EDITION = "offentlig"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    done = mkdocs_build(EDITION, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    fingerprint(folder)
    return folder


@pytest.fixture
def visitor(windows: Windows, published: Path) -> Iterator[Visitor]:
    """Nothing may go wrong, and no asset may be asked for by another name."""
    with serve(published) as base:
        visiting = Visitor(windows, {EDITION: base})
        yield visiting
        visiting.leave()
    assert visiting.troubles == []
    assets = {url for url in visiting.requests if "/assets/" in url and not url.endswith("/rod.json")}
    assert [url for url in assets if not NAMED.search(url)] == [] and len(assets) > 10


@pytest.mark.parametrize("lang", ["", "en/"])
def test_the_search_finds_a_page_with_its_excerpt(lang: str, visitor: Visitor) -> None:
    page = visitor.open(f"{lang}kontakt/", EDITION, own=True)
    page.locator("[data-soeg-aabn]").click()
    page.locator("dialog input").fill("stalking")
    expect(page.locator("dialog [data-soegeresultat] mark").first).to_be_visible()
    with page.expect_navigation():
        page.locator("dialog [data-soegeresultat] a[href]:not([href^='tel:'])").first.click()


def test_the_question_guide_finds_a_question(visitor: Visitor) -> None:
    page = visitor.open("mistanke/spoergeguide/", EDITION, own=True)
    page.locator("#guide-soeg").fill("søvn")
    page.wait_for_function("performance.getEntriesByType('resource').some((it) => it.name.endsWith('.bin'))")
    expect(page.locator("[data-fundne] .fp-spoergsmaal__et").first).to_be_visible()


@pytest.mark.parametrize("path", ["modeller/", "materialer/", "om/", "en/", "borger/"])
def test_a_page_has_its_styles_fonts_and_scripts_on_screen_and_on_paper(path: str, visitor: Visitor) -> None:
    page = visitor.open(path, EDITION, own=True)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("[...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")
    assert page.evaluate("document.fonts.check('1em \"Atkinson Hyperlegible Next\"')")
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()


def test_a_missing_page_has_its_styles_at_any_depth(visitor: Visitor) -> None:
    page = visitor.open_missing("findes/slet/ikke/", EDITION, own=True)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("[...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")


def test_a_page_from_before_a_new_build_asks_for_the_new_table_when_its_files_are_gone(
    visitor: Visitor, published: Path
) -> None:
    """The old numbers never meet the new files: the search says that it failed, and then works."""
    page = visitor.open("kontakt/", EDITION, own=True)
    page.locator("[data-soeg-aabn]").click()
    field = page.locator("dialog input")
    with page.expect_response(re.compile(r"/rod\.json$")):
        field.focus()
    page.wait_for_load_state("networkidle")
    table = published / "assets" / "soeg" / "da" / "rod.json"
    before = table.read_text(encoding="utf-8")
    folder = re.search(r'"folder":"([0-9a-f]{10})/"', before)
    assert folder
    own = table.parent / folder[1]
    try:
        own.rename(table.parent / "0123456789")
        table.write_text(before.replace(folder[1], "0123456789"), encoding="utf-8")
        gone = re.compile(rf"/{folder[1]}/")
        field.fill("tilhold")
        expect(page.locator("dialog [data-soegefelt] [role=status]")).to_have_text(
            str(page.locator("dialog.fp-soeg").get_attribute("data-fejl"))
        )
        field.fill("tilholde")
        expect(page.locator("dialog [data-soegeresultat] mark").first).to_be_visible()
    finally:
        (table.parent / "0123456789").rename(own)
        table.write_text(before, encoding="utf-8")
    visitor.troubles[:] = [trouble for trouble in visitor.troubles if not gone.search(trouble)]
