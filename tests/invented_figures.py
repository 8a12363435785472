"""The real figures: data/tal.yml and its sources, and their pieces as HTML."""

from types import SimpleNamespace
from typing import Any

from fagportal.editions import Edition
from fagportal.figures.diagram import Figur, read_figur
from fagportal.links import Links
from fagportal.models.kilder import Kilder
from fagportal.models.tal import Talsamling
from fagportal.pages.diagrammer import make_figure_fragments
from fagportal.pages.page import render_template
from fagportal.prose.citations import Citer
from fagportal.settings import ROOT
from fagportal.words import words_in
from fagportal.yamlfile import scan_yaml


def read(name: str) -> dict[str, Any]:
    return dict(scan_yaml(ROOT / "data" / f"{name}.yml", f"data/{name}.yml").data)  # type: ignore[call-overload]


FIELDS = read("tal")
SAMLING = Talsamling.model_validate(FIELDS)
KILDER = Kilder.model_validate(read("kilder"))
FRAGMENTS = make_figure_fragments(SAMLING, KILDER)
CHARTS = tuple(diagram.id for diagram in SAMLING.diagrammer)
NOTHING_APPROVED = SimpleNamespace(godkendelser=SimpleNamespace(godkendelser=()))
NO_PORTAL: Any = SimpleNamespace(edition=Edition.OFFENTLIG, viden=NOTHING_APPROVED)  # made of figures alone


def figur(id: str, lang: str = "da") -> Figur:
    (diagram,) = (diagram for diagram in SAMLING.diagrammer if diagram.id == id)
    return read_figur(diagram, SAMLING, words_in(lang))


def fragment_html(name: str, lang: str = "da", here: str = "viden/tal/") -> str:
    piece, words = FRAGMENTS[name], words_in(lang)
    links = Links(here, frozenset([here]))
    return render_template(piece.template, piece.context, NO_PORTAL, words, links, Citer(KILDER, words))
