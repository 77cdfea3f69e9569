"""One handset at a time, right under the grid: swapped, assigned, or counted late. One gesture."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.readings.results.unassigned import Unassigned
from facilitator.wording import say
from ui.desk.look import TIGHT, Text
from ui.desk.tonight.pieces import Figure, Paragraph, desk_button
from ui.present.ballot_parts import HandsetTile
from ui.present.handset_words import swap_words, tile_words, unassigned_words


class Step(Enum):
    """What the strip is about."""

    SHUT = auto()
    TILE = auto()  # a number, known
    NUMBER = auto()  # a number to type, to be swapped
    WAITING = auto()  # for a press of the new handset
    WHOSE = auto()  # a number to type, for a handset that nobody holds a number for


class HandsetStrip(QWidget):
    """Says what is known, and takes the one thing that is missing. Esc or Cancel puts it away.

    Signals:
        swap_begun: (number, keep the vote) the next press of a spare is the new handset.
        assigned: (handset, number) it is that number's; handset "" for a latecomer by number.
        opened, shut: it is there; it is put away, and nobody waits for a press any more.
    """

    swap_begun = Signal(int, bool)
    assigned = Signal(str, int)
    opened = Signal()
    shut = Signal()
    #: Pixels; it is as high as the words to say that it takes the place of, and never lower.
    LOWEST = 64

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self.step = language, Step.SHUT
        self._number, self._handset = 0, ""
        self.words = Paragraph(Text.BODY, 1)
        self.field = Figure(say(language, "Number"))
        self.field.setFixedSize(90, 36)
        self.keep = QCheckBox(say(language, "Keep the vote already given"))
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.keep.setChecked(True)
        self.do = desk_button(say(language, "Swap handset"))
        self.cancel = desk_button(say(language, "Cancel"), "Esc")
        self.do.clicked.connect(self._do)
        self.cancel.clicked.connect(self.close_strip)
        self.field.entered.connect(lambda _text: self._do())
        self.field.left.connect(self.close_strip)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        for piece in (self.field, self.do, self.cancel, self.keep):
            row.addWidget(piece)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addLayout(row)
        self.setFixedHeight(self.LOWEST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # A second Enter, while a press is waited for, is not the desk's: it would close the vote.
        self.setProperty("arrows", True)
        self.hide()

    def about(self, tile: HandsetTile, *, can_swap: bool) -> None:
        """A tile was chosen: Enter swaps its handset, while handsets are listened to."""
        self._number = tile.number
        self._open(Step.TILE, tile_words(tile, self._language))
        self.keep.setVisible(can_swap)
        self.do.setVisible(can_swap)
        (self.do if can_swap else self.cancel).setFocus()

    def ask_number(self) -> None:
        """Swap whose handset? The number comes first."""
        self._open(Step.NUMBER, say(self._language, "Swap the handset of which number?"))
        self.field.setFocus()

    def whose(self, one: Unassigned | None) -> None:
        """That handset's number; of none, the number of somebody who came late."""
        self._handset = (one.handset or "") if one is not None else ""
        late = one is not None and one.late
        if one is None:
            words = say(self._language, "Which number came after the opening?")
        else:
            words = unassigned_words(one, self._language)
        self._open(Step.WHOSE, words)
        if one is not None and late:
            self._handset = ""
            self.field.setText(str(one.number))
        self.field.setFocus()

    def wait(self, number: int, *, voting: bool) -> None:
        """The desk listens for the new handset."""
        self._open(Step.WAITING, swap_words(number, self._language, voting=voting))
        self.setFocus()

    def close_strip(self) -> None:
        """Put it away; the letters are the desk's keys again."""
        if self.step is Step.SHUT:
            return
        self.step = Step.SHUT
        for piece in (self, self.field, self.do, self.cancel, self.keep):
            piece.clearFocus()
        self.hide()
        self.shut.emit()

    @property
    def is_typed(self) -> bool:
        """Whether a number stands there that would be lost."""
        return bool(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)

    def _open(self, step: Step, words: str) -> None:
        self.step = step
        self.words.show_text(words)
        typed = step in {Step.NUMBER, Step.WHOSE}
        self.field.clear()
        self.field.setVisible(typed)
        self.keep.setVisible(step in {Step.TILE, Step.NUMBER})
        self.do.setVisible(step is not Step.WAITING)
        swap = say(self._language, "Swap handset")
        self.do.say(say(self._language, "Assign") if step is Step.WHOSE else swap)
        self.opened.emit()
        self.show()

    def _do(self) -> None:
        """The one thing, as soon as the number is there."""
        number = self._number if self.step is Step.TILE else self.field.number
        if number is None:
            self.field.setFocus()
        elif self.step is Step.WHOSE:
            handset = self._handset
            self.close_strip()
            self.assigned.emit(handset, number)
        else:
            self.swap_begun.emit(number, self.keep.isChecked())
