"""Deciding who sits for a member. The program advises, the council decides.

A certificate that holds seats by itself. Any other, and any that cannot be read, seats only by a
decision of the council that is in the register; without one there is the observers' bench.
"""

from __future__ import annotations

from typing import Final

from facilitator.council_facts import DecisionsTaken
from facilitator.part import Answer, Facts, Refusal, Side, happened
from facilitator.parts.council import commands as ask
from facilitator.parts.council import events as did
from facilitator.parts.council.events import Checked, SeatedBy
from facilitator.parts.council.ground import meeting_of, member_here
from facilitator.parts.council.state import Council, Seated

#: What the check has to come to where a certificate seats by itself.
_HOLDS: Final = frozenset({Checked.VALID, Checked.VALID_OLD_LIST})
#: The highest number of a seat: as the highest on a card.
_HIGHEST: Final = 9999
_CARRIED: Final = frozenset({"carried", "chosen"})


def seat(state: Council, facts: Facts, command: ask.SeatDelegate) -> Answer:
    """Seat a delegate, on the member's own seat if it has one."""
    meeting, name = meeting_of(facts), " ".join(command.name.split())
    if isinstance(meeting, Refusal):
        return meeting
    if member_here(state, command.member) is None:
        return Refusal("no_such_member")
    if not name:
        return Refusal("no_delegate_name")
    number = _number(state, meeting, command)
    if code := _ground_lacks(facts, command) or _twice(state, meeting, command, number):
        return Refusal(code)
    person, alternate = facts.new_id(), " ".join(command.alternate.split())
    second = facts.new_id() if alternate else ""
    event = did.DelegateSeated(
        meeting,
        number,
        command.member,
        person,
        command.mandate,
        command.checked,
        command.by,
        command.list_number,
        command.list_day,
        command.ballot,
        command.reason.strip(),
        second,
        public=command.public,
    )
    names = (Side("name", person, name), *((Side("name", second, alternate),) if second else ()))
    return happened(event, sides=names)


def _number(state: Council, meeting: str, command: ask.SeatDelegate) -> int:
    """The number asked for; else the member's own, else the lowest that nobody had tonight."""
    own = state.seat_of(meeting, command.member)
    if command.seat or own is not None:
        return command.seat or (own.number if own else 0)
    had = {seat.number for seat in state.of_meeting(meeting)}
    return next(n for n in range(1, len(had) + 2) if n not in had)


def _ground_lacks(facts: Facts, command: ask.SeatDelegate) -> str:
    """The code of why that is no ground to seat somebody on, "" where it is one."""
    if command.by is SeatedBy.DECISION:
        taken = facts.of(DecisionsTaken)
        outcome = taken.outcomes.get(command.ballot, "") if taken is not None else ""
        return "" if outcome in _CARRIED else "seat_needs_decision"
    if command.by is SeatedBy.HAND:
        read = command.checked is Checked.BY_HAND
        return ("" if command.reason.strip() else "seat_needs_reason") if read else "seat_advised"
    return "" if command.checked in _HOLDS else "seat_advised"


def _twice(state: Council, meeting: str, command: ask.SeatDelegate, number: int) -> str:
    """The code of why that seat, or that certificate, is taken, "" where neither is."""
    if not 1 <= number <= _HIGHEST:
        return "not_a_seat"
    there = state.seat(meeting, number)
    own = state.seat_of(meeting, command.member)
    others = there is not None and there.member != command.member
    if others or (own is not None and own.number != number):
        return "seat_taken"
    serials = {p.as_.mandate.serial for s in state.of_meeting(meeting) for p in s.here}
    return "certificate_seated" if command.mandate.serial in serials - {""} else ""


def seat_alternate(state: Council, facts: Facts, command: ask.SeatAlternate) -> Answer:
    """The alternate takes the seat, with the same mandate and its vote."""
    meeting, name = meeting_of(facts), " ".join(command.name.split())
    if isinstance(meeting, Refusal):
        return meeting
    sits = _sitting(state, meeting, command.seat, command.person)
    if sits is None:
        return Refusal("not_on_that_seat")
    if not name and not sits.as_.alternate:
        return Refusal("no_alternate")
    old = sits.as_
    person = facts.new_id() if name else old.alternate
    event = did.DelegateSeated(
        meeting,
        command.seat,
        old.member,
        person,
        old.mandate,
        old.checked,
        old.by,
        old.list_number,
        old.list_day,
        old.ballot,
        old.reason,
        public=old.public,
        replaces=old.person,
    )
    return happened(event, sides=(Side("name", person, name),) if name else ())


def _sitting(state: Council, meeting: str, number: int, person: str) -> Seated | None:
    found = state.seat(meeting, number)
    return next((p for p in found.here if p.person == person), None) if found else None


def leave(state: Council, facts: Facts, command: ask.LeaveSeat) -> Answer:
    """A delegate goes; what the seat voted stays."""
    meeting = meeting_of(facts)
    if isinstance(meeting, Refusal):
        return meeting
    if _sitting(state, meeting, command.seat, command.person) is None:
        return Refusal("not_on_that_seat")
    return happened(did.SeatLeft(meeting, command.seat, command.person))


def seat_observer(_state: Council, facts: Facts, command: ask.SeatObserver) -> Answer:
    """Anybody may listen, whatever a check said."""
    meeting, name = meeting_of(facts), " ".join(command.name.split())
    if isinstance(meeting, Refusal):
        return meeting
    person = facts.new_id()
    event = did.SeatedAsObserver(
        meeting, person, command.member, command.checked, command.reason.strip()
    )
    return happened(event, sides=(Side("name", person, name),) if name else ())


def leave_as_observer(state: Council, facts: Facts, command: ask.LeaveAsObserver) -> Answer:
    """An observer goes."""
    meeting = meeting_of(facts)
    if isinstance(meeting, Refusal):
        return meeting
    if not any(o.person == command.person and o.here for o in state.observers_of(meeting)):
        return Refusal("not_on_that_seat")
    return happened(did.ObserverLeft(meeting, command.person))
