"""The foot of a form from which a paper is made: make it, print it, and what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.handsets.pieces import row_of, small_print, tell
from ui.desk.look import TIGHT, ButtonKind, act_button


class MakingRow(QWidget):
    """Two buttons and a sentence.

    Signals:
        make_asked: make the paper.
        print_asked: (Path) print what was made.
    """

    make_asked = Signal()
    print_asked = Signal(object)

    def __init__(self, words: str, language: str) -> None:
        """`words`: of the button that makes it."""
        super().__init__()
        self._made: Path | None = None
        self.make = act_button(words, kind=ButtonKind.PRIMARY)
        self.print = act_button(say(language, "Print"))
        self._said = small_print()
        self.make.clicked.connect(self.make_asked)
        self.print.clicked.connect(lambda: self.print_asked.emit(self._made))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(row_of(self.make, self.print))
        column.addWidget(self._said)
        self.print.hide()

    def show_said(self, sentence: str, made: Path | None = None) -> None:
        """What became of it; a paper that was `made` can be printed."""
        self._made = made
        self.make.setEnabled(True)
        self.print.setVisible(made is not None)
        tell(self._said, sentence)

    def show_printing(self, sentence: str) -> None:
        """The same paper can be printed once more."""
        tell(self._said, sentence)

    def show_busy(self, sentence: str) -> None:
        """It is being made."""
        self.make.setEnabled(False)
        tell(self._said, sentence)
