"""The portal says it in its own words: nowhere eight words in a row that stand in a source."""

from collections.abc import Iterable, Iterator

import yaml

from fagportal.settings import ROOT
from tests.own_words import as_read, known_runs, runs, shortened
from tests.site.sentences import blocks_of_text
from tests.site.webpage import Site


def allowed() -> dict[str, str]:
    """The runs that cannot be said otherwise, each with its reason."""
    lines = (ROOT / "tests" / "own_words_allowed.csv").read_text(encoding="utf-8").splitlines()[1:]
    return {run: reason for run, _, reason in (line.partition(";") for line in lines)}


def taken(texts: Iterable[str]) -> set[str]:
    """The runs of eight words in the texts that stand in a source too."""
    known = known_runs()
    return {run for text in set(texts) for run in runs(text) if shortened(run) in known}


def strings(value: object) -> Iterator[str]:
    """Every text in what a data file holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def test_no_run_of_eight_words_on_any_page_is_taken_from_the_sources(site: Site) -> None:
    assert taken(text for page in site.pages.values() for text in blocks_of_text(page)) <= set(allowed())


def test_no_run_of_eight_words_in_the_data_is_taken_from_the_sources() -> None:
    files = sorted((ROOT / "data").glob("*.yml"))
    texts = {path.name: strings(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in files}
    assert len(texts) > 8
    assert [(name, found) for name, said in texts.items() if (found := taken(said) - set(allowed()))] == []


def test_every_run_allowed_has_a_reason_and_is_still_needed(built) -> None:  # type: ignore[no-untyped-def]
    pages = built("real", "fag").pages.values()
    assert all(allowed().values())
    assert set(allowed()) <= taken(text for page in pages for text in blocks_of_text(page))


def test_the_hashes_know_a_sentence_of_the_sources_when_they_see_one() -> None:
    known = known_runs()
    assert len(known) > 30_000
    purpose = "at styrke lokale forebyggende og tryghedsskabende indsatser gennem"  # the project's purpose, quoted
    assert taken([f"Formålet var {purpose} viden."]) >= {purpose}
    assert bytes.fromhex("90d4559ce3") in known  # a run that the annual report divides at the end of a line
    assert taken(["dette er otte ord som ingen har skrevet"]) == set()


def test_a_word_divided_at_the_end_of_a_line_is_read_both_ways() -> None:
    divided, whole = as_read("en to tre fire fem politi-\n kreds og seks\nsyv, fag- og social-\nchefer")
    assert "en to tre fire fem politi kreds og" in set(runs(divided))
    assert "en to tre fire fem politikreds og seks" in set(runs(whole))
    assert list(runs(whole))[-1].endswith("seks syv fag og socialchefer")
