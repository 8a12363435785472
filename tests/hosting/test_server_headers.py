"""What each server really sends, per path class: the headers of the table, no fewer and no others."""

import pytest

from fagportal.hosting.headers import NOT_FOUND, class_of, headers_of, make_rules
from tests.hosting.servers import Answer, Server
from tests.hosting.small_site import CLASSES, EMBEDDER, UNPACK, page

RULES = make_rules((EMBEDDER,))
# What a server knows of the bytes it sends, and is right to say.
MECHANICS = {"date", "content-length", "connection", "keep-alive", "transfer-encoding", "accept-ranges", "etag", "vary"}


def sent(answer: Answer) -> dict[str, str]:
    """The headers that the table decides; nginx names itself, and nothing more."""
    assert answer.headers.get("server", "nginx") == "nginx"
    return {name: value for name, value in answer.headers.items() if name not in MECHANICS | {"server"}}


def lower(headers: dict[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


@pytest.mark.parametrize(("path", "name"), CLASSES.items())
def test_every_path_is_of_the_class_it_should_be(path: str, name: str) -> None:
    assert class_of(path, RULES).name == name


def test_every_class_is_tried() -> None:
    assert {rule.path_class.name for rule in RULES} == set(CLASSES.values())


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", CLASSES)
def test_every_path_is_sent_with_the_headers_of_its_class_and_no_others(path: str, method: str, server: Server) -> None:
    answer = server.ask(path, method)
    assert (answer.status, sent(answer)) == (200, lower(headers_of(path, RULES)))
    assert answer.body == (page(path).encode() if method == "GET" else b"")


@pytest.mark.parametrize(
    "path",
    ["/findes-ikke/", "/findes-ikke", "/assets/js/felter.ffffffffff.js", "/api/v1/x.json", "/embed/x/", "/assets/"],
)
def test_what_is_missing_is_404_in_the_language_of_its_address_and_never_kept(path: str, server: Server) -> None:
    for prefix, said in (("", "Siden findes ikke"), ("/en", "Page not found")):
        answer = server.ask(prefix + path)
        lang = "en" if prefix else "da"
        assert (answer.status, answer.body.decode()) == (404, page(said, lang))
        assert sent(answer) == lower(headers_of(NOT_FOUND[lang], RULES))


@pytest.mark.parametrize("path", NOT_FOUND.values())
def test_the_404_page_itself_is_a_404(path: str, server: Server) -> None:
    assert server.ask(path).status == 404


@pytest.mark.parametrize("path", ["/kommuner/eksempelby", "/en", "/embed/eksempelby", "//kommuner/eksempelby"])
def test_a_folder_without_its_slash_leads_to_it_on_the_same_server(path: str, server: Server) -> None:
    answer = server.ask(path)
    assert answer.status in {301, 308}
    assert answer.headers["location"] == path.replace("//", "/") + "/"
    assert server.ask(answer.headers["location"]).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "TRACE"])
@pytest.mark.parametrize("path", ["/", "/assets/js/felter.js", "/findes-ikke/", "/kommuner/eksempelby"])
def test_nothing_but_reading_is_allowed(path: str, method: str, server: Server) -> None:
    answer = server.ask(path, method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
    assert answer.headers["content-security-policy"] == headers_of("/", RULES)["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("accepted", "sent_as"),
    [("br, gzip", "br"), ("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("identity", None), ("gzip;q=0", None)],
)
def test_the_best_copy_that_the_visitor_can_read_is_sent(accepted: str, sent_as: str | None, server: Server) -> None:
    answer = server.ask("/kommuner/eksempelby/", Accept_Encoding=accepted)
    assert answer.headers.get("content-encoding") == sent_as
    assert answer.headers["vary"] == "Accept-Encoding"
    assert UNPACK[sent_as](answer.body) == page("/kommuner/eksempelby/").encode()
    own = {name: value for name, value in sent(answer).items() if name != "content-encoding"}
    assert own == lower(headers_of("/kommuner/eksempelby/", RULES))


def test_what_has_no_copy_is_sent_as_it_is(server: Server) -> None:
    path = "/kommuner/eksempelby/materialer/kit.zip"
    answer = server.ask(path, Accept_Encoding="br, gzip")
    assert (answer.status, answer.body.decode()) == (200, page(path))
    assert "content-encoding" not in answer.headers
