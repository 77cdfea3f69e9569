"""What the cards of an opened mandate share: how they ask, how they fold, how they are emptied."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from facilitator.part import Command
from ui.desk.look import TIGHT, ActButton, ButtonKind, Card, Text, act_button, label


class ActCard(Card):
    """A card on which something can be done to a mandate.

    Signals:
        asked: (Command) do it.
        sure: (sentence, words of the button, Command) do it once that sentence was read.
    """

    asked = Signal(object)
    sure = Signal(str, str, object)

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self.body.setSpacing(TIGHT)

    def asking(
        self, words: str, command: Command, kind: ButtonKind = ButtonKind.ORDINARY
    ) -> ActButton:
        """A button that asks for it at once."""
        button = act_button(words, kind=kind)
        button.clicked.connect(lambda: self.asked.emit(command))
        return button

    def making_sure(self, words: str, sentence: str, yes: str, command: Command) -> ActButton:
        """A quiet button that asks for it once `sentence` was read and `yes` pressed."""
        button = act_button(words, kind=ButtonKind.QUIET)
        button.clicked.connect(lambda: self.sure.emit(sentence, yes, command))
        return button


class Fold(QWidget):
    """A quiet button with fields behind it: fill `fields`."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.more = act_button(words, kind=ButtonKind.QUIET)
        self.more.setCheckable(True)
        self._inside = QWidget()
        self.fields = column(self._inside)
        outer = column(self)
        outer.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self._inside)
        self._inside.hide()
        self.more.toggled.connect(self._inside.setVisible)


def column(widget: QWidget | None = None) -> QVBoxLayout:
    """A column with no edges, of that widget or of none yet."""
    made = QVBoxLayout(widget) if widget is not None else QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(TIGHT)
    return made


def row(*widgets: QWidget) -> QHBoxLayout:
    """Side by side from the left, as wide as each wants to be."""
    made = QHBoxLayout()
    made.setSpacing(TIGHT)
    for widget in widgets:
        made.addWidget(widget)
    made.addStretch(1)
    return made


def sentences(*texts: str, kind: Text = Text.BODY) -> list[QWidget]:
    """A line for each that says something."""
    return [label(text, kind, wrap=True) for text in texts if text]


def emptied(layout: QLayout) -> None:
    """Take everything out of it, and let go of it."""
    while (taken := layout.takeAt(0)) is not None:
        if (old := taken.widget()) is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        elif (inner := taken.layout()) is not None:
            emptied(inner)
