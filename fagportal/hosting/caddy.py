"""The configuration of Caddy, Debian's package, rendered from the table of headers."""

from collections.abc import Iterator, Mapping, Sequence

from fagportal.hosting.headers import ALLOWED, ENGLISH, HIDDEN, MEDIA_TYPES, NOT_FOUND, NOT_HIDDEN, UNKNOWN, Rule
from fagportal.hosting.site import Site

# No file can have such a name, and Caddy would take it for a fault of its own.
IMPOSSIBLE = r"\x00|[^/]{256}|^.{1000}"


def render_caddy(rules: Sequence[Rule], site: Site, addresses: Sequence[str] = (), log: str | None = None) -> str:
    """A whole Caddyfile. `addresses` stand in place of the site's names, for which Caddy gets certificates itself.

    `log`: another file for the access log.
    """
    log = log or f"{site.logs}/caddy/fagportal.log"
    return "\n".join((*_everywhere(), *_site(rules, site, addresses or site.names, log), ""))


def _everywhere() -> Iterator[str]:
    yield """\
# Made by `python -m fagportal headers`. Change fagportal/hosting/, not this file.
{
	admin off
	log default {
		# They would hold addresses and queries; the site has a log of its own.
		exclude http.log.access http.log.error
	}
	servers {
		max_header_size 16KB
		timeouts {
			read_header 10s
			read_body 10s
			write 10m
			idle 30s
		}
	}
}
"""


def _site(rules: Sequence[Rule], site: Site, addresses: Sequence[str], log: str) -> Iterator[str]:
    page = rules[-1].path_class.headers
    yield f"{', '.join(addresses)} {{"
    yield f"""\
	root * "{site.root}"

	# The log holds no address, no query, no referrer and no browser, and is kept for 7 days.
	log {{
		output file "{log}" {{
			roll_keep_for 168h
		}}
		format filter {{
			wrap json
			fields {{
				request>remote_ip delete
				request>remote_port delete
				request>host delete
				request>headers delete
				request>tls delete
				request>uri regexp [?].* ""
				resp_headers delete
				user_id delete
			}}
		}}
	}}
"""
    yield "	# The time of a file is made of its bytes: it names a version, it is no date."
    yield "	request_header -If-Modified-Since"
    yield "	header {"
    yield "		Vary Accept-Encoding"
    yield f"		?Content-Type {UNKNOWN}"
    yield "		defer"
    yield "	}"
    for suffix, kind in MEDIA_TYPES.items():
        yield f"	@{suffix} path *.{suffix}"
        yield f'	header @{suffix} Content-Type "{kind}"'
    yield from _matcher("hidden", f"path_regexp {HIDDEN}", f"not path_regexp {NOT_HIDDEN}")
    yield "	error @hidden 404"
    yield f"	@impossible path_regexp {IMPOSSIBLE}"
    yield "	error @impossible 404"
    yield f"	@not_found path {' '.join(NOT_FOUND.values())}"
    yield "	error @not_found 404"
    yield ""
    yield "	# Of these, the first that fits."
    yield f"	@writes not method {ALLOWED.replace(',', '')}"
    yield from _handle("@writes", {**page, "Allow": ALLOWED}, "respond 405")
    for number, rule in enumerate(rules):
        yield f"	@rule{number} path_regexp {rule.pattern}"
        yield from _handle(f"@rule{number}", rule.path_class.headers, "" if rule.path_class.logged else "skip_log")
    yield "	file_server {"
    yield "		precompressed br gzip"
    yield "	}"
    yield ""
    yield from _errors(page)
    yield "}"


def _errors(page: Mapping[str, str]) -> Iterator[str]:
    """What is missing answers in the language of its address, with the headers of a page and none of its own class."""
    yield "	handle_errors {"
    yield from _headers({**page, "Content-Type": MEDIA_TYPES["html"]}, "		")
    yield "		@missing expression {err.status_code} in [403, 404]"
    yield "		handle @missing {"
    yield f"			@english path_regexp {ENGLISH}"
    yield f"			rewrite @english {NOT_FOUND['en']}"
    yield f"			@danish not path_regexp {ENGLISH}"
    yield f"			rewrite @danish {NOT_FOUND['da']}"
    yield "			file_server {"
    yield "				precompressed br gzip"
    yield "				status 404"
    yield "			}"
    yield "		}"
    yield "		respond {err.status_code}"
    yield "	}"


def _matcher(name: str, *parts: str) -> Iterator[str]:
    yield f"	@{name} {{"
    yield from (f"		{part}" for part in parts)
    yield "	}"


def _handle(matcher: str, headers: Mapping[str, str], does: str = "") -> Iterator[str]:
    yield f"	handle {matcher} {{"
    yield from _headers(headers, "		")
    if does:
        yield f"		{does}"
    yield "	}"


def _headers(headers: Mapping[str, str], indent: str) -> Iterator[str]:
    yield f"{indent}header {{"
    yield from (f'{indent}	{name} "{value}"' for name, value in headers.items())
    yield f"{indent}	-Last-Modified"
    yield f"{indent}	-Server"
    yield f"{indent}}}"
