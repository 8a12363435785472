"""Roster text is data: whatever an editor writes arrives as the same letters, and as nothing else.

Two worlds are built: one of attacks, and one in which a quiet word stands for each of them. Put the attacks in
place of the words in the quiet site, and it must be the other one.
"""

import json
import re
import unicodedata
from functools import cached_property
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tests.conftest import mkdocs_build
from tests.search.reader import Written, read_folder
from tests.site.hostile import HOSTILE, make_world, slug
from tests.site.webpage import Site, WebPage

# Made of a text for scripts to compare with, and never shown: lower case, without accents.
FOLDED = {"data-navn"}
KINDS = {".html", ".json", ".xml", ".svg", ".csv", ".txt", ".bin", ".js", ".css", ".woff2", ".gz"}


class Pair:
    """The hostile site, the tame one, and what each word of the tame one stands for."""

    def __init__(self, hostile: Site, tame: Site, meant: dict[str, str]) -> None:
        self.hostile, self.tame, self.meant = hostile, tame, meant

    @cached_property
    def _words(self) -> re.Pattern[str]:
        return re.compile("|".join(sorted(map(re.escape, self.meant), key=len, reverse=True)))

    def told(self, text: str) -> str:
        """A text of the tame site as the hostile one should have it."""
        return plain(self._words.sub(lambda found: self.meant[found[0]], text))


def plain(text: str) -> str:
    """In one Unicode form, and any run of white space as one space, no-break spaces too."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@pytest.fixture(scope="module", params=["fag", "offentlig"])
def sites(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    made, folder = [], tmp_path_factory.mktemp(f"hostile-{request.param}")
    for tame in (False, True):
        data, meant = make_world(folder, tame=tame)
        target = folder / f"site-{data.name}"
        done = mkdocs_build(request.param, target, data)
        assert done.returncode == 0, done.stdout + done.stderr
        made.append(Site(target, request.param, data))
    return Pair(made[0], made[1], meant)


def pieces(page: WebPage) -> list[tuple[str, str]]:
    """Every element, attribute and text of a page in order. A span that only says the language is left out:
    Danish words of the glossary get one wherever they stand on an English page."""
    found: list[tuple[str, str]] = []

    def say(what: str, value: str) -> None:
        if what == "text" and found and found[-1][0] == "text":
            value = found.pop()[1] + value
        found.append((what, value))

    def walk(element: Element) -> None:
        if element.tag != "span" or set(element.attrib) != {"lang"}:
            say("element", str(element.tag))
            for name, value in sorted(element.attrib.items()):
                say(f"{element.tag} {name}", "" if name in FOLDED else value)
        say("text", element.text or "")
        for child in element:
            walk(child)
            say("text", child.tail or "")

    walk(page.root)
    return found


def test_each_page_is_the_tame_one_with_the_hostile_texts_letter_for_letter(sites: Pair) -> None:
    assert sites.hostile.pages.keys() == sites.tame.pages.keys() and len(sites.hostile.pages) > 4 * len(HOSTILE)
    for file, page in sites.hostile.pages.items():
        found = [(what, plain(value)) for what, value in pieces(page)]
        wanted = [(what, sites.told(value)) for what, value in pieces(sites.tame.pages[file])]
        if file.endswith("a-aa/index.html"):  # sorted by all the letters of a title
            found, wanted = sorted(found), sorted(wanted)
        assert found == wanted, file
        assert page.mistakes == (), file


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_hostile_text_is_read_on_its_kommunes_own_page(sites: Pair, prefix: str) -> None:
    """The comparison above would not notice that both worlds show nothing."""
    for number, text in enumerate(HOSTILE):
        page = sites.hostile.pages[f"{prefix}kommuner/{slug(number)}/index.html"]
        assert plain(text) in plain(page.one("h1").itertext().__next__() if prefix == "" else page.text), text
        read = sum(plain(text) in piece for piece, lang in page.pieces() if lang == "da")
        assert read >= (14 if sites.hostile.edition == "fag" else 11), (text, read)
        citizens = sites.hostile.pages[f"{prefix}borger/{slug(number)}/index.html"]
        assert sum(plain(text) in piece for piece, lang in citizens.pieces() if lang == "da") >= 3, text


def texts_of(index: Written) -> list[str]:
    """What a search may draw: names and excerpts. Lists in it are folded words to compare with."""
    parts = (*index.root["pages"], *index.root["sections"], *index.excerpts)
    return [text for part in parts for text in part if isinstance(text, str)]


def test_hostile_text_stands_letter_for_letter_in_the_search_index(sites: Pair) -> None:
    for lang in ("da", "en"):
        index, other = (read_folder(site.folder / "assets/soeg" / lang) for site in (sites.hostile, sites.tame))
        assert [plain(text) for text in texts_of(index)] == [sites.told(text) for text in texts_of(other)]
        shown = plain(" ".join(texts_of(index)))
        assert [text for text in HOSTILE if shown.count(plain(text)) < 5] == []


def test_no_file_of_the_search_holds_a_sign_that_could_begin_an_element(sites: Pair) -> None:
    files = list((sites.hostile.folder / "assets/soeg").rglob("*.json"))
    assert len(files) > 20 and [path for path in files if b"<" in path.read_bytes()] == []


def test_the_site_has_the_same_files_and_each_can_be_read_as_what_it_is(sites: Pair) -> None:
    """A format that joins the site must join this test."""
    names = {name for name in sites.hostile.files if "/soeg/" not in name}
    assert names == {name for name in sites.tame.files if "/soeg/" not in name}
    for path in sorted(path for path in sites.hostile.folder.rglob("*") if path.is_file()):
        assert path.suffix in KINDS, path.name
        if path.suffix == ".json":
            json.loads(path.read_bytes())
        elif path.suffix in (".xml", ".svg"):
            ElementTree.fromstring(path.read_bytes())
        if path.suffix not in (".html", ".bin") and "soeg" not in path.parts:
            twin = sites.tame.folder / path.relative_to(sites.hostile.folder)
            found, wanted = (one.read_bytes().decode("utf-8", "replace") for one in (path, twin))
            assert plain(found) == sites.told(wanted), path.name


def test_no_hostile_text_becomes_part_of_an_address_or_a_file_name(sites: Pair) -> None:
    allowed = re.compile(r"[A-Za-z0-9._/-]+")
    assert [name for name in sites.hostile.files if not allowed.fullmatch(name)] == []
