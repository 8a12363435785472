"""The files of an index lie in a folder that is named after them."""

import json

from fagportal.search.folders import in_own_folder
from fagportal.search.index import Entry, make_index


def files(text: str) -> dict[str, bytes]:
    return in_own_folder(make_index([Entry("da", {"text": text}, [0, "Titel", ""])]))


def folder(found: dict[str, bytes]) -> str:
    return str(json.loads(found["rod.json"])["folder"])


def test_the_table_says_where_all_other_files_are() -> None:
    found = files("tilhold og polititilhold")
    name = folder(found)
    assert len(name) == 11 and name.endswith("/")
    assert set(found) - {"rod.json"} == {path for path in found if path.startswith(name)} and f"{name}0.bin" in found
    plain = make_index([Entry("da", {"text": "tilhold og polititilhold"}, [0, "Titel", ""])])
    assert {path.removeprefix(name): content for path, content in found.items() if path != "rod.json"} == {
        path: content for path, content in plain.items() if path != "rod.json"
    }
    assert json.loads(found["rod.json"]) == json.loads(plain["rod.json"]) | {"folder": name}


def test_the_same_index_has_the_same_folder_and_another_index_has_another() -> None:
    assert files("tilhold") == files("tilhold")
    assert folder(files("tilhold")) != folder(files("samtykke"))


def test_another_table_over_the_same_files_has_another_folder() -> None:
    """Sections are numbers in the files: what a number means stands in the table."""
    one, other = ({"rod.json": f'{{"sections":{names}}}'.encode(), "0.bin": b"x"} for names in ('["a"]', '["b"]'))
    assert folder(in_own_folder(one)) != folder(in_own_folder(other))
