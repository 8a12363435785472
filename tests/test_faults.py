import pytest

from fagportal.faults import Fault, Faults


def test_a_fault_is_one_line_that_an_editor_program_can_jump_to() -> None:
    fault = Fault("data/roster/eksempelby.yml", 12, "indgange[linje].telefon", "nummeret mangler. Skriv det")
    assert str(fault) == "data/roster/eksempelby.yml:12: indgange[linje].telefon: nummeret mangler. Skriv det"


def test_faults_stand_in_order_of_file_and_line_and_each_only_once() -> None:
    faults = [Fault("b", 1, "x", "y"), Fault("a", 10, "x", "y"), Fault("a", 9, "x", "y"), Fault("b", 1, "x", "y")]
    found = Faults(faults)
    assert [(fault.path, fault.line) for fault in found.faults] == [("a", 9), ("a", 10), ("b", 1)]
    assert str(found) == "a:9: x: y\na:10: x: y\nb:1: x: y"


@pytest.mark.parametrize("sign", ["\n", "\r", "\x1b[2J", "\x85", "\u2028", "\u202e"])
def test_what_an_editor_wrote_cannot_break_the_line_or_paint_the_screen(sign: str) -> None:
    """A quoted YAML text may hold any sign as an escape, and faults repeat what stands there."""
    fault = Fault("data/roster/eksempelby.yml", 3, f"fe{sign}lt", f"»v{sign}ærdi« findes ikke")
    assert sign[0] not in str(fault)
