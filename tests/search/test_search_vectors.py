"""One file of examples, held against Python and against the browser's modules in Node."""

import json
from pathlib import Path
from typing import Any

import pytest

from fagportal.search.compounds import split
from fagportal.search.terms import join_digits, loose, stem, words
from fagportal.slugs import fold
from tests.search.node import NO_NODE, Node

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(
    Path(__file__).with_name("vectors.json").read_text(encoding="utf-8")
)
TERMS, COMPOUNDS = VECTORS["terms"], VECTORS["compounds"]


def expected(example: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in example.items() if name not in ("case", "text")}


@pytest.mark.parametrize("example", TERMS, ids=lambda example: example["case"])
def test_python_makes_the_terms_of_the_example(example: dict[str, Any]) -> None:
    text = example["text"]
    found = list(words(text))
    assert expected(example) == {
        "fold": fold(text),
        "loose": loose(fold(text)),
        "join_digits": join_digits(text),
        "words": [list(word) for word in found],
        "da": [stem(word, "da") for word, *_ in found],
        "en": [stem(word, "en") for word, *_ in found],
    }


def test_the_browser_makes_the_same_terms_of_every_example(node: Node) -> None:
    answers = node.ask("terms", texts=[example["text"] for example in TERMS])
    different = {
        example["case"]: (expected(example), answer)
        for example, answer in zip(TERMS, answers, strict=True)
        if answer != expected(example)
    }
    assert different == {}


@pytest.mark.parametrize("example", COMPOUNDS, ids=lambda example: example["case"])
def test_python_cuts_the_compound_of_the_example(example: dict[str, Any]) -> None:
    assert list(split(example["word"], example["lang"], example["known"].__contains__)) == example["parts"]


def test_the_browser_cuts_every_compound_alike(node: Node) -> None:
    different = {
        example["case"]: answer
        for example in COMPOUNDS
        if [example["parts"]]
        != (answer := node.ask("split", words=[example["word"]], lang=example["lang"], known=example["known"]))
    }
    assert different == {}


def test_no_example_stands_twice_and_there_are_many() -> None:
    assert len(TERMS) > 60 and len(COMPOUNDS) > 20
    for examples in (TERMS, COMPOUNDS):
        assert len({example["case"] for example in examples}) == len(examples)


@pytest.mark.parametrize("letter", ["x", "æ", "ø", "s", "1", "e\u0301", "\u0301"])
def test_a_word_of_ten_thousand_letters_is_one_word_in_both(letter: str, node: Node) -> None:
    text = letter * 10_000
    (browser,) = node.ask("terms", texts=[text])
    found = list(words(text))
    assert browser["words"] == [list(word) for word in found] and len(found) == (letter != "\u0301")
    assert browser["da"] == [stem(word, "da") for word, *_ in found]


def test_without_node_the_tests_say_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AssertionError, match="nodejs") as caught:
        Node(tmp_path / "node")
    assert str(caught.value).startswith(NO_NODE)


def test_a_fault_in_the_browsers_modules_is_shown_and_not_waited_for(node: Node) -> None:
    with pytest.raises(AssertionError, match="TypeError"):
        node.ask("terms", texts=[None])
