"""A vote of a council: recorded by seat, one vote to a member, or weighted as was frozen.

Delegates answer to their assemblies, so what assemblies vote openly a council votes for the
record. Elections keep the secrecy they were planned with.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator.council_facts import SeatsTaken
from facilitator.facts import HandsetsOut, TheAssembly, TheMeeting
from facilitator.numbers import Ranges, every
from facilitator.part import Facts
from facilitator.plan import Kind, Question, Secrecy

_RECORDED: Final = frozenset({Kind.MOTION, Kind.OPTIONS, Kind.MANDATE})


def asked_of(question: Question, facts: Facts, *, card: bool) -> Question | str:
    """The question as that body votes on it, or the code of why it cannot be a card vote."""
    body, seats = facts.of(TheAssembly), seats_of(facts)
    if body is None or not body.body.is_council:
        return "not_a_council" if card else question
    if question.secrecy is Secrecy.OPEN and question.kind in _RECORDED:
        question = replace(question, secrecy=Secrecy.RECORDED)
    if not card:
        return question
    if seats is None or not seats.weights:
        return "no_weights_frozen"
    if {number for number, _votes in seats.weights} != {*every(seats.voting)}:
        return "weights_of_every_member"  # one that came since would have no vote, unsaid
    return replace(question, weights=seats.weights, weights_source=seats.source)


def seats_of(facts: Facts) -> SeatsTaken | None:
    """The seats taken in the meeting that runs; None where nobody is seated."""
    meeting, seats = facts.of(TheMeeting), facts.of(SeatsTaken)
    here = meeting is not None and seats is not None and seats.meeting == meeting.id
    return seats if here and seats is not None and seats.voting else None


def who_votes(facts: Facts) -> Ranges:
    """The numbers that count: those of seats, where delegates are seated, else those out."""
    seats, out = seats_of(facts), facts.of(HandsetsOut)
    if seats is not None:
        return seats.voting
    return () if out is None else out.ranges
