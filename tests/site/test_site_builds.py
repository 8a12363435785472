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
    links = "[et sted](../findes-ikke/index.md) [et andet](../kontakt/index.md#findes-heller-ikke)"
    path = checkout / "docs" / "viden" / page
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{links}\n", encoding="utf-8")
    # Without -q: MkDocs counts only the warnings that it prints, so -q would make --strict a lie.
    command = ("-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "site"))
    done = run_python(*command, cwd=checkout, FAGPORTAL_DATA=str(WORLD))
    assert done.returncode != 0
    warnings = [line for line in done.stderr.splitlines() if line.startswith("WARNING") and f"viden/{page}" in line]
    assert any("findes-ikke/index.md" in line for line in warnings)
    assert any("#findes-heller-ikke" in line for line in warnings)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("title: Viden: start her\ndescription: Om", "viden/index.md:1: hoved: "),
        ("titel: Viden\ndescription: Om", "viden/index.md:1: title: feltet mangler"),
        ("titel: Viden\ndescription: Om", "viden/index.md:1: titel: feltet findes ikke"),
        ("title: Viden\ndescription: Om\nemneord: viden", "viden/index.md:1: emneord: er ikke en liste"),
    ],
)
def test_a_head_that_mkdocs_would_drop_stops_the_build(head: str, said: str, tmp_path: Path) -> None:
    checkout = copy_checkout(tmp_path / "checkout")
    (checkout / "docs" / "viden" / "index.md").write_text(f"---\n{head}\n---\n# Viden\n", encoding="utf-8")
    done = run_python("-m", "mkdocs", "build", "-d", str(tmp_path / "site"), cwd=checkout, FAGPORTAL_DATA=str(WORLD))
    assert done.returncode != 0 and said in done.stderr and "Traceback" not in done.stderr


def test_an_empty_site_address_is_the_same_as_none(tmp_path: Path) -> None:
    done = run_python(
        "-m", "mkdocs", "build", "--strict", "-d", str(tmp_path), FAGPORTAL_DATA=str(WORLD), FAGPORTAL_SITE_URL=""
    )
    assert done.returncode == 0, done.stderr
    assert "Sitemap: https://fagportal.example/sitemap.xml" in (tmp_path / "robots.txt").read_text(encoding="utf-8")


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
