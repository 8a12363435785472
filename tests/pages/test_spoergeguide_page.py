"""The page of the question guide: what each question says of itself, and what one may choose by."""

from typing import Any

import pytest

from fagportal.editions import Edition
from fagportal.pages import spoergeguide
from fagportal.portal import Portal
from tests.invented import Fields
from tests.invented_knowledge import spoergeguide_fields, spoergsmaal_fields, start_fields
from tests.pages.test_review_states import portal_with
from tests.rendering import HTML, html_of, parse

COLLEAGUE = {"id": "kollega", "da": "en kollega", "en": "a colleague"}
FIRST = spoergsmaal_fields(kilder=["redaktionelt"], opfoelgning=["q-to"])
SECOND = spoergsmaal_fields(id="q-to", kilder=["redaktionelt"], maalgruppe=["kollega"], fagomraader=["politi", "alle"])


def guide(edition: str = "fag", **fields: object) -> Portal:
    whole: Fields = spoergeguide_fields(FIRST, SECOND)
    whole["maalgrupper"] = [*whole["maalgrupper"], COLLEAGUE]
    return portal_with(edition, spoergeguide=whole | fields)


def root_of(portal: Portal, lang: str = "da") -> Any:
    return parse(html_of(spoergeguide.make_page(portal), portal, lang))


def item(root: Any, id: str) -> Any:
    (found,) = (one for one in root.iter(f"{HTML}li") if one.get("id") == id)
    return found


def said(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_question_carries_what_it_can_be_chosen_by() -> None:
    carried = item(root_of(guide()), "q-to").attrib
    assert {name: value for name, value in carried.items() if name.startswith("data-")} == {
        "data-situation": "samtale",
        "data-fagomraade": "politi alle",
        "data-maalgruppe": "kollega",
        "data-formaal": "opdage",
    }


@pytest.mark.parametrize(
    ("lang", "words"),
    [("da", ("Til: en kollega", "(til: en kollega)")), ("en", ("To: a colleague", "(to: a colleague)"))],
)
def test_a_question_to_somebody_else_says_to_whom(lang: str, words: tuple[str, str]) -> None:
    root = root_of(guide(), lang)
    own, as_next = words
    first, second = said(item(root, "q-et")), said(item(root, "q-to"))
    assert own in second and own not in first
    assert as_next in first and as_next not in second


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
def test_a_search_that_finds_nothing_has_help_at_hand_and_the_open_web_says_what_it_leaves_out(edition: str) -> None:
    (help,) = (one for one in root_of(guide(edition)).iter(f"{HTML}p") if one.get("data-intet") is not None)
    assert help.get("hidden") is not None
    assert "Er der fare nu, så ring 112." in said(help)
    assert [one.get("href", "").endswith("kontakt/") for one in help.iter(f"{HTML}a")] == [True]
    assert ("risiko, jura og selvmordstanker vises ikke her" in said(help)) is (edition == "offentlig")


def test_every_question_that_nobody_has_approved_is_a_draft_on_the_list() -> None:
    panel = next(one for one in root_of(guide()).iter(f"{HTML}aside") if one.get("id") == "samtaleliste")
    assert panel.get("data-udkast", "").split() == [one.id for one in guide().viden.spoergeguide.spoergsmaal]


def test_a_question_of_the_same_person_is_a_next_question_without_a_mark() -> None:
    both_to = SECOND | {"maalgruppe": ["kollega", "udsat"]}
    whole = spoergeguide_fields(FIRST, both_to)
    portal = portal_with("fag", spoergeguide=whole | {"maalgrupper": [*whole["maalgrupper"], COLLEAGUE]})
    assert "(til:" not in said(item(root_of(portal), "q-et"))


def test_the_portal_says_once_that_the_advice_is_its_own() -> None:
    assert said(root_of(guide())).count("portalens egne råd. Redaktionelt") == 1


def test_only_what_some_question_has_can_be_chosen() -> None:
    unused = {"id": "ingen", "da": "Ingen", "en": "Nobody"}
    root = root_of(guide(situationer=[*spoergeguide_fields()["situationer"], unused]))
    offered = [
        (box.get("name"), box.get("value")) for box in root.iter(f"{HTML}input") if box.get("type") == "checkbox"
    ]
    assert ("situation", "samtale") in offered and ("maalgruppe", "kollega") in offered
    assert ("situation", "ingen") not in offered and ("fagomraade", "alle") not in offered
    assert ("fagomraade", "skole_ssp") in offered  # a question for all areas fits this one


def test_a_ready_made_list_of_which_nothing_may_be_shown_is_not_there() -> None:
    secret = [spoergsmaal_fields(id=f"q-s{number}", kilder=["redaktionelt"], belaeg="F!") for number in (1, 2, 3)]
    whole = spoergeguide_fields(FIRST, SECOND, *secret)
    whole["maalgrupper"] = [*whole["maalgrupper"], COLLEAGUE]
    hidden = start_fields(id="skjult", spoergsmaal=[one["id"] for one in secret])
    for edition, lists in ((Edition.FAG, 2), (Edition.OFFENTLIG, 1)):
        portal = portal_with(edition, spoergeguide=whole | {"starter": [start_fields(), hidden]})
        found = [one.get("data-start") for one in root_of(portal).iter(f"{HTML}section") if one.get("data-start")]
        assert len(found) == lists


def test_without_a_script_no_control_is_shown() -> None:
    def shown(element: Any) -> list[str]:
        if element.get("hidden") is not None or element.get("popovertarget") or element.tag == f"{HTML}template":
            return []
        own = (
            [said(element) or element.tag] if element.tag in (f"{HTML}button", f"{HTML}input", f"{HTML}select") else []
        )
        return own + [one for child in element for one in shown(child)]

    assert shown(root_of(guide())) == []
