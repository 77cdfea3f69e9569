"""The journal of a record: appended to in one durable transaction, read in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import delete, insert, select

from facilitator.errors import EnvironmentFailure
from facilitator.journal import Batch, Entry, unseal
from facilitator.part import Side
from facilitator.record.failures import in_words
from facilitator.record.file import RecordFile
from facilitator.record.schema import CHECKPOINTS, JOURNAL, SIDE

#: Signs the bytes of a digest with this laptop's key.
Sign = Callable[[bytes], bytes]


class RecordJournal:
    """`facilitator.journal.Journal` on a record file."""

    def __init__(self, file: RecordFile, *, device: str, sign: Sign) -> None:
        self._file = file
        self._device = device
        self._sign = sign

    def append(self, batch: Batch) -> None:
        """Durable when it returns. Raises EnvironmentFailure, and then nothing has changed."""
        if not self._file.writable:
            raise EnvironmentFailure(
                "This record is open for reading only.", "Open it on its own to go on."
            )
        with in_words(), self._file.connect() as connection:
            if batch.entries:
                connection.execute(insert(JOURNAL), [_row(entry) for entry in batch.entries])
            for side in batch.sides:
                connection.execute(
                    delete(SIDE).where(SIDE.c.kind == side.kind, SIDE.c.key == side.key)
                )
                if side.value is not None:
                    connection.execute(
                        insert(SIDE).values(kind=side.kind, key=side.key, value=side.value)
                    )
            if batch.seals and batch.entries:
                connection.execute(insert(CHECKPOINTS).values(**self._checkpoint(batch)))

    def entries(self) -> Iterator[Entry]:
        """Every entry, in order. Raises EnvironmentFailure or RuleError if it is damaged."""
        with in_words(), self._file.connect() as connection:
            for (stored,) in connection.execute(select(JOURNAL.c.stored).order_by(JOURNAL.c.seq)):
                yield unseal(stored)

    def sides(self) -> Sequence[Side]:
        with in_words(), self._file.connect() as connection:
            return [Side(*row) for row in connection.execute(select(SIDE))]

    def _checkpoint(self, batch: Batch) -> dict[str, object]:
        last = batch.entries[-1]
        return {
            "seq": last.envelope.seq,
            "digest": last.digest,
            "device": self._device,
            "signature": self._sign(bytes.fromhex(last.digest)),
        }


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
