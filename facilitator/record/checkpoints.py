"""The signatures of laptops over the chain, as they are handed on with it."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select

from facilitator.record.failures import in_words
from facilitator.record.file import RecordFile
from facilitator.record.schema import CHECKPOINTS


class Checkpoint(NamedTuple):
    """After event `seq`, whose `digest` that is, the laptop named `device` signed it (in hex)."""

    seq: int
    digest: str
    device: str
    signature: str


def checkpoints(file: RecordFile) -> tuple[Checkpoint, ...]:
    """All of them, in order. Raises EnvironmentFailure."""
    with in_words(), file.connect() as connection:
        rows = connection.execute(select(CHECKPOINTS).order_by(CHECKPOINTS.c.seq)).all()
    return tuple(Checkpoint(r.seq, r.digest, r.device, bytes(r.signature).hex()) for r in rows)
