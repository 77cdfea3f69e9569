"""The slots of a private ballot on the disk: a table that is there only while voting is open.

A row for every number on the roll is written as voting opens, and only ever replaced by one of
the same size: who has voted is not on the disk either. Rows lie by a keyed hash of the number, so
neither their places nor the order in which the log holds them leads to a number. In one
transaction with the close (or the voiding) the table is dropped; then its key is destroyed, and
only after that the log is folded in: from the moment the key is gone, no copy of a row, in the
log, in a backup or in old blocks of the disk, can be read. Being there only meanwhile, the table
is no part of the record's format.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    LargeBinary,
    MetaData,
    Table,
    bindparam,
    insert,
    inspect,
    select,
    update,
)

from facilitator.errors import EnvironmentFailure
from facilitator.record.core_dumps import forbid_dumps
from facilitator.record.failures import in_words
from facilitator.record.file import RecordFile
from facilitator.record.memory_key import KeyRing, SlotKey, memory_folder
from facilitator.slots import Slot, SlotChange, Slots, SlotsEmptied, SlotsMade

SLOTS: Final = Table(
    "slots",
    MetaData(),
    Column("handle", LargeBinary(16), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,  # rows in the order of the handles, not of their writing
)


class SlotTable:
    """The slots of one record."""

    def __init__(self, file: RecordFile) -> None:
        self._file = file
        self._ring = KeyRing(file.path, memory_folder())
        self._key: SlotKey | None = None
        self._new: SlotKey | None = None

    def read(self) -> Slots:
        """The slots as a killed program left them; none where their key is gone.

        Keys that fit nothing are destroyed: of a ballot that closed just before the kill.
        """
        if not self._file.writable:
            return Slots()
        with in_words(), self._file.connect() as connection:
            there = inspect(connection).has_table(SLOTS.name)
            rows = [tuple(row) for row in connection.execute(select(SLOTS))] if there else []
        slots = Slots()
        for key in self._ring.found():
            fitting = None if slots.ballot else _unsealed(key, rows)
            if fitting is None:
                key.destroy()
            else:
                slots, self._key = fitting, key
                forbid_dumps()
        return slots

    @contextlib.contextmanager
    def saving(self, changes: Sequence[SlotChange]) -> Iterator[None]:
        """Around the transaction of these changes: keys come and go as it is saved or not."""
        try:
            yield
        except BaseException:
            _destroy(self._new)
            self._new = None
            raise
        made = [c for c in changes if not isinstance(c, Slot)]
        if made:
            _destroy(self._key)
            if isinstance(made[-1], SlotsMade):
                self._key, self._new = self._new, None
            else:
                _destroy(self._new)
                self._key = self._new = None
                self._fold_log()

    def write(self, connection: Connection, changes: Sequence[SlotChange]) -> None:
        """Do these changes in that transaction. Raises what SQLAlchemy raises."""
        filled: dict[int, Slot] = {}
        for change in changes:
            match change:
                case SlotsMade():
                    self._make(connection, change)
                    filled = {}
                case SlotsEmptied():
                    SLOTS.drop(connection, checkfirst=True)
                    filled = {}
                case Slot(number=number):
                    filled[number] = change
        if filled:
            self._fill(connection, list(filled.values()))

    def _make(self, connection: Connection, made: SlotsMade) -> None:
        forbid_dumps()
        _destroy(self._new)
        self._new = key = self._ring.make(made.ballot)
        SLOTS.drop(connection, checkfirst=True)
        SLOTS.create(connection)
        empty = [Slot(number) for number in made.numbers]
        if empty:
            connection.execute(insert(SLOTS), _rows(key, empty))

    def _fill(self, connection: Connection, slots: list[Slot]) -> None:
        key = self._new or self._key
        if key is None:
            raise EnvironmentFailure(
                "The key of the private vote is gone.", "Void this vote and put it again."
            )
        by_handle = SLOTS.c.handle == bindparam("at")
        changed = update(SLOTS).where(by_handle).values(sealed=bindparam("content"))
        rows = _rows(key, slots)
        connection.execute(
            changed, [{"at": row["handle"], "content": row["sealed"]} for row in rows]
        )

    def _fold_log(self) -> None:
        # All is on the disk and the key is gone: a log that stays a while longer tells nothing.
        with contextlib.suppress(EnvironmentFailure):
            self._file.fold_log()


def _rows(key: SlotKey, slots: Sequence[Slot]) -> list[dict[str, bytes]]:
    """As they are written, in the order of their handles: which is nobody's order."""
    rows = [{"handle": key.handle(slot.number), "sealed": key.sealed(slot)} for slot in slots]
    return sorted(rows, key=lambda row: row["handle"])


def _unsealed(key: SlotKey, rows: Sequence[tuple[bytes, bytes]]) -> Slots | None:
    """All slots, if that key opens every one of them."""
    opened = [key.unsealed(handle, sealed) for handle, sealed in rows]
    slots = {slot.number: slot for slot in opened if slot is not None}
    if not rows or len(slots) != len(rows):
        return None
    return Slots(key.ballot, slots, sum(slot.counter > 0 for slot in slots.values()))


def _destroy(key: SlotKey | None) -> None:
    if key is not None:
        key.destroy()
