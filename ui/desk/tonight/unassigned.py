"""Handsets that pressed and speak for nobody: orange, dashed, with a question mark."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from facilitator.readings.results.unassigned import Unassigned
from facilitator.wording import say
from ui.desk.look import TIGHT, Text, label
from ui.desk.tonight.pieces import calm
from ui.present.handset_words import unassigned_name, unassigned_words

#: Characters that have room beside the figures of the vote.
_ROOM: Final = 20
_HIGH: Final = 28


class UnassignedTiles(QWidget):
    """The first of them, and how many more there are.

    Signals:
        chosen: (Unassigned) somebody knows whose it is.
    """

    chosen = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: tuple[Unassigned, ...] = ()
        self.tiles: list[QPushButton] = []
        self._more = label("", Text.CAPTION)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TIGHT)
        self._row.addWidget(self._more)
        self.hide()

    @property
    def first(self) -> Unassigned | None:
        """The one that has waited longest."""
        return self._shown[0] if self._shown else None

    def show_unassigned(self, all_of_them: tuple[Unassigned, ...]) -> None:
        """Show them; those that were there keep their places."""
        if all_of_them == self._shown:
            return
        self._shown = all_of_them
        for tile in self.tiles:
            self._row.removeWidget(tile)
            tile.clearFocus()
            tile.hide()
            tile.deleteLater()
        self.tiles = [self._tile(one) for one in _that_fit(all_of_them, self._language)]
        for n, tile in enumerate(self.tiles):
            self._row.insertWidget(n, tile)
            tile.show()
        left = len(all_of_them) - len(self.tiles)
        _say(self._more, say(self._language, "+{n}", n=left) if left else "")
        self.setVisible(bool(all_of_them))

    def _tile(self, one: Unassigned) -> QPushButton:
        made = calm(QPushButton(f"? {unassigned_name(one, self._language)}", self))
        made.setProperty("kind", "unassigned")
        made.setFixedHeight(_HIGH)
        told = unassigned_words(one, self._language)
        made.setAccessibleName(told)
        made.setToolTip(told)
        made.clicked.connect(lambda: self.chosen.emit(one))
        return made


def _that_fit(all_of_them: tuple[Unassigned, ...], language: str) -> tuple[Unassigned, ...]:
    """The first always, and as many more as there is room for."""
    room = _ROOM
    for n, one in enumerate(all_of_them):
        room -= len(unassigned_name(one, language)) + 3
        if room < 0 and n:
            return all_of_them[:n]
    return all_of_them


def _say(line: QLabel, text: str) -> None:
    line.setText(text)
    line.setVisible(bool(text))
