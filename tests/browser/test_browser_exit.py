""" "Forlad siden": always in sight, leaves at once, and no step back in that tab shows the portal again."""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Error, Locator, Page, Route, expect

from tests.browser.conftest import ARGUMENTS
from tests.browser.visitor import PATIENCE, Windows

NEUTRAL = "https://www.dmi.dk/"
WEATHER = "<!doctype html><title>Vejret</title><h1>Sol og lidt blæst</h1>"
PAGES = ("borger/vejle/", "en/borger/", "borger/sikker-brug/", "", "kontakt/", "en/findes-ikke/")
SCREENS = ((320, 480), (360, 640), (768, 1024), (1280, 400), (1920, 1080))
LEFT = "sessionStorage.setItem('forladt', Date.now() - {} * 60 * 1000)"

# The way out at every scroll position: large enough, inside the window, and itself what lies on top there.
HIDDEN_AT = """() => {
  const wrong = [], end = document.documentElement.scrollHeight;
  const link = document.querySelector("dialog[open] [data-forlad]") ?? document.querySelector("[data-forlad]");
  for (let y = 0; y < end; y += innerHeight * .8) {
    scrollTo({ top: y, behavior: "instant" });
    const box = link.getBoundingClientRect();
    const points = [.1, .5, .9].flatMap((x) =>
      [.1, .5, .9].map((down) => [box.x + box.width * x, box.y + box.height * down]));
    const covered = points.filter(([x, down]) => !link.contains(document.elementFromPoint(x, down)));
    const inside = box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
    if (covered.length || !inside || box.width < 48 || box.height < 48) wrong.push([scrollY, JSON.stringify(box)]);
  }
  return wrong;
}"""
# What has focus, where the bar lies over any of it; nothing when the walk is over.
COVERED = """() => {
  const it = document.activeElement, bar = document.querySelector(".fp-top");
  if (it === document.body || it.walked) return null;
  it.walked = true;
  const box = it.getBoundingClientRect();
  const over = !bar.contains(it) && box.top < bar.getBoundingClientRect().bottom - 1;
  return over ? `${it.localName}.${it.className} ${it.textContent.trim().slice(0, 40)}` : "";
}"""
# A click, and what one can see of the page when the next picture is drawn.
SEEN_AFTER_CLICK = """(link) => new Promise((tell) => {
  link.click();
  const clicked = performance.now();
  requestAnimationFrame(() => {
    const seen = [...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).visibility === "visible");
    tell([seen.length, document.title, performance.now() - clicked < 100]);
  });
})"""
# What the page shows of itself while it is on its way elsewhere, written down: nobody can ask it then.
WRITE_DOWN = """setInterval(() => {
  const body = document.body ? getComputedStyle(document.body).visibility : "none";
  sessionStorage.setItem(`${location.pathname} ${body} ${document.title}`, "");
}, 20)"""
KEPT_UNSEEN = """addEventListener("pageshow", (event) => {
  if (event.persisted) console.log("kept:" + getComputedStyle(document.body).visibility);
});"""

Open = Callable[..., Page]


def at(bases: Mapping[str, str], path: str) -> str:
    return f"{bases['offentlig']}/{path}"


@pytest.fixture
def anyone(windows: Windows, bases: Mapping[str, str]) -> Iterator[Open]:
    """Open a page of the offentlig edition in a browser of one's own, where the neutral place answers from here."""
    opened = []

    def open_page(path: str, width: int = 1280, height: int = 800, **settings: object) -> Page:
        context = windows.new({"viewport": {"width": width, "height": height}} | settings)
        opened.append(context)
        context.route(f"{NEUTRAL}**", weather)
        page = context.new_page()
        page.goto(at(bases, path))
        return page

    yield open_page
    for context in opened:
        context.close()


def weather(route: Route) -> None:
    assert "referer" not in route.request.headers
    route.fulfill(status=200, content_type="text/html; charset=utf-8", body=WEATHER)


def way_out(page: Page) -> Locator:
    return page.locator(".fp-top [data-forlad]")


def is_away(page: Page) -> None:
    page.wait_for_url(NEUTRAL)
    expect(page.locator("h1")).to_have_text("Sol og lidt blæst")


def step(page: Page, by: int) -> str:
    """A step in the tab's history, and where it ends when all has come to rest."""
    page.evaluate(f"history.go({by})")
    for _ in range(50):
        before = page.url
        page.wait_for_timeout(300)
        with suppress(Error):  # the page that asked is gone already
            if page.url == before and page.evaluate("document.readyState") == "complete":
                break
    return page.url


