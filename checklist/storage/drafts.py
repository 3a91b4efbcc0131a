"""Drafts: one encrypted row an item, one statement a write.

An item is a name and a JSON value: « q:mss_boite_relevee » → an option id, « cabinet » → the
identity for documents. Every write takes the next revision of its draft, so that what a browser
tab has seen is one number, and a write says which revision it may replace: an answer given in
another tab is never overwritten by a tab that did not know it.
"""

from __future__ import annotations

import json
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
        self._upsert = _upsert(engine)

    def save(self, key: DraftKey, item: StoredItem, *, seen: int | None) -> int | None:
        """Write one item; its new revision, or None when the stored row is newer than `seen`.

        `seen` None overwrites whatever is there. `item.revision` is not used.
        """
        with self._connection() as connection:
            return self._write(connection, key, item, _ANY if seen is None else seen)

    def save_all(self, key: DraftKey, items: tuple[StoredItem, ...]) -> None:
        """Write many items at once, over whatever is there: all of them or, on failure, none."""
        with self._connection() as connection:
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
            found = connection.execute(query).all()
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

    def erase(self, key: DraftKey) -> None:
        """Delete a draft at once; nothing happens when there is none."""
        self._run(delete(DRAFT_ROWS).where(DRAFT_ROWS.c.draft == key.draft_id))

    def purge(self, unused_since: datetime) -> int:
        """Delete drafts last used before that day; the number of rows deleted."""
        rows = DRAFT_ROWS.c
        recent = select(rows.draft).where(rows.used_on >= _day(int(unused_since.timestamp())))
        return self._run(delete(DRAFT_ROWS).where(rows.draft.not_in(recent)))

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
    body = json.loads(key.unseal(item_id, sealed))
    try:
        return StoredItem(body["item"], body["value"], revision, body["tab"], body["saved_at"])
    except (KeyError, TypeError) as error:
        raise DraftCorrupted("a row of the draft lacks a field") from error
