"""Letting go of who voted what in one open ballot, once it is over: nobody can ask it back.

The journal keeps every choice by its token, and the tally can always be counted again; without
the salt nobody can say whose a token was. Nothing of the salt is left in the file once that is
closed.
"""

from __future__ import annotations

from facilitator.part import Answer, Facts, Refusal, Side, happened
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.judging import SALT, UNASSIGNED
from facilitator.parts.ballot.state import Ballots
from facilitator.plan import Secrecy


def forget_voters(state: Ballots, facts: Facts, command: ask.ForgetVoters) -> Answer:
    """Remove the ballot's salt, and the names of handsets that nobody held a number for."""
    ballot = next((each for each in state.all if each.id == command.ballot), None)
    if ballot is None:
        return Refusal("no_such_ballot")
    if not ballot.over:
        return Refusal("ballot_undecided")
    if ballot.question.secrecy is Secrecy.RECORDED:
        return Refusal("recorded_for_good")
    rows = [(SALT, ballot.id), *((UNASSIGNED, handset) for handset in ballot.held)]
    gone = tuple(Side(kind, key, None) for kind, key in rows if (kind, key) in facts.sides)
    return happened(sides=gone)
