"""Drafts: one encrypted row an item, one statement a write.

An item is a name and a JSON value: « q:mss_boite_relevee » → an option id, « cabinet » → the
identity for documents. Every write takes the next revision of its draft, so that what a browser
tab has seen is one number, and a write says which revision it may replace: an answer given in
another tab is never overwritten by a tab that did not know it.
"""

from __future__ import annotations

import json
import logging
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from sqlalchemy import Integer, LargeBinary, bindparam, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from checklist.errors import DraftCorrupted, StorageUnavailable
from checklist.storage.schema import DRAFT_ROWS
from checklist.storage.sql import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sqlalchemy import Connection, Delete, Engine, Row, Update
    from sqlalchemy.sql.dml import ReturningInsert

    from checklist.storage.ciphers import DraftKey

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]

_LOG = logging.getLogger(__name__)
_DAY = 24 * 3600
_ANY = 2**31 - 1
"""Seen this revision: no row is newer. The greatest that the column holds."""


@dataclass(frozen=True, slots=True)
class StoredItem:
    """One item as last written. `value` is None when it was cleared.

    `tab` names the browser tab that wrote it, `saved_at` is in seconds since 1970.
    """

    name: str
    value: Json
    revision: int
    tab: str
    saved_at: int


class DraftStore:
    """Drafts in a SQL database. Safe to share between threads.

    Every method raises StorageUnavailable when the database is away, locked or full.
    """

    def __init__(self, engine: Engine) -> None:
        """A store on that database, which may not be up yet."""
        self._engine = engine
        self._ready = False
        self._preparing = Lock()
        self._is_sqlite = engine.dialect.name == "sqlite"
        self._upsert = _upsert(engine)

    def save(self, key: DraftKey, item: StoredItem, *, seen: int | None) -> int | None:
        """Write one item; its new revision, or None when the stored row is newer than `seen`.

        `seen` None overwrites whatever is there. `item.revision` is not used.
        """
        with self._connection() as connection:
            self._queue(connection, key)
            return self._write(connection, key, item, _ANY if seen is None else seen)

    def save_all(self, key: DraftKey, items: tuple[StoredItem, ...]) -> None:
        """Write many items at once, over whatever is there: all of them or, on failure, none."""
        with self._connection() as connection:
            self._queue(connection, key)
            for item in items:
                self._write(connection, key, item, _ANY)

    def changes(self, key: DraftKey, *, since: int = 0) -> tuple[StoredItem, ...]:
        """Items written after that revision, oldest first; all of them by default.

        Raises:
            DraftCorrupted: when a row was altered.
        """
        rows = DRAFT_ROWS.c
        query = (
            select(rows.item, rows.revision, rows.body)
            .where(rows.draft == key.draft_id, rows.revision > since)
            .order_by(rows.revision)
        )
        with self._connection() as connection:
            try:
                found = connection.execute(query).all()
            except TypeError as error:
                raise DraftCorrupted("a row of the draft holds no bytes") from error
        return tuple(_read(key, row) for row in found)

    def touch(self, key: DraftKey, now: datetime) -> None:
        """Say that the draft was used today, so that the purge leaves it."""
        rows = DRAFT_ROWS.c
        today = _day(int(now.timestamp()))
        self._run(
            update(DRAFT_ROWS)
            .where(rows.draft == key.draft_id, rows.used_on < today)
            .values(used_on=today)
        )

    def discard(self, key: DraftKey, item_name: str, revision: int) -> None:
        """Delete one item as it was written at that revision; a newer write of it stays.

        For a write that should not have been: the draft was erased, or the database went back to
        an older state, and only this row may go.
        """
        rows = DRAFT_ROWS.c
        self._run(
            delete(DRAFT_ROWS).where(
                rows.draft == key.draft_id,
                rows.item == key.item_id(item_name),
                rows.revision == revision,
            )
        )

    def erase(self, key: DraftKey) -> None:
        """Delete a draft at once, from the files too; nothing happens when there is none."""
        self._run(delete(DRAFT_ROWS).where(DRAFT_ROWS.c.draft == key.draft_id))
        self._wipe_journal()

    def purge(self, unused_since: datetime) -> int:
        """Delete drafts last used before that day; the number of rows deleted."""
        rows = DRAFT_ROWS.c
        recent = select(rows.draft).where(rows.used_on >= _day(int(unused_since.timestamp())))
        deleted = self._run(delete(DRAFT_ROWS).where(rows.draft.not_in(recent)))
        self._wipe_journal()
        return deleted

    def _write(
        self, connection: Connection, key: DraftKey, item: StoredItem, seen: int
    ) -> int | None:
        written = {
            "to_draft": key.draft_id,
            "to_item": key.item_id(item.name),
            "new_body": key.seal(item.name, _body(item)),
            "today": _day(item.saved_at),
            "seen": seen,
        }
        return connection.execute(self._upsert, written).scalar()

    def _queue(self, connection: Connection, key: DraftKey) -> None:
        """Have the writes of one draft follow each other: two would take the same revision.

        SQLite has one writer at a time by itself. PostgreSQL, in its default isolation, lets both
        read the same last revision; the lock goes with the transaction.
        """
        if not self._is_sqlite:
            lock = int.from_bytes(key.draft_id[:8], "big", signed=True)
            connection.execute(select(func.pg_advisory_xact_lock(lock)))

    def _wipe_journal(self) -> None:
        """Empty SQLite's write-ahead log, where erased rows stay readable.

        The rows are gone from the table already: when another process is using the log, this is
        left to the next erasure, or to the purge, which comes every day.
        """
        if not self._is_sqlite:
            return
        try:
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        except SQLAlchemyError as error:
            _LOG.warning("log of erased rows not emptied yet: %s", type(error).__name__)

    def _run(self, statement: Delete | Update) -> int:
        with self._connection() as connection:
            return connection.execute(statement).rowcount

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        """One transaction."""
        try:
            self._prepare()
            with self._engine.begin() as connection:
                yield connection
        except (SQLAlchemyError, OSError) as error:
            raise StorageUnavailable(type(error).__name__) from error

    def _prepare(self) -> None:
        """Make the tables at first use: the database may come up after us."""
        if not self._ready:
            with self._preparing:
                prepare(self._engine)
                self._ready = True


