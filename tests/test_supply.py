"""What the portal is made of: pinned, listed with licences, and the lists fit what lies in the checkout."""

import json
import re
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import material
import pytest
import yaml
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from fagportal.sbom import FONTS, LICENCES, TEXTS, VENDOR, carried, licence_of, make_sbom, render_licences
from fagportal.settings import ROOT

SBOM_TEXT = (ROOT / "deploy" / "sbom.json").read_text(encoding="utf-8")
SBOM = json.loads(SBOM_TEXT)
AGAIN = "Kør »make sbom«"
ALLOWED = {
    *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EUPL-1.2", "ISC", "MIT", "MPL-2.0", "OFL-1.1", "PSF-2.0"),
    "Unlicense",
}
PACKAGES = Path(sysconfig.get_paths()["purelib"])


def blocks(name: str) -> Iterator[str]:
    """Each requirement of a file with its hashes, on one line."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return (line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))


def pins(name: str) -> dict[str, str]:
    """Version by name of what a requirements file installs on this machine."""
    found = [Requirement(block.partition("--hash")[0]) for block in blocks(name)]
    return {
        canonicalize_name(one.name): str(one.specifier).removeprefix("==")
        for one in found
        if one.marker is None or one.marker.evaluate()
    }


def own() -> list[dict[str, object]]:
    """The components that the site carries to every reader."""
    return [one for one in SBOM["components"] if one["properties"][0]["value"].startswith("docs/")]


def packages() -> list[dict[str, object]]:
    return [one for one in SBOM["components"] if one not in own()]


def direct() -> list[str]:
    return [line.partition("==")[0] for line in (ROOT / "requirements.in").read_text(encoding="utf-8").split()]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-s3.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_to_one_version_and_to_hashes(name: str) -> None:
    for block in blocks(name):
        assert re.fullmatch(r"[\w.-]+(\[\w+\])?==[\w.]+( ; [^\\]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", block), block


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-s3.txt"])
def test_the_tests_run_with_the_versions_that_are_deployed(name: str) -> None:
    assert pins(name).items() <= pins("requirements-dev.txt").items()


def test_the_sbom_is_valid_cyclonedx() -> None:
    assert SBOM["specVersion"] == "1.6"
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(SBOM_TEXT) is None


def test_the_validator_sees_a_fault() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(SBOM_TEXT.replace('"type": "library"', '"type": "lib"'))


def test_the_sbom_holds_what_is_pinned_and_nothing_else() -> None:
    assert {canonicalize_name(one["name"]): one["version"] for one in packages()} == pins("requirements.txt"), AGAIN
    for one in packages():
        assert one["purl"] == f"pkg:pypi/{canonicalize_name(one['name'])}@{one['version']}"


def test_the_sbom_holds_every_file_by_others_that_a_reader_downloads() -> None:
    listed = {file["name"] for one in own() for file in one.get("components", ())}
    there = [*(ROOT / FONTS).glob("*.woff2"), *(ROOT / VENDOR).glob("*.js")]
    assert listed == {path.relative_to(ROOT).as_posix() for path in there}, "Skriv dem i fagportal/sbom.py"


def test_the_versions_of_what_the_site_carries_are_those_that_it_was_made_from() -> None:
    version = {one["name"]: one["version"] for one in own()}
    pinned = pins("requirements.txt")
    assert version["Snowball"] == pinned["snowballstemmer"]
    for path in (ROOT / VENDOR).glob("*.js"):
        assert path.read_text(encoding="utf-8").startswith(f"// Snowball {version['Snowball']} "), path.name
    assert {version[one] for one in version if one.startswith("Material")} == {pinned["mkdocs-material"]}
    fonts = (ROOT / FONTS / "README.md").read_text(encoding="utf-8")
    made = dict(re.findall(r"`@fontsource-variable/([a-z0-9-]+)` (\S+) \|", fonts))
    assert made == {one["name"].lower().replace(" ", "-"): one["version"] for one in own() if "OFL" in licence_of(one)}


def test_the_same_list_gives_the_same_sbom_and_the_same_licences() -> None:
    """Which also reads every carried file anew: a font that was exchanged has another hash."""
    texts = {canonicalize_name(one["name"]): tuple(text["value"] for text in one["properties"]) for one in packages()}
    listed = json.loads(SBOM_TEXT) | {"components": packages()}
    assert make_sbom(listed, texts, direct()) == SBOM_TEXT, AGAIN
    assert render_licences(SBOM) == (ROOT / "deploy" / "LICENSER.md").read_text(encoding="utf-8"), AGAIN


def test_the_sbom_names_no_time_no_machine_and_no_address() -> None:
    assert "serialNumber" not in SBOM and "timestamp" not in SBOM["metadata"]
    assert re.findall(r"https?://[^\"]+", SBOM_TEXT) == ["http://cyclonedx.org/schema/bom-1.6.schema.json"]
    assert not re.search(r'"(/|[A-Z]:\\)|\.\./|localhost|127\.0\.0\.1', SBOM_TEXT)


@pytest.mark.parametrize("component", SBOM["components"], ids=lambda one: one["name"])
def test_every_licence_is_one_that_we_may_use_and_its_text_can_be_read(component: dict[str, object]) -> None:
    assert any(set(part.split(" AND ")) <= ALLOWED for part in licence_of(component).split(" OR "))
    texts = [it["value"] for it in component["properties"] if it["name"] == TEXTS]
    assert texts, "ingen licenstekst"
    written = [((ROOT if text.startswith("docs/") else PACKAGES) / text).read_text(encoding="utf-8") for text in texts]
    assert max(map(len, written)) > 500, texts


def test_a_licence_that_we_may_not_use_is_not_on_the_list() -> None:
    assert not {"GPL-3.0-only", "AGPL-3.0-only", "SSPL-1.0", "License :: OSI Approved :: BSD License"} & ALLOWED


def test_the_licences_of_what_comes_from_the_theme_are_the_themes_own() -> None:
    version = pins("requirements.txt")["mkdocs-material"]
    theme = PACKAGES / f"mkdocs_material-{version}.dist-info" / "licenses" / "LICENSE"
    icons = Path(material.__file__).parent / "templates" / ".icons" / "material" / "LICENSE"
    assert (ROOT / LICENCES / "mkdocs-material.txt").read_bytes() == theme.read_bytes()
    assert (ROOT / LICENCES / "material-design-icons.txt").read_bytes() == icons.read_bytes()
    assert [one.text for one in carried(version) if one.text.startswith(LICENCES)]


def test_no_icon_comes_from_a_collection_that_is_not_listed() -> None:
    """Beside Material Design Icons the theme holds brands, which are other people's marks."""
    templates = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "fagportal").rglob("*.html")]
    used = {name for path in templates for name in re.findall(r"\.icons/([a-z]+)/", path.read_text(encoding="utf-8"))}
    assert used == {"material"}


def test_the_checks_before_a_commit_fetch_nothing_and_their_tools_are_pinned() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    pinned = pins("requirements-dev.txt")
    for hook in config["repos"][0]["hooks"]:
        assert hook["language"] == "system"
        tool = hook["entry"].split()[0]
        assert tool == "make" or tool.removeprefix(".venv/bin/") in pinned, tool


def test_security_md_names_the_steps_before_a_release() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in re.findall(r"`make ([a-z-]+)", text):
        assert f"\n{command}:" in makefile, command
    for said in ("make audit", "make sbom", "--strict", "npm audit", "5. maj 2027", "5 May 2027", "security.txt"):
        assert said in text, said


def test_security_md_links_to_files_that_exist() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text)
    assert links and [link for link in links if not (ROOT / link).exists()] == []
