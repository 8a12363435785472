"""What a generated page is, and how it becomes HTML."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from fagportal.links import Links
from fagportal.portal import Portal
from fagportal.words import Words

TEMPLATES = Path(__file__).parent / "templates"
TextIn = Callable[[Words], str]


def _no_keywords(words: Words) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class GeneratedPage:
    """A page at `path`, which counts from the language's root and ends in a slash or is empty.

    `keywords` feed search and the A-Å list.
    """

    path: str
    template: str
    title: TextIn
    description: TextIn
    context: Mapping[str, object] = field(default_factory=dict)
    keywords: Callable[[Words], tuple[str, ...]] = _no_keywords


def render(page: GeneratedPage, portal: Portal, words: Words, links: Links) -> str:
    """The page's HTML, from its h1 to its last section. All data is escaped by Jinja. Raises DeadLink, MissingWords."""
    html = (
        _environment()
        .get_template(page.template)
        .render(page.context, page=page, portal=portal, _=words, link=links, lang=words.lang)
    )
    return re.sub(r"\n\s*\n+", "\n", html)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
