"""What is refused is refused by file, line and field, in Danish, with the remedy; and all of it in one go."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from fagportal.checks import load_data
from fagportal.faults import Fault, Faults
from fagportal.models.kommune import Kommune
from fagportal.models.portal import Portalejer
from fagportal.models.roster import Kontakt, Roster, Side
from tests.conftest import TODAY
from tests.site.commands import run_python
from tests.site.hostile import plant, quick_world
from tests.site.hostile_inputs import ADDRESSES, LITERAL, MAILS
from tests.site.hostile_refused import KOMMUNER, PORTAL, REFUSED, ROSTER, Refused

ROSTERS = [given for given in REFUSED if given.file == ROSTER]
OTHERS = [given for given in REFUSED if given.file != ROSTER]
REMEDY = re.compile(r"\b(Skriv|Slet|Fjern|Gem|Ret|Sæt|Se efter|Begynd|slet det)\b")


def faults_in(data: Path) -> tuple[Fault, ...]:
    with pytest.raises(Faults) as caught:
        load_data(data, TODAY)
    return caught.value.faults


def is_said(given: Refused, line: int, faults: list[Fault]) -> bool:
    """Whether the fault stands at the input's own line and field, in words that an editor can act on."""
    field = re.sub(r"\.\d+", "", given.place).rpartition(".")[2]
    right = [fault for fault in faults if fault.line == line and given.says in fault.message]
    named = [fault for fault in right if not given.place or field in fault.field or fault.field == "hele filen"]
    readable = all(REMEDY.search(fault.message) and len(str(fault)) < 500 for fault in faults)
    return bool(named) and readable and all(str(fault).isprintable() for fault in faults)


def test_there_are_more_than_120_hostile_inputs_over_every_field() -> None:
    assert len(LITERAL) + len(ADDRESSES) + len(MAILS) + len(REFUSED) >= 320
    assert max(Counter(given.id for given in REFUSED).values()) == 1
    named = {part for given in REFUSED if given.file == ROSTER for part in given.place.split(".")}
    assert named >= {*Roster.model_fields, *Kontakt.model_fields, *Side.model_fields}
    columns = {given.place for given in REFUSED if given.file == KOMMUNER}
    assert columns >= {*Kommune.model_fields}
    assert {given.place for given in REFUSED if given.file == PORTAL} >= {*Portalejer.model_fields}


@pytest.fixture(scope="module")
def refused_rosters(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[Path, int]]]:
    """One world with a roster for each refused input, and where its fault must be said."""
    data = quick_world(tmp_path_factory.mktemp("refused") / "data")
    return data, {given.id: plant(data, given, number) for number, given in enumerate(ROSTERS)}


def test_every_faulty_roster_is_named_in_one_go_and_none_is_lost(
    refused_rosters: tuple[Path, dict[str, tuple[Path, int]]],
) -> None:
    data, places = refused_rosters
    faults = faults_in(data)
    wrong = {}
    for given in ROSTERS:
        path, line = places[given.id]
        own = [fault for fault in faults if fault.path == str(path)]
        if not is_said(given, line, own):
            wrong[given.id] = (line, [str(fault) for fault in own])
    assert wrong == {}
    assert {fault.path for fault in faults} == {str(path) for path, _ in places.values()}


def test_the_command_says_the_same_and_shows_nothing_but_text(
    refused_rosters: tuple[Path, dict[str, tuple[Path, int]]],
) -> None:
    data, _ = refused_rosters
    done = run_python("-m", "fagportal", "check", FAGPORTAL_DATA=str(data), FAGPORTAL_TODAY=TODAY.isoformat())
    said = done.stderr + done.stdout
    assert done.returncode == 1 and "Traceback" not in said
    assert [str(fault) for fault in faults_in(data) if str(fault) not in said] == []
    assert said.replace("\n", "").isprintable()


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return quick_world(tmp_path_factory.mktemp("quick") / "data")


@pytest.mark.parametrize("given", OTHERS, ids=lambda given: given.id)
def test_a_hostile_list_of_kommuner_organisations_or_owners_is_refused(
    given: Refused, quick: Path, tmp_path: Path
) -> None:
    data = Path(shutil.copytree(quick, tmp_path / "data"))
    path, line = plant(data, given)
    faults = faults_in(data)
    assert {fault.path for fault in faults} == {str(path)}
    assert is_said(given, line, list(faults)), (line, [str(fault) for fault in faults])


def test_many_bad_contacts_of_one_roster_are_all_named(tmp_path: Path) -> None:
    """Faults of one file that stand on different lines do not hide one another."""
    data = quick_world(tmp_path / "data")
    bad = ["a\\u200Bb", "\\u202Ex", "A\\u043Dna", "0101901234", "x" * 121, ""]
    contact = '  - {{id: a{n}, navn: "{name}", fagomraader: [alle], synlighed: offentlig, kilde: x}}\n'
    text = 'kommunekode: "9001"\ndeltager: true\nindgange:\n'
    text += "".join(contact.format(n=n, name=name) for n, name in enumerate(bad))
    (data / "roster" / "eksempelby.yml").write_text(text, encoding="utf-8")
    assert [fault.line for fault in faults_in(data)] == [4 + n for n in range(len(bad))]


def test_a_pipe_in_place_of_a_file_is_a_fault_and_nobody_waits_for_it(world: Path) -> None:
    import os

    os.mkfifo(world / "roster" / "oedeborg.yml")
    (fault,) = faults_in(world)
    assert (fault.field, fault.line) == ("hele filen", 1) and "kan ikke åbnes" in fault.message
