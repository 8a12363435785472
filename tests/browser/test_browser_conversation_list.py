"""»Min samtaleliste«: picked, ordered, reworded, printed and copied in this tab, which remembers ids alone."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from fagportal.settings import ROOT
from tests.browser.paper import letters, sheets
from tests.browser.test_browser_every_page import CUT_OFF, DRESS, HARD
from tests.browser.visitor import Visitor

PATHS = {"da": "mistanke/spoergeguide/", "en": "en/mistanke/spoergeguide/"}
LANGUAGES = pytest.mark.parametrize("lang", ["da", "en"])
GUIDE: dict[str, Any] = yaml.safe_load((ROOT / "data" / "spoergeguide.yml").read_text(encoding="utf-8"))
QUESTIONS = {one["id"]: one for one in GUIDE["spoergsmaal"]}
SOURCED = [id for id, one in QUESTIONS.items() if one["belaeg"] == "K"]
OTHERS = [id for id, one in QUESTIONS.items() if one["belaeg"] != "K"]
TO = {one["id"]: one for one in GUIDE["maalgrupper"]}
COLLEAGUE = "q-kollega-set-og-hoert"
HELD_BACK = [id for id, one in QUESTIONS.items() if one["belaeg"] == "F!"]
TITLE = {"da": "Samtaleliste", "en": "Conversation list"}
DRAFT = {"da": "Udkast · ikke godkendt af en fagperson", "en": "Draft · not approved by an expert"}
# The frame also says when it was written.
FRAME_DRAFT = {"da": f"{DRAFT['da']} · skrevet 20. november 2026", "en": f"{DRAFT['en']} · written 20 November 2026"}
NONE = {
    "da": "Ingen af spørgsmålene er godkendt af en fagperson.",
    "en": "None of the questions has been approved by an expert.",
}
FRAME = {
    lang: " ".join([before, *(one[lang] for one in GUIDE["ramme"])])
    for lang, before in (("da", "Før du spørger:"), ("en", "Before you ask:"))
}
DAY = {"da": "Fagportal mod stalking · 23. februar 2027", "en": "Fagportal mod stalking · 23 February 2027"}
KEY = "fagportal-samtaleliste"
SECRET = "Zebra-hemmelighed"
HOSTILE = '<img src=x onerror="document.title=1"> & </li>'
# Everything that is kept or sent in other ways than the one key of the tab.
TRACES = """async () => ({ local: localStorage.length, cookies: document.cookie, name: window.name,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  history: history.length, state: history.state, address: location.href })"""
SESSION = "Object.entries(sessionStorage)"
# What is written anywhere at all, noted as it happens.
SPY = """window.written = [];
  for (const name of ["setItem"]) {
    const own = Storage.prototype[name];
    Storage.prototype[name] = function (...given) {
      window.written.push([this === window.sessionStorage ? "tab" : "local", ...given]);
      return own.apply(this, given);
    };
  }
  window.sent = [];
  navigator.sendBeacon = (...given) => window.sent.push(given);"""
OPENS = "window.print = () => window.dispatchEvent(new Event('beforeprint'))"
# Catches what is written to the clipboard, as text by its kind.
CATCH = """Object.defineProperty(navigator, "clipboard", { value: {
    write: async ([item]) => { window.caught = Object.fromEntries(await Promise.all(
      item.types.map(async (type) => [type, await (await item.getType(type)).text()]))); },
    writeText: async (text) => { window.caught = { "text/plain": text }; } } })"""
CAUGHT = "window.caught"
# Whether the bar lies over the element in focus, and whether the end of the page is clear of it.
COVERED = """() => {
  const it = document.activeElement.getBoundingClientRect();
  const bar = document.querySelector(".fp-samtalelinje"), box = bar.getBoundingClientRect();
  return bar !== document.activeElement && bar.checkVisibility() && it.bottom > box.top + 1 && it.top < box.bottom - 1;
}"""
END_FREE = """() => {
  const bar = document.querySelector(".fp-samtalelinje"), end = document.querySelector(".fp-fod__dato");
  return !bar.checkVisibility() || end.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top;
}"""


def pick(page: Page, *ids: str) -> None:
    for id in ids:
        page.locator(f"#{id} [data-foej]").click()


def part(page: Page, name: str) -> Locator:
    return page.locator(f'#samtaleliste > [data-del="{name}"], #samtaleliste div > [data-del="{name}"]').first


def rows(page: Page) -> Locator:
    return page.locator('[data-del="liste"] > li')


def does(page: Page, row: int, what: str) -> Locator:
    return rows(page).nth(row).locator(f'[data-goer="{what}"]')


def texts(page: Page) -> list[str]:
    return page.locator('[data-del="liste"] [data-del="tekst"]').all_inner_texts()


def status(page: Page) -> Locator:
    return page.locator('[data-del="status"]')


def write(page: Page, text: str) -> None:
    """Put a question of one's own on the list, by keyboard."""
    page.locator('[data-del="eget"]').focus()
    page.keyboard.press("Enter")
    page.keyboard.insert_text(text)
    page.keyboard.press("Enter")


