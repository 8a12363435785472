import pytest

from fagportal.links import DeadLink, Links, page_address

KNOWN = frozenset(["", "kontakt/", "kommuner/", "kommuner/eksempelby/", "om/kilder/"])


@pytest.mark.parametrize(
    ("here", "target", "way"),
    [
        ("", "", "./"),
        ("", "kontakt/", "kontakt/"),
        ("", "kommuner/eksempelby/", "kommuner/eksempelby/"),
        ("kontakt/", "", "../"),
        ("kontakt/", "kontakt/", "./"),
        ("kontakt/", "kommuner/", "../kommuner/"),
        ("kommuner/eksempelby/", "", "../../"),
        ("kommuner/eksempelby/", "kommuner/", "../"),
        ("kommuner/eksempelby/", "om/kilder/", "../../om/kilder/"),
        ("", "kontakt/#udsat", "kontakt/#udsat"),
        ("kontakt/", "kontakt/#udsat", "./#udsat"),
        ("kommuner/", "#top", "../#top"),
    ],
)
def test_a_link_is_relative_and_keeps_its_anchor(here: str, target: str, way: str) -> None:
    assert Links(here, KNOWN)(target) == way


@pytest.mark.parametrize("target", ["kontakt", "/kontakt/", "findes-ikke/", "en/kontakt/", "https://example.dk/"])
def test_a_link_to_no_page_names_both_ends(target: str) -> None:
    with pytest.raises(DeadLink, match=f"»om/kilder/« henviser til »{target}«"):
        Links("om/kilder/", KNOWN)(target)


@pytest.mark.parametrize(
    ("url", "dest", "address"),
    [
        ("./", "index.html", ""),
        (".", "index.html", ""),
        ("en/", "en/index.html", ""),
        ("kontakt/", "kontakt/index.html", "kontakt/"),
        ("en/kontakt/", "en/kontakt/index.html", "kontakt/"),
        ("en/kommuner/eksempelby/", "en/kommuner/eksempelby/index.html", "kommuner/eksempelby/"),
    ],
)
def test_a_page_has_the_same_address_in_both_languages(url: str, dest: str, address: str) -> None:
    assert page_address(url, dest) == address
