"""Roster text is data: whatever an editor writes arrives as the same letters, and as nothing else."""

from xml.etree.ElementTree import Element

import pytest

from tests.conftest import mkdocs_build
from tests.search.reader import read_folder
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
        index, other = (read_folder(site.folder / "assets/soeg" / lang) for site in (hostile, tame))
        names = " ".join(str(shown[1]) for shown in index.root["sections"])
        excerpts = " ".join(text for page in index.excerpts for text in page)
        assert [text for text in HOSTILE if text not in excerpts or text not in names] == []
        assert len(index.root["sections"]) == len(other.root["sections"])


def test_no_file_of_the_search_holds_a_sign_that_could_begin_an_element(sites: tuple[Site, Site]) -> None:
    files = list((sites[0].folder / "assets/soeg").rglob("*.json"))
    assert len(files) > 20 and [path for path in files if b"<" in path.read_bytes()] == []
