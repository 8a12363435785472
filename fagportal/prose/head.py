"""The head of a hand-written page: the fields between its first two lines of ---."""

from collections.abc import Iterator, Mapping
from datetime import date

DATES = ("skrevet", "gennemgaaet")
KNOWN = ("title", "description", "emneord", *DATES, "godkendes_af")


def check_head(body: str, meta: Mapping[str, object]) -> Iterator[str]:
    """What is wrong, as `line: field: what to write instead`; `body` is what is left when `meta` has been read."""
    if body.lstrip().startswith("---"):
        yield "1: hoved: linjerne mellem --- kan ikke læses. Sæt anførselstegn om en titel med kolon i"
        return
    for field in ("title", "description"):
        if not isinstance(value := meta.get(field), str) or not value.strip():
            yield f"1: {field}: feltet mangler. Skriv en linje, der begynder med »{field}:«"
    words = meta.get("emneord", [])
    if not isinstance(words, list | tuple):
        yield "1: emneord: er ikke en liste. Skriv i stedet ordene i kantede parenteser, fx [mistanke, sparring]"
    elif wrong := [word for word in words if not isinstance(word, str) or not word.strip()]:
        yield f"1: emneord: »{wrong[0]}« er ikke en tekst. Sæt anførselstegn om det"
    for field in DATES:
        if meta.get(field) is not None and type(meta[field]) is not date:
            yield f"1: {field}: er ikke en dato. Skriv i stedet år-måned-dag, fx 2026-03-12"
    for field in meta:
        if field not in KNOWN:
            yield f"1: {field}: feltet findes ikke. Skriv i stedet et af disse: {', '.join(KNOWN)}"
