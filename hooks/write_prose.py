"""Hand-written pages: sources, figures, blocks under review, pieces made from data, terms that explain themselves."""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from fagportal.links import Links, page_address
from fagportal.pages.page import render_template
from fagportal.prose.citations import Citer
from fagportal.prose.figures import Figures
from fagportal.prose.markdown import put_fragments, render_prose
from fagportal.prose.sections import with_contents
from fagportal.prose.terms import explain_terms
from fagportal.words import words_in


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Before Markdown: what is not Markdown in the page becomes it. Keeps the page's Citer and Figures for later."""
    if page.file.generated_by:
        return markdown
    portal, words = config.extra["portal"], words_in(page.file.locale)
    page.meta["citer"] = citer = Citer(portal.viden.kilder, words)
    page.meta["figures"] = figures = Figures(portal.viden.tal.by_id, words)
    try:
        links, written = _links(page, config), page.meta.get("skrevet")
        return render_prose(markdown, portal.edition, words, links, citer, figures, written=written)
    except LookupError as error:
        raise PluginError(str(error)) from error


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """After Markdown: the pieces made from data come in unread by it."""
    if page.file.generated_by:
        return html
    portal, words, links = config.extra["portal"], words_in(page.file.locale), _links(page, config)

    def render(name: str) -> str:
        fragment = config.extra["fragments"][name]
        return render_template(fragment.template, fragment.context, portal, words, links, page.meta["citer"])

    try:
        html = with_contents(explain_terms(put_fragments(html, render), portal.viden.ordliste, words, links), words)
    except LookupError as error:
        raise PluginError(str(error)) from error
    page.meta["tal"] = page.meta["figures"].entries(html)
    page.present_anchor_ids = set(re.findall(r'\bid="([^"]+)"', html))
    return html


def _links(page: Page, config: MkDocsConfig) -> Links:
    return Links(page_address(page.file.url, page.file.dest_uri), config.extra["addresses"])
