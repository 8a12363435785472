"""Figures in running text: the value of data/tal.yml, its way to its companions, and what is missing around it."""

import pytest

from fagportal.models.tal import Tal
from fagportal.prose.figures import Figures, UnknownFigure, check_figures
from fagportal.words import words_in
from tests.invented_knowledge import both, tal_fields

TAL = {
    id: Tal.model_validate(tal_fields(id=id) | fields)
    for id, fields in {
        "andel": {"vaerdi": both("60 %", "60%")},
        "faa": {"vaerdi": both("omkring få", "about a few"), "tal": None, "forbehold": both("Kun ord")},
        "rest": {"vaerdi": both("40 %", "40%"), "tal": 40},
        "udateret": {"aar": both("Kortet er udateret")},
        "farlig": {"vaerdi": both('<b onclick="x">&'), "tal": None},
        "redaktionel": {"kilder": ["redaktionelt", "lov"], "aar": both("2019-2020")},
    }.items()
}
SECTION = "I 2024 var det [[tal:andel]]. [@rapport:s9]"


def figures(lang: str = "da") -> Figures:
    return Figures(TAL, words_in(lang))


def faults(text: str, *starts: int) -> list[tuple[int, str]]:
    return list(check_figures(text.splitlines(), TAL, list(starts)))


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("da", "[[tal:andel]]", "60 %"),
        ("en", "[[tal:andel]]", "60%"),
        ("da", "[[tal:faa]]", "omkring få"),
        ("da", "[[Tal:faa]]", "Omkring få"),
        ("en", "[[Tal:faa]]", "About a few"),
        ("en", "[[Tal:andel]]", "60%"),
    ],
)
def test_a_figure_is_its_value_in_the_language_of_the_page_and_leads_to_its_entry(
    lang: str, text: str, shown: str
) -> None:
    id = text[6:-2]
    assert figures(lang).render(f"x {text}, y") == f'x <a class="fp-tal" href="#tal-{id}">{shown}</a>, y'


def test_a_value_is_text_never_markup() -> None:
    assert "&lt;b onclick=" in figures()("farlig") and "<b" not in figures()("farlig")


def test_a_figure_that_does_not_exist_is_not_rendered() -> None:
    with pytest.raises(UnknownFigure, match="»andle«"):
        figures().render("[[tal:andle]]")


def ids(shown: Figures, html: str = "") -> list[list[list[str]]]:
    return [[[tal.id for tal in same] for same in about] for about in shown.entries(html)]


def test_at_the_foot_figures_stand_by_whom_they_are_about_and_by_their_caveat_in_the_order_of_the_page() -> None:
    shown = figures()
    shown.render("[[tal:faa]] [[tal:andel]] [[tal:udateret]] [[tal:rest]] [[tal:faa]]")
    assert ids(shown) == [[["faa"], ["andel", "rest"]], [["udateret"]]]


def test_a_figure_whose_entry_stands_on_the_page_already_gets_no_second_one() -> None:
    shown = figures()
    shown.render("[[tal:faa]] [[tal:andel]]")
    assert ids(shown, '<tr id="tal-andel">') == [[["faa"]]]


@pytest.mark.parametrize(
    "text",
    [
        SECTION,
        "I 2024 var det [[tal:andel]]. [@lov; rapport]",
        "Kortet viser [[tal:udateret]]. [@rapport:s14]",
        "I 2020 var det [[tal:redaktionel]]. [@lov:paragraf-1]",
        "[[matrix]]",
    ],
)
def test_a_section_with_the_figures_year_and_source_is_in_order(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I 2024 var det [[tal:andeel]]. [@rapport:s9]", "tallet »andeel« findes ikke. Skriv i stedet »andel«"),
        ("I 2024 var det [[tal:]]. [@rapport:s9]", "tallet »« findes ikke. Se efter i data/tal.yml"),
        ("I 2024 var det [[tal:andel]].", "afsnittet med tallet »andel« mangler tallets kilde. Skriv [@rapport:s14]"),
        ("I 2024 var det [[tal:andel]]. [@lov]", "afsnittet med tallet »andel« mangler tallets kilde."),
        ("Det var [[tal:andel]]. [@rapport:s9]", "afsnittet med tallet »andel« mangler tallets år. Skriv 2024"),
        ("I 20245 var det [[tal:andel]]. [@rapport:s9]", "afsnittet med tallet »andel« mangler tallets år."),
        ("[[tal:andel]] [@rapport:fakta-2024]", "afsnittet med tallet »andel« mangler tallets år."),
        ("[[tal:redaktionel]] [@redaktionelt]", "afsnittet med tallet »redaktionel« mangler tallets kilde. Skriv [@l"),
        ("[[Tal:redaktionel]] [@lov]", "afsnittet med tallet »redaktionel« mangler tallets år. Skriv 2019 eller 2020"),
    ],
)  # fmt: skip
def test_a_figure_without_its_year_or_its_source_in_the_section_is_a_fault(text: str, said: str) -> None:
    ((line, message),) = faults(text)
    assert line == 0 and message.startswith(said)


def test_what_stands_in_another_section_does_not_count_and_every_fault_has_its_line() -> None:
    text = f"[[tal:andel]]\n## A\n{SECTION}\n## B\n\n[[tal:andel]] [[tal:x]] 2024\n"
    assert [line for line, _ in faults(text, 1, 3)] == [0, 5, 5]
