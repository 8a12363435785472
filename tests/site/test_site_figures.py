"""The figures' files stand in the built site, the same for both languages."""

from fagportal.figures.files import FOLDER, make_figure_files
from fagportal.models.kilder import Kilder
from fagportal.models.tal import Talsamling
from fagportal.yamlfile import scan_yaml
from tests.site.webpage import Site


def test_every_file_of_the_figures_is_in_the_site_as_it_was_made(site: Site) -> None:
    samling = Talsamling.model_validate(scan_yaml(site.data / "tal.yml", "tal.yml").data)
    kilder = Kilder.model_validate(scan_yaml(site.data / "kilder.yml", "kilder.yml").data)
    wanted = make_figure_files(samling, kilder)
    assert {file.removeprefix(FOLDER) for file in site.files if file.startswith(FOLDER)} == set(wanted)
    assert [name for name, content in wanted.items() if (site.folder / FOLDER / name).read_bytes() != content] == []
