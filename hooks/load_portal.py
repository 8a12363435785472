"""data/ becomes one Portal per build, checked before anything is written.

MkDocs empties the site folder after on_config, so a fault must stop the build here.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError

from fagportal.faults import Faults
from fagportal.pages import generated_pages, make_fragments
from fagportal.portal import load_portal, read_edition
from fagportal.settings import FALLBACK_URL, read_settings
from fagportal.slugs import slugify
from fagportal.words import words_in


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put `portal`, `pages` (by address) and `fragments` (by name) on config.extra, where the other hooks find them."""
    config.site_url = config.site_url or FALLBACK_URL  # an empty FAGPORTAL_SITE_URL is not an address
    if "portal" in config.extra:
        return config  # static-i18n builds the second language with the same config
    try:
        portal = load_portal(read_settings(), read_edition(config.extra.get("edition")))
    except Faults as found:
        raise PluginError(f"Der er fejl i data. Intet er bygget.\n{found}") from found
    except ValueError as error:
        raise ConfigurationError(str(error)) from error
    words_in.cache_clear()  # locales/en.po may have changed since the last build
    config.extra["portal"] = portal
    config.extra["pages"] = {page.path: page for page in generated_pages(portal)}
    config.extra["fragments"] = make_fragments(portal)
    config.mdx_configs.setdefault("toc", {})["slugify"] = slugify
    return config