def question(id: str, lang: str = "da") -> str:
    return str(QUESTIONS[id]["tekst"][lang])


def to_whom(id: str, lang: str = "da") -> str:
    """To whom a question is put, where that is not the citizen alone."""
    groups = QUESTIONS[id]["maalgruppe"]
    names = {"da": " og ", "en": " and "}[lang].join(TO[one][lang] for one in groups)
    return "" if groups == ["udsat"] else {"da": "Til: ", "en": "To: "}[lang] + names


# Picking


@LANGUAGES
def test_a_question_is_put_on_the_list_and_taken_off_by_its_own_button(lang: str, visitor: Visitor) -> None:
    page = visitor.open(PATHS[lang], own=True)
    first, second = SOURCED[:2]
    empty = {"da": "Listen er tom. Vælg et spørgsmål, så kommer det her.", "en": "The list is empty."}[lang]
    expect(page.locator("#samtaleliste")).to_contain_text(empty)
    expect(page.locator('[data-del="print"]')).to_be_hidden()
    pick(page, second, first)
    assert texts(page) == [question(second, lang), question(first, lang)]
    expect(page.locator(f"#{first} [data-foej]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(f"#{first} [data-foej]")).to_have_text(
        {"da": "På listen", "en": "On the list"}[lang], use_inner_text=True
    )
    expect(status(page)).to_contain_text("2")
    expect(page.locator('[data-del="antal"]')).to_contain_text("2")
    pick(page, second)
    assert texts(page) == [question(first, lang)]
    expect(page.locator(f"#{second} [data-foej]")).to_have_attribute("aria-pressed", "false")
    expect(page.locator(f"#{second} [data-foej]")).to_be_focused()
    pick(page, first)
    expect(page.locator("#samtaleliste")).to_contain_text(empty)
    assert page.evaluate(SESSION) == []


@LANGUAGES
def test_a_ready_made_start_puts_all_its_questions_on_the_list_once(lang: str, visitor: Visitor) -> None:
    page = visitor.open(PATHS[lang], own=True)
    start = GUIDE["starter"][0]
    pick(page, start["spoergsmaal"][1])
    section = page.locator("[data-start]").first
    section.locator("summary").click()
    section.locator("[data-foej-alle]").click()
    assert sorted(texts(page)) == sorted(question(id, lang) for id in start["spoergsmaal"])
    expect(status(page)).to_contain_text(str(len(start["spoergsmaal"]) - 1))
    section.locator("[data-foej-alle]").click()
    assert len(texts(page)) == len(start["spoergsmaal"])
    expect(status(page)).to_contain_text({"da": "allerede", "en": "already"}[lang])


def test_a_question_is_picked_by_touch_and_a_quiet_bar_leads_to_the_list(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], width=390, height=844, own=True, has_touch=True)
    address = page.url
    bar = page.locator(".fp-samtalelinje")
    expect(bar).to_be_hidden()
    for id in SOURCED[:3]:
        page.locator(f"#{id} [data-foej]").tap()
    expect(bar).to_have_text("Min samtaleliste (3)")
    bar.tap()
    expect(page.locator("#samtaleliste-navn")).to_be_focused()
    expect(page.locator("#samtaleliste-navn")).to_be_in_viewport()
    expect(bar).to_be_hidden()  # one is there
    does(page, 0, "ned").tap()
    assert texts(page)[1] == question(SOURCED[0])
    assert page.url == address


