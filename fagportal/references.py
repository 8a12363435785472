"""Rules for the knowledge files: what they point at exists. Each yields the faults it finds, as in fagportal.rules."""

from collections.abc import Iterator
from datetime import date

from fagportal.explain import suggest
from fagportal.faults import Fault
from fagportal.loading import Data
from fagportal.prose.citations import unknown_source
from fagportal.prose.review import BLOCKS, IN_THE_FUTURE
from fagportal.yamlfile import Loc


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


def cases_ask_questions_that_exist(data: Data, today: date) -> Iterator[Fault]:
    """`spoerg` holds ids of the question guide."""
    known = tuple(spoergsmaal.id for spoergsmaal in data.viden.spoergeguide.spoergsmaal)
    for number, case in enumerate(data.viden.cases.cases):
        for place, id in enumerate(case.spoerg):
            if id not in known:
                message = f"spørgsmålet »{id}« findes ikke i spoergeguide.yml. {suggest(id, known)}"
                yield data.viden_files["cases"].fault(("cases", number, "spoerg", place), message)


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
