"""A walk through the published portal on the real servers: their headers stop strangers, and nothing of ours."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from fagportal.hosting.site import Site
from tests.browser.served import serve
from tests.browser.visitor import Visitor, Windows
from tests.hosting.published import publish
from tests.hosting.servers import STARTERS, Server
from tests.hosting.small_site import make_small_site

# One page of each type, and the missing one.
TYPES = (
    "",
    "kommuner/",
    "kommuner/skanderborg/",
    "kontakt/",
    "mistanke/",
    "mistanke/trin/",
    "mistanke/spoergeguide/",
    "viden/",
    "viden/cases/",
    "viden/ordliste/",
    "modeller/",
    "modeller/vejviser/",
    "materialer/",
    "roller/",
    "samarbejde/",
    "borger/",
    "borger/skanderborg/",
    "om/",
    "om/kilder/",
    "a-aa/",
    "findes-ikke/",
)
FEW = ("", "kommuner/skanderborg/", "mistanke/spoergeguide/", "borger/", "om/kilder/", "findes-ikke/")
REPORT = """addEventListener("securitypolicyviolation", (it) =>
  console.error(`${it.effectiveDirective} refuses ${it.blockedURI || "inline"} ${it.sourceFile}:${it.lineNumber}`))"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish("offentlig", tmp_path_factory.mktemp("published") / "offentlig")


@pytest.fixture(scope="module", params=STARTERS)
def server(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp(request.param) / "server"
    with STARTERS[request.param](Site(("localhost",), str(site)), folder) as running:
        yield running


@pytest.fixture
def walker(windows: Windows, server: Server) -> Iterator[Visitor]:
    """Each report of the policy is an error in the console, and no error may stand there."""
    visiting = Visitor(windows, {"offentlig": server.base})
    yield visiting
    visiting.leave()
    assert visiting.troubles == []


def visit(walker: Visitor, path: str, **settings: object) -> Page:
    """A page of the offentlig edition in a window that reports."""
    page = walker.open("robots.txt", "offentlig", own=True, **settings)
    page.context.add_init_script(REPORT)
    if "findes-ikke" in path:
        walker.wanted_404.add(f"{walker.bases['offentlig']}/{path}")
    walker.go(page, path, "offentlig")
    return page


def use(page: Page) -> None:
    """Whatever can be unfolded, searched and printed on any page."""
    page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true })")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.emulate_media(color_scheme="dark", forced_colors="active")
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.pdf()
    opener = page.locator("[data-soeg-aabn]:visible")
    if opener.count():
        opener.first.click()
    field = page.locator("#soeg-felt:visible, #forside-soeg:visible")
    if field.count():
        field.fill("skanderborg tilhold")
        expect(page.locator("[data-soegeresultat]:visible a").first).to_be_visible()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_type_of_page_works_under_the_policy(prefix: str, server: Server, walker: Visitor) -> None:
    """The servers send the same headers, and the languages use the same scripts: once is enough for the long walk."""
    page = visit(walker, prefix)
    for path in TYPES if server.name == "nginx" and not prefix else FEW:
        if path == "findes-ikke/":
            walker.wanted_404.add(f"{walker.bases['offentlig']}/{prefix}{path}")
        walker.go(page, prefix + path, "offentlig")
        assert page.locator("html").get_attribute("lang") == ("en" if prefix else "da")
        use(page)
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage).concat(document.cookie || [])") == []


def test_the_menu_and_the_other_language_can_be_reached_on_a_phone(walker: Visitor) -> None:
    page = visit(walker, "viden/", width=360)
    page.locator("details.fp-smal summary").click()
    page.locator("details.fp-smal").get_by_role("link", name="Modeller").click()
    expect(page).to_have_url(f"{walker.bases['offentlig']}/modeller/")
    page.get_by_role("link", name="English").first.click()
    expect(page).to_have_url(f"{walker.bases['offentlig']}/en/modeller/")


def test_the_guide_can_be_used_and_searched(walker: Visitor) -> None:
    page = visit(walker, "mistanke/spoergeguide/")
    page.locator("#guide-soeg").fill("søvn")
    expect(page.locator("[id^=q-]:visible").first).to_be_visible()
    page.locator("#guide-soeg").fill("")
    page.locator("input[type=checkbox]:visible, input[type=radio]:visible").first.check()


def test_an_asset_is_asked_for_once_and_a_page_each_time(walker: Visitor) -> None:
    page = visit(walker, "kontakt/")
    page.wait_for_load_state("networkidle")  # its fonts may come last
    asked: list[str] = []
    page.context.on("response", lambda answer: asked.append(f"{answer.status} {answer.url}"))
    walker.requests.clear()
    walker.go(page, "om/", "offentlig")
    walker.go(page, "kontakt/", "offentlig")
    fetched = page.evaluate(
        "performance.getEntriesByType('resource').map((it) => [it.name, it.transferSize]).filter((it) => it[1])"
    )
    assert fetched == [], "all that a page needs was kept from the last one"


FRAMES = """<!doctype html><html lang="da"><meta charset="utf-8"><title>x</title>
<iframe name="side" src="{base}/kommuner/eksempelby/"></iframe>
<iframe name="indlejret" src="{base}/embed/eksempelby/"></iframe></html>"""


@pytest.mark.parametrize("name", STARTERS)
def test_only_an_embed_may_stand_in_a_frame_and_only_where_it_was_allowed(
    name: str, tmp_path: Path, windows: Windows
) -> None:
    (tmp_path / "intranet").mkdir()
    with serve(tmp_path / "intranet") as allowed:
        stranger = allowed.replace("127.0.0.1", "localhost")  # to a browser another origin
        site = Site(("localhost",), str(make_small_site(tmp_path)), embedders=(allowed,))
        with STARTERS[name](site, tmp_path / "server") as server:
            html = FRAMES.format(base=server.base)
            (tmp_path / "intranet" / "index.html").write_text(html, encoding="utf-8")
            assert shown(windows, allowed) == {"side": False, "indlejret": True}
            assert shown(windows, stranger) == {"side": False, "indlejret": False}


def shown(windows: Windows, address: str) -> dict[str, bool]:
    """Which frames of a page hold what they asked for."""
    context: BrowserContext = windows.new({})
    page = context.new_page()
    page.goto(address + "/", wait_until="load")
    frames = {}
    for element in page.locator("iframe").element_handles():
        frame = element.content_frame()  # one that was refused may have lost its name
        holds = frame is not None and frame.locator("h1", has_text="eksempelby").count() == 1
        frames[element.get_attribute("name") or ""] = holds
    context.close()
    return frames
