"""deploy/sbom.json and deploy/LICENSER.md: what the portal is made of. `make sbom` makes both.

cyclonedx-py has listed a clean environment in which nothing but requirements.txt is installed. Here its list loses
what varies or leads elsewhere, each package gets one licence and the place of its text, and what the site itself
carries (fonts, stemmers, stylesheet, icons) is added, with a hash of each file.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from fagportal.settings import ROOT

TEXTS = "fagportal:licenstekst"  # the property that says where the licence can be read
# The metadata of these say "BSD" only, or name a licence in words. Read in their own licence texts.
READ = {
    "Jinja2": "BSD-3-Clause",
    "colorama": "BSD-3-Clause",
    "ghp-import": "Apache-2.0",
    "pathspec": "MPL-2.0",
    "python-dateutil": "BSD-3-Clause",
}


@dataclass(frozen=True)
class Carried:
    """Something by others that every reader downloads: `files` of the checkout, and `text`, its licence."""

    name: str
    version: str
    licence: str
    text: str
    purl: str
    files: tuple[str, ...] = ()
    note: str = ""


FONTS, VENDOR, LICENCES = "docs/assets/fonts", "docs/assets/js/vendor", "docs/assets/licenser"


def _font(name: str, version: str, *files: str, note: str = "") -> Carried:
    slug = name.lower().replace(" ", "-")
    purl = f"pkg:npm/%40fontsource-variable/{slug}@{version}"
    paths = tuple(f"{FONTS}/{file}.woff2" for file in files)
    return Carried(name, version, "OFL-1.1", f"{FONTS}/OFL-{slug}.txt", purl, paths, note)


def carried(material: str) -> tuple[Carried, ...]:
    """What the site carries; `material` is the version of mkdocs-material that stylesheet and icons come from."""
    theme = f"pkg:pypi/mkdocs-material@{material}#material/templates"
    changed = f"Skåret til og omdøbt. {FONTS}/README.md siger hvordan."
    return (
        _font("Atkinson Hyperlegible Next", "5.3.0", "atkinson-next", "atkinson-next-ext", "atkinson-next-italic"),
        _font("Hanken Grotesk", "5.3.0", "fagportal-tal", note=changed),
        Carried(
            name="Material Design Icons",
            version=material,
            licence="Apache-2.0",
            text=f"{LICENCES}/material-design-icons.txt",
            purl=f"{theme}/.icons/material",
            note="Ikonerne på siderne. Versionen er mkdocs-materials.",
        ),
        Carried(
            name="Material for MkDocs, stilark",
            version=material,
            licence="MIT",
            text=f"{LICENCES}/mkdocs-material.txt",
            purl=f"{theme}/assets/stylesheets",
        ),
        Carried(
            name="Snowball",
            version="3.0.1",
            licence="BSD-3-Clause",
            text=f"{VENDOR}/snowball.LICENSE.txt",
            purl="pkg:github/snowballstem/snowball@v3.0.1",
            files=(f"{VENDOR}/snowball-da.js", f"{VENDOR}/snowball-en.js"),
        ),
        _font("Source Serif 4", "5.3.1", "fagportal-serif", "fagportal-serif-ext", note=changed),
    )


def licence_texts(environment: Path) -> dict[str, tuple[str, ...]]:
    """Where each package of an environment keeps its licence, from its folder of packages; by lower-case name."""
    wanted = re.compile(r"\.dist-info/.*(LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
    found = {}
    for one in distributions(path=[str(path) for path in environment.glob("lib/python*/site-packages")]):
        found[_plain(one.name)] = tuple(sorted(str(file) for file in one.files or () if wanted.search(str(file))))
    return found


def make_sbom(listed: dict[str, Any], texts: Mapping[str, tuple[str, ...]], direct: Iterable[str]) -> str:
    """CycloneDX JSON from what cyclonedx-py `listed`; `direct` are the names in requirements.in."""
    packages = [_package(one, texts[_plain(one["name"])]) for one in listed["components"]]
    refs = {_plain(one["name"]): one["bom-ref"] for one in packages}
    material = next(one["version"] for one in packages if one["name"] == "mkdocs-material")
    own = [_component(one) for one in carried(material)]
    metadata = listed["metadata"]
    for tool in metadata["tools"]["components"]:
        tool.pop("externalReferences", None)
    root = metadata["component"]
    needs = sorted([*(refs[_plain(name)] for name in direct), *(one["bom-ref"] for one in own)])
    graph = [one for one in listed["dependencies"] if one["ref"] != root["bom-ref"]]
    made = listed | {
        "components": packages + own,
        "dependencies": [{"ref": root["bom-ref"], "dependsOn": needs}, *graph],
    }
    return json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _package(one: dict[str, Any], texts: Iterable[str]) -> dict[str, Any]:
    """One licence, and where it stands; none of the addresses that packages give, which lead anywhere."""
    kept = {name: value for name, value in one.items() if name != "externalReferences"}
    if one["name"] in READ:
        kept["licenses"] = [{"license": {"acknowledgement": "concluded", "id": READ[one["name"]]}}]
    else:
        exact = [it for it in one["licenses"] if "expression" in it or "id" in it["license"]]
        kept["licenses"] = exact or one["licenses"]
    kept["properties"] = [{"name": TEXTS, "value": text} for text in texts]
    return kept


def _component(one: Carried) -> dict[str, Any]:
    ref = f"{one.name}=={one.version}"
    made: dict[str, Any] = {
        "bom-ref": ref,
        "type": "library" if one.files and one.files[0].endswith(".js") else "file",
        "name": one.name,
        "version": one.version,
        "purl": one.purl,
        "licenses": [{"license": {"acknowledgement": "declared", "id": one.licence}}],
        "properties": [{"name": TEXTS, "value": one.text}],
    }
    if one.note:
        made["description"] = one.note
    if one.files:
        made["components"] = [_file(path, ref) for path in one.files]
    return made


def _file(path: str, ref: str) -> dict[str, Any]:
    content = sha256((ROOT / path).read_bytes()).hexdigest()
    return {
        "bom-ref": f"{ref}/{path}",
        "type": "file",
        "name": path,
        "hashes": [{"alg": "SHA-256", "content": content}],
    }


def render_licences(sbom: dict[str, Any]) -> str:
    """LICENSER.md: a table of what the site carries and one of what builds it."""
    own = [one for one in sbom["components"] if one["properties"][0]["value"].startswith("docs/")]
    tools = [one for one in sbom["components"] if one not in own]
    return "\n".join(
        (
            "# Licenser",
            "",
            "Lavet af `make sbom` ud fra `deploy/sbom.json`. Ret ikke i denne fil.",
            "",
            "Portalens egen kode har EUPL-1.2 ([LICENSE](../LICENSE)), og indholdet har CC BY 4.0 "
            "([LICENSE-CONTENT](../LICENSE-CONTENT)). `data/roster/` har ingen licens ([hvorfor](../data/LICENS.md)).",
            "",
            "## Det, læserne henter",
            "",
            "Teksterne ligger i mappen her og kommer med ud på portalen.",
            "",
            *_table(own, lambda text: f"[{text}](../{text})"),
            "",
            "## Det, portalen bliver bygget med",
            "",
            "Pakkerne i `requirements.txt`. Teksterne ligger i hver pakke, i `.venv/lib/python*/site-packages/`.",
            "",
            *_table(tools, lambda text: f"`{text}`"),
            "",
        )
    )


def _table(components: Iterable[dict[str, Any]], show: Callable[[str], str]) -> list[str]:
    rows = [
        (one["name"], one["version"], licence_of(one), ", ".join(show(it["value"]) for it in one["properties"]))
        for one in components
    ]
    return ["| navn | version | licens | tekst |", "|---|---|---|---|"] + [
        f"| {' | '.join(row)} |" for row in sorted(rows, key=lambda row: row[0].lower())
    ]


def licence_of(component: dict[str, Any]) -> str:
    """`MIT`, or an expression such as `Apache-2.0 OR BSD-2-Clause`; a name in words when there is no SPDX id."""
    said = [
        one.get("expression") or one["license"].get("id") or one["license"]["name"] for one in component["licenses"]
    ]
    return " AND ".join(said)


def _plain(name: str) -> str:
    """As packages are compared: `ruamel.yaml`, `ruamel_yaml` and `Ruamel-YAML` are one."""
    return re.sub(r"[-_.]+", "-", name).lower()


def main(environment: Path) -> None:
    """`environment` is a clean virtual environment, with cyclonedx-py's list beside it in <environment>.json."""
    listed = json.loads(environment.with_suffix(".json").read_text(encoding="utf-8"))
    wanted = (ROOT / "requirements.in").read_text(encoding="utf-8").split()
    sbom = make_sbom(listed, licence_texts(environment), (name.partition("==")[0] for name in wanted))
    (ROOT / "deploy" / "sbom.json").write_text(sbom, encoding="utf-8")
    (ROOT / "deploy" / "LICENSER.md").write_text(render_licences(json.loads(sbom)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
