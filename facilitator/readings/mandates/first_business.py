"""What an evening begins with: minutes to approve, reports, recalls on the notice, what is left us.

Items for a plan; whoever prepares the evening takes them over or leaves them.
"""

from __future__ import annotations

from typing import Final

from facilitator.credentials.dispatch import Decided as Referred
from facilitator.credentials.dispatch import Dispatch
from facilitator.engine.world import World
from facilitator.ids import Ids
from facilitator.mandate_draft import ON_MINUTES, Act
from facilitator.parts import agenda, assembly, dispatch, mandate, meeting, ratification
from facilitator.parts.mandate import Mandate, Step, recall_from
from facilitator.parts.ratification import Matter
from facilitator.plan import Kind, Phase, Plan, PlannedItem, Question, Speaker
from facilitator.readings.mandates.mandate_motions import motion_on, to_ratify
from facilitator.readings.mandates.votes_elsewhere import votes_elsewhere
from facilitator.readings.minutes_motions import approval_item, waiting_for_approval
from facilitator.readings.people import person
from facilitator.time_of_day import day_of, is_day
from facilitator.wording import in_language, long_date, say

_REPORT_MINUTES: Final = 5  # delegate two, questions two, the answer one
_TURN: Final = 120  # seconds
_RECALL_MINUTES: Final = 10
_HEARD: Final = 180  # seconds
_RATIFY_MINUTES: Final = 3
_DOWN_MINUTES: Final = 10
#: Beside a report on the same mandate these are an item of their own.
_ONCE: Final = frozenset({Act.RECALL, Act.RATIFY, *ON_MINUTES})


def first_business(
    world: World, languages: tuple[str, ...], new_id: Ids, beside: Plan | None = None
) -> tuple[PlannedItem, ...]:
    """What waits and is not in the plan `beside` yet.

    Minutes, recalls, reports, what to ratify, and then what a council referred down.

    Of people there are names, as in any draft.
    """
    items = beside.items if beside is not None else ()
    day = beside.day if beside is not None and is_day(beside.day) else ""
    there = {_about(item) for item in items}
    found = (
        *(approval_item(world, one, languages, new_id) for one in waiting_for_approval(world)),
        *(report_item(world, one, languages, new_id) for one in _to_report(world)),
        *(recall_item(world, one, languages, new_id) for one in _on_notice(world, day)),
        *(ratify_item(world, one, languages, new_id) for one in _to_ratify(world)),
        *(down_item(told, one, languages) for told, one in _referred_down(world)),
    )
    return tuple(item for item in found if _about(item) not in there)


def place_of(plan: Plan) -> int:
    """Where first business goes: behind the introduction, which ends with the minutes."""
    last = 0
    for n, item in enumerate(plan.items, 1):
        if item.phase is Phase.INTRODUCTION:
            last = n
    return last


def _about(item: PlannedItem) -> tuple[str, str]:
    """What an item is about, so that it stands in a plan once: a recall and a report are two."""
    concern = item.question.concerns if item.question is not None else None
    if concern is not None and concern.act in _ONCE:
        return concern.act.value, concern.key
    return ("report", item.mandate) if item.mandate else ("item", item.id)


def _to_report(world: World) -> list[Mandate]:
    """Accepted, in force or ended with its report still owed, or reported and not answered."""
    return [
        one
        for one in world.of(mandate.PART).all
        if one.accepted and (one.unanswered is not None or _owes(world, one))
    ]


def _owes(world: World, one: Mandate) -> bool:
    """None after one was accepted, until a council tells of votes that were cast since."""
    if not one.may(Step.REPORT):
        return False
    told = [report for report in one.reports if report.answer == "accepted"]
    if not told:
        return True
    since = day_of(told[-1].given, world.of(assembly.PART).zone)
    return one.in_force and any(vote.day > since for vote in votes_elsewhere(world, one))


def _on_notice(world: World, day: str) -> list[Mandate]:
    """Open recalls that may be put on that `day`, an ISO date; "": whenever the evening is."""
    state = world.of(mandate.PART)
    from_day = ((one, recall_from(state, one)) for one in state.all)
    return [one for one, first in from_day if first and (not day or first <= day)]