@pytest.mark.parametrize("size", [(390, 844), (360, 640), (768, 1024), (844, 390)])
def test_the_bar_covers_neither_the_focus_nor_the_end_of_the_page(size: tuple[int, int], visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], width=size[0], height=size[1], own=True)
    pick(page, SOURCED[0])
    page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    for key in ["Tab"] * 120 + ["Shift+Tab"] * 40:
        page.keyboard.press(key)
        assert not page.evaluate(COVERED), page.evaluate("document.activeElement.outerHTML")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert page.evaluate(END_FREE)


# Order and wording


@LANGUAGES
def test_the_list_is_put_in_order_by_keyboard_and_says_where_a_question_is(lang: str, visitor: Visitor) -> None:
    page = visitor.open(PATHS[lang], own=True)
    ids = SOURCED[:3]
    pick(page, *ids)
    does(page, 2, "op").focus()
    page.keyboard.press("Enter")
    assert texts(page) == [question(id, lang) for id in (ids[0], ids[2], ids[1])]
    expect(status(page)).to_have_text(
        {"da": "Spørgsmålet er nu nummer 2.", "en": "The question is now number 2."}[lang]
    )
    expect(does(page, 1, "op")).to_be_focused()
    page.keyboard.press("Space")
    expect(does(page, 0, "op")).to_be_disabled()
    expect(does(page, 0, "ned")).to_be_focused()  # it can go no further up
    for _ in range(2):
        page.keyboard.press("Enter")
    expect(does(page, 2, "ned")).to_be_disabled()
    assert page.evaluate(
        "document.activeElement.closest('li') === document.querySelector('[data-del=liste]').lastChild"
    )
    assert texts(page)[2] == question(ids[2], lang)
    assert page.evaluate(SESSION) == [[KEY, " ".join((ids[0], ids[1], ids[2]))]]


@LANGUAGES
def test_every_button_names_its_question_and_is_large_enough(lang: str, visitor: Visitor) -> None:
    page = visitor.open(PATHS[lang], width=360, height=740, own=True)
    pick(page, *SOURCED[:2])
    for row, id in enumerate(SOURCED[:2]):
        for what in ("op", "ned", "ret", "fjern"):
            button = does(page, row, what)
            words = button.inner_text()
            expect(button).to_have_accessible_name(f"{words}: {question(id, lang)}")
            box = button.bounding_box()
            assert box and box["width"] >= 44 and box["height"] >= 44, (words, box)


def test_focus_goes_on_when_a_question_is_removed(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], own=True)
    pick(page, *SOURCED[:3])
    does(page, 1, "fjern").focus()
    page.keyboard.press("Enter")
    expect(does(page, 1, "fjern")).to_be_focused()
    page.keyboard.press("Enter")
    expect(does(page, 0, "fjern")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator('[data-del="eget"]')).to_be_focused()
    expect(rows(page)).to_have_count(0)


@LANGUAGES
def test_a_question_is_said_in_own_words_with_the_guides_beneath_and_back_again(lang: str, visitor: Visitor) -> None:
    page = visitor.open(PATHS[lang], own=True)
    pick(page, SOURCED[0])
    does(page, 0, "ret").focus()
    page.keyboard.press("Enter")
    field = page.locator("#samtale-skriv")
    expect(field).to_be_focused()
    expect(field).to_have_value(question(SOURCED[0], lang))
    field.fill(SECRET)
    page.keyboard.press("Enter")
    assert texts(page) == [SECRET]
    expect(rows(page).first).to_contain_text(question(SOURCED[0], lang))
    expect(does(page, 0, "ret")).to_be_focused()
    assert page.evaluate(SESSION) == [[KEY, SOURCED[0]]]
    does(page, 0, "ret").click()
    page.locator('[data-del="guidens"]').click()
    assert texts(page) == [question(SOURCED[0], lang)]
    assert rows(page).first.inner_text().count(question(SOURCED[0], lang)) == 1


