"""What the knowledge files point at exists. Each test changes one thing in a small set of files that is in order."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.checks import RULES, load_data
from fagportal.faults import Fault, Faults
from fagportal.prose.review import BLOCKS
from fagportal.references import _values
from tests.conftest import TODAY
from tests.invented import Fields, as_yaml
from tests.invented_knowledge import (
    both,
    case_fields,
    forandringsteori_fields,
    small_files,
    spoergeguide_fields,
    spoergsmaal_fields,
    start_fields,
    term_fields,
)

FILES = small_files()
MANY = settings(max_examples=100, deadline=None, derandomize=True)
Write = Callable[..., Path]


@pytest.fixture
def write(world: Path) -> Write:
    """Write the small files, some of them changed, and get the folder."""

    def write(**changed: Fields) -> Path:
        for name, fields in (FILES | changed).items():
            (world / f"{name}.yml").write_text(as_yaml(fields), encoding="utf-8")
        return world

    return write


def faults_in(world: Path) -> list[Fault]:
    with pytest.raises(Faults) as caught:
        load_data(world, TODAY)
    return list(caught.value.faults)


def line_of(fault: Fault) -> str:
    """What stands on the line that a fault names."""
    return Path(fault.path).read_text(encoding="utf-8").splitlines()[fault.line - 1].strip()


def places(value: object, name: str, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where a list called `name` stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == name:
                yield (*place, key)
            yield from places(inner, name, (*place, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from places(inner, name, (*place, number))


def at(fields: Fields, place: tuple[str | int, ...]) -> list[object]:
    here: object = fields
    for part in place:
        here = here[part]  # type: ignore[index]
    assert isinstance(here, list)
    return here


def test_the_small_files_are_in_order(write: Write) -> None:
    viden = load_data(write(), TODAY).viden
    assert viden.kilder.references()[1] == "rapport" and viden.cases.cases[0].spoerg == ("q-et",)


def test_every_rule_of_this_module_is_held() -> None:
    named = {rule.__name__ for rule in RULES if rule.__module__ == "fagportal.references"}
    assert named == {
        "sources_exist", "ids_are_unique", "questions_pointed_at_exist", "facets_stand_in_the_closed_lists",
        "starts_are_long_enough_for_everybody", "synonyms_are_for_something",
        "approvals_are_of_blocks_that_exist", "approvals_are_not_in_the_future",
    }  # fmt: skip


# Sources.

CITED = [(name, place) for name, fields in FILES.items() for place in places(fields, "kilder") if name != "kilder"]


def test_there_are_sources_all_over_the_files() -> None:
    assert len(CITED) > 20 and {name for name, _ in CITED} == set(FILES) - {"kilder", "godkendelser", "synonymer"}


@pytest.mark.parametrize(("name", "place"), CITED, ids=[f"{name}-{'.'.join(map(str, place))}" for name, place in CITED])
def test_an_unknown_source_is_found_wherever_it_stands(name: str, place: tuple[str | int, ...], write: Write) -> None:
    fields = json.loads(json.dumps(FILES[name]))
    at(fields, place)[:] = ["rapport:s14", "raport:s14"]
    (fault,) = faults_in(write(**{name: fields}))
    assert Path(fault.path).name == f"{name}.yml" and line_of(fault) == "- raport:s14"
    assert fault.field.endswith("kilder[2]")
    assert fault.message == "»raport:s14« står ikke i kilder.yml. Skriv i stedet »rapport:s14«"


@pytest.mark.parametrize("reference", ["rapport:s15", "lov:paragraf-3", "findes-ikke", "rapport:paragraf-1"])
def test_a_place_that_the_source_does_not_have_is_unknown(reference: str, write: Write) -> None:
    (fault,) = faults_in(write(ordliste={"termer": [term_fields(kilder=[reference])]}))
    assert fault.message.startswith(f"»{reference}« står ikke i kilder.yml. ")


@pytest.mark.parametrize("reference", ["rapport:", "Rapport", "rapport:s14:x", "rapport s14", ":s14", ""])
def test_what_cannot_be_a_reference_is_refused_by_its_form(reference: str, write: Write) -> None:
    (fault,) = faults_in(write(ordliste={"termer": [term_fields(kilder=[reference])]}))
    assert fault.field == "termer[ssp].kilder[1]" and "har tegn, der ikke må stå her" in fault.message


def test_a_suggestion_does_not_list_a_hundred_sources(write: Write) -> None:
    steder = [{"id": f"s{number}", "side": number} for number in range(1, 101)]
    kilder = {"kilder": [FILES["kilder"]["kilder"][0] | {"steder": steder}, FILES["kilder"]["kilder"][1]]}
    ordliste = {"termer": [term_fields(kilder=["helt-andet"])]}
    fault = next(fault for fault in faults_in(write(kilder=kilder, ordliste=ordliste)) if "helt-andet" in fault.message)
    assert fault.message == "»helt-andet« står ikke i kilder.yml. Se efter i data/kilder.yml"


# Ids.


def twice(record: Fields, **changed: object) -> list[Fields]:
    return [record, record | changed]


@pytest.mark.parametrize(
    ("name", "fields", "field"),
    [
        ("ordliste", {"termer": twice(term_fields(), navn=both("Noget andet"))}, "termer[ssp].id"),
        ("spoergeguide", spoergeguide_fields(*twice(spoergsmaal_fields(), belaeg="F")), "spoergsmaal[q-et].id"),
        ("cases", {"cases": twice(case_fields(), om="konflikt")}, "cases[case-et].id"),
        ("kilder", {"kilder": [*FILES["kilder"]["kilder"], FILES["kilder"]["kilder"][1]]}, "kilder[lov].id"),
    ],
)
def test_an_id_that_stands_twice_in_a_list_is_a_fault_on_the_second(
    name: str, fields: Fields, field: str, write: Write
) -> None:
    faults = [fault for fault in faults_in(write(**{name: fields})) if "står også på linje" in fault.message]
    (fault,) = [fault for fault in faults if fault.field == field]
    lines = Path(fault.path).read_text(encoding="utf-8").splitlines()
    first = int(fault.message.split("på linje ")[1].split(".")[0])
    assert first < fault.line and lines[first - 1].strip() == line_of(fault) and "id: " in line_of(fault)


def test_a_place_that_stands_twice_in_a_source_is_a_fault_and_in_two_sources_is_none(write: Write) -> None:
    rapport, lov = FILES["kilder"]["kilder"]
    shared = {"kilder": [rapport, lov | {"steder": [*lov["steder"], {"id": "s9", "side": 9}]}]}
    assert load_data(write(kilder=shared), TODAY).viden.kilder.references()[-1] == "lov:s9"
    repeated = {"kilder": [rapport | {"steder": [*rapport["steder"], {"id": "s9", "side": 9}]}, lov]}
    assert [fault.field for fault in faults_in(write(kilder=repeated))] == ["kilder[rapport].steder[s9].id"]


def test_the_same_id_in_two_lists_of_a_file_is_no_fault(write: Write) -> None:
    same = forandringsteori_fields()
    same["kolonner"][0]["led"][0]["id"] = same["kolonner"][0]["id"]
    assert load_data(write(forandringsteori=same), TODAY)


# Cases and the question guide.


def test_a_case_asks_any_questions_of_the_guide(write: Write) -> None:
    guide = spoergeguide_fields(spoergsmaal_fields(), spoergsmaal_fields(id="q-to", belaeg="F!"))
    cases = {"cases": [case_fields(spoerg=["q-to", "q-et"])]}
    assert load_data(write(spoergeguide=guide, cases=cases), TODAY).viden.cases.cases[0].spoerg == ("q-to", "q-et")


def test_a_question_that_does_not_exist_is_a_fault_with_a_suggestion(write: Write) -> None:
    cases = {"cases": [case_fields(), case_fields(id="case-to", spoerg=["q-et", "q-ett"])]}
    (fault,) = faults_in(write(cases=cases))
    assert (fault.field, line_of(fault)) == ("cases[case-to].spoerg[2]", "- q-ett")
    assert fault.message == "spørgsmålet »q-ett« findes ikke i spoergeguide.yml. Skriv i stedet »q-et«"


def test_a_follow_up_that_does_not_exist_is_a_fault_with_a_suggestion(write: Write) -> None:
    asked = spoergsmaal_fields(id="q-to", opfoelgning=["q-et", "q-start-4"])
    (fault,) = faults_in(write(spoergeguide=spoergeguide_fields(spoergsmaal_fields(), asked)))
    assert (fault.field, line_of(fault)) == ("spoergsmaal[q-to].opfoelgning[2]", "- q-start-4")
    assert fault.message == "spørgsmålet »q-start-4« findes ikke i spoergeguide.yml. Skriv i stedet »q-start-1«"


def test_a_start_with_a_question_that_does_not_exist_is_one_fault(write: Write) -> None:
    guide = spoergeguide_fields() | {"starter": [start_fields(), start_fields(id="to", spoergsmaal=["q-et", "q-tre"])]}
    (fault,) = faults_in(write(spoergeguide=guide))
    assert (fault.field, line_of(fault)) == ("starter[to].spoergsmaal[2]", "- q-tre")


@pytest.mark.parametrize(
    ("belaeg", "godkendt", "left"),
    [("F!", None, 2), ("F", None, None), ("F!", {"af": "psykolog", "dato": TODAY.isoformat()}, None)],
)
def test_a_start_keeps_three_questions_in_the_offentlig_edition(
    belaeg: str, godkendt: Fields | None, left: int | None, write: Write
) -> None:
    guide = spoergeguide_fields(spoergsmaal_fields(belaeg=belaeg, godkendt=godkendt))
    guide["starter"] = [start_fields(), start_fields(id="to", spoergsmaal=["q-et", "q-start-1", "q-start-2"])]
    if left is None:
        assert load_data(write(spoergeguide=guide), TODAY)
        return
    (fault,) = faults_in(write(spoergeguide=guide))
    assert (fault.field, line_of(fault)) == ("starter[to].spoergsmaal", "spoergsmaal:")
    assert fault.message == (
        f"den offentlige udgave viser kun {left} af listens spørgsmål. Skriv mindst tre, der ikke er F!"
    )


def test_the_same_question_three_times_is_not_three_questions(write: Write) -> None:
    guide = spoergeguide_fields() | {"starter": [start_fields(spoergsmaal=["q-et", "q-et", "q-et"])]}
    (fault,) = faults_in(write(spoergeguide=guide))
    assert fault.message.startswith("den offentlige udgave viser kun 1 af listens")


def test_a_start_has_an_id_of_its_own(write: Write) -> None:
    guide = spoergeguide_fields() | {"starter": [start_fields(), start_fields()]}
    (fault,) = faults_in(write(spoergeguide=guide))
    assert fault.field == "starter[foerste].id" and "står også på linje" in fault.message


# Synonyms.


def synonym_faults(write: Write, *grupper: Fields) -> list[tuple[str, str, str]]:
    found = faults_in(write(synonymer={"grupper": list(grupper)}))
    return [(fault.field, line_of(fault), fault.message) for fault in found]


FEW = "gruppen har færre end to ord. Skriv mindst to ord for det samme, eller slet gruppen"


@pytest.mark.parametrize("gruppe", [{"da": []}, {"da": [], "en": []}, {"da": ["sms"]}, {"da": [], "en": ["text"]}])
def test_a_group_of_fewer_than_two_words_is_a_fault(gruppe: Fields, write: Write) -> None:
    ((field, _, message),) = synonym_faults(write, {"da": ["a b", "c d"]}, gruppe)
    assert (field, message) == ("grupper[2]", FEW)


def test_a_word_that_stands_twice_in_a_group_is_a_fault_on_the_second(write: Write) -> None:
    faults = synonym_faults(write, {"da": ["sms", "besked", "SMS"], "en": ["text", "message", "text"]})
    assert faults == [
        ("grupper[1].da[3]", "- SMS", "»sms« står to gange i gruppen. Slet det ene"),
        ("grupper[1].en[3]", "- text", "»text« står to gange i gruppen. Slet det ene"),
    ]


def test_a_word_may_be_the_same_in_both_languages(write: Write) -> None:
    grupper = [{"da": ["stalker", "udøver"], "en": ["stalker"]}]
    assert load_data(write(synonymer={"grupper": grupper}), TODAY).viden.synonymer.phrases() == (
        ("stalker", "udøver", "stalker"),
    )


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_word_in_more_than_three_groups_is_a_fault_in_the_fourth(lang: str, write: Write) -> None:
    def group(number: int) -> Fields:
        return {"da": [f"ord {number}"], "en": [f"word {number}"]} | {lang: ["sag", f"x {number}"]}

    three = [group(number) for number in range(3)]
    assert load_data(write(synonymer={"grupper": three}), TODAY)
    ((field, line, message),) = synonym_faults(write, *three, group(3))
    assert (field, line) == (f"grupper[4].{lang}[1]", "- sag")
    assert message == "»sag« står i mere end tre grupper. Slet det, hvor det passer dårligst"


@pytest.mark.parametrize(
    ("gruppe", "field", "message"),
    [
        ({"da": ["a", "b"], "dk": ["c"]}, "grupper[1].dk", "feltet findes ikke. Skriv i stedet en af disse: da, en"),
        ({"en": ["a", "b"]}, "grupper[1].da", "feltet mangler. Skriv en linje, der begynder med »da:«"),
        ({"da": "sms, besked"}, "grupper[1].da", "kan ikke stå her. Skriv i stedet en liste"),
        ({"da": ["sms", ""]}, "grupper[1].da[2]", "feltet er tomt."),
        ({"da": ["sms", 112]}, "grupper[1].da[2]", "»112« kan ikke stå her. Skriv i stedet en tekst i anførselstegn"),
        ({"da": ["sms", "x" * 121]}, "grupper[1].da[2]", "teksten har 121 tegn. Skriv i stedet højst 120"),
    ],
)
def test_a_fault_in_a_group_says_what_to_write_instead(gruppe: Fields, field: str, message: str, write: Write) -> None:
    ((found, _, said),) = synonym_faults(write, gruppe)
    assert found == field and message in said


@pytest.mark.parametrize(
    ("field", "value", "known"),
    [
        ("fagomraader", "skole-ssp", "skole_ssp"),
        ("situation", "samtalen", "samtale"),
        ("maalgruppe", "udsatt", "udsat"),
        ("formaal", "opdag", "opdage"),
    ],
)
def test_a_facet_of_a_question_that_is_in_no_list_is_a_fault(field: str, value: str, known: str, write: Write) -> None:
    right = FILES["spoergeguide"]["spoergsmaal"][0][field]
    wrong: object = value if isinstance(right, str) else [*right, value]
    guide = spoergeguide_fields(spoergsmaal_fields(), spoergsmaal_fields(id="q-to", **{field: wrong}))
    (fault,) = faults_in(write(spoergeguide=guide))
    place = f"spoergsmaal[q-to].{field}"
    assert (fault.field, value in line_of(fault)) == (place if isinstance(right, str) else f"{place}[2]", True)
    assert fault.message == f"»{value}« findes ikke. Skriv i stedet »{known}«"


def test_a_facet_of_a_case_that_is_in_no_list_is_a_fault(write: Write) -> None:
    (fault,) = faults_in(write(cases={"cases": [case_fields(fagomraader=["alle", "skole"])]}))
    assert (fault.field, line_of(fault)) == ("cases[case-et].fagomraader[2]", "- skole")
    assert fault.message == "»skole« findes ikke. Skriv i stedet »skole_ssp«"


def test_the_areas_are_those_of_the_portal_and_the_other_facets_those_of_the_guide(write: Write) -> None:
    """`udoever` is a maalgruppe of vokabular.yml, and not of the small guide."""
    areas = ["alle", "proeveomraade", "politi"]
    assert load_data(write(spoergeguide=spoergeguide_fields(spoergsmaal_fields(fagomraader=areas))), TODAY)
    (fault,) = faults_in(write(spoergeguide=spoergeguide_fields(spoergsmaal_fields(maalgruppe=["udoever"]))))
    assert fault.field == "spoergsmaal[q-et].maalgruppe[1]"


# Approvals.


def approved(dato: date | str, blok: str = "trin-alene") -> dict[str, Fields]:
    """The small files with everything that can be approved approved on a day."""
    godkendt = {"af": "jurist", "dato": dato}
    return {
        "ordliste": {"termer": [term_fields(godkendt=godkendt)]},
        "cases": {"cases": [case_fields(godkendt=godkendt)]},
        "spoergeguide": spoergeguide_fields(spoergsmaal_fields(godkendt=godkendt)),
        "godkendelser": {"godkendelser": [godkendt | {"blok": blok}]},
    }


@pytest.mark.parametrize("quoted", [True, False])
def test_nothing_is_approved_tomorrow(quoted: bool, write: Write) -> None:
    assert load_data(write(**approved(TODAY.isoformat() if quoted else TODAY)), TODAY)
    tomorrow = TODAY + timedelta(days=1)
    faults = faults_in(write(**approved(tomorrow.isoformat() if quoted else tomorrow)))
    assert {(Path(fault.path).name, fault.field) for fault in faults} == {
        ("ordliste.yml", "termer[ssp].godkendt.dato"),
        ("cases.yml", "cases[case-et].godkendt.dato"),
        ("spoergeguide.yml", "spoergsmaal[q-et].godkendt.dato"),
        ("godkendelser.yml", "godkendelser[1].dato"),
    }
    for fault in faults:
        assert tomorrow.isoformat() in line_of(fault)
        assert fault.message == "datoen ligger i fremtiden. Skriv i stedet den dag, en fagperson godkendte teksten"


def test_a_block_that_does_not_exist_cannot_be_approved(write: Write) -> None:
    (fault,) = faults_in(write(**approved(TODAY, blok="x")))
    assert (Path(fault.path).name, fault.field, line_of(fault)) == (
        "godkendelser.yml",
        "godkendelser[1].blok",
        "blok: x",
    )
    assert fault.message == f"blokken »x« findes ikke. Skriv i stedet en af disse: {', '.join(BLOCKS)}"


def test_all_faults_of_all_knowledge_files_come_at_once(write: Write) -> None:
    world = write(
        ordliste={"termer": [term_fields(kilder=["lav"])]},
        cases={"cases": [case_fields(spoerg=["q-nej"], fagomraader=["alt"])]},
        spoergeguide=spoergeguide_fields(*twice(spoergsmaal_fields(), situation=["x"])),
    )
    found = {(Path(fault.path).stem, fault.field) for fault in faults_in(world)}
    assert found == {
        ("ordliste", "termer[ssp].kilder[1]"),
        ("cases", "cases[case-et].spoerg[1]"),
        ("cases", "cases[case-et].fagomraader[1]"),
        ("spoergeguide", "spoergsmaal[q-et].id"),
        ("spoergeguide", "spoergsmaal[q-et].situation[1]"),
    }


# Finding every value.


@MANY
@given(
    data=st.recursive(
        st.integers() | st.text(max_size=3) | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
        max_leaves=10,
    )
)
def test_every_single_value_is_found_at_its_place(data: object) -> None:
    found = list(_values(data))
    assert len({json.dumps(loc) for loc, _ in found}) == len(found)
    for loc, value in found:
        here = data
        for part in loc:
            here = here[part]  # type: ignore[index]
        assert here is value
    text = json.dumps(data)
    assert len(found) == text.count("null") + len(list(leaves(data)))


def leaves(data: object) -> Iterator[object]:
    if isinstance(data, dict):
        for inner in data.values():
            yield from leaves(inner)
    elif isinstance(data, list):
        for inner in data:
            yield from leaves(inner)
    elif data is not None:
        yield data
