"""Which headers each file is sent with: one table, from which the servers, the CDNs and the tests all take theirs.

The pattern of a path decides its class, the first that fits; the class decides every header but the media type,
which the suffix decides. The patterns are written so that Python, nginx (PCRE) and Caddy (RE2) read them alike.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

NOT_FOUND = {"da": "/404.html", "en": "/en/404.html"}
ENGLISH = "^/en(/|$)"
HIDDEN = r"(^|/)\.|\.(br|gz)$"  # files with a dot in front, and the compressed copies under their own names
NOT_HIDDEN = r"^/\.well-known/[A-Za-z0-9_-][^/]*$"
ALLOWED = "GET, HEAD"


@dataclass(frozen=True)
class PathClass:
    """What all paths of a kind have in common. `logged`: whether the access log may know that it was asked for."""

    name: str
    headers: Mapping[str, str]
    logged: bool = True


@dataclass(frozen=True)
class Rule:
    """Paths that match `pattern`, and no rule before it, are of `path_class`."""

    pattern: str
    path_class: PathClass


def make_rules(embedders: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The table. `embedders`: origins that may show /embed/ in a frame, such as https://intranet.example.dk."""
    page = PathClass("page", _same_site(_policy(_PAGE, "'none'"), REVALIDATE))
    embed = PathClass("embed", _any_site(_policy(_PAGE, " ".join(("'self'", *embedders))), REVALIDATE))
    api = PathClass("api", _any_site(_policy(_FILE, "'none'"), REVALIDATE) | {"Access-Control-Allow-Origin": "*"})
    file = _same_site(_policy(_FILE, "'none'"), REVALIDATE)
    download = PathClass("download", file)
    asset = PathClass("asset", file | _FOREVER, logged=False)
    return (
        Rule("^/(en/)?embed/", embed),
        Rule(r"^/(api/|(en/)?feed\.(xml|json)$)", api),
        # Their names hold a fingerprint of their bytes: that of a file, or of a folder of the search.
        Rule(r"^/assets/.*\.[0-9a-f]{10}\.[a-z0-9]+$", asset),
        Rule("^/assets/soeg/.*/[0-9a-f]{10}/", asset),
        # What is fetched here tells what somebody searches for, so no log knows of it.
        Rule("^/assets/soeg/", PathClass("search", file, logged=False)),
        Rule("^/assets/tal/", download),
        Rule("^/assets/", PathClass("asset_plain", file, logged=False)),
        Rule(r"^/(\.well-known/|robots\.txt$|sitemap\.xml$)", PathClass("well-known", file)),
        Rule(r"\.html$", page),
        Rule(r"\.[A-Za-z0-9]+$", download),
        Rule("^/", page),
    )


def class_of(path: str, rules: Sequence[Rule]) -> PathClass:
    """The class of a URL path, as it stands in an address: `/kommuner/vejle/`."""
    return next(rule.path_class for rule in rules if re.search(rule.pattern, unquote(path)))


def headers_of(path: str, rules: Sequence[Rule]) -> dict[str, str]:
    """All that a path is sent with, its media type included."""
    return {"Content-Type": media_type(path), **class_of(path, rules).headers}


def media_type(path: str) -> str:
    """By the suffix, never by what a machine happens to have registered for it."""
    suffix = path.rpartition("/")[2].rpartition(".")[2]
    return MEDIA_TYPES["html"] if path.endswith("/") else MEDIA_TYPES.get(suffix, UNKNOWN)


def table_as_json(rules: Sequence[Rule]) -> str:
    """The table for hosts that have neither nginx nor Caddy."""
    classes = {rule.path_class.name: rule.path_class for rule in rules}
    table: dict[str, Any] = {
        "rules": [{"pattern": rule.pattern, "class": rule.path_class.name} for rule in rules],
        "classes": {name: {"headers": dict(kind.headers), "logged": kind.logged} for name, kind in classes.items()},
        "media_types": MEDIA_TYPES,
        "not_found": {"default": NOT_FOUND["da"], ENGLISH: NOT_FOUND["en"]},
        "refused": {"pattern": HIDDEN, "except": NOT_HIDDEN, "status": 404},
        "methods": ALLOWED.split(", "),
    }
    return json.dumps(table, ensure_ascii=False, indent=2) + "\n"


MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
UNKNOWN = "application/octet-stream"

# Kept, but asked for again each time: a number that was changed is seen at once, and costs 304 when it was not.
REVALIDATE = {"Cache-Control": "no-cache"}
_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}

# What a page may fetch: files of this site. The icons in Material's style sheet are data: addresses. No script of
# ours makes markup of text, and in browsers that know trusted types none can. `upgrade-insecure-requests` is left out:
# every address is of this site, and over http (an intranet, this machine) it could only do harm.
_PAGE = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
)
_FILE = ("default-src 'none'",)  # a drawing or a document that is opened by itself fetches nothing

_ALWAYS = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture", "fullscreen",
            "geolocation", "gyroscope", "microphone", "midi", "payment", "usb",
        )
    ),
}  # fmt: skip


def _policy(sources: Sequence[str], ancestors: str) -> dict[str, str]:
    """What default-src does not reach is said for each."""
    rest = ("base-uri 'none'", "form-action 'none'", f"frame-ancestors {ancestors}")
    return {"Content-Security-Policy": "; ".join((*sources, *rest))}


def _same_site(policy: dict[str, str], caching: dict[str, str]) -> dict[str, str]:
    return policy | _ALWAYS | {"Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "DENY"} | caching


def _any_site(policy: dict[str, str], caching: dict[str, str]) -> dict[str, str]:
    return policy | _ALWAYS | {"Cross-Origin-Resource-Policy": "cross-origin"} | caching
