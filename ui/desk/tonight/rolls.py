"""Who said what in a recorded vote, by number: to be read out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from facilitator.wording import say
from ui.desk.look import Text, label

_LOWEST = 48


class RollCall(QScrollArea):
    """All of it in reading order; longer than its place, it is scrolled."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setAccessibleName(say(language, "Who said what"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(_LOWEST)
        self.words = label("", Text.BODY, wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self.words)
        self.hide()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """'17: For' for each; none: not on the screen."""
        text = "   ".join(line.replace(" ", "\u00a0") for line in lines)
        if text != self.words.text():
            self.words.setText(text)
        self.setVisible(bool(lines))
