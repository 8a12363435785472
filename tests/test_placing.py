"""A build is put in place in one step, and only one at a time."""

import fcntl
import os
from pathlib import Path

import pytest

from fagportal.placing import lend, note, only_one, prune, swap


def stand(site: Path, build: Path) -> None:
    """Put a site in place as an earlier build left it."""
    (build / "fag").mkdir(parents=True)
    (build / "fag" / "index.html").write_text(build.name, encoding="utf-8")
    site.symlink_to(build.relative_to(site.parent))


def test_the_link_is_moved_in_one_step_and_the_old_build_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, new = tmp_path / "site", tmp_path / ".site" / "ny"
    stand(site, tmp_path / ".site" / "gammel")
    new.mkdir()
    unlink = Path.unlink

    def never_the_site(path: Path, missing_ok: bool = False) -> None:
        assert path != site, "for a moment there would be no site"
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", never_the_site)
    assert swap(site, new) == tmp_path / ".site" / "gammel"
    assert site.resolve() == new
    assert {path.name for path in (tmp_path / ".site").iterdir()} == {"gammel", "ny"}


def test_the_first_build_needs_no_old_one(tmp_path: Path) -> None:
    new = tmp_path / ".site" / "ny"
    new.mkdir(parents=True)
    swap(tmp_path / "site", new)
    assert (tmp_path / "site").resolve() == new


def test_a_link_left_by_a_build_that_was_killed_is_no_hindrance(tmp_path: Path) -> None:
    new = tmp_path / ".site" / "ny"
    new.mkdir(parents=True)
    (tmp_path / ".site" / "naeste").symlink_to("borte")
    (tmp_path / "site").symlink_to(".site/borte")
    swap(tmp_path / "site", new)
    assert (tmp_path / "site").resolve() == new


def test_a_plain_folder_left_by_mkdocs_gives_way_and_is_kept_for_one_build(tmp_path: Path) -> None:
    site, new = tmp_path / "site", tmp_path / ".site" / "ny"
    new.mkdir(parents=True)
    (site / "offentlig").mkdir(parents=True)
    (site / "offentlig" / "index.html").write_text("gammel", encoding="utf-8")
    old = swap(site, new)
    assert site.resolve() == new
    assert (old / "site" / "offentlig" / "index.html").read_text(encoding="utf-8") == "gammel"
    prune(tmp_path / ".site", keep={new, old})
    assert old.is_dir()


def test_only_the_new_build_and_the_one_before_are_kept(tmp_path: Path) -> None:
    folders = {name: tmp_path / name for name in ("ny", "gammel", "aeldre", "aeldst")}
    for folder in folders.values():
        (folder / "fag").mkdir(parents=True)
        note(folder, ["fag/assets/a.css"])
    (tmp_path / "laas").touch()
    prune(tmp_path, keep={folders["ny"], folders["gammel"]})
    assert {path.name for path in tmp_path.iterdir()} == {
        "ny",
        "ny.assets",
        "gammel",
        "gammel.assets",
        "laas",
    }


def test_two_builds_never_run_at_once(tmp_path: Path) -> None:
    lock = tmp_path / "laas"
    with only_one(lock), lock.open("w") as second, pytest.raises(BlockingIOError):
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with lock.open("w") as third:
        fcntl.flock(third, fcntl.LOCK_EX | fcntl.LOCK_NB)
        assert os.fstat(third.fileno()).st_size == 0


def test_two_builds_lend_each_other_what_their_own_pages_ask_for_and_pass_on_nothing_borrowed(tmp_path: Path) -> None:
    names = ("a.1.css", "b.2.css", "c.3.css")
    builds = [tmp_path / name for name in ("foerste", "anden", "tredje")]
    for build, name in zip(builds, names, strict=True):
        (build / "css").mkdir(parents=True)
        for copy in ("", ".gz"):
            (build / "css" / f"{name}{copy}").write_text(name, encoding="utf-8")
    note(builds[0], ["css/a.1.css"])
    lend(builds[0], builds[1], ["css/b.2.css"])
    note(builds[1], ["css/b.2.css"])
    lend(builds[1], builds[2], ["css/c.3.css"])
    found = [sorted(path.name for path in (build / "css").iterdir() if path.suffix == ".css") for build in builds]
    assert found == [[*names[:2]], [*names], [*names[1:]]]
    assert (builds[2] / "css" / "b.2.css.gz").is_file()
