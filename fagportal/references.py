"""Rules for the knowledge files: what they point at exists. Each yields the faults it finds, as in fagportal.rules."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from fagportal.editions import without_draft_questions
from fagportal.explain import suggest
from fagportal.faults import Fault
from fagportal.loading import Data
from fagportal.prose.citations import unknown_source
from fagportal.prose.review import BLOCKS, IN_THE_FUTURE
from fagportal.yamlfile import Loc

_MOST_GROUPS = 3


def sources_exist(data: Data, today: date) -> Iterator[Fault]:
    """Every `kilder` holds only sources and places that stand in kilder.yml."""
    known = data.viden.kilder.references()
    for name, file in data.viden_files.items():
        if name == "kilder":
            continue
        for loc, value in _values(file.data):
            if len(loc) > 1 and loc[-2] == "kilder" and value not in known:
                yield file.fault(loc, unknown_source(str(value), known))


def ids_are_unique(data: Data, today: date) -> Iterator[Fault]:
    """No two records of one list share an id; in kilder.yml places are unique within their source."""
    for file in data.viden_files.values():
        seen: dict[tuple[Loc, object], Loc] = {}
        for loc, value in _values(file.data):
            if loc[-1] != "id":
                continue
            first = seen.setdefault((loc[:-2], value), loc)
            if first != loc:
                yield file.fault(loc, f"»{value}« står også på linje {file.line_of(first)}. Ret det ene")


def questions_pointed_at_exist(data: Data, today: date) -> Iterator[Fault]:
    """`spoerg` in the cases, and `opfoelgning` and `starter` in the guide itself, hold ids of the question guide."""
    guide, cases = data.viden.spoergeguide, data.viden.cases.cases
    known = tuple(question.id for question in guide.spoergsmaal)
    lists: list[tuple[str, Loc, tuple[str, ...]]] = []
    lists += (("cases", ("cases", place, "spoerg"), case.spoerg) for place, case in enumerate(cases))
    lists += (
        ("spoergeguide", ("starter", place, "spoergsmaal"), start.spoergsmaal)
        for place, start in enumerate(guide.starter)
    )
    lists += (
        ("spoergeguide", ("spoergsmaal", place, "opfoelgning"), question.opfoelgning)
        for place, question in enumerate(guide.spoergsmaal)
    )
    for file, loc, ids in lists:
        for place, id in enumerate(ids):
            if id not in known:
                message = f"spørgsmålet »{id}« findes ikke i spoergeguide.yml. {suggest(id, known)}"
                yield data.viden_files[file].fault((*loc, place), message)


def starts_are_long_enough_for_everybody(data: Data, today: date) -> Iterator[Fault]:
    """A start keeps three questions in the offentlig edition, which has no F! questions that nobody has approved."""
    guide = data.viden.spoergeguide
    shown = {one.id for one in without_draft_questions(guide).spoergsmaal}
    known = {one.id for one in guide.spoergsmaal}
    for place, start in enumerate(guide.starter):
        left = len(shown.intersection(start.spoergsmaal))
        if left < 3 and known.issuperset(start.spoergsmaal):  # else the missing question is the fault
            message = f"den offentlige udgave viser kun {left} af listens spørgsmål. Skriv mindst tre, der ikke er F!"
            yield data.viden_files["spoergeguide"].fault(("starter", place, "spoergsmaal"), message)


def synonyms_are_for_something(data: Data, today: date) -> Iterator[Fault]:
    """A group has two words or more, none of them twice, and no word is in so many groups that it finds anything."""
    file, seen = data.viden_files["synonymer"], Counter[tuple[str, str]]()
    for number, gruppe in enumerate(data.viden.synonymer.grupper):
        if len(gruppe.da) + len(gruppe.en) < 2:
            message = "gruppen har færre end to ord. Skriv mindst to ord for det samme, eller slet gruppen"
            yield file.fault(("grupper", number), message)
        for lang in ("da", "en"):
            words = [word.casefold() for word in getattr(gruppe, lang)]
            seen.update((lang, word) for word in set(words))
            for place, word in enumerate(words):
                loc = ("grupper", number, lang, place)
                if word in words[:place]:
                    yield file.fault(loc, f"»{word}« står to gange i gruppen. Slet det ene")
                elif seen[lang, word] == _MOST_GROUPS + 1:
                    yield file.fault(loc, f"»{word}« står i mere end tre grupper. Slet det, hvor det passer dårligst")


def approvals_are_of_blocks_that_exist(data: Data, today: date) -> Iterator[Fault]:
    """godkendelser.yml names only blocks of our own templates."""
    for number, approval in enumerate(data.viden.godkendelser.godkendelser):
        if approval.blok not in BLOCKS:
            message = f"blokken »{approval.blok}« findes ikke. {suggest(approval.blok, BLOCKS)}"
            yield data.viden_files["godkendelser"].fault(("godkendelser", number, "blok"), message)


def approvals_are_not_in_the_future(data: Data, today: date) -> Iterator[Fault]:
    """Nobody has approved a question, a term, a case or a block tomorrow."""
    for file in data.viden_files.values():
        for loc, value in _values(file.data):
            if loc[-1] == "dato" and str(value) > today.isoformat():
                yield file.fault(loc, IN_THE_FUTURE)


def facets_stand_in_the_closed_lists(data: Data, today: date) -> Iterator[Fault]:
    """fagomraader are those of vokabular.yml; the guide's other facets are those in its own file."""
    guide = data.viden.spoergeguide
    allowed = {
        "fagomraader": data.vokabular.ids("fagomraader"),
        "situation": tuple(ord.id for ord in guide.situationer),
        "maalgruppe": tuple(ord.id for ord in guide.maalgrupper),
    }
    purposes = tuple(ord.id for ord in guide.formaal)
    for name in ("spoergeguide", "cases"):
        for loc, value in _values(data.viden_files[name].data):
            field = loc[-2] if len(loc) > 3 and isinstance(loc[-1], int) else loc[-1] if len(loc) > 2 else ""
            words = purposes if field == "formaal" else allowed.get(str(field))
            if words and value not in words:
                yield data.viden_files[name].fault(loc, f"»{value}« findes ikke. {suggest(value, words)}")


def _values(value: object, loc: Loc = ()) -> Iterator[tuple[Loc, object]]:
    """Every single value of a file with its place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _values(inner, (*loc, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _values(inner, (*loc, number))
    else:
        yield loc, value
