"""The tables of a record, and the numbers that say which program may open it.

Guarded: journal and checkpoints can only be added to. Types stay portable; triggers are the only
SQLite in here.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    DDL,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    event,
)

#: 'FACI': tells `file` and us that this SQLite file is a record of ours.
APPLICATION_ID: Final = 0x46414349
#: Shape of the tables. A file with a higher number was written by a newer program.
VERSION: Final = 1

METADATA = MetaData()

JOURNAL = Table(
    "journal",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("previous", String(64), nullable=False, unique=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("stored", LargeBinary, nullable=False),
    Column("stream", String(16), nullable=False),
    Column("stream_id", String(64), nullable=False),
    Column("type", String(64), nullable=False),
    Index("journal_by_stream", "stream", "stream_id"),
)

#: Signatures by device keys over the head of the chain (reliability: anchor no. 4).
CHECKPOINTS = Table(
    "checkpoints",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(64), nullable=False),
    Column("device", String(64), nullable=False),
    Column("signature", LargeBinary, nullable=False),
)

#: Personal side data: may be emptied at any time.
SIDE = Table(
    "side",
    METADATA,
    Column("kind", String(32), nullable=False),
    Column("key", String(64), nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("kind", "key"),
)

#: Plans and prose, every revision kept: this is where undo lives.
DRAFTS = Table(
    "drafts",
    METADATA,
    Column("id", String(64), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("id", "revision"),
)


def _only_added_to(table: Table) -> None:
    for verb in ("UPDATE", "DELETE"):
        guard: DDL = DDL(  # type: ignore[no-untyped-call]
            f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name} "
            "BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END"
        )
        event.listen(table, "after_create", guard)


_only_added_to(JOURNAL)
_only_added_to(CHECKPOINTS)
