"""Every case, question and term under review says on its page whether it is a draft or approved, by whom and when."""

from dataclasses import replace
from typing import Any, get_type_hints

import pytest

from fagportal.links import Links
from fagportal.models.viden import Viden
from fagportal.pages import cases, spoergeguide
from fagportal.pages.fragments import make_fragments
from fagportal.pages.page import render_template
from fagportal.portal import Portal
from fagportal.prose.citations import Citer
from fagportal.prose.review import waiting
from fagportal.prose.terms import explain_terms
from fagportal.words import words_in
from tests.conftest import TODAY
from tests.invented import WORLD_DATA, Fields, portal_of
from tests.invented_knowledge import STARTS, both, case_fields, spoergeguide_fields, spoergsmaal_fields, term_fields
from tests.rendering import HTML, html_of, parse

OURS = ["redaktionelt"]
QUESTION = spoergsmaal_fields(kilder=OURS)
APPROVED = {"af": "psykolog", "dato": TODAY}
DRAFT = {"da": "Udkast · ikke godkendt af en fagperson", "en": "Draft · not approved by an expert"}
DATED = {
    "da": f"{DRAFT['da']} · skrevet 20. november 2026",
    "en": f"{DRAFT['en']} · written 20 November 2026",
}
SAID = {"da": "Godkendt af psykolog 20. november 2026", "en": "Approved by psykolog 20 November 2026"}
LANGUAGES = pytest.mark.parametrize("lang", ["da", "en"])
EDITIONS = pytest.mark.parametrize("edition", ["fag", "offentlig"])


def portal_with(edition: str, **files: Fields) -> Portal:
    models = get_type_hints(Viden)
    new = {name: models[name].model_validate(fields) for name, fields in files.items()}
    return portal_of(replace(WORLD_DATA, viden=replace(WORLD_DATA.viden, **new)), edition)


def labels(element: Any) -> list[str]:
    """The labels of state in an element, in order."""
    marks = ("fp-stat--udkast", "fp-stat--bekraeftet")
    found = [one for one in element.iter(f"{HTML}p") if any(mark in (one.get("class") or "") for mark in marks)]
    return ["".join(label.itertext()) for label in found]


def case_html(edition: str, lang: str = "da", **fields: object) -> str:
    guide = spoergeguide_fields(QUESTION)
    portal = portal_with(edition, cases={"cases": [case_fields(**fields)]}, spoergeguide=guide)
    _, page = cases.make_pages(portal)
    return html_of(page, portal, lang)


@EDITIONS
@LANGUAGES
@pytest.mark.parametrize(("godkendt", "said"), [(None, DATED), (APPROVED, SAID)])
def test_a_case_says_that_it_is_constructed_and_in_what_state_it_is(
    edition: str, lang: str, godkendt: Fields | None, said: dict[str, str]
) -> None:
    constructed, state = labels(parse(case_html(edition, lang, godkendt=godkendt)))
    assert constructed.startswith({"da": "Konstrueret sag.", "en": "Constructed case."}[lang])
    assert state == said[lang]


def test_the_foot_of_an_approved_case_says_when_and_asks_nobody_else() -> None:
    for godkendt in (None, APPROVED):
        _, page = cases.make_pages(portal_with("fag", cases={"cases": [case_fields(godkendt=godkendt)]}))
        assert (page.reviewed, page.approver is None) == ((TODAY, True) if godkendt else (None, False))


@LANGUAGES
@pytest.mark.parametrize("field", ["forloeb", "signaler", "hvem_goer_hvad", "kunne_gaa_galt", "snak_om_det"])
def test_what_a_case_says_about_safety_gives_way_to_whom_to_ask(field: str, lang: str) -> None:
    said = both("Hemmeligt") | {"slags": "sikkerhed"}
    entry = {"hvem": both("Lederen"), "goer": said} if field == "hvem_goer_hvad" else said
    changed = {field: [entry, *case_fields()[field]]}
    inside, outside = (case_html(edition, lang, **changed) for edition in ("fag", "offentlig"))
    assert "Hemmeligt" in inside and "fp-venter" not in inside
    assert "Hemmeligt" not in outside and outside.count("fp-venter") == 1
    assert waiting("sikkerhed", words_in(lang)) in outside
    assert "fp-venter" not in case_html("offentlig", lang, **changed, godkendt=APPROVED)


@EDITIONS
@LANGUAGES
@pytest.mark.parametrize("godkendt", [None, APPROVED])
@pytest.mark.parametrize("belaeg", ["K", "F", "F!"])
def test_every_question_says_its_state_whatever_it_rests_on(
    belaeg: str, godkendt: Fields | None, edition: str, lang: str
) -> None:
    asked = QUESTION | {"id": "q-to", "belaeg": belaeg, "godkendt": godkendt}
    portal = portal_with(edition, spoergeguide=spoergeguide_fields(QUESTION, asked))
    root = parse(html_of(spoergeguide.make_page(portal), portal, lang))
    shown = {item.get("id"): labels(item) for item in root.iter(f"{HTML}li") if item.get("id")}
    said = [(SAID if godkendt else DRAFT)[lang]]
    hidden = belaeg == "F!" and not godkendt and edition == "offentlig"
    assert shown == {id: [DRAFT[lang]] for id in ("q-et", *STARTS)} | ({} if hidden else {"q-to": said})


@LANGUAGES
def test_the_frame_of_the_guide_is_a_draft_until_it_is_approved_by_its_name(lang: str) -> None:
    for approvals, said in (([], DATED), ([APPROVED | {"blok": "spoergeguide-ramme"}], SAID)):
        portal = portal_with(
            "offentlig", spoergeguide=spoergeguide_fields(QUESTION), godkendelser={"godkendelser": list(approvals)}
        )
        root = parse(html_of(spoergeguide.make_page(portal), portal, lang))
        (frame,) = (one for one in root.iter(f"{HTML}div") if one.get("class") == "fp-guide__ramme")
        assert labels(frame) == [said[lang]]


@EDITIONS
@LANGUAGES
@pytest.mark.parametrize("godkendt", [None, APPROVED])
@pytest.mark.parametrize("slags", [None, "jura"])
def test_a_term_under_review_says_its_state_in_the_glossary_and_where_it_explains_itself(
    slags: str | None, godkendt: Fields | None, edition: str, lang: str
) -> None:
    portal = portal_with(edition, ordliste={"termer": [term_fields(slags=slags, godkendt=godkendt, kilder=OURS)]})
    words, links = words_in(lang), Links("viden/ordliste/", frozenset({"viden/ordliste/", "kontakt/"}))
    glossary = make_fragments(portal)["ordliste"]
    places = (
        render_template(glossary.template, glossary.context, portal, words, links, Citer(portal.viden.kilder, words)),
        explain_terms("<p>Om SSP</p>", portal.viden.ordliste, words, links),
    )
    hidden = slags and not godkendt and edition == "offentlig"
    said = [SAID[lang]] if godkendt else [DRAFT[lang]] if slags and not hidden else []
    for html in places:
        assert labels(parse(html)) == said
        assert (waiting("jura", words) in html) is bool(hidden)
