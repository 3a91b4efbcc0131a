"""What a finger and a narrow screen need."""

SMALLEST_TARGET = 44
"""CSS pixels, each way (WCAG 2.2, 2.5.5)."""

_TOO_WIDE = """() => {
  const inScroller = (element) => {
    for (let box = element.parentElement; box && !box.matches(".stMain"); box = box.parentElement)
      if (["auto", "scroll", "hidden"].includes(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const told = (element) =>
    `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 60)}`;
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility() || element.closest("[data-testid=stSidebar]")) continue;
    const box = element.getBoundingClientRect();
    const out = box.width > 1 && box.right > innerWidth + 1;
    if (out && !inScroller(element)) found.push(told(element));
  }
  const main = document.querySelector(".stMain");
  for (const box of [document.documentElement, main])
    if (box && box.scrollWidth > box.clientWidth) found.push(`${told(box)} scrolls sideways`);
  return found;
}"""

_TOO_SMALL = """(smallest) => {
  const TARGETS = "button, [data-testid=stRadioOption], [data-testid=stSidebarNav] a, summary," +
    " input:not([type=radio], [type=checkbox], [type=file]), [data-testid=stPageLink] a, a.bouton";
  const found = [];
  for (const element of document.querySelectorAll(TARGETS)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest("[data-collapsed=true]")) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 2) continue;
    if (box.width < smallest - 0.5 || box.height < smallest - 0.5)
      found.push(`${element.tagName} « ${(element.ariaLabel || element.textContent).trim()} » ` +
        `${Math.round(box.width)} × ${Math.round(box.height)}`);
  }
  return found;
}"""


def too_wide(page):
    """What sticks out of the screen sideways. Tables may scroll inside their own box."""
    return page.evaluate(_TOO_WIDE)


def too_small(page):
    """Targets smaller than a finger; links within a sentence are exempt."""
    return page.evaluate(_TOO_SMALL, SMALLEST_TARGET)
