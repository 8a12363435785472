"""Nothing intern reaches the offentlig edition, and nothing hidden reaches any: tokens are planted and searched for."""

import base64
import gzip
import html
import io
import shutil
import unicodedata
import zipfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import brotli
import pytest
import yaml
from pypdf import PdfWriter

from fagportal.search.terms import stem, words
from fagportal.settings import ROOT
from tests.conftest import WORLD, mkdocs_build
from tests.search.reader import read_folder
from tests.site.tokens import leaks, search

MONTHS = {"da": "januar", "en": "January"}


@dataclass
class Canaries:
    """A world full of tokens. `secret` may stand in no edition, `intern` in the fag edition alone."""

    folder: Path
    secret: set[str] = field(default_factory=set)
    intern: set[str] = field(default_factory=set)
    names_and_phones: set[str] = field(default_factory=set)
    public: set[str] = field(default_factory=set)
    made: int = 0

    def contact(self, tokens: set[str], area: str, *, person: bool = False, **more: object) -> dict[str, Any]:
        """A contact of which every field is a token; `tokens` is where they are noted."""
        self.made += 1
        n = f"{self.made:02d}"
        first, last = f"Zæqfornavn{n}", f"Zøqefternavn{n}"
        day = date(2026, 1, 10 + self.made)
        phone = f"99 99 90 {n}"
        fields = {
            "id": f"zqid{n}",
            "navn": f"{first} {last}",
            "fagomraader": [area],
            "enhed": f"Zåqenhed{n} & Søn",
            "telefon": phone,
            "email": f"zqmail{n}@zqvært{n}.example.dk".replace("æ", "ae"),
            "traeffetid": f"zqtid{n}, når døgnet er langt",
            "sprog": [f"zqsprog{n}"],
            "maalgruppe": [f"zqmaal{n}"],
            "synlighed": "offentlig",
            "kilde": f"zqkilde{n} »få«",
            "kontrolleret": day,
        }
        told = {first, last, f"zqmail{n}", f"zqvaert{n}"}
        rest = {f"zqid{n}", f"Zåqenhed{n}", phone, f"zqtid{n}", f"zqsprog{n}", f"zqmaal{n}", f"zqkilde{n}"}
        rest |= {day.isoformat(), *(f"{day.day}. {MONTHS['da']} 2026", f"{day.day} {MONTHS['en']} 2026")}
        tokens |= rest | told
        if person:  # never shown in the offentlig edition, whatever its synlighed
            tokens -= told
            self.intern |= told
        if tokens is self.intern:
            self.names_and_phones |= {f"{first} {last}", phone, f"zqmail{n}"}
        return fields | more


@pytest.fixture(scope="module")
def canaries(tmp_path_factory: pytest.TempPathFactory) -> Canaries:
    folder = Path(shutil.copytree(WORLD, tmp_path_factory.mktemp("canary") / "data"))
    made = Canaries(folder)
    intern: dict[str, object] = {"synlighed": "intern"}
    hidden: dict[str, object] = {"skjult": True}
    roster = {
        "kommunekode": "9001",
        "deltager": True,
        "koordinator": "zqid02",
        "indgange": [
            made.contact(made.intern, "alle", **intern),
            made.contact(made.intern, "beskaeftigelse", **intern),
            made.contact(made.secret, "alle", **hidden),
            made.contact(made.secret, "alle", **hidden, **intern),
            made.contact(made.public, "boern_familie"),
        ],
        "ressourcepersoner": [
            made.contact(made.intern, "beskaeftigelse", **intern),
            made.contact(made.intern, "skole_ssp", **intern),
            made.contact(made.secret, "skole_ssp", **hidden),
            made.contact(made.secret, "boern_familie", **hidden, **intern),
            made.contact(made.public, "boern_familie", person=True),
        ],
        "politi": [
            made.contact(made.intern, "politi", **intern),
            made.contact(made.secret, "politi", **hidden, **intern),
            made.contact(made.public, "politi", person=True),
        ],
    }
    made.public -= {f"zqid{n:02d}" for n in range(1, made.made + 1)}  # an id is for the file alone
    made.secret.add("zqkommentar")
    text = "# zqkommentar\n" + yaml.safe_dump(roster, allow_unicode=True, sort_keys=False)
    (folder / "roster" / "eksempelby.yml").write_text(text, encoding="utf-8")
    _add_words(folder, made.made)
    _add_police_number(made)
    return made


