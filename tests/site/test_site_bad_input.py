"""Bad data or a bad edition stops the build before the site that stands there is touched."""

from pathlib import Path

import pytest

from tests.conftest import WORLD, mkdocs_build
from tests.invented import WORLD_DATA
from tests.site.commands import run_python
from tests.site.small_docs import build, small_docs, write
from tests.site.webpage import fingerprint

FAULTS = [
    ("    synlighed: offentlig\n", "", 9, "synlighed: "),
    ("    synlighed: offentlig\n", "    synlighed: offenlig\n", 18, "synlighed: »offenlig« "),
    ('    telefon: "99 99 99 99"\n', '    telefon: "99 99"\n', 13, "telefon: »99 99« "),
    ("deltager: true\n", "deltager: true\ndeltager: false\n", 4, "deltager: "),
    ("indgange:\n", "indgang:\n", 8, "indgang: "),
]


def stand_in(folder: Path) -> dict[str, str]:
    """A site that stands there already."""
    (folder / "en").mkdir(parents=True)
    (folder / "index.html").write_text("<p>den gamle side", encoding="utf-8")
    (folder / "en" / "index.html").write_text("<p>the old page", encoding="utf-8")
    return fingerprint(folder)


@pytest.mark.parametrize(("edition", "fault"), [("fag", fault) for fault in FAULTS] + [("offentlig", FAULTS[0])])
def test_a_broken_roster_is_named_by_file_and_line_and_the_old_site_stands(
    edition: str, fault: tuple[str, str, int, str], world: Path, tmp_path: Path
) -> None:
    right, wrong, line, message = fault
    before = stand_in(tmp_path / "site")
    roster = world / "roster" / "eksempelby.yml"
    text = roster.read_text(encoding="utf-8")
    roster.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    done = mkdocs_build(edition, tmp_path / "site", world)
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert f"{roster}:{line}: " in said
    assert message in said
    assert "Traceback" not in said
    assert fingerprint(tmp_path / "site") == before


def test_faults_of_several_files_are_all_named_at_once(world: Path, tmp_path: Path) -> None:
    before = stand_in(tmp_path / "site")
    (world / "roster" / "proevestad.yml").write_text('kommunekode: "9002"\n', encoding="utf-8")
    (world / "portal.yml").write_text("ejer: null\nmail: null\n", encoding="utf-8")
    done = mkdocs_build("fag", tmp_path / "site", world)
    assert done.returncode != 0
    assert "proevestad.yml:1: deltager: " in done.stderr
    assert "portal.yml:2: mail: " in done.stderr
    assert fingerprint(tmp_path / "site") == before


