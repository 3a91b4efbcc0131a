"""Who may open the websocket, and whose session it may take up again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import streamlit.config
from starlette.requests import HTTPConnection
from starlette.websockets import WebSocketClose

from checklist.storage.ciphers import DraftKey
from web.cookie import token_in

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

OWNER_HEADER = "X-Bilan-Owner"
"""Set by us on every websocket, whatever the browser sent: the draft id of its cookie."""

_POLICY_VIOLATION = 1008


def bind_sessions_to_owners() -> None:
    """Have Streamlit give a session only to the owner that opened it.

    Streamlit would give it to whoever knows its id, which stands in the addresses of uploads and
    so in the logs of proxies. Set here and not in its configuration file, which is read from the
    folder where the server was started.
    """
    streamlit.config.set_option("server.trustedUserHeaders", {OWNER_HEADER: "owner"})


class GuardedWebsocket:
    """Refuses a websocket that no page of ours opens; names the owner of the others.

    Only the host of the page counts, as for forms, and it must be ours to the letter: Streamlit
    accepts any port of « localhost », and before it refuses a stranger it asks another host for
    its own address, while nobody else is served (seen on 1.67).
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] == "websocket":
            connection = HTTPConnection(scope)
            if not _is_from_our_page(connection):
                await WebSocketClose(_POLICY_VIOLATION)(scope, receive, send)
                return
            scope = {**scope, "headers": _with_owner(connection)}
        await self._app(scope, receive, send)


def _is_from_our_page(connection: HTTPConnection) -> bool:
    """Every browser sends Origin with a websocket."""
    origins = connection.headers.getlist("origin")
    hosts = connection.headers.getlist("host")
    return len(origins) == 1 and [_host_of(origins[0])] == hosts


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc or None
    except ValueError:
        return None


def _with_owner(connection: HTTPConnection) -> list[tuple[bytes, bytes]]:
    """The headers of the connection with its true owner; none for a browser without cookies.

    Such a browser keeps its answers in memory only: refusing to give its session back would lose
    them at each cut of the network.
    """
    name = OWNER_HEADER.lower().encode()
    headers = [pair for pair in connection.scope["headers"] if pair[0].lower() != name]
    token = token_in(connection.cookies)
    if token is not None:
        headers.append((name, DraftKey.of(token).draft_id.hex().encode()))
    return headers
