"""From the journal's entries to worlds, one event at a time: the fold everybody reads with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from facilitator.engine.codec import EventCodec
from facilitator.engine.world import World, applied, blank, chained
from facilitator.errors import RuleError
from facilitator.journal import Entry
from facilitator.part import Event, Part


def folded(
    entries: Iterable[Entry], parts: Sequence[Part[Any]], codec: EventCodec
) -> Iterator[tuple[Entry, Event, World]]:
    """Each entry, its event, and the world after it.

    Raises RuleError where an event cannot be read, or cannot follow on what came before it.
    """
    world = blank(parts)
    for entry in entries:
        envelope = entry.envelope
        event = codec.event(envelope)
        try:
            world = applied(world, parts, event, envelope.at)
        except LookupError as error:  # a table of phases, or a thing that is not there
            raise RuleError(
                f"Event {envelope.seq} ({envelope.type}) cannot follow on what came before it."
            ) from error
        world = chained(world, event, envelope.seq, entry.digest)
        yield entry, event, world
