"""Events to payloads and back, by the table of parts.

An unknown type, or a later version of one, means a record written by a newer program, and is
refused with a sentence. Fields that an event gained later need a default.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from facilitator.errors import RuleError
from facilitator.journal import Envelope
from facilitator.part import Event, Part


class EventCodec:
    """Knows the event types that the given parts apply."""

    def __init__(self, parts: Sequence[Part[Any]]) -> None:
        self._types: dict[str, type[Event]] = {
            part.type_name(kind): kind
            for part in parts
            for kind in part.applies
            if kind is not Event
        }
        self._names = {kind: name for name, kind in self._types.items()}

    def name(self, event: Event) -> str:
        """The type name of an event ('ballot.VoteCast')."""
        return self._names[type(event)]

    def payload(self, event: Event) -> dict[str, Any]:
        """The event's fields as plain JSON values."""
        fields: dict[str, Any] = msgspec.to_builtins(event)
        return fields

    def event(self, envelope: Envelope) -> Event:
        """The event in an envelope. Raises RuleError where this program cannot read it."""
        kind = self._types.get(envelope.type)
        if kind is None or envelope.version > kind.VERSION:
            raise RuleError(
                f"The record holds '{envelope.type}' version {envelope.version}, which this "
                "program does not know. It was written by a newer one: please update."
            )
        try:
            return msgspec.convert(envelope.payload, kind, strict=True)
        except msgspec.ValidationError as error:
            raise RuleError(f"Event {envelope.seq} cannot be read: {error}.") from error


def stream_of(event: Event, assembly: str) -> tuple[str, str]:
    """Which stream an event belongs to, and its id; `assembly` is the id of the assembly."""
    kind = type(event).STREAM
    return kind, getattr(event, kind, assembly)
