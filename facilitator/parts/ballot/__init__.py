"""A question, put to the hall and answered: by agreement, by handsets, or by people counting."""

from __future__ import annotations

from facilitator.clock import Instant
from facilitator.facts import UndecidedBallot
from facilitator.part import Part, TimeReached
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import deciding
from facilitator.parts.ballot.events import QuestionPut
from facilitator.parts.ballot.phases import NEXT, Phase
from facilitator.parts.ballot.state import Ballot, Ballots, moved, put

__all__ = ["PART", "Ballot", "Ballots", "Phase"]


def _wakes(state: Ballots) -> Instant | None:
    ballot = state.undecided
    return ballot.freezes if ballot is not None and ballot.phase is Phase.CLOSING else None


def _share(state: Ballots) -> tuple[object, ...]:
    return (UndecidedBallot(state.undecided.id),) if state.undecided else ()


PART = Part(
    name="ballot",
    start=Ballots,
    decides={
        ask.PutQuestion: deciding.put,
        ask.AskAgreement: deciding.ask_agreement,
        ask.RecordAgreement: deciding.record_agreement,
        ask.DemandCount: deciding.demand_count,
        ask.OpenToHandsets: deciding.open_to_handsets,
        ask.CastVote: deciding.cast,
        ask.BeginClosing: deciding.begin_closing,
        ask.StopClosing: deciding.stop_closing,
        ask.BeginCounting: deciding.begin_counting,
        ask.EnterCount: deciding.enter_count,
        ask.ShowResult: deciding.show_result,
        ask.DeclareResult: deciding.declare,
        ask.VoidBallot: deciding.void,
        TimeReached: deciding.time_reached,
    },
    applies={QuestionPut: put} | dict.fromkeys((kind for _, kind in NEXT), moved),
    shares=_share,
    wakes=_wakes,
)
