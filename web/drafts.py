"""The draft store of this process, shared by routes and pages, and the purge of old drafts."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy.exc import NoSuchModuleError
from starlette.concurrency import run_in_threadpool

from checklist.errors import StorageUnavailable
from checklist.storage.drafts import DraftStore
from checklist.storage.sql import open_engine
from web.settings import SettingsError, settings

if TYPE_CHECKING:
    from collections.abc import Callable

_LOG = logging.getLogger(__name__)
_DAY = timedelta(days=1)
_NO_DRIVER = (
    "Le pilote de la base de données que demande DATABASE_URL n’est pas installé.\n"
    'Pour PostgreSQL : pip install "psycopg[binary]", et une adresse comme '
    "« postgresql+psycopg://hote/bilan »."
)


@cache
def draft_store() -> DraftStore | None:
    """The store of this process; None where drafts are turned off.

    Raises:
        SettingsError: when the program that speaks to such a database is not installed.
    """
    if not settings().drafts_enabled:
        return None
    return open_store(settings().database_url)


def open_store(database_url: str) -> DraftStore:
    """A store on that database, which may not be up yet.

    Raises:
        SettingsError: when the program that speaks to such a database is not installed.
    """
    try:
        return DraftStore(open_engine(database_url))
    except (ModuleNotFoundError, NoSuchModuleError):
        raise SettingsError(_NO_DRIVER) from None


def purge(store: DraftStore, retention_days: int, now: datetime) -> None:
    """Erase drafts untouched for longer than that; without a database, only say so in the log."""
    try:
        erased = store.purge(now - timedelta(days=retention_days))
    except StorageUnavailable as error:
        _LOG.warning("old drafts not erased, storage unavailable: %s", str(error))
    else:
        _LOG.info("rows of old drafts erased: %d", erased)


async def purge_daily(
    store: DraftStore,
    retention_days: int,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> None:
    """Purge now, then every day, until cancelled."""
    while True:
        await run_in_threadpool(purge, store, retention_days, clock())
        await asyncio.sleep(_DAY.total_seconds())
