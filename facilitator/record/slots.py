"""The slots of a private ballot on the disk: a table that is there only while voting is open.

All rows are written as voting opens, empty, and are only ever replaced by one of the same size.
A voter's first press takes a row drawn by lot, so who has voted is not on the disk, and neither
the places of the rows nor the order in which the log holds them leads to a number. In one
transaction with the close (or the voiding) the table is dropped; then its key is destroyed, and
only after that the log is folded in: from the moment the key is gone, no copy of a row, in the
log, in a backup or in old blocks of the disk, can be read. Being there only meanwhile, the table
is no part of the record's format.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
from facilitator.record.core_dumps import guard_memory, let_debuggers_in
from facilitator.record.failures import in_words
from facilitator.record.file import RecordFile
from facilitator.record.memory_key import KeyRing, SlotKey, longest_mark, memory_folder
from facilitator.slots import Slot, SlotChange, Slots, SlotsEmptied, SlotsMade, slots_of

SLOTS: Final = Table(
    "slots",
    MetaData(),
    Column("place", LargeBinary(16), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,  # rows in the order of their random places, not of their writing
)
_FILL: Final = (
    update(SLOTS).where(SLOTS.c.place == bindparam("at")).values(sealed=bindparam("content"))
)
_EMPTY: Final = Slot(0, 0, "")


@dataclass(slots=True)
class _Rows:
    """Which number has which row, known in this process alone.

    Attributes:
        key: of all rows.
        longest: bytes of the longest mark.
        places: number → place.
        free: places of the rows nobody has yet, in an order drawn by lot.
        taken: numbers that got their place in the transaction that is running.
    """

    key: SlotKey
    longest: int
    places: dict[int, bytes] = field(default_factory=dict)
    free: list[bytes] = field(default_factory=list)
    taken: list[int] = field(default_factory=list)

    def row(self, slot: Slot) -> dict[str, bytes]:
        place = self.places.get(slot.number)
        if place is None:
            place = self.places[slot.number] = self.free.pop()
            self.taken.append(slot.number)
        return {"at": place, "content": self.key.sealed(slot, place, self.longest)}

    def give_back(self) -> None:
        """The transaction failed: no number has a row by it."""
        self.free.extend(self.places.pop(number) for number in self.taken)
        self.taken = []


class SlotTable:
    """The slots of one record."""

    def __init__(self, file: RecordFile) -> None:
        self._file = file
        self._ring = KeyRing(file.path, memory_folder())
        self._rows: _Rows | None = None
        self._new: _Rows | None = None

    def read(self) -> Slots:
        """The slots as a killed program left them; none where their key is gone.

        Keys that fit nothing are destroyed: of a ballot that closed just before the kill.
        """
        if not self._file.writable:
            return Slots()
        stored = self._stored()
        slots = Slots()
        for key in self._ring.found():
            opened = {} if slots.ballot else _unsealed(key, stored)
            if not opened:
                key.destroy()
                continue
            guard_memory()
            filled = {place: slot for place, slot in opened.items() if slot.counter}
            longest = longest_mark(next(iter(stored.values())))
            slots = slots_of(SlotsMade(key.ballot, len(opened), longest), filled.values())
            places = {slot.number: place for place, slot in filled.items()}
            self._rows = _Rows(key, longest, places, _by_lot(opened.keys() - filled.keys()))
        return slots

    def _stored(self) -> dict[bytes, bytes]:
        """Place → what is sealed in it."""
        with in_words(), self._file.connect() as connection:
            if not inspect(connection).has_table(SLOTS.name):
                return {}
            return {row.place: row.sealed for row in connection.execute(select(SLOTS))}

    @contextlib.contextmanager
    def saving(self, changes: Sequence[SlotChange]) -> Iterator[None]:
        """Around the transaction of these changes: keys come and go as it is saved or not."""
        saved = False
        try:
            yield
            saved = True
        finally:
            if not saved:
                self._undo()
        for rows in (self._new, self._rows):
            if rows is not None:
                rows.taken = []
        made = [change for change in changes if not isinstance(change, Slot)]
        if made:
            self._turn(open_now=isinstance(made[-1], SlotsMade))

    def _undo(self) -> None:
        _destroy(self._new)
        self._new = None
        if self._rows is not None:
            self._rows.give_back()

    def _turn(self, *, open_now: bool) -> None:
        """What was saved made an end of the rows there were."""
        _destroy(self._rows)
        if not open_now:
            _destroy(self._new)
        self._rows, self._new = self._new if open_now else None, None
        if not open_now:
            let_debuggers_in()
            # The key is gone: a log that has to stay a while, for a reader's sake, tells nothing.
            with contextlib.suppress(EnvironmentFailure):
                self._file.fold_log()

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
            self._fill(connection, filled.values())

    def _make(self, connection: Connection, made: SlotsMade) -> None:
        guard_memory()
        _destroy(self._new)
        key = self._ring.make(made.ballot)
        places = {secrets.token_bytes(16) for _ in range(made.room)}
        self._new = _Rows(key, made.longest, free=_by_lot(places))
        SLOTS.drop(connection, checkfirst=True)
        SLOTS.create(connection)
        rows = [
            {"place": place, "sealed": key.sealed(_EMPTY, place, made.longest)} for place in places
        ]
        if rows:
            connection.execute(insert(SLOTS), rows)

    def _fill(self, connection: Connection, slots: Iterable[Slot]) -> None:
        rows = self._new or self._rows
        if rows is None:
            raise EnvironmentFailure(
                "The key of the private vote is gone.", "Void this vote and put it again."
            )
        connection.execute(_FILL, [rows.row(slot) for slot in slots])


def _by_lot(places: Iterable[bytes]) -> list[bytes]:
    drawn = list(places)
    secrets.SystemRandom().shuffle(drawn)
    return drawn


def _unsealed(key: SlotKey, stored: Mapping[bytes, bytes]) -> dict[bytes, Slot]:
    """All slots by their places, if that key opens every one of them."""
    opened = {place: key.unsealed(sealed, place) for place, sealed in stored.items()}
    slots = {place: slot for place, slot in opened.items() if slot is not None}
    return slots if len(slots) == len(opened) else {}


def _destroy(rows: _Rows | None) -> None:
    if rows is not None:
        rows.key.destroy()
