"""Terms that explain themselves where they stand: a button that opens a box, without a script.

The `abbr` extension of Markdown finds the words; here its marks become buttons with the
browser's own popovers, which work by mouse, touch and keyboard. Each term opens once per page.
"""

import re
from collections.abc import Iterator

from markupsafe import Markup

from fagportal.links import Links
from fagportal.models.overblik import Ordliste, Term
from fagportal.prose.review import waiting
from fagportal.words import Words

_TOKEN = re.compile(r'<abbr title="([a-z0-9_-]+)">([^<]*)</abbr>|<(/?)([a-z][a-z0-9]*)\b[^>]*>')
_NOT_IN = {"a", "button", "summary", "label", "h1", "h2", "h3", "h4", "h5", "h6", "th", "caption", "title"}


def abbreviations(ordliste: Ordliste, words: Words) -> str:
    """The terms of the language as definitions that Markdown's abbr extension reads: the id is the title."""
    forms = [(form, term.id) for term in ordliste.termer for form in getattr(term.former, words.lang)]
    return "\n\n" + "\n".join(f"*[{form}]: {id}" for form, id in forms) + "\n"


def explain_terms(html: str, ordliste: Ordliste, words: Words, link: Links) -> str:
    """`html` with the first mention of each term as a button, and the boxes after it."""
    found: dict[str, Term] = {}
    terms = {term.id: term for term in ordliste.termer}
    depth = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal depth
        id, text, closing, tag = match.groups()
        if tag:
            depth += (-1 if closing else 1) if tag in _NOT_IN else 0
            return match[0]
        if depth or id in found or id not in terms:
            return str(text)
        found[id] = terms[id]
        button = '<button type="button" class="fp-ord" popovertarget="ord-{0}">{1}</button>'
        return str(Markup(button).format(id, Markup(text)))

    page = _TOKEN.sub(replace, html)
    return page + "".join(_boxes(found, words, link)) if found else page


def _boxes(found: dict[str, Term], words: Words, link: Links) -> Iterator[str]:
    yield Markup('<div class="fp-ordbokse" data-ikke-i-soegning>')
    for id, term in found.items():
        box = (
            '<div class="fp-ordboks" id="ord-{id}" popover><p><b>{name}</b> {text}</p>'
            '<p><a href="{href}">{more}</a> <button type="button" class="fp-pille" popovertarget="ord-{id}"'
            ' popovertargetaction="hide">{close}</button></p></div>'
        )
        yield Markup(box).format(
            id=id,
            name=getattr(term.navn, words.lang),
            text=explanation(term, words),
            href=link(f"viden/ordliste/#{id}"),
            more=words("Se ordlisten"),
            close=words("Luk"),
        )
    yield "</div>"


def explanation(term: Term, words: Words) -> str:
    """The term in a sentence or two, or what stands in its place while nobody has approved it."""
    if term.forklaring is None:
        return waiting(term.slags or "jura", words)
    return str(getattr(term.forklaring, words.lang))
