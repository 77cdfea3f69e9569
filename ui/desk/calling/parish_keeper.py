"""The parish meeting between its place, the plan and the record's rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.kept_forms import KeptForm
from facilitator.nation import Nation
from facilitator.parish.call import TEMPLATE, Evening, ParishCall
from facilitator.parish.checks import checklist
from facilitator.parts import assembly, meeting, presence
from facilitator.parts.assembly import Assembly
from facilitator.parts.meeting import Meeting
from facilitator.plan import Kind, Plan
from facilitator.readings.evening.last_plan import last_plan
from facilitator.rules.rule import CastingMode, majority
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Bridge
from ui.desk.before.page import BeforePage
from ui.desk.calling.notices_keeper import PaperMaker
from ui.desk.calling.parish_place import ParishPlace
from ui.desk.look import ActButton
from ui.notice_papers import parish_paper
from ui.present.parish import parish_lines


class ParishKeeper(QObject):
    """The place, alive; its button is there while a parish meeting is planned."""

    def __init__(  # noqa: PLR0913 - what the place is about, each given once
        self,
        page: BeforePage,
        place: ParishPlace,
        button: ActButton,
        bridge: Bridge,
        form: KeptForm[ParishCall],
        planned: Callable[[], Plan | None],
        *,
        background: InBackground,
        folder: Path,
        language: str,
    ) -> None:
        """`button`: leads to it; `planned`: answers the plan; `folder`: where papers go."""
        super().__init__(page)
        self._page, self._place, self._button, self._bridge = page, place, button, bridge
        self._form, self._planned = form, planned
        self._folder, self._language = folder, language
        self._maker = PaperMaker(place.making, background, language)
        button.clicked.connect(self.open)
        place.left.connect(page.show_draft)
        place.fields.edited.connect(self._keep)
        place.making.make_asked.connect(self._make)
        page.plan_shown.connect(self._offer)
        self._running: Meeting | None = None
        bridge.changed.connect(self._look)
        self._look()
        self._offer()

    def open(self) -> None:
        """Show what was kept, against the plan as it is now."""
        self._page.go_to(self._place)
        try:
            self._show(self._form.value)
        except EnvironmentFailure as failure:
            self._page.failed.emit(failure)

    def _look(self) -> None:
        """A meeting began, or ended: its lines matter while it runs as well."""
        running = self._bridge.world.of(meeting.PART).running
        if running != self._running:
            self._running = running
            self._offer()

    def _offer(self) -> None:
        plan = self._plan()
        here = self._bridge.world.of(assembly.PART).nation is Nation.ENGLAND
        self._button.setVisible(here and plan is not None and plan.template == TEMPLATE)

    def _plan(self) -> Plan | None:
        """Of the meeting that runs, else of the next evening."""
        return last_plan(self._bridge.world) if self._running is not None else self._planned()

    def _as_counted(self, call: ParishCall) -> ParishCall:
        """Electors nobody typed are as many as are in the room."""
        if call.electors or self._running is None:
            return call
        room = self._bridge.world.of(presence.PART).of_meeting(self._running.id)
        return replace(call, electors=room.people or 0)

    def _keep(self) -> None:
        call = self._place.fields.call
        try:
            self._form.keep(call)
        except EnvironmentFailure as failure:
            self._page.failed.emit(failure)
            return
        self._show(call)

    def _show(self, call: ParishCall) -> None:
        self._place.fields.show_call(call)
        evening = evening_of(self._plan(), self._bridge.world.of(assembly.PART))
        found = checklist(self._as_counted(call), evening)
        self._place.lines.show_lines(parish_lines(found, self._language))

    def _make(self) -> None:
        self._place.fields.commit()
        plan, call, la, folder = (
            self._plan(),
            self._place.fields.call,
            self._language,
            self._folder,
        )
        languages = self._bridge.world.of(assembly.PART).papers[:2]
        if plan is None:
            begin = say(la, "Choose an evening first: day, time and place are there.")
            self._maker.failed(RuleError(begin))
            return
        self._maker.make(lambda: parish_paper(plan, call, languages, folder, la))


def evening_of(plan: Plan | None, state: Assembly) -> Evening:
    """What of the plan and the assembly's rules the law asks about."""
    if plan is None:
        return Evening()
    motions = (
        item.question.rule
        for item in plan.items
        if item.question is not None and item.question.kind is Kind.MOTION
    )
    return Evening(
        plan.day,
        plan.start,
        plan.place,
        len(plan.items),
        casting=state.casting is CastingMode.SECOND_OR_CASTING,
        majority=all(rule == majority() for rule in motions),
    )
