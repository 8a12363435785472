"""The files of the site's search: sections with addresses, contacts as answers, and nothing that an edition hides."""

import json
from collections.abc import Callable

import pytest

from fagportal.models.vokabular import Ord
from fagportal.portal import Portal
from fagportal.search.contacts import Contact, area_names, contacts
from fagportal.search.sections import SearchPage
from fagportal.search.site import make_guide_search, make_site_search
from fagportal.search.terms import stem, words
from fagportal.words import words_in
from tests.search.node import Index, Node
from tests.search.reader import Written, read_index

Portals = Callable[[str], Portal]
PAGES = [
    SearchPage("", "Forside", "<h1>Forside</h1><p>Velkommen</p>"),
    SearchPage(
        "kontakt/",
        "Kontakt",
        '<h1>Kontakt</h1><p>Ring til os</p><h2 id="fare">Er der fare?</h2><p>Ring 112 &lt;nu&gt;</p><h2>Uden id</h2>',
        ("livline", "SOS"),
        ("hvem ringer jeg til om natten",),
    ),
]
SECTIONS = [[0, "Forside", ""], [1, "Kontakt", ""], [1, "Er der fare?", "fare"], [1, "Uden id", ""]]


def site(*found: Contact, lang: str = "da", synonyms: tuple[tuple[str, ...], ...] = ()) -> dict[str, bytes]:
    return make_site_search(PAGES, found, lang, synonyms)


def found_in(written: Written, text: str, lang: str = "da") -> set[int]:
    """The sections in which every word of `text` stands."""
    per_word = [{section for section, _ in written.terms.get(stem(word, lang), [])} for word, *_ in words(text)]
    return set.intersection(*per_word)


# Pages.


def test_each_heading_is_an_entry_with_its_page_and_anchor() -> None:
    written = read_index(site())
    assert written.root["pages"] == [["", "Forside"], ["kontakt/", "Kontakt"]]
    assert written.root["sections"] == SECTIONS
    assert (found_in(written, "velkommen"), found_in(written, "fare")) == ({0}, {2})


def test_the_excerpts_are_the_texts_of_each_pages_sections_in_order() -> None:
    files = site()
    assert {name for name in files if name.startswith("uddrag/")} == {"uddrag/0.json", "uddrag/1.json"}
    assert json.loads(files["uddrag/1.json"]) == ["Ring til os", "Ring 112 <nu>", ""]
    assert b"<" not in b"".join(content for name, content in files.items() if name.endswith(".json"))


def test_every_section_of_a_page_is_found_by_its_title_too() -> None:
    assert found_in(read_index(site()), "kontakt") == {1, 2, 3}


@pytest.mark.parametrize("text", ["livline", "sos", "ringer natten"])
def test_keywords_and_questions_lead_to_the_page_and_are_never_shown(text: str) -> None:
    written = read_index(site())
    assert found_in(written, text) == {1}
    assert not [shown for shown in written.shown if "livline" in shown.lower() or "natten" in shown]


def test_the_same_pages_make_the_same_bytes() -> None:
    contact = Contact("kontakt/", "fare", "Livlinen", "Døgnåben", "70 20 12 01", "")
    assert site(contact) == site(contact)


# Contacts.


def test_a_contact_is_an_entry_with_name_anchor_number_and_whom_it_belongs_to() -> None:
    contact = Contact("kontakt/", "fare", "Ungeenheden", "Prøve Kommune", "99 99 99 99", areas=("Børn og familie",))
    written = read_index(site(contact))
    assert written.root["sections"][:4] == SECTIONS
    assert written.root["sections"][4][:5] == [1, "Ungeenheden", "fare", "99 99 99 99", "Prøve Kommune"]
    for text in ("prøve ungeenheden", "99999999", "ungeenheden børn"):
        assert found_in(written, text) == {4}


def test_a_contact_is_found_by_the_names_of_what_it_belongs_to_and_the_browser_knows_them() -> None:
    contact = Contact("kontakt/", "fare", "Sparring", "Prøve Center", "99 99 99 99", also=("pc", "Prøvens Center"))
    written = read_index(site(contact))
    assert written.root["sections"][4][7:] == ["", ["pc", "proev cent"]]
    assert found_in(written, "pc") == {4}


def test_an_area_of_work_and_an_organisation_have_the_names_that_the_synonyms_know(portals: Portals) -> None:
    named = area_names(portals("fag"))
    assert {"Beskæftigelse", "jobcenter", "job centre"} <= set(named["beskaeftigelse"])
    assert set(named["beskaeftigelse"]) <= set(named["alle"]) and not set(named["politi"]) & set(named["alle"])
    center = portals("fag").organisationer.dansk_stalking_center
    lines = [one for one in of_world(portals, "fag", "da") if one.also]
    assert {line.anchor for line in lines} == {line.id for line in center.linjer}
    assert all(line.also[0] == center.navn for line in lines)


