"""Requests as browsers, caches and strangers make them: conditional, partial, crooked, slow and many."""

import contextlib
import re
import socket
import subprocess
import time
from pathlib import Path

import pytest

from fagportal.hosting.compression import compress
from fagportal.hosting.site import Site
from fagportal.hosting.times import set_times
from tests.hosting.servers import STARTERS, Server
from tests.hosting.small_site import CLASSES, SECRET, UNPACK, make_small_site, page, put

PATH = "/kommuner/eksempelby/"
UNLOGGED = {"asset", "asset_plain", "search"}
TRICKS = (
    "/../hemmelig.txt",
    "/%2e%2e/hemmelig.txt",
    "/%2e%2e%2fhemmelig.txt",
    "/kommuner/..%2f..%2f..%2fhemmelig.txt",
    "/..%5chemmelig.txt",
    "/..%c0%afhemmelig.txt",
    "/%252e%252e/hemmelig.txt",
    "/kommuner/../../hemmelig.txt",
    "/./../bygget/../hemmelig.txt",
    "//../hemmelig.txt",
    "/....//hemmelig.txt",
    "/.git/config",
    "/%2egit/config",
    "/.git%2fconfig",
    "//.git/config",
    "/kommuner//.gemt",
    "/.htpasswd",
    "/.well-known/.gemt",
    "/.well-known/../.htpasswd",
    "/index.html%00.txt",
    "/%00",
    "/hemmelig.txt%00.html",
    "/index.html.gz",
    "/index.html.br",
    "/index.html/",
    "/robots.txt/x",
    "/" + "a" * 8192,
    "/" + "a/" * 4096,
    "/kommuner/%ff%fe/",
    "/%",
    "/%zz",
    "/~root/",
    "/etc/passwd",
    "/C:/hemmelig.txt",
    "*",
)


def request(target: str, method: str = "GET", *headers: str) -> bytes:
    return "\r\n".join(
        (f"{method} {target} HTTP/1.1", "Host: 127.0.0.1", "Connection: close", *headers, "", "")
    ).encode()


def status(answer: bytes) -> int:
    """0 when the server hung up without a word."""
    return int(answer.split(b" ", 2)[1]) if answer else 0


@pytest.mark.parametrize("target", TRICKS, ids=lambda target: target[:30])
def test_no_crooked_path_leads_out_of_the_site_or_to_a_hidden_file(target: str, server: Server) -> None:
    answer = server.send(request(target))
    assert 400 <= status(answer) < 500 and SECRET.encode() not in answer
    assert server.ask("/").status == 200


@pytest.mark.parametrize(
    "raw",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        request("/", "G\x00T"),
        request("/", "HEJ"),
        request("127.0.0.1:80", "CONNECT"),
        request("/", "GET", "X-Stor: " + "a" * 70_000),
        request("/", "GET", *(f"X-{number}: a" for number in range(9_000))),
        request("/", "POST", "Content-Length: 999999999999"),
        request("/", "POST", "Content-Length: -1"),
        request("/", "POST", "Transfer-Encoding: chunked", "Content-Length: 4") + b"0\r\n\r\n",
        request("/", "GET", "Navn\x01: x"),
    ],
    ids=range(12),
)
def test_a_crooked_request_is_refused_and_the_next_is_answered(raw: bytes, server: Server) -> None:
    code = status(server.send(raw))
    assert code in {0, 505} or 400 <= code < 500
    assert server.ask("/").status == 200


def test_a_version_that_one_has_is_not_sent_again(server: Server) -> None:
    for encoding in ("br", "gzip", "identity"):
        tag = server.ask(PATH, Accept_Encoding=encoding).headers["etag"]
        again = server.ask(PATH, Accept_Encoding=encoding, If_None_Match=tag)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["cache-control"] == "no-cache"
        assert server.ask(PATH, Accept_Encoding=encoding, If_None_Match='"noget-andet"').status == 200


def publish(root: Path, number: str, server: Server, encoding: str, known: str = "") -> str:
    """Put a page with a number in place; its tag. A visitor with a `known` version gets it, unless it is that one."""
    put(root, f"{PATH}index.html", page(number))
    compress(root)
    set_times(root.resolve())
    answer = server.ask(PATH, Accept_Encoding=encoding, If_None_Match=known or '"ingen"')
    if answer.headers["etag"] == known:
        assert (answer.status, answer.body) == (304, b"")
    else:
        assert (answer.status, UNPACK[encoding](answer.body).decode()) == (200, page(number))
    return answer.headers["etag"]


