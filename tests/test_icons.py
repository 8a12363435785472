import re

from fagportal.icons import icon
from fagportal.settings import ROOT
from tests.rendering import parse, shape

FRAME = (ROOT / "overrides" / "partials" / "search.html").read_text(encoding="utf-8")
SYMBOLS = set(re.findall(r"[a-z-]+", re.search(r'for name in \[(.*?)\] %\}<symbol id="ikon-\{\{ name', FRAME)[1]))
CALLED = re.compile(r"""\bicon\(["']([a-z-]+)["']\)""")
CALLERS = [
    *(ROOT / "fagportal").rglob("*.py"),
    *(ROOT / "fagportal").rglob("*.html"),
    *(ROOT / "overrides").rglob("*.html"),
]


def test_an_icon_is_decoration_that_screen_readers_and_the_keyboard_pass_by() -> None:
    (svg,) = parse(icon("check-bold"))
    assert (svg.get("aria-hidden"), svg.get("focusable")) == ("true", "false")
    assert "".join(svg.itertext()) == ""


def test_a_name_makes_no_element() -> None:
    assert shape(icon('"/><b onclick="x')) == shape(icon("check-bold"))


def test_every_icon_that_is_called_stands_in_the_frame() -> None:
    called = {name for path in CALLERS for name in CALLED.findall(path.read_text(encoding="utf-8"))}
    assert called >= {"pencil-outline", "check-bold"}
    assert called - SYMBOLS == set()
