"""make bench-search: the same code as the site's, the right numbers, and a sentence where a file is broken."""

import json
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from benchmarks.search import engines
from benchmarks.search.__main__ import main
from benchmarks.search.collection import Document, Query
from benchmarks.search.costs import count_costs
from benchmarks.search.engines import ENGINES, Task
from benchmarks.search.node import Run, run
from benchmarks.search.quality import Answer, judge, judge_categories, quantile
from fagportal.search.index import Entry, make_index
from fagportal.settings import ROOT

GOLDEN = Path(__file__).with_name("bench.txt")
DOCUMENTS = [
    {"id": "d1", "lang": "da", "title": "Tilhold", "text": "Politiet kan give et tilhold mod den, der chikanerer."},
    {
        "id": "d2",
        "lang": "da",
        "title": "Skift adgangskode",
        "text": "Adgangskoder skal være lange. Nævn <ingen> navne.",
    },
    {"id": "d3", "lang": "da", "title": "Børnene i hjemmet", "text": "Børn mærker uroen. Tal med barnets skole."},
    {"id": "d#4", "lang": "da", "title": "Ring til os", "text": "Linjen har nummer 99 99 99 99 hver dag.", "more": 1},
    {"id": "d5", "lang": "en", "title": "Keep a diary", "text": "Write down every message and every call."},
    {"id": "d6", "lang": "da", "title": "", "text": ""},
]
QUERIES = [
    {"query": "tilhold", "category": "keyword", "expected": [{"id": "d1", "grade": 2}]},
    {"query": "adgangskodeskift", "category": "compound", "expected": ["d2"]},
    {"query": "boern", "category": "ascii", "expected": [{"id": "d3"}]},
    {"query": "99999999", "category": "number", "expected": [{"id": "d#4"}]},
    {"query": "diaries", "category": "english", "expected": [{"id": "d5"}]},
    {"query": "titel: +x ^^ ~ \"", "category": "strange"},
    {"query": "\U0001f600\x00", "category": "strange", "expected": [{"id": "d1"}]},
]  # fmt: skip


def write(path: Path, content: object) -> str:
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    queries = {"queries": QUERIES, "note": "an unknown field"}
    return [write(tmp_path / "docs.json", DOCUMENTS), write(tmp_path / "queries.json", queries)]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files come to lie."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_every_engine_answers_in_one_table(
    files: list[str], temporary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """tests/search/bench.txt; after a change that is meant, UPDATE_GOLDEN=1 pytest tests/search/test_bench.py."""
    assert main(files) == 0
    found, _, costs = capsys.readouterr().out.partition("\ncost")
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")
    rows = {line[:30].strip(): line[35:].split() for line in costs.splitlines()[1:9]}
    assert len(rows) == 8 and all(len(values) == len(ENGINES) for values in rows.values())
    assert all(float(value) >= 0 for values in rows.values() for value in values)
    assert "left out" not in costs
    assert list(temporary.iterdir()) == []


def test_the_numbers_are_those_that_one_counts_by_hand() -> None:
    """First, third and sixth of the hits; two of six relevant ones in the top five; nothing at all."""
    queries = [
        Query("a", "x", ("d1",)),
        Query("b", "x", ("d3",)),
        Query("c", "y", ("d6",)),
        Query("d", "y", ("d2", "d4", "d6", "d7", "d8", "d9")),
        Query("e", "y", ("d1",)),
        Query("f", "z", ()),
    ]
    hits = Answer(("d1", "d2", "d3", "d4", "d5", "d6"), 6)
    answers = [hits, hits, hits, hits, Answer((), 0), Answer((), 0)]
    all_of_them = judge(queries, answers)
    assert (all_of_them.queries, all_of_them.hit, all_of_them.none) == (5, 3 / 5, 1 / 5)
    assert all_of_them.recall == pytest.approx((1 + 1 + 0 + 2 / 5 + 0) / 5)
    assert all_of_them.mrr == pytest.approx((1 + 1 / 3 + 1 / 6 + 1 / 2 + 0) / 5)
    by_category = judge_categories(queries, answers)
    assert {name: quality.hit for name, quality in by_category.items()} == {"x": 1, "y": 1 / 3, "z": None}


def test_a_quantile_is_a_value_that_was_measured() -> None:
    values = [float(number) for number in range(20, 0, -1)]
    assert [quantile(values, share) for share in (0.5, 0.95, 1)] == [10, 19, 20]
    assert quantile([], 0.5) is None and quantile([3.0], 0.5) == 3


def test_the_index_is_the_one_that_the_site_is_built_with(tmp_path: Path) -> None:
    assert engines.make_index is make_index
    documents = [Document("d1", "da", "Tilhold", "Politiet kan give det.")]
    synonyms = [("tilhold", "restraining order")]
    ENGINES[0].measure(Task(documents, ["tilhold"], synonyms, tmp_path))
    made = make_index([Entry("da", {"heading": "Tilhold", "text": "Politiet kan give det."}, "d1")], synonyms)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == made


