"""What the templates in overrides/ need to know: words, links, edition, and the same page in the other language."""

import sys
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from fagportal.links import Links, page_address
from fagportal.prose.danish import mark_danish
from fagportal.status import next_review
from fagportal.titles import tab_title
from fagportal.words import words_in

OTHER = {"da": "en", "en": "da"}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Material's main stylesheet has a new name in each release: find it rather than copy its name."""
    styles = (file.src_uri for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    env.globals["material_css"] = next(uri for uri in sorted(styles) if uri.endswith(".css"))


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """For every page."""
    lang = config.plugins["i18n"].current_language
    here = page_address(page.file.url, page.file.dest_uri)
    link = Links(here, config.extra["addresses"])
    up = "../" * here.count("/")
    other = f"{up}en/{here}" if lang == "da" else f"../{up}{here}"
    return _dress(context, config, lang, link, other or "./", here)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The last thing that happens to an English page: its Danish words say that they are Danish."""
    english = config.plugins["i18n"].current_language == "en"
    return mark_danish(output, config.extra["portal"].viden.ordliste) if english else output


def on_template_context(context: TemplateContext, template_name: str, config: MkDocsConfig) -> TemplateContext:
    """For 404.html, which is shown at any depth: its links count from the site's root."""
    lang = config.plugins["i18n"].current_language
    base = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
    roots = {"da": base, "en": f"{base}en/"}
    link = Links(template_name, config.extra["addresses"], roots[lang])
    return _dress(context, config, lang, link, roots[OTHER[lang]], None)


def _dress(
    context: TemplateContext, config: MkDocsConfig, lang: str, link: Links, other: str, here: str | None
) -> TemplateContext:
    words, portal = words_in(lang), config.extra["portal"]
    own = {
        "_": words,
        "other_words": words_in(OTHER[lang]),
        "lang": lang,
        "link": link,
        "other_url": other,
        "other_lang": OTHER[lang],
        "here": here,
        "portal": portal,
        "next_review": next_review,
        "addresses": config.extra["addresses"],
        "tab_title": partial(tab_title, words, discreet=portal.portalejer.diskrete_titler),
    }
    context.update(own)  # type: ignore[typeddict-item]
    return context
