"""The bodies that mandates named before, to be chosen instead of typed anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from facilitator.wording import in_language, say
from ui.desk.look import ButtonKind, act_button

Text = dict[str, str]


class SentBefore(QWidget):
    """A quiet button with their names; none is known: not on the screen.

    Signals:
        chosen: (destination, per language).
    """

    chosen = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: tuple[Text, ...] = ()
        self.button = act_button(
            say(language, "Where we sent somebody before …"), kind=ButtonKind.QUIET
        )
        self._menu = QMenu(self.button)
        self.button.setMenu(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_bodies(self, bodies: tuple[Text, ...], now: Text) -> None:
        """Offer those; `now`: where it leads as it stands."""
        others = tuple(body for body in bodies if body != now)
        self.setVisible(bool(others))
        if others == self._shown:
            return
        self._shown = others
        self._menu.clear()
        for body in others:
            action = self._menu.addAction(in_language(body, self._language))
            action.triggered.connect(lambda _checked=False, body=body: self.chosen.emit(body))