def test_the_browser_code_is_the_one_that_the_site_sends(tmp_path: Path) -> None:
    """No other script is loaded, and where the site's search breaks, so does the bench."""
    scripts, bench = ROOT / "docs/assets/js", ROOT / "benchmarks/search"
    documents = [Document("d1", "da", "Tilhold", "")]
    found = ENGINES[0].measure(Task(documents, ["tilhold"], (), tmp_path))
    assert {str(path.relative_to(scripts)) for path in found.scripts} == {
        "soegeindeks.js",
        "soegemaskine.js",
        "ordforraad.js",
        "soegeord.js",
        "soegesynonymer.js",
        "vendor/snowball-da.js",
        "soegning.js",
        "soegevisning.js",
        "soegesvar.js",
    }
    copy = tmp_path / "copy"
    shutil.copytree(scripts, copy / "docs/assets/js")
    shutil.copytree(bench, copy / "benchmarks/search", ignore=shutil.ignore_patterns("__pycache__"))
    assert answers(copy, tmp_path) == ("d1",)
    engine = copy / "docs/assets/js/soegemaskine.js"
    engine.write_text(engine.read_text(encoding="utf-8").replace("return { hits,", "return { hits: [],"))
    assert answers(copy, tmp_path) == ()


def answers(root: Path, index: Path) -> tuple[str, ...]:
    """What »tilhold« finds when the bench runs in a copy of the repository."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("benchmarks.search.node.RUN", root / "benchmarks/search/run.mjs")
        return run("site", index, ["tilhold"]).answers[0].ids


def test_a_first_search_costs_the_scripts_and_the_files_that_it_reads(tmp_path: Path) -> None:
    script, one, other = (tmp_path / name for name in ("a.js", "0.bin", "1.bin"))
    for path, size in ((script, 200), (one, 100), (other, 1000)):
        path.write_bytes(os.urandom(size))  # gzip adds 23 bytes to what it cannot pack
    fetched = [Answer((), 0, (str(one),)), Answer((), 0, (str(one), str(other), str(script)))]
    costs = count_costs(Run((script,), tuple(fetched), (1.0, 3.0)), [one, other])
    assert (costs.index_raw, costs.index_gzip, costs.scripts_gzip) == (1100, 1146, 223)
    assert (costs.first_p50, costs.first_most, costs.warm_p50, costs.warm_p95) == (346, 1369, 1.0, 3.0)


@pytest.mark.parametrize(("documents", "queries"), [([], QUERIES), (DOCUMENTS, []), ([], [])])
def test_nothing_to_find_and_nothing_to_ask_are_no_faults(
    documents: list[object], queries: list[object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = write(tmp_path / "queries.json", {"queries": queries})
    assert main([write(tmp_path / "docs.json", documents), asked]) == 0
    assert f"{len(documents)} documents, {len(queries)} queries" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("documents", "message"),
    [
        ('[{"id": "d1",', "gyldig JSON. Ret den ved tegn"),
        ("[" * 100_000, "indlejret for dybt"),
        ("{}", "en liste af dokumenter"),
        ('["d1"]', "nr. 1: er ikke et objekt"),
        ('[{"lang": "da"}]', "nr. 1: id mangler"),
        ('[{"id": "d1", "lang": "da", "title": "x"}]', "nr. 1: text mangler"),
        ('[{"id": "d1", "lang": "da", "title": 1, "text": ""}]', "nr. 1: title er ikke tekst"),
        ('[{"id": "d1", "lang": "de", "title": "", "text": ""}]', "lang er »de«. Skriv i stedet da eller en"),
        (json.dumps([DOCUMENTS[0], DOCUMENTS[0]]), "nr. 2: id »d1« er brugt før"),
    ],
)
def test_a_broken_collection_is_a_sentence_and_not_a_traceback(
    documents: str, message: str, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(files[0]).write_text(documents, encoding="utf-8")
    assert main(files) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("queries", "message"),
    [
        ([], "forespørgsler"),
        ({"queries": [{"category": "x"}]}, "nr. 1: query mangler"),
        ({"queries": [{"query": "x", "expected": "d1"}]}, "expected er ikke en liste"),
        ({"queries": [{"query": "x", "expected": [{}]}]}, "nr. 1: expected mangler"),
    ],
)
def test_broken_queries_are_a_sentence_and_not_a_traceback(
    queries: object, message: str, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    write(Path(files[1]), queries)
    assert main(files) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([], "CORPUS mangler. Skriv fx make bench-search"),
        (["", "q.json"], "CORPUS mangler"),
        (["docs.json", ""], "QUERIES mangler"),
        (["findes-ikke.json", "q.json"], "filen findes ikke"),
        (["tests", "q.json"], "filen kan ikke læses"),
        (["tests/eight_word_runs.bin", "q.json"], "er ikke UTF-8"),
    ],
)
def test_a_missing_file_is_a_sentence_and_not_a_traceback(
    given: list[str], message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(given) == 2
    assert message in capsys.readouterr().err


def test_without_node_it_says_what_to_install(
    files: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(files) == 2
    assert "Node mangler" in capsys.readouterr().err
