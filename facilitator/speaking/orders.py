"""In which order those who wait speak: what cannot wait first, then the order the hall chose.

By lot, the place of each follows from what the hall called and from when they joined, so that
nobody changes place because others join, and `sha256sum` and paper do it again:

    key = SHA-256("speaking:<called>:<the how many-th joined tonight, from 1>"), ascending
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from facilitator.speaking.stack import Entry, Kind, Order, Stack

_URGENT: Final = (Kind.ORDER, Kind.CLARIFY, Kind.RESPOND)
_BY_TURNS: Final = {Order.SIDES, Order.NEW_IN_TURN}


def coming(stack: Stack) -> tuple[Entry, ...]:
    """All who wait, whoever speaks next first."""
    urgent = [each for kind in _URGENT for each in stack.waiting if each.kind is kind]
    return (*urgent, *_speakers(stack, [e for e in stack.waiting if e.kind is Kind.SPEAK]))


def next_up(stack: Stack) -> Entry | None:
    """Whose turn it is; None where nobody waits, or the list rests and nothing is urgent."""
    first = next(iter(coming(stack)), None)
    if first is not None and stack.rests and first.kind is not Kind.ORDER:
        return None
    return first


def _speakers(stack: Stack, waiting: list[Entry]) -> Sequence[Entry]:
    if stack.order in _BY_TURNS:
        return _by_turns(stack, waiting)
    if stack.order is Order.NEW_FIRST:
        return sorted(waiting, key=lambda each: not stack.is_new(each))
    if stack.order is Order.RANDOM:
        return sorted(waiting, key=lambda each: _drawn(stack.called, each.came))
    return waiting


def _drawn(called: str, came: int) -> str:
    return hashlib.sha256(f"speaking:{called}:{came + 1}".encode()).hexdigest()


def _by_turns(stack: Stack, waiting: list[Entry]) -> list[Entry]:
    """The queue that did not speak last begins; where one is empty the other goes on."""
    queues = {which: [e for e in waiting if stack.queue(e) is which] for which in (False, True)}
    which = stack.marks.turn is False
    made: list[Entry] = []
    while queues[False] or queues[True]:
        which = which if queues[which] else not which
        made.append(queues[which].pop(0))
        which = not which
    return made
