"""`python -m tests.sweep [word …]`: axe and the Nu checker over the portal, or axe over pages whose address has a word.

Every page of both editions once; then three pages of each kind in every state: the longest, the emptiest, and the one
of a roster that tries to be markup. It is no part of pytest's run, which would build the sites once for each process.
"""

import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.async_api import async_playwright

from fagportal.settings import ROOT
from tests.browser.conftest import ARGUMENTS
from tests.browser.served import serve
from tests.conftest import CONFIGS, mkdocs_build
from tests.site.hostile import hostile_world
from tests.sweep.kinds import KINDS, addresses, examples
from tests.sweep.report import Part, Result, report
from tests.sweep.tab import STATES, Tab
from tests.sweep.validity import check

REPORT = ROOT / ".venv" / "sweep.md"
CORES = len(os.sched_getaffinity(0))
HOSTILE = "hostile "
# What finds both pages and contacts.
QUERY, HOSTILE_QUERY = "Skanderborg ungeenheden", "Eksempelby fed"
# A kind, the page's name in the report, its address, and what the search is asked there. No kind: look once.
Task = tuple[str, str, str, str]


def build(folder: Path) -> dict[str, Path]:
    """Both editions of the real portal and of the hostile roster, under their names."""
    data = hostile_world(folder)
    wanted = {edition: (edition, None) for edition in CONFIGS}
    wanted |= {HOSTILE + edition: (edition, data) for edition in CONFIGS}

    def built(name: str) -> Path:
        edition, source = wanted[name]
        target = folder / name.replace(" ", "-")
        done = mkdocs_build(edition, target, source)
        if done.returncode:
            raise SystemExit(f"{name}: {done.stdout}{done.stderr}")
        return target

    with ThreadPoolExecutor(CORES) as pool:
        return dict(zip(wanted, pool.map(built, wanted), strict=True))


def tasks(sites: Mapping[str, Path], bases: Mapping[str, str], words: Sequence[str]) -> list[Task]:
    """All that axe is to look at, what takes longest first."""
    every, kinds = [], []
    for name, folder in sites.items():
        hostile = name.startswith(HOSTILE)
        if not hostile:
            every += [("", f"{name}/{address}", f"{bases[name]}/{address}", "") for address in addresses(folder)]
        for kind, address in examples(folder, only_longest=hostile):
            query = HOSTILE_QUERY if hostile else QUERY
            kinds.append((kind, f"{name}/{address}", f"{bases[name]}/{address}", query))
    if missing := KINDS.keys() - {kind for kind, *_ in kinds}:
        raise SystemExit(f"No page is of these kinds any more; correct tests/sweep/kinds.py: {sorted(missing)}")
    return [task for task in (*kinds, *every) if not words or any(word in task[1] for word in words)]


async def browse(todo: Sequence[Task], result: Result) -> None:
    """Let axe look, in as many tabs as there are cores."""
    rows = {kind: Part(kind or "every page once") for kind in ["", *KINDS]}
    queue = iter(todo)

    async def work(tab: Tab) -> None:
        for kind, name, url, query in queue:
            looks, found = tab.looks.total(), len(tab.found)
            await (tab.look_at_all_states(name, url, query) if kind else tab.look_once(name, url))
            rows[kind].pages += 1
            rows[kind].looks += tab.looks.total() - looks
            rows[kind].faults += sum(not one.open for one in tab.found[found:])

    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        tabs = [await Tab.open(chromium) for _ in range(CORES)]
        await asyncio.gather(*map(work, tabs))
        await chromium.close()
    seen = [part for part in rows.values() if part.pages]
    result.parts += [
        *seen,
        Part("axe in all", len(todo), sum(row.looks for row in seen), sum(row.faults for row in seen)),
    ]
    for tab in tabs:
        result.found += tab.found
        result.states += tab.looks


def check_html(sites: Mapping[str, Path], result: Result) -> None:
    """Let the Nu checker read every page of every site."""
    with ThreadPoolExecutor(CORES) as pool:
        said = list(pool.map(check, sites.values()))
    pages = sum(len(addresses(folder)) for folder in sites.values())
    result.invalid += [one for site in said for one in site]
    result.parts.append(Part("Nu HTML checker", pages, pages, len(result.invalid)))


@contextmanager
def timed(what: str, result: Result) -> Iterator[None]:
    """Say what is being done, and note how long it took."""
    began = time.monotonic()
    print(f"{what} …", file=sys.stderr)
    yield
    result.seconds[what] = time.monotonic() - began


def main(words: Sequence[str]) -> int:
    """Sweep, tell, and answer 1 when anything was found."""
    result = Result()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with timed("build", result):
            sites = build(folder)
        with timed("vnu", result):
            check_html(sites, result)
        bases = {name: stack.enter_context(serve(site)) for name, site in sites.items()}
        with timed("axe", result):
            asyncio.run(browse(tasks(sites, bases, words), result))
    if not words and (missing := set(STATES) - set(result.states)):
        raise SystemExit(f"No page could be brought into these states; correct tests/sweep/tab.py: {sorted(missing)}")
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(report(result), encoding="utf-8")
    print(report(result))
    print(f"{REPORT.relative_to(ROOT)} holds the same.")
    return 0 if result.is_clean else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
