"""A question, put to the hall and answered: by agreement, by handsets, or by people counting."""

from __future__ import annotations

from facilitator.clock import Instant
from facilitator.door_facts import FOR_FUN, AskedForFun
from facilitator.facts import (
    AnsweredItems,
    HandsetAssigned,
    UndecidedBallot,
    WordsReopened,
)
from facilitator.hall_facts import HallDividedAnew
from facilitator.part import Part, TimeReached
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import (
    deciding,
    forgetting,
    gathering,
    private,
    recorded,
    rounds,
    shown,
    telling,
)
from facilitator.parts.ballot.events import QuestionPut
from facilitator.parts.ballot.folding import moved, put
from facilitator.parts.ballot.phases import NEXT, UNTOUCHED, Phase
from facilitator.parts.ballot.private import private_or
from facilitator.parts.ballot.state import Ballot, Ballots

__all__ = ["PART", "Ballot", "Ballots", "Phase"]


def _wakes(state: Ballots) -> Instant | None:
    ballot = state.undecided
    return ballot.freezes if ballot is not None and ballot.phase is Phase.CLOSING else None


def _share(state: Ballots) -> tuple[object, ...]:
    answered = AnsweredItems(frozenset(filter(None, map(_answers, state.all))))
    ballot, latest = state.undecided, state.latest
    shared: tuple[object, ...] = (answered,)
    if latest is not None and latest.question.kind in FOR_FUN and latest.phase is not Phase.VOID:
        shared = (answered, AskedForFun(latest.id, latest.question.options))
    if ballot is None:
        return shared
    begun = ballot.phase not in UNTOUCHED
    return (*shared, UndecidedBallot(ballot.id, ballot.item, ballot.question.amends, begun))


def _answers(ballot: Ballot) -> str | None:
    """The item whose question that ballot answered for good; an amendment's is another."""
    said = ballot.outcome in {"carried", "lost"} and not ballot.question.amends
    return ballot.item if said else None


PART = Part(
    name="ballot",
    start=Ballots,
    decides={
        ask.PutQuestion: deciding.put,
        ask.AskAgreement: deciding.ask_agreement,
        ask.RecordAgreement: deciding.record_agreement,
        ask.DemandCount: deciding.demand_count,
        ask.OpenToHandsets: private_or(private.open_to_handsets, recorded.open_to_handsets),
        ask.CastVote: private_or(private.cast, recorded.cast),
        ask.CallVote: recorded.call,
        ask.AdmitToBallot: gathering.admit,
        ask.AddVotes: gathering.add_votes,
        ask.BeginClosing: deciding.begin_closing,
        ask.StopClosing: deciding.stop_closing,
        ask.BeginCounting: private_or(private.begin_counting, telling.begin_counting),
        ask.EnterCount: telling.enter_count,
        ask.DrawAudit: gathering.draw_audit,
        ask.RecordAudit: gathering.record_audit,
        ask.DrawLot: rounds.draw_lot,
        ask.PutNextRound: rounds.put_next_round,
        ask.ShowResult: deciding.show_result,
        ask.CastCastingVote: shown.cast_casting_vote,
        ask.DrawCastingLot: shown.draw_casting_lot,
        ask.DemandRecount: shown.demand_recount,
        ask.DeclareResult: deciding.declare,
        ask.ForgetVoters: forgetting.forget_voters,
        ask.VoidBallot: private_or(private.void, deciding.void),
        TimeReached: private_or(private.time_reached, deciding.time_reached),
    },
    applies={QuestionPut: put} | dict.fromkeys((kind for _, kind in NEXT), moved),
    reacts={
        HandsetAssigned: private.assigned,
        WordsReopened: deciding.words_reopened,
        HallDividedAnew: telling.divided_otherwise,
    },
    shares=_share,
    wakes=_wakes,
    watch=private.watch,
    hears=private.hears,
)
