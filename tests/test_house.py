"""The build's table of contents, and that no template is a copy of Material's."""

import re
from difflib import SequenceMatcher
from pathlib import Path

import material
import pytest

from fagportal.settings import ROOT

THEME = Path(material.__file__).parent / "templates"
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
HOOKS = re.findall(r"^  - (hooks/\S+)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)


def test_every_hook_that_mkdocs_yml_lists_is_there_and_every_one_that_is_there_is_listed() -> None:
    beside = ["hooks/guard.py"]  # what serve_on.py puts around the server
    assert sorted(HOOKS + beside) == sorted(str(path.relative_to(ROOT)) for path in (ROOT / "hooks").glob("*.py"))


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_is_short_and_says_what_it_does(hook: str) -> None:
    lines = (ROOT / hook).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 80 and lines[0].startswith('"""')


def likeness(ours: str, theirs: str) -> float:
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def test_likeness_knows_a_copy_when_it_sees_one() -> None:
    theirs = (THEME / "partials" / "footer.html").read_text(encoding="utf-8")
    assert likeness(theirs.replace("md-footer", "fp-fod"), theirs) > 0.8


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_of_ours_is_a_near_copy_of_the_themes(template: Path) -> None:
    """Material reaches its end of life in 2027: nothing that we own may live in a copy of its templates."""
    theirs = THEME / template.relative_to(ROOT / "overrides")
    if theirs.is_file():
        assert likeness(template.read_text(encoding="utf-8"), theirs.read_text(encoding="utf-8")) < 0.6
    else:
        assert not [path for path in THEME.rglob("*.html") if path.name == template.name]


def test_some_templates_of_ours_stand_in_the_place_of_the_themes() -> None:
    replaced = {path.name for path in TEMPLATES if (THEME / path.relative_to(ROOT / "overrides")).is_file()}
    assert replaced >= {"main.html", "404.html", "header.html", "footer.html"}


def test_no_template_passes_text_on_unescaped() -> None:
    """Jinja escapes what the generated pages show, and nothing switches it off."""
    for template in [*TEMPLATES, *(ROOT / "fagportal" / "pages" / "templates").glob("*.html")]:
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape|Markup|from_json|innerHTML", text), template.name
