"""No sentence of the site puts one of the three models above another, and the words that would are known."""

import pytest

from tests.site.ranking import allowed, ranking_sentences, ranks
from tests.site.sentences import said
from tests.site.webpage import Site


def test_no_sentence_on_any_page_ranks_or_recommends_a_model(site: Site) -> None:
    may_stand = allowed()
    found = [
        (page.file, sentence)
        for page in site.pages.values()
        for sentence in ranking_sentences(page)
        if sentence not in may_stand
    ]
    assert found == []


def test_every_sentence_allowed_has_a_reason_and_is_still_needed(built) -> None:  # type: ignore[no-untyped-def]
    everything = {sentence for page in built("real", "fag").pages.values() for sentence in said(page)}
    for sentence, reason in allowed().items():
        assert reason and ranks(sentence) and sentence in everything, sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Model 3 er langt bedre end model 1.",
        "Model 3 er ikke kun anderledes, men bedre end model 1.",
        "Ingen af modellerne er bedre end de andre, men model 3 er stærkere.",
        "Model 3 er stærkere end model 1.",
        "Model 1 er den svageste.",
        "Model 2 er større end model 1 og mindre end model 3.",
        "Model 3 er den mest effektive af modellerne.",
        "Model 3 er den bredeste.",
        "En enkel model rækker langt.",
        "Modellen er mere ambitiøs.",
        "Model 3 giver mere.",
        "Model 1 er for lidt for jer.",
        "I bør vælge model 3.",
        "Vi anbefaler model 2.",
        "Vi foreslår model 3.",
        "I skal vælge model 2.",
        "Model 3 er det næste skridt.",
        "Model 2 er et trin op fra model 1.",
        "Model 1 er grundniveauet.",
        "Start med model 1 og byg videre til model 3.",
        "Gå fra model 1 til model 3 på to år.",
        "Fordelen ved model 3 er tydelig.",
        "Model 3 is superior to model 1.",
        "Model 3 is more effective than model 1.",
        "Model 3 is by far the best of the models.",
        "None of the models is better, but model 1 is the weakest.",
        "You should choose model 3.",
        "We recommend model 2.",
        "Model 2 is preferable.",
        "Model 2 is a step up from model 1.",
        "Model 3 is the next step.",
        "Start with model 1 and build on it.",
        "The most advanced model has a coordinator.",
        "Model 1 is the basic level.",
    ],
)
def test_a_sentence_that_ranks_or_recommends_is_seen(sentence: str) -> None:
    assert ranks(sentence) and sentence not in allowed()


@pytest.mark.parametrize("sentence", ["Den sidste er bedst.", "Next comes a step up.", "En mere omfattende indsats."])
def test_on_their_own_pages_the_models_need_not_be_named(sentence: str) -> None:
    assert ranks(sentence, on_their_pages=True) and not ranks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ingen af modellerne er pr. definition bedre end de andre.",
        "Bredere modeller hænger ifølge evalueringen sammen med tidligere opsporing.",
        "None of the models is by definition better than the others.",
        "According to the evaluation, broader models go together with earlier detection.",
    ],
)
def test_the_two_halves_of_the_truth_may_stand(sentence: str) -> None:
    assert sentence in allowed()


@pytest.mark.parametrize(
    "sentence",
    [
        "Model 2 er beskrevet i kommuner, der er mellemstore eller store.",
        "Kommuner med model 2 og 3 oplever flere sager, og evalueringen forklarer det med mere viden og fokus.",
        "Det er bedre at ringe end at vente.",
        "In model 1, more cases are not expected.",
    ],
)
def test_a_plain_statement_is_let_through(sentence: str) -> None:
    assert not ranks(sentence)
