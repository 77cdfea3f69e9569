"""The journal of a record: appended to in one durable transaction, read in order."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import Connection, delete, insert, select

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.journal import GENESIS, Batch, Entry, unseal
from facilitator.part import Side
from facilitator.record.failures import in_words
from facilitator.record.file import RecordFile
from facilitator.record.heads import KnownHeads
from facilitator.record.schema import CHECKPOINTS, JOURNAL, SIDE
from facilitator.record.slots import SlotTable
from facilitator.slots import Slots

#: Signs the bytes of a digest with this laptop's key.
Sign = Callable[[bytes], bytes]


class RecordJournal:
    """`facilitator.journal.Journal` on a record file."""

    def __init__(
        self, file: RecordFile, *, device: str, sign: Sign, heads: KnownHeads | None = None
    ) -> None:
        self._file = file
        self._device = device
        self._sign = sign
        self._heads = heads
        self._slots = SlotTable(file)

    def append(self, batch: Batch) -> None:
        """Durable when it returns. Raises EnvironmentFailure, and then nothing has changed."""
        if not self._file.writable:
            raise EnvironmentFailure(
                "This record is open for reading only.", "Open it on its own to go on."
            )
        with self._slots.saving(batch.slots), in_words(), self._file.connect() as connection:
            if batch.entries:
                connection.execute(insert(JOURNAL), [_row(entry) for entry in batch.entries])
            for side in batch.sides:
                _keep(connection, side)
            self._slots.write(connection, batch.slots)
            if batch.seals and batch.entries:
                connection.execute(insert(CHECKPOINTS).values(**self._checkpoint(batch)))
        if batch.seals and batch.entries:
            self.remember()
        if any(side.value is None for side in batch.sides):
            with contextlib.suppress(
                EnvironmentFailure
            ):  # it is saved: the log goes a little later
                self._file.fold_log()  # what was deleted would still stand in it

    def entries(self) -> Iterator[Entry]:
        """Every entry, in order. Raises EnvironmentFailure if the chain does not hold."""
        # All at once: whoever stops reading half-way must not leave a transaction behind.
        with in_words(), self._file.connect() as connection:
            kept = select(JOURNAL.c.stored, JOURNAL.c.digest).order_by(JOURNAL.c.seq)
            rows = connection.execute(kept).all()
        previous = GENESIS
        for number, (stored, digest) in enumerate(rows, 1):
            entry = _expected(stored, digest, (previous, number))
            previous = entry.digest
            yield entry

    def sides(self) -> Sequence[Side]:
        with in_words(), self._file.connect() as connection:
            return [Side(*row) for row in connection.execute(select(SIDE))]

    def slots(self) -> Slots:
        """Of the private ballot that a killed program left open, if its key is still there."""
        return self._slots.read()

    def remember(self) -> None:
        """Let this laptop know how far the record is, for `is_older_copy`."""
        ends = self._ends()
        if self._heads is not None and self._file.writable and ends is not None:
            self._heads.keep(*ends)

    def is_older_copy(self) -> bool:
        """Whether this laptop once knew the record to hold more than it does now."""
        ends = self._ends()
        known = self._heads.of(ends[0]) if self._heads is not None and ends is not None else None
        if known is None:
            return False
        with in_words(), self._file.connect() as connection:
            held = connection.execute(select(JOURNAL.c.seq).where(JOURNAL.c.digest == known))
            return held.first() is None

    def _ends(self) -> tuple[str, str] | None:
        """Digests of the first and the last event."""
        first, last = JOURNAL.c.seq, JOURNAL.c.seq.desc()
        with in_words(), self._file.connect() as connection:
            found = [
                connection.execute(select(JOURNAL.c.digest).order_by(order).limit(1)).scalar()
                for order in (first, last)
            ]
        return (found[0], found[1]) if found[0] and found[1] else None

    def _checkpoint(self, batch: Batch) -> dict[str, object]:
        last = batch.entries[-1]
        return {
            "seq": last.envelope.seq,
            "digest": last.digest,
            "device": self._device,
            "signature": self._sign(bytes.fromhex(last.digest)),
        }


def _keep(connection: Connection, side: Side) -> None:
    connection.execute(delete(SIDE).where(SIDE.c.kind == side.kind, SIDE.c.key == side.key))
    if side.value is not None:
        connection.execute(insert(SIDE).values(kind=side.kind, key=side.key, value=side.value))


def _expected(stored: object, digest: object, place: tuple[str, int]) -> Entry:
    """The entry in those bytes, if it is what was written in that place of the chain."""
    try:
        entry = unseal(stored if isinstance(stored, bytes) else b"")
    except RuleError:
        entry = None
    if (
        entry is None
        or entry.digest != digest
        or (entry.envelope.previous, entry.envelope.seq) != place
    ):
        raise EnvironmentFailure(
            f"This record was damaged or changed: event {place[1]} is not what was written.",
            "Open your backup copy; keep this file as it is, parts of it may be readable.",
        )
    return entry


def _row(entry: Entry) -> dict[str, object]:
    envelope = entry.envelope
    return {
        "seq": envelope.seq,
        "previous": envelope.previous,
        "digest": entry.digest,
        "stored": entry.stored,
        "stream": envelope.stream,
        "stream_id": envelope.stream_id,
        "type": envelope.type,
    }
