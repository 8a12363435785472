from typing import get_type_hints

from pydantic import BaseModel

from fagportal.models.viden import Viden
from fagportal.settings import ROOT

OTHERS = {"organisationer", "portal", "vokabular"}


def test_every_knowledge_file_is_read_and_every_one_that_is_read_exists() -> None:
    assert {path.stem for path in (ROOT / "data").glob("*.yml")} - OTHERS == set(get_type_hints(Viden))


def test_every_knowledge_file_has_a_model() -> None:
    assert all(issubclass(model, BaseModel) for model in get_type_hints(Viden).values())
