"""The page *Before*: a template is chosen, the plan is edited and undone, the meeting started.

Every edit is saved as it is made; there is no button for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.drafting import PlanDraft
from facilitator.errors import EnvironmentFailure
from facilitator.wording import say
from ui.desk.before.chooser import TemplateChooser
from ui.desk.before.evening import RoomFields
from ui.desk.before.planner import Planner
from ui.desk.look import PAGE, ROOM, WIDE, Banner, ButtonKind, act_button
from ui.present.editing import PlanEditing, Setting
from ui.present.planning import template_cards
from ui.present.typed import Ranges

Done = TypeVar("Done")


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
        self._language, self._editing = la, PlanEditing(draft, setting)
        self._banner = Banner()
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
        column.addWidget(self._banner)
        column.addWidget(self._pages, 1)
        column.addLayout(self._foot())
        self._connect()
        self.show_draft()
        if setting.troubles:
            self._banner.say(
                "\n".join(setting.troubles), (say(la, "All right"), self._banner.clear)
            )

    def show_draft(self, chosen: str | None = None) -> None:
        """Show the plan as it is saved; `chosen`: the item to look at."""
        plan = self._editing.draft.plan
        self._pages.setCurrentWidget(self._planner if plan else self._chooser)
        self._start.setVisible(plan is not None)
        self._start.setEnabled(plan is not None and bool(plan.items))
        self._room.setVisible(plan is not None)
        if plan is not None:
            self._planner.show_plan(plan, chosen)
        self._show_steps()

    def set_aside(self, name: str) -> None:
        """The plan became a meeting: the next evening is chosen anew. `name`: for the undo."""
        self._do(lambda: self._editing.draft.set_aside(name))

    def show_room(self, quorum: int, handsets: Ranges) -> None:
        """Show the quorum and the handsets as they are on record."""
        self._room.show_room(quorum, handsets)

    def commit(self) -> None:
        """Take what is being typed: before the page is left, or the program ends."""
        if self._editing.draft.plan is not None:
            self._planner.commit()
            self._room.commit()

    def _show_steps(self) -> None:
        la = self._language
        for button, step, words in (
            (
                self._undo,
                self._editing.draft.undoes,
                say(la, "Undo: {edit}", edit=self._editing.draft.undoes),
            ),
            (
                self._redo,
                self._editing.draft.redoes,
                say(la, "Redo: {edit}", edit=self._editing.draft.redoes),
            ),
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
        planner, editing, do = self._planner, self._editing, self._do
        self._chooser.chosen.connect(lambda key: self._begin(lambda: editing.begin(key)))
        self._chooser.plain.connect(lambda: self._begin(editing.begin_plain))
        planner.evening_edited.connect(lambda plan: do(lambda: editing.edit_evening(plan)))
        planner.item_edited.connect(lambda item: do(lambda: editing.edit(item)))
        planner.items.moved.connect(
            lambda key, to: do(lambda: editing.move(key, to)), Qt.ConnectionType.QueuedConnection
        )
        planner.items.add_wanted.connect(self._add)
        planner.items.duplicate_wanted.connect(lambda key: do(lambda: editing.duplicate(key)))
        planner.items.remove_wanted.connect(lambda key: do(lambda: editing.remove(key)))
        self._room.quorum_changed.connect(self.quorum_changed)
        self._room.handsets_changed.connect(self.handsets_changed)
        self._undo.clicked.connect(lambda: do(editing.draft.undo))
        self._redo.clicked.connect(lambda: do(editing.draft.redo))
        self._start.clicked.connect(self._request_start)
        self._undo.setShortcut(QKeySequence("Ctrl+Z"))
        self._redo.setShortcut(QKeySequence("Ctrl+Y"))
        self._start.setShortcut(QKeySequence("Ctrl+Return"))

    def _begin(self, act: Callable[[], None]) -> None:
        self._do(act)
        self._planner.items.begin()

    def _add(self, place: int) -> None:
        added = self._do(lambda: self._editing.add(place))
        if added is not None:
            self.show_draft(added)
            self._planner.begin_item()

    def _do(self, act: Callable[[], Done]) -> Done | None:
        """Do it, and show the plan as it is saved then; None where it could not be saved."""
        try:
            return act()
        except EnvironmentFailure as failure:
            self.failed.emit(failure)
            return None
        finally:
            self.show_draft()

    def _request_start(self) -> None:
        self.commit()
        plan = self._editing.draft.plan
        if plan is not None and plan.items:
            self.start_meeting_requested.emit(plan)
