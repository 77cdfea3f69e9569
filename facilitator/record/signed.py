"""Whether a laptop signed wherever one always signs. What is taken out whole leaves this gap."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.clock import Instant
from facilitator.journal import Envelope


class Signed:
    """Sees the events of a record in order.

    Args:
        sealed: the events after which there is a signature.

    """

    def __init__(self, sealed: frozenset[int]) -> None:
        self._sealed = sealed
        self._moment: Instant | None = None
        self._waits = 0
        self._missing: list[int] = []

    def see(self, envelope: Envelope, *, seals: bool) -> None:
        """`seals`: whether such an event is signed for, and was ever since there is such an event.

        One transaction has one instant, and its signature comes after its last event.
        """
        if self._waits and envelope.at != self._moment:
            self._missing.append(self._waits)
            self._waits = 0
        self._moment = envelope.at
        if seals:
            self._waits = envelope.seq
        if envelope.seq in self._sealed:
            self._waits = 0

    def missing(self) -> Iterator[str]:
        """A sentence for each signature that is not there, once all events were seen."""
        last = [self._waits] if self._waits else []
        return (f"The signature after event {seq} is missing." for seq in (*self._missing, *last))
