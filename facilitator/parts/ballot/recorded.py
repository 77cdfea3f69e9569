"""A recorded vote: the journal says which number chose what, by intent, for a roll call.

Everything else about it is as in an open ballot. In place of a salt it has an empty one, with
which a voter's token is the number itself.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.part import Answer, Facts, Refusal, Side
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import deciding
from facilitator.parts.ballot.events import VoteCast
from facilitator.parts.ballot.judging import SALT
from facilitator.parts.ballot.private_events import RecordedVote
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


def _recorded(ballot: Ballot) -> bool:
    return ballot.question.secrecy is Secrecy.RECORDED
