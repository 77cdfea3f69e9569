"""A recorded vote: the journal says which number chose what, by intent, for a roll call.

Everything else about it is as in an open ballot. In place of a salt it has an empty one, with
which a voter's token is the number itself.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.part import Answer, Facts, Refusal, Side, happened
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import deciding
from facilitator.parts.ballot.events import VoteCast, VoteWithdrawn
from facilitator.parts.ballot.judging import SALT
from facilitator.parts.ballot.marking import is_mark
from facilitator.parts.ballot.phases import VOTING
from facilitator.parts.ballot.private_events import CALLED, RecordedVote
from facilitator.parts.ballot.state import Ballot, Ballots
from facilitator.plan import Secrecy


def open_to_handsets(state: Ballots, facts: Facts, command: ask.OpenToHandsets) -> Answer:
    """As any ballot opens, with an empty salt where votes are recorded."""
    answer, ballot = deciding.open_to_handsets(state, facts, command), state.undecided
    if isinstance(answer, Refusal) or ballot is None or not _recorded(ballot):
        return answer
    return replace(answer, sides=(Side(SALT, ballot.id, ""),))


def cast(state: Ballots, facts: Facts, command: ask.CastVote) -> Answer:
    """As any press is judged; in a recorded vote the vote is the number's."""
    answer, ballot = deciding.cast(state, facts, command), state.undecided
    if isinstance(answer, Refusal) or ballot is None or not _recorded(ballot):
        return answer
    votes = tuple(
        RecordedVote(event.ballot, int(event.voter), event.choice)
        if isinstance(event, VoteCast)
        else event
        for event in answer.events
    )
    return replace(answer, events=votes)


def call(state: Ballots, _facts: Facts, command: ask.CallVote) -> Answer:
    """A vote said aloud: the same number may still say otherwise, as with a handset."""
    ballot, voter = state.undecided, str(command.number)
    if ballot is None or ballot.phase not in VOTING:
        return Refusal("not_now")
    if code := _not_called(ballot, command):
        return Refusal(code)
    if ballot.votes.get(voter, "") == command.choice:
        return happened()
    if not command.choice:
        return happened(VoteWithdrawn(ballot.id, voter))
    return happened(RecordedVote(ballot.id, command.number, command.choice, CALLED))


def _not_called(ballot: Ballot, command: ask.CallVote) -> str:
    """The code of why that vote cannot be entered, "" where it can."""
    if not _recorded(ballot):
        return "not_recorded"
    if not ballot.on_roll(command.number):
        return "seat_not_on_roll"
    known = not command.choice or is_mark(ballot.question, command.choice)
    return "" if known else "no_such_choice"


def _recorded(ballot: Ballot) -> bool:
    return ballot.question.secrecy is Secrecy.RECORDED
