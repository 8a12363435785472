"""A kommune page on paper: every number, where it comes from and when, and nothing that one can only click."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader

from fagportal.settings import ROOT
from tests.browser.visitor import Visitor

# What one can only click, or what is there to find one's way on a screen.
SCREEN_ONLY = ("Mistanke nu", "Modeller", "Materialer", "Roller", "Samarbejde", "Menu", "English", "Gå til indholdet")
SCREEN_ONLY += ("Du er her", "Forside", "Få hjælp", "Privatliv", "A til Å")


def national_numbers() -> set[str]:
    organisations = yaml.safe_load((ROOT / "data" / "organisationer.yml").read_text(encoding="utf-8"))
    lines = organisations["dansk_stalking_center"]["linjer"]
    return {number["telefon"] for line in lines for number in line["numre"]}


def kommune_numbers(slug: str) -> set[str]:
    roster = yaml.safe_load((ROOT / "data" / "roster" / f"{slug}.yml").read_text(encoding="utf-8"))
    return {contact["telefon"] for group in ("indgange", "ressourcepersoner") for contact in roster[group]}


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout


def printed(visitor: Visitor, tmp_path: Path, path: str, edition: str, scheme: str) -> Path:
    page = visitor.open(path, edition, own=True, color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    page.pdf(path=tmp_path / "side.pdf", prefer_css_page_size=True, tagged=True)
    return tmp_path / "side.pdf"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("edition", "slug"), [("fag", "skanderborg"), ("offentlig", "vejle")])
def test_a_kommune_page_on_paper_has_every_number_its_address_and_the_date(
    edition: str, slug: str, scheme: str, visitor: Visitor, tmp_path: Path
) -> None:
    pdf = printed(visitor, tmp_path, f"kommuner/{slug}/", edition, scheme)
    text = text_of(pdf)
    missing = [number for number in kommune_numbers(slug) | national_numbers() if number not in text]
    assert missing == []
    assert f"fagportal.example/kommuner/{slug}/" in text
    assert "20. november 2026" in text
    assert "112" in text
    assert "114" in text
    assert ("Fagudgave til brug i kommunen." in text) is (edition == "fag")
    assert [words for words in SCREEN_ONLY if re.search(rf"\b{words}\b", text)] == []


def test_paper_speaks_of_no_text_to_copy_unless_the_text_is_on_it(visitor: Visitor, tmp_path: Path) -> None:
    text = text_of(printed(visitor, tmp_path, "kommuner/skanderborg/", "fag", "light"))
    assert ("Kopiér teksten" in text) is ("Hvad er forkert" in text)


def test_the_paper_is_a4_and_the_document_has_a_title_and_tags(visitor: Visitor, tmp_path: Path) -> None:
    with PdfReader(printed(visitor, tmp_path, "kommuner/skanderborg/", "fag", "light")) as reader:
        for sheet in reader.pages:
            assert float(sheet.mediabox.width) == pytest.approx(595.3, abs=1)
            assert float(sheet.mediabox.height) == pytest.approx(841.9, abs=1)
        assert len(reader.pages) <= 4
        assert reader.metadata is not None
        assert "Skanderborg Kommune" in str(reader.metadata.title)
        assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


@pytest.mark.parametrize("path", ["", "kommuner/skanderborg/", "kontakt/"])
def test_paper_is_white_and_its_text_dark_also_for_those_who_read_in_the_dark(path: str, visitor: Visitor) -> None:
    page = visitor.open(path, own=True, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    style = "(element) => [getComputedStyle(element).color, getComputedStyle(document.body).backgroundColor]"
    assert page.locator("h1").evaluate(style) == ["rgb(23, 40, 44)", "rgb(255, 255, 255)"]
    for hidden in (".fp-hoved", ".fp-fod", ".fp-akut", ".fp-krummer"):
        assert [place for place in page.locator(hidden).all() if place.is_visible()] == []
