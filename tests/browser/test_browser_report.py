""" "Report a mistake on this page" takes the page's path along, and nothing else."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Route, expect

from tests.browser.visitor import Visitor

REPORT = {"": "Meld en fejl på denne side", "en/": "Report a mistake on this page"}
PAGE = {"": "Side: ", "en/": "Page: "}


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
@pytest.mark.parametrize("path", ["", "mistanke/trin/", "en/kommuner/lyngby-taarbaek/"])
def test_the_page_that_one_came_from_stands_in_the_text_to_copy(path: str, edition: str, visitor: Visitor) -> None:
    prefix = "en/" if path.startswith("en/") else ""
    page = visitor.open(path, edition)
    page.get_by_role("link", name=REPORT[prefix]).click()
    expect(page.locator("[data-kopi] pre")).to_contain_text(f"{PAGE[prefix]}/{path}\n")
    address = urlsplit(page.url)
    assert (address.path, address.query, address.fragment) == (f"/{prefix}om/ret-en-fejl/", "", f"side=/{path}")


@pytest.mark.parametrize("fragment", ["", "#side=", "#side=mistanke/", "#side=/<b>/", "#side=/?q=1", "#side=/a%20b/"])
def test_what_is_no_path_is_left_out(fragment: str, visitor: Visitor) -> None:
    page = visitor.open(f"om/ret-en-fejl/{fragment}")
    page.wait_for_load_state()
    assert page.locator("[data-kopi] pre").inner_text().startswith("Side: \n")


def test_without_javascript_the_page_asks_which_page_it_is(visitor: Visitor) -> None:
    page = visitor.open("om/ret-en-fejl/#side=/kontakt/", java_script_enabled=False)
    expect(page.get_by_text("Skriv, hvilken side det gælder")).to_be_visible()
    assert page.locator("[data-kopi] pre").inner_text().startswith("Side: \n")


def test_the_mail_of_an_owner_carries_the_path_as_its_subject_and_nothing_else(visitor: Visitor) -> None:
    def with_a_mail(route: Route) -> None:
        answer = route.fetch()
        mail = '<h1><a data-meld="Fejl på siden" href="mailto:a@example.dk">a@example.dk</a> '
        route.fulfill(response=answer, body=answer.text().replace("<h1>", mail, 1))

    page = visitor.open("kontakt/", own=True)
    page.route("**/om/ret-en-fejl/", with_a_mail)
    page.get_by_role("link", name=REPORT[""]).click()
    mail = page.get_by_role("link", name="a@example.dk")
    expect(mail).to_have_attribute("href", "mailto:a@example.dk?subject=Fejl%20p%C3%A5%20siden%20%2Fkontakt%2F")


@pytest.mark.parametrize("path", ["borger/", "borger/skanderborg/"])
def test_a_page_for_citizens_has_no_such_link(path: str, visitor: Visitor) -> None:
    expect(visitor.open(path).get_by_role("link", name="Meld en fejl")).to_have_count(0)
