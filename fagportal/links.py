"""Addresses between our own pages: relative, the same in both languages, and never to a page that does not exist."""

from posixpath import relpath


def page_address(url: str, dest: str) -> str:
    """A page's address from its language's root: `en/kontakt/` (written to en/kontakt/index.html) → `kontakt/`."""
    here = "" if url in (".", "./") else url
    return here.removeprefix("en/") if dest.startswith("en/") else here


class DeadLink(LookupError):
    """A template links to a page that no edition has."""


class Links:
    """Callable on one page: `kontakt/#udsat` in, the relative address out.

    `here` and `known` count from the language's root. A page that is shown at any depth (404)
    has no place to count from: give the `root` that its addresses begin with.
    """

    def __init__(self, here: str, known: frozenset[str], root: str | None = None) -> None:
        self.here, self.known, self.root = here, known, root

    def __call__(self, target: str) -> str:
        """Raises DeadLink when no page stands at `target`."""
        path, mark, anchor = target.partition("#")
        if path not in self.known:
            raise DeadLink(f"siden »{self.here or 'forsiden'}« henviser til »{target}«, som ikke findes")
        if self.root is not None:
            return self.root + target
        way = relpath(f"/{path}", f"/{self.here}")
        return ("./" if way == "." else f"{way}/") + mark + anchor
