"""Any text in the figures and in a conversation list: tables, JSON, drawings and copied text give it back."""

import csv
import io
import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from fagportal.figures.files import make_csv, make_figure_files
from fagportal.models.kilder import Kilder
from fagportal.models.tal import Talsamling
from fagportal.settings import ROOT
from tests.fuzz.given import examples, texts
from tests.invented_knowledge import KILDER, both, diagram_fields, tal_fields, talsamling_fields
from tests.rendering import parse

SOURCES = Kilder.model_validate(KILDER)
RUNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
SVG = "{http://www.w3.org/2000/svg}"
ASK = """
import { asHtml, asText } from "./samtaletekst.js";
let asked = "";
for await (const part of process.stdin) asked += part;
const list = (text) => ({ heading: text, frame: text, questions: [text, text], drafts: text, portal: text });
console.log(JSON.stringify(JSON.parse(asked).map((text) => [asHtml(list(text)), asText(list(text))])));
"""


@examples(150)
@given(rows=st.lists(st.lists(st.text(st.characters(codec="utf-8"), max_size=20) | texts, min_size=1), min_size=1))
def test_a_table_gives_back_every_cell_and_runs_none(rows: list[list[str]]) -> None:
    table = make_csv(rows).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(table, newline=""), delimiter=";"))
    assert [cell for row in read for cell in row if cell.startswith((*RUNS, "\t", "\r", "\n"))] == []
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]


@examples(40)
@given(text=texts)
def test_any_text_of_a_figure_comes_back_from_its_files(text: str) -> None:
    names = ("enhed", "aar", "population", "forbehold")
    said = dict.fromkeys(names, both(text, text))
    chart = diagram_fields(titel=both(text, text), beskrivelse=both(text, text), **said)
    tal = tal_fields(maal=both(text, text), **said)
    try:
        samling = Talsamling.model_validate(talsamling_fields(tal=[tal], diagrammer=[chart]))
    except ValidationError:
        assume(False)
    kept = samling.tal[0].maal.da
    files = make_figure_files(samling, SOURCES)
    for name, content in files.items():
        if name.endswith(".json"):
            fields = json.loads(content)
            assert {(fields["tal"][0])[field]["da"] for field in (*names, "maal")} == {kept}
        elif name.endswith(".csv"):
            rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
            assert sum(cell.removeprefix("'") == kept.removeprefix("'") for row in rows for cell in row) >= 4, name
        else:
            root = ElementTree.fromstring(content)
            assert {element.tag for element in root.iter()} <= {SVG + tag for tag in DRAWN}, name
            assert "".join(kept.split()) in "".join("".join(root.itertext()).split())


DRAWN = ("svg", "title", "desc", "style", "g", "rect", "text", "tspan", "line", "path", "circle", "polyline")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which Node can run what the browser runs."""
    folder = tmp_path_factory.mktemp("js")
    shutil.copy(ROOT / "docs" / "assets" / "js" / "samtaletekst.js", folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "ask.js").write_text(ASK, encoding="utf-8")
    return folder


@examples(10)
@given(given_texts=st.lists(texts | st.text(st.characters(codec="utf-8"), max_size=30), min_size=20, max_size=60))
def test_a_conversation_list_is_copied_letter_for_letter(given_texts: list[str], browser: Path) -> None:
    node = shutil.which("node")
    assert node, "Node mangler. Installér pakken nodejs (tests/apt.txt)"
    kept = [text.replace("\r", " ").replace("\0", " ") for text in given_texts]  # what no field of a page can hold
    asked = json.dumps(kept)
    done = subprocess.run([node, "ask.js"], cwd=browser, input=asked, capture_output=True, text=True, check=True)
    for text, (html, plain) in zip(kept, json.loads(done.stdout), strict=True):
        items = [element for element in parse(html).iter() if str(element.tag).endswith("}li")]
        assert ["".join(item.itertext()) for item in items] == [text, text]
        wanted = ["h2", "p", "ol", "li", "li", "p", "p"] if text else ["h2", "ol", "li", "li"]
        assert [str(element.tag).rpartition("}")[2] for element in parse(html).iter()][1:] == wanted
        assert f"1. {text}\n2. {text}\n" in plain
