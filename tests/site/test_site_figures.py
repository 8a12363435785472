"""Figures in the built site: the files to take along, and no figure or chart without its companions."""

from fagportal.figures.files import FOLDER, make_figure_files
from fagportal.models.kilder import Kilder
from fagportal.models.tal import Talsamling
from fagportal.prose.figures import FIGURE
from fagportal.settings import ROOT
from fagportal.words import words_in
from fagportal.yamlfile import scan_yaml
from tests.site.webpage import Site, WebPage, words


def samling_of(site: Site) -> Talsamling:
    """The figures that the site was built from."""
    return Talsamling.model_validate(scan_yaml(site.data / "tal.yml", "tal.yml").data)


def test_every_file_of_the_figures_is_in_the_site_as_it_was_made(site: Site) -> None:
    samling = samling_of(site)
    kilder = Kilder.model_validate(scan_yaml(site.data / "kilder.yml", "kilder.yml").data)
    wanted = make_figure_files(samling, kilder)
    assert {file.removeprefix(FOLDER) for file in site.files if file.startswith(FOLDER)} == set(wanted)
    assert [name for name, content in wanted.items() if (site.folder / FOLDER / name).read_bytes() != content] == []


def _shown(page: WebPage) -> set[str]:
    """The figures in the page's running text."""
    return {link.attrib["href"].removeprefix("#tal-") for link in page.all("a", "class", "fp-tal")}


def test_a_figure_in_the_text_leads_to_all_its_companions_on_the_same_page(site: Site) -> None:
    samling = samling_of(site)
    met = set()
    for page in site.pages.values():
        entries = {one.attrib["id"]: one for one in page.elements if one.attrib.get("id", "").startswith("tal-")}
        parents = {child: parent for parent in page.root.iter() for child in parent}
        for id in _shown(page):
            tal, entry = samling.by_id[id], entries[f"tal-{id}"]
            own = entry if entry.tag == "tr" else parents[entry]
            about = entry if entry.tag == "tr" else parents[parents[own]]
            value, unit, caveat = (getattr(text, page.lang) for text in (tal.vaerdi, tal.enhed, tal.forbehold))
            assert value in words(entry) and ("%" in value or unit in words(entry)), (page.file, id)
            assert caveat in words(own), (page.file, id)
            for label, text in (("År:", tal.aar), ("Gælder:", tal.population)):
                said = getattr(text, page.lang)
                wanted = said if entry.tag == "tr" else f"{words_in(page.lang)(label)} {said}."
                assert wanted in words(about), (page.file, id)
            feet = {f"#kilde-{one.partition(':')[0]}" for one in tal.kilder if one != "redaktionelt"}
            assert feet <= {link.attrib.get("href") for link in about.iter("a")}, (page.file, id)
            met.add(id)
    assert len(met) > 30


def test_every_chart_on_a_page_stands_with_its_own_caveat(site: Site) -> None:
    samling, met = samling_of(site), set()
    for page in site.pages.values():
        for figure in page.all("figure", "class", "fp-figur"):
            id = figure.attrib["aria-labelledby"].removeprefix("figur-")
            (diagram,) = (one for one in samling.diagrammer if one.id == id)
            for text in (diagram.enhed, diagram.aar, diagram.population, diagram.forbehold):
                assert getattr(text, page.lang) in words(figure), (page.file, id)
            met.add(id)
    assert met == {one.id for one in samling.diagrammer}


def test_every_figure_that_a_page_is_written_with_is_shown_in_the_fag_edition(fag: Site) -> None:
    for path in (ROOT / "docs").rglob("*.md"):
        inside = path.relative_to(ROOT / "docs").as_posix()
        way = inside.removesuffix(".md").removesuffix(".en").removesuffix("index").rstrip("/")
        file = "/".join(part for part in ("en" * inside.endswith(".en.md"), way, "index.html") if part)
        written = {id for _, id in FIGURE.findall(path.read_text(encoding="utf-8"))}
        if written:
            assert _shown(fag.pages[file]) == written, file
