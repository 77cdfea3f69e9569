"""The envelope of an event, its chain, and what an engine asks of a journal.

The chain is SHA-256 over the stored bytes: JSON, UTF-8, NFC, sorted keys, no floats. Whoever
verifies hashes the stored bytes and never writes them anew.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

import msgspec

from facilitator.clock import Instant
from facilitator.errors import RuleError
from facilitator.part import Side
from facilitator.slots import SlotChange, Slots

#: What the first event has for a predecessor.
GENESIS: Final = "0" * 64
#: Above this, readers in other languages round (RFC 8259, section 6).
_LARGEST: Final = 2**53 - 1


@dataclass(frozen=True, slots=True)
class Envelope:
    """One event as the journal keeps it.

    Attributes:
        seq: 1, 2, 3 …
        previous: digest (64 hex digits) of the event before; `GENESIS` for the first.
        id: random id of this event.
        stream: assembly, meeting, ballot or mandate.
        stream_id: id of that thing.
        type: part and event ("ballot.VoteCast").
        version: of the payload's shape.
        utc, ticks, boot: the instant (`facilitator.clock.Instant`).
        role: in which role it was asked for (technical_facilitator, teller, …).
        device: which laptop wrote it.
        command: id of the command it answers; events of one command share it.
        payload: the event's own fields.
    """

    seq: int
    previous: str
    id: str
    stream: str
    stream_id: str
    type: str
    version: int
    utc: int
    ticks: int
    boot: str
    role: str
    device: str
    command: str
    payload: dict[str, Any]

    @property
    def at(self) -> Instant:
        return Instant(self.utc, self.ticks, self.boot)


@dataclass(frozen=True, slots=True)
class Entry:
    """An envelope with the bytes that are hashed and stored, and their digest."""

    envelope: Envelope
    stored: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class Batch:
    """What goes to the disk in one transaction.

    Attributes:
        entries: events, in order.
        sides: personal side rows.
        seals: sign a checkpoint after it.
        slots: what becomes of a private ballot's slots, in order.
    """

    entries: tuple[Entry, ...]
    sides: tuple[Side, ...]
    seals: bool
    slots: tuple[SlotChange, ...] = ()


class Journal(Protocol):
    """Where entries go. `append` is durable when it returns, or raises EnvironmentFailure."""

    def append(self, batch: Batch) -> None: ...

    def entries(self) -> Iterator[Entry]: ...

    def sides(self) -> Sequence[Side]: ...

    def slots(self) -> Slots: ...


def digest_of(stored: bytes) -> str:
    """SHA-256 of the stored bytes, 64 hex digits."""
    return hashlib.sha256(stored).hexdigest()


def seal(envelope: Envelope) -> Entry:
    """The envelope in its stored form, and as it will be read back from it.

    Raises RuleError if a payload holds what cannot be stored: a number that is not whole, one
    beyond 2**53, or half a character.
    """
    fields = _composed(msgspec.to_builtins(envelope))
    try:
        stored = msgspec.json.encode(fields, order="sorted")
    except UnicodeEncodeError as error:
        raise RuleError("The journal keeps whole characters only.") from error
    return Entry(msgspec.convert(fields, Envelope, strict=True), stored, digest_of(stored))


def unseal(stored: bytes) -> Entry:
    """The entry that these stored bytes are. Raises RuleError if they are none."""
    try:
        envelope = msgspec.json.decode(stored, type=Envelope, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RuleError(f"This is not an event: {error}") from error
    return Entry(envelope, stored, digest_of(stored))


def _composed(value: object) -> object:
    """The same value with every text in Unicode's composed form (NFC); floats are refused."""
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case dict():
            return {_composed(k): _composed(v) for k, v in value.items()}
        case list() | tuple():
            return [_composed(v) for v in value]
        case float():
            raise RuleError("The journal keeps whole numbers only.")
        case int() if abs(value) > _LARGEST:
            raise RuleError("The journal keeps no number as large as that.")
        case _:
            return value
