"""The site's own search answers what people ask it: two halves of one set of queries, with a floor under each.

The engine was tuned on queries-dev.json. Of queries-test.json only the numbers below are looked at, never its misses.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.search.collection import Query, read_queries
from benchmarks.search.node import run
from benchmarks.search.quality import Answer, judge
from fagportal.scripts import as_sent
from fagportal.settings import ROOT
from tests.conftest import mkdocs_build

HERE = Path(__file__).parent
HALVES = ("dev", "test")
LANGS = ("da", "en")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fag edition of this repository's own data."""
    target = tmp_path_factory.mktemp("queries")
    done = mkdocs_build("fag", target)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def halves(half: str, lang: str) -> list[Query]:
    """The queries of a half in a language."""
    path = HERE / f"queries-{half}.json"
    langs = [record["lang"] for record in json.loads(path.read_text(encoding="utf-8"))["queries"]]
    return [query for query, its in zip(read_queries(path), langs, strict=True) if its == lang]


def ask(site: Path, queries: Sequence[Query], lang: str) -> tuple[Answer, ...]:
    folder = site / "assets" / "soeg" / lang
    return run("site", folder, [query.query for query in queries], pages=True).answers


@pytest.mark.parametrize(
    ("half", "hit", "mrr"),
    [
        ("dev", 0.94, 0.84),  # measured 2026-11-20: hit@5 0.975, MRR 0.871
        ("test", 0.94, 0.84),  # measured 2026-11-20: hit@5 0.975, MRR 0.877
    ],
)
def test_people_find_the_page_that_they_ask_for(site: Path, half: str, hit: float, mrr: float) -> None:
    asked, answers = list[Query](), list[Answer]()
    for lang in LANGS:
        queries = halves(half, lang)
        asked += queries
        answers += ask(site, queries, lang)
    quality = judge(asked, answers)
    assert quality.hit and quality.mrr and quality.none is not None
    assert (quality.hit >= hit, quality.mrr >= mrr, quality.none <= 0.01) == (True, True, True), quality


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_is_the_first_answer_to_its_own_title(site: Path, lang: str) -> None:
    folder = site / "assets" / "soeg" / lang
    pages = json.loads((folder / "rod.json").read_text(encoding="utf-8"))["pages"]
    answers = run("site", folder, [title for _, title in pages], pages=True).answers
    assert [title for (path, title), answer in zip(pages, answers, strict=True) if answer.ids[:1] != (path,)] == []


def test_there_are_enough_queries_and_none_stands_in_both_halves() -> None:
    for lang in LANGS:
        dev, test = ({query.query for query in halves(half, lang)} for half in HALVES)
        assert dev.isdisjoint(test)
    asked = [query for half in HALVES for lang in LANGS for query in halves(half, lang)]
    assert len(asked) >= 80 and all(query.expected for query in asked)


def test_every_page_that_a_query_expects_is_there(site: Path) -> None:
    for lang, root in (("da", site), ("en", site / "en")):
        expected = {id for half in HALVES for query in halves(half, lang) for id in query.expected}
        assert [id for id in sorted(expected) if not (root / id / "index.html").is_file()] == []


def test_what_is_measured_is_what_the_site_sends_to_the_browser(site: Path) -> None:
    scripts = run("site", site / "assets" / "soeg" / "da", ["tilhold"], pages=True).scripts
    assert {
        "soegeindeks.js",
        "soegemaskine.js",
        "ordforraad.js",
        "soegeord.js",
        "soegesynonymer.js",
        "snowball-da.js",
    } <= {path.name for path in scripts}
    for path in scripts:
        sent = (site / path.relative_to(ROOT / "docs")).read_text(encoding="utf-8")
        assert sent == as_sent(path.read_text(encoding="utf-8"))