def test_a_question_of_ones_own_joins_the_list_and_an_empty_one_does_not(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], own=True)
    write(page, SECRET)
    assert texts(page) == [SECRET]
    expect(status(page)).to_have_text("Dit spørgsmål er nummer 1 på listen.")
    write(page, "   ")
    assert texts(page) == [SECRET]
    page.locator('[data-del="eget"]').click()
    expect(page.locator('[data-del="print"]')).to_be_hidden()  # first one finishes what one is writing
    page.keyboard.press("Escape")
    assert texts(page) == [SECRET]
    pick(page, SOURCED[0])
    does(page, 1, "op").click()
    assert texts(page) == [question(SOURCED[0]), SECRET]


def test_there_is_no_field_for_a_name_or_a_number(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], own=True)
    page.locator('[data-del="eget"]').click()
    fields = page.locator("#samtaleliste :is(input, textarea, select, [contenteditable]):visible")
    expect(fields).to_have_count(1)
    expect(fields).to_have_accessible_name("Dit eget spørgsmål")
    advice = re.compile("Skriv ikke navn, adresse eller cpr-nummer. Siden opdager ikke navne og adresser.")
    expect(fields).to_have_accessible_description(advice)
    for name, value in {"autocomplete": "off", "spellcheck": "false"}.items():
        expect(fields).to_have_attribute(name, value)


@LANGUAGES
def test_what_looks_like_a_cpr_number_is_pointed_out_kept_and_said_again_when_it_leaves(
    lang: str, visitor: Visitor
) -> None:
    page = visitor.open(PATHS[lang], own=True)
    page.evaluate(OPENS)
    page.evaluate(CATCH)
    page.locator('[data-del="eget"]').click()
    warning = page.locator("#samtale-spor")
    page.keyboard.type("Er du født 310290-1234?")  # no such day
    expect(warning).to_contain_text({"da": "kan ligne et cpr-nummer", "en": "could be a CPR number"}[lang])
    page.locator("#samtale-skriv").fill("Er du født 010290-1234?")
    expect(warning).to_contain_text({"da": "ligner et cpr-nummer", "en": "looks like a CPR number"}[lang])
    page.keyboard.press("Enter")
    assert texts(page) == ["Er du født 010290-1234?"]
    expect(rows(page).first).to_contain_text({"da": "ligner et cpr-nummer", "en": "looks like a CPR number"}[lang])
    again = {"da": "Se efter en gang til", "en": "Check again"}[lang]
    for button in ("print", "kopi", "kopi-fag"):
        page.locator(f'[data-del="{button}"]').click()
        expect(status(page)).to_contain_text(again)
    assert "010290-1234" in page.evaluate(CAUGHT)["text/html"]
    does(page, 0, "ret").click()
    page.locator("#samtale-skriv").fill("Ring 87 94 72 66 eller skriv til a@example.dk")
    expect(warning).to_contain_text({"da": "telefonnummer", "en": "phone number"}[lang])
    expect(warning).to_contain_text({"da": "mailadresse", "en": "email address"}[lang])
    page.locator("#samtale-skriv").fill("Hvad skete der?")
    expect(warning).to_be_empty()
    page.keyboard.press("Enter")
    page.locator('[data-del="kopi"]').click()
    expect(status(page)).not_to_contain_text(again)


@pytest.mark.parametrize("size", [(1366, 650), (1280, 900), (1440, 900), (768, 1024), (360, 740)])
def test_what_one_writes_its_warning_and_the_way_out_are_in_sight_together(
    size: tuple[int, int], visitor: Visitor
) -> None:
    page = visitor.open(PATHS["da"], width=size[0], height=size[1], own=True)
    pick(page, *SOURCED[:6])
    page.locator('[data-del="eget"]').click()
    page.keyboard.type("Er du født 010290-1234?")
    for part in ("#samtale-skriv", "#samtale-spor", '[data-del="faerdig"]'):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    does(page, 0, "ret").click()
    for part in ("#samtale-skriv", '[data-del="guidens"]'):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)


