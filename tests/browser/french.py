"""Finds English on a page: words that no French sentence contains.

Streamlit has no translation of its own, so what it writes is put into French by `web/static/fr.js`,
word for word: an upgrade that adds a word is seen here.
"""

import re

ENGLISH = frozenset(
    """
    add again all allowed and any app apply are at away back be been before being both browse
    browser by can cannot changed choose clear click close collapse collapsed connected
    connecting connection could day decrement delete deploy did directories disconnected
    dismiss do does done down download drag drop each edit empty enter error exceeded expand
    expanded failed fetch field first for form found from has have heading height help here
    hide hour how icon if increment invalid is it its keyboard last learn less limit link loading
    lost made missing month more must navigate network new next not of off okay old only onto
    open out outside over password per picker please press previous print progress reconnecting
    redo reload remove required rerun reset response retry running save saved screen search
    select selected server settings should show sidebar size skip smaller something streamlit
    submit success switch tab than that the their then there these this those time to today
    toggle tooltip trouble try trying two undo unknown unsupported up update upload uploaded
    uploading value values view wait warning was we went were what when where which who
    will with would wrong year yes you your
    """.split()  # noqa: SIM905 - one word a line would hide what is missing
)
"""French has these too, so they are left out: but, date, file, in, main, menu, on, or, page,
record, service, stop, use."""

NAMES = ("HAS", "Google Drive", "Mon espace santé", "Public Sans", "Windows Update")
"""Names, taken out before looking: HAS is the Haute Autorité de santé."""

_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SIZE = re.compile(r"\b\d+(?:\.\d+)?\s?[KMG]?B\b")

_READABLE = """() => {
  const ATTRIBUTES = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext",
                      "title", "placeholder", "alt"];
  const SKIPPED = "body [translate=no], [data-testid=stIconMaterial], script, style, noscript";
  const found = [["title", document.title]];
  const description = document.querySelector("meta[name=description]");
  if (description) found.push(["description", description.content]);
  const walker = document.createTreeWalker(
    document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (element.closest(SKIPPED)) continue;
    if (node.nodeType === Node.TEXT_NODE) {
      if (element.checkVisibility()) found.push(["text", node.nodeValue]);
      continue;
    }
    for (const name of ATTRIBUTES)
      if (element.hasAttribute(name)) found.push([name, element.getAttribute(name)]);
    if (element.matches("input[type=submit], input[type=button]"))
      found.push(["value", element.value]);
  }
  return found.map(([where, text]) => [where, text.trim()]).filter(([, text]) => text);
}"""


def readable(page):
    """Everything a doctor may read or hear on the page: (where, text)."""
    found = page.evaluate(_READABLE)
    assert any(where == "text" for where, _ in found), "nothing to read on this page"
    return found


def english_in(text):
    """English words of a text, and sizes in bytes, as written."""
    for name in NAMES:
        text = text.replace(name, "")
    words = _WORD.findall(_ADDRESS.sub("", text))
    return [word for word in words if word.lower() in ENGLISH] + _SIZE.findall(text)


def english_on(page):
    """What is left in English on the page, each with where it stands. Empty when all is French."""
    return [f"{where}: {text}" for where, text in readable(page) if english_in(text)]


def open_everything(page):
    """Unfold all that is folded, so that it can be read."""
    folded = page.locator("[data-testid=stExpander] details:not([open]) > summary")
    for _ in range(folded.count()):
        folded.first.click()
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
