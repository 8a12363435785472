"""Roster text is data: whatever an editor writes arrives as the same letters, and as nothing else."""

import json
from xml.etree.ElementTree import Element

import pytest

from tests.conftest import mkdocs_build
from tests.site.hostile import HOSTILE, hostile_world
from tests.site.webpage import Site, WebPage

KOMMUNE = "kommuner/eksempelby/index.html"


@pytest.fixture(scope="module", params=["fag", "offentlig"])
def sites(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Site]:
    """The hostile world and the tame one in the same edition."""
    made, folder = [], tmp_path_factory.mktemp(f"hostile-{request.param}")
    for tame in (False, True):
        data = hostile_world(folder, tame=tame)
        target = folder / f"site-{data.name}"
        done = mkdocs_build(request.param, target, data)
        assert done.returncode == 0, done.stdout + done.stderr
        made.append(Site(target, request.param, data))
    return made[0], made[1]


def skeleton(page: WebPage) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every element with its attributes, without any text."""

    def part(element: Element) -> tuple[str, list[tuple[str, str]]]:
        return element.tag, sorted(element.attrib.items())

    return [part(element) for element in page.elements]


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_each_hostile_text_arrives_letter_for_letter(sites: tuple[Site, Site], prefix: str) -> None:
    hostile, _ = sites
    pieces = [piece for piece, lang in hostile.pages[prefix + KOMMUNE].pieces() if lang == "da"]
    lost = [text for text in HOSTILE if not any(text in piece for piece in pieces)]
    assert lost == []


def test_hostile_text_adds_no_element_and_no_attribute_to_any_page(sites: tuple[Site, Site]) -> None:
    hostile, tame = sites
    assert hostile.pages.keys() == tame.pages.keys()
    for file, page in hostile.pages.items():
        assert skeleton(page) == skeleton(tame.pages[file]), file
        assert page.mistakes == (), file


def test_hostile_text_stands_letter_for_letter_in_the_search_index(sites: tuple[Site, Site]) -> None:
    hostile, tame = sites
    for lang in ("da", "en"):
        index = (hostile.folder / f"assets/soeg/{lang}.json").read_text(encoding="utf-8")
        entries = json.loads(index)
        found = " ".join(entry.get("t", "") for entry in entries)
        assert [text for text in HOSTILE if text not in found] == []
        assert len(entries) == len(json.loads((tame.folder / f"assets/soeg/{lang}.json").read_text(encoding="utf-8")))
