"""What may know what: fagportal/ knows no MkDocs, and one module knows the clock and the environment."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from fagportal.settings import ROOT

MODULES = sorted((ROOT / "fagportal").rglob("*.py"))
HOOKS = sorted((ROOT / "hooks").glob("*.py"))
CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime", "strftime", "ctime"}
CLOCK_OWNERS = {"datetime", "date", "time", "dt"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def nodes(path: Path) -> Iterator[ast.AST]:
    yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def imports(path: Path) -> set[str]:
    """The modules that a file imports, anywhere in it, by full name."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def reads_clock(path: Path) -> bool:
    """datetime.now(), date.today(), time.time() and their like, called or handed on."""
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in CLOCKS
        and dotted(node.value).rpartition(".")[2] in CLOCK_OWNERS
        for node in nodes(path)
    )


def reads_environment(path: Path) -> bool:
    names = {"os.environ", "os.environb", "os.getenv"}
    return bool(names & imports(path)) or any(dotted(node) in names for node in nodes(path))


def outer(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


def test_there_is_something_to_look_at() -> None:
    assert len(MODULES) > 20 and len(HOOKS) > 4


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("datetime.now()", True),
        ("datetime.datetime.utcnow()", True),
        ("default_factory = date.today", True),
        ("time.time()", True),
        ("portal.today", False),
        ("datetime.combine(day, time())", False),
    ],
)
def test_the_test_knows_a_clock_when_it_sees_one(code: str, found: bool, tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(code, encoding="utf-8")
    assert reads_clock(path) is found


def test_fagportal_knows_no_mkdocs() -> None:
    assert [name(path) for path in MODULES if {"mkdocs", "material", "mkdocs_static_i18n"} & outer(imports(path))] == []


def test_only_settings_reads_the_clock() -> None:
    assert [name(path) for path in (*MODULES, *HOOKS) if reads_clock(path)] == ["fagportal/settings.py"]


def test_only_settings_reads_the_environment_and_publishing_hands_it_on() -> None:
    found = [name(path) for path in (*MODULES, *HOOKS) if reads_environment(path)]
    assert found == ["fagportal/publishing.py", "fagportal/settings.py"]


def test_only_yamlfile_reads_yaml() -> None:
    assert [name(path) for path in MODULES if "yaml" in outer(imports(path))] == ["fagportal/yamlfile.py"]


def test_pages_are_made_from_the_portal_alone() -> None:
    """What an edition may show was decided when the Portal was made."""
    forbidden = {"fagportal.loading", "fagportal.checks", "fagportal.yamlfile", "fagportal.models.roster"}
    folders = ("pages", "prose", "figures", "search")
    makers = [path for folder in folders for path in (ROOT / "fagportal" / folder).glob("*.py")]
    assert [name(path) for path in makers if forbidden & imports(path)] == []


def test_models_know_nothing_of_what_is_made_from_them() -> None:
    allowed = ("fagportal.models", "fagportal.words")  # words know no model
    for path in (ROOT / "fagportal" / "models").glob("*.py"):
        own = {module for module in imports(path) if module.startswith("fagportal")}
        assert all(module.startswith(allowed) for module in own), name(path)


def test_modules_are_short_and_named_after_what_they_make() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    assert [name(path) for path in MODULES if path.stem in vague] == []
    assert [name(path) for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > 250] == []


def test_every_module_says_what_it_is() -> None:
    silent = [path for path in (*MODULES, *HOOKS) if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert [name(path) for path in silent] == []
