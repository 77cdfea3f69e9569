"""From a command to what happened to the ballot, or a refusal."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Final

from facilitator import facts as shared
from facilitator.clock import SECOND
from facilitator.part import Answer, Decided, Facts, Refusal, Side, TimeReached, happened
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import events as did
from facilitator.parts.ballot.alternates import alternates_of
from facilitator.parts.ballot.balance import balance_lack
from facilitator.parts.ballot.delegates import asked_of, who_votes
from facilitator.parts.ballot.ground import closed, move, not_open, present_of, quorum_of
from facilitator.parts.ballot.judging import SALT, UNASSIGNED, judged, waiting_name
from facilitator.parts.ballot.marking import keypad
from facilitator.parts.ballot.phases import UNTOUCHED, Phase
from facilitator.parts.ballot.result import final_result_of, result_of
from facilitator.parts.ballot.shown import casting_for
from facilitator.parts.ballot.state import AMENDED, Ballot, Ballots
from facilitator.parts.ballot.weights import entitled, weights_lack
from facilitator.plan import Kind, Method, Question
from facilitator.rules.deciding import Reason

_KEYS: Final = range(1, 10)
#: Closing sooner after the opening than this is asked about: people are still looking for keys.
#: A vote is closed sooner than this only if that is meant.
SOON: Final = 30 * SECOND


def _id(state: Ballots) -> str:
    return state.undecided.id if state.undecided else ""


def put(state: Ballots, facts: Facts, command: ask.PutQuestion) -> Answer:
    """Freeze the question of the current item."""
    meeting, item = facts.of(shared.TheMeeting), facts.of(shared.CurrentItem)
    if meeting is None or item is None or item.question is None:
        return Refusal("no_question")
    if state.undecided is not None:
        return Refusal("ballot_undecided")
    asked = asked_of(item.question, facts, card=command.card)
    if isinstance(asked, str):
        return Refusal(asked)
    lack = item.hindrance or _lack(asked) or not_open(asked, facts)
    if lack:
        return Refusal(lack)
    number, casting = len(state.all) + 1, casting_for(asked, facts)
    event = did.QuestionPut(facts.new_id(), meeting.id, item.id, number, asked)
    return happened(replace(event, casting=casting, keys=command.keys))


def _lack(question: Question) -> str:
    """The code of what a question cannot be put without, "" where nothing is missing."""
    mandate, chosen = question.mandate, {Kind.ELECTION, Kind.OPTIONS, Kind.TEST}
    if not any(text.strip() for text in question.wording.values()):
        return "no_wording"
    if question.kind in chosen and not question.choices:
        return "lacks_choices"
    if mandate is not None and not mandate.instructions:
        return "no_wording"
    if question.seats < 1 or (question.method is Method.IRV and question.seats > 1):
        return "seats_do_not_fit"
    return weights_lack(question) or balance_lack(question)


def ask_agreement(state: Ballots, _facts: Facts, _command: ask.AskAgreement) -> Answer:
    """Only an ordinary motion can be agreed without a count."""
    if state.undecided is not None and not state.undecided.question.agreeable:
        return Refusal("must_be_counted")
    return move(state, did.AgreementAsked(_id(state)))


def record_agreement(state: Ballots, facts: Facts, _command: ask.RecordAgreement) -> Answer:
    """Agreed: nobody was against."""
    ballot = state.undecided
    if ballot is None:
        return Refusal("not_now")
    event = did.AgreedWithoutCount(
        ballot.id, present_of(ballot, facts), quorum_of(ballot.question, facts)
    )
    return move(state, event)


def demand_count(state: Ballots, _facts: Facts, _command: ask.DemandCount) -> Answer:
    """One person asking for a count gets one."""
    return move(state, did.CountDemanded(_id(state)))


def open_to_handsets(state: Ballots, facts: Facts, command: ask.OpenToHandsets) -> Answer:
    """Freeze the roll and let them vote."""
    ballot = state.undecided
    if ballot is None:
        return Refusal("not_now")
    roll = entitled(ballot.question, who_votes(facts))
    if not roll:
        return Refusal("no_handsets")
    keys = ballot.keys if command.keys is None else command.keys
    if keys not in _KEYS or keypad(ballot.question, keys) is None:
        return Refusal("too_many_choices")
    return move(
        state,
        did.HandsetsOpened(ballot.id, roll, present_of(ballot, facts), keys),
        sides=(Side(SALT, ballot.id, secrets.token_hex(16)),),
    )


def cast(state: Ballots, facts: Facts, command: ask.CastVote) -> Answer:
    """Judge a press."""
    ballot = state.undecided
    salt = facts.sides.get((SALT, ballot.id)) if ballot else None
    out = facts.of(shared.HandsetsOut) or shared.HandsetsOut(())
    vote = judged(ballot, salt, command.press, out)
    if isinstance(vote, did.PressHeld):
        name = waiting_name(command.press)
        return happened(vote, sides=(Side(UNASSIGNED, vote.handset, name),))
    return vote if isinstance(vote, Refusal) else happened(vote)


def begin_closing(state: Ballots, facts: Facts, command: ask.BeginClosing) -> Answer:
    """Start the visible seconds; within the first half minute only if that is meant."""
    ballot = state.undecided
    opened = ballot.opened if ballot is not None and ballot.phase is Phase.OPEN else None
    if opened is not None and not command.sure and facts.now.since(opened) < SOON:
        return Refusal("too_soon")
    return move(state, did.ClosingBegun(_id(state), command.seconds))


def stop_closing(state: Ballots, _facts: Facts, _command: ask.StopClosing) -> Answer:
    """Open again."""
    return move(state, did.ClosingStopped(_id(state)))


def time_reached(state: Ballots, facts: Facts, _command: TimeReached) -> Answer:
    """The visible seconds are over."""
    ballot = state.undecided
    if ballot is None or ballot.phase is not Phase.CLOSING:
        return happened()
    return move(state, closed(ballot, ballot.gathered(), facts))


def show_result(state: Ballots, _facts: Facts, _command: ask.ShowResult) -> Answer:
    """Let the hall see it; where a lot would decide who wins, it is drawn before."""
    ballot = state.undecided
    report = result_of(ballot).report if ballot is not None and ballot.tally is not None else None
    if report is not None and report.lot_matters and not report.lot_drawn:
        return Refusal("lot_to_draw")
    return move(state, did.ResultShown(_id(state)))


def declare(state: Ballots, _facts: Facts, _command: ask.DeclareResult) -> Answer:
    """Declare what the rule makes of the figures, and tell the others."""
    ballot = state.undecided
    if ballot is None or ballot.phase is not Phase.SHOWN:
        return Refusal("not_now")
    result = final_result_of(ballot)
    if result.finding is not None and result.finding.reason is Reason.LOT_TO_DRAW:
        return Refusal("lot_to_draw")
    told = shared.ResultDeclared(
        ballot=ballot.id,
        meeting=ballot.meeting,
        item=ballot.item,
        question=ballot.question,
        outcome=result.outcome,
        people=_people(ballot, result.winners),
        alternates=alternates_of(ballot),
        quorum=ballot.quorum,
    )
    decides = ballot.question.kind not in {Kind.TEST, Kind.SENSE}
    event = did.ResultDeclared(ballot.id, result.outcome, result.winner, result.winners)
    return move(state, event, tells=(told,) if decides else ())


def _people(ballot: Ballot, winners: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens of the people among the winners, in their order."""
    tokens = {choice.id: choice.person for choice in ballot.question.choices}
    return tuple(person for winner in winners if (person := tokens.get(winner)))


def words_reopened(state: Ballots, _facts: Facts, fact: shared.WordsReopened) -> Decided:
    """A motion that nobody could have voted on yet is taken back for an amendment to it."""
    ballot = state.undecided
    if ballot is None or ballot.item != fact.item or ballot.question.amends:
        return happened()
    return (
        happened(did.BallotVoided(ballot.id, AMENDED)) if ballot.phase in UNTOUCHED else happened()
    )


def void(state: Ballots, _facts: Facts, command: ask.VoidBallot) -> Answer:
    """Never deleted: it stays in the record as void."""
    return move(state, did.BallotVoided(_id(state), command.reason.strip()))