@pytest.mark.parametrize("path", PAGES)
def test_it_is_in_sight_at_every_scroll_position_on_every_screen(path: str, anyone: Open) -> None:
    page, hidden = anyone(path), {}
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        hidden[width, height] = page.evaluate(HIDDEN_AT)
    assert {screen: wrong for screen, wrong in hidden.items() if wrong} == {}


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["kontakt/", "findes-ikke/"])
def test_neither_the_search_nor_the_menu_covers_it(path: str, width: int, anyone: Open) -> None:
    page = anyone(path, width, 480)
    if width == 320:
        page.locator("details.fp-smal summary").click()
        assert page.evaluate(HIDDEN_AT) == []
    page.evaluate("scrollTo(0, 0)")
    page.locator("[data-soeg-aabn]").click()
    page.locator("#soeg-felt").fill("stalking")
    page.locator("dialog [data-soegeresultat] a").first.wait_for()
    assert page.evaluate(HIDDEN_AT) == []
    page.locator("dialog .fp-soeg__forlad").evaluate("(it) => { it.closest('dialog').scrollTop = 10_000; }")
    assert page.evaluate(HIDDEN_AT) == []
    page.locator("dialog [data-forlad]").click()
    is_away(page)


@pytest.mark.parametrize(("width", "height"), [(320, 480), (1280, 400)])
@pytest.mark.parametrize("path", ["borger/vejle/", "kontakt/", "borger/sikker-brug/", ""])
def test_it_never_covers_what_has_focus(path: str, width: int, height: int, anyone: Open) -> None:
    page = anyone(path, width, height)
    for key in ("Tab", "Shift+Tab"):
        covered, stops = [], 0
        while (found := page.evaluate(COVERED)) is not None or not stops:
            covered += [found] if found else []
            page.keyboard.press(key)
            stops += 1
        assert covered == [] and stops > 5, key
        page.evaluate("for (const it of document.querySelectorAll('*')) it.walked = false")
        page.keyboard.press("Shift+Tab" if key == "Tab" else "Tab")


@pytest.mark.parametrize("path", PAGES)
def test_it_is_the_second_stop_and_enter_leaves(path: str, anyone: Open) -> None:
    page = anyone(path)
    for expected in (page.locator(".fp-spring"), way_out(page)):
        page.keyboard.press("Tab")
        expect(expected).to_be_focused()
    page.keyboard.press("Enter")
    is_away(page)


def test_within_a_frame_nothing_of_the_page_is_seen_and_its_title_tells_nothing(anyone: Open) -> None:
    page, held = anyone("borger/vejle/"), list[Route]()
    page.context.route(f"{NEUTRAL}**", lambda route: held.append(route))  # a slow neutral place
    seen, title, quick = way_out(page).evaluate(SEEN_AFTER_CLICK)
    assert (seen, title, quick) == (0, "www.dmi.dk", True)
    page.wait_for_timeout(200)
    weather(held[0])
    is_away(page)


@pytest.mark.parametrize(
    "presses",
    [
        ["Shift"] * 3,
        ["ShiftLeft", "ShiftRight", "ShiftLeft"],
        ["a", "Shift+B", "Shift", "Shift", "Shift"],
        ["Shift", "Shift", "x", "Shift", "Shift", "Shift"],
    ],
)
@pytest.mark.parametrize("field", [None, "#forside-soeg", "#forside-kommuner-felt"])
def test_three_presses_of_shift_leave_also_from_within_a_field(
    field: str | None, presses: list[str], anyone: Open
) -> None:
    page = anyone("")
    if field:
        page.locator(field).focus()
    for key in presses[:-1]:
        page.keyboard.press(key)
    assert page.url != NEUTRAL
    page.keyboard.press(presses[-1])
    is_away(page)


def test_three_presses_leave_from_the_search_and_are_counted_aloud_there(anyone: Open) -> None:
    page = anyone("kontakt/")
    page.locator("[data-soeg-aabn]").click()
    page.keyboard.press("Shift")
    expect(page.locator("dialog [data-forlad-status]")).to_have_text("Tryk Shift 2 gange mere for at forlade siden")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    is_away(page)


