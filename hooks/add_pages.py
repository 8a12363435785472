"""The generated pages: registered as files, given their titles, and filled with HTML.

static-i18n makes new File objects (priority -100) and drops what a File
carried, so pages are registered before it and get their content after it.
Their text never passes through Markdown.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from fagportal.links import Links, page_address
from fagportal.pages.page import GeneratedPage, render
from fagportal.prose.citations import Citer
from fagportal.words import words_in


def address(file: File) -> str:
    """The page's address from its language's root."""
    return page_address(file.url, file.dest_uri)


def generated(page: Page, config: MkDocsConfig) -> GeneratedPage | None:
    """The GeneratedPage behind a MkDocs page, if it is one of ours."""
    found: GeneratedPage | None = config.extra["pages"].get(address(page.file))
    return found


@event_priority(0)
def _register(files: Files, config: MkDocsConfig) -> Files:
    for path in config.extra["pages"]:
        for suffix in (".md", ".en.md"):
            files.append(File(f"{path}index{suffix}", config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(-200)
def _reattach(files: Files, config: MkDocsConfig) -> Files:
    pages = files.documentation_pages()
    for file in pages:
        if address(file) in config.extra["pages"]:
            file.content_string, file.generated_by = "", "add_pages"
    config.extra["addresses"] = frozenset(map(address, pages))
    return files


on_files = CombinedEvent(_register, _reattach)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Titles and descriptions stand in the templates' words, not in front matter."""
    if made := generated(page, config):
        words = words_in(page.file.locale)
        page.meta |= {"title": made.title(words), "description": made.description(words), "skrevet": made.written}
        page.meta |= {"gennemgaaet": made.reviewed, "godkendes_af": made.approver and made.approver(words)}
        page.meta |= {"emneord": made.keywords(words), "spoergsmaal": made.questions(words)}
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Our HTML in place of the (empty) Markdown's. A dead link or a missing translation stops the build."""
    if made := generated(page, config):
        links = Links(made.path, config.extra["addresses"])
        words = words_in(page.file.locale)
        page.meta["citer"] = citer = Citer(config.extra["portal"].viden.kilder, words)
        try:
            html = render(made, config.extra["portal"], words, links, citer)
        except LookupError as error:
            raise PluginError(str(error)) from error
        page.present_anchor_ids = set(re.findall(r'\bid="([^"]+)"', html))
    return html
