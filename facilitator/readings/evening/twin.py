"""The paper twin of the running meeting: how it stands now, and the bag for what is left."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator.documents.bag.value import Bag, BagItem, Decided, SoFar
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import agenda, assembly, ballot, decision, meeting
from facilitator.parts.agenda import Item, Standing
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.marking import SINGLE
from facilitator.parts.meeting import Meeting
from facilitator.plan import Plan, PlannedItem
from facilitator.readings.evening.bag import bag_of, question_page
from facilitator.readings.results.options import option_words
from facilitator.readings.results.results import result_sentence
from facilitator.readings.times import time_of, whole_minutes
from facilitator.wording import in_language, say, say_n

#: What is over: an item that was left out tonight is not asked for again. A parked one comes later.
_OVER: Final = frozenset({Standing.DONE, Standing.SKIPPED})
#: Outcomes that leave nothing to be put once more; of the others some have another round.
_SETTLED: Final = frozenset({"carried", "lost", "elected", "chosen"})


def left_of(world: World) -> Plan:
    """The running meeting as a plan of what is left: the item in hand, what waits, what is parked.

    Raises RuleError where no meeting runs.
    """
    held = _running(world)
    items = world.of(agenda.PART).items
    answered = {
        vote.item
        for vote in world.of(ballot.PART).all
        if vote.meeting == held.id and vote.outcome in _SETTLED and not vote.question.amends
    }
    left = tuple(
        _as_it_is(item, is_answered=item.id in answered)
        for item in items
        if item.standing not in _OVER
    )
    return Plan(held.title, held.place, held.day, "", left)


def twin_of(world: World, language: str, at: str) -> Bag:
    """Where the meeting stands at that clock time, and the bag for the rest. Raises as above."""
    held, plan = _running(world), left_of(world)
    bag = bag_of(world, plan, language)
    asked = world.of(ballot.PART).undecided
    here = _question(world, held, asked) if asked is not None else None
    so_far = SoFar(
        at=at,
        meeting=held.number,
        done=tuple(
            _gone(world, item, language) for item in world.of(agenda.PART).items if item.first
        ),
        decided=_decided(world, held, language),
        question=(
            question_page(world, *here, asked.question, language) if asked and here else None
        ),
        roll=_roll(asked, language),
        counted=_counted(world, asked, language),
    )
    return replace(bag, so_far=so_far)


def _running(world: World) -> Meeting:
    held = world.of(meeting.PART).running
    if held is None:
        raise RuleError("No meeting is running.")
    return held


def _as_it_is(item: Item, *, is_answered: bool) -> PlannedItem:
    """With the minutes it has tonight; its motion as amended, which the agenda keeps.

    What the hall has answered already is not put to it once more.
    """
    asked = None if is_answered else item.planned.question
    return replace(item.planned, minutes=item.minutes, at="", until="", question=asked)


def _question(world: World, held: Meeting, asked: Ballot) -> tuple[int, str] | None:
    if asked.meeting != held.id:
        return None
    items = world.of(agenda.PART).items
    for n, item in enumerate(items, 1):
        if item.id == asked.item:
            return n, ""
    return len(items), ""


def _gone(world: World, item: Item, language: str) -> BagItem:
    zone = world.of(assembly.PART).zone
    began = time_of(item.first, zone)
    return BagItem(
        starts="" if began is None else f"{began:%H:%M}",
        title=in_language(item.planned.title, language),
        minutes=item.minutes,
        went=_went(item, language),
    )


def _went(item: Item, language: str) -> str:
    if item.standing is Standing.CURRENT:
        return say(language, "Under way")
    minutes = whole_minutes(item.spent)
    return say_n(language, "Took {n} minute", "Took {n} minutes", minutes)


def _decided(world: World, held: Meeting, language: str) -> tuple[Decided, ...]:
    votes = {one.id: one for one in world.of(ballot.PART).all}
    return tuple(
        Decided(
            entry.code,
            in_language(votes[entry.ballot].question.wording, language),
            result_sentence(world, votes[entry.ballot], language),
        )
        for entry in world.of(decision.PART).all
        if entry.meeting == held.id and entry.ballot in votes
    )


def _roll(asked: Ballot | None, language: str) -> str:
    if asked is None or asked.opened is None or not asked.issued:
        return ""
    return say_n(
        language, "{n} number could vote in it.", "{n} numbers could vote in it.", asked.issued
    )


def _counted(world: World, asked: Ballot | None, language: str) -> str:
    """What an open ballot came to so far; of any other nobody may know."""
    if asked is None or asked.private or asked.opened is None:
        return ""
    if asked.question.method not in SINGLE:
        return ""
    figures = ", ".join(
        f"{option_words(world, asked.question, option, language)} {votes}"
        for option, votes in asked.gathered().items()
    )
    return say(language, "Counted by then: {figures}.", figures=figures)
