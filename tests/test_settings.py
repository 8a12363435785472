from datetime import date
from pathlib import Path

import pytest

from fagportal.settings import FALLBACK_URL, ROOT, read_settings

DAY = {"FAGPORTAL_TODAY": "2026-11-20"}


def test_without_anything_set_the_portal_reads_its_own_data() -> None:
    settings = read_settings(DAY)
    assert settings.data == ROOT / "data" and settings.citizen_url == FALLBACK_URL


def test_empty_is_the_same_as_not_set() -> None:
    unset = {"FAGPORTAL_DATA": "", "FAGPORTAL_SITE_URL_OFFENTLIG": "", "SOURCE_DATE_EPOCH": ""}
    assert read_settings(DAY | unset) == read_settings(DAY)


def test_another_data_folder_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_settings(DAY | {"FAGPORTAL_DATA": "data"}).data == tmp_path.resolve() / "data"


@pytest.mark.parametrize(
    ("environ", "today"),
    [
        ({"FAGPORTAL_TODAY": "2026-11-20"}, date(2026, 11, 20)),
        ({"FAGPORTAL_TODAY": "2026-11-20", "SOURCE_DATE_EPOCH": "0"}, date(2026, 11, 20)),
        ({"SOURCE_DATE_EPOCH": "0"}, date(1970, 1, 1)),
        ({"SOURCE_DATE_EPOCH": "1795132799"}, date(2026, 11, 19)),
        ({"SOURCE_DATE_EPOCH": "1795132800"}, date(2026, 11, 20)),
    ],
)
def test_the_day_is_what_is_written_else_that_of_the_epoch_in_utc(environ: dict[str, str], today: date) -> None:
    assert read_settings(environ).today == today


def test_without_either_the_day_is_the_clocks() -> None:
    before = date.today()
    assert before <= read_settings({}).today <= date.today()


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("FAGPORTAL_TODAY", "20-11-2026", "Skriv i stedet en dato som 2026-11-20"),
        ("FAGPORTAL_TODAY", "2026-02-30", "Skriv i stedet en dato som 2026-11-20"),
        ("SOURCE_DATE_EPOCH", "i dag", "Skriv i stedet antal sekunder siden 1970"),
        ("SOURCE_DATE_EPOCH", "9" * 30, "Skriv i stedet antal sekunder siden 1970"),
        ("FAGPORTAL_SITE_URL_OFFENTLIG", "example.dk", "Skriv i stedet en hel adresse med https://"),
        ("FAGPORTAL_SITE_URL_OFFENTLIG", "javascript:alert(1)", "Skriv i stedet en hel adresse med https://"),
        ("FAGPORTAL_SITE_URL_OFFENTLIG", "https://", "Skriv i stedet en hel adresse med https://"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_to_write_instead(name: str, value: str, remedy: str) -> None:
    with pytest.raises(ValueError, match=f"^{name} er ».*«. {remedy}"):
        read_settings({name: value})


@pytest.mark.parametrize(
    ("written", "base"),
    [
        ("https://example.dk", "https://example.dk/"),
        ("https://example.dk/", "https://example.dk/"),
        ("https://example.dk/stalking//", "https://example.dk/stalking/"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/"),
    ],
)
def test_the_base_of_what_citizens_meet_ends_in_one_slash(written: str, base: str) -> None:
    assert read_settings({"FAGPORTAL_SITE_URL_OFFENTLIG": written}).citizen_url == base
