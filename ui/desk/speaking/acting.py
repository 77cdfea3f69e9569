"""What each letter does with the speaking list. Letters that ask for more are in `steps`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, Protocol

from facilitator.clock import Instant
from facilitator.speaking import moves
from facilitator.speaking.orders import next_up
from facilitator.speaking.stack import Kind, Order, Stack
from facilitator.wording import say

HAND: Final = "H"
CLARIFY: Final = "C"
RESPOND: Final = "D"
POINT: Final = "P"
NEXT: Final = "N"
OVER: Final = "E"
BACK: Final = "B"
REMOVE: Final = "X"
OTHER_SIDE: Final = "S"
SPOKEN: Final = "F"
ORDER: Final = "O"
REST: Final = "R"
LAST_CALL: Final = "L"
KINDS: Final[Mapping[str, Kind]] = {
    HAND: Kind.SPEAK,
    CLARIFY: Kind.CLARIFY,
    RESPOND: Kind.RESPOND,
    POINT: Kind.ORDER,
}
#: Minutes from the last call until the list closes.
CLOSES_IN: Final = 2


class Listed(Protocol):
    """What an act works on."""

    stack: Stack
    said: str
    marked: int | None
    language: str
    now: Callable[[], Instant]

    def order(self, order: Order) -> None: ...


def asked_order(
    stack: Stack, order: Order, *, sides: tuple[str, str] = ("", ""), called: str = ""
) -> Stack:
    """In that order, with what the hall said for it."""
    return moves.ordered(replace(stack, sides=sides, called=called), order)


def _next(steps: Listed) -> None:
    up = next_up(steps.stack)
    if up is None:
        steps.said = say(steps.language, "Nobody's turn to speak.")
        return
    steps.stack = moves.given(steps.stack, up.came)
    steps.said = say(steps.language, "{who} has the floor.", who=up.who)


def _over(steps: Listed) -> None:
    steps.stack, steps.said = moves.done(steps.stack), ""


def _back(steps: Listed) -> None:
    last = steps.stack.last
    if last is None:
        steps.said = say(steps.language, "There is nobody to put back.")
        return
    steps.stack = moves.put_back(steps.stack)
    steps.said = say(steps.language, "{who} waits again.", who=last.entry.who)


def _remove(steps: Listed) -> None:
    if _is_marked(steps) and steps.marked is not None:
        steps.stack = moves.without(steps.stack, steps.marked)
        gone = steps.stack.last
        who = gone.entry.who if gone is not None else ""
        steps.said = say(steps.language, "{who} is off the list. B puts them back.", who=who)


def _other_side(steps: Listed) -> None:
    if _is_marked(steps) and steps.marked is not None:
        steps.stack = moves.crossed(steps.stack, steps.marked)


def _spoken(steps: Listed) -> None:
    if _is_marked(steps) and steps.marked is not None:
        steps.stack = moves.turned(steps.stack, steps.marked)


def _is_marked(steps: Listed) -> bool:
    """Whether somebody is; else it says how."""
    there = any(entry.came == steps.marked for entry in steps.stack.waiting)
    steps.said = "" if there else say(steps.language, "Mark somebody first, with ↑ and ↓.")
    return there


def _order(steps: Listed) -> None:
    all_orders = tuple(Order)
    here = all_orders.index(steps.stack.order)
    steps.order(all_orders[(here + 1) % len(all_orders)])


def _rest(steps: Listed) -> None:
    steps.stack, steps.said = replace(steps.stack, rests=not steps.stack.rests), ""


def _last_call(steps: Listed) -> None:
    """Announced first, then closed, then open again."""
    stack, now, steps.said = steps.stack, steps.now(), ""
    if stack.is_closed(now):
        steps.stack = moves.opened(stack)
    elif stack.closes is None:
        steps.stack = moves.closing(stack, now, CLOSES_IN)
        steps.said = say(steps.language, "Say it aloud: who still wants to speak?")
    else:
        steps.stack = moves.closing(stack, now, 0)


#: With nothing typed before them.
ACTS: Final[Mapping[str, Callable[[Listed], None]]] = {
    NEXT: _next,
    OVER: _over,
    BACK: _back,
    REMOVE: _remove,
    OTHER_SIDE: _other_side,
    SPOKEN: _spoken,
    ORDER: _order,
    REST: _rest,
    LAST_CALL: _last_call,
}
