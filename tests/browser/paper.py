"""A page on paper."""

import re
from pathlib import Path

from playwright.sync_api import Page
from pypdf import PdfReader


def letters(text: str) -> str:
    """Without spaces, which a PDF does not keep as they were."""
    return re.sub(r"\s", "", text)


def sheets(page: Page, folder: Path) -> list[str]:
    """The letters on each sheet of the page, printed as it stands, after the sheet's own number."""
    page.pdf(path=folder / "side.pdf", prefer_css_page_size=True)
    with PdfReader(folder / "side.pdf") as reader:
        texts = [letters(sheet.extract_text()) for sheet in reader.pages]
    return [text.removeprefix(f"{number}/{len(texts)}") for number, text in enumerate(texts, 1)]
