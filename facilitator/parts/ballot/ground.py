"""What every decision about a ballot stands on: the table of phases, the room, whole figures."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator import facts as shared
from facilitator.part import Answer, Facts, Refusal, Side, happened
from facilitator.parts.ballot.events import BallotClosed, BallotEvent
from facilitator.parts.ballot.marking import SINGLE, is_mark
from facilitator.parts.ballot.phases import NEXT
from facilitator.parts.ballot.state import Ballot, Ballots


def move(
    state: Ballots,
    event: BallotEvent,
    *,
    sides: tuple[Side, ...] = (),
    tells: tuple[object, ...] = (),
) -> Answer:
    """That event, if the table lets it follow."""
    ballot = state.undecided
    if ballot is None or (ballot.phase, type(event)) not in NEXT:
        return Refusal("not_now")
    return happened(event, sides=sides, tells=tells)


def present_of(ballot: Ballot, facts: Facts) -> int | None:
    """The number in the room of the ballot's meeting, None where nobody counted."""
    room = facts.of(shared.PeoplePresent)
    return room.people if room is not None and room.meeting == ballot.meeting else None


def quorum_of(facts: Facts) -> int:
    """How many people the assembly asks for, 0 for none."""
    assembly = facts.of(shared.TheAssembly)
    return assembly.quorum if assembly else 0


def closed(ballot: Ballot, tally: dict[str, int], facts: Facts) -> BallotClosed:
    """That it is closed with these figures, and how the room was at that moment."""
    return BallotClosed(ballot.id, tally, present_of(ballot, facts), quorum_of(facts))


def unlikely(
    ballot: Ballot, facts: Facts, tally: Mapping[str, int], others: int = 0
) -> Refusal | None:
    """Why these figures cannot be right, with the votes of `others` beside them."""
    if any(votes < 0 for votes in tally.values()):
        return Refusal("not_a_count")
    if not all(is_mark(ballot.question, mark) for mark in tally):
        return Refusal("no_such_choice")
    present = present_of(ballot, facts)
    if present is not None and sum(tally.values()) + others > present:
        return Refusal("more_votes_than_people")
    return None


def full(ballot: Ballot, tally: Mapping[str, int]) -> dict[str, int]:
    """The figures with nought for every choice that has none; of papers, those that are there."""
    if ballot.question.method in SINGLE:
        return {option: tally.get(option, 0) for option in ballot.question.options}
    return {mark: count for mark, count in tally.items() if count}
