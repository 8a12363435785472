"""Review state, block by block: what is a draft says so, and some drafts are not for the open web.

In Markdown a block begins with `/// udkast | jura` (or `/// godkendt | jura | kommunaljurist | 2027-02-01`)
and ends with `///`. The kinds are those of KINDS. A block in a template has a name of its own (BLOCKS)
and is approved in data/godkendelser.yml; questions, terms and cases are approved where they stand.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape
from pydantic import ValidationError

from fagportal.editions import Edition
from fagportal.explain import suggest
from fagportal.icons import icon
from fagportal.links import Links
from fagportal.models.base import Godkendelse
from fagportal.words import Words

BLOCKS = ("borger-udoever", "borger-udsat", "spoergeguide-ramme", "trin-alene", "trin-kollega")
"""The blocks in our templates, by the names under which they can be approved."""

_MARKER = re.compile(r"/// *(\S.*)?")
_NEARLY = re.compile(r"[\W\d]*//(\W|$)|.*(?<!:)//[^\w/]*(udkast|godkendt)", re.IGNORECASE)
_UNCLOSED = "blokken er ikke lukket. Skriv »///« på en linje for sig, hvor den slutter"
IN_THE_FUTURE = "datoen ligger i fremtiden. Skriv i stedet den dag, en fagperson godkendte teksten"
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
    approved: Godkendelse | None = None

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
            return Block(start, end, kind, Godkendelse.model_validate({"af": rest[1], "dato": rest[2]}))
        except ValidationError:
            wrong = f"»{rest[1]} | {rest[2]}« er ikke en rolle og en dato"
            raise ValueError(f"{wrong}. Skriv i stedet fx »kommunaljurist | 2027-02-01«") from None
    raise ValueError(f"blokkens første linje kan ikke læses. {_SAY}")


def approved_too_early(blocks: list[Block], today: date) -> Iterator[tuple[int, str]]:
    """The blocks whose approval lies after `today`, as faults like those of find_blocks."""
    for block in blocks:
        if block.approved and block.approved.dato > today:
            yield block.start, IN_THE_FUTURE


def render_blocks(markdown: str, edition: Edition, words: Words, link: Links, *, written: date | None = None) -> str:
    """The page's Markdown with its blocks as labelled boxes, or the sentence that this edition shows instead.

    `written` is the page's own date, which every draft on it carries.
    """
    lines = markdown.splitlines()
    for block in reversed(find_blocks(lines)[0]):
        inner = lines[block.start + 1 : block.end] if block.shown_in(edition) else []
        lines[block.start : block.end + 1] = _box(block, inner, words, link, written)
    return "\n".join(lines)


def _box(block: Block, inner: list[str], words: Words, link: Links, written: date | None) -> Iterator[str]:
    if inner:
        head = f'<div class="fp-udkast fp-udkast--{block.kind}" markdown>'
        yield from ("", head, "", state_label(words, block.approved, written), "", *inner, "", "</div>", "")
    elif KINDS[block.kind].instead:
        yield from ("", waiting_box(words, link, block.kind), "")


def draft_block(
    edition: Edition,
    words: Words,
    link: Links,
    approvals: Mapping[str, Godkendelse],
    kind: str,
    name: str,
    caller: Callable[[], str],
    *,
    written: date | None = None,
) -> Markup:
    """The same in a template: `{% call udkast("jura", "trin-alene") %}…{% endcall %}`. `caller` gives its own HTML."""
    block = Block(0, 0, kind, approvals.get(name))
    if not block.shown_in(edition):
        return waiting_box(words, link, kind)
    box = Markup('<div class="fp-udkast fp-udkast--{}">{}{}</div>')
    return box.format(kind, state_label(words, block.approved, written), Markup(caller()))


def waiting_box(words: Words, link: Links, kind: str) -> Markup:
    """What stands in the place of a draft of this kind, as a paragraph with the way to those who can be asked."""
    hjaelp = Markup('<a href="{}">{}</a>').format(link("kontakt/"), words("Kontakt og hjælp"))
    return Markup('<p class="fp-boks fp-venter">{} {}</p>').format(waiting(kind, words), hjaelp)


def state_label(words: Words, approved: Godkendelse | None = None, written: date | None = None) -> Markup:
    """The label that every text under review carries: a draft and when it was written, or approved by whom and when."""
    label = Markup('<p class="fp-stat fp-stat--{}" data-ikke-i-soegning>{}{}</p>')
    if approved is None:
        said = words("Udkast · ikke godkendt af en fagperson")
        if written:
            said += " · " + words("skrevet {dato}", dato=words.date(written))
        return label.format("udkast", icon("pencil-outline"), said)
    said = escape(words("Godkendt af {rolle} {dato}", rolle="{rolle}", dato=words.date(approved.dato)))
    role = Markup('<span lang="da">{}</span>').format(approved.af)
    text = Markup("<span>{}</span>").format(said.format(rolle=role))  # one flex item, so that it wraps as a line
    return label.format("bekraeftet", icon("check-bold"), text)