def test_the_panel_is_one_place_to_scroll_and_shows_what_has_come_last(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], width=1366, height=650, own=True)
    scrolls = """() => [...document.querySelectorAll("#samtaleliste, #samtaleliste *")]
      .filter((it) => it.scrollHeight > it.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(it).overflowY))
      .map((it) => it.id)"""
    page.locator(f"#{SOURCED[0]}").scroll_into_view_if_needed()
    for number, id in enumerate(SOURCED[:7]):
        pick(page, id)
        expect(rows(page).nth(number)).to_be_in_viewport(ratio=0.9)
    assert page.evaluate(scrolls) == ["samtaleliste"]


# What is kept


@LANGUAGES
def test_the_tab_keeps_ids_under_one_key_and_nothing_that_is_written_is_kept_or_sent(
    lang: str, visitor: Visitor
) -> None:
    page = visitor.open("", own=True)
    page.add_init_script(SPY)
    visitor.go(page, PATHS[lang])
    page.wait_for_load_state("networkidle")
    before, asked = page.evaluate(TRACES), len(visitor.requests)
    pick(page, *SOURCED[:2])
    write(page, SECRET)
    does(page, 0, "ret").click()
    page.locator("#samtale-skriv").fill(f"{SECRET} 010190-1234")
    page.keyboard.press("Escape")
    page.evaluate(OPENS)
    page.evaluate(CATCH)
    for button in ("print", "kopi", "kopi-fag"):
        page.locator(f'[data-del="{button}"]').click()
    does(page, 0, "ned").click()
    expected = " ".join((SOURCED[1], SOURCED[0]))
    assert page.evaluate(SESSION) == [[KEY, expected]]
    written = page.evaluate("window.written")
    assert {(where, key) for where, key, _ in written} == {("tab", KEY)}
    assert all(set(value.split()) <= set(QUESTIONS) for _, _, value in written)
    assert page.evaluate(TRACES) == before and page.evaluate("window.sent") == []
    assert [url for url in visitor.requests[asked:] if not url.startswith("data:")] == []
    assert page.context.cookies() == []
    assert not any(
        SECRET in value
        for value in page.evaluate(
            "[...document.querySelectorAll('*')].filter((it) => !it.closest('#samtaleliste'))"
            ".flatMap((it) => [...it.attributes].map(({ value }) => value))"
        )
    )
    # It outlives a reload without the words, and another tab knows nothing of it.
    page.reload()
    assert texts(page) == [question(SOURCED[1], lang), question(SOURCED[0], lang)]
    assert SECRET not in page.content()
    expect(page.locator("#samtale-skriv")).to_have_value("")
    other = page.context.new_page()
    other.goto(page.url)
    assert other.evaluate(SESSION) == []
    expect(other.locator('[data-del="liste"] > li')).to_have_count(0)


def test_the_list_goes_with_the_reader_to_the_other_language(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], own=True)
    pick(page, *SOURCED[:2])
    write(page, SECRET)
    visitor.go(page, PATHS["en"])
    assert texts(page) == [question(id, "en") for id in SOURCED[:2]]


def test_a_button_clears_the_list_and_every_word_of_it(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], own=True)
    page.evaluate(OPENS)
    pick(page, SOURCED[0])
    write(page, SECRET)
    page.locator('[data-del="print"]').click()
    page.locator('[data-del="toem"]').click()
    expect(status(page)).to_have_text("Listen er tømt.")
    expect(page.locator("#samtaleliste-navn")).to_be_focused()
    assert page.evaluate(SESSION) == []
    assert SECRET not in page.content()
    assert not page.evaluate(
        "(secret) => [...document.querySelectorAll('textarea')].some((it) => it.value.includes(secret))", SECRET
    )
    expect(page.locator(f"#{SOURCED[0]} [data-foej]")).to_have_attribute("aria-pressed", "false")


def test_ids_that_the_edition_does_not_show_are_dropped_quietly(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], "offentlig", own=True)
    kept = " ".join(["q-findes-ikke", HELD_BACK[0], SOURCED[0], '"><img src=x onerror=alert(1)>'])
    page.evaluate("([key, kept]) => sessionStorage.setItem(key, kept)", [KEY, kept])
    page.reload()
    assert texts(page) == [question(SOURCED[0])]
    assert question(HELD_BACK[0]) not in page.content()


