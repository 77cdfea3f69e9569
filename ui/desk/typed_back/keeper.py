"""Between the page and the record: typed twice, compared, put in step by step once it agrees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator.drafting import PlanDraft, with_people_as_tokens
from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.ids import random_id
from facilitator.part import Command
from facilitator.parts import meeting
from facilitator.plan import Plan, PlannedItem
from facilitator.readings.results.options import option_words
from facilitator.typed_back import TypedMeeting, differing, steps_of
from facilitator.wording import say
from ui.bridge import Bridge
from ui.desk.typed_back.page import TypedBackPage
from ui.present.typed_back import differ_words, read_back


class TypedBackKeeper(QObject):
    """The page, alive.

    Args:
        draft: answers the plan of the next evening as it is saved.
        put_in: told once all of it is in the record.
    """

    def __init__(
        self,
        page: TypedBackPage,
        bridge: Bridge,
        draft: Callable[[], PlanDraft],
        put_in: Callable[[], None],
        language: str,
    ) -> None:
        super().__init__(page)
        self._page, self._bridge, self._draft = page, bridge, draft
        self._put_in, self._language = put_in, language
        self._plan: Plan | None = None
        self._before: TypedMeeting | None = None
        page.done.connect(self._done)

    def open(self) -> None:
        """With the plan as it is now; what was typed for another one is gone."""
        plan, la = self._draft().plan, self._language
        if plan is not None and plan == self._plan:
            return
        self._plan, self._before = plan, None
        world = self._bridge.world
        there = plan is not None and bool(plan.items)
        can = there and world.of(meeting.PART).running is None
        self._page.next.setEnabled(can)
        self._page.show_items((item, _answers(world, item, la)) for item in _items(plan))
        self._page.told.setText(_first(la) if can else _not_yet(la))

    def _done(self) -> None:
        page, plan, la = self._page, self._plan, self._language
        if plan is None:
            return
        page.banner.clear()
        about = page.about["began"].text(), page.about["closed"].text(), page.about["people"].text()
        rows = {key: fields.typed for key, fields in page.items.items()}
        read = read_back(plan.items, about, rows, la)
        if read.unclear:
            page.banner.say(say(la, "The field that waits could not be read."))
            page.empty(read.unclear)
            return
        before, self._before = self._before, read.meeting
        if before is None:
            page.told.setText(_second(la))
            page.empty()
        elif places := differing(before, read.meeting):
            page.banner.say(differ_words(len(places), la))
            page.empty(places)
        else:
            self._record(plan, read.meeting)

    def _record(self, plan: Plan, typed: TypedMeeting) -> None:
        frozen, names = with_people_as_tokens(plan, random_id)
        self._page.next.setEnabled(False)
        self._step(list(steps_of(frozen, typed, names)))

    def _step(self, left: list[tuple[Command, ...]]) -> None:
        """One after the other; what is refused stops it there, and the desk goes on by hand."""
        if not left:
            self._over()
            return

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if all(one.done for one in outcomes):
                self._step(left[1:])
            else:  # the desk says why, as of all that is refused
                self._over()

        self._bridge.send(*left[0], answered=answered)

    def _over(self) -> None:
        """What there is of it is on Tonight; where nothing is, it can be tried once more."""
        self._page.next.setEnabled(True)
        if self._bridge.world.of(meeting.PART).running is not None:
            self._plan = self._before = None
            self._put_in()


def _items(plan: Plan | None) -> tuple[PlannedItem, ...]:
    return plan.items if plan is not None else ()


def _answers(world: World, item: PlannedItem, language: str) -> tuple[str, ...]:
    asked = item.question
    if asked is None:
        return ()
    return tuple(option_words(world, asked, option, language) for option in asked.options)


def _not_yet(language: str) -> str:
    return say(
        language,
        "Write its items in Before first, and what was put to the hall, word for word. No meeting "
        "may be running.",
    )


def _first(language: str) -> str:
    return say(
        language,
        "The day, the items and every wording are those in Before: put them right there first. "
        "Then one person types from the paper, and after that another one.",
    )


def _second(language: str) -> str:
    return say(language, "Now the second person: type it from the paper, without asking the first.")
