"""Deciding about a private ballot: what differs from one that is open.

Votes go into the slots and come out of them once, at the close, as figures. For that moment the
figures are made as any ballot's are, from a ballot that exists nowhere else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator import facts as shared
from facilitator.clock import SECOND
from facilitator.part import Answer, Command, Decide, Decided, Facts, Refusal, TimeReached, happened
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import deciding, gathering, telling
from facilitator.parts.ballot import events as did
from facilitator.parts.ballot import private_events as kept
from facilitator.parts.ballot.judging import voter_of
from facilitator.parts.ballot.marking import SINGLE, marked, settled
from facilitator.parts.ballot.phases import VOTING
from facilitator.parts.ballot.state import Ballot, Ballots
from facilitator.plan import Question
from facilitator.slots import Heard, Slot, Slots, SlotsEmptied, SlotsMade

#: How many are in is written down this often at the most, so that no press has a time.
_SAID_EVERY: Final = 10 * SECOND
#: Room for an option's separator and number, and for keys that wait for the next one. Bytes.
_PER_OPTION: Final = 3
_WAITING: Final = 4


def private_or(of_private: Decide, of_others: Decide) -> Decide:
    """The first for a private ballot in hand, the second for every other."""

    def decide(state: Ballots, facts: Facts, command: Command) -> Answer:
        ballot = state.undecided
        way = of_private if ballot is not None and ballot.private else of_others
        return way(state, facts, command)

    return decide


def open_to_handsets(state: Ballots, facts: Facts, command: ask.OpenToHandsets) -> Answer:
    """Freeze the roll, and make a slot for each number on it."""
    answer = deciding.open_to_handsets(state, facts, command)
    if isinstance(answer, Refusal):
        return answer
    event, ballot = answer.events[0], state.undecided
    if not isinstance(event, did.HandsetsOpened) or ballot is None:
        return answer
    issued = replace(ballot, roll=event.roll).issued
    return happened(
        kept.PrivateOpened(event.ballot, event.roll, event.present, event.keys),
        slots=(SlotsMade(ballot.id, issued, _longest(ballot.question)),),
    )


def _longest(question: Question) -> int:
    """Bytes of the longest mark this question can get."""
    options = [len(option.encode()) + _PER_OPTION for option in question.options]
    return (max(options) if question.method in SINGLE else sum(options)) + _WAITING


def _voting(state: Ballots, facts: Facts) -> Ballot | None:
    """The private ballot that handsets vote in, if its slots are there."""
    ballot = state.undecided
    if ballot is None or ballot.phase not in VOTING or facts.slots.ballot != ballot.id:
        return None
    return ballot


def cast(state: Ballots, facts: Facts, command: ask.CastVote) -> Answer:
    """Judge a press, and fill its slot. A handset nobody holds a number for is not kept."""
    ballot = _voting(state, facts)
    if ballot is None:
        return Refusal("not_open")
    out, press = facts.of(shared.HandsetsOut) or shared.HandsetsOut(()), command.press
    number = voter_of(ballot, out, press)
    if not isinstance(number, int):
        return number or Refusal("not_issued")
    so_far = facts.slots.mark(number) or ""
    mark = marked(ballot.question, so_far, press.keys, ballot.keys)
    if isinstance(mark, Refusal):
        return mark
    return happened(slots=(facts.slots.filled(number, mark),))


def assigned(state: Ballots, facts: Facts, fact: shared.HandsetAssigned) -> Decided:
    """Another handset speaks for that number: as in an open ballot, in the slots alone.

    A handset that voted for the number printed on it was in these same hands: that vote goes
    with it, so that nobody has two.
    """
    ballot = _voting(state, facts)
    if ballot is None:
        return gathering.assigned(state, facts, fact)
    if not ballot.on_roll(fact.number):
        return happened()
    slots, changes = facts.slots, list[Slot]()
    if not fact.keep_vote and slots.mark(fact.number):
        changes.append(slots.filled(fact.number, ""))
        slots = slots.after(changes[-1])
    own = fact.spoke_for or 0
    mark = slots.mark(own) if own != fact.number else None
    if mark is not None:
        changes += [slots.filled(own, ""), slots.filled(fact.number, mark)]
    return happened(slots=tuple(changes))


def time_reached(state: Ballots, facts: Facts, command: TimeReached) -> Answer:
    """The visible seconds are over: the figures, and an end of the slots."""
    ballot = _voting(state, facts)
    if ballot is None:
        return happened()
    answer = deciding.time_reached(_as_if_open(state, ballot, facts.slots), facts, command)
    if isinstance(answer, Refusal) or not answer.events:
        return answer
    closed = answer.events[0]
    if not isinstance(closed, did.BallotClosed):
        return answer
    tally = closed.tally
    if ballot.question.method not in SINGLE:
        tally = dict(sorted(tally.items()))
    papers = sum(1 for slot in facts.slots.by_number.values() if settled(slot.mark))
    event = kept.PrivateClosed(ballot.id, tally, papers, closed.present, closed.quorum)
    return happened(event, slots=(SlotsEmptied(),))


def _as_if_open(state: Ballots, ballot: Ballot, slots: Slots) -> Ballots:
    """The same with every vote where an open ballot has it; whose it is stays out of it."""
    marks = (mark for mark, count in slots.papers().items() for _ in range(count))
    votes = {str(n): mark for n, mark in enumerate(marks)}
    return Ballots((*state.all[:-1], replace(ballot, votes=votes)))


def begin_counting(state: Ballots, facts: Facts, command: ask.BeginCounting) -> Answer:
    """Count by people; of what is in the slots nothing is kept, of a closed ballot its figures."""
    ballot = state.undecided
    answer = telling.begin_counting(state, facts, command)
    if isinstance(answer, Refusal) or ballot is None:
        return answer
    event = answer.events[0]
    if not isinstance(event, did.SwitchedToCounting):
        return answer
    if ballot.phase in VOTING:
        gone = kept.PrivateGivenUp(ballot.id, command.method, command.counts)
        return happened(gone, slots=(SlotsEmptied(),))
    return happened(replace(event, kept=dict(ballot.tally or {})))


def void(state: Ballots, facts: Facts, command: ask.VoidBallot) -> Answer:
    """It stays in the record as void; what is in the slots does not."""
    ballot, answer = state.undecided, deciding.void(state, facts, command)
    if isinstance(answer, Refusal) or ballot is None or ballot.phase not in VOTING:
        return answer
    return replace(answer, slots=(SlotsEmptied(),))


def watch(state: Ballots, facts: Facts) -> Decided:
    """Say that the key is gone, or now and then how many papers there are."""
    ballot = state.undecided
    if ballot is None or not ballot.private or ballot.phase not in VOTING:
        return happened()
    if facts.slots.ballot != ballot.id:
        return happened(kept.PrivateLost(ballot.id), slots=(SlotsEmptied(),))
    since = ballot.said_at or ballot.opened
    if facts.slots.total == ballot.said or since is None or facts.now.since(since) < _SAID_EVERY:
        return happened()
    return happened(kept.PrivatePressesCounted(ballot.id, facts.slots.total))


def hears(state: Ballots, known: Heard) -> Ballots:
    """The ballot knows how many papers there are, and that the last votes are coming in."""
    ballot = state.undecided
    if ballot is None or ballot.id != known.ballot:
        return state
    ballot = replace(ballot, pressed=known.total, heard=known.last or ballot.heard)
    return Ballots((*state.all[:-1], ballot))
