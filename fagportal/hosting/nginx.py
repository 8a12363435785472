"""The configuration of nginx, Debian's package, rendered from the table of headers."""

import re
from collections.abc import Iterator, Mapping, Sequence

from fagportal.hosting.headers import (
    ALLOWED,
    ENGLISH,
    HIDDEN,
    MEDIA_TYPES,
    NOT_FOUND,
    NOT_HIDDEN,
    UNKNOWN,
    Rule,
    class_of,
)
from fagportal.hosting.site import Site

BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"  # libnginx-mod-http-brotli-static


def render_nginx(
    rules: Sequence[Rule], site: Site, listen: Sequence[str] = ("80", "[::]:80"), log: str | None = None
) -> str:
    """What is included in nginx' http block: the log format and one server. `log`: another file for the access log."""
    log = log or f"{site.logs}/nginx/fagportal.log"
    return "\n".join((*_http_level(rules), *_server(rules, site, listen, log), ""))


def render_alone(server: str, folder: str, user: str | None) -> str:
    """A whole nginx.conf around `server`, which writes nothing outside `folder` and needs no root.

    `user`: whom the workers run as, where it is root who starts it.
    """
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    lines = [
        f"load_module {BROTLI};",
        *([f"user {user};"] if user else []),
        "daemon off;",
        "worker_processes 2;",
        f'pid "{folder}/nginx.pid";',
        "error_log stderr alert;",
        "events { worker_connections 1024; }",
        "http {",
        *(f'{kind}_temp_path "{folder}/{kind}";' for kind in kinds),
        server + "}",
    ]
    return "\n".join(lines) + "\n"


def _http_level(rules: Sequence[Rule]) -> Iterator[str]:
    yield "# Made by `python -m fagportal headers`. Change fagportal/hosting/, not this file."
    yield "# It belongs in nginx' http block: Debian includes /etc/nginx/conf.d/*.conf there."
    yield ""
    yield "# The log holds no address, no query, no referrer and no browser. Keep it for 7 days at most."
    yield "log_format fagportal '$time_iso8601 $request_method $fagportal_path $status $body_bytes_sent';"
    yield 'map $request_uri $fagportal_path { "~^(?<fagportal_before_query>[^?]*)" $fagportal_before_query; }'
    yield "map $fagportal_path $fagportal_logged {"
    yield from (f'    "~{rule.pattern}" {int(rule.path_class.logged)};' for rule in rules)
    yield "}"
    yield f'map $uri $fagportal_not_found {{ "~{ENGLISH}" {NOT_FOUND["en"]}; default {NOT_FOUND["da"]}; }}'
    yield ""


def _server(rules: Sequence[Rule], site: Site, listen: Sequence[str], log: str) -> Iterator[str]:
    yield "server {"
    yield from (f"    listen {address};" for address in listen)
    yield f"""\
    server_name {" ".join(site.names)};
    # TLS, when there is a certificate (and a server on port 80 that answers `return 301 https://$host$request_uri;`):
    # listen 443 ssl http2;
    # listen [::]:443 ssl http2;
    # ssl_certificate     /etc/letsencrypt/live/{site.names[0]}/fullchain.pem;
    # ssl_certificate_key /etc/letsencrypt/live/{site.names[0]}/privkey.pem;
    # ssl_protocols TLSv1.2 TLSv1.3;
    # ssl_session_tickets off;

    # A symlink that is moved when a new site is in place: files are found anew each time (no open_file_cache).
    root "{site.root}";
    index index.html;
    absolute_redirect off;
    server_tokens off;
    access_log "{log}" fagportal if=$fagportal_logged;
    error_log /dev/null crit;  # it would hold addresses, queries and referrers; for a fault that needs it, name a file
    log_not_found off;

    # Visitors who send little, slowly, or much get no further.
    client_header_timeout 10s;
    client_body_timeout 10s;
    send_timeout 30s;
    keepalive_timeout 30s;
    client_max_body_size 1k;
    large_client_header_buffers 4 8k;
    reset_timedout_connection on;

    gzip_static on;
    brotli_static on;
    gzip_vary on;
    etag on;
    if_modified_since off;  # the time of a file is made of its bytes: it names a version, it is no date

    default_type {UNKNOWN};
    types {{"""
    yield from (f'        "{kind}" {suffix};' for suffix, kind in MEDIA_TYPES.items())
    yield "    }"
    yield ""
    page = rules[-1].path_class.headers
    yield "    # Answers that no file gives (400, 405, 414) are sent with the headers of a page."
    yield from _add_headers(page, "    ")
    yield "    error_page 403 404 =404 $fagportal_not_found;"
    yield "    error_page 405 @read_only;"
    yield f'    if ($request_method !~ "^({ALLOWED.replace(", ", "|")})$") {{ return 405; }}'
    yield from _location("@read_only", {**page, "Allow": ALLOWED}, "return 405;")
    missing = "|".join(re.escape(path) for path in NOT_FOUND.values())
    yield from _location(f'~ "^({missing})$"', page, "internal;")
    yield from _location(f'~ "{NOT_HIDDEN}"', class_of("/.well-known/x", rules).headers)
    yield from _location(f'~ "{HIDDEN}"', page, "return 404;")
    for rule in rules:
        yield from _location(f'~ "{rule.pattern}"', rule.path_class.headers)
    yield "}"


def _location(matched: str, headers: Mapping[str, str], does: str = "") -> Iterator[str]:
    """The full set each time: a location with one header of its own would inherit none of the server's."""
    yield f"    location {matched} {{"
    if does:
        yield f"        {does}"
    yield from _add_headers(headers, "        ")
    yield "    }"


def _add_headers(headers: Mapping[str, str], indent: str) -> Iterator[str]:
    yield from (f'{indent}add_header {name} "{value}" always;' for name, value in headers.items())
    yield f'{indent}add_header Last-Modified "";'
