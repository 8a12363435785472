"""Names that tell what a file holds: `felter.js` becomes `felter.3f2a1c9b04.js`, and every reference follows.

Such a file may be kept for ever, because other bytes would have another name. A name covers the file and all that it
leads to, for a script is only as new as those that it imports; scripts may import each other in a circle.
Done to a built folder, once, so that `make serve` and a plain `mkdocs build` do without.
"""

import hashlib
import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from fagportal.hosting.references import Rename, in_css, in_html, in_js

DIGITS = 10
SUFFIXES = {".css", ".js", ".svg", ".png", ".jpg", ".webp", ".ico", ".woff2"}
# The search's table finds its other files itself (fagportal/search/folders.py); figures are taken along by their names.
LEFT_ALONE = ("assets/soeg/", "assets/tal/")
_READERS: Mapping[str, Callable[[str, Rename], str]] = {".html": in_html, ".svg": in_html, ".css": in_css, ".js": in_js}
_NO_FILE = "filen findes ikke. Ret adressen, eller læg filen i docs/assets/"
_NO_FORM = "nævnt på en måde, som navnet ikke kan følge. Skriv den i stedet som href, src, url() eller import"


class DeadAssets(Exception):
    """A page, a style sheet or a script refers to what is not there; the message has one line for each such file."""


def fingerprint(folder: Path) -> list[str]:
    """Rename the assets of a built site and what refers to them; the new paths, in order. Raises DeadAssets."""
    site = _Site(folder)
    names = {path: site.renamed(path) for path in site.assets}
    for path in site.texts:
        text = site.rewrite(path, names)
        (folder / path).write_bytes(text.encode())
    if site.faults:
        raise DeadAssets("\n".join(_lines(site.faults)))
    for old, new in names.items():
        (folder / old).rename(folder / new)
    return sorted(names.values())


def resolve(address: str, path: str) -> str | None:
    """Where an address leads from the file `path` of the site; None where it leads away from it.

    A page that is shown at any depth, as 404.html is, counts from the server's root, under which the site may lie
    in a folder: what follows the first `assets/` is ours.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    written = unquote(parts.path)
    if written.startswith("/"):
        found = re.search(r"/(assets/.*)", written)
        return posixpath.normpath(found[1]) if found else None
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), written))


class _Site:
    """Paths of a site: `assets` get new names, `texts` may refer to them. `faults`: what is wrong → in which files."""

    def __init__(self, folder: Path) -> None:
        paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
        self.folder, self.all, self.faults = folder, frozenset(paths), defaultdict[str, list[str]](list)
        own = [path for path in paths if path.startswith("assets/") and not path.startswith(LEFT_ALONE)]
        self.assets = [path for path in own if _suffix(path) in SUFFIXES]
        self.texts = [path for path in paths if path.endswith(".html")]
        self.texts += [path for path in self.assets if _suffix(path) in _READERS]
        self._digests = {path: hashlib.sha256((folder / path).read_bytes()).hexdigest() for path in self.assets}
        self._leads = {path: self._led_to(path).intersection(self.assets) for path in self.assets}

    def renamed(self, path: str) -> str:
        """The new path: its digits are those of the file and of all files that it leads to, however far."""
        reached, waiting = {path}, [path]
        while waiting:
            more = self._leads[waiting.pop()] - reached
            reached |= more
            waiting += more
        inside = "".join(f"{one}\0{self._digests[one]}\n" for one in sorted(reached))
        digits = hashlib.sha256(inside.encode()).hexdigest()[:DIGITS]
        stem, suffix = posixpath.splitext(path)
        return f"{stem}.{digits}{suffix}"

    def rewrite(self, path: str, names: Mapping[str, str]) -> str:
        """The text of a file with the new names in it; what cannot be followed is noted in `faults`."""
        text = _READERS[_suffix(path)](self._read(path), partial(self._follow, path, names))
        for old in names:
            in_page = path.endswith(".html")  # whose text may speak of a file
            written = old if in_page else posixpath.basename(old)
            before = r"=\s*[\"']?[^\s\"'<>]*" if in_page else ""
            if written in text and re.search(rf"{before}(?<![\w.-]){re.escape(written)}(?![\w-])", text):
                self.faults[f"{written}: {_NO_FORM}"].append(path)
        return text

    def _follow(self, path: str, names: Mapping[str, str], address: str) -> str | None:
        target = resolve(address, path)
        if not target or not target.startswith("assets/"):
            return None
        if target not in self.all:
            self.faults[f"{target}: {_NO_FILE}"].append(path)
        if target not in names:
            return None
        end = min(at for at in (address.find("?"), address.find("#"), len(address)) if at >= 0)
        start = address.rfind("/", 0, end) + 1
        return address[:start] + posixpath.basename(names[target]) + address[end:]

    def _led_to(self, path: str) -> set[str]:
        found = set[str]()
        if _suffix(path) in _READERS:
            _READERS[_suffix(path)](self._read(path), lambda address: found.add(resolve(address, path) or ""))
        return found

    def _read(self, path: str) -> str:
        return (self.folder / path).read_bytes().decode()


def _suffix(path: str) -> str:
    return posixpath.splitext(path)[1]


def _lines(faults: Mapping[str, list[str]]) -> Iterator[str]:
    for fault, paths in sorted(faults.items()):
        yield f"{paths[0]}{f' og {len(paths) - 1} andre' if len(paths) > 1 else ''}: {fault}"
