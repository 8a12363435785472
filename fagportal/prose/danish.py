"""Danish words on an English page carry lang="da", so that a screen reader says them in Danish."""

import re

from fagportal.models.overblik import Ordliste
from fagportal.prose.textnodes import any_of, change_text

_OTHER_LANGUAGE = re.compile(r'\slang="(?!en")')


def danish_words(ordliste: Ordliste) -> list[str]:
    """The glossary's Danish words that are neither proper names nor English too, and those that it lists besides."""
    found = list(ordliste.danske_ord)
    for term in ordliste.termer:
        if term.navn.da[0].islower() and term.navn.da != term.navn.en:
            found += [term.navn.da.partition(" (")[0], *term.former.da]
    return sorted({form for word in found for form in (word, word[0].upper() + word[1:])})


def mark_danish(html: str, ordliste: Ordliste) -> str:
    """A whole English page with its Danish words marked; text that has a language of its own is left alone."""
    pattern = any_of(danish_words(ordliste))
    return change_text(
        html,
        lambda text: pattern.sub(r'<span lang="da">\g<0></span>', text),
        lambda name, attributes: bool(_OTHER_LANGUAGE.search(attributes)),
    )
