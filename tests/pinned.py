"""What must not change by accident: what the open web may not see, the models' answers, figures and numbers.

`pinned.csv` is the committed list. Whoever changes what it pins changes the list too:
`python -m tests.pinned` writes it anew, and the difference is there to be read.
"""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import yaml

from fagportal.models.cases import STYKKER, Cases
from fagportal.models.organisationer import Organisationer
from fagportal.pages.page import TEMPLATES
from fagportal.prose.review import KINDS, find_blocks
from fagportal.settings import ROOT

LIST = Path(__file__).with_name("pinned.csv")


def pinned() -> list[str]:
    """What has a kind that hides it, every question, the 19 × 3 answers, figures with their caveats, numbers."""
    hidden = [*_blocks(), *_template_blocks(), *_questions(), *_terms(), *_cases()]
    return sorted([*hidden, *_answers(), *_figures(), *_numbers()])


def _blocks() -> Iterator[str]:
    for path in (ROOT / "docs").rglob("*.md"):
        blocks, _ = find_blocks(path.read_text(encoding="utf-8").splitlines())
        kinds = Counter(block.kind for block in blocks if KINDS[block.kind].instead)
        for kind, count in kinds.items():
            yield f"blok;{path.relative_to(ROOT / 'docs').as_posix()};{kind};{count}"


def _template_blocks() -> Iterator[str]:
    for path in TEMPLATES.glob("*.html"):
        for kind, name in re.findall(r'udkast\("(\w+)", "([a-z-]+)"\)', path.read_text(encoding="utf-8")):
            yield f"blok;{path.name};{kind};{name}"


def _data(name: str) -> dict[str, list[dict[str, object]]]:
    data: dict[str, list[dict[str, object]]] = yaml.safe_load((ROOT / "data" / name).read_text(encoding="utf-8"))
    return data


def _questions() -> Iterator[str]:
    """All of them: the ids too, since others link to them."""
    return (f"spørgsmål;{one['id']};{one['belaeg']};" for one in _data("spoergeguide.yml")["spoergsmaal"])


def _terms() -> Iterator[str]:
    return (f"term;{one['id']};{one['slags']};" for one in _data("ordliste.yml")["termer"] if one.get("slags"))


def _cases() -> Iterator[str]:
    for case in Cases.model_validate(_data("cases.yml")).cases:
        tasks = tuple(opgave.goer for opgave in case.hvem_goer_hvad)
        for name, pieces in [*((name, getattr(case, name)) for name in STYKKER), ("hvem_goer_hvad", tasks)]:
            for number, piece in enumerate(pieces, 1):
                if piece.slags:
                    yield f"case;{case.id};{piece.slags};{name} {number}"


def _answers() -> Iterator[str]:
    for element in _data("modeller.yml")["elementer"]:
        for number in (1, 2, 3):
            answer = element[f"model_{number}"]
            assert isinstance(answer, dict)
            yield f"element;{element['id']};model {number};{answer['status']}"


def _figures() -> Iterator[str]:
    """Each figure and chart with a fingerprint of its caveat, which must not be watered down by accident."""
    for kind in ("tal", "diagrammer"):
        for one in _data("tal.yml")[kind]:
            caveat = sha256(str(one["forbehold"]).encode()).hexdigest()[:8]
            yield f"{kind};{one['id']};{one.get('tal', '')};forbehold {caveat}"


def _numbers() -> Iterator[str]:
    """The numbers outside the kommuner: a wrong digit leads somebody astray who is in danger."""
    path = ROOT / "data" / "organisationer.yml"
    found = Organisationer.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    for linje in (found.akut, found.politi, *found.dansk_stalking_center.linjer):
        yield from (f"nummer;{linje.id};{nummer.telefon};" for nummer in linje.numre)
    yield from (f"nummer;{kreds.kode};{kreds.nummer.telefon};" for kreds in found.politikredse if kreds.nummer)


if __name__ == "__main__":
    LIST.write_text("".join(f"{line}\n" for line in pinned()), encoding="utf-8")
