"""The build itself: both editions, the plain command, and the same bytes every time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import CONFIGS, WORLD, mkdocs_build
from tests.site.commands import copy_checkout, run_python
from tests.site.webpage import Site, fingerprint


def test_each_edition_builds_strictly_without_a_warning(site: Site) -> None:
    assert "Documentation built" in site.said
    assert [line for line in site.said.splitlines() if not line.startswith("INFO ")] == []


@pytest.mark.parametrize("page", ["index.md", "index.en.md"])
def test_a_dead_link_in_either_language_stops_a_strict_build(page: str, tmp_path: Path) -> None:
    checkout = copy_checkout(tmp_path / "checkout")
    text = "# Viden\n\n[et sted](../findes-ikke/index.md) [et andet](../kontakt/index.md#findes-heller-ikke)\n"
    (checkout / "docs" / "viden" / page).write_text(text, encoding="utf-8")
    # Without -q: MkDocs counts only the warnings that it prints, so -q would make --strict a lie.
    command = ("-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "site"))
    done = run_python(*command, cwd=checkout, FAGPORTAL_DATA=str(WORLD))
    assert done.returncode != 0
    warnings = [line for line in done.stderr.splitlines() if line.startswith("WARNING") and f"viden/{page}" in line]
    assert any("findes-ikke/index.md" in line for line in warnings)
    assert any("#findes-heller-ikke" in line for line in warnings)


def test_a_plain_strict_build_makes_the_offentlig_edition(built: Callable[[str, str], Site], tmp_path: Path) -> None:
    done = run_python("-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "plain"))
    assert done.returncode == 0, done.stderr
    assert fingerprint(tmp_path / "plain") == fingerprint(built("real", "offentlig").folder)


@pytest.mark.parametrize("edition", CONFIGS)
def test_two_builds_are_identical_whatever_the_hash_seed_the_target_and_the_checkouts_place(
    edition: str, tmp_path: Path
) -> None:
    one, other = tmp_path / "one", tmp_path / "deeper" / "down" / "other"
    done = mkdocs_build(edition, one, WORLD, PYTHONHASHSEED="1")
    assert done.returncode == 0, done.stderr
    done = run_python(
        *("-m", "mkdocs", "build", "--strict", "-q", "-f", CONFIGS[edition], "-d", str(other)),
        cwd=copy_checkout(tmp_path / "elsewhere" / "checkout"), FAGPORTAL_DATA=str(WORLD), PYTHONHASHSEED="4242",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert fingerprint(one) == fingerprint(other)


def test_html_has_no_mistakes_that_a_browser_must_mend(site: Site) -> None:
    assert {page.file: page.mistakes for page in site.pages.values() if page.mistakes} == {}
