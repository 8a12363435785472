"""A checkout so small that both editions are built in a second, by the real mkdocs."""

import fcntl
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fagportal.faults import Faults
from fagportal.publishing import BuildFailed, _only_one, _prune, _swap, build_site
from fagportal.settings import Settings
from tests.conftest import CONFIGS, TODAY, WORLD

SETTINGS = Settings(WORLD, TODAY, "https://offentlig.example.dk/")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    (root / "theme").mkdir(parents=True)
    shown = "{{ build_date_utc.isoformat() }} {{ config.site_url }} {{ page.content }}"
    (root / "theme" / "main.html").write_text(shown, encoding="utf-8")
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Forside\n", encoding="utf-8")
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


def test_the_link_is_moved_in_one_step_and_the_old_build_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, new = tmp_path / "site", tmp_path / ".site" / "ny"
    stand(site, tmp_path / ".site" / "gammel")
    new.mkdir()
    unlink = Path.unlink

    def never_the_site(path: Path, missing_ok: bool = False) -> None:
        assert path != site, "for a moment there would be no site"
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", never_the_site)
    assert _swap(site, new) == tmp_path / ".site" / "gammel"
    assert site.resolve() == new
    assert {path.name for path in (tmp_path / ".site").iterdir()} == {"gammel", "ny"}


def test_the_first_build_needs_no_old_one(tmp_path: Path) -> None:
    new = tmp_path / ".site" / "ny"
    new.mkdir(parents=True)
    _swap(tmp_path / "site", new)
    assert (tmp_path / "site").resolve() == new


def test_a_link_left_by_a_build_that_was_killed_is_no_hindrance(tmp_path: Path) -> None:
    new = tmp_path / ".site" / "ny"
    new.mkdir(parents=True)
    (tmp_path / ".site" / "naeste").symlink_to("borte")
    (tmp_path / "site").symlink_to(".site/borte")
    _swap(tmp_path / "site", new)
    assert (tmp_path / "site").resolve() == new


def test_a_plain_folder_left_by_mkdocs_gives_way_and_is_kept_for_one_build(tmp_path: Path) -> None:
    site, new = tmp_path / "site", tmp_path / ".site" / "ny"
    new.mkdir(parents=True)
    (site / "offentlig").mkdir(parents=True)
    (site / "offentlig" / "index.html").write_text("gammel", encoding="utf-8")
    old = _swap(site, new)
    assert site.resolve() == new
    assert (old / "site" / "offentlig" / "index.html").read_text(encoding="utf-8") == "gammel"
    _prune(tmp_path / ".site", keep={new, old})
    assert old.is_dir()


def test_only_the_new_build_and_the_one_before_are_kept(tmp_path: Path) -> None:
    folders = {name: tmp_path / name for name in ("ny", "gammel", "aeldre", "aeldst")}
    for folder in folders.values():
        (folder / "fag").mkdir(parents=True)
    (tmp_path / "laas").touch()
    _prune(tmp_path, keep={folders["ny"], folders["gammel"]})
    assert {path.name for path in tmp_path.iterdir()} == {"ny", "gammel", "laas"}


def test_two_builds_never_run_at_once(tmp_path: Path) -> None:
    lock = tmp_path / "laas"
    with _only_one(lock), lock.open("w") as second, pytest.raises(BlockingIOError):
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with lock.open("w") as third:
        fcntl.flock(third, fcntl.LOCK_EX | fcntl.LOCK_NB)
        assert os.fstat(third.fileno()).st_size == 0
