import pytest
from starlette.datastructures import Headers
from streamlit import config
from streamlit.web.server.starlette.starlette_websocket import gather_user_info

from checklist.storage.ciphers import DraftKey
from checklist.storage.tokens import new_token
from tests.web.asgi import knock
from web.cookie import SECURE_COOKIE
from web.settings import DRAFT_COOKIE
from web.websocket import OWNER_HEADER, GuardedWebsocket, bind_sessions_to_owners

HOST = ("host", "bilan.example:8501")
ORIGIN = ("origin", "https://bilan.example:8501")


class Streamlit:
    """Keeps the headers of the websockets that reach it."""

    def __init__(self):
        self.reached = []

    async def __call__(self, scope, receive, send):
        self.reached.append(scope["headers"])


@pytest.fixture
def behind():
    return Streamlit()


@pytest.fixture
def guarded(behind):
    return GuardedWebsocket(behind)


def owners(behind):
    return [
        value.decode()
        for headers in behind.reached
        for name, value in headers
        if name.decode().lower() == OWNER_HEADER.lower()
    ]


STRANGERS = [
    "https://pirate.example",
    "null",
    "http://localhost:3000",
    "http://bilan.example:9999",
    "http://bilan.example",
    "http://bilan.example:8501.pirate.example",
    "http://moi@bilan.example:8501",
    "http://[",
    "",
]


@pytest.mark.parametrize("origin", STRANGERS)
def test_a_page_of_another_host_or_port_never_reaches_streamlit(guarded, behind, origin):
    sent = knock(guarded, [HOST, ("origin", origin)])
    assert [(message["type"], message["code"]) for message in sent] == [("websocket.close", 1008)]
    assert behind.reached == []


@pytest.mark.parametrize(
    "headers",
    [[HOST], [ORIGIN], [HOST, ORIGIN, ("origin", "null")], [HOST, HOST, ORIGIN]],
    ids=["no origin", "no host", "two origins", "two hosts"],
)
def test_a_websocket_that_no_browser_would_open_is_refused(guarded, behind, headers):
    knock(guarded, headers)
    assert behind.reached == []


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_our_own_page_opens_it_whatever_scheme_the_proxy_speaks(guarded, behind, scheme):
    assert knock(guarded, [HOST, ("origin", f"{scheme}://{HOST[1]}")]) == []
    assert len(behind.reached) == 1


@pytest.mark.parametrize("name", [DRAFT_COOKIE, SECURE_COOKIE])
def test_the_owner_is_the_draft_of_the_cookie(guarded, behind, name):
    token = new_token()
    knock(guarded, [HOST, ORIGIN, ("cookie", f"{name}={token}")])
    assert owners(behind) == [DraftKey.of(token).draft_id.hex()]


def test_the_owner_does_not_give_the_token_away(guarded, behind):
    token = new_token()
    knock(guarded, [HOST, ORIGIN, ("cookie", f"{DRAFT_COOKIE}={token}")])
    assert token not in owners(behind)[0]


@pytest.mark.parametrize("spelling", [OWNER_HEADER, OWNER_HEADER.lower(), OWNER_HEADER.upper()])
def test_nobody_may_say_who_the_owner_is(guarded, behind, spelling):
    forged = (spelling, DraftKey.of(new_token()).draft_id.hex())
    token = new_token()
    knock(guarded, [HOST, ORIGIN, forged, ("cookie", f"{DRAFT_COOKIE}={token}")])
    knock(guarded, [HOST, ORIGIN, forged])
    assert owners(behind) == [DraftKey.of(token).draft_id.hex()]


def test_streamlit_reads_the_owner_where_we_write_it(monkeypatch):
    monkeypatch.setattr(config, "_config_options", None)
    bind_sessions_to_owners()
    assert config.get_option("server.trustedUserHeaders") == {OWNER_HEADER: "owner"}
    headers = Headers(raw=[(OWNER_HEADER.lower().encode(), b"ab12")])
    assert gather_user_info(headers) == {"owner": "ab12"}
