import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fagportal.slugs import fold, fold_variants, slugify

ANY_TEXT = settings(max_examples=300, deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Rødovre", "roedovre"),
        ("Ærø", "aeroe"),
        ("ÅRHUS", "aarhus"),
        ("A\N{COMBINING RING ABOVE}rhus", "aarhus"),
        ("Café", "cafe"),
        ("Børne- og Ungeområdet", "boerne- og ungeomraadet"),
        ("Straße in Köln", "strasse in koeln"),
        ("112", "112"),
    ],
)
def test_danish_letters_are_written_out_and_other_accents_dropped(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Børn og unge", "boern-og-unge"),
        ("Lyngby-Taarbæk", "lyngby-taarbaek"),
        ("Hvad må jeg sige? (§ 28)", "hvad-maa-jeg-sige-28"),
        ("  »Stalking«  ", "stalking"),
        ("---", ""),
        ("日本", ""),
        ('"><script>', "script"),
    ],
)
def test_a_slug_is_made_of_ascii_words_and_hyphens(title: str, slug: str) -> None:
    assert slugify(title) == slug


def test_a_slug_takes_the_separator_that_markdown_asks_for() -> None:
    assert slugify("Børn og unge", "_") == "boern_og_unge"


@pytest.mark.parametrize(
    ("name", "ways"),
    [
        ("Ærø", {"aeroe", "aro", "aero"}),
        ("Aabenraa", {"aabenraa", "abenra"}),
        ("Tårnby", {"taarnby", "tarnby"}),
        ("Rødovre", {"roedovre", "rodovre"}),
        ("Odense", {"odense"}),
    ],
)
def test_a_name_is_found_as_people_type_it_without_danish_letters(name: str, ways: set[str]) -> None:
    assert set(fold_variants(name)) == ways


@ANY_TEXT
@given(st.text())
@example("Ø\N{COMBINING ACUTE ACCENT}")
@example("İ")
def test_any_text_becomes_an_ascii_slug_that_stays_as_it_is(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug


@ANY_TEXT
@given(st.text())
@example("Ǿ")
@example("ﬃ")
@example("ᴬ")
@example("ẞ")
def test_folding_any_text_twice_is_folding_it_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@ANY_TEXT
@given(st.text(st.characters(max_codepoint=0x17F, categories=("L", "M", "N", "P", "Z", "S"))))
def test_folding_text_in_latin_letters_gives_no_danish_ones(text: str) -> None:
    assert not set("æøåöäüéèáàâãñç") & set(fold(text))


@ANY_TEXT
@given(st.text())
def test_every_way_of_typing_a_name_can_itself_be_typed(text: str) -> None:
    ways = fold_variants(text)
    assert ways[0] == fold(text) and len(set(ways)) == len(ways)
