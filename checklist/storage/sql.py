"""The one place that opens a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.schema import CreateIndex, CreateTable

from checklist.storage.schema import METADATA

if TYPE_CHECKING:
    from sqlalchemy import URL, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

BUSY_SECONDS = 2
"""How long a write waits for another one before it says that the storage is away: the doctor
waits too. Reads wait for nobody (WAL)."""


def open_engine(url: str) -> Engine:
    """An engine whose connections are set up. Nothing is read yet; tables come with `prepare`.

    Raises:
        sqlalchemy.exc.ArgumentError: when the address is not one of a database.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return create_engine(address, pool_pre_ping=True)
    _make_folder(address)
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _set_up_sqlite)
    return engine


def prepare(engine: Engine) -> None:
    """Create the tables that are missing, even while another process does the same.

    `create_all` asks first and creates afterwards: of two processes that start together, one
    failed (measured).
    """
    with engine.begin() as connection:
        for table in METADATA.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in sorted(table.indexes, key=lambda each: str(each.name)):
                connection.execute(CreateIndex(index, if_not_exists=True))


def _make_folder(address: URL) -> None:
    if address.database and address.database != ":memory:":
        Path(address.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def _set_up_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """WAL lets a reader and a writer work at once; NORMAL survives a killed process."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    # Erased drafts leave no readable trace, not even of ciphertext.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()