def _upsert(engine: Engine) -> ReturningInsert[int]:
    """The one write of a click, built once: building it took as long as running it (measured)."""
    dialect = sqlite if engine.dialect.name == "sqlite" else postgresql
    rows, draft = DRAFT_ROWS.c, bindparam("to_draft", type_=LargeBinary)
    last = select(func.coalesce(func.max(rows.revision), 0) + 1).where(rows.draft == draft)
    insert: sqlite.Insert | postgresql.Insert = dialect.insert(DRAFT_ROWS).values(
        draft=draft,
        item=bindparam("to_item"),
        revision=last.scalar_subquery(),
        body=bindparam("new_body"),
        used_on=bindparam("today"),
    )
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[rows.draft, rows.item],
        set_={"revision": new.revision, "body": new.body, "used_on": new.used_on},
        where=rows.revision <= bindparam("seen", type_=Integer),
    ).returning(rows.revision)


def _day(seconds: int) -> int:
    return seconds - seconds % _DAY


def _body(item: StoredItem) -> bytes:
    body: Mapping[str, Json] = {
        "item": item.name,
        "value": item.value,
        "tab": item.tab,
        "saved_at": item.saved_at,
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _read(key: DraftKey, row: Row[bytes, int, bytes]) -> StoredItem:
    item_id, revision, sealed = row
    if not (isinstance(item_id, bytes) and isinstance(sealed, bytes) and type(revision) is int):
        raise DraftCorrupted("a row of the draft holds values of other types")
    try:
        body = json.loads(key.unseal(item_id, sealed))
        return StoredItem(body["item"], body["value"], revision, body["tab"], body["saved_at"])
    except (KeyError, TypeError, ValueError) as error:
        raise DraftCorrupted("a row of the draft lacks a field") from error
