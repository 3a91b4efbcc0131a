"""Forms posted by the doctor: only from our own pages, only small."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from starlette.requests import Request

LARGEST_FORM = 4096
"""Bytes. A resume code takes 40; nothing larger is read into memory."""


class FormTooLarge(Exception):
    """The body is longer than LARGEST_FORM; what follows was not read."""


def is_same_origin(request: Request) -> bool:
    """Whether the form was sent from a page of ours: no other site may act on a draft.

    `Sec-Fetch-Site` cannot be forged by a page; browsers without it send `Origin`. Only the host
    of `Origin` is compared, so that a proxy that does not pass the scheme on breaks nothing. A
    request with neither is refused: every browser sends one of them with a POST.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    host = urlsplit(request.headers.get("origin", "")).netloc
    return bool(host) and host == request.headers.get("host")


async def read_form(request: Request) -> dict[str, str]:
    """First value of each field of a urlencoded body; empty for a body of another type.

    Raises:
        FormTooLarge: without having read the whole body.
    """
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_FORM:
            raise FormTooLarge
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return {}
    fields = parse_qs(body.decode("utf-8", errors="replace"))
    return {name: values[0] for name, values in fields.items()}
