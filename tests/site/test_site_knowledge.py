"""The knowledge pages hold what they promise: sources, review states, figures, and no order of rank."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
import yaml

from fagportal.prose.review import KINDS, find_blocks
from fagportal.settings import ROOT
from tests.search.reader import read_folder
from tests.site.conftest import FOLDERS
from tests.site.sentences import blocks_of_text, sentences
from tests.site.webpage import Site, WebPage, words

_PAGES = """
mistanke mistanke/trin mistanke/action-card mistanke/spoergeguide mistanke/konflikt mistanke/udsat mistanke/udoever
mistanke/boern mistanke/sikkerhed mistanke/dokumentation mistanke/samtykke
viden viden/hvad-er-stalking viden/digital viden/foelger viden/hvem viden/tal viden/lov viden/tilhold viden/cases
viden/ordliste viden/evidens
modeller modeller/1 modeller/2 modeller/3 modeller/sammenlign modeller/vejviser modeller/guide
modeller/hvad-kraever-det modeller/eksisterende-strukturer modeller/selvtjek modeller/i-gang modeller/forandringsteori
materialer materialer/action-card materialer/oplaeg materialer/borger materialer/intranet materialer/nyhedsbrev
materialer/moeder materialer/roller materialer/laering materialer/film
samarbejde samarbejde/politi samarbejde/sydoestjylland samarbejde/krisecentre samarbejde/sundhed
samarbejde/hvem-goer-hvad samarbejde/trivsel samarbejde/del-erfaring
kontakt kontakt/ressourceperson kontakt/dsc om om/kilder om/privatliv om/tilgaengelighed om/ret-en-fejl
om/tryg-i-sydoestjylland borger kommuner
"""
SITE_MAP = _PAGES.split()
SOURCED = ("mistanke/", "viden/", "modeller/", "samarbejde/")


def knowledge(site: Site) -> Iterator[WebPage]:
    """The pages whose sections must have sources."""
    return (page for page in site.pages.values() if page.path.startswith(SOURCED))


def sections(page: WebPage) -> Iterator[tuple[Element, list[Element]]]:
    """Every h2 of the article with all elements between it and the next. What stands in an aside is a tool."""
    heading, found = None, list[Element]()
    tools = {part for aside in page.one("article").iter("aside") for part in aside.iter()}
    for element in page.one("article").iter():
        if element in tools:
            continue
        if element.tag == "h2":
            if heading is not None:
                yield heading, found
            heading, found = element, []
        elif isinstance(element.tag, str):
            found.append(element)
    if heading is not None:
        yield heading, found


def has_class(element: Element, name: str) -> bool:
    return name in element.attrib.get("class", "").split()


@pytest.mark.parametrize("path", SITE_MAP)
def test_every_page_of_the_site_map_exists_in_both_languages(built, path: str) -> None:  # type: ignore[no-untyped-def]
    for edition in ("fag", "offentlig"):
        site = built("real", edition)
        danish, english = site.pages[f"{path}/index.html"], site.pages[f"en/{path}/index.html"]
        assert danish.one("article").attrib.get("lang") is None and english.one("article").attrib.get("lang") is None
        assert words(danish.one("h1")) and words(english.one("h1"))


def with_and_without(site: Site, name: str) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The sections of the knowledge pages, by file and id: those that hold an element of the class, and the others."""
    found: tuple[set[tuple[str, str]], set[tuple[str, str]]] = (set(), set())
    for page in knowledge(site):
        for heading, inside in sections(page):
            found[not any(has_class(element, name) for element in inside)].add((page.file, heading.attrib["id"]))
    return found


@pytest.mark.parametrize("data", FOLDERS)
def test_every_section_has_a_source_or_says_that_it_is_editorial(built, data: str) -> None:  # type: ignore[no-untyped-def]
    sourced, bare = with_and_without(built(data, "fag"), "fp-ref")
    assert len(sourced) > 100 and bare == set()


@pytest.mark.parametrize("data", FOLDERS)
def test_a_hidden_draft_stands_for_a_source_only_where_the_fag_edition_has_one(built, data: str) -> None:  # type: ignore[no-untyped-def]
    sourced, _ = with_and_without(built(data, "fag"), "fp-ref")
    _, bare = with_and_without(built(data, "offentlig"), "fp-ref")
    hidden, _ = with_and_without(built(data, "offentlig"), "fp-venter")
    assert bare - (hidden & sourced) == set()


def test_a_short_reference_leads_to_the_full_one_at_the_foot_and_on_to_the_list(site: Site) -> None:
    listed = set(site.pages["om/kilder/index.html"].ids)
    for page in knowledge(site):
        used = {link.attrib["href"] for span in page.all("span", "class", "fp-ref") for link in span.iter("a")}
        feet = {f"#{name}" for name in page.ids if name.startswith("kilde-")}
        assert used == feet, page.file
        assert {name.removeprefix("#kilde-") for name in used} <= listed


