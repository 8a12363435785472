"""`make site`: both editions change together or not at all."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import WORLD
from tests.site.commands import copy_checkout, run_python
from tests.site.webpage import fingerprint

PAGE = "kommuner/eksempelby/index.html"


class Checkout:
    """A folder with a copy of the checkout and one of a data folder."""

    def __init__(self, folder: Path) -> None:
        self.root, self.data = folder / "checkout", folder / "data"
        self.roster = self.data / "roster" / "eksempelby.yml"
        self.site = self.root / "site"

    def make_site(self) -> tuple[int, str]:
        done = run_python("-m", "fagportal", "site", cwd=self.root, FAGPORTAL_DATA=str(self.data))
        return done.returncode, done.stdout + done.stderr

    def edit(self, old: str, new: str) -> None:
        text = self.roster.read_text(encoding="utf-8")
        assert old in text
        self.roster.write_text(text.replace(old, new), encoding="utf-8")

    def pages(self) -> list[str]:
        return [(self.site / edition / PAGE).read_text(encoding="utf-8") for edition in ("fag", "offentlig")]


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Checkout after its first `make site`."""
    folder = tmp_path_factory.mktemp("publishing")
    copy_checkout(folder / "checkout")
    shutil.copytree(WORLD, folder / "data")
    assert Checkout(folder).make_site()[0] == 0
    return folder


@pytest.fixture
def checkout(first_run: Path, tmp_path: Path) -> Checkout:
    """After its first `make site`; a test may do with it what it likes."""
    return Checkout(Path(shutil.copytree(first_run, tmp_path / "copy", symlinks=True)))


def test_site_is_a_link_to_both_editions_and_a_second_run_swaps_it(checkout: Checkout) -> None:
    assert checkout.site.is_symlink()
    assert sorted(path.name for path in checkout.site.iterdir()) == ["fag", "offentlig"]
    first = checkout.site.resolve()
    assert first.parent == checkout.root / ".site"
    assert all("99 99 99 99" in page for page in checkout.pages())
    checkout.edit("99 99 99 99", "99 99 99 81")
    assert checkout.make_site()[0] == 0
    assert checkout.site.is_symlink()
    assert checkout.site.resolve() != first
    assert first.is_dir(), "the build before is kept"
    assert all("99 99 99 81" in page and "99 99 99 99" not in page for page in checkout.pages())
    assert checkout.make_site()[0] == 0
    assert not first.exists(), "only the last two builds are kept"
    assert len([path for path in (checkout.root / ".site").iterdir() if path.is_dir()]) == 2


def test_a_broken_roster_leaves_both_editions_as_they_were(checkout: Checkout) -> None:
    before, link = fingerprint(checkout.site), checkout.site.readlink()
    checkout.edit("    synlighed: intern\n", "    synlighed: hemmelig\n")
    code, said = checkout.make_site()
    assert code == 1
    assert f"{checkout.roster}:" in said
    assert "»hemmelig«" in said
    assert "Traceback" not in said
    assert (fingerprint(checkout.site), checkout.site.readlink()) == (before, link)


def test_a_build_that_fails_leaves_both_editions_as_they_were(checkout: Checkout) -> None:
    before, link = fingerprint(checkout.site), checkout.site.readlink()
    page = checkout.root / "docs" / "viden" / "index.en.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n[dead](../findes-ikke/index.md)\n", encoding="utf-8")
    code, said = checkout.make_site()
    assert code == 1
    assert "findes-ikke" in said
    assert "Traceback" not in said
    assert (fingerprint(checkout.site), checkout.site.readlink()) == (before, link)
    assert [path.name for path in (checkout.root / ".site").iterdir() if path.is_dir()] == [link.name]


def test_a_site_folder_left_by_a_plain_build_is_replaced(checkout: Checkout) -> None:
    checkout.site.unlink()
    done = run_python("-m", "mkdocs", "build", "--strict", "-q", cwd=checkout.root, FAGPORTAL_DATA=str(checkout.data))
    assert done.returncode == 0, done.stderr
    assert checkout.site.is_dir()
    assert not checkout.site.is_symlink()
    assert checkout.make_site()[0] == 0
    assert checkout.site.is_symlink()
    assert all((checkout.site / edition / PAGE).is_file() for edition in ("fag", "offentlig"))
