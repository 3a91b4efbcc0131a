"""What every answer forbids the browser to do, and what Streamlit must not answer at all."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.responses import Response

from web.index import BOOT

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


def _source_hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


EMPTY_STYLE = _source_hash("")
"""Emotion opens an empty <style> and fills it through the CSSOM."""

PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"
"""The one <style> that react-aria writes in Streamlit 1.67.0; after an upgrade Chrome prints the
new one in its console."""

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        # wasm-unsafe-eval: protobuf reads 64-bit integers with a WebAssembly module.
        f"script-src 'self' 'wasm-unsafe-eval' {_source_hash(BOOT)}",
        f"style-src 'self' {EMPTY_STYLE} {PRESSABLE_STYLE}",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)

SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: browsers would then post our own forms with « Origin: null ».
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
}
STRICT_TRANSPORT = "max-age=31536000"
_CORE = "/_stcore/"
_NEEDED_FROM_CORE = frozenset({"/_stcore/health", "/_stcore/host-config"})
UPLOADS = "/_stcore/upload_file/"
"""Where files are sent, followed by the id of the session and that of the file."""

_KEPT_BY_SESSION = ("/media/", "/_stcore/")


class SecurityHeaders:
    """Sets the headers of every answer; closes what Streamlit opens to anyone.

    Closed are its metrics, its agent interface, its script health check and whatever a later
    version adds beside them: only what the browser needs is let through.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                secure(MutableHeaders(scope=message), scope)
            await send(message)

        app = Response(status_code=404) if _is_closed(scope["path"]) else self._app
        await app(_without_origin(scope), receive, send_secured)


def secure(headers: MutableHeaders, scope: Scope) -> None:
    """Set the headers of one answer in place."""
    headers.update(SECURITY_HEADERS)
    if scope["scheme"] == "https":
        headers["Strict-Transport-Security"] = STRICT_TRANSPORT
        headers.raw[:] = [_with_secure_cookie(pair) for pair in headers.raw]
    # /media holds the doctor's report and checks no session: no copy may stay anywhere.
    is_page = headers.get("content-type", "").startswith("text/html")
    if is_page or scope["path"].startswith(_KEPT_BY_SESSION):
        headers["Cache-Control"] = "no-store"


def _with_secure_cookie(header: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    """Streamlit does not know that the proxy speaks https: its cookie lacks the word."""
    name, value = header
    if name != b"set-cookie" or b"; secure" in value.lower():
        return header
    return name, value + b"; Secure"


def _without_origin(scope: Scope) -> Scope:
    """The request without its Origin where Streamlit answers.

    No other site may read these answers, and to judge an Origin it does not know Streamlit asks
    another host for its own address, while nobody else is served.
    """
    if not scope["path"].startswith(_KEPT_BY_SESSION):
        return scope
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"origin"]}


def _is_closed(path: str) -> bool:
    return path.startswith(_CORE) and not (path in _NEEDED_FROM_CORE or path.startswith(UPLOADS))
