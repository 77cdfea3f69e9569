"""Votes that come another way than by a known handset's press, and the check of those that did.

A press that waited and is assigned, a latecomer, votes counted beside the handsets, and handsets
drawn to be looked at: all of open ballots. Who is given a number is written nowhere; but what is
assigned, withdrawn or admitted within an open ballot stands in the journal beside the number it
was done for, and so ties that number to its vote for good. A private ballot has none of it.
"""

from __future__ import annotations

import secrets
from typing import Final

from facilitator import facts as shared
from facilitator.numbers import holds
from facilitator.part import Answer, Decided, Event, Facts, Refusal, Side, happened
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import events as did
from facilitator.parts.ballot.delegates import who_votes
from facilitator.parts.ballot.ground import full, move, unlikely
from facilitator.parts.ballot.judging import SALT, UNASSIGNED, card_name, handset_token, token
from facilitator.parts.ballot.phases import GATHERING, VOTING, Phase
from facilitator.parts.ballot.state import HANDSETS, Ballot, Ballots
from facilitator.parts.ballot.weights import entitled
from facilitator.plan import Question, Secrecy

SOURCES: Final = ("hands", "cards", "paper", "teller")


def assigned(state: Ballots, facts: Facts, fact: shared.HandsetAssigned) -> Decided:
    """A handset speaks for a number now: what it had pressed counts as that number's last press.

    A handset that voted for the number printed on it was in these same hands: that vote goes
    with it, so that nobody has two.
    """
    ballot, salt = _voting(state, facts)
    if ballot is None or not ballot.on_roll(fact.number):
        return happened()
    voter = token(salt, fact.number)
    events: list[Event] = []
    if not fact.keep_vote and voter in ballot.votes:
        events.append(did.VoteWithdrawn(ballot.id, voter))
    own = "" if fact.spoke_for is None else token(salt, fact.spoke_for)
    if own not in {voter, ""} and own in ballot.votes:
        events.append(did.VoteWithdrawn(ballot.id, own))
        events.append(did.VoteCast(ballot.id, voter, ballot.votes[own]))
    held, sides = _from_held(ballot, salt, fact.handset, voter)
    return happened(*events, *held, sides=sides)


def _voting(state: Ballots, facts: Facts) -> tuple[Ballot | None, str]:
    """The ballot that handsets vote in now, and its salt; None where there is none, or no salt."""
    ballot = state.undecided
    if ballot is None or ballot.phase not in VOTING:
        return None, ""
    salt = facts.sides.get((SALT, ballot.id))
    return (ballot, salt) if salt is not None else (None, "")


def _from_held(
    ballot: Ballot, salt: str, handset: str, voter: str
) -> tuple[tuple[Event, ...], tuple[Side, ...]]:
    held = handset_token(salt, handset)
    if held not in ballot.held:
        return (), ()
    return (did.PressAssigned(ballot.id, held, voter),), (Side(UNASSIGNED, held, None),)


def admit(state: Ballots, facts: Facts, command: ask.AdmitToBallot) -> Answer:
    """A latecomer's number joins the roll, and what its handset had pressed counts."""
    if state.undecided is not None and state.undecided.question.secrecy is Secrecy.PRIVATE:
        return Refusal("private_ballot")
    ballot, salt = _voting(state, facts)
    out = facts.of(shared.HandsetsOut)
    if ballot is None or out is None:
        return Refusal("not_now")
    if not holds(who_votes(facts), command.number):
        return Refusal("number_not_out")
    if not entitled(ballot.question, ((command.number, command.number),)):
        return Refusal("number_without_weight")
    if ballot.on_roll(command.number):
        return Refusal("on_roll_already")
    voter = token(salt, command.number)
    # A card's press waits by itself, whichever handset speaks for its number.
    waiting = (out.handset_of(command.number), card_name(command.number))
    held, sides = next(
        (found for name in waiting if (found := _from_held(ballot, salt, name, voter))[0]), ((), ())
    )
    event = did.RollExtended(ballot.id, command.number, command.reason.strip())
    return happened(event, *held, sides=sides)


def add_votes(state: Ballots, facts: Facts, command: ask.AddVotes) -> Answer:
    """Take a source's figures, as long as the hall has seen no result."""
    ballot = state.undecided
    if ballot is None or ballot.method != HANDSETS or ballot.phase not in GATHERING:
        return Refusal("not_now")
    if ballot.lot:
        # The papers were sealed for it: whoever knows the lot could choose what to add.
        return Refusal("sealed_by_lot")
    wrong = _wrong_source(ballot.question, command.source)
    if wrong:
        return Refusal(wrong)
    if not 0 <= command.helped <= sum(command.tally.values()):
        return Refusal("not_a_count")
    no = unlikely(ballot, facts, command.tally, _others(ballot, command.source))
    if no is not None:
        return no
    tally = full(ballot, command.tally)
    return move(state, did.VotesAdded(ballot.id, command.source, tally, command.helped))


def _wrong_source(question: Question, source: str) -> str:
    """The code of why votes cannot come that way, "" where they can."""
    if question.weights:
        return "weights_by_handset"
    if source not in SOURCES:
        return "no_such_method"
    if question.secrecy is Secrecy.PRIVATE and source != "paper":
        return "private_on_paper"
    return ""


def _others(ballot: Ballot, source: str) -> int:
    """Votes that are there without that source's."""
    # Of a private ballot that is open the papers in the slots are known by their number alone.
    figures, sealed = (
        (ballot.gathered(), ballot.pressed) if ballot.tally is None else (ballot.tally, 0)
    )
    return sum(figures.values()) + sealed - sum(ballot.added.get(source, {}).values())


def draw_audit(state: Ballots, _facts: Facts, command: ask.DrawAudit) -> Answer:
    """Draw voters, not numbers: only the salt says whose handsets they are."""
    ballot = state.undecided
    if ballot is None or ballot.phase not in {Phase.CLOSED, Phase.SHOWN}:
        return Refusal("not_now")
    if ballot.question.secrecy is Secrecy.PRIVATE:
        return Refusal("private_ballot")
    voters = sorted(filter(ballot.has_voted, ballot.votes))
    if ballot.method != HANDSETS or not voters:
        return Refusal("no_votes")
    if command.handsets < 1:
        return Refusal("not_a_count")
    drawn = secrets.SystemRandom().sample(voters, min(command.handsets, len(voters)))
    return move(state, did.AuditDrawn(ballot.id, tuple(drawn)))


def record_audit(state: Ballots, _facts: Facts, command: ask.RecordAudit) -> Answer:
    """What looking at them showed."""
    ballot = state.undecided
    if ballot is None or ballot.audited is None:
        return Refusal("not_now")
    checked = len(ballot.audited.voters)
    if not 0 <= command.agreed <= checked:
        return Refusal("not_a_count")
    return move(state, did.AuditRecorded(ballot.id, checked, command.agreed))