@pytest.mark.parametrize("edition", ["intern", "Fag", "'offentlig '", "null", "[fag]"])
def test_an_unknown_edition_is_refused_and_the_old_site_stands(edition: str, tmp_path: Path) -> None:
    before = stand_in(tmp_path / "site")
    config = f"INHERIT: mkdocs.yml\nextra:\n  edition: {edition}\n"
    done = run_python(
        "-m", "mkdocs", "build", "-q", "-f", "-", "-d", str(tmp_path / "site"), stdin=config, FAGPORTAL_DATA=str(WORLD)
    )
    assert done.returncode != 0
    assert "findes ikke" in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprint(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FAGPORTAL_TODAY", "i går"),
        ("FAGPORTAL_SITE_URL_OFFENTLIG", "fagportal.example"),
        ("FAGPORTAL_DATA", "/findes/ikke"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_and_the_old_site_stands(
    name: str, value: str, tmp_path: Path
) -> None:
    before = stand_in(tmp_path / "site")
    done = mkdocs_build("offentlig", tmp_path / "site", WORLD, **{name: value})
    assert done.returncode != 0
    assert value in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprint(tmp_path / "site") == before


# Hand-written pages.

DANISH = """---
title: Alt er galt
description: En side med alle fejl
emneord: [mistanke, 112]
skrevet: i går
---
# Alt er galt

## Uden kilde { #uden-kilde }

Noget uden kilde.

## Uden id

Noget med en ukendt kilde. [@tryg:s99; redaktionelt]

[[matrixx]]

Se [[matrix]] her, og en henvisning uden slutning [@tryg:s9

  /// udkast | jura

/// udkast | jura

Denne blok slutter aldrig. [@redaktionelt]
"""
ENGLISH = """---
title: All is wrong
description: A page with another heading
---
# All is wrong

## Without a source { #without-a-source }

[@redaktionelt]
"""
SAID = [
    "index.en.md:1: overskrifter: på da står uden-kilde. Skriv de samme på begge sprog",
    "index.en.md:1: overskrifter: på en står without-a-source. Skriv de samme på begge sprog",
    "index.md:1: emneord: »112« er ikke en tekst. Sæt anførselstegn om det",
    "index.md:1: skrevet: er ikke en dato. Skriv i stedet år-måned-dag, fx 2026-03-12",
    "index.md:9: kilde: afsnittet »Uden kilde« har ingen kilde. Skriv [@kilde:sted] efter det, eller [@redaktionelt]",
    "index.md:13: overskrift: overskriften »Uden id« har intet id. Skriv fx »## Uden id { #mit-afsnit }«",
    "index.md:15: kilde: »tryg:s99« står ikke i kilder.yml. Skriv i stedet »tryg:s9«",
    "index.md:17: indhold: »matrixx« findes ikke. Skriv i stedet »matrix«",
    "index.md:19: indhold: [[navn]] skal stå alene på linjen. Fjern det, der står omkring det",
    "index.md:19: kilde: henvisningen er ikke lukket. Skriv hele [@kilde:sted] på én linje",
    "index.md:21: blok: en bloks linje skal begynde helt til venstre med tre skråstreger. "
    "Skriv i stedet fx »/// udkast | jura«",
    "index.md:23: blok: blokken er ikke lukket. Skriv »///« på en linje for sig, hvor den slutter",
]


def faults_said(stderr: str) -> list[str]:
    """The faults that the build named, without MkDocs' own words around them."""
    return sorted(line.removeprefix("ERROR   -  ") for line in stderr.splitlines() if "docs/" in line)


@pytest.mark.parametrize("edition", ["fag", "offentlig"])
def test_every_fault_of_every_hand_written_page_is_said_in_one_go_and_the_old_site_stands(
    edition: str, tmp_path: Path
) -> None:
    before = stand_in(tmp_path / "site")
    docs = small_docs(tmp_path / "docs", {"viden/galt/index.md": DANISH, "viden/galt/index.en.md": ENGLISH})
    done = build(docs, tmp_path / "site", edition)
    assert done.returncode != 0 and "Traceback" not in done.stderr
    assert faults_said(done.stderr) == sorted(f"docs/viden/galt/{fault}" for fault in SAID)
    assert fingerprint(tmp_path / "site") == before


HEAD = "---\ntitle: Side\ndescription: Om noget\n---\n"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("---\ntitle: Side\n---\n", "1: description: feltet mangler. Skriv en linje, der begynder med »description:«"),
        ("---\ntitle: 112\ndescription: Om\n---\n", "1: title: feltet mangler."),
        (HEAD.replace("Om noget", "Om noget\nemneord: ['  ']"), "1: emneord: »  « er ikke en tekst."),
        (
            HEAD.replace("title", "titel"),
            "1: titel: feltet findes ikke. Skriv i stedet et af disse: title, description, ",
        ),
        (HEAD.replace("Om noget", "Om noget\ngennemgaaet: 12.3.2026"), "1: gennemgaaet: er ikke en dato."),
        (HEAD.replace("Om noget", "Om noget\nskrevet: 2026-03-12 10:00:00"), "1: skrevet: er ikke en dato."),
        (f"{HEAD}## Uden id\n", "5: overskrift: overskriften »Uden id« har intet id."),
    ],
)
def test_a_fault_in_the_head_or_the_body_of_a_page_is_said_by_its_line(page: str, said: str, tmp_path: Path) -> None:
    done = build(small_docs(tmp_path / "docs", {"om/side.md": page}), tmp_path / "site")
    assert done.returncode != 0 and "Traceback" not in done.stderr
    assert [line for line in faults_said(done.stderr) if line.startswith(f"docs/om/side.md:{said}")]


