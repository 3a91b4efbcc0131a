"""What may be uploaded: small files, of an announced size, a few megabytes for one session."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import Response

from web.headers import UPLOADS

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_UPLOAD = 1024 * 1024
"""Bytes of the whole request. A save file takes some thousands; above this, Streamlit's server
would write answers to its disk."""

_LONGEST_NUMBER = 20

MOST_HELD = 8 * LARGEST_UPLOAD
"""Bytes that one session may hold. Streamlit keeps a file that another replaced in the page until
the session ends: a doctor who looks for the right one among many must not be stopped."""

SMALLEST_SHARE = LARGEST_UPLOAD // 16
"""Counted for any smaller file: thousands of tiny ones would weigh more than their bytes."""

MOST_SESSIONS = 10_000
"""Sessions whose files are counted; the one that uploaded longest ago is forgotten first."""


class UploadLimits:
    """Refuses uploads before anything of them is read. Streamlit counts none."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._held: OrderedDict[str, dict[str, int]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http" or not scope["path"].startswith(UPLOADS):
            await self._app(scope, receive, send)
            return
        session, _, name = scope["path"].removeprefix(UPLOADS).partition("/")
        if scope["method"] == "PUT":
            await self._put(session, name, scope, receive, send)
        elif await _succeeds(self._app, scope, receive, send) and scope["method"] == "DELETE":
            self._release(session, name)

    async def _put(
        self, session: str, name: str, scope: Scope, receive: Receive, send: Send
    ) -> None:
        headers, before = Headers(scope=scope), self._held.get(session, {}).get(name)
        refusal = _refusal(headers)
        if refusal is None and not self._reserve(session, name, int(headers["content-length"])):
            refusal = 429
        if refusal is not None:
            await Response(status_code=refusal)(scope, receive, send)
            return
        kept = False
        try:
            kept = await _succeeds(self._app, scope, receive, send)
        finally:
            if not kept and before is None:
                self._release(session, name)

    def _reserve(self, session: str, name: str, length: int) -> bool:
        """Count the file, sent again for the largest that it has been, if there is room for it."""
        held = self._held.get(session, {})
        share = max(length, SMALLEST_SHARE, held.get(name, 0))
        if sum(held.values()) - held.get(name, 0) + share > MOST_HELD:
            return False
        self._held[session] = {**held, name: share}
        self._held.move_to_end(session)
        if len(self._held) > MOST_SESSIONS:
            self._held.popitem(last=False)
        return True

    def _release(self, session: str, name: str) -> None:
        held = self._held.get(session, {})
        held.pop(name, None)
        if not held:
            self._held.pop(session, None)


async def _succeeds(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> bool:
    """Let the application answer; whether it did what was asked."""
    done = False

    async def send_noting(message: Message) -> None:
        nonlocal done
        done = done or message.get("status") == 204
        await send(message)

    await app(scope, receive, send_noting)
    return done


def _refusal(headers: Headers) -> int | None:
    """Status that refuses such a body; None when it may be read."""
    length = headers.get("content-length", "")
    if "transfer-encoding" in headers or not (length.isascii() and length.isdigit()):
        return 411
    too_long = len(length) > _LONGEST_NUMBER or int(length) > LARGEST_UPLOAD
    return 413 if too_long else None
