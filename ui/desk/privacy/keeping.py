"""How long each kind is kept, with a list to choose from, and what may be let go of today."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied, sentences
from ui.desk.look import ROOM, TIGHT, ButtonKind, Card, Text, act_button, label
from ui.present.privacy import KeepRow, PrivacyView


class DueCard(Card):
    """What may be let go of.

    Signals:
        asked: let go of it.
        unasked: (whether) it is done as the record is opened.
    """

    asked = Signal()
    unasked = Signal(bool)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "What can go now"))
        self._lines = column()
        self.go = act_button(say(language, "Let go of it"), kind=ButtonKind.PRIMARY)
        self.always = QCheckBox(say(language, "Let go of it unasked when this record is opened"))
        self.go.clicked.connect(self.asked)
        self.always.toggled.connect(self.unasked)
        self.body.setSpacing(TIGHT)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.go)
        self.body.addWidget(self.always)

    def show_view(self, view: PrivacyView) -> None:
        """Show it."""
        emptied(self._lines)
        for line in sentences(*view.due):
            self._lines.addWidget(line)
        self.go.setVisible(view.can_let_go)
        with QSignalBlocker(self.always):
            self.always.setChecked(view.unasked)


class KeepCard(Card):
    """The table.

    Signals:
        chosen: (Kind, Keep).
    """

    chosen = Signal(object, object)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "How long things are kept"))
        told = say(
            language,
            "These are suggestions, and your assembly decides. The record itself has no names: "
            "what is listed here lies apart from it. Papers that were made, and copies on sticks "
            "that are not plugged in, are yours to delete.",
        )
        self.body.addWidget(label(told, Text.MUTED, wrap=True))
        self._inside: QWidget | None = None

    def show_view(self, view: PrivacyView) -> None:
        """Show it."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(ROOM)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for number, row in enumerate(view.rows):
            grid.addWidget(label(row.what, wrap=True), number, 0)
            grid.addWidget(self._how_long(row), number, 1)
        self.body.addWidget(self._inside)

    def _how_long(self, row: KeepRow) -> QWidget:
        if not row.choices:
            return label(row.how_long, Text.MUTED, wrap=True)
        box = QComboBox()
        box.setAccessibleName(row.what)
        for words, keep in row.choices:
            box.addItem(words, keep)
        box.setCurrentText(row.how_long)
        box.activated.connect(lambda n: self.chosen.emit(row.kind, row.choices[n][1]))
        return box
