import pytest
from pydantic import ValidationError

from fagportal.models.overblik import Forandringsteori, Instanser, Term
from tests.invented_knowledge import forandringsteori_fields, instanser_fields, term_fields


@pytest.mark.parametrize("leads", [[], ["viden"], ["viden", "overblik"]])
def test_what_is_done_leads_to_any_number_of_effects_in_the_next_column(leads: list[str]) -> None:
    theory = Forandringsteori.model_validate(forandringsteori_fields(kursus=leads))
    assert theory.kolonner[0].led[0].foerer_til == tuple(leads)


@pytest.mark.parametrize(
    ("led", "leads", "named"),
    [
        ("kursus", ["tryghed"], "»kursus« fører til »tryghed«"),
        ("kursus", ["viden", "findes-ikke"], "»kursus« fører til »findes-ikke«"),
        ("viden", ["overblik"], "»viden« fører til »overblik«"),
        ("viden", ["viden"], "»viden« fører til »viden«"),
        ("overblik", ["kursus"], "»overblik« fører til »kursus«"),
        ("tryghed", ["viden"], "»tryghed« fører til »viden«"),
    ],
)
def test_an_arrow_to_anywhere_else_is_refused(led: str, leads: list[str], named: str) -> None:
    with pytest.raises(ValidationError, match=f"{named}, som ikke står i næste kolonne. Ret foerer_til"):
        Forandringsteori.model_validate(forandringsteori_fields(**{led: leads}))


def test_an_actor_has_a_part_in_any_task_of_the_list() -> None:
    parts = [("skole", "opdage"), ("skole", "handle"), ("politi", "handle")]
    shown = Instanser.model_validate(instanser_fields(*parts))
    assert [(bidrag.aktoer, bidrag.opgave) for bidrag in shown.bidrag] == parts


def test_actors_without_a_part_are_only_mentioned() -> None:
    shown = Instanser.model_validate(instanser_fields(("politi", "handle")))
    assert [aktoer.id for aktoer in shown.beskrevne] == ["politi"]
    assert [aktoer.id for aktoer in shown.kun_naevnte] == ["skole"]


def test_a_part_without_words_for_its_cell_is_refused() -> None:
    fields = instanser_fields()
    del fields["bidrag"][0]["kort"]
    with pytest.raises(ValidationError, match="kort"):
        Instanser.model_validate(fields)


@pytest.mark.parametrize("part", [("skolen", "opdage"), ("skole", "opdag"), ("opdage", "skole")])
def test_a_part_of_nobody_or_in_nothing_is_refused(part: tuple[str, str]) -> None:
    with pytest.raises(ValidationError, match=f"»{part[0]}« eller »{part[1]}« findes ikke. Ret bidrag"):
        Instanser.model_validate(instanser_fields(("skole", "opdage"), part))


def test_a_term_without_an_explanation_is_refused_in_the_file() -> None:
    """Only the offentlig edition is without those that nobody has approved."""
    assert Term.model_validate(term_fields(slags="jura")).forklaring
    with pytest.raises(ValidationError, match="forklaringen mangler"):
        Term.model_validate(term_fields(forklaring=None))


@pytest.mark.parametrize("slags", ["faglig", "jurra", "", True])
def test_a_term_is_of_no_kind_or_of_one_that_is_hidden(slags: object) -> None:
    with pytest.raises(ValidationError, match="slags"):
        Term.model_validate(term_fields(slags=slags))
