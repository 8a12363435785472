"""The pieces made from data/tal.yml: one for each chart, all figures, what is not shown and what is missing."""

from collections.abc import Mapping

from fagportal.figures.chart import render_chart
from fagportal.figures.diagram import read_figur
from fagportal.figures.files import FOLDER, make_figure_files
from fagportal.links import Links
from fagportal.models.kilder import Kilder
from fagportal.models.tal import Talsamling
from fagportal.pages.fragment import Fragment
from fagportal.words import LANGUAGES, words_in


def make_figure_fragments(samling: Talsamling, kilder: Kilder) -> dict[str, Fragment]:
    """`figur d1` …, `tal`, `tal-ikke-vist`, `tal-mangler` and `tal-hent`. A page holds each at most once."""
    files = make_figure_files(samling, kilder)
    shared: Mapping[str, object] = {
        "address": file_address,
        "kilobytes": {name: -(-len(content) // 1000) for name, content in files.items()},
    }
    fragments = {
        "tal": Fragment("tal.html", {"grupper": _by_topic(samling)}),
        "tal-hent": Fragment("tal_hent.html", shared),
        "tal-ikke-vist": Fragment("tal_ikke_vist.html", {"ikke_vist": samling.ikke_vist}),
        "tal-mangler": Fragment("tal_mangler.html", {"mangler": samling.mangler}),
    }
    for diagram in samling.diagrammer:
        figurer = {lang: read_figur(diagram, samling, words_in(lang)) for lang in LANGUAGES}
        context = {"figurer": figurer, "chart": render_chart, "dele": diagram.dele}
        fragments[f"figur {diagram.id}"] = Fragment("diagram.html", {**shared, **context})
    return fragments


def file_address(link: Links, lang: str, name: str) -> str:
    """The relative address of one of the figures' files, seen from the page of `link`. Both languages share them."""
    depth = link.here.count("/") + (lang != "da")
    return "../" * depth + FOLDER + name


def _by_topic(samling: Talsamling) -> list[tuple[object, list[object]]]:
    return [(emne, [tal for tal in samling.tal if tal.emne == emne.id]) for emne in samling.emner]
