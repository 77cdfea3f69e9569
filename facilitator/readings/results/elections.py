"""Elections that a meeting held: who stood, how it was counted, who was elected."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from facilitator.documents.values import Candidate, Election
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.counts import has_report, report_of
from facilitator.parts.ballot.result import result_of
from facilitator.plan import Choice, Method
from facilitator.readings.people import choice_words, person
from facilitator.readings.results.after_the_count import recount_words
from facilitator.readings.results.alternates import alternate_lines
from facilitator.readings.results.results import method_words, result_sentence
from facilitator.readings.results.secrecy import openness_note
from facilitator.readings.results.sources import helped_words
from facilitator.readings.results.spot_check import audit_words
from facilitator.wording import say

#: Of these the first stage says how many put somebody first.
_RANKED: Final = frozenset({Method.IRV, Method.STV, Method.MEEK})
_POINTS: Final = frozenset({Method.DOTS, Method.SCORE, Method.STAR})


def election_of(world: World, code: str, vote: Ballot, language: str) -> Election:
    """One election, under the number of its decision; its result says what a count rests on."""
    notes = (
        helped_words(vote, language),
        audit_words(vote, language),
        recount_words(vote, language),
        openness_note(vote, language),
        *alternate_lines(world, vote, language),
    )
    return Election(
        number=code,
        post=vote.question.wording,
        method=method_words(vote, language),
        candidates=candidates_of(world, vote, language),
        valid=None if has_report(vote.question) else valid_papers(vote),
        result=result_sentence(world, vote, language),
        votes_are=votes_are(vote, language),
        notes=tuple(note for note in notes if note),
    )


def valid_papers(vote: Ballot) -> int:
    """How many papers counted."""
    report = report_of(vote)
    return report.valid if report is not None else sum((vote.tally or {}).values())


def votes_are(vote: Ballot, language: str) -> str:
    """What a candidate's figure is; empty where it is simply votes."""
    if vote.question.method in _RANKED:
        return say(language, "First preferences")
    if vote.question.method in _POINTS:
        return say(language, "Points")
    if vote.question.method is Method.APPROVAL:
        return say(language, "Papers in support")
    return ""


def votes_by_option(vote: Ballot) -> dict[str, int]:
    """A figure for each option; empty where the rule has no such figure (pairs, grades)."""
    question, tally = vote.question, vote.tally or {}
    if not has_report(question):
        return {option: tally.get(option, 0) for option in question.options}
    report = report_of(vote)
    shown = _RANKED | _POINTS | {Method.APPROVAL}
    if report is None or question.method not in shown:
        return {}
    votes = report.stages[0].votes
    return {
        option: int(Decimal(figure)) for option, figure in zip(question.options, votes, strict=True)
    }


def candidates_of(world: World, vote: Ballot, language: str) -> tuple[Candidate, ...]:
    """Who stood, in the order of the ballot, and the votes each had."""
    votes, winners = votes_by_option(vote), result_of(vote).winners
    return tuple(
        Candidate(
            name=_stood(world, choice, language),
            votes=votes.get(choice.id),
            elected_as=say(language, "Elected") if choice.id in winners else "",
        )
        for choice in vote.question.choices
    )


def _stood(world: World, choice: Choice, language: str) -> str | None:
    if choice.person is not None:
        return person(world, choice.person)
    return choice_words(world, choice, language)
