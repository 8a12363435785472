// What a browser test asks a page about bodies: focus, targets, words and colours. Each answer is a list of sentences or of stops.
(() => {
  if (globalThis.bodies) return;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const shown = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const name = (it) => `${it.localName}#${it.id}.${it.getAttribute("class") ?? ""} ${(it.ariaLabel ?? it.textContent).trim().replace(/\s+/g, " ").slice(0, 40)}`;
  const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const forScreenReaders = (it) => it.closest(".fp-kun-skaermlaeser");

  const rgb = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { red, green, blue, alpha };
  };
  const luminance = ({ red, green, blue }) => {
    const [r, g, b] = [red, green, blue].map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const behind = (it) => {
    for (; it; it = it.parentElement) {
      const colour = getComputedStyle(it).backgroundColor;
      if (rgb(colour).alpha === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  };

  // The ring of the element in focus, or of the frame that stands for it: what is wrong with it, or nothing.
  const ring = (it) => {
    const frame = it.closest(".fp-felt__ramme") ?? it;
    const style = getComputedStyle(frame);
    const [outline, shadow] = [style.outlineColor, style.boxShadow.match(/rgba?\([^)]*\)/)?.[0]];
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "no ring of 2 px";
    if (matchMedia("(forced-colors: active)").matches) return contrast(outline, behind(frame.parentElement)) < 3 ? "a ring that does not stand out" : "";
    if (!shadow || contrast(outline, shadow) < 3) return "a ring of one tone";
    const places = [behind(frame), behind(frame.parentElement)];
    if (places.some((colour) => Math.max(contrast(outline, colour), contrast(shadow, colour)) < 3)) return "a ring that does not stand out";
    return "";
  };

  const stops = [], walked = new Set();
  let end = false;
  const look = () => {
    const it = document.activeElement;
    if (end || !it || it === document.documentElement) return;
    if (it === document.body || walked.has(it)) { end ||= walked.size > 0; return; }
    walked.add(it);
    const box = it.getClientRects()[0] ?? it.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
    stops.push({
      name: name(it),
      seen: inside && top !== null && (it.contains(top) || [...(it.labels ?? [])].some((label) => label.contains(top))),
      over: inside && top ? name(top) : "outside the window",
      ring: ring(it),
    });
  };

  globalThis.bodies = {
    stops,
    // The element that has focus is looked at just before the next key moves it on: by then the page has come to rest.
    start() {
      stops.length = 0;
      walked.clear();
      end = false;
      addEventListener("keydown", (event) => { if (event.key === "Tab") look(); }, true);
    },
    ended: () => end,

    // What can be operated and was never reached.
    missed: () => all(CONTROLS).filter((it) => shown(it) && !walked.has(it) && !it.disabled && it.tabIndex >= 0)
      .filter((it) => !it.closest("details:not([open]) > :not(summary)"))
      .filter((it) => it.type !== "radio" || !all(`input[name="${it.name}"]`).some((other) => walked.has(other)))
      .map(name),

    // Targets smaller than 24 px, other than links in a line of text (2.5.8), which may be as high as their line.
    small: () => all("a[href], button, summary, select, textarea, input").filter((it) => shown(it) && !forScreenReaders(it)).filter((it) => {
      const boxes = [it, ...(it.labels ?? [])].map((one) => one.getBoundingClientRect());
      if (boxes.some((box) => box.width >= 23.9 && box.height >= 23.9)) return false;
      return !(getComputedStyle(it).display === "inline" && inText(it));
    }).map((it) => { const { width, height } = it.getBoundingClientRect(); return `${name(it)} ${width.toFixed()}×${height.toFixed()}`; }),

    // Links within a sentence that colour alone tells apart.
    unlined: () => all("main a[href], main .fp-ord").filter((it) => shown(it) && inText(it))
      .filter((it) => !getComputedStyle(it).textDecorationLine.includes("underline")).map(name),

    // Headings and contact values whose words do not fit their box, or run into what follows.
    clipped: () => all("h1, h2, h3, .fp-tlf, .fp-mail, .fp-knap, .fp-pille, .fp-stat, label, summary, th, td, dt, dd, button").filter((it) => shown(it) && !forScreenReaders(it) && !it.closest("thead")).filter((it) => {
      const style = getComputedStyle(it);
      const clips = style.overflowX !== "visible" || style.overflowY !== "visible" || style.textOverflow === "ellipsis";
      return clips ? it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1
        : style.display !== "inline" && it.scrollWidth > it.clientWidth + 2 && it.clientWidth > 0;
    }).map(name),

    // Words that lie over other words.
    overlaps: () => {
      const lines = [];
      for (const it of all("main :is(h1, h2, h3, p, li, a, dt, dd, summary, label, button), header a, header summary, footer a")) {
        if (!shown(it) || forScreenReaders(it) || it.closest("svg, thead, .fp-forslag, dialog") || sticks(it)) continue;
        for (const node of it.childNodes) {
          if (node.nodeType !== 3 || !node.data.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) if (box.width > 1) lines.push({ it, box, text: node.data.trim() });
        }
      }
      const out = new Set();
      lines.sort((one, other) => one.box.top - other.box.top);
      lines.forEach(({ it, box, text }, i) => {
        for (let j = i + 1; j < lines.length && lines[j].box.top < box.bottom; j += 1) {
          const other = lines[j];
          if (other.it === it || it.contains(other.it) || other.it.contains(it)) continue;
          const deep = Math.min(box.bottom, other.box.bottom) - other.box.top;
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          if (wide > 3 && deep > Math.min(box.height, other.box.height) / 2) out.add(`»${text.slice(0, 40)}« and »${other.text.slice(0, 40)}«`);
        }
      });
      return [...out];
    },

    // How much of the window's height is taken by what stays when one scrolls.
    stuck: () => all("body *").filter((it) => shown(it) && ["fixed", "sticky"].includes(getComputedStyle(it).position))
      .map((it) => ({ it, box: it.getBoundingClientRect() }))
      .filter(({ it, box }) => box.width > innerWidth / 2 && (getComputedStyle(it).position === "fixed" || Math.abs(box.top - parseFloat(getComputedStyle(it).top)) < 1 || Math.abs(innerHeight - box.bottom - parseFloat(getComputedStyle(it).bottom)) < 1))
      .map(({ it, box }) => ({ name: name(it), height: Math.min(box.bottom, innerHeight) - Math.max(box.top, 0) })),

    // In the reader's own colours: what has lost its words, its icon or its edge.
    colourless: () => {
      const out = [];
      const visible = all("body *").filter((it) => shown(it) && !forScreenReaders(it));
      for (const it of visible.filter((it) => it.matches("button, input:not([type=checkbox], [type=radio]), select, textarea, .fp-knap, .fp-pille, .fp-opkald, .fp-forlad__knap"))) {
        const frame = it.closest(".fp-felt__ramme") && it.matches("input") ? it.closest(".fp-felt__ramme") : it;
        const style = getComputedStyle(frame);
        const lined = style.textDecorationLine.includes("underline");
        if (!lined && (style.borderBottomStyle === "none" || parseFloat(style.borderBottomWidth) < 1 || contrast(style.borderBottomColor, behind(frame.parentElement)) < 3)) out.push(`no edge: ${name(it)}`);
      }
      for (const it of visible.filter((it) => it.matches(".fp-boks, .fp-forb, .fp-udkast, .fp-panel, .admonition, dialog, [popover], .fp-kort, .fp-skabelon"))) {
        const style = getComputedStyle(it);
        if (!["Top", "Left"].some((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1)) out.push(`no edge: ${name(it)}`);
        }
      for (const it of visible.filter((it) => it.matches(".fp-stat, [role=status]:not(:empty)") && !it.innerText.trim())) out.push(`no words: ${name(it)}`);
      for (const it of visible.filter((it) => it.matches("svg :is(path, use):not(symbol path, figure path)"))) {
        const { fill } = getComputedStyle(it);
        if (fill !== "none" && contrast(fill, behind(it)) < 3) out.push(`a pale icon: ${name(it.closest("svg").parentElement)} ${fill} on ${behind(it)}`);
      }
      for (const it of visible.filter((it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !it.closest("svg"))) {
        const style = getComputedStyle(it);
        if (contrast(style.color, behind(it)) < 4.5 && !it.disabled) out.push(`pale words: ${name(it)} ${style.color} on ${behind(it)}`);
      }
      return out;
    },

    // What takes longer than a hundredth of a second to change, or moves by itself.
    moving: () => all("*").flatMap((it) => ["", "::before", "::after", "::backdrop"].map((part) => [it, getComputedStyle(it, part || null)]))
      .filter(([, style]) => [...`${style.transitionDuration}, ${style.animationDuration}`.split(", ")].some((time) => parseFloat(time) * (time.endsWith("ms") ? 0.001 : 1) > 0.01) || style.scrollBehavior === "smooth")
      .map(([it]) => name(it)),
    running: () => document.getAnimations().filter((it) => !(it instanceof CSSTransition)).length + all("marquee, blink, video[autoplay], img[src$='.gif'], svg animate, svg animateTransform, meta[http-equiv=refresh]").length,

    // Statuses that a screen reader would not speak of, and languages that are not named.
    silent: () => {
      const out = [];
      const lang = document.documentElement.lang;
      const english = location.pathname.startsWith("/en/");
      if (lang !== (english ? "en" : "da")) out.push(`the page says that it is in ${lang}`);
      for (const it of all("[hreflang]")) if (it.closest("[lang]").lang !== it.hreflang) out.push(`a link whose words have no language: ${name(it)}`);
      for (const it of all("[aria-live]")) if (it.getAttribute("role") !== "status") out.push(`a live region that is no status: ${name(it)}`);
      for (const it of all("[lang]")) if (!/^(da|en)$/.test(it.lang)) out.push(`an unknown language: ${name(it)}`);
      return out;
    },

    // On paper: type smaller than `least` points, and words that leave the sheet.
    fine: (least) => all("body *").filter((it) => shown(it) && !forScreenReaders(it) && !it.closest("svg"))
      .filter((it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .filter((it) => parseFloat(getComputedStyle(it).fontSize) * 0.75 < least - 0.01)
      .map((it) => `${name(it)} ${(parseFloat(getComputedStyle(it).fontSize) * 0.75).toFixed(1)} pt`),
  };

  // Whether an inline element stands among other words, not alone in its line.
  function inText(it) {
    let block = it.parentElement;
    while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
    if (!block?.matches("p, li, td, dd, th, label, span, div")) return false;
    return [...block.childNodes].some((node) => node.nodeType === 3 && /[\p{L}\d]{2}/u.test(node.data)) && block.textContent.trim().length > it.textContent.trim().length + 3;
  }
  function sticks(it) {
    for (; it; it = it.parentElement) if (["fixed", "sticky", "absolute"].includes(getComputedStyle(it).position)) return true;
    return false;
  }
})()
