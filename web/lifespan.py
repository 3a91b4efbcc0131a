"""What happens once, before the first doctor arrives."""

from __future__ import annotations

import asyncio
import gc
import importlib
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from web.drafts import purge_daily
from web.sockets import send_without_delay

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager

    from checklist.storage.drafts import DraftStore

SLOW_IMPORTS = ("fpdf", "xlsxwriter")
"""0.2 s each: paid at start, never by the first doctor who downloads. pandas is not among them:
nothing on the path of a click needs it."""


def shell_lifespan(
    warm: Callable[[], object], store: DraftStore | None, retention_days: int
) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """The `lifespan` of st.App. `warm` loads what every visit needs; if it raises, no start."""

    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        await run_in_threadpool(_prepare, warm)
        purging = _start_purging(store, retention_days)
        yield
        if purging is not None:
            purging.cancel()
            with suppress(asyncio.CancelledError):
                await purging

    return lifespan


def _prepare(warm: Callable[[], object]) -> None:
    for name in SLOW_IMPORTS:
        importlib.import_module(name)
    warm()
    send_without_delay()
    # What lives as long as the process is never collected: a collection walks sessions only.
    gc.collect()
    gc.freeze()


def _start_purging(store: DraftStore | None, retention_days: int) -> asyncio.Task[None] | None:
    if store is None:
        return None
    return asyncio.create_task(purge_daily(store, retention_days))
