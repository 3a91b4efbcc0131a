"""Tables. The server can read here how many rows a draft has and when it was last used."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table

METADATA = MetaData()

DRAFT_ROWS = Table(
    "draft_rows",
    METADATA,
    Column("draft", LargeBinary, primary_key=True),
    Column("item", LargeBinary, primary_key=True),
    # Position of the write among all writes of its draft: what a tab has seen is one number.
    Column("revision", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    # Seconds since 1970, rounded to the day: enough to purge, too coarse to follow someone.
    Column("used_on", BigInteger, nullable=False),
    Index("draft_rows_used_on", "used_on"),
)
