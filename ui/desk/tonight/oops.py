"""*Oops*, unfolded over the desk: what can be put right now, a button and a digit each."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.keys import OOPS_KEY
from ui.desk.look import PAGE, ROOM, TIGHT, WIDE, Card, Text, label
from ui.desk.tonight.pieces import desk_button
from ui.present.oops import Mend

_WIDE: Final = 760
_MOST: Final = 9  # as many as there are digits


class OopsPanel(Card):
    """Lies over `over`.

    Signals:
        chosen: (Mend) put that right; carried_on: nothing was wrong, the hall sees the evening.
    """

    chosen = Signal(object)
    carried_on = Signal()

    def __init__(self, over: QWidget, language: str) -> None:
        super().__init__(say(language, "Oops"), over)
        self._over, self._language = over, language
        self._mends: tuple[Mend, ...] = ()
        self._before: QWidget | None = None
        self.setObjectName("unfolded")
        self.setFixedWidth(_WIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.setContentsMargins(WIDE, ROOM, WIDE, ROOM)
        asks = say(language, "The hall sees the logo. What shall be put right?")
        self.body.addWidget(label(asks, Text.LEAD))
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        note = say(language, "Whatever is put right is added to the record; nothing is taken out.")
        self.body.addWidget(label(note, Text.CAPTION))
        on = desk_button(say(language, "Carry on: show the evening"), OOPS_KEY)
        on.clicked.connect(self.carried_on)
        away = desk_button(say(language, "Close this; the logo stays"), "Esc")
        away.clicked.connect(self.put_away)
        row = QHBoxLayout()
        row.addWidget(on)
        row.addWidget(away)
        row.addStretch(1)
        self.body.addLayout(row)
        self.hide()

    def offer(self, mends: tuple[Mend, ...]) -> None:
        """Show what can be put right."""
        self._mends = mends[:_MOST]
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, TIGHT, 0, TIGHT)
        column.setSpacing(TIGHT)
        for n, mend in enumerate(self._mends, 1):
            button = desk_button(mend.words, str(n))
            button.clicked.connect(lambda _on=False, mend=mend: self._choose(mend))
            column.addWidget(button)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        rows.show()
        self._before = self.window().focusWidget()
        self.show()
        self.body.invalidate()
        self.body.activate()
        self.resize(_WIDE, self.sizeHint().height())
        # At the left, so that what the hall sees stays in sight.
        self.move(QPoint(ROOM, max(PAGE, (self._over.height() - self.height()) // 2)))
        self.raise_()
        self.setFocus()

    def put_away(self) -> None:
        """The desk is as it was; so is what the hall sees."""
        if self.isVisible():
            self.clearFocus()
            self.hide()
            if self._before is not None:
                self._before.setFocus()

    def takes(self, name: str) -> bool:
        """Whether that key is this list's while it is open; then it is done."""
        if not self.isVisible():
            return False
        if name == "Esc":
            self.put_away()
        elif name.isdecimal():
            if 1 <= int(name) <= len(self._mends):
                self._choose(self._mends[int(name) - 1])
        else:
            return False
        return True

    def _choose(self, mend: Mend) -> None:
        self.put_away()
        self.chosen.emit(mend)
