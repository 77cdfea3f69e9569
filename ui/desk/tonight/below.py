"""Right under the grid: the words to say, or in their place one handset, or some to look at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import TIGHT, Text
from ui.desk.tonight.pieces import Figure, Paragraph, desk_button, has_keyboard
from ui.desk.tonight.say_now import SayNow
from ui.desk.tonight.strip import HandsetStrip, Step

_LINES = 3
_ANY_HEIGHT = 16_777_215  # pixels: what Qt calls no limit


class LookedAt(QWidget):
    """What the laptop heard of the handsets that were drawn, and how many show the same.

    Signals:
        agreed: (how many).
    """

    agreed = Signal(int)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.words = Paragraph(Text.BODY, 2)
        self.field = Figure(say(language, "How many agree"))
        self.field.setFixedSize(64, 38)
        record = desk_button(say(language, "So many agree"))
        record.clicked.connect(self._give)
        self.field.entered.connect(lambda _text: self._give())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self.words, 1)
        row.addWidget(self.field)
        row.addWidget(record)
        self.hide()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """'17: For' for each; none: not on the screen."""
        self.setVisible(bool(lines))
        if not lines:
            self.field.clear()
            self.field.clearFocus()
            return
        heard = " · ".join(lines)
        self.words.show_text(
            say(self._language, "Ask these what they pressed. Heard: {heard}", heard=heard)
        )

    def _give(self) -> None:
        if self.field.number is None:
            self.field.setFocus()
        else:
            self.agreed.emit(self.field.number)


class BelowTiles(QWidget):
    """One of them at a time, in a place that keeps its height."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.say, self.strip = SayNow(language, _LINES), HandsetStrip(language)
        self.looked = LookedAt(language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for piece in (self.looked, self.say, self.strip):
            column.addWidget(piece)
        self._words = ""
        self.strip.opened.connect(self._swapped_in)
        self.strip.shut.connect(self._swapped_in)

    @property
    def is_unfinished(self) -> bool:
        """Whether the strip, or the line about handsets looked at, has the keyboard or a number."""
        strip, looked = self.strip, self.looked
        in_strip = strip.step is not Step.SHUT and (strip.is_typed or has_keyboard(strip))
        return in_strip or (not looked.isHidden() and bool(looked.field.text()))

    def show_words(self, words: str) -> None:
        """Words to say; a strip that is open stays until it is put away."""
        self._words = words
        self._swapped_in()

    def _swapped_in(self) -> None:
        is_open = self.strip.step is not Step.SHUT
        if is_open and self.maximumHeight() == _ANY_HEIGHT:
            # As high as what it takes the place of, from before anything is shown or hidden.
            self.setFixedHeight(max(self.strip.LOWEST, self.height()))
        self.say.show_words("" if is_open else self._words)
        if not is_open:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_ANY_HEIGHT)
