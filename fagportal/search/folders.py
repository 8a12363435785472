"""Every edition of an index lies in a folder of its own, so that an old table never meets the files of a new one."""

import hashlib
import json
from collections.abc import Mapping

from fagportal.search.index import as_json

DIGITS = 10


def in_own_folder(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index by name, all but `rod.json` in a folder named after what they hold.

    `rod.json` says which one (`folder`, ending in a slash). A page that was opened before a new build still knows
    the sections by the old numbers: it finds the old files or none, and asks for the table again.
    """
    others = {name: content for name, content in sorted(files.items()) if name != "rod.json"}
    digest = hashlib.sha256(files["rod.json"])
    for name, content in others.items():
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    folder = f"{digest.hexdigest()[:DIGITS]}/"
    root = json.loads(files["rod.json"]) | {"folder": folder}
    return {"rod.json": as_json(root)} | {folder + name: content for name, content in others.items()}