def test_a_browser_that_refuses_to_remember_still_has_a_list(visitor: Visitor) -> None:
    page = visitor.open("", own=True)
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('nej'); } })")
    visitor.go(page, PATHS["da"])
    pick(page, *SOURCED[:2])
    does(page, 0, "ned").click()
    assert texts(page) == [question(SOURCED[1]), question(SOURCED[0])]


def test_without_javascript_no_button_promises_a_list(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], java_script_enabled=False)
    expect(page.locator("#samtaleliste")).to_be_hidden()
    for button in (page.locator("[data-foej]").first, page.locator("[data-foej-alle]").first):
        expect(button).to_be_hidden()


# On its way out


@LANGUAGES
@pytest.mark.parametrize("number", [1, 5, 10])
def test_the_printed_list_is_one_sheet_with_the_frame_the_questions_and_nothing_else(
    number: int, lang: str, visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(PATHS[lang], own=True)
    page.evaluate(OPENS)
    page.clock.set_fixed_time("2027-02-23T12:00:00Z")
    usual = page.title()
    by_length = sorted(QUESTIONS, key=lambda id: len(question(id, lang)), reverse=True)  # the hardest to find room for
    ids = [id for id in by_length if to_whom(id, lang)][:1] + [id for id in by_length if id in SOURCED][: number - 1]
    pick(page, *ids)
    page.locator('[data-del="print"]').click()
    expect(status(page)).to_have_text({"da": "Printvinduet er åbnet.", "en": "The print window is open."}[lang])
    assert page.title() == TITLE[lang]
    (paper,) = sheets(page, tmp_path)
    expected = [TITLE[lang], FRAME_DRAFT[lang], FRAME[lang]]
    for place, id in enumerate(ids, 1):
        expected += [f"{place}.", question(id, lang), to_whom(id, lang)]
    left = paper
    for words in (DAY[lang], *expected, NONE[lang]):
        assert letters(words) in left, words
        left = left.replace(letters(words), "", 1)
    assert left == ""
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.title() == usual
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".fp-samtaleark")).to_have_count(0)


def test_there_is_room_to_write_under_every_question_on_the_sheet(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], own=True)
    page.evaluate(OPENS)
    room = """() => Math.min(...[...document.querySelectorAll(".fp-samtaleark li")].map((one) => {
      const lines = [...one.querySelectorAll("span")].filter((line) => line.checkVisibility());
      return lines.at(-1).getBoundingClientRect().bottom - lines[0].getBoundingClientRect().top; })) / 96 * 25.4"""
    for number, least in ((3, 18), (5, 18), (10, 6.9)):
        page.emulate_media(media="screen")
        pick(page, *SOURCED[rows(page).count() : number])
        page.locator('[data-del="print"]').click()
        page.emulate_media(media="print")
        assert page.evaluate(room) >= least, number
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")


