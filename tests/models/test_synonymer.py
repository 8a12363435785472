import pytest
from pydantic import ValidationError

from fagportal.models.synonymer import Synonymer


def groups(*grupper: object) -> Synonymer:
    return Synonymer.model_validate({"grupper": list(grupper)})


def test_the_groups_are_phrases_of_both_languages_in_the_order_of_the_file() -> None:
    found = groups({"da": ["sms", "besked"], "en": ["text message"]}, {"da": ["a", "b"]})
    assert found.phrases() == (("sms", "besked", "text message"), ("a", "b"))


@pytest.mark.parametrize(
    "wrong", [{}, {"en": ["x"]}, {"da": None}, {"da": "sms"}, {"da": [1]}, {"da": [" "]}, {"da": [], "x": 1}]
)
def test_a_group_is_a_list_of_danish_words_and_maybe_one_of_english(wrong: object) -> None:
    with pytest.raises(ValidationError):
        groups(wrong)


def test_a_word_is_text_without_signs_that_nobody_can_see() -> None:
    with pytest.raises(ValidationError, match="usynligt tegn"):
        groups({"da": ["sms\u200b", "besked"]})
