"""The slip of one declared ballot, to be read back and signed while the meeting is still there."""

from __future__ import annotations

from facilitator.documents.results.decision_slip_value import DecisionSlip
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, ballot, meeting
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.state import AGREEMENT
from facilitator.plan import Kind, Method
from facilitator.readings.evening.result_sheet import result_sheet_of
from facilitator.readings.on_paper import settled_at
from facilitator.readings.results.methods import method_name
from facilitator.readings.results.register import options_in_words
from facilitator.readings.results.results import method_words, result_sentence
from facilitator.rules.rule_names import rule_name


def decision_slip_of(world: World, number: int, language: str) -> DecisionSlip:
    """The slip of the ballot with that number.

    Raises:
        RuleError: there is no such ballot, or it is not declared.

    """
    sheet = result_sheet_of(world, number, language)
    vote = world.of(ballot.PART).numbered(number)
    if vote is None:
        raise RuleError(f"There is no ballot {number} in this record.")
    agreed = vote.method == AGREEMENT
    held = next(one for one in world.of(meeting.PART).all if one.id == vote.meeting)
    at = settled_at(held, vote.closed, world.of(assembly.PART).zone)
    return DecisionSlip(
        *(sheet.assembly, sheet.meeting, sheet.day, sheet.place),
        ballot=vote.number,
        decision=sheet.decision,
        wording=sheet.wording,
        result=result_sentence(world, vote, language),
        figures=sheet.figures or (() if agreed else options_in_words(world, vote, language)),
        rule="" if agreed else _rule(vote, language),
        method="" if agreed else method_words(vote, language),
        closed="" if at is None else f"{at:%H:%M}",
        digest=world.digest,
        own=sheet.own,
    )


def _rule(vote: Ballot, language: str) -> str:
    motion = vote.question.kind in {Kind.MOTION, Kind.MANDATE}
    if motion and vote.question.method is Method.PLAIN:
        return rule_name(vote.question.rule, language)
    return method_name(vote.question, language)
