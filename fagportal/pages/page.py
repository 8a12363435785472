"""What a generated page is, and how it becomes HTML."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from fagportal.icons import icon
from fagportal.links import Links
from fagportal.portal import Portal
from fagportal.prose.citations import Citer
from fagportal.prose.review import draft_block, state_label, waiting_box
from fagportal.prose.terms import explain_terms
from fagportal.words import Words

TEMPLATES = Path(__file__).parent / "templates"
TextIn = Callable[[Words], str]


def _nothing(words: Words) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class GeneratedPage:
    """A page at `path`, which counts from the language's root and ends in a slash or is empty.

    `keywords` feed search and the A-Å list; a page that is not `searchable` is in neither. `questions` feed
    search alone: what people ask when the page is the answer. A page of knowledge says when it was `written`,
    when an expert `reviewed` it and which role must approve it (`approver`). Where its terms are `explained`,
    roster text stands in an `aside`, which gets no markup of ours.
    """

    path: str
    template: str
    title: TextIn
    description: TextIn
    context: Mapping[str, object] = field(default_factory=dict)
    keywords: Callable[[Words], tuple[str, ...]] = _nothing
    questions: Callable[[Words], tuple[str, ...]] = _nothing
    written: date | None = None
    reviewed: date | None = None
    approver: TextIn | None = None
    searchable: bool = True
    explained: bool = False


def render(page: GeneratedPage, portal: Portal, words: Words, links: Links, citer: Citer) -> str:
    """The page's HTML, from its h1 to its last section. All data is escaped by Jinja.

    Raises DeadLink, MissingWords, UnknownSource.
    """
    context = {**page.context, "page": page}
    html = render_template(page.template, context, portal, words, links, citer, written=page.written)
    return explain_terms(html, portal.viden.ordliste, words, links) if page.explained else html


def render_template(
    name: str,
    context: Mapping[str, object],
    portal: Portal,
    words: Words,
    links: Links,
    citer: Citer,
    *,
    written: date | None = None,
) -> str:
    """A template filled with `context` and with what every page needs; its drafts were `written` on that day.

    Raises as render does.
    """
    shared = {"portal": portal, "_": words, "link": links, "lang": words.lang, "kilde": citer}
    approvals = {approval.blok: approval for approval in portal.viden.godkendelser.godkendelser}
    shared["udkast"] = partial(draft_block, portal.edition, words, links, approvals, written=written)
    shared |= {"tilstand": partial(state_label, words), "venter": partial(waiting_box, words, links)}
    return re.sub(r"\n\s*\n+", "\n", _environment().get_template(name).render(context, **shared))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["icon"] = icon
    return environment