def test_a_page_with_another_ending_is_held_to_the_same_rules(tmp_path: Path) -> None:
    """MkDocs makes pages of .markdown too: what it hides must be hidden there as well."""
    text = f"{HEAD}/// udkast | jura\nHemmeligt\n"
    done = build(small_docs(tmp_path / "docs", {"om/side.markdown": text}), tmp_path / "site")
    assert faults_said(done.stderr) == [
        "docs/om/side.markdown:5: blok: blokken er ikke lukket. Skriv »///« på en linje for sig, hvor den slutter"
    ]
    assert done.returncode != 0 and not (tmp_path / "site").exists()


def test_a_folder_that_is_a_link_is_held_to_the_same_rules(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "index.md", f"{HEAD}/// udkast | jura\nHemmeligt\n")
    docs = small_docs(tmp_path / "docs", {})
    (docs / "om" / "lagt-til").symlink_to(tmp_path / "elsewhere")
    done = build(docs, tmp_path / "site")
    assert [line.partition(": ")[0] for line in faults_said(done.stderr)] == ["docs/om/lagt-til/index.md:5"]
    assert done.returncode != 0 and not (tmp_path / "site").exists()


def test_a_page_that_is_not_utf_8_is_a_fault_on_its_line_and_does_not_hide_the_others(tmp_path: Path) -> None:
    docs = small_docs(tmp_path / "docs", {"om/aa.md": f"{HEAD}## Uden id\n"})
    (docs / "om" / "bb.md").write_bytes(f"{HEAD}# Børn\n".encode("latin-1"))
    write(docs / "om" / "bb.en.md", HEAD)
    done = build(docs, tmp_path / "site")
    assert done.returncode != 0 and "Traceback" not in done.stderr
    assert [line.partition(": ")[0] for line in faults_said(done.stderr)] == ["docs/om/aa.md:5", "docs/om/bb.md:5"]


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_a_page_saved_on_windows_is_no_fault(start: bytes, tmp_path: Path) -> None:
    docs = small_docs(tmp_path / "docs", {})
    text = (
        f"{HEAD}# Side\n\n## Et {'{ #et }'}\n\n/// udkast | jura\nHemmeligt\n///\n\n[[tidslinje]]\n\n[@redaktionelt]\n"
    )
    for name in ("side.md", "side.en.md"):
        (docs / "om" / name).write_bytes(start + text.replace("\n", "\r\n").encode())
    done = build(docs, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "site" / "om" / "side" / "index.html").read_text(encoding="utf-8")
    assert "fp-venter" in html and "Hemmeligt" not in html and "[[" not in html and "[@" not in html


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_count_as_one_line(end: str, tmp_path: Path) -> None:
    docs = small_docs(tmp_path / "docs", {})
    (docs / "om" / "side.md").write_bytes(f"{HEAD}# Side\n\n## Uden id\n".replace("\n", end).encode())
    done = build(docs, tmp_path / "site")
    assert [line.partition(": ")[0] for line in faults_said(done.stderr)] == ["docs/om/side.md:7"]


def test_a_word_that_leads_to_a_glossary_that_is_gone_stops_the_build_in_danish(tmp_path: Path) -> None:
    form = next(term.former.da[0] for term in WORLD_DATA.viden.ordliste.termer if term.former.da)
    docs = small_docs(tmp_path / "docs", {"om/side.md": f"{HEAD}Ordet er {form} her.\n"})
    for page in (docs / "viden" / "ordliste").iterdir():
        page.unlink()
    done = build(docs, tmp_path / "site")
    assert done.returncode != 0 and "Traceback" not in done.stderr
    assert "siden »om/side/« henviser til »viden/ordliste/#" in done.stderr


def test_a_generated_page_that_links_to_a_page_that_is_gone_stops_the_build_in_danish(tmp_path: Path) -> None:
    docs = small_docs(tmp_path / "docs", {})
    for page in (docs / "mistanke" / "konflikt").iterdir():
        page.unlink()
    done = build(docs, tmp_path / "site")
    assert done.returncode != 0 and "Traceback" not in done.stderr
    assert "henviser til »mistanke/konflikt/«, som ikke findes" in done.stderr
