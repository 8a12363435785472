"""The last touches: a 404 in each language, robots.txt, security.txt, short scripts, and nothing that no page uses."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from fagportal.editions import Edition
from fagportal.prose.danish import mark_danish
from fagportal.scripts import as_sent
from fagportal.security_txt import make_security_txt

# Material's scripts: the pages have their own, a twentieth of the size (README says why).
UNUSED = ("assets/javascripts/", "assets/stylesheets/palette.", "assets/images/favicon.png")


def _is_fag(config: MkDocsConfig) -> bool:
    return config.extra["portal"].edition is Edition.FAG


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Drop what no page asks for, shorten the scripts, and add robots.txt and, on the open web, security.txt."""
    for file in list(files):
        if file.src_uri.startswith(UNUSED) or file.src_uri.endswith(".map"):
            files.remove(file)
        elif file.src_uri.endswith(".js"):
            file.content_string = as_sent(file.content_string)
    if config.plugins["i18n"].is_default_language_build:
        rules = "Disallow: /" if _is_fag(config) else f"Allow: /\nSitemap: {config.site_url}sitemap.xml"
        files.append(File.generated(config, "robots.txt", content=f"User-agent: *\n{rules}\n"))
        if not _is_fag(config):
            text = make_security_txt(config.extra["portal"], str(config.site_url))
            included = InclusionLevel.INCLUDED  # MkDocs leaves out what begins with a dot, unless told
            files.append(File.generated(config, ".well-known/security.txt", content=text, inclusion=included))
    return files


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Both languages write 404.html to the same place and the last one would win: the English one gets its own."""
    english = not config.plugins["i18n"].is_default_language_build
    if template_name == "404.html" and english:
        page = Path(config.site_dir) / "en" / "404.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(mark_danish(output_content, config.extra["portal"].viden.ordliste), encoding="utf-8")
        return ""
    if template_name == "sitemap.xml" and _is_fag(config):
        return ""
    return output_content
