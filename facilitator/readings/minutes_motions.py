"""The motions on minutes, with their words made for them: to approve them, and to correct them.

Both name a meeting by its number. What is listed as a correction is shown and read out beside the
motion; it is no part of its words, so that it is voted on as it stands on the list.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from facilitator.engine.world import World
from facilitator.ids import Ids
from facilitator.mandate_draft import ON_MINUTES, Act, Concern
from facilitator.parts import agenda, meeting, minutes
from facilitator.parts.agenda import Item
from facilitator.parts.meeting import Meeting
from facilitator.parts.minutes import Step
from facilitator.plan import Kind, Phase, PlannedItem, Question
from facilitator.wording import Text, in_language, long_date, say

Languages = tuple[str, ...]

_APPROVE_MINUTES: Final = 3
_CORRECT_MINUTES: Final = 5


def waiting_for_approval(world: World) -> tuple[Meeting, ...]:
    """The meetings whose minutes were given out and are not approved; none in hand already."""
    kept, in_hand = world.of(minutes.PART), set[str]()
    if world.of(meeting.PART).running is not None:
        items = world.of(agenda.PART).items
        in_hand = {minutes_approved_in(item) for item in items if not item.ended}
    return tuple(
        held
        for held in world.of(meeting.PART).all
        if kept.of(held.id).may(Step.APPROVE) and held.id not in in_hand
    )


def minutes_approved_in(item: Item) -> str:
    """Id of the meeting whose minutes that item is there to approve, "" for another item."""
    concern = item.planned.question.concerns if item.planned.question is not None else None
    return concern.key if concern is not None and concern.act is Act.APPROVE_MINUTES else ""


def approval_item(world: World, held: Meeting, languages: Languages, new_id: Ids) -> PlannedItem:
    """An item to approve the minutes of that meeting."""
    return PlannedItem(
        new_id(),
        {la: say(la, "Minutes of meeting no. {n}", n=held.number) for la in languages},
        Phase.INTRODUCTION,
        _APPROVE_MINUTES,
        question=to_approve(world, held, languages),
        words={
            la: say(
                la,
                "This is what we decided last time. Is it written down correctly? We are not "
                "deciding it again.",
            )
            for la in languages
        },
    )


def to_approve(world: World, held: Meeting, languages: Languages) -> Question:
    """That they be approved; as corrected, where corrections are listed now."""
    listed = bool(world.of(minutes.PART).of(held.id).corrections)
    return _approving(held, languages, listed=listed)


def _approving(held: Meeting, languages: Languages, *, listed: bool) -> Question:
    wording = {la: _approve_words(held, la, listed=listed) for la in languages}
    return Question(Kind.MOTION, wording, concerns=Concern(Act.APPROVE_MINUTES, held.id))


def _approve_words(held: Meeting, language: str, *, listed: bool) -> str:
    values = {"n": held.number, "day": _day(held, language)}
    if listed:
        return say(
            language,
            "That the minutes of meeting no. {n}, held on {day}, be approved with the corrections "
            "listed.",
            **values,
        )
    return say(
        language, "That the minutes of meeting no. {n}, held on {day}, be approved.", **values
    )


def reworded(world: World, question: Question) -> Question | None:
    """The motion to approve minutes as it has to read now; None where it does already.

    Words that somebody changed by hand are left alone.
    """
    concern = question.concerns
    if concern is None or concern.act is not Act.APPROVE_MINUTES:
        return None
    held = next((one for one in world.of(meeting.PART).all if one.id == concern.key), None)
    if held is None:
        return None
    languages = tuple(question.wording)
    now = to_approve(world, held, languages)
    ours = [_approving(held, languages, listed=listed).wording for listed in (True, False)]
    if question.wording == now.wording or question.wording not in ours:
        return None
    return replace(question, wording=now.wording)


def correction_item(
    world: World, held: Meeting, reads: Text, languages: Languages, new_id: Ids
) -> PlannedItem:
    """An item to correct approved minutes. `reads`: what they should say, without names."""
    return PlannedItem(
        new_id(),
        {
            la: say(la, "To correct the minutes of meeting no. {n}", n=held.number)
            for la in languages
        },
        Phase.DECISION,
        _CORRECT_MINUTES,
        question=to_correct(world, held, reads, languages),
    )


def to_correct(world: World, held: Meeting, reads: Text, languages: Languages) -> Question:
    """That approved minutes be corrected; they stay as they are, and this stands beside them."""
    approved = world.of(minutes.PART).of(held.id).approved
    key = approved.held_in if approved is not None else ""
    by = next((one for one in world.of(meeting.PART).all if one.id == key), held)
    wording = {
        la: say(
            la,
            "That the minutes of meeting no. {n}, approved on {day}, be corrected to read: "
            "“{text}”.",
            n=held.number,
            day=_day(by, la),
            text=in_language(reads, la).strip(),
        )
        for la in languages
    }
    return Question(Kind.MOTION, wording, concerns=Concern(Act.CORRECT_MINUTES, held.id))


def concerns_minutes(question: Question | None) -> bool:
    """Whether a question is about the minutes of a meeting."""
    concern = question.concerns if question is not None else None
    return concern is not None and concern.act in ON_MINUTES


def _day(held: Meeting, language: str) -> str:
    return long_date(language, dt.date.fromisoformat(held.day))
