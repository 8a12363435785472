"""The engines side by side: how the index of each is made, and how it is set."""

import html
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from benchmarks.search.collection import Document
from benchmarks.search.node import Run, run
from fagportal.scripts import SCRIPTS
from fagportal.search.index import Entry, make_index

# What draws the answer in the browser. Node has no page to draw on, but a first search fetches it all the same.
SHOWING = ("soegning.js", "soegevisning.js", "soegesvar.js")


@dataclass(frozen=True)
class Task:
    """A collection, its queries, the synonyms of the site, and an empty folder to work in."""

    documents: Sequence[Document]
    queries: Sequence[str]
    synonyms: Sequence[Sequence[str]]
    folder: Path

    @property
    def langs(self) -> list[str]:
        """The collection's languages; Danish where it is empty."""
        return sorted({document.lang for document in self.documents}) or ["da"]


@dataclass(frozen=True)
class Engine:
    """`measure` makes the index in the task's folder and asks; `index` are patterns of the index's files there."""

    name: str
    setting: str
    index: tuple[str, ...]
    measure: Callable[[Task], Run]


def _site(task: Task) -> Run:
    entries = [Entry(one.lang, {"heading": one.title, "text": one.text}, one.id) for one in task.documents]
    for name, content in make_index(entries, task.synonyms).items():
        (task.folder / name).write_bytes(content)
    found = run("site", task.folder, task.queries)
    return replace(found, scripts=(*found.scripts, *(SCRIPTS / name for name in SHOWING)))


def _material(task: Task) -> Run:
    scripts = _package("material") / "templates/assets/javascripts"
    config = {
        "lang": task.langs,
        "separator": r"[\s\-]+",
        "pipeline": ["stopWordFilter"],
        "fields": {"title": {"boost": 1e3}, "text": {"boost": 1}, "tags": {"boost": 1e6}},
    }
    docs = [
        {"location": f"{number}/", "title": html.escape(one.title), "text": f"<p>{html.escape(one.text)}</p>"}
        for number, one in enumerate(task.documents)
    ]
    index = json.dumps({"config": config, "docs": docs}, ensure_ascii=False)
    (task.folder / "search_index.json").write_text(index, encoding="utf-8")
    worker = next(scripts.glob("workers/search.*.js"))
    return run("material", task.folder, task.queries, task.documents, worker=str(worker))


def _lunr(task: Task) -> Run:
    libraries = _package("mkdocs") / "contrib/search"
    names = ["stemmer.support", *(["multi"] if len(task.langs) > 1 else []), *(set(task.langs) - {"en"})]
    scripts = [libraries / "templates/search/lunr.js"]
    if task.langs != ["en"]:
        scripts += [libraries / f"lunr-language/lunr.{name}.js" for name in names]
    return run("lunr", task.folder, task.queries, task.documents, langs=task.langs, libraries=list(map(str, scripts)))


def _minisearch(task: Task) -> Run:
    return run("minisearch", task.folder, task.queries, task.documents)


def _pagefind(task: Task) -> Run:
    lang = Counter(one.lang for one in task.documents).most_common(1)[0][0] if task.documents else "da"
    pages = task.folder / "pages"
    pages.mkdir()
    for number, one in enumerate(task.documents):
        title, text = html.escape(one.title), html.escape(one.text)
        page = f'<!doctype html><html lang="{one.lang}"><title>{title}</title><body><h1>{title}</h1><p>{text}</p>'
        (pages / f"{number}.html").write_text(page, encoding="utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(task.folder)]
    done = subprocess.run([*command, "--force-language", lang], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError((done.stderr or done.stdout).strip())
    return run("pagefind", task.folder, task.queries, task.documents, lang=lang)


def _package(name: str) -> Path:
    spec = find_spec(name)
    assert spec and spec.origin, name
    return Path(spec.origin).parent


ENGINES = (
    Engine(
        "site",
        "the site's own index and browser code, with data/synonymer.yml; its code counts as the site sends it, "
        "with what draws the answer, which the others' does not",
        ("rod.json", "*.bin", "ord-*.txt"),
        _site,
    ),
    Engine(
        "Material",
        "the worker of mkdocs-material (lunr 2.3.9) as its plugin sets it by default: titles count 1000 times, "
        "* after each word, stop words of the language but no stemmer; it makes its index in the browser",
        ("search_index.json",),
        _material,
    ),
    Engine(
        "lunr",
        "lunr 2.3.9 with the stemmers of the collection's languages, as MkDocs' own search sets it: "
        "no boosts, no wildcards; index made beforehand",
        ("index.json",),
        _lunr,
    ),
    Engine(
        "MiniSearch",
        "MiniSearch 7.2.0 with its defaults, not minified; index made beforehand",
        ("index.json",),
        _minisearch,
    ),
    Engine(
        "Pagefind",
        "Pagefind 1.5.2 in the collection's commonest language, main thread; without its excerpt files",
        ("pagefind-entry.json", "*.pf_meta", "index/*.pf_index"),
        _pagefind,
    ),
)
