"""The files of the site's search in one language: an index, and the text of each page's sections as excerpts.

What the browser gets to show of an entry is `[page, heading, anchor]`, and of a contact
`[page, name, anchor, number, under, friskhed, status]` and the language of the name where that is not the page's;
`pages` are `[path, title]`.
"""

from collections.abc import Iterable, Sequence

from fagportal.models.spoergeguide import Spoergeguide
from fagportal.models.vokabular import Ord
from fagportal.search.contacts import Contact
from fagportal.search.index import Entry, as_json, make_index
from fagportal.search.sections import SearchPage, cut


def make_site_search(
    pages: Sequence[SearchPage], contacts: Iterable[Contact], lang: str, synonyms: Sequence[Sequence[str]]
) -> dict[str, bytes]:
    """Files by name: those of the index, and `uddrag/<page>.json` with the texts of the page's sections in order."""
    entries, excerpts = list[Entry](), dict[str, bytes]()
    for number, page in enumerate(pages):
        sections = cut(page.html)
        for place, section in enumerate(sections):
            fields = {"page": page.title, "heading": section.heading, "text": section.text}
            if not place:
                fields |= {"heading": page.title, "questions": " ".join((*page.keywords, *page.questions))}
            entries.append(Entry(lang, fields, [number, section.heading, section.anchor]))
        excerpts[f"uddrag/{number}.json"] = as_json([section.text for section in sections])
    places = {page.path: number for number, page in enumerate(pages)}
    for contact in contacts:
        number = places[contact.path]
        fields = {"page": contact.under, "heading": contact.name, "text": f"{contact.telefon} {contact.more}"}
        shown = [number, contact.name, contact.anchor, contact.telefon, contact.under, contact.friskhed, contact.status]
        if contact.is_danish and lang != "da":
            shown.append("da")
        entries.append(Entry(lang, fields, shown))
    return make_index(entries, synonyms, [[page.path, page.title] for page in pages]) | excerpts


def make_guide_search(
    guide: Spoergeguide, fagomraader: Sequence[Ord], lang: str, synonyms: Sequence[Sequence[str]]
) -> dict[str, bytes]:
    """The index of the question guide, by all that stands with a question; the browser gets the id."""
    entries = []
    for question in guide.spoergsmaal:
        said = [getattr(text, lang) for text in (question.hvorfor, question.lyt_efter, question.undgaa)]
        facets = (
            (guide.situationer, question.situation),
            (guide.maalgrupper, question.maalgruppe),
            (guide.formaal, (question.formaal,)),
            (fagomraader, question.fagomraader),
        )
        chosen = [getattr(ord, lang) for ords, ids in facets for ord in ords if ord.id in ids]
        fields = {"heading": getattr(question.tekst, lang), "text": " ".join((*said, *chosen))}
        entries.append(Entry(lang, fields, question.id))
    return make_index(entries, synonyms)
