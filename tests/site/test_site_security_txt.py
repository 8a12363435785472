"""security.txt as RFC 9116 has it, in the edition on the open web and only there."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

import pytest

from fagportal.portal import Portal
from fagportal.security_txt import make_security_txt
from tests.conftest import TODAY
from tests.site.webpage import Site

PATH = ".well-known/security.txt"
URL = "https://fagportal.example/"
LINE = re.compile(r"([!-9;-~]+): (\S(?:.*\S)?)")  # field-name: one space, a value
DATE_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"  # RFC 3339
LANGUAGES = r"[a-z]{2,3}(-[A-Za-z0-9]+)*(, [a-z]{2,3}(-[A-Za-z0-9]+)*)*"
KNOWN = {"Contact", "Expires", "Preferred-Languages", "Canonical"}


def read(text: str) -> dict[str, str]:
    """The fields of a file that keeps the standard; each of ours may stand once."""
    assert text.isascii() and text.endswith("\n") and "\r" not in text
    lines = [LINE.fullmatch(line) for line in text.splitlines()]
    assert all(lines), text
    fields = {line[1]: line[2] for line in lines}
    assert len(fields) == len(lines) and fields.keys() == KNOWN
    assert re.fullmatch(r"mailto:[^@\s]+@[^@\s]+|https://\S+", fields["Contact"])
    assert re.fullmatch(DATE_TIME, fields["Expires"])
    assert re.fullmatch(LANGUAGES, fields["Preferred-Languages"])
    assert urlsplit(fields["Canonical"]).scheme == "https"
    return fields


@pytest.mark.parametrize("email", [None, "portalen@example.dk"])
def test_the_contact_is_the_owners_mail_or_the_page_that_says_what_to_do(
    email: str | None, portals: Callable[[str], Portal]
) -> None:
    portal = portals("offentlig")
    owned = replace(portal, portalejer=portal.portalejer.model_copy(update={"email": email}))
    contact = read(make_security_txt(owned, URL))["Contact"]
    assert contact == (f"mailto:{email}" if email else f"{URL}om/ret-en-fejl/")


def test_the_open_web_gets_a_file_that_holds_for_less_than_a_year(offentlig: Site) -> None:
    fields = read((offentlig.folder / PATH).read_text(encoding="utf-8"))
    begins = datetime.combine(TODAY, time(), UTC)
    expires = datetime.fromisoformat(fields["Expires"])
    assert begins + timedelta(days=300) < expires < begins + timedelta(days=365)
    assert fields["Canonical"] == URL + PATH
    assert fields["Preferred-Languages"] == "da, en"


def test_an_address_in_it_leads_to_a_page(offentlig: Site) -> None:
    contact = read((offentlig.folder / PATH).read_text(encoding="utf-8"))["Contact"]
    if contact.startswith("https"):
        assert f"{contact.removeprefix(URL)}index.html" in offentlig.pages


def test_an_intranet_gets_none(fag: Site) -> None:
    assert [file for file in fag.files if ".well-known" in file or file.endswith("security.txt")] == []


def test_each_edition_carries_the_licences_of_what_it_carries(site: Site) -> None:
    wanted = {"mkdocs-material", "material-design-icons"}
    assert {f"assets/licenser/{name}.txt" for name in wanted} <= site.files
    assert "assets/js/vendor/snowball.LICENSE.txt" in site.files
    assert len([file for file in site.files if re.fullmatch(r"assets/fonts/OFL-[\w-]+\.txt", file)]) == 3
