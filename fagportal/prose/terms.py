"""Terms that explain themselves where they stand: a button that opens a box, without a script.

The boxes are the browser's own popovers, which work by mouse, touch and keyboard.
Each term opens once per page.
"""

import re
from collections.abc import Iterator

from markupsafe import Markup

from fagportal.links import Links
from fagportal.models.overblik import Ordliste, Term
from fagportal.prose.review import state_label, waiting
from fagportal.prose.textnodes import any_of, change_text
from fagportal.words import Words

# A button has no place in these; an aside holds the contacts, which never get markup of ours.
_NOT_IN = frozenset(
    ["a", "aside", "button", "caption", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "label", "nav", "summary", "th"]
)

_PLAIN = re.compile(r"\bfp-(ordliste|modelkort|matrix|vejviser|venter)\b")


def explain_terms(html: str, ordliste: Ordliste, words: Words, link: Links) -> str:
    """`html` with the first mention of each term as a button, and the boxes after it."""
    terms = {form: term for term in ordliste.termer for form in getattr(term.former, words.lang)}
    found: dict[str, Term] = {}

    def explain(match: re.Match[str]) -> str:
        term = terms[match[0]]
        if term.id in found:
            return match[0]
        found[term.id] = term
        return f'<button type="button" class="fp-ord" popovertarget="ord-{term.id}">{match[0]}</button>'

    pattern = any_of(list(terms))
    page = change_text(html, lambda text: pattern.sub(explain, text), _left_alone)
    return page + "".join(_boxes(found, words, link)) if found else page


def _left_alone(name: str, attributes: str) -> bool:
    """The glossary, models side by side, a notice, and roster text on an English page, which says its language."""
    return name in _NOT_IN or " lang=" in attributes or bool(_PLAIN.search(attributes))


def _boxes(found: dict[str, Term], words: Words, link: Links) -> Iterator[str]:
    yield Markup('<div class="fp-ordbokse" data-ikke-i-soegning>')
    for id, term in found.items():
        box = (
            '<div class="fp-ordboks" id="ord-{id}" popover><p><b>{name}</b> {text}</p>{state}'
            '<p><a href="{href}">{more}</a> <button type="button" class="fp-pille" popovertarget="ord-{id}"'
            ' popovertargetaction="hide">{close}</button></p></div>'
        )
        yield Markup(box).format(
            id=id,
            name=getattr(term.navn, words.lang),
            text=explanation(term, words),
            state=state_of(term, words),
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


def state_of(term: Term, words: Words) -> Markup:
    """The label of an explanation that is under review, where this edition shows it."""
    under_review = term.forklaring and (term.slags or term.godkendt)
    return state_label(words, term.godkendt) if under_review else Markup("")
