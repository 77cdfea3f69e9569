"""The list under the ready line: a sentence for each check, *Mend* and *Carry on without*."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, ActButton, ButtonKind, Card, Text, act_button, label
from ui.present.ready import Check, Key, State

_WIDE: Final = 720
_MARK, _WORDS, _MEND, _WITHOUT = range(4)


class ReadyPanel(Card):
    """Rows that are made anew when something changed.

    Signals:
        mended: (Key); left_out: (Key).
    """

    mended = Signal(Key)
    left_out = Signal(Key)

    def __init__(self, over: QWidget, language: str) -> None:
        super().__init__(parent=over)
        self._language = language
        self.setObjectName("unfolded")
        self.setAccessibleName(say(language, "What to look at"))
        self.setFixedWidth(_WIDE)
        self.body.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        self.body.setSpacing(TIGHT)
        self._checks: tuple[Check, ...] = ()
        self._rows: QWidget | None = None
        note = say(language, "Nothing here stops a meeting, and none of it is written down.")
        self.body.addWidget(label(note, Text.CAPTION))

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show them; equal ones keep their buttons under the finger."""
        if checks == self._checks:
            return
        self._checks = checks
        if self._rows is not None:
            self._rows.hide()
            self.body.removeWidget(self._rows)
            self._rows.deleteLater()
        self._rows = rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(_WORDS, 1)
        for n, check in enumerate(checks):
            self._add(grid, n, check)
        self.body.insertWidget(0, rows)

    def fit(self) -> None:
        """As high as its lines."""
        self.body.activate()
        self.resize(_WIDE, self.heightForWidth(_WIDE))

    def _add(self, grid: QGridLayout, n: int, check: Check) -> None:
        la, is_well = self._language, check.state is State.WELL
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label("✓" if is_well else "○"), n, _MARK, top)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(check.sentence, Text.MUTED if is_well else Text.BODY, wrap=True))
        if check.todo:
            words.addWidget(label(check.todo, Text.CAPTION, wrap=True))
        grid.addLayout(words, n, _WORDS)
        if check.mend:
            mend = _button(check.mend, check.sentence, ButtonKind.ORDINARY)
            mend.clicked.connect(lambda: self.mended.emit(check.key))
            grid.addWidget(mend, n, _MEND, top)
        if not is_well:
            without = _button(say(la, "Carry on without"), check.sentence, ButtonKind.QUIET)
            without.clicked.connect(lambda: self.left_out.emit(check.key))
            grid.addWidget(without, n, _WITHOUT, top)


def _button(words: str, about: str, kind: ButtonKind) -> ActButton:
    """A click does not leave the keyboard on it; who cannot see the row hears what it is about."""
    made = act_button(words, kind=kind)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleDescription(about)
    return made
