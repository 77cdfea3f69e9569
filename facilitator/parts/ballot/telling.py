"""Deciding about counts by people: the whole hall at once, or section by section.

A ballot closes by itself with the last figure that is wanted, and only where all tellers agree:
of a divided hall in every section, whatever the sums are.
"""

from __future__ import annotations

from typing import Final

from facilitator.hall_facts import HallDividedAnew, HallSections
from facilitator.part import Answer, Decided, Facts, Refusal, happened
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import events as did
from facilitator.parts.ballot.ground import closed, full, move, unlikely
from facilitator.parts.ballot.marking import SINGLE
from facilitator.parts.ballot.phases import Phase
from facilitator.parts.ballot.sections import all_agreed, divided_anew, entered, surely, total
from facilitator.parts.ballot.state import HANDSETS, Ballot, Ballots

METHODS: Final = ("hands", "cards", "paper")
#: What is shown where people sit; papers are collected, and counted in one place.
_SHOWN: Final = ("hands", "cards")


def begin_counting(state: Ballots, facts: Facts, command: ask.BeginCounting) -> Answer:
    """Count by people; what handsets had said is kept and not declared."""
    ballot = state.undecided
    if command.method not in METHODS or command.counts not in {1, 2}:
        return Refusal("no_such_method")
    if ballot is None:
        return Refusal("not_now")
    if ballot.question.weights:
        return Refusal("weights_by_handset")
    how = command.method, command.counts
    names = _sections_of(ballot, facts, command.method)
    if ballot.method != HANDSETS:
        return move(state, did.CountingBegun(ballot.id, *how, names))
    kept = ballot.counted() if ballot.question.method in SINGLE else ballot.papers()
    return move(state, did.SwitchedToCounting(ballot.id, *how, kept, names))


def _sections_of(ballot: Ballot, facts: Facts, method: str) -> tuple[str, ...]:
    """The sections that this is counted in; () for the hall as one."""
    hall = facts.of(HallSections)
    shown = method in _SHOWN and ballot.question.method in SINGLE
    return hall.names if hall is not None and hall.meeting == ballot.meeting and shown else ()


def divided_otherwise(state: Ballots, facts: Facts, fact: HallDividedAnew) -> Decided:
    """A section was forgotten, or is none: the count in hand goes on, and may be complete by it."""
    ballot = state.undecided
    if ballot is None or ballot.phase is not Phase.COUNTING or ballot.meeting != fact.meeting:
        return happened()
    names = tuple(section.name for section in ballot.sections)
    if not names or not fact.names or names == fact.names:
        return happened()
    changed = did.SectionsChanged(ballot.id, fact.names)
    sections = divided_anew(ballot.sections, fact.names)
    tally = total(sections, ballot.tellers[0])
    if tally is None or not all_agreed(sections, ballot.tellers):
        return happened(changed)
    return happened(changed, closed(ballot, tally, facts))


def enter_count(state: Ballots, facts: Facts, command: ask.EnterCount) -> Answer:
    """Take a teller's count; the last one wanted closes the ballot, if all agree."""
    ballot = state.undecided
    if ballot is None or ballot.phase is not Phase.COUNTING:
        return Refusal("not_now")
    no = _wrong(ballot, facts, command)
    if no is not None:
        return no
    figures = full(ballot, command.tally)
    event = did.CountEntered(ballot.id, command.teller, figures, command.section)
    if ballot.sections:
        sections = entered(ballot.sections, command.section, command.teller, figures)
        tally = total(sections, command.teller)
        done = all_agreed(sections, ballot.tellers)
    else:
        counts = {**ballot.counts, command.teller: figures}
        tally = figures
        done = len(counts) == ballot.wanted and all(c == figures for c in counts.values())
    return happened(event, closed(ballot, tally, facts)) if done and tally else happened(event)


def _wrong(ballot: Ballot, facts: Facts, command: ask.EnterCount) -> Refusal | None:
    """Figures that cannot be right, or are nobody's."""
    if command.teller not in ballot.tellers:
        return Refusal("no_such_teller")
    if command.section not in ([s.name for s in ballot.sections] or [""]):
        return Refusal("no_such_section")
    others = sum(surely(s) for s in ballot.sections if s.name != command.section)
    no = unlikely(ballot, facts, command.tally, others)
    if no is not None and ballot.sections and no.reason == "more_votes_than_people":
        return Refusal("more_in_sections_than_people")
    return no
