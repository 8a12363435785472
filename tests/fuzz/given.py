"""What the fuzz makes, and how much of it: the same examples each time, so that a failure can be seen again.

`FUZZ=50 pytest tests/fuzz` tries fifty times as many, and other ones each time.
"""

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.site.hostile import HOSTILE

TIMES = int(os.environ.get("FUZZ", "1"))


def examples(count: int) -> settings:
    """This many examples of each property."""
    quiet = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(max_examples=count * TIMES, deadline=None, derandomize=TIMES == 1, suppress_health_check=quiet)


TOKENS = [
    "kommunekode:", "deltager:", "indgange:", "- id: a", "x", ": ", "- ", "\n", "\n  ", "\n\t", "[", "]", "{", "}",
    "&a ", "*a", "!!str ", "!x ", "---", "...", "|", ">-", "'", '"', "\\", "# ", "? ", "%YAML 1.1\n", "<<: ", "~",
    "NO", "0101", "12:30", "2026-02-30", "9999-12-31", "9" * 20, "\ufeff", "\x85", "\u2028", "\x00", "😀", "æ",
    "ejer:", "telefon:", "email:", "akut:", "numre:", ",", ";", "9001,Navn,slug,Region,Kreds", "\r\n", "010190-1234",
]  # fmt: skip

yaml_soup = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)
any_bytes = st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode), yaml_soup.map(str.encode))

visible = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=60)
texts = st.one_of(visible, st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=3).map("".join))
