"""The evening's bag out of a plan: what is printed the day before, to hold the meeting with pens.

Of a running meeting the bag is for what is left, and begins with how it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from facilitator.documents.bag.value import Bag, BagItem, BagQuestion
from facilitator.engine.world import World
from facilitator.mandate_draft import MandateDraft
from facilitator.own_words import Word, called
from facilitator.parts import area, assembly, checkin, handsets, meeting, presence
from facilitator.plan import Choice, Kind, Method, Plan, PlannedItem, Question, Secrecy
from facilitator.readings.people import choice_words
from facilitator.readings.results.examples import method_example
from facilitator.readings.results.methods import method_sentence
from facilitator.readings.results.options import answer_words
from facilitator.rules.deciding import needed_for
from facilitator.rules.rule import Base, Rule
from facilitator.timetable import slots_of
from facilitator.usual_clauses import no_agenda_setting, usual_recall, usual_unforeseen
from facilitator.wording import in_language, long_date, say

#: For nobody knows how many.
_USUAL: Final = 100
_VOTES: Final = range(10, 201, 10)
#: Lines for people who are named in the hall.
_NOMINEES: Final = 6
#: Nobody decides anything by these.
_NO_DECISION: Final = frozenset({Kind.SENSE, Kind.TEST})
_MOTIONS: Final = frozenset({Kind.MOTION, Kind.MANDATE})


def bag_of(world: World, plan: Plan, language: str, people: int = 0) -> Bag:
    """The bag of that plan, for so many people; 0 for as many as are likely."""
    body = world.of(assembly.PART)
    starts, ends = _times(plan, body.zone)
    return Bag(
        assembly=body.name,
        title=in_language(plan.title, language),
        day=date.fromisoformat(plan.day),
        place=plan.place,
        begins=plan.start,
        ends=ends,
        people=people or people_likely(world),
        facilitator=called(body.words, Word.FACILITATOR, language),
        items=tuple(_item(one, starts.get(one.id, ""), language) for one in plan.items),
        questions=questions_of(world, plan.items, language),
        clauses=_clauses(plan.items, language),
        checks_in=bool(world.of(checkin.PART).doors),
        streets=_streets(world, plan.day),
    )


def people_likely(world: World) -> int:
    """As many as have handsets, or came to the fullest meeting; else a hundred."""
    rooms = (world.of(presence.PART).of_meeting(one.id) for one in world.of(meeting.PART).all)
    fullest = max((room.highest or 0 for room in rooms), default=0)
    out = sum(last - first + 1 for first, last in world.of(handsets.PART).ranges)
    return max(fullest, out) or _USUAL


def _streets(world: World, day: str) -> tuple[str, ...]:
    """Those of the area as it is frozen for that day."""
    held = world.of(area.PART).on(day)
    return tuple(unit.name or unit.code for unit in held.units) if held else ()


def _times(plan: Plan, zone: str) -> tuple[dict[str, str], str]:
    """When each item begins, and when the last one ends."""
    if not plan.items or not plan.start:
        return {}, ""
    slots = slots_of(plan.items, plan.day, plan.start, zone)
    clock = ZoneInfo(zone)
    starts = {key: f"{one.begins.astimezone(clock):%H:%M}" for key, one in slots.items()}
    last = max(one.ends for one in slots.values())
    return starts, f"{last.astimezone(clock):%H:%M}"


def _item(item: PlannedItem, starts: str, language: str) -> BagItem:
    asked = item.question
    return BagItem(
        starts=starts,
        title=in_language(item.title, language),
        minutes=item.minutes,
        votes=asked is not None and asked.kind is not Kind.TEST,
        words=in_language(item.words, language),
        asked=in_language(item.asked, language),
    )


def questions_of(
    world: World, items: Sequence[PlannedItem], language: str
) -> tuple[BagQuestion, ...]:
    """A page for each; the fun ballot that tries handsets has none to try."""
    numbered = ((n, item) for n, item in enumerate(items, 1) if item.question is not None)
    return tuple(
        question_page(world, n, in_language(item.title, language), item.question, language)
        for n, item in numbered
        if item.question is not None and item.question.kind is not Kind.TEST
    )


def question_page(
    world: World, number: int, title: str, question: Question, language: str
) -> BagQuestion:
    """One of them; `number`: of its item."""
    is_motion = question.kind in _MOTIONS and question.method is Method.PLAIN
    measured, asked = _measured(question.rule, language) if is_motion else ("", "")
    table = tuple((n, needed_for(question.rule, n)) for n in _VOTES) if measured else ()
    return BagQuestion(
        number=number,
        title=title,
        wording=question.wording,
        rule=_rule(question, language),
        options=_options(world, question, language),
        third=question.third,
        measured=measured,
        asked=asked,
        thresholds=table,
        outcomes=_outcomes(question, language),
        on_paper=on_paper(question),
    )


def on_paper(question: Question) -> bool:
    """Whether it cannot be counted by hands that are seen."""
    return (
        question.kind is Kind.ELECTION
        or question.secrecy is Secrecy.PRIVATE
        or (question.method not in {Method.PLAIN, Method.CONSENT})
    )


def paper_votes(plan: Plan) -> Iterable[tuple[PlannedItem, Question]]:
    """Those that need ballot papers; people still to be named get empty boxes."""
    for item in plan.items:
        asked = item.question
        if asked is None or asked.kind in _NO_DECISION or not on_paper(asked):
            continue
        if asked.kind is Kind.ELECTION and not asked.choices:
            lines = tuple(Choice(str(n), {"en": "_" * 24}) for n in range(_NOMINEES))
            asked = replace(asked, choices=lines)
        yield item, asked


def _rule(question: Question, language: str) -> str:
    rule = method_sentence(question, language)
    return " ".join(part for part in (rule, method_example(question, language)) if part)


def _measured(rule: Rule, language: str) -> tuple[str, str]:
    """What stands before the rows of the table; empty where the rule is no share of anything."""
    if rule.kind not in {"majority", "share", "share_plus"}:
        return "", ""
    bases = {
        Base.CAST: say(language, "Votes For and Against together"),
        Base.CAST_INCL_ABSTENTIONS: say(language, "Votes and abstentions together"),
        Base.CAST_INCL_INVALID: say(language, "Votes and spoilt papers together"),
        Base.PRESENT: say(language, "People in the room"),
        Base.ROLL: say(language, "People who can vote"),
    }
    return bases[rule.base], say(language, "Needed For, at least")


def _options(world: World, question: Question, language: str) -> tuple[str, ...]:
    if question.choices:
        return tuple(choice_words(world, choice, language) for choice in question.choices)
    if question.kind is Kind.ELECTION:
        return ("",) * _NOMINEES
    return tuple(answer_words(answer, language) for answer in question.options)


def _outcomes(question: Question, language: str) -> tuple[str, ...]:
    if question.kind not in _MOTIONS:
        return ()
    words = [say(language, "Carried"), say(language, "Lost")]
    if question.agreeable:
        words.append(say(language, "Agreed without a count"))
    return (*words, say(language, "Stands over to another meeting"))


def _clauses(items: Sequence[PlannedItem], language: str) -> tuple[tuple[str, str], ...]:
    """The rows of a mandate, where somebody may be sent tonight."""
    asked = [item.question for item in items if item.question is not None]
    draft = next((one.mandate for one in asked if one.mandate is not None), None)
    if draft is None and all(one.kind is not Kind.ELECTION for one in asked):
        return ()

    def known(name: str) -> str:
        return in_language(getattr(draft, name), language) if draft is not None else ""

    instructions = [in_language(one.text, language) for one in draft.instructions] if draft else []
    instructions = instructions or [""] * 3
    return (
        (say(language, "Issue"), known("issue")),
        (say(language, "Scope"), known("scope")),
        *((say(language, "Instruction {n}", n=n), text) for n, text in enumerate(instructions, 1)),
        (say(language, "Agenda"), no_agenda_setting(language)),
        (say(language, "Other business"), known("unforeseen") or usual_unforeseen(language)),
        (say(language, "Reporting"), known("reporting")),
        (say(language, "Expenses"), known("expenses")),
        (say(language, "Term"), _term(draft, language)),
        (say(language, "Recall"), known("recall") or usual_recall(language)),
    )


def _term(draft: MandateDraft | None, language: str) -> str:
    if draft is None or not draft.until:
        return ""
    return say(language, "Until {day}", day=long_date(language, date.fromisoformat(draft.until)))
