"""What is asked of a page in the browser's own language, each question with its answer's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page

STICKING_OUT = """() => {
  const width = innerWidth, found = [];
  const held = element => {
    for (let up = element; up && up !== document.documentElement; up = up.parentElement) {
      const way = getComputedStyle(up).overflowX;
      // A scroller, or words that only screen readers are meant to find.
      if (/auto|scroll/.test(way) || (/hidden|clip/.test(way) && up.clientWidth <= 1)) return true;
    }
    return false;
  };
  const name = element =>
    element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") +
    [...element.classList].map(one => "." + one).join("");
  const look = (box, element, what, holder = element) => {
    if (box.width && box.height && (box.left < -0.5 || box.right > width + 0.5) && !held(holder))
      found.push(`${name(element)} ${what} ${Math.round(box.left)}…${Math.round(box.right)}`);
  };
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} wide of ${width}`);
  for (const element of document.body.querySelectorAll("*"))
    look(element.getBoundingClientRect(), element, "box", element.parentElement);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text; (text = texts.nextNode()); ) {
    if (!text.data.trim()) continue;
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) look(box, text.parentElement, "text");
  }
  return found;
}"""
"""List of what stands out of the window sideways, but for what a scrolling box holds."""

AXE = """async tags => {
  const run = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
  return run.violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}"""
"""List of axe-core's findings, one a node."""

FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const ringed = element.closest("label") || element;
  const style = getComputedStyle(ringed), box = ringed.getBoundingClientRect();
  const all = [...document.querySelectorAll("*")];
  return {
    index: all.indexOf(element),
    name: element.className || element.id || element.textContent.trim().slice(0, 40),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
  };
}"""
"""What has the focus: its place in the document, the width of its ring, whether it is in sight."""

FOCUSABLE = """() => {
  const all = [...document.querySelectorAll("*")];
  return all.filter(element => {
    if (!element.matches("a[href], button, input, summary")) return false;
    // Tab stops once at a group of choices: at the chosen one.
    return element.checkVisibility() && (element.type !== "radio" || element.checked);
  }).map(element => all.indexOf(element));
}"""
"""Places of all that Tab must reach."""

CHRONOLOGY = """() => {
  const visible = element => element.checkVisibility();
  const sections = (selector) => [...document.querySelectorAll(selector)].map(section => ({
    shown: visible(section),
    entries: [...section.querySelectorAll(".entry")].map(entry => entry.id),
  }));
  return {
    entries: [...document.querySelectorAll(".entry")].map(entry => ({
      id: entry.id, kind: entry.dataset.kind, topics: entry.dataset.topics.split(" "),
      shown: visible(entry),
    })),
    months: sections(".month"), years: sections(".year"),
    gaps: [...document.querySelectorAll(".gap")].map(visible),
    nothing: visible(document.querySelector(".none")),
  };
}"""
"""Every entry, month, year and gap of the chronology, and which of them are shown."""

LOADED = """async name => {
  await document.fonts.load(`16px ${name}`, "ملف");
  return [...document.fonts].some(font => font.family.includes(name) && font.status === "loaded")
    && document.fonts.check(`16px ${name}`, "ملف");
}"""
"""Whether a font of the site can be had."""

FIRST_ARABIC = """selector => [...document.querySelectorAll(selector)].find(element =>
  /[\\u0621-\\u064a]/.test(element.textContent) && !/[A-Za-z]/.test(element.textContent)
  && element.checkVisibility())"""
"""The first element with Arabic letters and without Latin ones."""


def listen(page: Page) -> list[str]:
    """Collect what the console complains of; a page that is meant to be missing is no fault."""
    heard: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        expected = "404" in message.text and message.location["url"] == page.url
        if message.type in {"error", "warning"} and not expected:
            heard.append(f"{message.type}: {message.text}")

    page.on("console", hear)
    page.on("pageerror", lambda error: heard.append(f"exception: {error}"))
    return heard
