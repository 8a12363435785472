"""The files that one takes along: what stands in them is what stands in data/tal.yml."""

import csv
import io
import json
import re

import pytest

from fagportal.figures.files import make_csv, make_figure_files
from fagportal.words import LANGUAGES
from tests.invented_figures import CHARTS, KILDER, SAMLING, figur

FILES = make_figure_files(SAMLING, KILDER)


def rows(name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(FILES[name].decode("utf-8-sig")), delimiter=";"))


def number(text: str, lang: str) -> float | None:
    return float(text.replace(",", ".") if lang == "da" else text) if text else None


def test_there_is_one_of_each_kind_for_the_whole_and_for_each_chart() -> None:
    names = {"tal.json", "tal.da.csv", "tal.en.csv"}
    for id in CHARTS:
        names |= {f"{id}.json", *(f"{id}.{lang}.{kind}" for lang in LANGUAGES for kind in ("csv", "svg"))}
    assert set(FILES) == names


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_opens_in_a_danish_excel_and_holds_every_figure_with_its_companions(lang: str) -> None:
    assert FILES[f"tal.{lang}.csv"].startswith(b"\xef\xbb\xbf")
    header, *found = rows(f"tal.{lang}.csv")
    assert len(header) == 11 and all(header)
    assert len(found) == len(SAMLING.tal) == 73
    for row, tal in zip(found, SAMLING.tal, strict=True):
        texts = [tal.maal, tal.vaerdi, tal.enhed, tal.aar, tal.population, tal.forbehold]
        assert [row[0], row[2], row[3], *row[6:10]] == [tal.id, *(getattr(text, lang) for text in texts)]
        assert [number(cell, lang) for cell in row[4:6]] == [tal.tal, tal.af]
        named = [KILDER.by_id[id] for kilde in tal.kilder if (id := kilde.partition(":")[0]) in KILDER.by_id]
        assert named and all(getattr(kilde.fuld, lang) in row[10] for kilde in named)
        assert all(row[6:])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id", CHARTS)
def test_a_charts_table_holds_what_the_chart_shows(id: str, lang: str) -> None:
    one = figur(id, lang)
    _, *found = rows(f"{id}.{lang}.csv")
    assert [row[:2] for row in found] == [[name, part.value] for name, part in one.named_values()]
    assert [number(row[2], lang) for row in found] == [part.number for part in one.parts]
    assert all(all(row[4:]) for row in found)


def test_no_cell_runs_as_a_formula_or_turns_into_a_date() -> None:
    cells = [cell for name in FILES if name.endswith(".csv") for row in rows(name) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    dates = [cell for cell in cells if re.fullmatch(r"\d{1,2} ?[-/] ?\d{1,2}([-/]\d+)?", cell)]
    assert dates == []
    marked = make_csv([["=1+1", "+45", "-2", "@a", "a;b", 'a"b', "1=1"]])
    (row,) = csv.reader(io.StringIO(marked.decode("utf-8-sig")), delimiter=";")
    assert row == ["'=1+1", "'+45", "'-2", "'@a", "a;b", 'a"b', "1=1"]


def test_the_json_is_the_data_in_both_languages_with_its_sources_in_full() -> None:
    whole = json.loads(FILES["tal.json"])
    sources = whole.pop("henvisninger")
    assert whole.pop("licens") == "CC BY 4.0"
    assert whole == SAMLING.model_dump(mode="json")
    assert {kilde for tal in SAMLING.tal for kilde in tal.kilder} == set(sources)
    assert all(text[lang] for text in sources.values() for lang in LANGUAGES)
    for diagram in SAMLING.diagrammer:
        chart = json.loads(FILES[f"{diagram.id}.json"])
        assert chart["tal"] == [SAMLING.by_id[id].model_dump(mode="json") for id in diagram.tal]
        assert {kilde for tal in chart["tal"] for kilde in tal["kilder"]} == set(chart["henvisninger"])
        assert chart["forbehold"] == diagram.forbehold.model_dump()


def test_the_same_figures_give_the_same_bytes() -> None:
    assert make_figure_files(SAMLING, KILDER) == FILES
