"""The open web has functions and no people: nothing on it is marked as a person, made for one, or a picture of one."""

import json
import re

import pytest
import yaml

from tests.site.webpage import Site

GROUPS = ("indgange", "ressourcepersoner", "politi")
CARDS = re.compile(r"\b(h-card|vcard|p-name|u-photo)\b")


def contacts(site: Site) -> list[dict[str, object]]:
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted((site.data / "roster").glob("*.yml"))]
    return [contact for roster in files for group in GROUPS for contact in roster.get(group) or ()]


def test_no_page_says_to_a_machine_that_it_is_about_a_person(offentlig: Site) -> None:
    for page in offentlig.pages.values():
        for script in page.all("script", "type", "application/ld+json"):
            assert '"Person"' not in json.dumps(json.loads(script.text or "null")), page.file
        about = [one for one in page.elements if "Person" in one.attrib.get("itemtype", "")]
        assert about + [one for one in page.elements if CARDS.search(one.attrib.get("class", ""))] == [], page.file


def test_no_contact_has_a_page_or_a_file_of_its_own(site: Site) -> None:
    kommuner = {path.stem for path in (site.data / "roster").glob("*.yml")}
    ids = {str(contact["id"]) for contact in contacts(site)} - kommuner
    parts = {re.sub(r"\..*", "", part) for file in site.files for part in file.split("/")[1:] if "assets" not in file}
    assert ids and not ids & parts


@pytest.mark.parametrize("tag", ["img", "picture", "video", "audio", "canvas"])
def test_no_page_about_contacts_has_a_picture(site: Site, tag: str) -> None:
    pages = [page for file, page in site.pages.items() if re.match(r"(en/)?(kommuner|borger|kontakt)/", file)]
    assert len(pages) > 8 and [page.file for page in pages if page.all(tag)] == []


def test_each_contact_says_when_it_was_confirmed_or_that_it_was_not(site: Site) -> None:
    said = re.compile(r"Ikke bekræftet|Bekræftet \d|Over 1[28] måneder gammel|Kommunen har en intern kontakt")
    rows = 0
    for file, page in site.pages.items():
        if re.fullmatch(r"kommuner/[^/]+/index\.html", file):
            tables = [table for table in page.all("table") if "fp-kt--omraader" in table.attrib.get("class", "")]
            for row in (row for table in tables for body in table.iter("tbody") for row in body.iter("tr")):
                text = " ".join("".join(row.itertext()).split())
                if "Ikke oplyst" not in text:
                    rows += 1
                    assert said.search(text), (file, text)
    assert rows >= 2