def test_every_hand_written_knowledge_page_says_how_old_it_is_and_that_nobody_has_reviewed_it(site: Site) -> None:
    word = {
        "da": ("Skrevet", "Ikke endnu", "Skal godkendes af", "Ejer"),
        "en": ("Written", "Not yet", "Must be approved by", "Owner"),
    }
    for path in (ROOT / "docs").rglob("index.md"):
        folder = path.parent.relative_to(ROOT / "docs").as_posix() + "/"
        if folder.startswith((*SOURCED, "materialer/")):
            for prefix in ("", "en/"):
                page = site.pages[f"{prefix}{folder}index.html"]
                foot = words(page.one("footer", "class", "fp-sidefod"))
                assert all(text in foot for text in word[page.lang]), page.file


def test_every_draft_block_says_in_its_label_when_it_was_written(site: Site) -> None:
    dated = {
        "da": r"Udkast · ikke godkendt af en fagperson · skrevet \d{1,2}\. [a-z]+ 20\d\d",
        "en": r"Draft · not approved by an expert · written \d{1,2} [A-Z][a-z]+ 20\d\d",
    }
    labels = [
        (page, words(next(box.iter("p"))))
        for page in site.pages.values()
        for box in page.all("div", "class")
        if has_class(box, "fp-udkast")
    ]
    assert len(labels) > 10
    assert [(page.file, label) for page, label in labels if not re.fullmatch(dated[page.lang], label)] == []


def test_nothing_in_this_repository_is_approved(site: Site) -> None:
    for path in (ROOT / "docs").rglob("*.md"):
        blocks, _ = find_blocks(path.read_text(encoding="utf-8").splitlines())
        assert [block for block in blocks if block.approved] == [], path
    guide = yaml.safe_load((ROOT / "data" / "spoergeguide.yml").read_text(encoding="utf-8"))
    assert [one["id"] for one in guide["spoergsmaal"] if one.get("godkendt")] == []
    assert all("Godkendt af" not in page.text and "Approved by" not in page.text for page in site.pages.values())


def plain(text: str) -> str:
    """Text as words alone, so that marks, links and line breaks do not matter."""
    text = re.sub(r"\[@[^\]]*\]|\]\([^)]*\)", " ", text)
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def drafts() -> Iterator[str]:
    """Every sentence of six words or more that stands only in blocks that the offentlig edition must not show."""
    inside, outside = list[str](), list[str]()
    for path in sorted((ROOT / "docs").rglob("*.md")):
        lines = path.read_text(encoding="utf-8").splitlines()
        hidden = {
            number
            for block in find_blocks(lines)[0]
            if KINDS[block.kind].instead
            for number in range(block.start, block.end + 1)
        }
        for number, line in enumerate(lines):
            (inside if number in hidden else outside).append(line)
    elsewhere = plain(" ".join(outside))
    for line in inside:
        for sentence in map(plain, re.split(r"(?<=[.:?])\s+", line)):
            if len(sentence.split()) >= 6 and sentence not in elsewhere:
                yield sentence


def test_no_unapproved_block_about_law_risk_or_safety_is_in_the_offentlig_edition(built) -> None:  # type: ignore[no-untyped-def]
    def everything(site: Site) -> str:
        texts = [words(page.root) for page in site.pages.values()]
        texts += [path.read_text(encoding="utf-8") for path in site.folder.glob("assets/soeg/**/*.json")]
        return plain(" ".join(texts))

    fag, offentlig = everything(built("real", "fag")), everything(built("real", "offentlig"))
    found = set(drafts())
    assert len(found) > 200
    assert [sentence for sentence in sorted(found) if sentence in offentlig] == []
    assert sum(sentence in fag for sentence in found) > len(found) * 0.6  # the others have sources in the middle


def test_questions_about_risk_and_law_are_in_the_fag_edition_alone(built) -> None:  # type: ignore[no-untyped-def]
    guide = yaml.safe_load((ROOT / "data" / "spoergeguide.yml").read_text(encoding="utf-8"))
    secret = [one for one in guide["spoergsmaal"] if one["belaeg"] == "F!"]
    assert len(secret) > 10
    for one in secret:
        for lang, prefix in (("da", ""), ("en", "en/")):
            text = " ".join(one["tekst"][lang].split())
            fag = built("real", "fag").pages[f"{prefix}mistanke/spoergeguide/index.html"]
            (question,) = fag.all("li", "id", one["id"])
            assert text in words(question) and any(has_class(label, "fp-stat--udkast") for label in question.iter("p"))
            for page in built("real", "offentlig").pages.values():
                assert one["id"] not in page.ids and text not in words(page.root), (page.file, one["id"])


