"""The page *Before*: a template is chosen, the plan is edited and undone, the meeting started.

Every edit is saved as it is made; there is no button for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.drafting import PlanDraft
from facilitator.errors import EnvironmentFailure
from facilitator.parts.meeting import Meeting
from facilitator.rules.rule import CastingMode
from facilitator.wording import say
from ui.desk.before.chooser import TemplateChooser
from ui.desk.before.foot import Foot
from ui.desk.before.more import MoreButton
from ui.desk.before.place import Place
from ui.desk.before.planner import Planner
from ui.desk.before.sheets import Asking, Sheets
from ui.desk.before.underway import Underway
from ui.desk.look import PAGE, ROOM, WIDE, ActButton, Banner, ButtonKind, act_button
from ui.desk.ready.line import ReadyLine
from ui.present.editing import PlanEditing, Setting, as_last_words
from ui.present.planning import template_cards
from ui.present.typed import Ranges

Done = TypeVar("Done")


class BeforePage(QWidget):
    """Edits the plan of one evening.

    Attributes:
        ready: whether there is anything to look at, below all else.
        owed: which reports are overdue, and the way to them; there while one is.
        recall_rules: what the assembly asks before a recall.
        looks, cards: the buttons that lead to the look of the hall, and to cards and papers.
        invited: leads to the area, the outreach log and how far it got.
        more: keeps what a first evening can do without.
        ways: where all of these stand; others can be put there.

    Signals:
        start_meeting_requested: (Plan) with names of people as typed; see `facilitator.drafting`.
        quorum_changed: (people) 0 for none.
        casting_changed: (CastingMode) what is done about equal votes.
        handsets_changed: (ranges).
        failed: (EnvironmentFailure) an edit could not be saved.
        tonight_asked: back to the meeting that runs.
        plan_shown: the plan is shown as it is saved now, or none is there.
    """

    start_meeting_requested = Signal(object)
    quorum_changed = Signal(int)
    casting_changed = Signal(object)
    handsets_changed = Signal(object)
    failed = Signal(object)
    tonight_asked = Signal()
    plan_shown = Signal()

    def __init__(
        self,
        draft: PlanDraft,
        setting: Setting,
        handsets: Place | None = None,
        asking: Asking | None = None,
    ) -> None:
        """`handsets`: the place that a button at the foot leads to; `asking`: for files."""
        super().__init__()
        self.setObjectName("page")
        la = setting.language
        self._setting, self._editing = setting, PlanEditing(draft, setting)
        self._sheets = Sheets(self, self._editing, setting, asking or Asking())
        self._banner, self._pages = Banner(), QStackedWidget()
        self._chooser = TemplateChooser(la)
        there = setting.agreed, setting.there
        self._planner = Planner(la, setting.languages, setting.new_id, *there)
        self.recall_rules = self._planner.recall_rules
        self._foot, self.ready, self.more = Foot(la), ReadyLine(la), MoreButton(la)
        self.owed, self.looks, self.cards, self.invited, self.body = _ways_on(la)
        self._underway, self._is_running = Underway(la), False
        for page in (self._chooser, self._planner, self._underway):
            self._pages.addWidget(page)
        for button in (self._foot.handsets, self._underway.handsets):
            button.setVisible(handsets is not None)
        if handsets is not None:
            self._pages.addWidget(handsets)
            handsets.left.connect(self.show_draft)
            for button in (self._foot.handsets, self._underway.handsets):
                button.clicked.connect(lambda: self.go_to(handsets))
        column = _column(self, self._banner, self._pages, self._foot)
        ways = self.cards, self.looks, self.more, self.body, self.invited
        self.ways = _at_both_ends((self.ready, self.owed), ways)
        column.addLayout(self.ways)
        self._connect()
        self.show_draft()
        if setting.troubles:
            done = say(la, "All right"), self._banner.clear
            self._banner.say("\n".join(setting.troubles), done)

    def show_draft(self, chosen: str | None = None) -> None:
        """Show the plan as it is saved; `chosen`: the item to look at. A meeting goes first."""
        if self._is_running:
            self._pages.setCurrentWidget(self._underway)
            self._foot.hide()
            return
        plan = self._editing.draft.plan
        self._pages.setCurrentWidget(self._planner if plan else self._chooser)
        self._foot.show()
        can_start = plan is not None and bool(plan.items)
        self._foot.show_plan(is_there=plan is not None, can_start=can_start)
        if plan is not None:
            self._planner.show_plan(plan, chosen)
            self._planner.items.first.show_waiting(self._setting.first(plan))
        else:
            self._chooser.show_cards(template_cards(self._setting.offered, self._setting.language))
            self._chooser.show_last(as_last_words(self._setting))
        self._foot.show_steps(self._editing.draft.undoes, self._editing.draft.redoes)
        self.plan_shown.emit()

    def show_running(self, meeting: Meeting | None) -> None:
        """Show that it runs; None: none does, and the plan is there again."""
        if meeting is not None:
            self._underway.show_meeting(meeting)
        if (meeting is not None) != self._is_running:
            self._is_running = meeting is not None
            if not isinstance(self._pages.currentWidget(), Place):
                self.show_draft()

    def set_aside(self, name: str) -> None:
        """The plan became a meeting: the next evening is chosen anew. `name`: what was done."""
        self._do(lambda: self._editing.draft.set_aside(name))

    def show_room(
        self, quorum: int, handsets: Ranges, casting: CastingMode = CastingMode.NONE
    ) -> None:
        """Show the quorum, the handsets and the rule on equal votes as they are on record."""
        self._foot.room.show_room(quorum, handsets)
        self._planner.equal_votes.show_casting(casting)

    def commit(self) -> None:
        """Take what is being typed: before the page is left, or the program ends."""
        if self._editing.draft.plan is not None:
            self._planner.commit()
            self._foot.room.commit()

    def go_to(self, place: Place) -> None:
        """Show that place, one of Before's own."""
        self.commit()
        if self._pages.indexOf(place) < 0:
            self._pages.addWidget(place)
        self._pages.setCurrentWidget(place)
        self._foot.hide()

    def _connect(self) -> None:
        planner, editing, do = self._planner, self._editing, self._do
        self.more.keep(self.body, self.invited)
        self._chooser.chosen.connect(lambda key: self._begin(lambda: editing.begin(key)))
        self._chooser.plain.connect(lambda: self._begin(editing.begin_plain))
        self._chooser.as_last.connect(lambda: self._begin(editing.begin_as_last))
        sheets = self._sheets
        _connect_sheets(sheets, self._chooser, planner, self._banner)
        sheets.wanted.connect(lambda: self.go_to(sheets.place))
        for gone in (sheets.place.left, sheets.took):
            gone.connect(self.show_draft)
        sheets.failed.connect(self.failed)
        planner.equal_votes.chosen.connect(self.casting_changed)
        planner.evening_edited.connect(lambda plan: do(lambda: editing.edit_evening(plan)))
        planner.item_edited.connect(lambda item: do(lambda: editing.edit(item)))
        planner.items.moved.connect(
            lambda key, to: do(lambda: editing.move(key, to)), Qt.ConnectionType.QueuedConnection
        )
        planner.items.add_wanted.connect(self._add)
        planner.items.first_wanted.connect(lambda: self.show_draft(do(editing.add_first_business)))
        planner.items.duplicate_wanted.connect(lambda key: do(lambda: editing.duplicate(key)))
        planner.items.remove_wanted.connect(lambda key: do(lambda: editing.remove(key)))
        self._underway.tonight.clicked.connect(self.tonight_asked)
        foot = self._foot
        foot.room.quorum_changed.connect(self.quorum_changed)
        foot.room.handsets_changed.connect(self.handsets_changed)
        foot.undo.clicked.connect(lambda: do(editing.draft.undo))
        foot.redo.clicked.connect(lambda: do(editing.draft.redo))
        foot.start.clicked.connect(self._request_start)

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


