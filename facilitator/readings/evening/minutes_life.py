"""What became of minutes: those that a meeting approved, and how its own stand."""

from __future__ import annotations

from datetime import date

from facilitator.documents.minutes.value import Approval
from facilitator.documents.minutes.value import Life as Far
from facilitator.engine.world import World
from facilitator.mandate_draft import Act
from facilitator.parts import meeting, minutes
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.meeting import Meeting
from facilitator.parts.minutes import Life
from facilitator.readings.evening.course import ballots_of
from facilitator.readings.minutes_motions import concerns_minutes
from facilitator.readings.results.register import decision_code
from facilitator.readings.results.results import result_sentence
from facilitator.wording import in_language, say


def life_of(world: World, held: Meeting) -> Far:
    """How far the minutes of that meeting have come."""
    return Far(_kept(world, held).standing.value)


def approval_of(world: World, held: Meeting) -> Approval | None:
    """The meeting that approved them, None before."""
    approved = _kept(world, held).approved
    by = _meeting(world, approved.held_in) if approved is not None else None
    return Approval(by.number, date.fromisoformat(by.day)) if by is not None else None


def corrections_of(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """The corrections that are listed, or were when they were approved: the facts stay as they are.

    What a later meeting resolved about approved minutes is in its own minutes, and never here.
    """
    return tuple(in_language(one.text, language) for one in _kept(world, held).corrections)


def last_minutes_of(world: World, held: Meeting, language: str) -> str:
    """What that meeting did with the minutes of earlier ones; "" for nothing."""
    votes = (vote for vote in ballots_of(world, held) if vote.phase is Phase.DECLARED)
    return " ".join(
        _done(world, vote, language) for vote in votes if concerns_minutes(vote.question)
    )


def later_of(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """What later meetings resolved about these minutes, to be read beside them."""
    told = []
    for later in _kept(world, held).later:
        by = _meeting(world, later.held_in)
        votes = ballots_of(world, by) if by is not None else ()
        told += [_resolved(world, vote, language) for vote in votes if vote.id == later.ballot]
    return tuple(told)


def _done(world: World, vote: Ballot, language: str) -> str:
    """The corrections the hall saw, the words put and what came of them."""
    resolved = _resolved(world, vote, language)
    concern = vote.question.concerns
    about = _meeting(world, concern.key) if concern is not None else None
    if about is None or concern is None or concern.act is not Act.APPROVE_MINUTES:
        return resolved
    listed = _seen(_kept(world, about), vote)
    if not listed:
        return resolved
    lines = " ".join(f"({n}) {in_language(text, language)}" for n, text in enumerate(listed, 1))
    asked = say(
        language,
        "Corrections asked for in the minutes of meeting no. {n}: {corrections}",
        n=about.number,
        corrections=lines,
    )
    return f"{asked} {resolved}"


def _seen(life: Life, vote: Ballot) -> tuple[dict[str, str], ...]:
    """The corrections listed when that vote was taken; of a vote that was lost, before its end."""
    by = life.approved
    if by is not None and by.ballot == vote.id:
        return tuple(one.text for one in life.corrections if one.id in by.corrections)
    return tuple(
        one.text
        for one in life.corrections
        if one.told_in in {"", vote.meeting} and vote.put.reached(one.at)
    )


def _resolved(world: World, vote: Ballot, language: str) -> str:
    return say(
        language,
        "{number}: {words} {result}.",
        number=decision_code(world, vote.id),
        words=in_language(vote.question.wording, language),
        result=result_sentence(world, vote, language, short=True),
    )


def _kept(world: World, held: Meeting) -> Life:
    return world.of(minutes.PART).of(held.id)


def _meeting(world: World, key: str) -> Meeting | None:
    return next((one for one in world.of(meeting.PART).all if one.id == key), None)
