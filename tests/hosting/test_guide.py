"""What the deployment guide tells people to do can be done."""

import re

import pytest

from fagportal.__main__ import main
from fagportal.settings import ROOT

GUIDE = (ROOT / "deploy" / "VEJLEDNING.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"-m fagportal ([a-z-]+)", GUIDE)))
OPTIONS = [
    (command, option)
    for command, rest in re.findall(r"-m fagportal ([a-z-]+)(.*)", GUIDE)
    for option in re.findall(r"(--[a-z-]+)", rest)
]


@pytest.mark.parametrize(("command", "option"), [*OPTIONS, ("upload", "--jeg-ved-at-den-er-intern")])
def test_every_option_is_known(command: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    assert option in capsys.readouterr().out


def test_every_make_target_and_file_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    asked = set(re.findall(r"[`\n]make ([a-z-]+)", GUIDE))
    assert asked <= targets and asked >= {"site", "rollback", "serve-prod"} and COMMANDS == ["headers", "upload"]
    files = re.findall(r"`((?:deploy|fagportal|tests)/[\w./-]+)`|(requirements[\w-]*\.txt)", GUIDE)
    assert len(files) > 3 and [name for pair in files for name in pair if name and not (ROOT / name).exists()] == []


def test_every_host_is_an_example_or_this_machine() -> None:
    hosts = set(re.findall(r"https?://([^/:`\s]+)", GUIDE)) | set(re.findall(r"[\w.-]+\.(?:dk|example|com)\b", GUIDE))
    assert all(host == "127.0.0.1" or host.endswith("example.dk") for host in hosts) and len(hosts) > 3
