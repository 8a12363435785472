"""The figures and charts as files to take along (CSV, JSON, SVG): the same ones in both languages' builds."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from fagportal.figures.files import FOLDER, make_figure_files


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """After static-i18n, which would take `tal.en.csv` for a translation."""
    viden = config.extra["portal"].viden
    for name, content in make_figure_files(viden.tal, viden.kilder).items():
        files.append(File.generated(config, FOLDER + name, content=content))
    return files
