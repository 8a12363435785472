"""A roster that tries to be markup, and one of the same shape that does not."""

from pathlib import Path
from shutil import copytree
from typing import Any

import yaml

from tests.conftest import WORLD

HOSTILE = (
    "<b>fed</b><img src=x onerror=alert(1)>",
    "=1+1",
    "{{ 7*7 }}{% raw %}{# #}",
    "*[112]: ring 900",
    "# Overskrift { onclick=alert(1) }",
    "![x](http://evil.example/x.png)",
    "</script><script>alert(1)</script>",
    "[her](javascript:alert(1)) <javascript:alert(1)>",
    "\"><svg onload=alert(1)> ' onmouseover='alert(1)",
    "&lt;b&gt; &amp;amp; &#60;",
    "<!-- </article> --> ]]> <![CDATA[",
    '--8<-- "data/portal.yml"',
    "@ {antal} %s \\u003cb\\u003e `kode` __x__",
    "</title></style></textarea></dialog>",
)
TAME = {"navn": "Roligt", "enhed": "Stille", "kilde": "Fredeligt", "traeffetid": "Altid"}  # one word: nobody's name


def hostile_world(folder: Path, *, tame: bool = False) -> Path:
    """A copy of the invented world whose first roster holds HOSTILE in every field that an editor writes freely."""
    data = Path(copytree(WORLD, folder / ("tame" if tame else "hostile")))

    def text(place: int, field: str = "enhed") -> str:
        return TAME[field] if tame else HOSTILE[place % len(HOSTILE)]

    def contact(number: int) -> dict[str, Any]:
        fields = {name: text(number + place, name) for place, name in enumerate(TAME)}
        return fields | {
            "id": f"kontakt-{number}",
            "fagomraader": ["boern_familie"],
            "telefon": "99 99 99 99",
            "synlighed": "offentlig",
        }

    roster = {
        "kommunekode": "9001",
        "deltager": True,
        "ejer": text(6),
        "bemaerkning": text(0) if tame else " ".join(HOSTILE[:8]),
        "indgange": [contact(number) for number in range(len(HOSTILE))],
        "ressourcepersoner": [contact(number + 100) for number in range(len(HOSTILE))],
        "politi": [contact(number + 200) for number in range(len(HOSTILE))],
        "sider": [{"titel": text(number), "url": "https://www.example.dk/"} for number in range(len(HOSTILE))],
    }
    path = data / "roster" / "eksempelby.yml"
    path.write_text(yaml.safe_dump(roster, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return data
