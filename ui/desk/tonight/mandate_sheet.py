"""A mandate over the desk: its report and the four answers, its recall, and other acts on it.

It opens where an item is about a mandate, and from the floor for any of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.plan import Question
from facilitator.wording import say
from ui.desk.before.texts import Picker
from ui.desk.look import TIGHT, ButtonKind, Card, Text, label
from ui.desk.side_page import scrolling
from ui.desk.tonight.motion_form import MotionForm
from ui.desk.tonight.over import Over
from ui.desk.tonight.pieces import compact_button, desk_button
from ui.desk.tonight.recall_box import RecallBox
from ui.desk.tonight.report_rows import ReportRows
from ui.present.report_back import AboutMandate, MotionButton

_WIDE: Final = 900
_HIGH: Final = 440


class MandateSheet(Over):
    """One mandate at a time.

    Signals:
        picked: (mandate id) another one is to be shown.
        reported: (mandate id, ClauseReports) the report is written down.
        wanted: (MotionButton) a motion is to be made ready; put: (Question) it is put.
    """

    picked = Signal(str)
    reported = Signal(str, object)
    wanted = Signal(object)
    put = Signal(object)

    def __init__(
        self, over: QWidget, language: str, languages: tuple[str, ...], today: Callable[[], date]
    ) -> None:
        card = Card(say(language, "A mandate"))
        card.setFixedWidth(_WIDE)
        super().__init__(over, card)
        self.setAccessibleName(say(language, "A mandate"))
        self._language = language
        self._view: AboutMandate | None = None
        self._writing = True
        self.which = Picker(say(language, "Which mandate"))
        self._title, self._next = label("", Text.LEAD, wrap=True), label("", wrap=True)
        self.rows, self.recall = ReportRows(language), RecallBox(language, today)
        self.save = desk_button(say(language, "Write the report down"))
        self.given = label("", wrap=True)
        self.another = desk_button(say(language, "Write another report"), kind=ButtonKind.QUIET)
        self.motion = MotionForm(language, languages)
        self.answers, self.floor = _Buttons(), _Buttons()
        self.more = desk_button(say(language, "More"), kind=ButtonKind.QUIET)
        self.more.setCheckable(True)
        self._told = QWidget()
        self._lay_out(card)
        self._connect()

    def show_view(self, view: AboutMandate) -> None:
        """Show how it stands; an equal view costs nothing, and what is being typed stays."""
        if view == self._view:
            return
        before, self._view = self._view, view
        if before is None or (before.mandate, before.given) != (view.mandate, view.given):
            self._writing = not view.given
        if before is None or before.mandate != view.mandate:
            self.show_motion(None, "")
            self.more.setChecked(not view.can_report and view.recall is None)
        self._title.setText(view.title)
        self._show_others(view)
        self.rows.show_rows(view.mandate, view.rows)
        self.rows.setEnabled(view.can_report)
        self.given.setText("\n".join(view.given))
        self._show_report()
        self._answer_ready()
        self.answers.show_buttons(view.answers)
        self.floor.show_buttons(view.floor)
        self.recall.show_recall(view.recall)
        self._next.setText("\n".join(view.next_steps))
        self._next.setVisible(bool(view.next_steps))
        self._unfold()

    def show_motion(self, question: Question | None, why: str) -> None:
        """Make that motion ready, in the place of all else; None: what was there before."""
        self._told.setVisible(question is None)
        self.motion.setVisible(question is not None)
        if question is not None:
            self.motion.begin(question, why)

    def _show_others(self, view: AboutMandate) -> None:
        self.which.clear()
        for key, words in view.others:
            self.which.addItem(words, key)
        self.which.setCurrentIndex(self.which.findData(view.mandate))
        self.which.setVisible(len(view.others) > 1)
        self._title.setVisible(len(view.others) <= 1)

    def _answer_ready(self) -> None:
        self.save.setEnabled(self.rows.said is not None)

    def _show_report(self) -> None:
        """The report as it was given, or what the next one is typed into."""
        can = self._view is not None and self._view.can_report
        self.given.setVisible(not self._writing)
        self.another.setVisible(can and not self._writing)
        self.rows.setVisible(self._writing)
        self.save.setVisible(can and self._writing)

    def _write_another(self) -> None:
        self._writing = True
        self._show_report()

    def _unfold(self) -> None:
        view = self._view
        self.more.setVisible(view is not None and bool(view.floor))
        self.floor.setVisible(self.more.isChecked())

    def _save(self) -> None:
        if self._view is not None and (said := self.rows.said) is not None:
            self.reported.emit(self._view.mandate, said)

    def _connect(self) -> None:
        self.which.activated.connect(lambda n: self.picked.emit(self.which.itemData(n)))
        self.rows.changed.connect(self._answer_ready)
        self.save.clicked.connect(self._save)
        self.another.clicked.connect(self._write_another)
        self.more.toggled.connect(self._unfold)
        for buttons in (self.answers, self.floor):
            buttons.pressed.connect(self.wanted)
        self.motion.given.connect(self.put)
        self.motion.dropped.connect(lambda: self.show_motion(None, ""))

    def _lay_out(self, card: Card) -> None:
        inside, told = QWidget(), QVBoxLayout(self._told)
        column, saving = QVBoxLayout(inside), QHBoxLayout()
        column.setContentsMargins(0, 0, TIGHT, 0)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(TIGHT)
        saving.addStretch()
        saving.addWidget(self.another)
        saving.addWidget(self.save)
        told.addWidget(self.given)
        told.addWidget(self.rows)
        told.addLayout(saving)
        pieces: tuple[QWidget, ...] = (self.answers, self.recall, self._next, self.floor)
        for piece in pieces:
            told.addWidget(piece)
        column.addWidget(self._told)
        column.addWidget(self.motion)
        column.addStretch()
        self.motion.hide()
        scroll = scrolling(inside)
        scroll.setMinimumHeight(_HIGH)
        card.body.setSpacing(TIGHT)
        for part in (self.which, self._title, scroll):
            card.body.addWidget(part)
        card.body.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        shut = desk_button(say(self._language, "Back to the desk"), "Esc", ButtonKind.QUIET)
        shut.clicked.connect(self.toggle)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch()
        foot.addWidget(shut)
        return foot


class _Buttons(QWidget):
    """A motion a button, with what it does under the pointer.

    Signals:
        pressed: (MotionButton).
    """

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[MotionButton, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TIGHT)
        self.hide()

    def show_buttons(self, buttons: tuple[MotionButton, ...]) -> None:
        """These; none: not on the screen."""
        self.setVisible(bool(buttons))
        if buttons == self._shown:
            return
        self._shown = buttons
        while (taken := self._row.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in buttons:
            kind = ButtonKind.QUIET if one.quiet else ButtonKind.ORDINARY
            button = compact_button(one.label, kind=kind)
            button.setToolTip(one.why)
            button.setAccessibleDescription(one.why)
            button.clicked.connect(lambda _on=False, one=one: self.pressed.emit(one))
            self._row.addWidget(button)
        self._row.addStretch()
