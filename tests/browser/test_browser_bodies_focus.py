"""Without a mouse: every stop can be seen where it stands, wears a ring of two tones, and none is missed."""

import base64
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import FloatRect, Page, expect

from tests.browser.bodies import EDITIONS, PROBES, WIDTHS, each_page, walk
from tests.browser.visitor import Visitor

# One of each kind of control that has a box of its own in one piece, marked so that it can be found again.
KINDS = """() => {
  const found = {};
  for (const it of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
    if (!it.checkVisibility({ visibilityProperty: true }) || it.disabled || it.getClientRects().length !== 1) continue;
    const kind = [it.localName, it.type, it.className, it.parentElement.closest("[class]")?.className].join(" ");
    if (it.matches(".fp-spring") || kind in found) continue;
    it.dataset.kind = kind;
    found[kind] = true;
  }
  return Object.keys(found);
}"""
# The sides of a picture's box on which the two tones do not both stand in a band of 7 px along the edge.
SIDES = """async ({ png, box, tones }) => {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  context.drawImage(picture, 0, 0);
  const is = (x, y, tone) => {
    const at = context.getImageData(x, y, 1, 1).data;
    return tone.every((part, i) => Math.abs(part - at[i]) < 12);
  };
  const band = [...Array(15).keys()].map((i) => i - 7);
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
  const edges = {
    left: (by) => [Math.round(box.x) + by, cy], right: (by) => [Math.round(box.x + box.width) + by, cy],
    top: (by) => [cx, Math.round(box.y) + by], bottom: (by) => [cx, Math.round(box.y + box.height) + by],
  };
  return Object.keys(edges).filter((side) => !tones.every((tone) => band.some((by) => is(...edges[side](by), tone))));
}"""
# The frame that wears the ring for the element.
FRAME = "(it) => (it.closest('.fp-felt__ramme') ?? it).getBoundingClientRect().toJSON()"
TONES = {"light": [(255, 210, 74), (23, 40, 44)], "dark": [(7, 14, 16), (255, 210, 74)]}


