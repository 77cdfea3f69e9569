"""The acts on a vote as buttons: the first stands out, the careful one asks for a reason here."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import TIGHT, ActButton, ButtonKind
from ui.desk.tonight.pieces import Field, desk_button
from ui.present.acts import Act, ActView

COUNTING: Final = (Act.HANDS, Act.CARDS, Act.PAPER)
_COLUMNS: Final = 6  # so that one, two or three buttons share a row evenly
#: As printed on the button that Enter presses.
ENTER: Final = "Enter"


class ReasonRow(QWidget):
    """Why a vote shall not count; nothing happens before it is written.

    Signals:
        given: (text) the reason.
        dropped: the vote goes on.
    """

    given = Signal(str)
    dropped = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.field = Field(
            say(language, "Why does this vote not count?"),
            say(language, "Why? It goes into the minutes."),
        )
        self._void = desk_button(say(language, "Void this vote"))
        keep = desk_button(say(language, "Keep the vote"), "Esc", ButtonKind.QUIET)
        self._void.setEnabled(False)
        self.field.textChanged.connect(lambda text: self._void.setEnabled(bool(text.strip())))
        self.field.entered.connect(self.given)
        self.field.left.connect(self.dropped)
        self._void.clicked.connect(lambda: self.given.emit(self.field.text().strip()))
        keep.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self.field, 1)
        row.addWidget(self._void)
        row.addWidget(keep)


class ActsPanel(QWidget):
    """Buttons for ActViews.

    Signals:
        act_asked: (Act, counts, reason). Counts is 2 where two tellers shall count.
    """

    act_asked = Signal(object, int, str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._shown: tuple[ActView, ...] = ()
        self.buttons: dict[Act, ActButton] = {}
        self.two = QCheckBox(say(language, "Two tellers count, each on their own"), self)
        self.two.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reason = ReasonRow(language)
        self.reason.given.connect(self._void)
        self.reason.dropped.connect(self._keep)
        self._grid = QWidget()
        self._cells = QGridLayout(self._grid)
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setSpacing(TIGHT)
        for column in range(_COLUMNS):
            self._cells.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._grid)
        whole.addWidget(self.reason)
        self.reason.hide()

    def show_acts(self, acts: tuple[ActView, ...]) -> None:
        """These and no others. A reason that is being written stays while it can be given."""
        if acts == self._shown:
            return
        self._shown = acts
        self._clear()
        self._fill(acts)
        self.setVisible(bool(acts))
        if not any(view.careful for view in acts):
            self._keep()

    @property
    def primary(self) -> Act | None:
        """What Enter does: never an act that has to be thought about."""
        return next((v.act for v in self._shown if v.primary and not v.careful), None)

    def press(self, act: Act) -> None:
        """As a click on its button; nothing where it has none."""
        view = next((v for v in self._shown if v.act is act), None)
        if view is None:
            return
        if view.careful:
            self._grid.hide()
            self.reason.show()
            self.reason.field.setFocus()
        else:
            two = act in COUNTING and self.two.isChecked()
            self.act_asked.emit(act, 2 if two else 1, "")

    def _clear(self) -> None:
        """Take the buttons away; where one had the keyboard, no other gets it by accident."""
        for button in self.buttons.values():
            self._cells.removeWidget(button)
            button.clearFocus()
            button.hide()
            button.deleteLater()
        self.buttons = {}
        self._cells.removeWidget(self.two)

    def _fill(self, acts: tuple[ActView, ...]) -> None:
        """Three rows: what moves on, ways to count, and what should not be near a quick finger."""
        rows: tuple[list[ActView], ...] = ([], [], [])
        for view in acts:
            rows[2 if view.careful else 1 if view.act in COUNTING else 0].append(view)
        for n, row in enumerate(rows[:2]):
            span = _COLUMNS // max(1, len(row))
            for m, view in enumerate(row):
                self._add(view, n, m * span, span)
        for view in rows[2]:
            self._add(view, 2, _COLUMNS - 2, 2)
        if rows[1]:
            # Placed before it is shown: without a place it would be a window of its own.
            self._cells.addWidget(self.two, 2, 0, 1, _COLUMNS - 2)
        self.two.setVisible(bool(rows[1]))

    def _add(self, view: ActView, row: int, column: int, span: int) -> None:
        if view.primary and not view.careful:
            button = desk_button(view.label, ENTER, ButtonKind.PRIMARY)
            button.setToolTip(f"{ENTER}, {view.act.key}")
        else:
            kind = ButtonKind.QUIET if view.careful else ButtonKind.ORDINARY
            button = desk_button(view.label, view.act.key, kind)
        button.clicked.connect(lambda: self.press(view.act))
        self.buttons[view.act] = button
        self._cells.addWidget(button, row, column, 1, span)
        button.show()

    def _void(self, reason: str) -> None:
        self._keep()
        self.act_asked.emit(Act.VOID, 1, reason)

    def _keep(self) -> None:
        self.reason.field.clear()
        self.reason.field.clearFocus()
        self.reason.hide()
        self._grid.show()
