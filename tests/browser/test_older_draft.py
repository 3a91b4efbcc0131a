"""A draft of an older content opened by this one: told once, then no more."""

from datetime import UTC, datetime

from playwright.sync_api import expect

from checklist.storage.ciphers import DraftKey
from checklist.storage.drafts import DraftStore, StoredItem
from checklist.storage.sql import open_engine
from checklist.storage.tokens import new_token
from pages.shared.draft_items import LINEAGE, QUESTION, VERSION
from tests.browser.visit import go, press, settle
from web.settings import DRAFT_COOKIE

TOLD = "Ce qui a changé depuis votre dernier bilan"
OLD = {VERSION: "2025.1.1", LINEAGE: "ab12", QUESTION + "mode_exercice": "seul"}


def store_old_draft(server, token):
    now = int(datetime.now(UTC).timestamp())
    items = tuple(StoredItem(name, value, 0, "0a1b2c3d", now) for name, value in OLD.items())
    engine = open_engine(f"sqlite:///{server.database}")
    DraftStore(engine).save_all(DraftKey.of(token), items)
    engine.dispose()


def test_what_changed_is_told_until_it_is_read(server, page):
    token = new_token()
    store_old_draft(server, token)
    page.context.add_cookies([{"name": DRAFT_COOKIE, "value": token, "url": server.url}])
    go(page)
    expect(page.get_by_text(TOLD)).to_be_visible()
    press(page, "J’ai lu")
    expect(page.get_by_text(TOLD)).to_have_count(0)
    page.reload()
    settle(page)
    expect(page.get_by_text("Bon retour.")).to_be_visible()
    expect(page.get_by_text(TOLD)).to_have_count(0)
