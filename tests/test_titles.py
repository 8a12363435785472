import pytest

from fagportal.titles import tab_title
from fagportal.words import words_in


@pytest.mark.parametrize(
    ("title", "alone", "discreet", "said"),
    [
        ("Kontakt og hjælp", False, False, "Kontakt og hjælp · Fagportal mod stalking"),
        ("Kontakt og hjælp", False, True, "Kontakt og hjælp · Fagportal"),
        ("Hjælp i Vejle Kommune", True, False, "Hjælp i Vejle Kommune"),
        ("", False, False, "Fagportal mod stalking"),
        ("", False, True, "Fagportal"),
        ("Hvad er stalking?", False, True, "Hvad er …? · Fagportal"),
        ("Stalkingsager og antistalkingloven", False, True, "… og … · Fagportal"),
        ("STALKERENS side", True, True, "… side"),
    ],
)
def test_a_discreet_title_leaves_out_every_word_that_tells_what_the_portal_is_about(
    title: str, alone: bool, discreet: bool, said: str
) -> None:
    assert tab_title(words_in("da"), title, alone=alone, discreet=discreet) == said


def test_an_english_title_ends_in_the_english_name() -> None:
    assert tab_title(words_in("en"), "Contact") == f"Contact · {words_in('en')('Fagportal mod stalking')}"
