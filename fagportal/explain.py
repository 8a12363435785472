"""Pydantic's findings as faults that a Danish editor can act on."""

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from rapidfuzz.distance import Levenshtein

from fagportal.faults import Fault
from fagportal.models.kommune import Kommune
from fagportal.yamlfile import Loc, YamlFile

_EXPECTED = {
    "bool_type": "true eller false",
    "date_type": "en dato som 2026-03-12 uden anførselstegn, eller null",
    "dict_type": "felter med navn og kolon",
    "int_type": "et helt tal",
    "list_type": "en liste, fx [alle], eller [], når den er tom",
    "model_type": "felter med navn og kolon",
    "none_required": "null",
    "string_type": "en tekst i anførselstegn",
    "tuple_type": "en liste, fx [alle], eller [], når den er tom",
}


def suggest(wrong: object, allowed: Sequence[str]) -> str:
    """What to write instead of `wrong`: the nearest of `allowed` by Levenshtein distance, else all of them."""
    text = str(wrong).strip().casefold()
    if len(text) > 2 and (longer := [word for word in allowed if word.casefold().startswith(text)]):
        return f"Skriv i stedet »{longer[0]}«"
    near = min(allowed, key=lambda word: Levenshtein.distance(text, word.casefold()), default="")
    if near and Levenshtein.distance(text, near.casefold()) <= len(near) // 3:
        return f"Skriv i stedet »{near}«"
    return "Skriv i stedet en af disse: " + ", ".join(allowed)


def explain(error: ValidationError, file: YamlFile, model: type[BaseModel]) -> Iterator[Fault]:
    """One fault per finding in `error`, placed by line in `file`; what follows from a surprise is not said twice."""
    known = [loc for loc, _ in file.surprises]
    for found in error.errors():
        if any(_touches(found["loc"], loc) for loc in known):
            continue
        if found["type"] == "too_short" and found["input"]:
            continue  # the list is not empty: what stands in it has faults of its own
        loc = tuple(part for part in found["loc"] if _is_written(part))
        yield file.fault(loc, _message(found, model))


def _touches(found: Loc, surprise: Loc) -> bool:
    """Whether one place lies within the other."""
    shorter = min(len(found), len(surprise))
    return found[:shorter] == surprise[:shorter]


def _is_written(part: str | int) -> bool:
    """Pydantic adds the names of its own branches to a place; an editor has not written those."""
    return isinstance(part, int) or not part.startswith(("function-", "literal[", "tuple[", "is-instance[", "[key]"))


def _message(found: Any, model: type[BaseModel]) -> str:
    kind, value, context = found["type"], found["input"], found.get("ctx", {})
    field = str(found["loc"][-1]) if found["loc"] else ""
    if kind == "missing":
        return f"feltet mangler. {_missing_remedy(field)}"
    if kind == "extra_forbidden":
        known = _fields_at(model, found["loc"][:-1])
        return f"feltet findes ikke. {suggest(field, known)}"
    if kind == "value_error":
        message = str(context["error"])
        return f"{_quoted(value)} {message}" if message.startswith(("er ", "rummer ")) else message
    if kind in ("literal_error", "enum"):
        words = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        if words[0].isdigit():  # the nearest number is nobody's guess to make
            remedy = " uden anførselstegn" if isinstance(value, str) else ""
            return f"{_quoted(value)} findes ikke. Skriv i stedet {', '.join(words)} eller null{remedy}"
        return f"{_quoted(value)} findes ikke. {suggest(value, words)}"
    if kind == "string_too_long":
        return f"teksten har {len(value)} tegn. Skriv i stedet højst {context['max_length']}"
    if kind == "too_short":
        return "listen er tom. Skriv mindst én værdi"
    if kind == "string_pattern_mismatch" and "[0-9]{4}" in context["pattern"]:
        remedy = "koden med alle fire cifre, fx 0746" if model is Kommune else 'koden i anførselstegn, fx "0746"'
        return f"»{_short(value)}« er ikke fire cifre. Skriv i stedet {remedy}"
    if kind == "string_pattern_mismatch":
        return f"»{_short(value)}« har tegn, der ikke må stå her. Skriv i stedet små bogstaver a-z og bindestreg"
    if kind == "string_type" and value is None:
        return "feltet er tomt. Skriv en tekst i anførselstegn"
    if kind in ("list_type", "tuple_type") and field in ("indgange", "ressourcepersoner", "politi", "sider"):
        return f"{_quoted(value)} kan ikke stå her. Begynd hver på sin egen linje med en bindestreg, eller skriv []"
    if field == "kommunekode":
        code = f"{value:04}" if type(value) is int else "0746"
        return f'{_quoted(value)} er ikke en tekst. Skriv i stedet koden i anførselstegn, fx "{code}"'
    return f"{_quoted(value)} kan ikke stå her. Skriv i stedet {_EXPECTED.get(kind, 'en anden værdi')}"


def _missing_remedy(field: str) -> str:
    if field == "synlighed":
        return "Skriv »synlighed: intern« eller »synlighed: offentlig«"
    return f"Skriv en linje, der begynder med »{field}:«"


def _short(value: object) -> str:
    """A value as it stands in the file: null and true, not None and True."""
    text = "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _quoted(value: object) -> str:
    if isinstance(value, list | tuple):
        return "en liste"
    return "felter" if isinstance(value, dict) else f"»{_short(value)}«"


def _fields_at(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """The field names that the record at `loc` may have."""
    here: type[BaseModel] = model
    for part in loc:
        if isinstance(part, str) and part in here.model_fields:
            here = _record_in(here.model_fields[part].annotation) or here
    return tuple(here.model_fields)


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_record_in(argument) for argument in getattr(annotation, "__args__", ()))
    return next((record for record in inner if record), None)
