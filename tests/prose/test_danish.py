"""Danish words on an English page say that they are Danish, and nothing else is changed."""

import pytest

from fagportal.models.overblik import Ordliste
from fagportal.prose.danish import danish_words, mark_danish
from tests.invented_knowledge import both, term_fields

NO_FORMS: dict[str, list[str]] = {"da": [], "en": []}
SMALL = Ordliste.model_validate(
    {
        "danske_ord": ["barnets lov", "nødret"],
        "termer": [
            term_fields(
                id="tilhold",
                navn=both("tilhold", "tilhold (order not to contact a person)"),
                former={"da": ["tilhold", "tilholdet"], "en": ["tilhold"]},
            ),
            term_fields(id="lov", navn=both("hjemmel (i loven)", "hjemmel (legal basis)"), former=NO_FORMS),
            term_fields(id="navn", navn=both("Borgerservice", "Borgerservice (citizens)"), former=NO_FORMS),
            term_fields(id="ens", navn=both("supervision", "supervision"), former=NO_FORMS),
        ],
    }
)


def test_the_words_are_the_glossarys_own_but_for_names_and_words_that_are_english_too() -> None:
    assert danish_words(SMALL) == [
        *("Barnets lov", "Hjemmel", "Nødret", "Tilhold", "Tilholdet"),
        *("barnets lov", "hjemmel", "nødret", "tilhold", "tilholdet"),
    ]


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>a ban (tilhold).</p>", '<p>a ban (<span lang="da">tilhold</span>).</p>'),
        ("<h1>Tilhold</h1>", '<h1><span lang="da">Tilhold</span></h1>'),
        ("<b>barnets lov</b>", '<b><span lang="da">barnets lov</span></b>'),
        ("<a href='/tilhold/'>tilholdet</a>", "<a href='/tilhold/'><span lang=\"da\">tilholdet</span></a>"),
        ('<p lang="en">nødret</p>', '<p lang="en"><span lang="da">nødret</span></p>'),
        ('<a hreflang="da">nødret</a>', '<a hreflang="da"><span lang="da">nødret</span></a>'),
    ],
)
def test_a_danish_word_is_marked_in_running_text_links_and_headings(html: str, marked: str) -> None:
    assert mark_danish(html, SMALL) == marked


@pytest.mark.parametrize(
    "html",
    [
        '<p lang="da">tilhold <b>og <i>tilhold</i></b> <p>tilhold</p></p>',
        "<title>tilhold</title>",
        "<option>tilhold</option>",
        "<textarea>tilhold</textarea>",
        "<svg><text>tilhold</text></svg>",
        "<script>if (a < b) tilhold()</script>",
        "<!-- <p> tilhold </p> -->",
        '<img alt="tilhold">',
        "<code>tilhold</code>",
        "<p>example.dk/tilhold/ x@tilhold.dk tilholdsloven tilhold/en</p>",
        "<p>Borgerservice and supervision</p>",
    ],
)
def test_what_is_danish_already_and_what_can_hold_no_mark_is_left_alone(html: str) -> None:
    assert mark_danish(html, SMALL) == html


def test_after_such_a_place_words_are_marked_again() -> None:
    html = '<p lang="da">tilhold <p>x</p></p>'
    assert mark_danish(html + "<p>tilhold</p>", SMALL) == html + '<p><span lang="da">tilhold</span></p>'
