"""What the search's tests share: the browser's modules in Node, and indexes of a few short texts."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import pytest

from fagportal.search.index import Entry, make_index
from tests.search.node import Index, Node

Open = Callable[..., Index]


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """One Node process for all tests."""
    started = Node(tmp_path_factory.mktemp("node"))
    yield started
    started.close()


@pytest.fixture
def index_of(node: Node) -> Open:
    """An index of texts, open in Node; a text may be the fields of an entry."""

    def open_index(*texts: str | Mapping[str, str], lang: str = "da", synonyms: Sequence[Sequence[str]] = ()) -> Index:
        return node.open(make_index(entries_of(*texts, lang=lang), synonyms))

    return open_index


def entries_of(*texts: str | Mapping[str, str], lang: str = "da") -> list[Entry]:
    """An entry for each text; what is shown of it is its number."""
    fields = [{"text": text} if isinstance(text, str) else text for text in texts]
    return [Entry(lang, one, number) for number, one in enumerate(fields)]
