"""What can be done with a speaking list: each gives a new one, nobody is lost or doubled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.speaking.stack import Entry, Gone, Kind, Marks, Order, Stack, tidy

_MINUTE: Final = 60 * SECOND


def joined(stack: Stack, who: str, kind: Kind, now: Instant, *, second: bool = False) -> Stack:
    """With them on it; as it was where `Stack.why_not` has a reason."""
    if stack.why_not(who, kind, now) is not None:
        return stack
    entry = Entry(tidy(who), kind, stack.came, second)
    return replace(stack, waiting=(*stack.waiting, entry), came=stack.came + 1)


def without(stack: Stack, came: int) -> Stack:
    """Without that one, who can be put back; as it was where they do not wait."""
    entry = _waiting(stack, came)
    if entry is None:
        return stack
    gone = Gone(entry, spoke=False, before=stack.marks)
    return replace(stack, waiting=_less(stack, entry), last=gone)


def given(stack: Stack, came: int) -> Stack:
    """That one, who waits, has the floor. See `orders.next_up` for whose turn it is."""
    entry = _waiting(stack, came)
    if entry is None:
        return stack
    gone = Gone(entry, spoke=True, before=stack.marks)
    return replace(stack, waiting=_less(stack, entry), marks=_marked(stack, entry), last=gone)


def done(stack: Stack) -> Stack:
    """Nobody has the floor."""
    return replace(stack, marks=replace(stack.marks, speaking=None))


def put_back(stack: Stack) -> Stack:
    """Whoever left it last waits again, where they stood, as if nothing had been.

    A number that has joined again meanwhile waits once.
    """
    gone = stack.last
    if gone is None:
        return stack
    if gone.entry.number is not None and any(e.who == gone.entry.who for e in stack.waiting):
        return replace(stack, last=None)
    at = sum(entry.came < gone.entry.came for entry in stack.waiting)
    waiting = (*stack.waiting[:at], gone.entry, *stack.waiting[at:])
    marks = stack.marks
    if gone.spoke:
        has_floor = marks.speaking == gone.entry
        marks = replace(gone.before, speaking=gone.before.speaking if has_floor else None)
    return replace(stack, waiting=waiting, marks=marks, last=None)


def ordered(stack: Stack, order: Order) -> Stack:
    """In that order from now on; whose turn it was among two queues is forgotten."""
    last = stack.last
    if last is not None:
        last = replace(last, before=replace(last.before, turn=None))
    return replace(stack, order=order, marks=replace(stack.marks, turn=None), last=last)


def turned(stack: Stack, came: int) -> Stack:
    """That one has not spoken where they had, or the other way round, as somebody says."""
    return _changed(stack, came, lambda entry: replace(entry, new=not stack.is_new(entry)))


def crossed(stack: Stack, came: int) -> Stack:
    """That one is of the other side."""
    return _changed(stack, came, lambda entry: replace(entry, second=not entry.second))


def closing(stack: Stack, now: Instant, minutes: int) -> Stack:
    """It closes in so many minutes, which is announced; 0: now."""
    return replace(stack, closed=minutes == 0, closes=now.plus(minutes * _MINUTE))


def opened(stack: Stack) -> Stack:
    """Anybody may join again."""
    return replace(stack, closed=False, closes=None)


def _marked(stack: Stack, entry: Entry) -> Marks:
    marks = replace(stack.marks, speaking=entry)
    if entry.kind is Kind.RESPOND:
        return replace(marks, answers=marks.answers + 1)
    if entry.kind is not Kind.SPEAK:
        return marks
    number = entry.number
    spoken = marks.spoken if number is None else marks.spoken | {number}
    return replace(marks, spoken=spoken, turn=stack.queue(entry), answers=0)


def _waiting(stack: Stack, came: int) -> Entry | None:
    return next((entry for entry in stack.waiting if entry.came == came), None)


def _less(stack: Stack, entry: Entry) -> tuple[Entry, ...]:
    return tuple(each for each in stack.waiting if each is not entry)


def _changed(stack: Stack, came: int, change: Callable[[Entry], Entry]) -> Stack:
    waiting = tuple(change(each) if each.came == came else each for each in stack.waiting)
    return replace(stack, waiting=waiting)
