"""A checkout so small that both editions are built in a second, by the real mkdocs."""

import gzip
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fagportal import placing, publishing
from fagportal.faults import Faults
from fagportal.hosting.times import time_of
from fagportal.placing import rollback
from fagportal.publishing import BuildFailed, build_site
from fagportal.settings import Settings
from tests.conftest import CONFIGS, TODAY, WORLD

SETTINGS = Settings(WORLD, TODAY, "https://offentlig.example.dk/")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    (root / "theme").mkdir(parents=True)
    shown = "{{ build_date_utc.isoformat() }} {{ config.site_url }} {{ page.content }}"
    shown += "<link rel=stylesheet href=\"{{ 'assets/css/a.css'|url }}\">"
    (root / "theme" / "main.html").write_text(shown, encoding="utf-8")
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Forside\n", encoding="utf-8")
    (root / "docs" / "assets" / "css").mkdir(parents=True)
    (root / "docs" / "assets" / "css" / "a.css").write_text("a{color:red}" * 200, encoding="utf-8")
    for edition, config in CONFIGS.items():
        text = f"site_name: {edition}\ntheme: {{name: null, custom_dir: theme}}\nplugins: []\n"
        text += "site_url: !ENV [FAGPORTAL_SITE_URL, 'https://fagportal.example/']\n"
        (root / config).write_text(text, encoding="utf-8")
    return root


def stand(site: Path, build: Path) -> None:
    """Put a site in place as an earlier build left it."""
    (build / "fag").mkdir(parents=True)
    (build / "fag" / "index.html").write_text(build.name, encoding="utf-8")
    site.symlink_to(build.relative_to(site.parent))


def standing(site: Path) -> str:
    return (site / "fag" / "index.html").read_text(encoding="utf-8")


def builds(root: Path) -> set[str]:
    return {path.name for path in (root / ".site").iterdir() if path.is_dir()}


def test_both_editions_are_built_and_change_together(checkout: Path) -> None:
    stand(checkout / "site", checkout / ".site" / "gammel")
    (checkout / ".site" / "aeldre").mkdir()
    new = build_site(checkout, SETTINGS)
    site = checkout / "site"
    assert site.is_symlink() and site.resolve() == new and not site.readlink().is_absolute()
    assert sorted(path.name for path in site.iterdir()) == ["fag", "offentlig"]
    assert all("Forside" in (site / edition / "index.html").read_text(encoding="utf-8") for edition in CONFIGS)
    assert builds(checkout) == {"gammel", new.name} and new.name.startswith("2026-11-20-")
    assert new.stat().st_mode & 0o777 == 0o755


