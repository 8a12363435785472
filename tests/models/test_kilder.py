from fagportal.models.kilder import Kilder
from tests.invented_knowledge import SMALL_KILDER, both


def test_one_may_refer_to_a_source_to_a_place_in_it_and_to_ourselves() -> None:
    assert SMALL_KILDER.references() == (
        "redaktionelt", "rapport", "rapport:s14", "rapport:s9", "rapport:s16", "rapport:bilag", "rapport:indledning",
        "lov", "lov:paragraf-1", "lov:paragraf-2",
    )  # fmt: skip


def test_sources_are_found_by_their_id() -> None:
    assert {id: kilde.id for id, kilde in SMALL_KILDER.by_id.items()} == {"rapport": "rapport", "lov": "lov"}


def test_a_source_may_have_no_places() -> None:
    kilde = {"id": "samtale", "kort": both("Samtale"), "fuld": both("En samtale")}
    assert Kilder.model_validate({"kilder": [kilde]}).references() == ("redaktionelt", "samtale")
