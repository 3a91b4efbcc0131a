"""The cookie that carries the draft's token: what the server itself never stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.storage.tokens import is_token
from web.settings import DRAFT_COOKIE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

SECURE_COOKIE = f"__Host-{DRAFT_COOKIE}"
"""Its name over https: a browser takes it from this very host only, never from a neighbour that
would have the doctor write in a draft it can read."""

_DAY = 24 * 3600


def token_in(cookies: Mapping[str, str]) -> str | None:
    """The token among these cookies, that of https first; None without one or with no true one."""
    found = (cookies.get(SECURE_COOKIE), cookies.get(DRAFT_COOKIE))
    return next((token for token in found if token is not None and is_token(token)), None)


def cookie_in(cookies: Mapping[str, str]) -> str:
    """The name under which this browser holds the draft's cookie."""
    return SECURE_COOKIE if SECURE_COOKIE in cookies else DRAFT_COOKIE


def draft_token(request: Request) -> str | None:
    """The token this browser holds for an address like this one; None without one.

    Over https the cookie of http is not believed: a neighbour may have set it.
    """
    token = request.cookies.get(_name(request), "")
    return token if is_token(token) else None


def keep_draft_token(request: Request, response: Response, token: str, days: int | None) -> None:
    """Have the browser hold that token for so many days from now; None: until it is closed.

    Lax, not Strict: arriving from a link on another site must not start a new draft. Scripts
    cannot read it. Secure as soon as the public address is https, as the proxy says.
    """
    response.set_cookie(
        _name(request),
        token,
        max_age=None if days is None else days * _DAY,
        path="/",
        httponly=True,
        samesite="lax",
        secure=_is_https(request),
    )


def forget_draft_token(request: Request, response: Response) -> None:
    """Have the browser drop its token at once."""
    response.delete_cookie(
        _name(request), path="/", httponly=True, samesite="lax", secure=_is_https(request)
    )


def _name(request: Request) -> str:
    return SECURE_COOKIE if _is_https(request) else DRAFT_COOKIE


def _is_https(request: Request) -> bool:
    return request.url.scheme == "https"
