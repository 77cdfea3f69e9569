"""From a command to what happened to the handsets, or a refusal."""

from __future__ import annotations

from typing import Final

from facilitator.facts import (
    HandsetAssigned,
    MeetingEnded,
    TheAssembly,
    UndecidedBallot,
    handset_name,
    printed_number,
)
from facilitator.numbers import Ranges, holds, joined, without
from facilitator.part import Answer, Decided, Event, Facts, Refusal, happened
from facilitator.parts.handsets import commands as ask
from facilitator.parts.handsets import events as did
from facilitator.parts.handsets.state import Handsets

#: The highest number printed on a card or handset that is believed.
_HIGHEST: Final = 9999
_LONGEST_NAME: Final = 64


def _assembly(facts: Facts) -> str:
    assembly = facts.of(TheAssembly)
    return assembly.id if assembly else ""


def _unfit(facts: Facts, name: str = "1", *numbers: int) -> Refusal | None:
    """Why these cannot be a handset and voters' numbers at all."""
    if not _assembly(facts):
        return Refusal("no_assembly")
    if not all(1 <= number <= _HIGHEST for number in numbers):
        return Refusal("not_handset_numbers")
    return None if 0 < len(name) <= _LONGEST_NAME else Refusal("no_such_handset")


def issue(state: Handsets, facts: Facts, command: ask.IssueHandsets) -> Answer:
    """Other numbers are out."""
    no = _unfit(facts, "1", *(number for pair in command.ranges for number in pair))
    if no is not None:
        return no
    if any(first > last for first, last in command.ranges):
        return Refusal("not_handset_numbers")
    return happened(*_issued(state, facts, joined(command.ranges)))


def _issued(state: Handsets, facts: Facts, ranges: Ranges) -> tuple[Event, ...]:
    if ranges == state.ranges:
        return ()
    return (did.HandsetsIssued(_assembly(facts), ranges),)


def _with_speaker(ranges: Ranges, handset: str, number: int) -> Ranges:
    """The number is out; what is printed on a bare handset that speaks for another is not."""
    printed = printed_number(handset)
    if printed is not None:
        ranges = without(ranges, printed)
    return joined((*ranges, (number, number)))


def assign(state: Handsets, facts: Facts, command: ask.AssignHandset) -> Answer:
    """Bind it, and tell the ballot, where a press of it may wait."""
    handset, number = handset_name(command.handset), command.number
    no = _unfit(facts, handset, number) or _taken(state, handset, number)
    if no is not None:
        return no
    if state.from_bag and not command.label:
        return Refusal("drawn_from_bag")
    issued = _issued(state, facts, _with_speaker(state.ranges, handset, number))
    if state.bound.get(handset) == number:
        return happened(*issued)
    event = did.HandsetBound(_assembly(facts), handset, number, command.label)
    told = HandsetAssigned(handset, number, spoke_for=state.out.speaks_for(handset))
    return happened(event, *issued, tells=(told,))


def _taken(state: Handsets, handset: str, number: int) -> Refusal | None:
    """One handset speaks for one number, and one number through one handset."""
    if state.bound.get(handset, number) != number:
        return Refusal("handset_bound")
    if state.holders.get(number, handset) != handset:
        return Refusal("number_bound")
    return None


def swap(state: Handsets, facts: Facts, command: ask.SwapHandset) -> Answer:
    """Revoke, bind, and tell the ballot, in one transaction."""
    handset, number = handset_name(command.handset), command.number
    no = _unfit(facts, handset, number)
    if no is not None:
        return no
    if not holds(state.ranges, number):
        return Refusal("number_not_out")
    old = state.out.handset_of(number)
    if handset == old:
        return Refusal("same_handset")
    if handset in state.bound:
        return Refusal("handset_bound")
    spoke = state.out.speaks_for(handset)
    return happened(
        did.HandsetSwapped(_assembly(facts), number, old, handset),
        *_issued(state, facts, _with_speaker(state.ranges, handset, number)),
        tells=(HandsetAssigned(handset, number, command.keep_vote, spoke),),
    )


def revoke(state: Handsets, facts: Facts, command: ask.RevokeHandset) -> Answer:
    """It speaks for nobody; its number stays out, for it may speak by card."""
    handset = handset_name(command.handset)
    no = _unfit(facts, handset)
    if no is not None:
        return no
    if handset in state.revoked:
        return happened()
    return happened(did.HandsetRevoked(_assembly(facts), handset))


def give_back(state: Handsets, facts: Facts, command: ask.ReturnHandset) -> Answer:
    """Untie it, and take its number from those that are out."""
    handset = handset_name(command.handset)
    no = _unfit(facts, handset)
    if no is not None:
        return no
    number = state.bound.get(handset, printed_number(handset))
    if number is None and handset not in state.revoked:
        return Refusal("no_such_handset")
    # The number on a broken handset stays out, if its holder has another handset by now.
    gone = number is not None and state.holders.get(number, handset) == handset
    ranges = without(state.ranges, number) if number is not None and gone else state.ranges
    known = handset in state.bound or handset in state.revoked
    events = (did.HandsetReturned(_assembly(facts), handset),) if known else ()
    return happened(*events, *_issued(state, facts, ranges))


def draw_from_bag(state: Handsets, facts: Facts, command: ask.DrawFromBag) -> Answer:
    """Turn it on or off; not on while people vote: an untied handset could vote once more."""
    no = _unfit(facts)
    if no is not None:
        return no
    in_hand = facts.of(UndecidedBallot)
    if command.on and in_hand is not None and in_hand.begun:
        return Refusal("ballot_undecided")
    return _bag(state, facts, on=command.on)


def _bag(state: Handsets, facts: Facts, *, on: bool) -> Decided:
    return happened() if state.from_bag is on else happened(did.BagChosen(_assembly(facts), on))


def meeting_ended(state: Handsets, facts: Facts, _fact: MeetingEnded) -> Decided:
    """The bag is for one meeting."""
    return _bag(state, facts, on=False)