def test_the_browser_knows_the_words_for_areas_of_work() -> None:
    files = make_site_search([], [], "da", (), areas=("Børn og familie", "Politi"))
    assert json.loads(files["rod.json"])["areas"] == ["boern", "famili", "politi"]


def test_a_contact_of_a_page_that_is_not_there_is_a_fault_and_no_dead_link() -> None:
    with pytest.raises(KeyError):
        site(Contact("findes-ikke/", "x", "x", "x", "99 99 99 99", ""))


def of_world(portals: Portals, edition: str, lang: str) -> list[Contact]:
    return list(contacts(portals(edition), words_in(lang)))


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_fag_edition_finds_people_by_name_kommune_area_and_function(portals: Portals, lang: str) -> None:
    (contact,) = [one for one in of_world(portals, "fag", lang) if "Ungeenheden" in one.name]
    assert (contact.path, contact.anchor, contact.telefon) == ("kommuner/eksempelby/", "kontakter", "99 99 99 98")
    assert contact.name == "Ungeenheden, Eksempel Eksempelsen" and "Eksempelby" in contact.under
    area = portals("fag").vokabular.fagomraader[1]
    assert area.da in contact.areas and area.en in contact.areas  # both languages, whichever the reader uses


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_offentlig_edition_has_functions_and_neither_names_nor_intern_contacts(portals: Portals, lang: str) -> None:
    found = of_world(portals, "offentlig", lang)
    everything = repr(found)
    for intern in ("Eksempelsen", "Prøvesen", "Betjent", "Ungeenheden", "99 99 99 98", "99 99 99 90", "proeve@"):
        assert intern not in everything and intern in repr(of_world(portals, "fag", lang))
    assert {"Stalkingrådgivningen", "SSP-konsulent"} <= {contact.name for contact in found}


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
def test_who_is_hidden_is_found_in_no_edition(portals: Portals, edition: str) -> None:
    everything = repr(of_world(portals, edition, "da"))
    assert "Hemmelig" not in everything and "Gemt enhed" not in everything and "99 99 99 96" not in everything


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_national_lines_are_contacts_with_each_number_once(portals: Portals, edition: str, lang: str) -> None:
    national = [one for one in of_world(portals, edition, lang) if one.path == "kontakt/"]
    assert {"112", "114"} <= {one.telefon for one in national}
    assert len({(one.anchor, one.telefon) for one in national}) == len(national) >= 5
    assert all(one.name and one.under for one in national)


@pytest.fixture
def world_search(portals: Portals, node: Node) -> Callable[[str, str], Index]:
    def open_world(edition: str, lang: str) -> Index:
        paths = ["kontakt/", *(f"kommuner/{kommune.slug}/" for kommune in portals(edition).kommuner)]
        pages = [SearchPage(path, path, "") for path in sorted(paths)]
        return node.open(make_site_search(pages, of_world(portals, edition, lang), lang, ()))

    return open_world


@pytest.mark.parametrize(
    "query", ["eksempelby ungeenheden", "ungeenhed eksempelby", "99 99 99 98", "99999998", "eksempelsen", "eksempelsn"]
)
def test_a_person_is_the_first_answer_in_the_fag_edition_and_nowhere_in_the_other(
    query: str, world_search: Callable[[str, str], Index], portals: Portals
) -> None:
    names = [contact.name for contact in of_world(portals, "fag", "da")]
    fag, pages = world_search("fag", "da"), 4
    assert names[fag.sections(query)[0] - pages].startswith("Ungeenheden")
    public = [contact.name for contact in of_world(portals, "offentlig", "da")]
    shown = [public[section - pages] for section in world_search("offentlig", "da").sections(query) if section >= pages]
    assert not any("Ungeenheden" in name or "Eksempelsen" in name for name in shown)


@pytest.mark.parametrize(
    ("lang", "query"), [("da", "eksempelby skole"), ("en", "eksempelby school"), ("en", "eksempelby ssp")]
)
def test_a_kommune_and_an_area_find_the_contact_in_either_language(
    lang: str, query: str, world_search: Callable[[str, str], Index], portals: Portals
) -> None:
    names = [contact.name for contact in of_world(portals, "fag", lang)]
    (first, *_) = world_search("fag", lang).sections(query)
    assert names[first - 4].startswith("SSP-konsulent")


