"""Whatever an editor writes: a fault or a page, never a crash, and never markup.

Hypothesis makes the same examples each time (derandomize), so that a failure can be seen again.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from fagportal.checks import load_data
from fagportal.faults import Faults
from fagportal.models.roster import Ressourceperson, Roster
from tests.conftest import TODAY, WORLD
from tests.invented import Fields, as_yaml, contact_fields, portal_of, roster_fields, world_with
from tests.invented_knowledge import small_files
from tests.rendering import kommune_html, parse, shape

MANY = settings(max_examples=200, deadline=None, derandomize=True)
SOME = settings(max_examples=60, deadline=None, derandomize=True)


# The reader and the checks.

TOKENS = [
    "kommunekode:", "deltager:", "indgange:", "- id: a", "x", ": ", "- ", "\n", "\n  ", "\n\t", "[", "]", "{", "}",
    "&a ", "*a", "!!str ", "!x ", "---", "...", "|", ">-", "'", '"', "\\", "# ", "? ", "%YAML 1.1\n", "<<: ", "~",
    "NO", "0101", "12:30", "2026-02-30", "9999-12-31", "9" * 20, "\ufeff", "\x85", "\u2028", "\x00", "😀", "æ",
]  # fmt: skip

yaml_soup = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)
any_bytes = st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode), yaml_soup.map(str.encode))

plain = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text())
nested = st.recursive(plain, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=6)
contact_names = st.sampled_from([*Ressourceperson.model_fields])
contacts = st.dictionaries(contact_names | st.text(max_size=5), nested, max_size=12)
lists = st.sampled_from(["indgange", "ressourcepersoner", "politi", "sider"])
rosters = st.dictionaries(st.sampled_from([*Roster.model_fields]), nested, max_size=10).flatmap(
    lambda fields: st.dictionaries(lists, st.lists(contacts, max_size=2), max_size=2).map(fields.__or__)
)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the world whose Eksempelby is overwritten by each example; its other files are small ones."""
    folder = tmp_path_factory.mktemp("scratch") / "data"
    shutil.copytree(WORLD, folder)
    for name, fields in small_files().items():
        (folder / f"{name}.yml").write_text(as_yaml(fields), encoding="utf-8")
    yield folder / "roster" / "eksempelby.yml"


def is_roster_or_faults(path: Path) -> bool:
    """Fails when anything but Faults comes out, or a fault that an editor could not act on."""
    for streng in (True, False):
        try:
            load_data(path.parents[1], TODAY, streng=streng)
        except Faults as found:
            faults = found.faults
            assert all(fault.line > 0 and fault.field and fault.message for fault in faults)
            assert all(str(fault).isprintable() for fault in faults)
        else:
            return True
    assert {fault.path for fault in faults} == {str(path)}
    return False


@MANY
@given(content=any_bytes)
def test_any_bytes_are_faults_and_no_roster(content: bytes, scratch: Path) -> None:
    scratch.write_bytes(content)
    assert not is_roster_or_faults(scratch)


@MANY
@given(place=st.integers(0, 2000), cut=st.integers(0, 30), put=st.one_of(yaml_soup, st.text(max_size=10)))
def test_a_good_roster_with_a_piece_changed_is_a_roster_or_has_faults(
    place: int, cut: int, put: str, scratch: Path
) -> None:
    good = (WORLD / "roster" / "eksempelby.yml").read_text(encoding="utf-8")
    scratch.write_bytes((good[:place] + put + good[place + cut :]).encode())
    event("a roster" if is_roster_or_faults(scratch) else "faults")


@MANY
@given(fields=rosters)
def test_fields_of_any_kind_are_a_roster_or_faults(fields: Fields, scratch: Path) -> None:
    """JSON is YAML, and it can write any text."""
    scratch.write_text(json.dumps(fields), encoding="utf-8")
    event("a roster" if is_roster_or_faults(scratch) else "faults")


# The page.

NASTY = [
    "=HYPERLINK(1)", "+45", "@SUM(A1)", "<b>fed</b>", "<script>alert(1)</script>", "</table>", "</span></td></tr>",
    "<!--", "-->", "<![CDATA[", "&lt;b&gt;", "&amp;", "&#60;", '"', "'", '" onclick="x', "`", "**fed**", "# Overskrift",
    "[link](https://example.dk)", "![](x)", "<https://example.dk>", "{: .klasse #id onclick=x }", "{{ 7*7 }}",
    "{% raw %}", "{# note #}", "${x}", "{navn}", "{0}", "%s", "*[HTML]: x", '--8<-- "x"', "[^1]", "==fed==", "::: x",
    "javascript:alert(1)", "\\", "|", "~~x~~", "æøå", "日本", "<", ">", "&",
]  # fmt: skip
visible = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=60)
texts = st.one_of(visible, st.lists(st.sampled_from(NASTY), min_size=1, max_size=4).map("".join))


def page_saying(text: str, lang: str = "da") -> str:
    """A page on which `text` stands wherever an editor may write freely. Raises ValidationError."""
    free = dict.fromkeys(("navn", "enhed", "traeffetid", "kilde"), text)
    contacts = {name: [contact_fields(**free, id=name)] for name in ("indgange", "ressourcepersoner", "politi")}
    roster = roster_fields(koordinator=None, ejer=text, bemaerkning=text, sider=[{"titel": text}], **contacts)
    return kommune_html(portal_of(world_with(roster), "fag"), lang=lang)


def times_said(text: str, page: str) -> int:
    pieces = [piece for element in parse(page).iter() for piece in (element.text, element.tail) if piece]
    return sum(piece.strip().endswith(text) for piece in pieces)


@SOME
@given(text=texts, lang=st.sampled_from(["da", "en"]))
def test_no_text_makes_an_element_or_an_attribute(text: str, lang: str) -> None:
    try:
        page = page_saying(text, lang)
    except ValidationError:
        assume(False)
    assert shape(page) == shape(page_saying("Harmløs", lang))


@pytest.mark.parametrize("nasty", NASTY)
def test_formulas_markup_and_templates_arrive_as_they_were_written(nasty: str) -> None:
    text = f"{nasty} til sidst"
    assert times_said(text, page_saying(text)) == times_said("Harmløs", page_saying("Harmløs")) > 10


@SOME
@given(text=texts)
@pytest.mark.parametrize("group", ["ressourcepersoner", "politi"])
def test_no_name_of_a_person_reaches_the_offentlig_edition(text: str, group: str) -> None:
    name = f"Navn{text}esen"
    try:
        data = world_with(roster_fields(**{group: [contact_fields(navn=name)]}, koordinator=None))
    except ValidationError:
        assume(False)
    assert "Navn" in repr(portal_of(data, "fag").by_slug["eksempelby"])
    assert "Navn" not in repr(portal_of(data, "offentlig").by_slug["eksempelby"])