def test_the_builders_are_told_the_day_and_not_the_clocks(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    build_site(checkout, SETTINGS)
    midnight = datetime(2026, 11, 20, tzinfo=UTC).isoformat()
    assert (checkout / "site" / "fag" / "index.html").read_text(encoding="utf-8").startswith(midnight)


def test_the_base_of_what_citizens_meet_is_that_of_the_offentlig_edition(checkout: Path) -> None:
    build_site(checkout, replace(SETTINGS, has_citizen_url=True))
    pages = {edition: (checkout / "site" / edition / "index.html").read_text(encoding="utf-8") for edition in CONFIGS}
    assert "https://offentlig.example.dk/" in pages["offentlig"]
    assert "https://offentlig.example.dk/" not in pages["fag"]


def test_an_edition_that_fails_is_named_and_the_old_site_stands(checkout: Path) -> None:
    stand(checkout / "site", checkout / ".site" / "gammel")
    (checkout / CONFIGS["offentlig"]).write_text("site_name: x\ntheme: findes-ikke\n", encoding="utf-8")
    with pytest.raises(BuildFailed) as caught:
        build_site(checkout, SETTINGS)
    assert str(caught.value).startswith("Udgaven offentlig kunne ikke bygges:\n")
    assert "findes-ikke" in str(caught.value) and "Udgaven fag" not in str(caught.value)
    assert standing(checkout / "site") == "gammel" and builds(checkout) == {"gammel"}


def test_a_warning_is_a_failure(checkout: Path) -> None:
    (checkout / "docs" / "index.md").write_text("[Kontakt](kontakt.md)\n", encoding="utf-8")
    with pytest.raises(BuildFailed, match=r"(?s)Udgaven fag .*Udgaven offentlig "):
        build_site(checkout, SETTINGS)
    assert not (checkout / "site").exists() and builds(checkout) == set()


def test_faulty_data_stops_everything_before_it_begins(checkout: Path, world: Path) -> None:
    (world / "portal.yml").write_text("ejr: null\n", encoding="utf-8")
    with pytest.raises(Faults):
        build_site(checkout, Settings(world, TODAY, SETTINGS.citizen_url))
    assert not (checkout / ".site").exists() and not (checkout / "site").exists()


def test_a_page_that_refers_to_no_file_is_a_failure_and_the_old_site_stands(checkout: Path) -> None:
    stand(checkout / "site", checkout / ".site" / "gammel")
    (checkout / "docs" / "assets" / "css" / "a.css").unlink()
    with pytest.raises(BuildFailed, match=r"index\.html: assets/css/a\.css: filen findes ikke\. "):
        build_site(checkout, SETTINGS)
    assert standing(checkout / "site") == "gammel" and builds(checkout) == {"gammel"}


def style(site: Path, edition: str = "offentlig") -> Path:
    """The style sheet that the front page asks for."""
    page = (site / edition / "index.html").read_text(encoding="utf-8")
    return site / edition / page.partition('href="')[2].partition('"')[0]


def test_both_editions_have_names_copies_and_times_as_servers_want_them(checkout: Path) -> None:
    site = build_site(checkout, SETTINGS)
    for edition in CONFIGS:
        sheet = style(site, edition)
        assert re.fullmatch(r"a\.[0-9a-f]{10}\.css", sheet.name)
        assert gzip.decompress(Path(f"{sheet}.gz").read_bytes()) == sheet.read_bytes()
        assert {time_of(path.read_bytes()) == path.stat().st_mtime for path in (sheet, site / edition / "index.html")}


def test_the_same_input_gives_the_same_site_with_the_same_times(checkout: Path) -> None:
    first, second = (snapshot(build_site(checkout, SETTINGS)) for _ in range(2))
    assert first == second


def snapshot(build: Path) -> dict[str, tuple[bytes, float]]:
    found = (path for path in build.rglob("*") if path.is_file())
    return {str(path.relative_to(build)): (path.read_bytes(), path.stat().st_mtime) for path in found}


def recoloured(checkout: Path, colour: str) -> Path:
    """A build whose style sheet is another."""
    text = f"a{{color:{colour}}}" * 200
    (checkout / "docs" / "assets" / "css" / "a.css").write_text(text, encoding="utf-8")
    return build_site(checkout, SETTINGS)


def test_rollback_puts_the_build_before_back_and_then_the_newer_one_again(checkout: Path) -> None:
    builds = [recoloured(checkout, colour) for colour in ("red", "blue", "teal")]
    before = [snapshot(build) for build in builds[1:]]
    for stands in (1, 2, 1, 2):
        assert rollback(checkout) == builds[stands] == (checkout / "site").resolve()
        assert [snapshot(build) for build in builds[1:]] == before
    rollback(checkout)
    recoloured(checkout, "green")
    assert rollback(checkout) == builds[1], "what stood there before the newest, not what was built before it"


def test_without_a_build_before_rollback_says_so_and_changes_nothing(checkout: Path) -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match=r"^Der er ingen tidligere udgave at gå tilbage til\. Kør »make site«"):
            rollback(checkout)
        if not (checkout / "site").exists():
            stands = build_site(checkout, SETTINGS)
            (checkout / ".site" / "2026-11-20-halv" / "fag").mkdir(parents=True)  # left by a build that was killed
    assert (checkout / "site").resolve() == stands


def test_who_reads_while_the_site_is_published_and_rolled_back_meets_no_gap(checkout: Path) -> None:
    site, stop, walks = checkout / "site", threading.Event(), list[str]()

    def read() -> None:
        while not stop.is_set():
            sheets = [style(site, edition) for edition in CONFIGS]
            time.sleep(0.005)  # the page is here; the swap may come before its style sheet is asked for
            walks.extend(sheet.read_text(encoding="utf-8")[:8] for sheet in sheets)

    recoloured(checkout, "red")
    with ThreadPoolExecutor() as pool:
        reading = [pool.submit(read) for _ in range(2)]
        for colour in ("blue", "teal"):
            recoloured(checkout, colour)
            for _ in range(20):
                rollback(checkout)
                time.sleep(0.004)
        stop.set()
    assert [reader.exception() for reader in reading] == [None, None]
    assert {"a{color:"} == set(walks) and len(walks) > 40


def test_a_build_that_is_stopped_after_the_swap_leaves_the_new_site(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(site: Path, new: Path) -> Path:
        placing.swap(site, new)
        raise KeyboardInterrupt

    monkeypatch.setattr(publishing, "swap", stopped)
    with pytest.raises(KeyboardInterrupt):
        build_site(checkout, SETTINGS)
    assert (checkout / "site" / "fag" / "index.html").is_file()
