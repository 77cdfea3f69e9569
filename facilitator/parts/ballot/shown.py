"""Deciding what is asked once the hall has seen a result: a casting vote, a lot, a recount.

A casting vote is never given by itself, and only where a plain majority motion is tied: for
"two-thirds" it means nothing. The figures stay as they were counted: 10 to 10, and carried.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from facilitator import facts as shared
from facilitator.part import Answer, Facts, Refusal
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import shown_events as did
from facilitator.parts.ballot.ground import move
from facilitator.parts.ballot.phases import Phase
from facilitator.parts.ballot.result import result_of
from facilitator.parts.ballot.state import AGREEMENT, HANDSETS, Ballot, Ballots
from facilitator.plan import Kind, Method, Question
from facilitator.rules.rule import CastingMode

#: So many people can have any result counted again.
RECOUNT_BY: Final = 5
_WAYS: Final = ("for", "against")


def casting_for(question: Question, facts: Facts) -> CastingMode:
    """What the rules provide for equal votes on that question: of a plain majority motion."""
    assembly = facts.of(shared.TheAssembly)
    motion = question.kind in {Kind.MOTION, Kind.MANDATE} and question.method is Method.PLAIN
    if assembly is None or not motion or not question.rule.is_majority:
        return CastingMode.NONE
    return assembly.casting


def cast_casting_vote(state: Ballots, _facts: Facts, command: ask.CastCastingVote) -> Answer:
    """Take the chair's casting vote, once."""
    ballot = state.undecided
    no = _not_tied(ballot, command.vote)
    if ballot is None or no is not None:
        return no or Refusal("not_now")
    if ballot.casting not in {CastingMode.SECOND_OR_CASTING, CastingMode.CASTING_ONLY}:
        return Refusal("no_casting_vote")
    return move(state, did.CastingVoteCast(ballot.id, command.vote))


def draw_casting_lot(state: Ballots, _facts: Facts, command: ask.DrawCastingLot) -> Answer:
    """Keep how the lot fell; it is never drawn again."""
    ballot = state.undecided
    no = _not_tied(ballot, command.vote)
    if ballot is None or no is not None:
        return no or Refusal("not_now")
    if ballot.casting is not CastingMode.LOT:
        return Refusal("no_casting_lot")
    return move(state, did.CastingLotDrawn(ballot.id, command.vote))


def _not_tied(ballot: Ballot | None, vote: str) -> Refusal | None:
    if ballot is None or ballot.phase is not Phase.SHOWN:
        return Refusal("not_now")
    if vote not in _WAYS:
        return Refusal("no_such_choice")
    if ballot.cast:
        return Refusal("casting_vote_given")
    finding = result_of(ballot).finding
    return None if finding is not None and finding.tied else Refusal("not_tied")


def demand_recount(state: Ballots, _facts: Facts, command: ask.DemandRecount) -> Answer:
    """Any five may ask: hands, cards and papers are counted again, handsets from the record.

    Before the result is declared, while nothing follows from it yet. Of a private vote by
    handsets nothing is left that could be counted again.
    """
    ballot = state.undecided
    if ballot is None or ballot.phase is not Phase.SHOWN or ballot.method == AGREEMENT:
        return Refusal("not_now")
    if command.people < RECOUNT_BY:
        return Refusal("too_few_for_recount")
    if ballot.method != HANDSETS:
        how = ballot.method, ballot.wanted, tuple(section.name for section in ballot.sections)
        return move(state, did.RecountDemanded(ballot.id, command.people, *how))
    if ballot.private:
        return Refusal("nothing_to_recount")
    tally = ballot.gathered()
    equal = Counter(tally) == Counter(ballot.tally)
    return move(state, did.RecountMade(ballot.id, command.people, tally, equal))