# The question guide.


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_guides_index_has_an_entry_for_each_question_that_the_edition_shows(portals: Portals, lang: str) -> None:
    sizes = {}
    for edition in ("fag", "offentlig"):
        guide = portals(edition).viden.spoergeguide
        written = read_index(make_guide_search(guide, (), lang, ()))
        assert written.root["sections"] == [question.id for question in guide.spoergsmaal]
        sizes[edition] = len(written.root["sections"])
    assert sizes["fag"] > sizes["offentlig"] > 50


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_question_is_found_by_its_words_and_by_why_one_asks(portals: Portals, lang: str, node: Node) -> None:
    guide = portals("fag").viden.spoergeguide
    opened = node.open(make_guide_search(guide, (), lang, portals("fag").viden.synonymer.phrases()))
    found = [opened.sections(getattr(question.tekst, lang))[:3] for question in guide.spoergsmaal]
    assert [question.id for number, question in enumerate(guide.spoergsmaal) if number not in found[number]] == []
    why = [opened.sections(getattr(question.hvorfor, lang))[:5] for question in guide.spoergsmaal]
    assert sum(number in one for number, one in enumerate(why)) > len(why) * 0.9


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_question_is_found_by_what_to_avoid_and_by_its_facets(portals: Portals, lang: str, node: Node) -> None:
    guide, areas = portals("fag").viden.spoergeguide, portals("fag").vokabular.fagomraader
    opened = node.open(make_guide_search(guide, areas, lang, ()))
    avoid = [opened.sections(getattr(question.undgaa, lang))[:5] for question in guide.spoergsmaal]
    assert sum(number in one for number, one in enumerate(avoid)) > len(avoid) * 0.9
    for ord, facet in (
        *((ord, "fagomraader") for ord in areas if ord.id != "alle"),
        *((ord, "situation") for ord in guide.situationer),
    ):
        fits = {number for number, one in enumerate(guide.spoergsmaal) if ord.id in getattr(one, facet)}
        assert fits <= set(opened.sections(getattr(ord, lang))), ord.id


def test_the_name_of_a_facet_that_most_questions_have_finds_none_of_them(portals: Portals) -> None:
    guide = portals("fag").viden.spoergeguide
    groups = [Ord(id=ord.id, da=f"x{ord.id}x", en="x") for ord in guide.maalgrupper]
    areas = [Ord(id=id, da=f"x{id}x", en="x") for id in ("alle", "politi")]
    written = read_index(make_guide_search(guide.model_copy(update={"maalgrupper": groups}), areas, "da", ()))
    none = {ord.id for ord in (*groups, *areas) if not found_in(written, ord.da)}
    assert none == {"udsat", "alle"}
    special = [one for one in guide.spoergsmaal if "alle" not in one.fagomraader]
    general = next(one for one in guide.spoergsmaal if one.fagomraader == ("alle",))
    few = guide.model_copy(update={"spoergsmaal": [*special, general]})
    assert not found_in(read_index(make_guide_search(few, areas, "da", ())), "xallex")


@pytest.mark.parametrize(
    ("lang", "query", "id"),
    [
        *(("da", word, "q-truet-eller-skadet") for word in ("vold", "voldelig", "våben", "kniv", "slår", "slået")),
        *(("en", word, "q-truet-eller-skadet") for word in ("violence", "violent", "weapon", "knife", "beaten")),
        *(("da", word, "q-uoensket-kontakt") for word in ("uønsket", "uoensket kontakt")),
        ("en", "unwanted contact", "q-uoensket-kontakt"),
    ],
)
def test_what_a_worried_person_says_finds_the_question(
    lang: str, query: str, id: str, portals: Portals, node: Node
) -> None:
    guide, areas = portals("fag").viden.spoergeguide, portals("fag").vokabular.fagomraader
    opened = node.open(make_guide_search(guide, areas, lang, portals("fag").viden.synonymer.phrases()))
    assert id in [guide.spoergsmaal[number].id for number in opened.sections(query)[:3]]


def test_no_word_of_an_unapproved_question_alone_stands_in_the_offentlig_guide(portals: Portals) -> None:
    fag, offentlig = (portals(edition).viden.spoergeguide for edition in ("fag", "offentlig"))
    kept_back = {question.id for question in fag.spoergsmaal} - {question.id for question in offentlig.spoergsmaal}
    assert len(kept_back) > 5
    for lang in ("da", "en"):
        terms = [read_index(make_guide_search(guide, (), lang, ())).terms for guide in (fag, offentlig)]
        only_there = {
            term
            for term, postings in terms[0].items()
            if {fag.spoergsmaal[section].id for section, _ in postings} <= kept_back
        }
        assert len(only_there) > 10 and not only_there & set(terms[1])


def test_the_synonyms_of_the_data_are_of_use_on_the_site(portals: Portals) -> None:
    phrases = portals("fag").viden.synonymer.phrases()
    written = read_index(make_guide_search(portals("fag").viden.spoergeguide, (), "da", phrases))
    led = {phrase: said for file in written.synonyms.values() for phrase, said in file.items()}
    assert len(led) > 100 and max(len(phrase.split()) for phrase in led) == written.root["synonyms"]["longest"] > 1
    assert {term for said in led.values() for phrase in said for term in phrase.split()} <= set(written.terms)
