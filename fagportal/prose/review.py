"""Review state, block by block: what is a draft says so, and some drafts are not for the open web.

In Markdown a block begins with `/// udkast | jura` (or `/// godkendt | jura | kommunaljurist | 2027-02-01`)
and ends with `///`. The kinds are those of KINDS.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from fagportal.editions import Edition
from fagportal.explain import suggest
from fagportal.icons import icon
from fagportal.links import Links
from fagportal.words import Words

_MARKER = re.compile(r"/// *(\S.*)?")
_NEARLY = re.compile(r"[\W\d]*//(\W|$)|.*(?<!:)//[^\w/]*(udkast|godkendt)", re.IGNORECASE)
_UNCLOSED = "blokken er ikke lukket. Skriv »///« på en linje for sig, hvor den slutter"
_SAY = "Skriv i stedet fx »/// udkast | jura«"


@dataclass(frozen=True)
class Kind:
    """A kind of block. Where `instead` is given, the offentlig edition shows that sentence until it is approved."""

    name: Callable[[Words], str]
    instead: Callable[[Words], str] | None = None


def _adviser(name: Callable[[Words], str], adviser: Callable[[Words], str]) -> Kind:
    return Kind(name, lambda _: _("Spørg {raadgiver}, før du handler på det.", raadgiver=adviser(_)))


KINDS: dict[str, Kind] = {
    "faglig": Kind(lambda _: _("faglige råd")),
    "jura": _adviser(lambda _: _("jura"), lambda _: _("kommunens jurist eller din leder")),
    "underretning": _adviser(
        lambda _: _("underretning"), lambda _: _("din leder, børne- og familieafdelingen eller kommunens jurist")
    ),
    "tavshedspligt": _adviser(
        lambda _: _("tavshedspligt og deling af oplysninger"), lambda _: _("kommunens jurist eller din leder")
    ),
    "databeskyttelse": _adviser(lambda _: _("databeskyttelse"), lambda _: _("kommunens databeskyttelsesrådgiver")),
    "risiko": Kind(
        lambda _: _("risiko"), lambda _: _("Få sparring om den konkrete sag hos Dansk Stalking Center eller politiet.")
    ),
    "sikkerhed": Kind(
        lambda _: _("sikkerhed"), lambda _: _("Få råd om den konkrete sag hos Dansk Stalking Center eller politiet.")
    ),
    "selvmord": Kind(
        lambda _: _("selvmordstanker"), lambda _: _("Er der fare nu, så ring 112. Tal ellers straks med din leder.")
    ),
}


def waiting(kind: str, words: Words) -> str:
    """What stands in the place of a draft that this edition does not show: one sentence, and whom to ask."""
    about = KINDS[kind]
    text = words(
        "Her står et udkast om {emne}. Det vises ikke her, før en fagperson har godkendt det.", emne=about.name(words)
    )
    return f"{text} {about.instead(words)}" if about.instead else text


@dataclass(frozen=True)
class Block:
    """A block of a page: the lines (counted from 0) of its first and last marker, and what its head says."""

    start: int
    end: int
    kind: str
    approved: tuple[str, date] | None = None

    def shown_in(self, edition: Edition) -> bool:
        """Whether the edition shows the block's own words."""
        return edition is Edition.FAG or self.approved is not None or KINDS[self.kind].instead is None


def find_blocks(lines: list[str]) -> tuple[list[Block], list[tuple[int, str]]]:
    """The blocks of a page, and what is wrong with it as (line counted from 0, message in Danish)."""
    blocks, faults = list[Block](), list[tuple[int, str]]()
    opened: int | None = None
    for number, line in enumerate(lines):
        if not (marker := _MARKER.fullmatch(line.rstrip())):
            if _NEARLY.match(line):  # nobody must believe that what follows is hidden
                faults.append((number, f"en bloks linje skal begynde helt til venstre med tre skråstreger. {_SAY}"))
            continue
        if marker[1] is None:
            if opened is None:
                faults.append((number, f"her lukkes en blok, som ikke er åbnet. {_SAY}"))
                continue
            try:
                if not any(line.strip() for line in lines[opened + 1 : number]):
                    raise ValueError("blokken er tom. Skriv noget i den, eller slet begge dens linjer")
                blocks.append(_read_head(lines[opened], opened, number))
            except ValueError as error:
                faults.append((opened, str(error)))
            opened = None
        else:
            if opened is not None:
                faults.append((opened, _UNCLOSED))
            opened = number
    if opened is not None:
        faults.append((opened, _UNCLOSED))
    return blocks, faults


def _read_head(line: str, start: int, end: int) -> Block:
    state, *rest = (part.strip() for part in line.removeprefix("///").split("|"))
    kind = rest[0] if rest else ""
    if kind not in KINDS:
        raise ValueError(f"blokkens slags »{kind}« findes ikke. {suggest(kind, tuple(KINDS))}")
    if state == "udkast" and len(rest) == 1:
        return Block(start, end, kind)
    if state == "godkendt" and len(rest) == 3 and rest[1]:
        try:
            return Block(start, end, kind, (rest[1], date.fromisoformat(rest[2])))
        except ValueError:
            raise ValueError(f"»{rest[2]}« er ikke en dato. Skriv i stedet år-måned-dag, fx 2027-02-01") from None
    raise ValueError(f"blokkens første linje kan ikke læses. {_SAY}")


def render_blocks(markdown: str, edition: Edition, words: Words, link: Links) -> str:
    """The page's Markdown with its blocks as labelled boxes, or the sentence that this edition shows instead."""
    lines = markdown.splitlines()
    for block in reversed(find_blocks(lines)[0]):
        inner = lines[block.start + 1 : block.end] if block.shown_in(edition) else []
        lines[block.start : block.end + 1] = _box(block, inner, words, link)
    return "\n".join(lines)


def _box(block: Block, inner: list[str], words: Words, link: Links) -> Iterator[str]:
    kind = KINDS[block.kind]
    if inner:
        yield from ("", f'<div class="fp-udkast fp-udkast--{block.kind}" markdown>', "", _label(block, words), "")
        yield from (*inner, "", "</div>", "")
    elif kind.instead:
        yield from ("", _instead(block.kind, words, link), "")


def draft_block(edition: Edition, words: Words, link: Links, kind: str, caller: Callable[[], str]) -> Markup:
    """The same in a template: `{% call udkast("jura") %}…{% endcall %}`. `caller` gives the block's own HTML."""
    block = Block(0, 0, kind)
    if not block.shown_in(edition):
        return _instead(kind, words, link)
    box = Markup('<div class="fp-udkast fp-udkast--{}">{}{}</div>')
    return box.format(kind, _label(block, words), Markup(caller()))


def _instead(kind: str, words: Words, link: Links) -> Markup:
    hjaelp = Markup('<a href="{}">{}</a>').format(link("kontakt/"), words("Kontakt og hjælp"))
    return Markup('<p class="fp-boks fp-venter">{} {}</p>').format(waiting(kind, words), hjaelp)


def _label(block: Block, words: Words) -> Markup:
    if block.approved is None:
        text = words("Udkast · ikke godkendt af en fagperson")
        return Markup('<p class="fp-stat fp-stat--udkast">{}{}</p>').format(icon("pencil-outline"), text)
    af, dato = block.approved
    text = words("Godkendt af {rolle} {dato}", rolle=af, dato=words.date(dato))
    return Markup('<p class="fp-stat fp-stat--bekraeftet">{}{}</p>').format(icon("check-bold"), text)
