"""One engine asked all queries in Node, by run.mjs."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.search.collection import Document, Trouble
from benchmarks.search.quality import Answer

RUN = Path(__file__).with_name("run.mjs")
ROUNDS = 3


@dataclass(frozen=True)
class Run:
    """What was measured: the scripts that a browser would load, an answer per query, and milliseconds when warm."""

    scripts: tuple[Path, ...]
    answers: tuple[Answer, ...]
    times: tuple[float, ...]


def run(engine: str, folder: Path, queries: Sequence[str], documents: Sequence[Document] = (), **more: object) -> Run:
    """Ask `engine`, a module in engines/, whose index lies in `folder` or is made there.

    Raises Trouble without Node, and RuntimeError with the engine's own words where it fails.
    """
    node = shutil.which("node")
    if not node:
        raise Trouble("Node mangler, og uden kan browserens søgning ikke måles. På Debian: apt install nodejs")
    job = {
        "engine": engine,
        "folder": str(folder),
        "queries": list(queries),
        "documents": [vars(document) for document in documents],
        "rounds": ROUNDS,
        **more,
    }
    done = subprocess.run([node, str(RUN)], input=json.dumps(job), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{engine}: {done.stderr.strip()}")
    made = json.loads(done.stdout)
    answers = tuple(
        Answer(tuple(answer["ids"]), answer["count"], tuple(answer["fetched"])) for answer in made["answers"]
    )
    return Run(tuple(map(Path, sorted(made["scripts"]))), answers, tuple(made["times"]))
