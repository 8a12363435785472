"""Every hand-written page has a readable head. MkDocs would drop one that it cannot read, without a word."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

KNOWN = ("title", "description", "emneord", "gennemgaaet")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Stop the build with all that is wrong with a page's head."""
    if not page.file.generated_by and (faults := list(_faults(page, markdown))):
        raise PluginError("\n".join(f"docs/{page.file.src_uri}:{fault}" for fault in faults))
    return markdown


def _faults(page: Page, markdown: str) -> Iterator[str]:
    if markdown.lstrip().startswith("---"):
        yield "1: hoved: linjerne mellem --- kan ikke læses. Sæt anførselstegn om en titel med kolon i"
        return
    for field in ("title", "description"):
        if not isinstance(page.meta.get(field), str):
            yield f"1: {field}: feltet mangler. Skriv en linje, der begynder med »{field}:«"
    if not isinstance(page.meta.get("emneord", []), list | tuple):
        yield "1: emneord: er ikke en liste. Skriv i stedet ordene i kantede parenteser, fx [mistanke, sparring]"
    for field in page.meta:
        if field not in KNOWN:
            yield f"1: {field}: feltet findes ikke. Skriv i stedet et af disse: {', '.join(KNOWN)}"
