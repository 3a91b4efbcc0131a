"""A locked phone, a sleeping laptop: the server forgot the session, the doctor did not."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Server
from tests.browser.tcp_proxy import CuttableProxy
from tests.browser.test_nothing_is_lost import (
    FIRST,
    SECOND,
    THEME,
    choose_nth,
    is_chosen,
    reconnected,
)
from tests.browser.visit import go, settle


@pytest.fixture
def short_memory(tmp_path):
    """A server that forgets a lost session after one second."""
    server = Server(tmp_path).start("--server.disconnectedSessionTTL=1")
    yield server
    server.stop()


def test_after_an_expired_session_nothing_is_lost_and_the_next_click_counts(browse, short_memory):
    with CuttableProxy(short_memory.port) as proxy:
        direct, short_memory.port = short_memory.port, proxy.port
        short_memory.url = f"http://127.0.0.1:{proxy.port}"
        context = browse(short_memory)
        context.server_is_away = True
        page = context.new_page()
        go(page, THEME)
        choose_nth(page, FIRST, 0)
        proxy.cut()
        expect(page.locator('[data-test-connection-state="CONNECTED"]')).to_have_count(0)
        page.wait_for_timeout(2500)
        proxy.mend()
        reconnected(page)
        choose_nth(page, SECOND, 1)
        is_chosen(page, FIRST, 0)
        page.reload()
        settle(page)
        is_chosen(page, FIRST, 0)
        is_chosen(page, SECOND, 1)
        short_memory.port = direct
