import pytest
from pydantic import TypeAdapter, ValidationError

from fagportal.models.base import (
    Email,
    Godkendelse,
    Henvisning,
    Id,
    Kommunekode,
    Line,
    ListOf,
    LongText,
    Prosa,
    SomeOf,
    Tekst,
    Url,
)


def refusal(kind: object, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Børn og unge  ", "Børn og unge"),
        ("Na\N{COMBINING RING ABOVE}", "Nå"),
        ("=1+1", "=1+1"),
        ("<b>{{ x }}</b>", "<b>{{ x }}</b>"),
    ],
)
def test_a_line_is_trimmed_and_composed_and_otherwise_kept(written: str, kept: str) -> None:
    assert TypeAdapter(Line).validate_python(written) == kept


@pytest.mark.parametrize(
    "unseen",
    ["\n", "\t", "\x00", "\x1b", "\x7f", "\x85", "\u00ad", "\u200b", "\u200d", "\u202e", "\u2028", "\u2066", "\ufeff"],
)
def test_a_sign_that_nobody_can_see_is_refused_wherever_it_stands(unseen: str) -> None:
    for text in (f"{unseen}Navn", f"Na{unseen}vn", f"Navn{unseen}"):
        assert "usynligt tegn" in refusal(Line, text)


@pytest.mark.parametrize("text", ["", " ", "\N{NO-BREAK SPACE}"])
def test_a_text_of_nothing_is_refused(text: str) -> None:
    assert "feltet er tomt" in refusal(Line, text)


@pytest.mark.parametrize(("kind", "longest"), [(Line, 120), (LongText, 400), (Prosa, 1500)])
def test_a_text_has_a_greatest_length(kind: object, longest: int) -> None:
    assert TypeAdapter(kind).validate_python("a" * longest) == "a" * longest
    assert "string_too_long" in refusal(kind, "a" * (longest + 1))


@pytest.mark.parametrize("good", ["ungeenheden", "boern-og-unge", "skole_ssp", "1460"])
def test_an_id_is_made_of_small_letters_digits_and_hyphens(good: str) -> None:
    assert TypeAdapter(Id).validate_python(good) == good


@pytest.mark.parametrize("bad", ["", "Unge", "børn", "-a", "a-", "a--b", "a b", "a/b", "../x", "a\n", 'a"b', "<b>"])
def test_anything_else_is_no_id(bad: str) -> None:
    assert "et id må kun have" in refusal(Id, bad)


@pytest.mark.parametrize("good", ["9001", "0101"])
def test_a_kommunekode_is_four_digits(good: str) -> None:
    assert TypeAdapter(Kommunekode).validate_python(good) == good


@pytest.mark.parametrize("bad", ["101", "09001", "9001\n", "9O01", "٩٠٠١", ""])
def test_anything_else_is_no_kommunekode(bad: str) -> None:
    assert "string_pattern_mismatch" in refusal(Kommunekode, bad)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("stalking@example.dk", "stalking@example.dk"),
        ("Stalking@EXAMPLE.dk", "Stalking@example.dk"),
        ("boern.og-unge@post.example.dk", "boern.og-unge@post.example.dk"),
    ],
)
def test_a_mail_address_keeps_its_name_and_lowers_its_domain(written: str, kept: str) -> None:
    assert TypeAdapter(Email).validate_python(written) == kept


@pytest.mark.parametrize(
    "bad",
    ["", "stalking", "@example.dk", "a@b@example.dk", "a b@example.dk", "a@example", "A <a@example.dk>", "a\n@b.dk"],
)
def test_anything_else_is_no_mail_address(bad: str) -> None:
    assert "er ikke en mailadresse" in refusal(Email, bad)


@pytest.mark.parametrize("sneaky", ["a?bcc=b@example.dk", "a?body=x&b@example.dk", "a%0Abcc=b@example.dk"])
def test_a_mail_address_cannot_add_fields_to_the_mail_that_it_opens(sneaky: str) -> None:
    assert "er ikke en mailadresse" in refusal(Email, sneaky)


@pytest.mark.parametrize(
    "good", ["https://www.example.dk", "https://example.dk/a?b=c&d=%20#e", "https://example.dk:8443/stalking"]
)
def test_an_address_is_whole_and_encrypted(good: str) -> None:
    assert TypeAdapter(Url).validate_python(good) == good


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "http://example.dk",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://example.dk",
        "data:text/html,x",
        "//example.dk",
        "/stalking",
        "www.example.dk",
        "https://",
        "https:///stalking",
        "https://localhost",
        "https://bruger:kode@example.dk",
        "https://bruger@example.dk",
        'https://example.dk/" onclick="x',
        "https://example.dk/'x",
        "https://example.dk/<b>",
        "https://example.dk/{{ x }}",
        "https://example.dk/a b",
        "https://example.dk/a\n",
        "https://example.dk\\@example.com",
        "https://ex\u0430mple.dk",
        "https://example.dk:port",
        "https://[example.dk",
        "https://example.dk/[x](y)",
        "https://example.dk/%zz",
    ],
)
def test_any_other_address_is_refused(bad: str) -> None:
    assert "webadresse" in refusal(Url, bad)


def test_a_list_is_a_list_and_not_a_word() -> None:
    assert TypeAdapter(ListOf[str]).validate_python(["alle"]) == ("alle",)
    assert "tuple_type" in refusal(ListOf[str], "alle")


@pytest.mark.parametrize("good", ["tryg", "tryg:s14", "straffelov-2022:paragraf-1", "2019", "a:b"])
def test_a_reference_is_a_source_and_perhaps_a_place_in_it(good: str) -> None:
    assert TypeAdapter(Henvisning).validate_python(good) == good


@pytest.mark.parametrize(
    "bad", ["", "tryg:", ":s14", "Tryg", "tryg: s14", "tryg:s14:s15", "tryg s14", "trygå", "tryg\n"]
)
def test_anything_else_is_no_reference(bad: str) -> None:
    assert "string_pattern_mismatch" in refusal(Henvisning, bad)


def test_some_means_at_least_one() -> None:
    assert TypeAdapter(SomeOf[Id]).validate_python(["alle"]) == ("alle",)
    assert "too_short" in refusal(SomeOf[Id], [])


@pytest.mark.parametrize(
    "fields", [{"da": "Tekst"}, {"en": "Text"}, {"da": "Tekst", "en": ""}, {"da": "Tekst", "en": None}]
)
def test_a_paragraph_stands_in_both_languages(fields: dict[str, object]) -> None:
    assert Tekst.model_validate({"da": "Tekst", "en": "Text"}).en == "Text"
    refusal(Tekst, fields)


@pytest.mark.parametrize("fields", [{"af": "jurist"}, {"dato": "2027-02-01"}, {"af": "jurist", "dato": "1. februar"}])
def test_an_approval_is_by_somebody_on_a_day(fields: dict[str, object]) -> None:
    assert Godkendelse.model_validate({"af": "jurist", "dato": "2027-02-01"}).dato.year == 2027
    refusal(Godkendelse, fields)
