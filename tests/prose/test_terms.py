"""Terms explain themselves where they are first mentioned, and nowhere that a button would be in the way."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from fagportal.links import DeadLink, Links
from fagportal.models.overblik import Ordliste
from fagportal.prose.review import waiting
from fagportal.prose.terms import explain_terms, explanation
from fagportal.words import LANGUAGES, words_in
from tests.invented import may_stand
from tests.invented_knowledge import both, term_fields
from tests.rendering import HTML, parse, shape, text_of

MANY = settings(max_examples=200, deadline=None, derandomize=True)
LINKS = Links("viden/proeve/", frozenset({"viden/ordliste/"}))
SMALL = Ordliste.model_validate(
    {
        "termer": [
            term_fields(),
            term_fields(
                id="proeve",
                navn=both("prøve", "test"),
                forklaring=both("Et forsøg", "A try"),
                former={"da": ["prøve", "prøver"], "en": ["test"]},
            ),
            term_fields(id="tavs", navn=both("Tavs"), forklaring=both("Siger intet"), former={"da": [], "en": []}),
        ]
    }
)
PLACES = ["a", "aside", "button", "code", "dt", "summary", "label", "h1", "h2", "h3", "h4", "h5", "h6", "nav", "th"]


def explained(html: str, ordliste: Ordliste = SMALL, lang: str = "da") -> str:
    return explain_terms(html, ordliste, words_in(lang), LINKS)


def page(text: str, lang: str = "da", ordliste: Ordliste = SMALL) -> str:
    """A page as Markdown makes it, with its terms explained."""
    return explained(markdown(text, extensions=["attr_list", "md_in_html", "tables"]), ordliste, lang)


def opened(html: str) -> list[tuple[str, str]]:
    """The terms that can be opened, in order: the box and what stands on the button."""
    buttons = [button for button in parse(html).iter(f"{HTML}button") if button.get("class") == "fp-ord"]
    return [(button.get("popovertarget"), "".join(button.itertext())) for button in buttons]


def boxes(html: str) -> dict[str, str]:
    """What stands in each box."""
    found = [box for box in parse(html).iter(f"{HTML}div") if box.get("class") == "fp-ordboks"]
    assert all("popover" in box.attrib for box in found)
    return {box.get("id"): " / ".join("".join(part.itertext()) for part in box) for box in found}


def test_a_term_explains_itself_at_its_first_mention_and_once_on_a_page() -> None:
    html = page("Spørg SSP først.\n\nSSP svarer. Andre SSP'er og en prøve.\n\nFlere prøver.")
    assert opened(html) == [("ord-ssp", "SSP"), ("ord-proeve", "prøve")]
    assert list(boxes(html)) == ["ord-ssp", "ord-proeve"]
    assert text_of(html).startswith("Spørg SSP først. SSP svarer. Andre SSP'er og en prøve. Flere prøver.")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("da", "SSP Skole & politi <sammen> / Se ordlisten Luk"),
        ("en", "SSP (school and police) School & police <together> / See the glossary Close"),
    ],
)
def test_the_box_carries_the_name_and_the_escaped_explanation_and_leads_to_the_glossary(lang: str, said: str) -> None:
    html = page("Spørg SSP.", lang)
    assert boxes(html) == {"ord-ssp": said}
    assert "&lt;sammen&gt;" in html or "&lt;together&gt;" in html
    assert '<a href="../ordliste/#ssp">' in html
    assert '<button type="button" class="fp-pille" popovertarget="ord-ssp" popovertargetaction="hide">' in html


def test_the_boxes_stand_after_the_page_and_are_not_searched() -> None:
    html = page("Spørg SSP.\n\nFarvel.")
    before, mark, _ = html.partition('<div class="fp-ordbokse" data-ikke-i-soegning>')
    assert mark and before.endswith("<p>Farvel.</p>")
    assert html.endswith("</div>") and html.count("<div") == html.count("</div>")


def test_a_page_without_terms_is_left_as_it_is() -> None:
    assert (
        explained("<p>Intet at forklare. <a href='#x'>SSP</a></p>") == "<p>Intet at forklare. <a href='#x'>SSP</a></p>"
    )


def test_a_term_without_forms_is_never_opened() -> None:
    assert opened(page("Tavs tavs TAVS")) == []


@pytest.mark.parametrize("tag", PLACES)
def test_nothing_opens_inside_a_link_a_heading_a_button_a_summary_or_a_table_header(tag: str) -> None:
    html = explained(f'<{tag} class="x">om SSP <b>og SSP</b></{tag}>')
    assert html == f'<{tag} class="x">om SSP <b>og SSP</b></{tag}>'


@pytest.mark.parametrize("tag", PLACES)
def test_after_such_a_place_the_term_explains_itself(tag: str) -> None:
    html = explained(f"<{tag}>SSP</{tag}><p>SSP</p>")
    assert html.startswith(
        f'<{tag}>SSP</{tag}><p><button type="button" class="fp-ord" popovertarget="ord-ssp">SSP</button>'
    )


def test_places_within_places_are_counted() -> None:
    assert opened(explained("<summary><a href='#'>SSP</a> SSP</summary>")) == []
    assert opened(explained("<summary><a href='#'>SSP</a> SSP</summary>SSP")) == [("ord-ssp", "SSP")]


def test_roster_text_on_an_english_page_is_left_alone() -> None:
    assert opened(explained('<p><span lang="da">SSP</span></p>', lang="en")) == []


@pytest.mark.parametrize(
    "name", ["fp-ordliste", "fp-modelkort", "fp-matrix fp-matrix--instanser", "fp-vejviser", "fp-boks fp-venter"]
)
def test_neither_the_glossary_nor_models_side_by_side_get_buttons(name: str) -> None:
    """A button in the first of three models would set it apart from the others."""
    assert opened(explained(f'<div class="{name}"><div><p>SSP</p></div></div>')) == []


@pytest.mark.parametrize("tag", ["p", "li", "td", "dd", "blockquote", "strong", "abbrx", "article", "asides"])
def test_in_running_text_it_opens(tag: str) -> None:
    assert opened(explained(f"<{tag}>SSP</{tag}>")) == [("ord-ssp", "SSP")]


@pytest.mark.parametrize(
    "text",
    [
        "## Om SSP",
        "[SSP](https://example.dk)",
        "| SSP |\n|---|\n| x |",
        "<details><summary>SSP</summary></details>",
        "`SSP`",
    ],
)
def test_markdown_of_such_places_has_no_button(text: str) -> None:
    html = page(f"{text}\n")
    assert opened(html) == [] and "SSP" in html


def test_a_table_header_is_passed_by_and_a_cell_is_not() -> None:
    assert opened(page("| SSP | prøve |\n|---|---|\n| prøver | SSP'er |")) == [
        ("ord-proeve", "prøver"),
        ("ord-ssp", "SSP'er"),
    ]


@pytest.mark.parametrize("text", ["SSPX", "ssp", "prøven", "xSSP"])
def test_only_the_forms_themselves_are_explained(text: str) -> None:
    assert opened(page(f"Om {text} her")) == []


def test_a_glossary_that_is_gone_stops_the_build() -> None:
    with pytest.raises(DeadLink):
        explain_terms("SSP", SMALL, words_in("da"), Links("", frozenset({""})))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_explanation_that_is_not_shown_says_whom_to_ask_instead(lang: str) -> None:
    words = words_in(lang)
    term = SMALL.termer[0].model_copy(update={"forklaring": None, "slags": "risiko"})
    assert explanation(term, words) == waiting("risiko", words)
    html = page("Spørg SSP.", lang, SMALL.model_copy(update={"termer": (term,)}))
    assert waiting("risiko", words) in boxes(html)["ord-ssp"]


texts = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60).filter(may_stand)


@MANY
@given(name=texts, text=texts)
def test_no_name_and_no_explanation_makes_an_element(name: str, text: str) -> None:
    def html(name: str, text: str) -> str:
        return explained('<p>SSP</p>', Ordliste.model_validate({"termer": [
            term_fields(navn=both(name), forklaring=both(text))
        ]}))  # fmt: skip

    assert shape(html(name, text)) == shape(html("Navn", "Forklaring"))


PIECES = [
    "SSP",
    "<b>prøver</b>",
    "tekst",
    "&amp;",
]
pieces = st.recursive(
    st.sampled_from(PIECES),
    lambda inner: st.tuples(st.sampled_from([*PLACES, "p", "li", "em"]), st.lists(inner, max_size=3)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=8,
)


def mentions(html: str) -> list[str]:
    """The terms that stand where a button may, in order."""
    found, stack = list[str](), list[str]()
    for closing, name, form in re.findall(r"<(/?)([a-z0-9]+)[^>]*>|(?<!\w)(SSP|prøver)(?!\w)", html):
        if form and not {*stack} & {*PLACES}:
            found.append({"SSP": "ssp", "prøver": "proeve"}[form])
        elif closing:
            stack.pop()
        elif name:
            stack.append(name)
    return found


@MANY
@given(html=st.lists(pieces, max_size=5).map(" ".join))
def test_however_a_page_is_made_each_term_opens_once_where_it_may(html: str) -> None:
    before, _, after = explained(html).partition('<div class="fp-ordbokse"')
    opening = re.findall('popovertarget="ord-([a-z]+)"', before)
    assert opening == list(dict.fromkeys(mentions(html)))
    assert re.findall('id="ord-([a-z]+)" popover', after) == opening
    assert re.sub("<[^>]*>", "", before) == re.sub("<[^>]*>", "", html)
