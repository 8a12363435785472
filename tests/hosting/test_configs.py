"""The table of headers, and the files in deploy/ that are made from it."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from fagportal.__main__ import main
from fagportal.hosting.caddy import render_caddy
from fagportal.hosting.configs import make_configs, write_configs
from fagportal.hosting.headers import headers_of, make_rules, media_type
from fagportal.hosting.local import nginx_command
from fagportal.hosting.site import Site
from fagportal.settings import ROOT

EMBEDDERS = ("https://intranet.example.dk", "https://eksempel.sharepoint.com")
RULES = make_rules(EMBEDDERS)
CLASSES = {rule.path_class.name: rule.path_class for rule in RULES}


def policy(path: str) -> dict[str, str]:
    """The directives of a path's content security policy."""
    parts = headers_of(path, RULES)["Content-Security-Policy"].split("; ")
    return {name: value for name, _, value in (part.partition(" ") for part in parts)}


def test_the_committed_files_are_those_that_the_command_writes(tmp_path: Path) -> None:
    assert main(["headers", "--til", str(tmp_path)]) == 0
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert made == {path: (ROOT / "deploy" / path).read_bytes() for path in made}
    assert {str(path) for path in made} == {name for name, _ in make_configs(Site())}


def test_names_folder_and_frames_can_be_chosen(tmp_path: Path) -> None:
    chosen = ["--navn", "fagportal.example.dk", "www.example.dk", "--rod", "/srv/Min mappe/offentlig"]
    assert main(["headers", "--til", str(tmp_path), *chosen, "--ramme", *EMBEDDERS]) == 0
    for name in ("nginx/fagportal.conf", "caddy/Caddyfile"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert '"/srv/Min mappe/offentlig"' in text and "frame-ancestors 'self' " + " ".join(EMBEDDERS) in text
        assert re.search(r"fagportal\.example\.dk,? www\.example\.dk", text)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--navn", "a.dk; return 200"], "»a.dk; return 200« er ikke navnet på en server. "),
        (["--navn", "{$HOME}"], "»{$HOME}« er ikke navnet på en server. "),
        (["--rod", 'srv/"; }'], '»srv/"; }« er ikke en hel sti. '),
        (["--rod", "/srv\nautoindex on"], "»/srv\nautoindex on« er ikke en hel sti. "),
        (["--ramme", "*"], "»*« kan ikke vise portalen i en ramme. "),
        (["--ramme", "https://a.dk/side"], "»https://a.dk/side« kan ikke vise portalen i en ramme. "),
        (["--ramme", "'unsafe-inline'"], "»'unsafe-inline'« kan ikke vise portalen i en ramme. "),
    ],
)
def test_what_could_be_read_as_more_configuration_is_refused(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["headers", "--til", str(tmp_path / "ny"), *arguments]) == 1
    assert capsys.readouterr().err.startswith(said) and not (tmp_path / "ny").exists()


def test_nothing_is_allowed_that_was_not_named_and_nothing_of_it_is_unsafe() -> None:
    for name, kind in CLASSES.items():
        written = kind.headers["Content-Security-Policy"]
        assert written.startswith("default-src 'none'; ") and "*" not in written, name
        assert not re.search(r"unsafe|sha\d|nonce|https?:", written.partition("frame-ancestors")[0]), name


def test_a_page_fetches_from_its_own_site_alone() -> None:
    allowed = {name: value for name, value in policy("/").items() if name.endswith("-src")}
    assert allowed == {
        "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self' data:",
        "font-src": "'self'", "connect-src": "'self'",
    }  # fmt: skip


def test_only_embeds_may_stand_in_a_frame() -> None:
    for name, kind in CLASSES.items():
        framed = kind.headers["Content-Security-Policy"].partition("frame-ancestors ")[2]
        assert framed == ("'self' " + " ".join(EMBEDDERS) if name == "embed" else "'none'")
        assert ("X-Frame-Options" in kind.headers) == (name not in {"embed", "api"})
    assert make_rules()[0].path_class.headers["Content-Security-Policy"].endswith("frame-ancestors 'self'")


def test_only_open_data_may_be_read_by_the_scripts_of_others() -> None:
    assert [name for name, kind in CLASSES.items() if "Access-Control-Allow-Origin" in kind.headers] == ["api"]


def test_only_what_has_its_fingerprint_in_its_name_is_kept_for_ever() -> None:
    kept = {name for name, kind in CLASSES.items() if "immutable" in kind.headers["Cache-Control"]}
    assert kept == {"asset"}
    assert {kind.headers["Cache-Control"] for name, kind in CLASSES.items() if name not in kept} == {"no-cache"}


def test_every_class_keeps_quiet_about_the_visit() -> None:
    for kind in CLASSES.values():
        assert kind.headers["Referrer-Policy"] == "no-referrer"
        assert kind.headers["X-Content-Type-Options"] == "nosniff"
        assert "preload" not in kind.headers["Strict-Transport-Security"]
        assert "Set-Cookie" not in kind.headers


def test_no_log_may_know_what_a_search_fetched() -> None:
    assert {name for name, kind in CLASSES.items() if not kind.logged} == {"asset", "asset_plain", "search"}


def test_the_table_for_other_hosts_says_the_same(tmp_path: Path) -> None:
    write_configs(tmp_path, Site(embedders=EMBEDDERS))
    table = json.loads((tmp_path / "headers.json").read_text(encoding="utf-8"))
    for path in ("/", "/embed/vejle/", "/api/v1/x.json", "/assets/js/a.0123456789.js", "/robots.txt", "/kit.zip"):
        name = next(rule["class"] for rule in table["rules"] if re.search(rule["pattern"], path))
        kind = table["media_types"].get("html" if path.endswith("/") else path.rpartition(".")[2], media_type(path))
        assert table["classes"][name]["headers"] | {"Content-Type": kind} == headers_of(path, RULES)


def test_nginx_itself_finds_no_fault(tmp_path: Path) -> None:
    site = Site(("fagportal.example", "www.example.dk"), str(tmp_path), embedders=EMBEDDERS)
    command = nginx_command(tmp_path, site, 8080, log=str(tmp_path / "log"))
    assert subprocess.run([*command, "-t", "-q"], capture_output=True, text=True, check=False).stderr == ""


def test_caddy_itself_finds_no_fault_and_would_write_it_the_same(tmp_path: Path) -> None:
    config, caddy = tmp_path / "Caddyfile", shutil.which("caddy") or "caddy"
    config.write_text(render_caddy(RULES, Site(("localhost",), str(tmp_path), str(tmp_path))), encoding="utf-8")
    environ = {"HOME": str(tmp_path)}
    call = [caddy, "validate", "--adapter", "caddyfile", "--config", str(config)]
    done = subprocess.run(call, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    done = subprocess.run([caddy, "fmt", str(config)], env=environ, capture_output=True, text=True, check=False)
    assert done.stdout == config.read_text(encoding="utf-8")
