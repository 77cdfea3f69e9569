"""What stands in front of a locked desk: a field, and the truth about a forgotten PIN."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import PAGE, ButtonKind, Card, Text, act_button, label
from ui.settings.pins import LONGEST

_WIDE = 460


class LockPage(QWidget):
    """Nothing of the record is on it.

    Signals:
        tried: (PIN) as it was typed.
    """

    tried = Signal(str)

    def __init__(self, settings: Path, language: str) -> None:
        super().__init__()
        la = self._language = language
        self.pin, self._said = QLineEdit(), label("", Text.MUTED, wrap=True)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(LONGEST)
        self.pin.setAccessibleName(say(la, "PIN"))
        self.unlock = act_button(say(la, "Unlock"), "Enter", ButtonKind.PRIMARY)
        self.forgotten = act_button(say(la, "PIN forgotten?"), kind=ButtonKind.QUIET)
        self.way_out = label(way_out(settings, la), wrap=True)
        self.way_out.hide()
        self.unlock.clicked.connect(self._try)
        self.pin.returnPressed.connect(self._try)
        self.forgotten.clicked.connect(self.way_out.show)
        self._lay_out()

    def begin(self) -> None:
        """Ask anew."""
        self.pin.clear()
        self._said.setText(say(self._language, "Type the PIN to go on."))
        self.way_out.hide()
        self.pin.setFocus()

    def say_wrong(self) -> None:
        """It was another."""
        self._said.setText(say(self._language, "That is not the PIN. Try again."))
        self.pin.setFocus()

    def _try(self) -> None:
        typed = self.pin.text()
        self.pin.clear()
        if typed:
            self.tried.emit(typed)

    def _lay_out(self) -> None:
        card = Card(say(self._language, "This desk is locked"))
        card.setFixedWidth(_WIDE)
        for part in (self._said, self.pin, self.unlock, self.forgotten, self.way_out):
            card.body.addWidget(part)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        middle = QHBoxLayout()  # which, unlike an alignment, lets a card of long text grow
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        page.addStretch(1)
        page.addLayout(middle)
        page.addStretch(2)


def way_out(settings: Path, language: str) -> str:
    """What to do without the PIN, and why that can be said to anybody."""
    return say(
        language,
        "Close the program, open {place} with a text editor, delete the part that begins with "
        "[lock], and start again. Nothing is lost: a PIN encrypts nothing. It keeps slips and "
        "curious hands away, and no thief; for that, have the disk of this laptop encrypted.",
        place=settings,
    )