@pytest.mark.parametrize("name", STARTERS)
def test_a_digit_that_was_changed_is_seen_at_once_and_what_was_not_changed_is_not_sent_again(
    name: str, tmp_path: Path
) -> None:
    """The new page is as long as the old one: only its time tells them apart, which publishing makes of the bytes."""
    root = make_small_site(tmp_path)
    with STARTERS[name](Site(("localhost",), str(root)), tmp_path / "server") as server:
        for encoding in ("br", "gzip", "identity"):
            tag = publish(root, "99 99 99 11", server, encoding)
            assert publish(root, "99 99 99 11", server, encoding, tag) == tag
            assert publish(root, "99 99 99 12", server, encoding, tag) != tag
            assert publish(root, "99 99 99 11", server, encoding) == tag


def test_the_time_of_a_file_is_never_taken_for_a_date(server: Server) -> None:
    answer = server.ask(PATH, If_Modified_Since="Fri, 31 Dec 2099 23:59:59 GMT")
    assert answer.status == 200 and "last-modified" not in answer.headers


def test_part_of_a_download_can_be_asked_for(server: Server) -> None:
    path = "/kommuner/eksempelby/materialer/kit.zip"
    whole = page(path).encode()
    part = server.ask(path, Range="bytes=10-19")
    assert (part.status, part.body) == (206, whole[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole)}"
    assert part.headers["content-security-policy"] == server.ask(path).headers["content-security-policy"]
    rest = server.ask(path, Range="bytes=-5", If_Range=part.headers["etag"])
    assert (rest.status, rest.body) == (206, whole[-5:])
    assert server.ask(path, Range="bytes=-5", If_Range='"en-anden"').body == whole
    assert server.ask(path, Range="bytes=9999999-").status == 416


def trickle(server: Server, sockets: list[socket.socket]) -> None:
    """A byte to each; those that the server has left are taken from the list."""
    for slow in list(sockets):
        try:
            slow.sendall(b"a")
        except OSError:
            sockets.remove(slow)


def test_two_hundred_slow_visitors_keep_nobody_waiting_and_are_shown_out(server: Server) -> None:
    with contextlib.ExitStack() as opened:
        slow = [opened.enter_context(socket.create_connection(server.address)) for _ in range(200)]
        for one in slow:
            one.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Langsom: ")
        answered = 0
        for _ in range(60):
            trickle(server, slow)
            if not slow:
                break
            answered += server.ask("/").status == 200
            time.sleep(1)
        assert slow == [] and answered > 2


@pytest.mark.parametrize("path", ["/", "/assets/js/felter.3f2a1c9b04.js", "/findes-ikke/"])
def test_a_crowd_gets_answers_without_an_error(path: str, server: Server) -> None:
    wrk = ["wrk", "--threads", "1", "--connections", "50", "--duration", "2s", server.base + path]
    done = subprocess.run(wrk, capture_output=True, text=True, check=True)
    assert "Socket errors" not in done.stdout
    assert ("Non-2xx" in done.stdout) == (path == "/findes-ikke/")
    found = re.search(r"(\d+) requests in", done.stdout)
    assert found and int(found[1]) > 50


LINE = {
    "nginx": re.compile(r"[0-9T:+-]{25} [A-Z]+ (?P<path>[^ ?]*) \d{3} \d+"),
    "caddy": re.compile(
        r'\{"level":"\w+","ts":[\d.]+,"logger":"http.log.access.log0","msg":"handled request",'
        r'"request":\{"proto":"HTTP/1.1","method":"[A-Z]+","uri":"(?P<path>[^"?]*)"\},'
        r'"duration":[\d.e-]+,"size":\d+,"status":\d+\}'
    ),
}


@pytest.mark.parametrize("name", STARTERS)
def test_the_log_knows_neither_who_asked_nor_what_they_searched_for(name: str, tmp_path: Path) -> None:
    with STARTERS[name](Site(("localhost",), str(make_small_site(tmp_path))), tmp_path / "server") as server:
        for path in [*CLASSES, "/findes-ikke/"]:
            server.ask(f"{path}?q=hemmeligt", Referer="https://henviser.example.dk/", User_Agent="Hemmelig/1.0")
        server.send(request("/?q=hemmeligt", "POST"))
        server.send(request("/?q=hemmeligt", "GET", "X-Stor: " + "a" * 70_000))
        server.send(request("/%00?q=hemmeligt"))
    lines = server.log.read_text(encoding="utf-8").splitlines()
    found = [LINE[name].fullmatch(line) for line in lines]
    assert [line for line, match in zip(lines, found, strict=True) if not match] == []
    paths = {match["path"] for match in found if match}
    assert paths >= {path for path, kind in CLASSES.items() if kind not in UNLOGGED} | {"/findes-ikke/"}
    assert not paths & {path for path, kind in CLASSES.items() if kind in UNLOGGED}
    assert not re.search(r'hemmelig|henviser|client|"request"', server.said.read_text(encoding="utf-8"), re.IGNORECASE)