def test_own_words_are_text_on_the_list_on_paper_and_in_the_copy(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(PATHS["da"], own=True)
    page.evaluate(OPENS)
    page.evaluate(CATCH)
    write(page, HOSTILE)
    assert texts(page) == [HOSTILE]
    page.locator('[data-del="kopi-fag"]').click()
    expect(status(page)).to_contain_text("fagsystem")
    escaped = "&lt;img src=x onerror=&quot;document.title=1&quot;&gt; &amp; &lt;/li&gt;"
    assert f"<ol><li>{escaped}</li></ol>" in page.evaluate(CAUGHT)["text/html"]
    page.locator('[data-del="print"]').click()
    (paper,) = sheets(page, tmp_path)
    assert letters(HOSTILE) in paper
    expect(page.locator("#samtaleliste img, .fp-samtaleark img")).to_have_count(0)


def test_the_whole_page_on_paper_has_no_list_of_mine(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(PATHS["da"], own=True)
    pick(page, SOURCED[0])
    write(page, SECRET)
    paper = "".join(sheets(page, tmp_path))
    assert letters(SECRET) not in paper and letters("Min samtaleliste") not in paper
    assert letters(question(SOURCED[-1])) in paper


def test_a_print_window_that_does_not_open_is_not_said_to_be_open(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], own=True)
    page.evaluate("window.print = () => {}")
    pick(page, SOURCED[0])
    page.locator('[data-del="print"]').click()
    expect(status(page)).to_have_text("Åbner printvinduet ikke, så kopiér listen i stedet.")


@LANGUAGES
def test_the_list_is_copied_as_plain_text_and_with_its_headings_and_numbers(lang: str, visitor: Visitor) -> None:
    page = visitor.open(PATHS[lang], own=True, permissions=["clipboard-read", "clipboard-write"])
    pick(page, SOURCED[0], COLLEAGUE)
    page.locator('[data-del="kopi"]').click()
    expect(status(page)).to_have_text(
        {"da": "Listen er kopieret som tekst.", "en": "The list has been copied as text."}[lang]
    )
    plain = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    asked = f"1. {question(SOURCED[0], lang)}\n2. {question(COLLEAGUE, lang)} ({to_whom(COLLEAGUE, lang)})"
    parts = [TITLE[lang], f"{FRAME[lang]} ({FRAME_DRAFT[lang]})", asked, NONE[lang], "Fagportal mod stalking"]
    assert plain == "\n\n".join(parts) + "\n"
    page.locator('[data-del="kopi-fag"]').click()
    expect(status(page)).to_contain_text({"da": "fagsystem", "en": "case system"}[lang])
    kinds = page.evaluate("navigator.clipboard.read().then(([item]) => item.types)")
    assert {"text/plain", "text/html"} <= set(kinds)
    html = page.evaluate("navigator.clipboard.read().then(async ([item]) => (await item.getType('text/html')).text())")
    assert re.findall(r"<(h2|ol|li|p)\b", html) == ["h2", "p", "ol", "li", "li", "p", "p"]
    assert f"({to_whom(COLLEAGUE, lang)})</li>" in html


@LANGUAGES
def test_the_list_says_to_whom_a_question_is_put_and_that_none_is_approved(lang: str, visitor: Visitor) -> None:
    page = visitor.open(PATHS[lang], own=True)
    about = page.locator('[data-del="kladder"]').first
    expect(about).to_be_empty()
    pick(page, COLLEAGUE, SOURCED[0])
    expect(rows(page).first).to_contain_text(to_whom(COLLEAGUE, lang))
    expect(rows(page).nth(1).locator('[data-del="til"]')).to_be_hidden()
    expect(about).to_have_text(NONE[lang])


def test_a_browser_that_copies_only_text_says_so_and_one_that_copies_nothing_shows_the_text(visitor: Visitor) -> None:
    page = visitor.open(PATHS["da"], own=True)
    pick(page, SOURCED[0])
    page.evaluate(CATCH)
    page.evaluate("delete window.ClipboardItem")
    page.locator('[data-del="kopi-fag"]').click()
    expect(status(page)).to_have_text("Din browser kan kun kopiere ren tekst. Listen er kopieret som tekst.")
    assert question(SOURCED[0]) in page.evaluate(CAUGHT)["text/plain"]
    page.evaluate(
        "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }); delete navigator.clipboard"
    )
    page.reload()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    for button in ("kopi", "kopi-fag"):
        page.locator(f'[data-del="{button}"]').click()
        expect(status(page)).to_have_text("Din browser vil ikke kopiere for dig. Kopiér selv teksten i feltet.")
        box = page.locator('[data-del="selv"]')
        expect(box).to_be_focused()
        assert question(SOURCED[0]) in page.evaluate("getSelection().toString()")
    pick(page, SOURCED[1])
    expect(box).to_be_hidden()
    expect(box).to_have_value("")


# The look


@pytest.mark.parametrize("scheme", ["light", "dark"])
@LANGUAGES
def test_nothing_of_a_full_list_is_cut_off_on_any_screen(lang: str, scheme: str, visitor: Visitor) -> None:
    page = visitor.open(PATHS[lang], own=True, color_scheme=scheme)
    pick(page, *OTHERS[:4])
    write(page, f"{SECRET * 8} 010190-1234")
    does(page, 1, "ret").click()
    found = {}
    for what, (width, style) in ({"1440 px": (1440, ""), "1220 px": (1220, ""), "768 px": (768, "")} | HARD).items():
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(DRESS, style)
        found[what] = page.evaluate(CUT_OFF)
    assert {what: cut for what, cut in found.items() if cut} == {}
