"""The search of each language, that of its question guide, and the A-Å page that serves without JavaScript."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from fagportal.links import Links, page_address
from fagportal.search.a_to_z import render_a_to_z
from fagportal.search.contacts import area_names, contacts
from fagportal.search.folders import in_own_folder
from fagportal.search.sections import SearchPage
from fagportal.search.site import make_guide_search, make_site_search
from fagportal.words import words_in

A_TO_Z = "a-aa/"


def _is_searchable(path: str, config: MkDocsConfig) -> bool:
    made = config.extra["pages"].get(path)
    return made is None or made.searchable


@event_priority(-50)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Every page has its content by now, and no file has been written."""
    lang, portal = config.plugins["i18n"].current_language, config.extra["portal"]
    found, a_to_z = [], None
    for file in files.documentation_pages():
        page = file.page
        path = page_address(file.url, file.dest_uri)
        if path == A_TO_Z:
            a_to_z = page
        elif page and page.content and _is_searchable(path, config):
            keywords, questions = (tuple(page.meta.get(key, ())) for key in ("emneord", "spoergsmaal"))
            found.append(SearchPage(path, str(page.title), page.content, keywords, questions))
    found.sort()
    if a_to_z:
        links = Links(A_TO_Z, config.extra["addresses"])
        a_to_z.content = (a_to_z.content or "") + render_a_to_z(found, links)
    synonyms = portal.viden.synonymer.phrases()
    areas = [name for names in area_names(portal).values() for name in names]
    site = make_site_search(found, contacts(portal, words_in(lang)), lang, synonyms, areas)
    for name, content in in_own_folder(site).items():
        files.append(File.generated(config, f"assets/soeg/{lang}/{name}", content=content))
    guide = make_guide_search(portal.viden.spoergeguide, portal.vokabular.fagomraader, lang, synonyms)
    for name, content in in_own_folder(guide).items():
        files.append(File.generated(config, f"assets/soeg/{lang}/spoergeguide/{name}", content=content))