def test_shift_that_is_in_use_for_something_else_never_counts(anyone: Open) -> None:
    page = anyone("")
    page.locator("#forside-soeg").focus()
    for key in ("Shift+A", "Shift+B", "Shift+C", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft"):
        page.keyboard.press(key)
    for key in ("Shift+Tab",) * 4 + ("Control+Shift", "Alt+Shift", "Shift+Control") * 2:
        page.keyboard.press(key)
    for _ in range(3):
        page.locator("h1").click(modifiers=["Shift"])
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.keyboard.press("Tab")  # two in a row are not three
    page.keyboard.press("Shift")
    for _ in range(10):
        page.keyboard.down("Shift")  # a key that is held repeats itself
    expect(page.locator(".fp-top [data-forlad-status]")).to_have_text("Tryk Shift 2 gange mere for at forlade siden")
    assert page.locator("h1").is_visible() and page.url != NEUTRAL


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("borger/", ["Tryk Shift 2 gange mere for at forlade siden", "Tryk Shift 1 gang mere for at forlade siden"]),
        ("en/borger/", ["Press Shift 2 more times to leave this page", "Press Shift 1 more time to leave this page"]),
    ],
)
def test_the_presses_are_told_and_forgotten_after_five_seconds(path: str, said: list[str], anyone: Open) -> None:
    page = anyone(path)
    page.clock.install(time=0)
    page.clock.pause_at(1000)  # on a slow machine, the five seconds would go on their own
    status = page.get_by_role("status").and_(page.locator(".fp-top *"))
    for text in said:
        page.keyboard.press("Shift")
        expect(status).to_have_text(text)
        expect(status).to_be_in_viewport(ratio=1)
        page.clock.run_for(4_900)
    page.clock.run_for(200)
    expect(status).to_have_text("")
    page.keyboard.press("Shift")
    expect(status).to_have_text(said[0])


def test_no_step_back_or_forward_shows_the_portal_and_a_typed_address_does(
    bases: Mapping[str, str], anyone: Open
) -> None:
    page = anyone("")
    for path in ("kontakt/", "borger/", "kommuner/vejle/", "borger/vejle/"):
        page.goto(at(bases, path))
    way_out(page).click()
    is_away(page)
    reached = [step(page, -1) for _ in range(4)] + [step(page, 1) for _ in range(3)]
    assert set(reached) == {NEUTRAL}
    page.goto(at(bases, "kontakt/"))
    expect(page.locator("h1")).to_be_visible()
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    page.get_by_role("link", name="Find din kommune").first.click()
    page.wait_for_url("**/kommuner/")
    expect(page.locator("h1")).to_be_visible()


def test_a_step_back_draws_nothing_of_the_portal_while_the_neutral_place_is_slow(
    bases: Mapping[str, str], anyone: Open
) -> None:
    page, held = anyone("kommuner/vejle/"), list[Route]()
    page.goto(at(bases, "borger/"))
    way_out(page).click()
    is_away(page)
    page.context.route(f"{NEUTRAL}**", lambda route: held.append(route))
    page.add_init_script(WRITE_DOWN)
    page.evaluate("history.back()")
    while not held:
        page.wait_for_timeout(100)
    page.wait_for_timeout(500)
    assert page.url == at(bases, "kommuner/vejle/")
    weather(held[0])
    is_away(page)
    page.goto(at(bases, "borger/"))
    shown = [key for key in page.evaluate("Object.keys(sessionStorage)") if key.startswith("/kommuner/vejle/")]
    assert shown and [key for key in shown if " visible " in key] == []


@pytest.mark.parametrize(("minutes", "shown"), [(29, False), (31, True)])
def test_after_half_an_hour_a_step_back_is_a_step_back(
    minutes: int, shown: bool, bases: Mapping[str, str], anyone: Open
) -> None:
    page = anyone("borger/")
    page.goto(at(bases, "kontakt/"))
    page.evaluate(LEFT.format(minutes))
    assert step(page, -1) == (at(bases, "borger/") if shown else NEUTRAL)
    if shown:
        expect(page.locator("h1")).to_be_visible()


