"""The Nu HTML checker (vnu) over a folder of pages."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from fagportal.settings import ROOT

JAR = ROOT / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@dataclass(frozen=True)
class Invalid:
    """What the checker says of a page: an error, or a warning, which we do not want either."""

    page: str
    line: int
    message: str
    extract: str


def check(folder: Path) -> list[Invalid]:
    """Everything that the checker has to say about the pages of a built site."""
    command = ["java", "-jar", str(JAR), "--skip-non-html", "--format", "json", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(done.stderr)["messages"]
    except ValueError as fault:
        raise RuntimeError(f"vnu: {done.stderr or done.stdout}") from fault
    return [
        Invalid(
            one.get("url", "").partition(f"{folder}/")[2],
            one.get("lastLine", 0),
            one["message"],
            " ".join(one.get("extract", "").split()),
        )
        for one in messages
    ]
