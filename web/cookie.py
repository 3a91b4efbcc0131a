"""The cookie that carries the draft's token: what the server itself never stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.storage.tokens import is_token
from web.settings import DRAFT_COOKIE

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_DAY = 24 * 3600


def draft_token(request: Request) -> str | None:
    """The token this browser holds; None without one, or with something that is not one."""
    token = request.cookies.get(DRAFT_COOKIE, "")
    return token if is_token(token) else None


def keep_draft_token(request: Request, response: Response, token: str, days: int) -> None:
    """Have the browser hold that token for that many days from now.

    Lax, not Strict: arriving from a link on another site must not start a new draft. Scripts
    cannot read it. Secure as soon as the public address is https, as the proxy says.
    """
    response.set_cookie(
        DRAFT_COOKIE,
        token,
        max_age=days * _DAY,
        path="/",
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


def forget_draft_token(request: Request, response: Response) -> None:
    """Have the browser drop its token at once."""
    response.delete_cookie(
        DRAFT_COOKIE,
        path="/",
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
