"""Gestures of a visitor, in the words of the interface."""

from playwright.sync_api import expect

READY = (
    '[data-testid="stApp"][data-test-script-state="notRunning"]'
    '[data-test-connection-state="CONNECTED"]'
)


MARK = '[class*="st-key-champ-repere"] input'
"""The hidden field that says which revision of the draft this tab has seen."""


def settle(page):
    """Wait until the page has nothing left to draw."""
    page.locator(READY).wait_for()
    page.locator(MARK).wait_for(state="attached")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def go(page, address="/"):
    page.goto(address)
    settle(page)


def group(page, question):
    return page.get_by_role("radiogroup", name=question, exact=True)


def choose(page, question, option):
    """Choose an option that is not chosen yet, and wait until the server has saved it."""
    seen = page.locator(MARK).input_value()
    radios = group(page, question)
    radios.get_by_text(option, exact=True).click()
    expect(radios.get_by_role("radio", name=option, exact=True)).to_be_checked()
    expect(page.locator(MARK)).not_to_have_value(seen)
    settle(page)


def press(page, name):
    page.get_by_role("button", name=name).click()
    settle(page)