def _add_words(folder: Path, count: int) -> None:
    """A language and an audience for each contact."""
    path = folder / "vokabular.yml"
    lists = yaml.safe_load(path.read_text(encoding="utf-8"))
    for name, key in (("sprog", "zqsprog"), ("maalgrupper", "zqmaal")):
        ids = [f"{key}{n:02d}" for n in range(1, count + 1)]
        lists[name] += [{"id": token, "da": f"{token} på dansk", "en": token} for token in ids]
    path.write_text(yaml.safe_dump(lists, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _add_police_number(made: Canaries) -> None:
    """The police district's own number is intern as well."""
    path = made.folder / "organisationer.yml"
    text = path.read_text(encoding="utf-8")
    for old, new in (
        ("99 99 99 95", "99 99 90 99"),
        ("da: en intern prøve, en: an internal sample", "da: zqkredskilde, en: zqkredskilde"),
        ("da: Sparring, en: Advice", "da: zqkredsformål, en: zqkredsformaal"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    made.intern |= {"99 99 90 99", "zqkredskilde", "zqkredsformål", "zqkredsformaal"}
    made.names_and_phones.add("99 99 90 99")


@pytest.fixture(scope="module", params=["fag", "offentlig"])
def edition(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def canary_site(edition: str, canaries: Canaries, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp(f"canary-{edition}")
    done = mkdocs_build(edition, target, canaries.folder)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert search("", said.encode(), canaries.secret | canaries.intern) == set(), "the build says what it must not show"
    return target


@pytest.mark.parametrize("edition", ["offentlig"], indirect=True)
def test_no_intern_token_stands_anywhere_in_the_offentlig_edition(canary_site: Path, canaries: Canaries) -> None:
    assert len(canaries.intern) > 60
    assert leaks(canary_site, canaries.intern) == {}


def test_no_hidden_token_stands_anywhere_in_either_edition(canary_site: Path, canaries: Canaries) -> None:
    assert len(canaries.secret) > 50
    assert leaks(canary_site, canaries.secret) == {}


@pytest.mark.parametrize("edition", ["fag"], indirect=True)
def test_the_fag_edition_shows_every_intern_name_mail_and_number(canary_site: Path, canaries: Canaries) -> None:
    shown = set().union(*leaks(canary_site, canaries.names_and_phones).values())
    assert canaries.names_and_phones - shown == set()
    page = (canary_site / "kommuner" / "eksempelby" / "index.html").read_bytes()
    assert search("", page, canaries.names_and_phones) == canaries.names_and_phones


def test_when_nobody_has_confirmed_them_for_eighteen_months_people_are_gone_and_functions_stay(
    canaries: Canaries, tmp_path: Path
) -> None:
    done = mkdocs_build("fag", tmp_path, canaries.folder, FAGPORTAL_TODAY="2028-01-01")
    assert done.returncode == 0, done.stdout + done.stderr
    roster = yaml.safe_load((canaries.folder / "roster" / "eksempelby.yml").read_text(encoding="utf-8"))
    shown = [one for group in ("ressourcepersoner", "politi") for one in roster[group] if not one.get("skjult")]
    people = {part for one in shown for part in (*one["navn"].split(), one["email"])}
    assert len(people) == 15 and leaks(tmp_path, people) == {}
    page = (tmp_path / "kommuner" / "eksempelby" / "index.html").read_bytes()
    functions = {one[field].partition(" &")[0] for one in shown for field in ("enhed", "telefon")}
    functions |= {roster["indgange"][0]["navn"], roster["indgange"][0]["email"]}
    assert search("", page, functions) == functions


def terms_of(token: str) -> set[str]:
    """What the search would make of a token's words, in either language."""
    return {stem(word, lang) for word, *_ in words(token) for lang in ("da", "en")}


def searched(site: Path) -> set[str]:
    """Every term that the search of the site knows, unpacked."""
    folders = [path.parent for path in sorted(site.glob("assets/soeg/**/rod.json"))]
    assert len(folders) == 4  # the site and its question guide in two languages
    return {term for folder in folders for term in read_folder(folder).terms}


def told(tokens: set[str]) -> set[str]:
    """The tokens that are nobody else's words: a date is made of some that stand everywhere."""
    return {token for token in tokens if "zq" in token or token[1:3] in ("æq", "øq", "åq") or token.startswith("99 ")}


def test_the_search_knows_no_term_of_what_is_hidden_or_intern(
    canary_site: Path, canaries: Canaries, edition: str
) -> None:
    """The packed index holds stems, which the search for tokens in bytes would not find."""
    known = searched(canary_site)
    assert len(known) > 1000
    kept_back = told(canaries.secret | (canaries.intern if edition == "offentlig" else set()))
    assert len(kept_back) > 40
    found = {token for token in kept_back for term in terms_of(token) if any(term in one for one in known)}
    assert found == set()


@pytest.mark.parametrize("edition", ["fag"], indirect=True)
def test_the_fag_editions_search_knows_every_intern_name_mail_and_number(canary_site: Path, canaries: Canaries) -> None:
    known = searched(canary_site)
    of_the_police_district = "99 99 90 99"  # stands on each page of its kommuner, in a part that is not searched
    assert [
        token for token in canaries.names_and_phones - {of_the_police_district} if not terms_of(token) & known
    ] == []


def test_no_citizen_page_of_either_edition_holds_an_intern_token(canary_site: Path, canaries: Canaries) -> None:
    for folder in (canary_site / "borger", canary_site / "en" / "borger"):
        assert (folder / "eksempelby" / "index.html").is_file()
        assert leaks(folder, canaries.intern | canaries.secret) == {}


@pytest.mark.parametrize("edition", ["offentlig"], indirect=True)
def test_the_offentlig_edition_shows_everything_else_of_a_public_contact(canary_site: Path, canaries: Canaries) -> None:
    page = (canary_site / "kommuner" / "eksempelby" / "index.html").read_bytes()
    english = (canary_site / "en" / "kommuner" / "eksempelby" / "index.html").read_bytes()
    police = {f"{token}{canaries.made}" for token in ("zqtid", "zqsprog", "zqmaal")}
    public = {token for token in canaries.public - police if not token.startswith("2026-")}  # dates are written out
    assert public - search("", page, public) - search("", english, public) == set()


@pytest.mark.parametrize("edition", ["offentlig"], indirect=True)
def test_a_police_contacts_hours_are_shown_like_everybody_elses(canary_site: Path, canaries: Canaries) -> None:
    page = (canary_site / "kommuner" / "eksempelby" / "index.html").read_bytes()
    assert search("", page, [f"zqtid{canaries.made}"]) == {f"zqtid{canaries.made}"}


@pytest.mark.parametrize("edition", ["offentlig"], indirect=True)
def test_the_offentlig_edition_says_that_there_are_intern_contacts(canary_site: Path) -> None:
    page = (canary_site / "kommuner" / "eksempelby" / "index.html").read_text(encoding="utf-8")
    assert page.count("har en intern kontakt") == 4  # alle, beskaeftigelse, skole_ssp, politi


WORDS_OF_EVERYBODY = {"Børn og Unge"}  # a unit that is called what the portal calls one of its pages


def test_no_name_unit_or_number_of_the_real_intern_contacts_stands_in_the_offentlig_edition(tmp_path: Path) -> None:
    intern, public = set[str](), set(WORDS_OF_EVERYBODY)
    for file in sorted((ROOT / "data" / "roster").glob("*.yml")):
        roster = yaml.safe_load(file.read_text(encoding="utf-8"))
        for group in ("indgange", "ressourcepersoner", "politi"):
            for contact in roster.get(group, []):
                fields = {str(contact[key]) for key in ("navn", "enhed", "telefon", "email") if contact.get(key)}
                (intern if contact["synlighed"] == "intern" else public).update(fields)
    assert len(intern - public) >= 10
    done = mkdocs_build("offentlig", tmp_path, ROOT / "data")
    assert done.returncode == 0, done.stderr
    assert leaks(tmp_path, intern - public) == {}


def _zipped(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return packed.getvalue()


TOKEN, PHONE = "Zæq Kånari & Søn", "99 99 90 01"
WRITTEN = {
    "as it is": b"before " + TOKEN.encode() + b" after",
    "in capitals": TOKEN.upper().encode(),
    "in Latin-1": TOKEN.encode("latin-1"),
    "with the marks apart": unicodedata.normalize("NFD", TOKEN).encode(),
    "for HTML": html.escape(TOKEN).encode(),
    "as character references": TOKEN.encode("ascii", "xmlcharrefreplace"),
    "for an address": quote(TOKEN).encode(),
    "for JSON": rb"Z\u00e6q K\u00e5nari & S\u00f8n",
    "in base64": base64.b64encode(TOKEN.encode()),
    "in base64 after one byte": base64.b64encode(b"x" + TOKEN.encode() + b" more"),
    "in base64 after two bytes": base64.b64encode(b"xy" + TOKEN.encode() + b"z"),
    "over several lines": TOKEN.replace(" ", "\n   ").encode(),
    "packed": gzip.compress(TOKEN.encode(), mtime=0),
    "in an archive": _zipped("indhold.xml", html.escape(TOKEN).encode()),
    "as a name in an archive": _zipped(f"{TOKEN}.txt", b""),
}


def _pdf() -> bytes:
    writer, made = PdfWriter(), io.BytesIO()
    writer.add_blank_page(72, 72)
    writer.add_metadata({"/Title": TOKEN})
    writer.write(made)
    return made.getvalue()


CALLED = {
    "to be called": b"tel:+4599999001",
    "with hard spaces": "99\u00a099\u00a090\u00a001".encode(),
    "with hard spaces of HTML": b"99&nbsp;99&nbsp;90&nbsp;01",
    "among other bytes": b"\xff\xfe\x0099999001\xff",
}


@pytest.mark.parametrize("how", WRITTEN)
def test_the_search_finds_a_token_however_it_is_written(how: str) -> None:
    assert search("fil.bin", WRITTEN[how], [TOKEN, "Zæq Findes Ikke"]) == {TOKEN}


@pytest.mark.parametrize("how", CALLED)
def test_the_search_finds_a_number_however_it_is_written(how: str) -> None:
    assert search("fil.bin", CALLED[how], [PHONE, "99 99 90 02"]) == {PHONE}


def test_the_search_finds_a_token_in_a_packed_page_and_in_what_is_said_about_a_pdf() -> None:
    assert search("side.html.br", brotli.compress(TOKEN.encode()), [TOKEN]) == {TOKEN}
    assert search("kort.pdf", _pdf(), [TOKEN]) == {TOKEN}


def test_the_search_finds_a_token_in_a_file_name() -> None:
    assert search("kort/zæq-kånari.pdf", b"", ["zæq-kånari"]) == {"zæq-kånari"}
