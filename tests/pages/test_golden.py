"""Whole kommune pages, byte for byte, in tests/golden/: <what it shows>.<kommune>.<edition>.<language>.html.

The input is tests/world/. After a change that is meant, UPDATE_GOLDEN=1 pytest tests/pages/test_golden.py
writes the pages anew: read the difference before it is committed. A new case is an empty file with such a name.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from fagportal.portal import Portal
from tests.rendering import kommune_html

GOLDEN = sorted((Path(__file__).parents[1] / "golden").iterdir())


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_a_kommune_page_is_the_same_to_the_byte(golden: Path, portals: Callable[[str], Portal]) -> None:
    _, slug, edition, lang, _ = golden.name.split(".")
    page = kommune_html(portals(edition), slug, lang).encode()
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(page)
    assert golden.read_bytes() == page