def test_no_sentence_gives_a_kommune_a_model(fag: Site) -> None:
    """Only a kommune itself can say which model it works by, in its own file."""
    rows = csv.DictReader((fag.data / "kommuner.csv").read_text(encoding="utf-8").splitlines())
    names = [row["navn"] for row in rows if row["navn"] != "Vejen"]  # that is a word too
    kommune = re.compile(rf"\b({'|'.join(names)})s?\b")
    found = [
        (page.file, sentence)
        for page in fag.pages.values()
        for text in blocks_of_text(page)
        for sentence in sentences(text)
        if kommune.search(sentence) and re.search(r"\b[Mm]odel\w* [123]\b", sentence)
    ]
    assert found == []


def test_every_page_about_a_model_says_both_halves_of_the_truth(site: Site) -> None:
    halves = {
        "da": (
            r"[Ii]ngen (af modellerne|af de tre modeller|af dem|model)\b.*\bbedre",
            r"[Bb]rede.*(tidlig|opdag|opspor)",
        ),
        "en": (r"([Nn]one|[Nn]o model)\b.*\bbetter", r"[Bb]roader.*(early|earlier|detect)"),
    }
    for page in site.pages.values():
        if re.fullmatch(r"modeller/([123]/)?", page.path):
            said = [sentence for text in blocks_of_text(page) for sentence in sentences(text)]
            for half in halves[page.lang]:
                assert any(re.search(half, sentence) for sentence in said), (page.file, half)


def test_the_three_models_have_the_same_headings_and_the_same_weight(site: Site) -> None:
    for prefix in ("", "en/"):
        pages = [site.pages[f"{prefix}modeller/{number}/index.html"] for number in (1, 2, 3)]
        ids = [
            [one.attrib.get("id") for one in page.all("h2") if "sidens" not in one.attrib.get("id", "")]
            for page in pages
        ]
        assert ids[0] == ids[1] == ids[2]
        cards = site.pages[f"{prefix}modeller/index.html"].one("ul", "class", "fp-modelkort")
        shapes = [[(one.tag, one.attrib.get("class")) for one in card.iter()] for card in cards]
        assert shapes[0] == shapes[1] == shapes[2]
        fields = [[words(one) for one in card.iter("b")] for card in cards]
        assert fields[0] == fields[1] == fields[2]
        assert len(set(fields[0])) == 3


def test_titles_and_descriptions_are_unique_in_each_language(site: Site) -> None:
    for lang in ("da", "en"):
        pages = [page for page in site.pages.values() if page.lang == lang and not page.is_404]
        titles = Counter(words(page.one("title")) for page in pages)
        descriptions = Counter(page.meta("description") for page in pages)
        assert [title for title, count in titles.items() if count > 1] == []
        assert [text for text, count in descriptions.items() if count > 1] == []


def test_cases_are_constructed_many_and_lead_into_the_question_guide(built) -> None:  # type: ignore[no-untyped-def]
    cases = yaml.safe_load((ROOT / "data" / "cases.yml").read_text(encoding="utf-8"))["cases"]
    about = Counter(case["om"] for case in cases)
    assert len(cases) >= 10 and about["udoever"] >= 2 and about["kollega"] >= 1 and about["konflikt"] >= 1
    areas = {area for case in cases for area in case["fagomraader"]}
    assert areas >= {
        "beskaeftigelse",
        "boern_familie",
        "skole_ssp",
        "voksenspecial",
        "psykiatri",
        "misbrug",
        "borgerservice",
        "sundhed",
        "krisecenter",
        "politi",
    }
    for edition in ("fag", "offentlig"):
        site = built("real", edition)
        for case in cases:
            danish, english = (site.pages[f"{prefix}viden/cases/{case['id']}/index.html"] for prefix in ("", "en/"))
            assert "Konstrueret sag" in danish.text and "Constructed case" in english.text
            guide = [link for link in danish.all("a", "href") if "spoergeguide/#q-" in link.attrib["href"]]
            assert guide or edition == "offentlig", case["id"]


def test_the_inventory_points_at_places_that_exist(built) -> None:  # type: ignore[no-untyped-def]
    rows = [line.split(";", 3) for line in (ROOT / "tests" / "inventory.csv").read_text(encoding="utf-8").splitlines()]
    assert rows[0] == ["nummer", "emne", "sted", "bemaerkning"]
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, 133)]
    site = built("real", "fag")
    for number, _, places, reason in rows[1:]:
        assert places or reason, number
        for place in places.split():
            path, _, id = place.partition("#")
            assert id, (number, place)
            file = f"{path.strip('/')}/index.html".lstrip("/")
            for page in (site.pages[file], site.pages[f"en/{file}"]):
                assert id in page.ids, (number, place, page.file)


def test_the_search_index_holds_the_knowledge(built) -> None:  # type: ignore[no-untyped-def]
    index = read_folder(built("real", "fag").folder / "assets" / "soeg" / "da")
    found = {index.root["pages"][section[0]][0] for section in index.root["sections"]}
    assert {f"{path}/" for path in SITE_MAP} - found <= {"borger/"}
