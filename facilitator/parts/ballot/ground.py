"""What every decision about a ballot stands on: the table of phases, the room, whole figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from facilitator import facts as shared
from facilitator.mandate_draft import ON_MINUTES, Act, Concern
from facilitator.minutes_facts import MinutesOpenTo
from facilitator.part import Answer, Facts, Refusal, Side, happened
from facilitator.parts.ballot.events import BallotClosed, BallotEvent
from facilitator.parts.ballot.marking import SINGLE, is_mark
from facilitator.parts.ballot.phases import NEXT
from facilitator.parts.ballot.state import Ballot, Ballots
from facilitator.plan import Question
from facilitator.time_of_day import day_of

#: These put the mandate in the question in the place of the one it concerns.
_WITH_ANOTHER: Final = frozenset({Act.VARY, Act.ACCEPT_AND_VARY, Act.SUPERSEDE})


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


def quorum_of(question: Question, facts: Facts) -> int:
    """How many people the assembly asks for, 0 for none; for a recall, those of the election."""
    assembly, mandates = facts.of(shared.TheAssembly), facts.of(shared.MandatesOpenTo)
    concern = question.concerns
    if concern is not None and concern.act is Act.RECALL and mandates is not None:
        return mandates.quorums.get(concern.key, 0)
    return assembly.quorum if assembly else 0


def not_open(question: Question, facts: Facts) -> str:
    """The code of why that may not be put about what it concerns now, "" where it may."""
    concern, mandates = question.concerns, facts.of(shared.MandatesOpenTo)
    if concern is not None and concern.act is Act.RATIFY:
        matters = facts.of(shared.MattersToRatify)
        waits = matters is None or concern.key in matters.waiting
        return "" if waits else "matter_answered"
    if concern is not None and concern.act in ON_MINUTES:
        return _minutes_not_open(concern, facts)
    if concern is None or mandates is None:
        return ""
    if concern.act in _WITH_ANOTHER and question.mandate is None:
        return "no_wording"
    day = mandates.from_day.get((concern.act, concern.key))
    if day is None:
        return "recall_unnoticed" if concern.act is Act.RECALL else "mandate_not_open_to_that"
    assembly = facts.of(shared.TheAssembly)
    today = day_of(facts.now, assembly.zone if assembly else "UTC").isoformat()
    return "recall_too_soon" if day > today else ""


def _minutes_not_open(concern: Concern, facts: Facts) -> str:
    minutes = facts.of(MinutesOpenTo)
    if concern.act is Act.CORRECT_MINUTES:
        may = minutes is not None and concern.key in minutes.correction
        return "" if may else "minutes_not_approved"
    return "" if minutes is not None and concern.key in minutes.approval else "minutes_not_open"


def closed(ballot: Ballot, tally: dict[str, int], facts: Facts) -> BallotClosed:
    """That it is closed with these figures, and how the room was at that moment."""
    return BallotClosed(
        ballot.id, tally, present_of(ballot, facts), quorum_of(ballot.question, facts)
    )


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
