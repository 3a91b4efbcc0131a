"""Our own addresses, answered before Streamlit's: pages, files, and forms about the draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Match, Route

from checklist.errors import DraftCorrupted, StorageUnavailable
from checklist.storage.ciphers import DraftKey
from checklist.storage.tokens import new_token, parse_resume_code
from web.addresses import ADDRESSES
from web.assets import AN_HOUR, asset_response, own_assets, serve_own_asset
from web.cookie import draft_token, forget_draft_token, keep_draft_token
from web.forms import FormTooLarge, is_same_origin, read_form
from web.index import render_indexes
from web.notices import (
    FOREIGN_FORM,
    FORM_TOO_LARGE,
    NO_SUCH_DRAFT,
    STORAGE_AWAY,
    UNKNOWN_ADDRESS,
    WRONG_CODE,
    notice_response,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request
    from starlette.types import Scope

    from checklist.storage.drafts import DraftStore

    Endpoint = Callable[[Request], Awaitable[Response]]

_STREAMLIT = ("/_stcore/", "/media/", "/static/")
"""Where Streamlit answers; everything else that is not an address of ours is unknown."""

_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def shell_routes(store: DraftStore | None, retention_days: int) -> list[Route]:
    """Every route of the shell; `store` None where drafts are turned off."""
    pages = Pages(render_indexes(), retention_days if store is not None else None)
    routes = [
        Route("/web/{name:path}", serve_own_asset),
        Route("/favicon.ico", serve_favicon),
        Route("/favicon.png", serve_favicon),
        Route("/robots.txt", serve_robots),
        *(Route(f"/{path}", pages.serve) for path in ADDRESSES),
    ]
    if store is not None:
        routes += draft_routes(DraftForms(store, retention_days))
    return [*routes, _Elsewhere("/{path:path}", pages.serve_unknown, methods=_METHODS)]


def draft_routes(forms: DraftForms) -> list[Route]:
    """What a browser may do to its draft: POST only, from our own pages only."""
    actions: dict[str, Endpoint] = {
        "reprendre": forms.resume,
        "effacer": forms.erase,
        "nouveau": forms.start_over,
    }
    return [
        Route(f"/brouillon/{name}", _from_our_pages(action), methods=["POST"])
        for name, action in actions.items()
    ]


@dataclass(frozen=True, slots=True)
class Pages:
    """Start pages by path.

    `cookie_days` None: the cookie lasts until the browser is closed. Drafts are then turned off and
    it only binds the session, in memory, to this browser.
    """

    indexes: Mapping[str, str]
    cookie_days: int | None

    async def serve(self, request: Request) -> Response:
        """The start page of the address; it makes or renews the draft's cookie."""
        response = HTMLResponse(self.indexes[request.url.path.strip("/")])
        token = draft_token(request) or new_token()
        keep_draft_token(request, response, token, self.cookie_days)
        return response

    async def serve_unknown(self, request: Request) -> Response:
        """A French 404; an address of ours with a slash too many is put right."""
        path = request.url.path.rstrip("/")
        misspelt = path != request.url.path and not path.startswith("//")
        if misspelt and path and path.lstrip("/") in ADDRESSES:
            query = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(path + query, status_code=308)
        return notice_response(UNKNOWN_ADDRESS)


@dataclass(frozen=True, slots=True)
class DraftForms:
    """Forms about the draft of this browser. None changes anything when it fails."""

    store: DraftStore
    retention_days: int

    async def resume(self, request: Request) -> Response:
        """Take up the draft whose resume code was typed in the field `code`."""
        token = parse_resume_code((await read_form(request)).get("code", ""))
        if token is None:
            return notice_response(WRONG_CODE)
        if not await run_in_threadpool(self._exists, token):
            return notice_response(NO_SUCH_DRAFT)
        response = RedirectResponse("/themes", status_code=303)
        keep_draft_token(request, response, token, self.retention_days)
        return response

    async def erase(self, request: Request) -> Response:
        """Delete the draft of this browser, rows and cookie; the home page says so."""
        token = draft_token(request)
        if token is not None:
            await run_in_threadpool(self.store.erase, DraftKey.of(token))
        response = RedirectResponse("/?bilan=efface", status_code=303)
        forget_draft_token(request, response)
        return response

    async def start_over(self, request: Request) -> Response:
        """Give this browser an empty draft; the one it had is kept for its resume code."""
        response = RedirectResponse("/", status_code=303)
        keep_draft_token(request, response, new_token(), self.retention_days)
        return response

    def _exists(self, token: str) -> bool:
        try:
            return bool(self.store.changes(DraftKey.of(token)))
        except DraftCorrupted:
            return True


async def serve_favicon(request: Request) -> Response:
    """For browsers, and Streamlit's script, that ask for it whatever the page says."""
    return asset_response(own_assets()["touch-icon.png"], request, AN_HOUR)


async def serve_robots(_request: Request) -> Response:
    """Nothing here is for search engines."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")


def _from_our_pages(action: Endpoint) -> Endpoint:
    """The action behind its guards, its failures told in French."""

    async def guarded(request: Request) -> Response:
        if not is_same_origin(request):
            return notice_response(FOREIGN_FORM)
        try:
            return await action(request)
        except FormTooLarge:
            return notice_response(FORM_TOO_LARGE)
        except StorageUnavailable:
            return notice_response(STORAGE_AWAY)

    return guarded


class _Elsewhere(Route):
    """Matches what Streamlit does not need: it would answer its English index, with 200."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] == "http" and scope["path"].startswith(_STREAMLIT):
            return Match.NONE, {}
        return super().matches(scope)
