"""What must not change by accident: what the open web may not see, and how each element stands in each model.

`pinned.csv` is the committed list. Whoever changes what it pins changes the list too:
`python -m tests.pinned` writes it anew, and the difference is there to be read.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from fagportal.prose.review import KINDS, find_blocks
from fagportal.settings import ROOT

LIST = Path(__file__).with_name("pinned.csv")


def pinned() -> list[str]:
    """Hidden blocks per page and kind, F! questions, terms with a kind, and the 19 × 3 answers, sorted."""
    return sorted([*_blocks(), *_questions(), *_terms(), *_answers()])


def _blocks() -> Iterator[str]:
    for path in (ROOT / "docs").rglob("*.md"):
        blocks, _ = find_blocks(path.read_text(encoding="utf-8").splitlines())
        kinds = Counter(block.kind for block in blocks if KINDS[block.kind].instead)
        for kind, count in kinds.items():
            yield f"blok;{path.relative_to(ROOT / 'docs').as_posix()};{kind};{count}"


def _data(name: str) -> dict[str, list[dict[str, object]]]:
    data: dict[str, list[dict[str, object]]] = yaml.safe_load((ROOT / "data" / name).read_text(encoding="utf-8"))
    return data


def _questions() -> Iterator[str]:
    return (f"spørgsmål;{one['id']};F!;" for one in _data("spoergeguide.yml")["spoergsmaal"] if one["belaeg"] == "F!")


def _terms() -> Iterator[str]:
    return (f"term;{one['id']};{one['slags']};" for one in _data("ordliste.yml")["termer"] if one.get("slags"))


def _answers() -> Iterator[str]:
    for element in _data("modeller.yml")["elementer"]:
        for number in (1, 2, 3):
            answer = element[f"model_{number}"]
            assert isinstance(answer, dict)
            yield f"element;{element['id']};model {number};{answer['status']}"


if __name__ == "__main__":
    LIST.write_text("".join(f"{line}\n" for line in pinned()), encoding="utf-8")
