"""The head of a hand-written page: the fields between its first two lines of ---."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

DATES = ("skrevet", "gennemgaaet")
LISTS = {
    "emneord": "ordene i kantede parenteser, fx [mistanke, sparring]",
    "spoergsmaal": "hvert spørgsmål på sin egen linje med en bindestreg foran",
}
MOST_QUESTIONS, LONGEST_QUESTION = 8, 90
KNOWN = ("title", "description", *LISTS, *DATES, "godkendes_af")


def check_head(body: str, meta: Mapping[str, object]) -> Iterator[str]:
    """What is wrong, as `line: field: what to write instead`; `body` is what is left when `meta` has been read."""
    if body.lstrip().startswith("---"):
        yield "1: hoved: linjerne mellem --- kan ikke læses. Sæt anførselstegn om en titel med kolon i"
        return
    for field in ("title", "description"):
        if not isinstance(value := meta.get(field), str) or not value.strip():
            yield f"1: {field}: feltet mangler. Skriv en linje, der begynder med »{field}:«"
    for field, instead in LISTS.items():
        words = meta.get(field, [])
        if not isinstance(words, list | tuple):
            yield f"1: {field}: er ikke en liste. Skriv i stedet {instead}"
        elif wrong := [word for word in words if not isinstance(word, str) or not word.strip()]:
            yield f"1: {field}: »{wrong[0]}« er ikke en tekst. Sæt anførselstegn om det"
        elif field == "spoergsmaal":
            yield from _too_much(words)
    for field in DATES:
        if meta.get(field) is not None and type(meta[field]) is not date:
            yield f"1: {field}: er ikke en dato. Skriv i stedet år-måned-dag, fx 2026-03-12"
    for field in meta:
        if field not in KNOWN:
            yield f"1: {field}: feltet findes ikke. Skriv i stedet et af disse: {', '.join(KNOWN)}"


def _too_much(questions: Sequence[str]) -> Iterator[str]:
    """Many or long questions would drown the page's own words in the search."""
    if len(questions) > MOST_QUESTIONS:
        yield f"1: spoergsmaal: her er {len(questions)} spørgsmål. Skriv højst {MOST_QUESTIONS}"
    elif long := [one for one in questions if len(one) > LONGEST_QUESTION]:
        yield f"1: spoergsmaal: »{long[0]}« er for langt. Skriv højst {LONGEST_QUESTION} tegn"