def _to_ratify(world: World) -> list[Matter]:
    """What an item of the running meeting is about needs no second one.

    What a meeting closed over without a vote waits again.
    """
    waiting = world.of(ratification.PART).waiting
    if world.of(meeting.PART).running is None:
        return list(waiting)
    running = {_about(item.planned) for item in world.of(agenda.PART).items if not item.ended}
    return [one for one in waiting if (Act.RATIFY.value, one.id) not in running]


def _referred_down(world: World) -> list[tuple[Dispatch, Referred]]:
    """What other bodies ask this one to decide, and no meeting has had yet."""
    us, had = world.of(assembly.PART).id, _had(world)
    return [
        (told, one)
        for told, one in world.of(dispatch.PART).referred_down
        if one.key not in had and (not one.members or us in one.members)
    ]


def _had(world: World) -> set[str]:
    """Items of any agenda; of a meeting that has just closed, those that it came to."""
    state, running = world.of(agenda.PART), world.of(meeting.PART).running is not None
    before = {one.planned.id for _, items in state.past for one in items}
    return before | {one.planned.id for one in state.items if running or one.first is not None}


def report_item(
    world: World, about: Mandate, languages: tuple[str, ...], new_id: Ids
) -> PlannedItem:
    """The delegate's two minutes, and questions; what is put follows from the report."""
    return PlannedItem(
        new_id(),
        {la: say(la, "Report on {code}", code=about.code) for la in languages},
        Phase.INTRODUCTION,
        _REPORT_MINUTES,
        words={la: _say_report(la) for la in languages},
        speakers=_delegate(world, about, _TURN),
        mandate=about.id,
    )


def recall_item(
    world: World, about: Mandate, languages: tuple[str, ...], new_id: Ids
) -> PlannedItem:
    """The question, and the delegate heard before it."""
    return PlannedItem(
        new_id(),
        {la: say(la, "Recall of {code}", code=about.code) for la in languages},
        Phase.DECISION,
        _RECALL_MINUTES,
        question=motion_on(world, Act.RECALL, about, languages),
        words={la: _say_recall(la) for la in languages},
        speakers=_delegate(world, about, _HEARD),
        mandate=about.id,
    )


def ratify_item(
    world: World, matter: Matter, languages: tuple[str, ...], new_id: Ids
) -> PlannedItem:
    """A matter and its question."""
    return PlannedItem(
        new_id(),
        {la: say(la, "To ratify: {text}", text=in_language(matter.text, la)) for la in languages},
        Phase.DECISION,
        _RATIFY_MINUTES,
        question=to_ratify(world, matter, languages),
        mandate=matter.mandate,
    )


def down_item(told: Dispatch, asked: Referred, languages: tuple[str, ...]) -> PlannedItem:
    """A motion in the council's words. It has the referral's id: so it comes up once."""
    wording = {la: in_language(dict(asked.wording), la) for la in languages}
    return PlannedItem(
        asked.key,
        {la: say(la, "For us to decide: {text}", text=text) for la, text in wording.items()},
        Phase.DECISION,
        _DOWN_MINUTES,
        question=Question(Kind.MOTION, wording),
        words={la: _say_down(told, asked, la) for la in languages},
    )


def _say_down(told: Dispatch, asked: Referred, language: str) -> str:
    """Where it comes from, what became of it there, and what is asked."""
    values = {
        "body": told.sender_name,
        "day": long_date(language, told.meeting_day or told.day),
        "code": asked.code,
        "asked": in_language(dict(asked.result), language),
    }
    if asked.code:
        return say(
            language,
            "{body} leaves this to us, after its decision {code} of {day}. {asked}",
            **values,
        ).strip()
    return say(language, "{body} leaves this to us since {day}. {asked}", **values).strip()


def _delegate(world: World, about: Mandate, seconds: int) -> tuple[Speaker, ...]:
    name = person(world, about.delegate)
    return (Speaker(name, seconds),) if name else ()


def _say_report(language: str) -> str:
    return say(
        language,
        "Two minutes: what we asked of you, what you did about each point, and what now needs our "
        "word. Then two minutes of questions.",
    )


def _say_recall(language: str) -> str:
    return say(
        language,
        "We decide whether this mandate goes on. First we hear the delegate, three minutes, or "
        "read out what they wrote. Then we vote in private. It is about the mandate and not about "
        "the person.",
    )
