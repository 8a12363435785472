"""Who leaves the question guide and comes back: a browser keeps the page for its Back button, and no own word in it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_browser_conversation_list import (
    KEY,
    OPENS,
    PATHS,
    SECRET,
    SESSION,
    SOURCED,
    does,
    pick,
    question,
    texts,
    write,
)
from tests.browser.test_browser_guide_page import fitting, search, shown
from tests.browser.visitor import Visitor

GUIDE = PATHS["da"]
# Everything of the page that a word can stand in, what is hidden or stands in a field too.
HELD = """() => [document.documentElement.outerHTML, document.title,
  ...[...document.querySelectorAll("input, textarea")].map((it) => it.value)].join(" ")"""


def leave(page: Page, visitor: Visitor) -> None:
    page.evaluate("window.isKept = true")
    visitor.go(page, "om/")


def back(page: Page) -> None:
    """Back to the very page that was left, as the browser has kept it."""
    page.evaluate("setTimeout(() => history.back(), 20)")
    page.wait_for_function("window.isKept === true")


def test_own_words_do_not_come_back_with_the_page(returning_visitor: Visitor) -> None:
    page = returning_visitor.open(GUIDE, own=True)
    page.evaluate(OPENS)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    pick(page, *SOURCED[:2])
    write(page, f"{SECRET} 010190-1234")
    does(page, 0, "ret").click()
    page.locator("#samtale-skriv").fill(f"Anden {SECRET}")
    page.keyboard.press("Enter")
    page.locator('[data-del="print"]').click()
    page.locator('[data-del="kopi"]').click()  # the text to copy by hand, and the sheet of paper
    assert page.evaluate(HELD).count(SECRET) > 5
    leave(page, returning_visitor)
    back(page)
    assert texts(page) == [question(id) for id in SOURCED[:2]]
    assert SECRET not in page.evaluate(HELD)
    assert page.evaluate(SESSION) == [[KEY, " ".join(SOURCED[:2])]]
    expect(page.locator(f"#{SOURCED[0]} [data-foej]")).to_have_attribute("aria-pressed", "true")


def test_what_one_was_writing_does_not_come_back_nor_can_it_be_undone(returning_visitor: Visitor) -> None:
    page = returning_visitor.open(GUIDE, own=True)
    page.locator('[data-del="eget"]').click()
    page.keyboard.type(f"{SECRET} 010190-1234")
    expect(page.locator("#samtale-spor")).not_to_be_empty()
    leave(page, returning_visitor)
    back(page)
    expect(page.locator("#samtale-skriv")).to_be_hidden()
    expect(page.locator("#samtale-spor")).to_be_empty()
    assert SECRET not in page.evaluate(HELD) and texts(page) == []
    page.locator('[data-del="eget"]').click()
    page.keyboard.press("Control+z")
    assert SECRET not in page.evaluate(HELD)
    page.keyboard.type("Hvad skete der?")
    page.keyboard.press("Enter")
    assert texts(page) == ["Hvad skete der?"]  # the list still works


@pytest.mark.parametrize("with_ids", [True, False])
def test_a_list_that_was_emptied_since_stays_empty(with_ids: bool, returning_visitor: Visitor) -> None:
    page = returning_visitor.open(GUIDE, own=True)
    if with_ids:
        pick(page, SOURCED[0])
    write(page, SECRET)
    leave(page, returning_visitor)
    returning_visitor.go(page, GUIDE)
    pick(page, SOURCED[1])
    page.locator('[data-del="toem"]').click()
    page.evaluate("setTimeout(() => history.go(-2), 20)")
    page.wait_for_function("window.isKept === true")
    assert texts(page) == [] and page.evaluate(SESSION) == []
    assert SECRET not in page.evaluate(HELD)
    expect(page.locator(f"#{SOURCED[0]} [data-foej]")).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("finds", ["søvn", ""])
def test_what_was_searched_for_does_not_come_back_and_what_was_chosen_does(
    finds: str, returning_visitor: Visitor
) -> None:
    page = returning_visitor.open(f"{GUIDE}#situation=digitalt", own=True, width=1440)
    search(page, f"{SECRET} {finds}")
    leave(page, returning_visitor)
    back(page)
    expect(page.locator("#guide-soeg")).to_have_value("")
    assert SECRET not in page.evaluate(HELD)
    assert set(shown(page)) == fitting({"situation": ["digitalt"]})
    expect(page.locator(".fp-guide__antal")).to_contain_text(f"{len(fitting({'situation': ['digitalt']}))} af")
    page.locator("#guide-soeg").focus()
    page.keyboard.press("Control+z")
    assert SECRET not in page.evaluate(HELD)
