"""The card of the settings window that asks for a PIN: off until one is chosen here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from facilitator.wording import say
from ui.desk.after.pieces import row
from ui.desk.before.texts import captioned
from ui.desk.lock.page import way_out
from ui.desk.look import ButtonKind, Card, Text, act_button, label
from ui.settings.pins import LONGEST, PinWishes, Role, is_pin


class PinCard(Card):
    """Two PINs: one opens everything, one for the door and the tellers opens Tonight alone.

    Whatever is changed where one is asked for already needs that one.
    """

    def __init__(self, pins: PinWishes, settings: Path, language: str) -> None:
        super().__init__(say(language, "Ask for a PIN"))
        la = self._language = language
        self._pins = pins
        self.now, self.new = _field(say(la, "PIN as it is")), _field(say(la, "New PIN"))
        self.said = label("", Text.MUTED, wrap=True)
        self.full = act_button(say(la, "For everything"))
        self.tonight = act_button(say(la, "For Tonight alone"))
        self.off = act_button(say(la, "Ask for none"), kind=ButtonKind.QUIET)
        self.full.clicked.connect(lambda: self._choose(Role.FULL))
        self.tonight.clicked.connect(lambda: self._choose(Role.TONIGHT))
        self.off.clicked.connect(self._turn_off)
        why = say(
            la,
            "Before a meeting and after it, the desk locks when nobody is at it. While a meeting "
            "runs it never does. The second PIN is for helpers at the door and for tellers.",
        )
        self._was = captioned(self.now)
        self.body.addWidget(label(why, Text.MUTED, wrap=True))
        self.body.addLayout(row(self._was, captioned(self.new)))
        self.body.addLayout(row(self.full, self.tonight, self.off))
        self.body.addWidget(self.said)
        self.body.addWidget(label(say(la, "PIN forgotten?"), Text.CAPTION))
        self.body.addWidget(label(way_out(settings, la), Text.MUTED, wrap=True))
        self._show()

    def _choose(self, role: Role) -> None:
        la, new = self._language, self.new.text()
        if not self._may():
            return
        if not is_pin(new):
            self.said.setText(say(la, "A PIN is 4 to 12 digits."))
        elif self._pins.role_of(new) not in {None, role}:
            self.said.setText(say(la, "That is the other PIN: choose two that differ."))
        else:
            self._pins.choose(role, new)
            self._show()
            self.said.setText(say(la, "It is asked for from now on."))

    def _turn_off(self) -> None:
        if self._may():
            self._pins.turn_off()
            self._show()
            self.said.setText(say(self._language, "No PIN is asked for."))

    def _may(self) -> bool:
        """Whoever knows the one for everything may, and anybody where there is none."""
        if not self._pins.is_on or self._pins.role_of(self.now.text()) is Role.FULL:
            return True
        self.said.setText(say(self._language, "Type the PIN for everything as it is now first."))
        return False

    def _show(self) -> None:
        is_on = self._pins.is_on
        self.now.clear()
        self.new.clear()
        for part in (self._was, self.tonight, self.off):
            part.setVisible(is_on)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(LONGEST)
    return field