def test_pages_that_the_browser_keeps_whole_are_not_seen_for_a_moment_either(
    browser: Browser, bases: Mapping[str, str]
) -> None:
    # Chromium as people have it; the one that the tests share keeps no pages.
    as_people_have_it = browser.browser_type.launch(
        executable_path=shutil.which("chromium"),
        args=ARGUMENTS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    page, said = as_people_have_it.new_page(), list[str]()
    page.set_default_timeout(PATIENCE)
    page.add_init_script(KEPT_UNSEEN)
    page.on("console", lambda message: said.append(message.text))
    page.context.route(f"{NEUTRAL}**", weather)
    page.goto(at(bases, "kontakt/"))
    page.goto(at(bases, "borger/"))
    assert step(page, -1) == at(bases, "kontakt/")
    expect(page.locator("h1")).to_be_visible()  # an ordinary step back
    times_kept = len(said)
    page.goto(at(bases, "borger/"))
    way_out(page).click()
    is_away(page)
    assert step(page, -1) == NEUTRAL
    as_people_have_it.close()
    if not times_kept:
        pytest.skip("this Chromium keeps no pages")
    assert set(said) == {"kept:hidden"} and len(said) > times_kept


def test_the_address_of_the_page_that_was_left_is_no_longer_in_the_tabs_history(
    bases: Mapping[str, str], anyone: Open
) -> None:
    page = anyone("kontakt/")
    page.goto(at(bases, "borger/"))
    before = page.evaluate("history.length")
    way_out(page).click()
    is_away(page)
    assert page.evaluate("history.length") == before


def test_without_javascript_it_is_a_link_and_nothing_is_promised_that_needs_more(anyone: Open) -> None:
    page = anyone("borger/vejle/", java_script_enabled=False)
    expect(page.locator(".fp-forladpanel")).to_contain_text("Knappen sletter ikke din historik.")
    expect(page.get_by_text("tre gange på Shift")).to_be_hidden()
    way_out(page).click()
    is_away(page)


def test_a_finger_leaves_too(anyone: Open) -> None:
    page = anyone("borger/vejle/", 390, 844, has_touch=True, is_mobile=True)
    page.evaluate("scrollTo(0, 900)")
    way_out(page).tap()
    is_away(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_it_has_a_border_and_words_that_can_be_read(scheme: str, anyone: Open) -> None:
    page = anyone("borger/vejle/", forced_colors="active", color_scheme=scheme)
    style = way_out(page).evaluate(
        "(it) => (({ color, backgroundColor, borderTopStyle, borderTopColor, borderTopWidth }) => "
        "[color, backgroundColor, borderTopStyle, borderTopColor, borderTopWidth])(getComputedStyle(it))"
    )
    colour, behind, border, border_colour, width = style
    assert colour != behind and border == "solid" and border_colour != behind and width == "2px"


def test_it_is_not_printed_and_does_not_move(anyone: Open) -> None:
    page = anyone("borger/vejle/")
    moving = "(it) => [getComputedStyle(it).animationName, getComputedStyle(it).transitionDuration]"
    for selector in (".fp-top", ".fp-forlad", "[data-forlad]", "[data-forlad-status]"):
        assert page.locator(f"{selector}").first.evaluate(moving) == ["none", "0s"], selector
    page.emulate_media(media="print")
    expect(way_out(page)).to_be_hidden()
    expect(page.locator(".fp-forladpanel")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_colours_are_calm(scheme: str, anyone: Open) -> None:
    page = anyone("borger/", color_scheme=scheme)
    for colour in ("color", "backgroundColor"):
        red, green, blue = json.loads(
            way_out(page).evaluate(f"(it) => getComputedStyle(it).{colour}").replace("rgb(", "[").replace(")", "]")
        )
        assert red <= max(green, blue) + 5, (colour, red, green, blue)


def test_nothing_about_the_visit_remains(bases: Mapping[str, str], anyone: Open) -> None:
    page = anyone("borger/")
    requests = list[str]()
    page.context.on("request", lambda request: requests.append(request.url))
    page.locator("#borger-kommuner-felt").fill("vejle")
    page.keyboard.press("Enter")
    page.wait_for_url("**/borger/vejle/")
    page.goto(at(bases, "kontakt/"))
    page.locator("[data-soeg-aabn]").click()
    page.locator("#soeg-felt").fill("hemmelig eks")
    page.locator("dialog [data-soegeresultat] a").first.click()
    page.goto(at(bases, "mistanke/trin/"))
    page.locator("select").first.select_option("vejle")
    page.goto(at(bases, "mistanke/spoergeguide/"))
    page.locator("[data-foej]:visible").first.click()
    page.goto(at(bases, "borger/sikker-brug/"))
    way_out(page).click()
    is_away(page)
    assert {urlsplit(url).netloc for url in requests} <= {urlsplit(bases["offentlig"]).netloc, "www.dmi.dk"}
    assert [url for url in requests if "?" in url or "hemmelig" in url] == []
    page.goto(at(bases, "borger/"))
    assert page.context.cookies() == [] and page.evaluate("localStorage.length") == 0
    kept = json.loads(page.evaluate("JSON.stringify({ ...sessionStorage })"))
    assert set(kept) == {"forladt", "kommune", "fagportal-samtaleliste"}
    assert kept["forladt"].isdigit() and "hemmelig" not in str(kept)


def test_a_link_to_elsewhere_does_not_say_where_one_came_from(anyone: Open) -> None:
    page, asked = anyone("borger/"), list[Mapping[str, str]]()

    def answer(route: Route) -> None:
        asked.append(route.request.headers)
        route.fulfill(status=200, content_type="text/html", body=WEATHER)

    page.context.route("https://*danskstalkingcenter.dk/**", answer)
    page.get_by_role("link", name="centrets hjemmeside").click()
    page.wait_for_url("https://*danskstalkingcenter.dk/**")
    assert page.evaluate("document.referrer") == ""
    assert asked and not [one for one in asked if "referer" in one]
