"""make bench: what checking, building and a first visit cost, side by side in one run. Asserts nothing."""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.search.node import run

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 3
CONTACTS = 10
QUERY = "ungeenheden skanderborg"
CONFIGS = {"fag": "mkdocs.fag.yml", "offentlig": "mkdocs.yml"}


def full_world(folder: Path) -> Path:
    """A data folder in which all 98 kommuner have a roster of ten invented contacts."""
    data = Path(shutil.copytree(ROOT / "data", folder / "data"))
    for row in (data / "kommuner.csv").read_text(encoding="utf-8").splitlines()[1:]:
        code, _, slug, *_ = row.split(",")
        contacts = "".join(
            f"  - {{id: k{number}, navn: Eksempel Nummer{number}, fagomraader: [beskaeftigelse], enhed: E{number}, "
            f'telefon: "99 99 99 {number:02}", synlighed: intern, kilde: en prøve, kontrolleret: 2026-01-02}}\n'
            for number in range(CONTACTS)
        )
        text = f'kommunekode: "{code}"\ndeltager: true\nressourcepersoner:\n{contacts}'
        (data / "roster" / f"{slug}.yml").write_text(text, encoding="utf-8")
    return data


def measure(command: list[str], data: Path) -> tuple[float, float]:
    """Median seconds and peak megabytes of `command` over the rounds."""
    environ = os.environ | {"FAGPORTAL_DATA": str(data), "NO_MKDOCS_2_WARNING": "1"}
    seconds, peak = [], 0.0
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        with subprocess.Popen(
            command, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            _, code, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(code)
        seconds.append(time.perf_counter() - begun)
        peak = max(peak, usage.ru_maxrss / 1024)
        assert process.returncode == 0, command
    return sorted(seconds)[ROUNDS // 2], peak


def timings(folder: Path) -> Iterator[tuple[str, float, float]]:
    """Name, seconds and megabytes of each job."""
    full, run = full_world(folder), [sys.executable, "-m"]
    yield "python itself", *measure([sys.executable, "-c", "pass"], full)
    yield "check, today's data", *measure([*run, "fagportal", "check"], ROOT / "data")
    yield f"check, 98 rosters of {CONTACTS} contacts", *measure([*run, "fagportal", "check"], full)
    for edition, config in CONFIGS.items():
        build = [*run, "mkdocs", "build", "--strict", "-f", config, "-d", str(folder / edition)]
        yield f"build {edition}, 98 rosters", *measure(build, full)
        yield f"build {edition}, today's data", *measure(build, ROOT / "data")


def packed(*files: Path) -> int:
    """Bytes on the wire with gzip -6; fonts travel as they are."""
    return sum(
        file.stat().st_size if file.suffix == ".woff2" else len(gzip.compress(file.read_bytes(), 6)) for file in files
    )


def asked_for(page: Path) -> list[Path]:
    """What a page tells the browser to fetch at once."""
    named = re.findall(r'(?:href|src)="([^"#:]+\.(?:css|js|woff2|svg))"', page.read_text(encoding="utf-8"))
    return sorted({(page.parent / path).resolve() for path in named})


def weights(site: Path) -> Iterator[tuple[str, int]]:
    """What a reader downloads, in bytes on the wire."""
    import material

    assets, theme = site / "assets", Path(material.__file__).parent / "templates" / "assets"
    page = site / "kommuner/skanderborg/index.html"
    fetched = [*asked_for(page), assets / "fonts/fagportal-tal.woff2"]  # which the style sheet asks for
    yield "a kommune page, unpacked", page.stat().st_size
    yield "a kommune page", packed(page)
    yield "first visit: all of it", packed(page, *fetched)
    for what, suffix in (("fonts", ".woff2"), ("styles", ".css"), ("scripts", ".js"), ("icon", ".svg")):
        yield f"  of which {what}", packed(*(file for file in fetched if file.suffix == suffix))
    yield from search_weights(assets)
    bundle, worker = theme.glob("javascripts/bundle.*.js"), theme.glob("javascripts/workers/search.*.js")
    yield "Material's scripts, which we leave out", packed(next(bundle), next(worker))


def search_weights(assets: Path) -> Iterator[tuple[str, int]]:
    """What a first search downloads, apart from the excerpts that come after the answer."""
    index = assets / "soeg" / "da"
    found = run("site", index, [QUERY], pages=True)
    scripts = [*found.scripts, assets / "js/soegning.js", assets / "js/soegevisning.js"]
    yield "first search: scripts", packed(*scripts)
    yield "first search: index", packed(*map(Path, found.answers[0].fetched))
    for what, folder in (("the whole index, Danish", index), ("the question guide's index", index / "spoergeguide")):
        yield what, packed(folder / "rod.json", *folder.glob("*/*.bin"), *folder.glob("*/ord-*.txt"))


def main() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as name:
        folder, first = Path(name), 0.0
        print(f"{'job':44}{'seconds':>9}{'ratio':>8}{'peak MB':>9}   (median of {ROUNDS})")
        for job, seconds, peak in timings(folder):
            first = first or seconds
            print(f"{job:44}{seconds:9.2f}{seconds / first:8.1f}{peak:9.0f}", flush=True)
        print(f"\n{'on the wire (gzip)':44}{'bytes':>9}")
        for what, size in weights(folder / "fag"):
            print(f"{what:44}{size:9}")


if __name__ == "__main__":
    main()
