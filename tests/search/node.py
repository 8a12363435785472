"""The search's browser modules in Node: one process for all tests, asked with a line of JSON and answering with one."""

import base64
import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from fagportal.settings import ROOT

SCRIPTS = ROOT / "docs" / "assets" / "js"
NO_NODE = "Node mangler, og søgningens tests kan ikke køre uden. Installér pakken nodejs (tests/apt.txt)"


class Node:
    """Node with the modules of `scripts`; `folder` is where a copy of them may lie."""

    def __init__(self, folder: Path, scripts: Path = SCRIPTS) -> None:
        program = shutil.which("node")
        assert program, NO_NODE
        shutil.copytree(scripts, folder / "js")
        shutil.copy(Path(__file__).with_name("browser.mjs"), folder)
        (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        pipe = subprocess.PIPE
        self._process = subprocess.Popen([program, "browser.mjs"], cwd=folder, stdin=pipe, stdout=pipe, text=True)
        self._opened = 0

    def ask(self, name: str, **asked: object) -> Any:
        """What browser.mjs answers; its faults as AssertionError."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps({"name": name, **asked}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "Node er gået ned"
        answer = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer["value"]

    def open(self, files: Mapping[str, bytes], fails: Sequence[str] = ()) -> "Index":
        """An index that make_index wrote; the files in `fails` cannot be fetched the first time."""
        self._opened += 1
        self.ask("open", id=self._opened, files=as_json(files), fails=list(fails))
        return Index(self, self._opened)

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=20)
        self._process.stdout.close()


class Index:
    """An index that Node has open."""

    def __init__(self, node: Node, id: int) -> None:
        self.node, self.id = node, id

    def answers(self, *queries: object) -> list[dict[str, Any]]:
        """For each query: hits [(section, score)], terms, and the files that were fetched; or its error."""
        found: list[dict[str, Any]] = self.node.ask("search", id=self.id, queries=queries)
        return found

    def sections(self, query: str) -> list[int]:
        """The numbers of the sections found, best first."""
        (answer,) = self.answers(query)
        return [section for section, _ in answer["hits"]]


def as_json(files: Mapping[str, bytes]) -> dict[str, str]:
    """Files as JSON can carry them: rod.json as text, the others in base64."""
    return {
        name: content.decode() if name == "rod.json" else base64.b64encode(content).decode()
        for name, content in files.items()
    }
