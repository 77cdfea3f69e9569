"""The page *Before*: a template is chosen, the plan is edited and undone, the meeting started.

Every edit is saved as it is made; there is no button for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator import drafting
from facilitator.drafting import Edit, PlanDraft
from facilitator.errors import EnvironmentFailure
from facilitator.ids import Ids, random_id
from facilitator.plan import Phase, Plan, PlannedItem
from facilitator.templates import Template, plan_from
from facilitator.wording import say
from ui.desk.before.chooser import TemplateChooser
from ui.desk.before.evening import RoomFields
from ui.desk.before.planner import Planner
from ui.desk.look import PAGE, ROOM, WIDE, ButtonKind, act_button
from ui.present.planning import template_cards
from ui.present.typed import Ranges

_USUAL_START = "19:00"
_USUAL_MINUTES = 5


@dataclass(frozen=True, slots=True)
class Setting:
    """What the page is given.

    Attributes:
        language: of whoever is at the desk; `languages`: of the hall, in order.
        place: where the assembly usually meets.
        templates: to choose from.
        today: the day an evening is planned for at first.
        new_id: makes ids for items and choices.
    """

    language: str
    languages: tuple[str, ...]
    place: str
    templates: tuple[Template, ...]
    today: Callable[[], dt.date]
    new_id: Ids = random_id


class BeforePage(QWidget):
    """Edits the plan of one evening.

    Signals:
        start_meeting_requested: (Plan) with names of people as typed; see `facilitator.drafting`.
        quorum_changed: (people) 0 for none.
        handsets_changed: (ranges).
        failed: (EnvironmentFailure) an edit could not be saved.
    """

    start_meeting_requested = Signal(object)
    quorum_changed = Signal(int)
    handsets_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, draft: PlanDraft, setting: Setting) -> None:
        super().__init__()
        self.setObjectName("page")
        la = setting.language
        self._draft, self._setting = draft, setting
        self._chooser = TemplateChooser(template_cards(setting.templates, la), la)
        self._planner = Planner(la, setting.languages, setting.new_id)
        self._room = RoomFields(la)
        self._undo = act_button("", "Ctrl+Z", ButtonKind.QUIET, drawn="undo")
        self._redo = act_button("", "Ctrl+Y", ButtonKind.QUIET, drawn="redo")
        self._start = act_button(say(la, "Start the meeting"), "Ctrl+Enter", ButtonKind.PRIMARY)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._chooser)
        self._pages.addWidget(self._planner)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, WIDE, PAGE, WIDE)
        column.setSpacing(ROOM)
        column.addWidget(self._pages, 1)
        column.addLayout(self._foot())
        self._connect()
        self.show_draft()

    def show_draft(self, chosen: str | None = None) -> None:
        """Show the plan as it is saved; `chosen`: the item to look at."""
        plan = self._draft.plan
        self._pages.setCurrentWidget(self._planner if plan else self._chooser)
        self._start.setVisible(plan is not None)
        self._start.setEnabled(plan is not None and bool(plan.items))
        self._room.setVisible(plan is not None)
        if plan is not None:
            self._planner.show_plan(plan, chosen)
        self._show_steps()

    def show_room(self, quorum: int, handsets: Ranges) -> None:
        """Show the quorum and the handsets as they are on record."""
        self._room.show_room(quorum, handsets)

    def commit(self) -> None:
        """Take what is being typed: before the page is left, or the program ends."""
        if self._draft.plan is not None:
            self._planner.commit()
            self._room.commit()

    def _show_steps(self) -> None:
        la = self._setting.language
        for button, step, words in (
            (self._undo, self._draft.undoes, say(la, "Undo: {edit}", edit=self._draft.undoes)),
            (self._redo, self._draft.redoes, say(la, "Redo: {edit}", edit=self._draft.redoes)),
        ):
            button.setVisible(step is not None)
            button.say(words)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addStretch(1)
        row.addWidget(self._room)
        row.addWidget(self._start)
        return row

    def _connect(self) -> None:
        la, new_id = self._setting.language, self._setting.new_id
        planner, take = self._planner, self._take
        self._chooser.chosen.connect(self._begin)
        self._chooser.plain.connect(self._begin_plain)
        planner.evening_edited.connect(self._edit_evening)
        planner.item_edited.connect(lambda item: take(lambda p: drafting.edited(p, item, la)))
        planner.moved.connect(lambda key, to: take(lambda p: drafting.moved(p, key, to, la)))
        planner.add_wanted.connect(self._add)
        planner.duplicate_wanted.connect(
            lambda key: take(lambda p: drafting.duplicated(p, key, new_id, la))
        )
        planner.remove_wanted.connect(lambda key: take(lambda p: drafting.removed(p, key, la)))
        self._room.quorum_changed.connect(self.quorum_changed)
        self._room.handsets_changed.connect(self.handsets_changed)
        self._undo.clicked.connect(lambda: self._step(self._draft.undo))
        self._redo.clicked.connect(lambda: self._step(self._draft.redo))
        self._start.clicked.connect(self._request_start)
        self._undo.setShortcut(QKeySequence("Ctrl+Z"))
        self._redo.setShortcut(QKeySequence("Ctrl+Y"))
        self._start.setShortcut(QKeySequence("Ctrl+Return"))

    def _begin(self, key: str) -> None:
        given = self._setting
        template = next(each for each in given.templates if each.key == key)
        self._begin_with(
            plan_from(
                template,
                given.today(),
                _USUAL_START,
                given.place,
                given.new_id,
                languages=given.languages,
            )
        )

    def _begin_plain(self) -> None:
        given = self._setting
        title = {la: say(la, "Assembly") for la in given.languages}
        self._begin_with(
            Plan(title, given.place, given.today().isoformat(), _USUAL_START, (self._new_item(),))
        )

    def _begin_with(self, plan: Plan) -> None:
        self._save(drafting.begun(plan, self._setting.language))
        self._planner.begin()

    def _new_item(self, phase: Phase = Phase.INTRODUCTION) -> PlannedItem:
        given = self._setting
        title = {la: say(la, "New item") for la in given.languages}
        return PlannedItem(given.new_id(), title, phase, _USUAL_MINUTES)

    def _add(self, place: int) -> None:
        plan = self._draft.plan
        if plan is not None:
            before = plan.items[place - 1].phase if 0 < place <= len(plan.items) else None
            item = self._new_item(before or Phase.INTRODUCTION)
            edit = drafting.inserted(plan, item, place, self._setting.language)
            self._save(edit, chosen=item.id)
            self._planner.begin_item()

    def _edit_evening(self, plan: Plan) -> None:
        self._save(drafting.about(plan, self._setting.language))

    def _take(self, make: Callable[[Plan], Edit]) -> None:
        plan = self._draft.plan
        if plan is not None:
            self._save(make(plan))

    def _save(self, edit: Edit, chosen: str | None = None) -> None:
        try:
            self._draft.take(edit)
        except EnvironmentFailure as failure:
            self.failed.emit(failure)
        self.show_draft(chosen)

    def _step(self, step: Callable[[], None]) -> None:
        try:
            step()
        except EnvironmentFailure as failure:
            self.failed.emit(failure)
        self.show_draft()

    def _request_start(self) -> None:
        self.commit()
        plan = self._draft.plan
        if plan is not None and plan.items:
            self.start_meeting_requested.emit(plan)