def _ways_on(language: str) -> tuple[ActButton, ...]:
    """To reports that are overdue, while there are any; then those that are always there."""
    texts = (
        *("", say(language, "Look of the hall"), say(language, "Cards and papers")),
        *(say(language, "Who is invited"), say(language, "This body")),
    )
    owed, *always = (act_button(words, kind=ButtonKind.QUIET) for words in texts)
    owed.hide()
    return owed, *always


def _column(page: QWidget, banner: Banner, middle: QWidget, foot: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(PAGE, WIDE, PAGE, WIDE)
    column.setSpacing(ROOM)
    column.addWidget(banner)
    column.addWidget(middle, 1)
    column.addWidget(foot)
    return column


def _at_both_ends(left: tuple[QWidget, ...], right: tuple[QWidget, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in left:
        row.addWidget(widget)
    row.addStretch()
    for widget in right:
        row.addWidget(widget)
    return row


def _connect_sheets(
    sheets: Sheets, chooser: TemplateChooser, planner: Planner, banner: Banner
) -> None:
    for wanted in (chooser.sheet_wanted, planner.items.import_wanted):
        wanted.connect(sheets.ask)
    planner.items.export_wanted.connect(sheets.export)
    sheets.took.connect(planner.items.begin)
    sheets.said.connect(lambda said: banner.say(said, (sheets.all_right, banner.clear)))
