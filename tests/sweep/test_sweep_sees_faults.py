"""The sweep is worth nothing unless it sees what is wrong: pages with one fault each, and one without."""

import asyncio
import shutil
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

from tests.browser.conftest import ARGUMENTS
from tests.sweep.kinds import addresses, examples, kind_of
from tests.sweep.report import Part, Result, report
from tests.sweep.tab import Found, Tab
from tests.sweep.validity import check

PAGE = """<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Prøve</title>
<style>a, button, input {{ display: inline-block; min-width: 2em; min-height: 2em }} {style}</style></head>
<body><header class="fp-hoved">
<details class="fp-smal"><summary>Menu</summary><nav aria-label="Menu">{menu}</nav></details></header>
<main><h1>Prøve</h1><p>Et afsnit.</p>{main}</main><footer><ul><li><a href="a">Om</a></li></ul></footer></body></html>"""
PIECES = {"style": "p { color: #000 }", "menu": '<a href="b">Viden</a>', "main": ""}
FAINT = '<p class="svag">Dette kan ikke læses.</p>'
UNNAMED = "<button></button>"
# What is put where on the page; the rule that it breaks; the states in which that shows.
WRONG = {
    "a field without a label": ({"main": "<input type='text'>"}, "label", "plain, 360 px, light"),
    "faint text": ({"main": FAINT, "style": ".svag { color: #bbb }"}, "color-contrast", "plain, 360 px, light"),
    "text that is faint in the dark alone": (
        {"main": FAINT, "style": "@media (prefers-color-scheme: dark) { .svag { color: #bbb } }"},
        "color-contrast",
        "plain, 360 px, dark",
    ),
    "what shows on wide screens alone": (
        {
            "main": f'<div class="bred">{UNNAMED}</div>',
            "style": "@media (max-width: 999px) { .bred { display: none } }",
        },
        "button-name",
        "plain, 1280 px, light",
    ),
    "in the menu": ({"menu": UNNAMED}, "button-name", "menu open, 360 px, light"),
    "in folded text": (
        {"main": f"<details><summary>Mere</summary>{UNNAMED}</details>"},
        "button-name",
        "details open, 360 px, light",
    ),
    "what a tool shows": (
        {"main": f'<label><input type="checkbox"> Vis</label><div class="nu">{UNNAMED}</div>'}
        | {"style": ".nu { display: none } label:has(:checked) + .nu { display: block }"},
        "button-name",
        "tools used, 360 px, light",
    ),
}


def page(**pieces: str) -> str:
    return PAGE.format_map(PIECES | pieces)


async def look_at(pages: Mapping[str, str], file: Path) -> dict[str, list[Found]]:
    """What axe is sure of about each page, each in a tab of its own."""
    found = {}
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name, text in pages.items():
            file.write_text(text, encoding="utf-8")
            tab = await Tab.open(chromium)
            await tab.look_at_all_states(name, file.as_uri(), "")
            found[name] = [one for one in tab.found if not one.open]
        await chromium.close()
    return found


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Found]]:
    """What axe finds on each page of WRONG, and on one that is right."""
    pages = {name: page(**pieces) for name, (pieces, _, _) in WRONG.items()} | {"right": page()}
    file = tmp_path_factory.mktemp("pages") / "page.html"
    with ThreadPoolExecutor(1) as thread:  # this one may belong to the browser of other tests
        return thread.submit(asyncio.run, look_at(pages, file)).result()


@pytest.mark.parametrize("name", WRONG)
def test_axe_sees_what_is_wrong_in_the_state_in_which_it_shows(name: str, seen: dict[str, list[Found]]) -> None:
    _, rule, state = WRONG[name]
    assert {one.rule for one in seen[name]} == {rule}
    assert seen[name][0].state == state


def test_axe_has_nothing_to_say_of_a_page_without_faults(seen: dict[str, list[Found]]) -> None:
    assert seen["right"] == []


@pytest.mark.parametrize(
    ("main", "said"),
    [
        ('<p id="to">To</p><p id="to">To</p>', "Duplicate ID “to”."),
        ("<p>En</div>", "Stray end tag “div”."),
        ("<h2></h2>", "Empty heading."),
        ("", None),
    ],
)
def test_the_html_checker_sees_errors_and_warnings(main: str, said: str | None, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "index.html").write_text(page(main=main), encoding="utf-8")
    found = check(tmp_path)
    assert [one.page for one in found if said == one.message] == ["en/index.html"] * bool(said)
    assert bool(found) == bool(said)


def test_the_longest_and_the_emptiest_page_stand_for_their_kind(tmp_path: Path) -> None:
    for length, address in enumerate(("borger/a", "borger/b", "borger/c", "en/borger/a", "kontakt", "."), 1):
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        (tmp_path / address / "index.html").write_text("x" * length)
    assert set(examples(tmp_path)) == {
        ("citizen page", "borger/c/"),
        ("citizen page", "borger/a/"),
        ("citizen page", "en/borger/a/"),
        ("contact", "kontakt/"),
        ("front page", ""),
    }


def test_a_kommune_is_of_one_kind_with_contacts_and_of_another_without(tmp_path: Path) -> None:
    for name, text in {"a": '<table class="fp-kt fp-kt--omraader">', "b": "<p>"}.items():
        (tmp_path / "kommuner" / name).mkdir(parents=True)
        (tmp_path / "kommuner" / name / "index.html").write_text(text)
    assert [kind_of(tmp_path, address) for address in addresses(tmp_path)] == [
        "kommune with contacts",
        "kommune without",
    ]


def test_a_run_that_looked_at_nothing_is_not_clean() -> None:
    assert not Result().is_clean
    assert Result([Part("front page", 1, 18)]).is_clean


def test_the_report_names_the_fault_the_page_and_the_state() -> None:
    found = Found(
        "fag/kontakt/", "plain, 360 px, dark", "color-contrast", ".svag", "<p class=svag>", "Too faint", False
    )
    result = Result([Part("contact", 1, 18, 1)], [found])
    assert not result.is_clean
    for word in ("contact", "18", "color-contrast", "<p class=svag>", "fag/kontakt/ (plain, 360 px, dark) .svag"):
        assert word in report(result)
