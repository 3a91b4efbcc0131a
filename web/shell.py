"""Everything the launcher gives to st.App."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.middleware import Middleware

from web.compression import CompressedStatic
from web.drafts import draft_store
from web.headers import SecurityHeaders, secure
from web.index import STREAMLIT_FOLDER
from web.lifespan import shell_lifespan
from web.logs import keep_messages_out
from web.notices import BREAKDOWN, notice_response
from web.routes import shell_routes
from web.settings import SettingsError, settings
from web.uploads import UploadLimits
from web.websocket import GuardedWebsocket, bind_sessions_to_owners

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route


@dataclass(frozen=True, slots=True)
class Shell:
    """Arguments of st.App that make it ours."""

    lifespan: Callable[[object], AbstractAsyncContextManager[None]]
    routes: list[Route]
    middleware: list[Middleware]
    exception_handlers: dict[type[Exception], Callable[[Request, Exception], Response]]


def build_shell(warm: Callable[[], object]) -> Shell:
    """The shell for the settings of this process.

    Raises:
        SystemExit: when a setting is wrong, with a French sentence and no traceback.
        IndexChanged: when Streamlit is not the version this shell was written for.
    """
    keep_messages_out()
    bind_sessions_to_owners()
    try:
        chosen, store = settings(), draft_store()
    except SettingsError as error:
        raise SystemExit(str(error)) from None
    return Shell(
        shell_lifespan(warm, store, chosen.retention_days),
        shell_routes(store, chosen.retention_days),
        [
            Middleware(SecurityHeaders),
            Middleware(GuardedWebsocket),
            Middleware(UploadLimits),
            Middleware(CompressedStatic, folder=STREAMLIT_FOLDER),
        ],
        {Exception: _tell_breakdown},
    )


def _tell_breakdown(request: Request, _error: Exception) -> Response:
    """Starlette answers an unforeseen failure outside the middleware: headers are set here."""
    response = notice_response(BREAKDOWN)
    secure(response.headers, request.scope)
    return response
