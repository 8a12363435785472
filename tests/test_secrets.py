"""No file of the checkout holds a key, a password, the address of a package registry, or a path of some machine."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fagportal.settings import ROOT

MADE = {"node_modules", "__pycache__", ".venv", ".git", ".site", ".hypothesis"}
LEAKS = {
    "key": r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}|\bxox[abp]-\w{10}|\bnpm_\w{36}"
    r"|\bpypi-AgE\w{20}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}",
    "password": r"(?i)(password|passwd|secret|api_?key|token)\w*[\"']?\s*[:=]\s*[\"'][^\"'\s{}<>]{12,}[\"']"
    r"|\w://[^/\s:@\"'`]+:[^/\s:@\"'`]+@\w",
    "registry": r"\bpythonhosted\.org|\bregistry\.\w+\.\w+|\bpypi\.org|\bnpmjs\.org"
    r"|://[\w.-]*(artifactory|nexus|devpi|mirror|proxy)[\w-]*\.\w",
    "machine": r"(?<![\w.])/(home|Users|root|work|opt|mnt|var/folders)/\w|\b[A-Z]:\\Users\\",
}
# What tests have invented, to see that it goes nowhere.
INVENTED = {
    ("tests/browser/test_browser_conversation_list.py", 'SECRET = "Zebra-hemmelighed"'),
    ("tests/hosting/small_site.py", 'SECRET = "staar-uden-for-mappen"'),
    ("tests/models/test_base.py", "s://bruger" + ":kode@e"),
    ("tests/site/hostile_refused.py", "s://bruger" + ":kode@w"),
}
EXAMPLES = [
    ("key", "-----BEGIN " + "PRIVATE KEY-----"),
    ("key", "AKIA" + "ABCDEFGH12345678"),
    ("key", "ghp_" + "a1" * 18),
    ("password", "api_key = " + '"k3y-that-opens-it-all"'),
    ("password", "https://me:" + "hidden@example.dk/"),
    ("registry", "https://files.python" + "hosted.org/packages/"),
    ("registry", "https://mirror" + ".example.dk/simple"),
    ("machine", "/home" + "/anna/portal"),
    ("machine", "C:" + "\\Users\\anna"),
]
OWN = {("tests/test_secrets.py", text) for place, text in INVENTED if text.startswith("SECRET")}


def ours() -> Iterator[Path]:
    """What a commit may hold: everything but what is made here."""
    for place, folders, names in os.walk(ROOT):
        made = MADE | ({"site"} if Path(place) == ROOT else set())
        folders[:] = [name for name in folders if name not in made and not name.endswith("_cache")]
        yield from (Path(place) / name for name in names)


FILES = sorted(path for path in ours() if path.is_file())


def leaks(text: str) -> list[tuple[str, str]]:
    return [(kind, found[0]) for kind, pattern in LEAKS.items() for found in re.finditer(pattern, text)]


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_a_leak_is_known_when_it_is_seen(kind: str, text: str) -> None:
    assert kind in {found for found, _ in leaks(text)}


def test_there_is_something_to_look_at() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in FILES}
    assert {"deploy/sbom.json", "requirements.txt", "tests/package-lock.json", "fagportal/search/site.py"} <= names


def test_no_file_holds_what_belongs_to_a_machine_or_a_person() -> None:
    found = {
        (path.relative_to(ROOT).as_posix(), kind, text)
        for path in FILES
        for kind, text in leaks(path.read_bytes().decode("utf-8", "replace"))
    }
    assert [leak for leak in found if (leak[0], leak[2]) not in INVENTED | OWN] == []
