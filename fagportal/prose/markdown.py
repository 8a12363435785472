"""Hand-written pages: what may stand in them besides Markdown, and what must.

`[@tryg:s14]` is a source, `[[tal:rel_eks]]` a figure (fagportal.prose.figures), `/// udkast | jura`
begins a block under review (fagportal.prose.review), and `[[matrix]]` on a line of its own is a
piece made from data (fagportal.pages.fragments).
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date

from fagportal.editions import Edition
from fagportal.explain import suggest
from fagportal.faults import Fault
from fagportal.links import Links
from fagportal.models.kilder import REDAKTIONELT
from fagportal.models.tal import Tal
from fagportal.prose.citations import CITATION, Citer, read_citation, unknown_source
from fagportal.prose.figures import FIGURE, Figures, check_figures
from fagportal.prose.review import approved_too_early, find_blocks, render_blocks
from fagportal.words import Words

FRAGMENT = re.compile(r"^\[\[([^\]\n]+)\]\]$", re.MULTILINE)
SOURCED = ("mistanke/", "viden/", "modeller/", "samarbejde/", "materialer/")
RESERVED = ("top", "indhold", "sidens-tal", "sidens-kilder")  # ids of the frame around every page
_HEADING = re.compile(r"(#{2,6}) +(.*?)(?: *\{ #([a-z0-9-]+) \})?")


def render_prose(
    markdown: str,
    edition: Edition,
    words: Words,
    link: Links,
    citer: Citer,
    figures: Figures,
    *,
    written: date | None = None,
) -> str:
    """The page as plain Markdown with HTML, ready for the converter. Expects a page that check_prose has passed.

    `written` is the date in the page's head.
    """
    text = render_blocks(markdown, edition, words, link, written=written)
    text = figures.render(text)
    text = CITATION.sub(lambda match: citer(*read_citation(match[1])), text)
    return FRAGMENT.sub(lambda match: f'\n<div data-fragment="{match[1]}"></div>\n', text)


def put_fragments(html: str, render: Callable[[str], str]) -> str:
    """The converted page with its pieces in place; `render` makes the HTML of the piece called `name`."""
    return re.sub(r'<div data-fragment="([^"]+)"></div>', lambda match: render(match[1]), html)


def check_prose(
    text: str,
    shown: str,
    folder: str,
    sources: Collection[str],
    fragments: Collection[str],
    tal: Mapping[str, Tal],
    today: date,
) -> Iterator[Fault]:
    """What is wrong with a hand-written page (its whole text, front matter too). `folder` counts from docs/."""
    lines = text.splitlines()
    blocks, faults = find_blocks(lines)
    for number, message in (*faults, *approved_too_early(blocks, today)):
        yield Fault(shown, number + 1, "blok", message)
    for number, line in enumerate(lines, 1):
        citations = CITATION.findall(line)
        for reference in (reference for citation in citations for reference in read_citation(citation)):
            if reference not in sources:
                yield Fault(shown, number, "kilde", unknown_source(reference, sources))
        if line.count("[@") > len(citations):
            yield Fault(shown, number, "kilde", "henvisningen er ikke lukket. Skriv hele [@kilde:sted] på én linje")
        rest = FIGURE.sub("", line)
        piece = FRAGMENT.fullmatch(rest)
        if piece and piece[1] not in fragments:
            yield Fault(shown, number, "indhold", f"»{piece[1]}« findes ikke. {suggest(piece[1], tuple(fragments))}")
        if not piece and "[[" in rest:
            yield Fault(shown, number, "indhold", "[[navn]] skal stå alene på linjen. Fjern det, der står omkring det")
    sections = [number for number, line in enumerate(lines) if line.startswith("## ")]
    for number, message in check_figures(lines, tal, sections):
        yield Fault(shown, number + 1, "tal", message)
    yield from _check_headings(lines, shown, folder)


def _check_headings(lines: list[str], shown: str, folder: str) -> Iterator[Fault]:
    """Every section has an id that both languages share; on the knowledge pages it has a source too."""
    sections: dict[int, str] = {}
    seen: set[str] = set()
    for number, line in enumerate(lines):
        if not (match := _HEADING.fullmatch(line)):
            continue
        if not match[3]:
            message = f"overskriften »{match[2]}« har intet id. Skriv fx »{match[1]} {match[2]} {{ #mit-afsnit }}«"
            yield Fault(shown, number + 1, "overskrift", message)
        elif match[3] in RESERVED or match[3] in seen:
            message = f"overskriftens id »{match[3]}« er optaget. Skriv et andet, og det samme på begge sprog"
            yield Fault(shown, number + 1, "overskrift", message)
        seen.add(match[3] or "")
        if match[1] == "##":
            sections[number] = match[2]
    if not folder.startswith(SOURCED):
        return
    starts = [*sections, len(lines)]
    for (number, name), end in zip(sections.items(), starts[1:], strict=True):
        body = "\n".join(lines[number:end])
        if not CITATION.search(body) and not FRAGMENT.search(body):
            message = f"afsnittet »{name}« har ingen kilde. Skriv [@kilde:sted] efter det, eller [@{REDAKTIONELT}]"
            yield Fault(shown, number + 1, "kilde", message)


def twins_differ(danish: str, english: str) -> Mapping[str, tuple[str, ...]]:
    """The heading ids by language, in order, where the two are not the same; else nothing."""
    ids = {lang: _heading_ids(text) for lang, text in (("da", danish), ("en", english))}
    return {} if ids["da"] == ids["en"] else ids


def _heading_ids(text: str) -> tuple[str, ...]:
    found = (_HEADING.fullmatch(line) for line in text.splitlines())
    return tuple(match[3] for match in found if match and match[3])
