"""The row of a game that shows pictures or plays music of the hall's own: which file, and how."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.recipes.values import StepKind
from facilitator.wording import say
from ui.desk.look import TIGHT, Text, act_button, label


class FileRow(QWidget):
    """Buttons, and a line on what was chosen.

    Signals:
        chosen: a file is to be chosen; dropped: what was chosen is forgotten.
        started, faded: of music. It never begins by itself.
    """

    chosen = Signal()
    dropped = Signal()
    started = Signal()
    faded = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self.choose = act_button("")
        self.drop = act_button(say(la, "Take them away"))
        self.start, self.fade = act_button(say(la, "Play it")), act_button(say(la, "Fade it out"))
        self._told, self._licence = label("", Text.CAPTION), label("", Text.CAPTION, wrap=True)
        self._licence.setText(
            say(la, "To play recorded music in public a hall may need a music licence.")
        )
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        for button, signal in (
            (self.choose, self.chosen),
            (self.drop, self.dropped),
            (self.start, self.started),
            (self.fade, self.faded),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addWidget(self._told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(row)
        column.addWidget(self._licence)

    def show_kind(self, kind: StepKind) -> None:
        """For pictures, for music, or not at all."""
        is_music, la = kind is StepKind.MUSIC, self._language
        self.setVisible(is_music or kind is StepKind.PICTURE)
        words = say(la, "Choose a piece…") if is_music else say(la, "Choose pictures…")
        self.choose.say(words)
        self.drop.setVisible(not is_music)
        for widget in (self.start, self.fade, self._licence):
            widget.setVisible(is_music)

    def show_chosen(self, names: tuple[str, ...], *, sounds: bool) -> None:
        """What was chosen, by file name, and whether it sounds."""
        self._told.setText(", ".join(names))
        self.drop.setEnabled(bool(names))
        self.start.setEnabled(bool(names) and not sounds)
        self.fade.setEnabled(sounds)
