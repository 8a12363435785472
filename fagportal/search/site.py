"""The files of the site's search in one language: an index, and the text of each page's sections as excerpts.

What the browser gets to show of an entry is `[page, heading, anchor]`, and of a contact
`[page, name, anchor, number, under, friskhed, status, language of the name where that is not the page's, also]`,
where `also` are phrases that name what it belongs to, in stems; `pages` are `[path, title]`, and `areas` are
the stems of words for areas of work.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from fagportal.models.spoergeguide import Spoergeguide, Spoergsmaal
from fagportal.models.vokabular import Ord
from fagportal.search.contacts import Contact
from fagportal.search.index import Entry, as_json, make_index
from fagportal.search.sections import SearchPage, cut
from fagportal.search.stopwords import stop_stems
from fagportal.search.synonyms import stems
from fagportal.search.terms import stem, words


def make_site_search(
    pages: Sequence[SearchPage],
    contacts: Iterable[Contact],
    lang: str,
    synonyms: Sequence[Sequence[str]],
    areas: Iterable[str] = (),
) -> dict[str, bytes]:
    """Files by name: those of the index, and `uddrag/<page>.json` with the texts of the page's sections in order.

    `areas` are names of areas of work, of which each contact has some.
    """
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
        fields = {"page": contact.under, "heading": contact.name, "questions": " ".join(contact.also)}
        fields["text"] = f"{contact.telefon} {contact.more} {' '.join(contact.areas)}"
        entries.append(Entry(lang, fields, _shown(contact, places[contact.path], lang)))
    area_words = {stem(word, lang) for area in areas for word, *_ in words(area)} - stop_stems(lang)
    shown_pages = [[page.path, page.title] for page in pages]
    return make_index(entries, synonyms, {"pages": shown_pages, "areas": sorted(area_words)}) | excerpts


def _shown(contact: Contact, page: int, lang: str) -> list[object]:
    shown = [page, contact.name, contact.anchor, contact.telefon, contact.under, contact.friskhed, contact.status]
    lang_of_name = "da" if contact.is_danish and lang != "da" else ""
    also = sorted({phrase for name in contact.also if (phrase := stems(name, lang))})
    return [*shown, lang_of_name, also] if also else [*shown, lang_of_name] if lang_of_name else shown


def make_guide_search(
    guide: Spoergeguide, fagomraader: Sequence[Ord], lang: str, synonyms: Sequence[Sequence[str]]
) -> dict[str, bytes]:
    """The index of the question guide, by all that stands with a question; the browser gets the id.

    The name of a facet that most questions have tells none of them apart, nor does that of all fagområder.
    """
    chosen = [_facets(question, guide, fagomraader) for question in guide.spoergsmaal]
    amounts = Counter(chain.from_iterable(chosen))
    entries = []
    for question, facets in zip(guide.spoergsmaal, chosen, strict=True):
        telling = [ord for ord in facets if ord.id != "alle" and amounts[ord] * 2 <= len(chosen)]
        texts = (question.hvorfor, question.lyt_efter, question.undgaa, *telling)
        fields = {"heading": getattr(question.tekst, lang), "text": " ".join(getattr(text, lang) for text in texts)}
        entries.append(Entry(lang, fields, question.id))
    return make_index(entries, synonyms)


def _facets(question: Spoergsmaal, guide: Spoergeguide, fagomraader: Sequence[Ord]) -> list[Ord]:
    """The words that the question can be chosen by."""
    facets = (
        (guide.situationer, question.situation),
        (guide.maalgrupper, question.maalgruppe),
        (guide.formaal, (question.formaal,)),
        (fagomraader, question.fagomraader),
    )
    return [ord for ords, ids in facets for ord in ords if ord.id in ids]