def wrong(stops: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [stop for stop in stops if not stop["seen"] or stop["ring"]]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_stop_is_in_sight_and_none_is_missed(edition: str, width: int, visitor: Visitor) -> None:
    page, found = visitor.open("", edition, width, reduced_motion="reduce"), {}
    for path in each_page(visitor, page, edition):
        stops = walk(page)
        assert "fp-spring" in stops[0]["name"] and len(stops) > 8, path
        found[path] = wrong(stops), page.evaluate("bodies.missed()")
    assert {path: faults for path, faults in found.items() if any(faults)} == {}


@pytest.mark.parametrize(("width", "height"), [(1280, 400), (320, 480)])
@pytest.mark.parametrize("edition", EDITIONS)
def test_backwards_no_stop_is_under_what_stays_in_place(
    edition: str, width: int, height: int, visitor: Visitor
) -> None:
    page, found = visitor.open("", edition, width, height, reduced_motion="reduce"), {}
    for path in each_page(visitor, page, edition):
        found[path] = wrong(walk(page, "Shift+Tab"))
    assert {path: stops for path, stops in found.items() if stops} == {}


@pytest.mark.parametrize(
    "settings",
    [{"color_scheme": "dark"}, {"forced_colors": "active"}, {"forced_colors": "active", "color_scheme": "dark"}],
    ids=["dark", "forced colours, light", "forced colours, dark"],
)
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_ring_stands_out_in_other_colours_too(edition: str, settings: Mapping[str, str], visitor: Visitor) -> None:
    page, found = visitor.open("", edition, reduced_motion="reduce", **settings), {}
    for path in each_page(visitor, page, edition):
        found[path] = [stop for stop in walk(page) if stop["ring"]]
    assert {path: stops for path, stops in found.items() if stops} == {}


@pytest.mark.parametrize("scheme", list(TONES))
def test_both_tones_of_the_ring_are_drawn_on_all_four_sides_of_every_kind_of_control(
    scheme: str, visitor: Visitor
) -> None:
    page, faults, kinds = visitor.open("", "offentlig", color_scheme=scheme, reduced_motion="reduce"), {}, set()
    for path in ("", "kommuner/", "mistanke/trin/", "mistanke/spoergeguide/", "mistanke/dokumentation/", "viden/tal/",
                 "modeller/vejviser/", "modeller/sammenlign/", "borger/vejle/", "om/ret-en-fejl/"):  # fmt: skip
        visitor.go(page, path, "offentlig")
        page.keyboard.press("Tab")
        for kind in set(page.evaluate(KINDS)) - kinds:
            kinds.add(kind)
            if missing := undrawn(page, kind, scheme):
                faults[path, kind] = missing
    assert faults == {}
    assert len(kinds) > 40


def undrawn(page: Page, kind: str, scheme: str) -> list[str]:
    """The sides of a control on which its ring is not drawn when it has focus; all four if it has one before."""
    control = page.locator(f'[data-kind="{kind}"]')
    control.evaluate("(it) => { it.focus(); it.scrollIntoView({ block: 'center' }); }")
    drawn = missing_sides(page, control.evaluate(FRAME), scheme)
    control.evaluate("(it) => it.blur()")
    before = missing_sides(page, control.evaluate(FRAME), scheme)
    return drawn if len(before) == 4 else ["before"]


def missing_sides(page: Page, box: dict[str, float], scheme: str) -> list[str]:
    x, y = max(box["x"] - 10, 0), max(box["y"] - 10, 0)
    clip: FloatRect = {"x": x, "y": y, "width": box["width"] + 20, "height": box["height"] + 20}
    png = base64.b64encode(page.screenshot(clip=clip)).decode()
    inner = {"x": box["x"] - x, "y": box["y"] - y, "width": box["width"], "height": box["height"]}
    return list(page.evaluate(SIDES, {"png": png, "box": inner, "tones": TONES[scheme]}))


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_single_key_does_anything(edition: str, visitor: Visitor) -> None:
    page = visitor.open("", edition)
    for path in each_page(visitor, page, edition):
        before = page.url, page.evaluate("scrollY")
        page.evaluate("addEventListener('focusin', () => { bodies.moved = true; })")
        for key in "abcdefghijklmnopqrstuvwxyz0123456789/.,?":
            page.keyboard.press(key)
        assert not page.evaluate("bodies.moved"), path
        assert (page.url, page.evaluate("scrollY")) == before, path
        assert page.locator("dialog[open], :popover-open").count() == 0, path


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize(
    ("path", "edition", "button"),
    [
        ("om/ret-en-fejl/", "fag", "Kopiér teksten"),
        ("en/modeller/vejviser/", "offentlig", "Copy a link to the answers"),
        ("mistanke/dokumentation/", "fag", "Print logskemaet"),
        ("modeller/sammenlign/", "offentlig", "Print sammenligningen"),
        ("modeller/guide/", "fag", "Print guiden"),
        ("modeller/vejviser/", "fag", "Print svarene"),
    ],
)
def test_what_copies_and_prints_does_so_by_keyboard(
    path: str, edition: str, button: str, key: str, visitor: Visitor
) -> None:
    page = visitor.open(path, edition, own=True)
    page.evaluate("""() => {
      globalThis.done = 0;
      window.print = () => { done += 1; };
      Object.defineProperty(navigator, "clipboard", { value: { writeText: async () => { done += 1; } } });
    }""")
    control = page.get_by_role("button", name=button)
    expect(control).to_be_visible()
    if control.is_disabled():
        page.locator("main input[type=radio]").first.press("Space")
    control.focus()
    page.keyboard.press(key)
    page.wait_for_function("done === 1")
    if "op" in button:  # what is copied is said
        said = page.locator("[role=status]").filter(has_text="opie")
        expect(said).to_be_visible()
    expect(control).to_be_focused()


def test_the_probes_see_what_is_wrong(visitor: Visitor) -> None:
    page = visitor.open("kontakt/", "fag", own=True)
    page.evaluate("""() => {
      const main = document.querySelector("main");
      main.insertAdjacentHTML("afterbegin", `<p><a id="bare" href="#top">Uden ring</a></p>
        <p style="position: relative"><button id="under">Dækket</button>
          <span style="position: absolute; inset: 0; background: red"></span></p>
        <p><button id="away" style="position: absolute; left: -900px">Udenfor</button></p>
        <p>Se <a id="plain" href="#top" style="text-decoration: none">den næste side</a> om det.</p>
        <p><button id="tiny" style="width: 9px; height: 9px; padding: 0; overflow: hidden">x</button></p>
        <h2 id="cut" style="width: 3em; overflow: hidden; white-space: nowrap">En lang overskrift</h2>
        <p id="fine" style="font-size: 8px; transition: color 1s">Småt</p>`);
      document.querySelector("#bare").style.outline = "none";
    }""")
    page.evaluate(PROBES)
    stops = {stop["name"].split("#")[1].split(".")[0]: stop for stop in walk(page)}
    assert stops["bare"]["ring"] and stops["bare"]["seen"]
    assert not stops["under"]["seen"] and not stops["away"]["seen"]
    for probe, id in {"unlined": "plain", "small": "tiny", "clipped": "cut", "moving": "fine", "fine": "fine"}.items():
        assert any(f"#{id}." in found for found in page.evaluate(f"bodies.{probe}(9)")), probe
