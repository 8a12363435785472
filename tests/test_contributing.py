"""CONTRIBUTING teaches by example: its example is valid, and its messages are those that the check really gives."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from fagportal.checks import load_data
from fagportal.faults import Faults
from fagportal.settings import ROOT
from tests.conftest import TODAY

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)[1]
MESSAGES = re.findall(r"^> data/roster/eksempelby\.yml:(.+)$", TEXT, re.MULTILINE)
DAMAGES: dict[str, Callable[[str], str]] = {
    "a digit is missing": lambda text: text.replace('"99 99 99 98"', '"99 99 99 9"'),
    "synlighed is missing": lambda text: text.replace("    synlighed: offentlig\n", "", 1),
    "a quotation mark is missing": lambda text: text.replace('"99 99 99 98"', '"99 99 99 98'),
}


def test_the_example_can_be_copied_as_it_stands(world: Path) -> None:
    (world / "roster" / "eksempelby.yml").write_text(EXAMPLE, encoding="utf-8")
    assert len(load_data(world, TODAY).rosters["eksempelby"].roster.kontakter) == 2


@pytest.mark.parametrize(("damage", "message"), [*zip(DAMAGES, MESSAGES, strict=True)])
def test_a_message_is_the_one_that_an_editor_meets(damage: str, message: str, world: Path) -> None:
    path = world / "roster" / "eksempelby.yml"
    path.write_text(DAMAGES[damage](EXAMPLE), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        load_data(world, TODAY)
    assert [str(fault).removeprefix(f"{path}:") for fault in caught.value.faults] == [message]
