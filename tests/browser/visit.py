"""Gestures of a visitor, in the words of the interface."""

from playwright.sync_api import expect

READY = (
    '[data-testid="stApp"][data-test-script-state="notRunning"]'
    '[data-test-connection-state="CONNECTED"]'
)


MARK = '[class*="st-key-champ-repere"] input'
"""The hidden field that says which revision of the draft this tab has seen."""


SLID_IN = """async (menu) => {
  while (menu.getBoundingClientRect().width < 200) await new Promise(requestAnimationFrame);
}"""
"""Until the menu of a phone is there, its links are slivers."""


def settle(page):
    """Wait until the page has nothing left to draw."""
    page.locator(READY).wait_for()
    page.locator(MARK).wait_for(state="attached")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    # Streamlit fetches the code of a kind of widget when it first meets one.
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)


def go(page, address="/"):
    page.goto(address)
    settle(page)


def group(page, question):
    return page.get_by_role("radiogroup", name=question, exact=True)


def choose(page, question, option):
    """Choose an option that is not chosen yet, and wait until the server has saved it."""
    seen = page.locator(MARK).input_value()
    tick(page, question, option)
    expect(page.locator(MARK)).not_to_have_value(seen)
    settle(page)


def tick(page, question, option):
    """Choose an option, where nothing is saved: in an example, or without drafts."""
    radios = group(page, question)
    radios.get_by_text(option, exact=True).click()
    expect(radios.get_by_role("radio", name=option, exact=True)).to_be_checked()
    settle(page)


def press(page, name):
    page.get_by_role("button", name=name).click()
    settle(page)


def press_to(page, name, heading):
    """Press a button that leads to another page, the one of that heading."""
    page.get_by_role("button", name=name).click()
    arrive(page, heading)


def follow(page, title):
    """Choose a page in the menu."""
    link = page.get_by_test_id("stSidebarNav").get_by_role("link", name=title, exact=True)
    link.click()
    expect(link).to_have_attribute("aria-current", "page")
    settle(page)


def open_theme(page, title):
    """Choose a theme in the list of themes."""
    page.get_by_role("link", name=title).click()
    arrive(page, title)


def open_menu(page):
    """On a phone, where the menu is closed until asked for."""
    page.get_by_role("button", name="Ouvrir le menu").click()
    page.get_by_test_id("stSidebarNav").evaluate(SLID_IN)


def banner(page, text):
    return page.locator(".stMain .bandeau", has_text=text)


def arrive(page, heading):
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
    settle(page)


def questions(page):
    """Texts of the questions on the page, in order."""
    names = page.get_by_role("radiogroup").evaluate_all("all => all.map(each => each.ariaLabel)")
    return [one_line(name) for name in names]


def one_line(text):
    """The text with plain spaces, as a browser compares names."""
    return " ".join(text.split())


def download(page, name):
    """What the button of that name gives: (file name, path)."""
    with page.expect_download() as started:
        page.get_by_role("button", name=name).click()
    return started.value.suggested_filename, started.value.path()
