"""What can be done to the plan of an evening from the desk: each act is one saved edit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from facilitator import drafting
from facilitator.drafting import PlanDraft
from facilitator.ids import Ids, random_id
from facilitator.plan import Phase, Plan, PlannedItem
from facilitator.readings.evening.last_plan import as_new
from facilitator.readings.mandates.first_business import place_of
from facilitator.readings.mandates.in_force import AlreadyThere
from facilitator.templates import Template, plan_from
from facilitator.wording import long_date, say

_USUAL_START: Final = "19:00"
_USUAL_MINUTES: Final = 5


@dataclass(frozen=True, slots=True)
class Setting:
    """What an evening is planned with.

    Attributes:
        language: of whoever is at the desk; `languages`: of the hall, in order.
        place: where the assembly usually meets.
        templates: to choose from.
        today: the day an evening is planned for at first.
        new_id: makes ids for items and choices.
        troubles: a sentence for each template that could not be read.
        last: answers the plan that the last meeting began with, None where none was held.
        agreed: answers the agreements that hold, a line each, per language.
        there: answers the mandates in force, and the bodies that are known.
        first: answers what waits to be an evening's first business and is not in that plan yet.
        offers: answers which of the templates fit this body as it is now.
    """

    language: str
    languages: tuple[str, ...]
    place: str
    templates: tuple[Template, ...]
    today: Callable[[], dt.date]
    new_id: Ids = random_id
    troubles: tuple[str, ...] = ()
    last: Callable[[], Plan | None] = lambda: None
    agreed: Callable[[], dict[str, str]] = dict
    there: Callable[[], AlreadyThere] = AlreadyThere
    first: Callable[[Plan], tuple[PlannedItem, ...]] = lambda _plan: ()
    offers: Callable[[tuple[Template, ...]], tuple[Template, ...]] = lambda every: every

    @property
    def offered(self) -> tuple[Template, ...]:
        """The templates that fit this body as it is now."""
        return self.offers(self.templates)


def plain_evening(given: Setting) -> Plan:
    """An evening with one item, to begin with."""
    title = {la: say(la, "Assembly") for la in given.languages}
    item, day = _new_item(given, Phase.INTRODUCTION), given.today().isoformat()
    return Plan(title, given.place, day, _USUAL_START, (item,))


def as_last_words(given: Setting) -> str:
    """What beginning with the plan of the last meeting is called; "" where none was held."""
    last, la = given.last(), given.language
    if last is None:
        return ""
    day = long_date(la, dt.date.fromisoformat(last.day))
    return say(la, "As planned for the last meeting, {day}", day=day)


def _new_item(given: Setting, phase: Phase) -> PlannedItem:
    title = {la: say(la, "New item") for la in given.languages}
    return PlannedItem(given.new_id(), title, phase, _USUAL_MINUTES)


class PlanEditing:
    """Acts on a draft. Each raises EnvironmentFailure where it cannot be saved."""

    def __init__(self, draft: PlanDraft, setting: Setting) -> None:
        self.draft = draft
        self._setting = setting
        self._language = setting.language

    def begin(self, template: str) -> None:
        """Begin with the template of that key."""
        given = self._setting
        chosen = next(each for each in given.templates if each.key == template)
        day, languages = given.today(), given.languages
        plan = plan_from(chosen, day, _USUAL_START, given.place, given.new_id, languages=languages)
        self.draft.take(drafting.begun(plan, self._language))

    def begin_plain(self) -> None:
        """Begin with one item."""
        self.draft.take(drafting.begun(plain_evening(self._setting), self._language))

    def begin_as_last(self) -> None:
        """Begin with the plan of the last meeting, today."""
        last, given = self._setting.last(), self._setting
        if last is not None:
            plan = as_new(last, given.today().isoformat(), given.new_id)
            self.draft.take(drafting.begun(plan, self._language))

    def add(self, place: int) -> str:
        """A new item at that place, in the phase of the one before; its id."""
        items = self._plan.items
        phase = items[place - 1].phase if 0 < place <= len(items) else Phase.INTRODUCTION
        item = _new_item(self._setting, phase)
        self.draft.take(drafting.inserted(self._plan, item, place, self._language))
        return item.id

    def add_first_business(self) -> str | None:
        """Reports, recalls and matters to ratify, where they belong; the first of them."""
        items = self._setting.first(self._plan)
        if not items:
            return None
        at = place_of(self._plan)
        self.draft.take(drafting.with_first_business(self._plan, items, at, self._language))
        return items[0].id

    def move(self, item: str, to: int) -> None:
        """See `drafting.moved`."""
        self.draft.take(drafting.moved(self._plan, item, to, self._language))

    def edit(self, item: PlannedItem) -> None:
        """See `drafting.edited`."""
        self.draft.take(drafting.edited(self._plan, item, self._language))

    def duplicate(self, item: str) -> None:
        """See `drafting.duplicated`."""
        new_id = self._setting.new_id
        self.draft.take(drafting.duplicated(self._plan, item, new_id, self._language))

    def remove(self, item: str) -> None:
        """See `drafting.removed`."""
        self.draft.take(drafting.removed(self._plan, item, self._language))

    def edit_evening(self, plan: Plan) -> None:
        """See `drafting.about`."""
        self.draft.take(drafting.about(self._plan, plan, self._language))

    @property
    def _plan(self) -> Plan:
        plan = self.draft.plan
        if plan is None:
            raise ValueError("There is no plan to edit.")
        return plan
