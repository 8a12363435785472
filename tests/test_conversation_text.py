"""The conversation list without a page: what looks like a citizen's number, what is copied and what is remembered."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fagportal.settings import ROOT

# Reads a function body and its argument, and prints what the function gives.
RUN = """
import * as text from "./samtaletekst.js";
let asked = "";
for await (const part of process.stdin) asked += part;
const kept = new Map();
globalThis.sessionStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key) };
const { Samtale, addressed, unapproved } = await import("./samtalevalg.js");
const { body, given } = JSON.parse(asked);
const given_to = { text, Samtale, addressed, unapproved, kept, given };
console.log(JSON.stringify(new Function(...Object.keys(given_to), body)(...Object.values(given_to))));
"""
GUIDE = "const guide = new Map(['q-a', 'q-b', 'q-c'].map((id) => [id, { id, text: id.toUpperCase(), draft: false }]));"

CPR = [
    "010190-1234",
    "0101901234",
    "010190 1234",
    "01 01 90 1234",
    "01.01.90-1234",
    "01/01/90 1234",
    "010190 - 1234",
    "01011990-1234",
    "01-01-1990-1234",
    "Hun hedder noget og er født 010190-1234, siger hun",
    "cpr010190-1234x",
    "(010190-1234)",
    "sag 2026-010190-1234",
    "290200-1234",
    "290296-1234",
    "311299-0000",
    "610190-1234",
    "010190\u20131234",
    "010190\u20111234",
    "010190\u00a01234",
    "0101\u200b90-1234",
    "０１０１９０－１２３４",
    "010190-\n1234",
    "010190_1234",
    "0101 90 12 34",
    "010190 1 234",
    "01.01.90.12.34",
    "01/01/90/1234",
    "0-1-0-1-9-0-1-2-3-4",
    "Hun er født 0101 90 12 34, siger hun",
    "01 01 90 12 34",
]
# Ten digits written as a CPR number, on a day that no calendar has: a slip, or the number of another case.
MAYBE_CPR = [
    "290201-1234",
    "310490-1234",
    "310290-1234",
    "31.02.1990-1234",
    "001290-1234",
    "010090-1234",
    "011390-1234",
    "320190 1234",
    "920190-1234",
    "9947266012",
    "sag 310290-1234, ring 87 94 72 66",
]
NOT_CPR = [
    "",
    "Hvad skete der?",
    "010190-12345",
    "1010190-1234",
    "12345678901",
    "010190",
    "87 94 72 66",
    "25112610 60567374",
    "25 11 26 10 60 56 73 74",
    "10 11 12 13 20 21 22 23",
    "87 94 10 12 60 11 22 33",
    "+45 10 11 12 13",
    "3101 90 12 34 5",
    "87947266 87947983",
    "8794 7266 8794 7983",
    "004587947266",
    "+4587947266",
    "+45 87947266",
    "+4670123456",
    "20-11-2026 kl. 14.30",
    "20.11.2026 14.30",
    "2026-11-20 14:30",
    "kl. 8.30-11.00 og 12.30-15.00",
    "3204 90 12 34",
    "4587947266",
    "20. november 2026",
    "20-11-2026 kl. 14",
    "2026-11-20",
    "1.806 sager og 70 %",
    "§ 242 og § 243",
]
PHONES = ["87 94 72 66", "87947266", "8794 7266", "87.94.72.66", "87-94-72-66", "+45 87 94 72 66", "+4587947266"]
PHONES += ["004587947266", "0045 87947266", "4587947266", "ring 87947266!", "25112610 60567374", "+46 70 123 45 67"]
NOT_PHONES = [
    "112",
    "114",
    "20-11-2026",
    "20.11.2026",
    "2026-11-20",
    "kl. 8.30-11.00",
    "2019-2026",
    "010190-1234",
    "1 2 3",
]
MAILS = ["a@example.dk", "skriv til anna.b+c@mail.example.dk nu", "ÆØÅ@example.dk"]
NOT_MAILS = ["@", "a@b", "snabel-a @ example.dk", "kl. 12 @ kontoret.", "a @b"]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Any]:
    """Runs a piece of JavaScript with the site's own modules in Node."""
    node = shutil.which("node")
    assert node, "Node mangler. Installér pakken nodejs (tests/apt.txt)"
    folder = tmp_path_factory.mktemp("js")
    for name in ("samtaletekst.js", "samtalevalg.js"):
        shutil.copy(ROOT / "docs" / "assets" / "js" / name, folder)
    Path(folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    Path(folder / "run.js").write_text(RUN, encoding="utf-8")

    def answer(body: str, given: object = None) -> Any:
        asked = json.dumps({"body": body, "given": given})
        done = subprocess.run(
            [node, "run.js"], cwd=folder, input=asked, capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return answer


@pytest.mark.parametrize(
    ("kind", "yes", "no"),
    [
        ("cpr", CPR, [*MAYBE_CPR, *NOT_CPR]),
        ("maaskeCpr", MAYBE_CPR, [*CPR, *NOT_CPR]),
        ("telefon", PHONES, NOT_PHONES),
        ("mail", MAILS, NOT_MAILS),
    ],
    ids=["cpr", "maaskeCpr", "telefon", "mail"],
)
def test_what_looks_like_a_number_or_an_address_is_seen_and_nothing_else(
    kind: str, yes: list[str], no: list[str], run: Callable[..., Any]
) -> None:
    found = run("return given.map((one) => text.traces(one))", yes + no)
    assert [one for one, kinds in zip(yes + no, found, strict=True) if (kind in kinds) is not (one in yes)] == []


def test_every_trace_in_a_text_is_named_once_in_the_same_order(run: Callable[..., Any]) -> None:
    typed = "a@example.dk, 87 94 72 66, 010190-1234 og 020290-4321"
    assert run("return text.traces(given)", typed) == ["cpr", "telefon", "mail"]


def test_no_question_of_the_guide_looks_like_a_trace_of_a_citizen(run: Callable[..., Any]) -> None:
    guide = (ROOT / "data" / "spoergeguide.yml").read_text(encoding="utf-8")
    assert run("return given.flatMap((line) => text.traces(line))", guide.splitlines()) == []


def test_a_long_text_is_looked_through_in_no_time(run: Callable[..., Any]) -> None:
    body = "const start = Date.now(); text.traces(given.repeat(20000)); return Date.now() - start"
    for piece in ("1", "1 ", "a@", "aa", "+1-", "01"):
        assert run(body, piece) < 1000, piece


LIST = {"heading": "Samtaleliste", "frame": "Tal alene.", "questions": ["Én?", "To?"], "drafts": "", "portal": "Portal"}


def test_the_list_as_text_has_its_heading_the_frame_numbers_drafts_and_the_portal(run: Callable[..., Any]) -> None:
    plain = "Samtaleliste\n\nTal alene.\n\n1. Én?\n2. To?\n\nPortal\n"
    assert run("return text.asText(given)", LIST) == plain
    with_drafts = run("return text.asText(given)", LIST | {"drafts": "Udkast: spørgsmål 2"})
    assert with_drafts == plain.replace("\n\nPortal", "\n\nUdkast: spørgsmål 2\n\nPortal")


def test_the_list_as_html_is_plain_elements_and_markup_in_it_is_text(run: Callable[..., Any]) -> None:
    expected = "<h2>Samtaleliste</h2><p>Tal alene.</p><ol><li>Én?</li><li>To?</li></ol><p>Portal</p>"
    assert run("return text.asHtml(given)", LIST) == expected
    hostile = '<img src=x onerror="alert(1)"> & </li>'
    html = run("return text.asHtml(given)", {key: [hostile] if key == "questions" else hostile for key in LIST})
    escaped = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &lt;/li&gt;"
    assert html == expected.replace("<li>To?</li>", "").replace("</ol>", f"</ol><p>{escaped}</p>").replace(
        "Samtaleliste", escaped
    ).replace("Tal alene.", escaped).replace("Én?", escaped).replace("Portal", escaped)


def test_a_question_stands_on_the_list_once_and_only_if_the_guide_has_it(run: Callable[..., Any]) -> None:
    body = f"{GUIDE} const list = new Samtale(guide); const added = list.add(given);"
    body += "return [added, list.add(given), list.items.map(({ id }) => id), [...kept]]"
    ids = ["q-b", "q-a", "q-b", "q-findes-ikke", "", "__proto__", "constructor"]
    assert run(body, ids) == [2, 0, ["q-b", "q-a"], [["fagportal-samtaleliste", "q-b q-a"]]]


def test_a_question_moves_one_place_at_a_time_and_never_off_the_list(run: Callable[..., Any]) -> None:
    body = f"{GUIDE} const list = new Samtale(guide); list.add(['q-a', 'q-b', 'q-c']); const one = list.find('q-b');"
    body += "return given.map((by) => [list.move(one, by), kept.get('fagportal-samtaleliste')])"
    up, middle, down = "q-b q-a q-c", "q-a q-b q-c", "q-a q-c q-b"
    assert run(body, [-1, -1, 1, 1, 1]) == [[1, up], [1, up], [2, middle], [3, down], [3, down]]


def test_the_tab_remembers_no_word_that_somebody_wrote(run: Callable[..., Any]) -> None:
    body = f"{GUIDE} const list = new Samtale(guide); list.add(['q-a']); const own = list.addOwn();"
    body += "list.reword(own, ' hemmeligt \\n ord '); list.reword(list.find('q-a'), 'hemmelig ordlyd');"
    body += "list.move(own, -1); return [list.said.map(({ own }) => own), [...kept]]"
    assert run(body) == [["hemmeligt ord", "hemmelig ordlyd"], [["fagportal-samtaleliste", "q-a"]]]


def test_words_that_are_the_guides_own_are_no_own_words(run: Callable[..., Any]) -> None:
    body = f"{GUIDE} const list = new Samtale(guide); list.add(['q-a']); const one = list.find('q-a');"
    body += "return given.map((typed) => { list.reword(one, typed); return one.own })"
    assert run(body, ["andet", " Q-A ", "andet", "  "]) == ["andet", "", "andet", ""]


def test_a_question_to_somebody_else_than_the_citizen_says_to_whom_also_in_own_words(run: Callable[..., Any]) -> None:
    body = "return given.map(addressed)"
    to = {"id": "q-a", "text": "Hvem?", "own": "", "to": "Til: en kollega"}
    assert run(body, [to, to | {"own": "Hvem så?"}, to | {"to": ""}]) == [
        "Hvem? (Til: en kollega)",
        "Hvem så? (Til: en kollega)",
        "Hvem?",
    ]


def test_what_no_expert_has_approved_is_said_once_of_all_or_by_its_numbers(run: Callable[..., Any]) -> None:
    approved = {"id": "q-a", "text": "Hvem?", "own": "", "draft": False}
    draft, reworded, own = approved | {"draft": True}, approved | {"own": "Hvad?"}, approved | {"id": None}
    body = "return given.map((list) => unapproved(list, { all: 'ingen', some: 'ikke @' }))"
    lists = [[], [approved], [draft, draft], [own], [approved, draft, reworded, own]]
    assert run(body, lists) == ["", "", "ingen", "ingen", "ikke 2, 3, 4"]


def test_an_emptied_list_leaves_no_key(run: Callable[..., Any]) -> None:
    body = f"{GUIDE} const list = new Samtale(guide); list.add(['q-a']); list.clear(); return [list.items, [...kept]]"
    assert run(body) == [[], []]


@pytest.mark.parametrize("kept", ["q-findes-ikke q-a", "q-a q-a", '"q-a" <script> q-a', " q-a ", "[] q-a\u0000 q-a"])
def test_what_is_remembered_wrongly_is_dropped(kept: str, run: Callable[..., Any]) -> None:
    body = f"{GUIDE} kept.set('fagportal-samtaleliste', given); return new Samtale(guide).items.map(({{ id }}) => id)"
    assert run(body, kept) == ["q-a"]


def test_a_browser_that_refuses_to_remember_still_has_a_list(run: Callable[..., Any]) -> None:
    body = "Object.defineProperty(globalThis, 'sessionStorage', { get() { throw new Error('nej'); } });"
    body += f"{GUIDE} const list = new Samtale(guide); list.add(['q-a', 'q-b']); list.remove(list.find('q-a'));"
    assert run(body + "list.recall(); return list.items.map(({ id }) => id)") == ["q-b"]


def test_leaving_drops_every_own_word_and_keeps_the_guides_questions(run: Callable[..., Any]) -> None:
    body = f"{GUIDE} const list = new Samtale(guide); list.add(['q-a', 'q-b']); list.reword(list.find('q-a'), 'eget');"
    body += "list.reword(list.addOwn(), 'hemmeligt'); list.forget(); return [list.items, [...kept]]"
    items, kept = run(body)
    assert [(one["id"], one["own"]) for one in items] == [("q-a", ""), ("q-b", "")]
    assert "hemmeligt" not in json.dumps(items) and kept == [["fagportal-samtaleliste", "q-a q-b"]]


def test_going_back_shows_what_the_tab_remembers_and_no_own_word(run: Callable[..., Any]) -> None:
    body = f"{GUIDE} const list = new Samtale(guide); list.add(['q-a', 'q-b']); list.reword(list.find('q-a'), 'eget');"
    body += "list.addOwn(); if (given !== null) kept.set('fagportal-samtaleliste', given); list.recall();"
    body += "return list.items.map(({ id, own }) => [id, own])"
    assert run(body, None) == [["q-a", ""], ["q-b", ""]]
    assert run(body, "q-b q-c") == [["q-b", ""], ["q-c", ""]]
    assert run(body, "") == []
