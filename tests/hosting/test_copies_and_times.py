"""Compressed copies and times: of a file's bytes, and of nothing else."""

import gzip
import os
import shutil
from pathlib import Path

import brotli
import pytest

from fagportal.hosting.compression import compress, is_copy
from fagportal.hosting.times import set_times, time_of

LONG = "Ring til Stalkingrådgivningen på 99 99 99 99. " * 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "om").mkdir(parents=True)
    (site / "om/index.html").write_text(LONG, encoding="utf-8")
    (site / "kort.html").write_text("kort", encoding="utf-8")
    (site / "tal.json").write_bytes(os.urandom(2000))  # which nothing makes smaller
    (site / "skrift.woff2").write_text(LONG, encoding="utf-8")
    (site / "kort.html.gz").write_bytes(b"an old copy")
    return site


def snapshot(folder: Path) -> dict[str, tuple[bytes, float]]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime) for path in found}


def test_a_text_has_copies_beside_it_where_they_are_smaller(folder: Path) -> None:
    compress(folder)
    page = folder / "om/index.html"
    assert gzip.decompress(Path(f"{page}.gz").read_bytes()) == page.read_bytes()
    assert Path(f"{page}.gz").read_bytes()[4:8] == bytes(4), "no time of packing"
    assert brotli.decompress(Path(f"{page}.br").read_bytes()) == page.read_bytes()
    copies = {path.name for path in folder.rglob("*") if is_copy(path)}
    assert copies == {"index.html.gz", "index.html.br"}, "the old copy is gone, and nothing needless is there"


def test_the_same_bytes_give_the_same_copies_and_times_on_every_machine_and_day(folder: Path, tmp_path: Path) -> None:
    other = shutil.copytree(folder, tmp_path / "en anden")
    os.utime(other / "om/index.html", (1, 1))
    for site in (folder, other):
        compress(site)
        set_times(site)
    assert snapshot(folder) == snapshot(other)
    assert {path.stat().st_mtime for path in (folder, folder / "om", other, other / "om")} == {978_307_200}


def test_one_digit_changed_is_another_time_and_the_old_digit_brings_the_old_time_back(folder: Path) -> None:
    page = folder / "om/index.html"
    times = []
    for text in (LONG, LONG.replace("99 99 99 99", "99 99 99 98"), LONG):
        page.write_text(text, encoding="utf-8")
        compress(folder)
        set_times(folder)
        times.append([path.stat().st_mtime for path in (page, Path(f"{page}.gz"), Path(f"{page}.br"))])
    assert times[0] == times[2] and all(one != other for one, other in zip(times[0], times[1], strict=True))


def test_no_two_of_many_texts_have_the_same_time_and_all_are_in_the_past() -> None:
    times = [time_of(str(number).encode()) for number in range(1000)]
    assert len(set(times)) == 1000 and min(times) >= 978_307_200 and max(times) < 1_609_459_200
