"""What the environment decides: the data folder and today's date. Read here and nowhere else."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FALLBACK_URL = "https://fagportal.example/"


@dataclass(frozen=True)
class Settings:
    """`data` is a folder shaped like data/; `citizen_url`, the offentlig edition's base, ends in a slash.

    `site_url` is the address of the edition being built, None while it has none.
    """

    data: Path
    today: date
    citizen_url: str
    has_citizen_url: bool = False
    site_url: str | None = None

    @property
    def own_addresses(self) -> tuple[str, ...]:
        """Where the portal itself will stand, as far as anybody has said."""
        return (self.citizen_url, self.site_url or FALLBACK_URL)


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from FAGPORTAL_DATA, FAGPORTAL_TODAY, FAGPORTAL_SITE_URL and FAGPORTAL_SITE_URL_OFFENTLIG.

    Without FAGPORTAL_TODAY the date is SOURCE_DATE_EPOCH's, else the clock's.
    Raises ValueError, in Danish, when a date or an address cannot be read.
    """
    written = environ.get("FAGPORTAL_SITE_URL_OFFENTLIG")
    url = written or FALLBACK_URL
    if not re.match(r"https?://[^/\s]+", url):
        raise ValueError(f"FAGPORTAL_SITE_URL_OFFENTLIG er »{url}«. Skriv i stedet en hel adresse med https://")
    return Settings(
        data=Path(environ.get("FAGPORTAL_DATA") or ROOT / "data").resolve(),
        today=_today(environ),
        citizen_url=url.rstrip("/") + "/",
        has_citizen_url=bool(written),
        site_url=environ.get("FAGPORTAL_SITE_URL") or None,
    )


def _today(environ: Mapping[str, str]) -> date:
    if written := environ.get("FAGPORTAL_TODAY"):
        try:
            return date.fromisoformat(written)
        except ValueError:
            raise ValueError(f"FAGPORTAL_TODAY er »{written}«. Skriv i stedet en dato som 2026-11-20") from None
    if epoch := environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            raise ValueError(f"SOURCE_DATE_EPOCH er »{epoch}«. Skriv i stedet antal sekunder siden 1970") from None
    return datetime.now().astimezone().date()
