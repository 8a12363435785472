"""Every asset is named after what it holds, and nothing refers to it by another name."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from fagportal.hosting.fingerprints import DeadAssets, fingerprint
from tests.hosting.built import FILES, make_built, references

HASHED = re.compile(r"\.[0-9a-f]{10}(?=\.[a-z0-9]+$)")


def named(folder: Path, changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """The new path of each asset by the old one."""
    return {HASHED.sub("", path): path for path in fingerprint(make_built(folder, changes))}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_asset_has_a_name_of_its_own_and_every_reference_follows(tmp_path: Path) -> None:
    names = named(tmp_path)
    assert set(names) == {
        path for path in FILES if re.fullmatch(r"assets/(css|js|img|fonts)/.*\.(css|js|svg|woff2)", path)
    }
    assert all(HASHED.search(path) and (tmp_path / path).is_file() for path in names.values())
    followed = set[str]()
    for path, content in contents(tmp_path).items():
        led = {target for target in references(path, content.decode()) if target.startswith("assets/")}
        assert all((tmp_path / target).is_file() for target in led), path
        followed |= led
    assert followed == (set(names.values()) - {names["assets/js/alene.js"]}) | {"assets/tal/d1.csv"}


def test_what_is_fetched_by_its_name_keeps_it_and_text_is_left_as_it_was(tmp_path: Path) -> None:
    named(tmp_path)
    for path in ("robots.txt", "assets/soeg/da/rod.json", "assets/soeg/da/0123456789/0.bin", "assets/tal/d1.svg"):
        assert (tmp_path / path).read_text(encoding="utf-8") == FILES[path]
    page = (tmp_path / "en/om/index.html").read_text(encoding="utf-8")
    assert "<p>Se assets/css/a.css og felter.js</p>" in page and '"https://example.dk/assets/css/x.css"' in page
    assert '"../../assets/css/a.' in page and '.svg#b"' in page
    missing = (tmp_path / "404.html").read_text(encoding="utf-8")
    assert '"/portal/assets/css/a.' in missing and "<!-- assets/findes-ikke.css -->" in missing
    assert re.search(r"url\(\"\.\./fonts/a\.[0-9a-f]{10}\.woff2\?v=1\"\)", contents_of(tmp_path, "assets/css/a."))


def contents_of(folder: Path, start: str) -> str:
    (path,) = [path for path in contents(folder) if path.startswith(start)]
    return (folder / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changed", "follow"),
    [
        ("assets/js/vendor/ord.js", {"assets/js/felter.js", "assets/js/soegning.js"}),
        ("assets/js/felter.js", {"assets/js/soegning.js"}),
        ("assets/js/soegning.js", {"assets/js/felter.js"}),
        ("assets/img/a.svg", {"assets/css/a.css", "assets/css/b.css"}),
        ("assets/fonts/a.woff2", {"assets/css/a.css"}),
        ("assets/js/alene.js", set()),
        ("index.html", set()),
    ],
)
def test_other_bytes_give_another_name_to_a_file_and_to_all_that_lead_to_it(
    changed: str, follow: set[str], tmp_path: Path
) -> None:
    before = named(tmp_path / "foer")
    after = named(tmp_path / "efter", {changed: FILES[changed] + " "})
    assert {path for path in before if before[path] != after[path]} == (follow | {changed}) & set(before)


def test_the_same_site_gets_the_same_names_and_bytes_wherever_it_is(tmp_path: Path) -> None:
    one, other = tmp_path / "en", tmp_path / "en-anden" / "dybere"
    assert fingerprint(make_built(one)) == fingerprint(make_built(other))
    assert contents(one) == contents(other)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("om/index.html", '<link href="../assets/css/c.css">', "om/index.html: assets/css/c.css: filen findes ikke. "),
        ("om/index.html", '<a href="../assets/tal/d2.csv">', "om/index.html: assets/tal/d2.csv: filen findes ikke. "),
        ("assets/css/b.css", "a{mask:url(../img/b.svg)}", "assets/css/b.css: assets/img/b.svg: filen findes ikke. "),
        ("assets/js/alene.js", 'import "./b.js"', "assets/js/alene.js: assets/js/b.js: filen findes ikke. "),
        ("om/index.html", '<p data-x="../assets/js/alene.js">', "om/index.html: assets/js/alene.js: nævnt på en måde"),
        ("assets/js/alene.js", "import(`./felter.js`)", "assets/js/alene.js: felter.js: nævnt på en måde"),
        ("assets/css/b.css", 'a{mask:image-set("../img/a.svg")}', "assets/css/b.css: a.svg: nævnt på en måde"),
    ],
)
def test_a_reference_that_leads_nowhere_or_cannot_follow_is_a_fault(
    path: str, text: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(DeadAssets) as caught:
        fingerprint(make_built(tmp_path, {path: text}))
    assert str(caught.value).startswith(said) and "\n" not in str(caught.value)


def test_a_file_that_all_pages_lack_is_one_line(tmp_path: Path) -> None:
    shutil.rmtree(make_built(tmp_path) / "assets/fonts")
    with pytest.raises(DeadAssets) as caught:
        fingerprint(tmp_path)
    assert str(caught.value).startswith("404.html og 3 andre: assets/fonts/a.woff2: ")
    assert "\n" not in str(caught.value)
