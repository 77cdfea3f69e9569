"""The strip above every page of somebody who practises: what the hall says, and how fast it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, WIDE, ActButton, ButtonKind, Text, act_button, label
from ui.desk.tonight.pieces import set_text
from ui.present.practice import badge

_HIGH: Final = 56


class PracticeStrip(QFrame):
    """Words in, signals up. It never takes the keyboard: all keys are the desk's.

    Attributes:
        said: what the hall says, or what helps.
        help: asks what helps; act: what can be said or done in the hall.

    Signals:
        paced: (times) the evening goes so fast.
        hall_asked: another hall, and what goes wrong in it.
    """

    paced = Signal(int)
    hall_asked = Signal()

    def __init__(self, paces: tuple[int, ...], language: str) -> None:
        super().__init__()
        self._language = language
        self.setObjectName("practice")
        self.setAccessibleName(badge(language))
        self.setMinimumHeight(_HIGH)
        self.said = label("", wrap=True)
        self.help = _button(say(language, "What now?"))
        self.act = _button("")
        self.hall = _button(say(language, "The hall"), ButtonKind.QUIET)
        self.hall.clicked.connect(self.hall_asked)
        self._paces = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, 6, ROOM, 6)
        row.setSpacing(ROOM)
        row.addWidget(_badge(language))
        row.addWidget(self.said, 1)
        row.addWidget(self.help)
        row.addWidget(self.act)
        row.addLayout(self._speeds(paces))
        row.addWidget(self.hall)
        self.show_act("")
        self.help.hide()

    def show_said(self, sentence: str) -> None:
        """Say it; for screen readers, too."""
        set_text(self.said, sentence)
        self.said.setAccessibleName(sentence)

    def show_act(self, words: str) -> None:
        """What can be said or done; "" for nothing."""
        if words != self.act.text():
            self.act.say(words)
        self.act.setVisible(bool(words))

    def show_pace(self, pace: int) -> None:
        """Which speed holds."""
        self._paces.button(pace).setChecked(True)

    def _speeds(self, paces: tuple[int, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(TIGHT // 2)
        for pace in paces:
            button = QPushButton(f"×{pace}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            name = say(self._language, "{n} times as fast", n=pace)
            button.setAccessibleName(name)
            button.setToolTip(name)
            self._paces.addButton(button, pace)
            row.addWidget(button)
        self._paces.idClicked.connect(self.paced)
        return row


def _badge(language: str) -> QLabel:
    made = label(badge(language), Text.HEADING)
    made.setObjectName("badge")
    return made


def _button(words: str, kind: ButtonKind = ButtonKind.ORDINARY) -> ActButton:
    made = act_button(words, kind=kind)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


class WallBadge(QLabel):
    """In the upper corner of the hall's window, over every picture."""

    def __init__(self, words: str, wall: QWidget) -> None:
        super().__init__(words, wall)
        self.setObjectName("badge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.adjustSize()
        self.move(TIGHT, TIGHT)
        self.raise_()
        self.show()
