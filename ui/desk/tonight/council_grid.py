"""The grid of a roll call: every seat with a button for each choice."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, Text
from ui.desk.tonight.pieces import Paragraph, compact_button, painted
from ui.present.council_rows import SeatRow

Options = tuple[tuple[str, str], ...]
#: More seats than these stand in two columns.
_ABREAST_FROM: Final = 11
_NARROW: Final = 190


class RollGrid(QWidget):
    """Seats down the first column, then down the next.

    Signals:
        chosen: (seat, option).
    """

    chosen = Signal(int, str)

    def __init__(self, rows: tuple[SeatRow, ...], options: Options, language: str) -> None:
        super().__init__()
        self._language, self._options = language, options
        self.buttons: dict[tuple[int, str], QPushButton] = {}
        self.names: dict[int, Paragraph] = {}
        grid, down = QGridLayout(self), len(rows)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(TIGHT)
        if down >= _ABREAST_FROM:
            down = -(-down // 2)
        for n, row in enumerate(rows):
            self._fill(grid, row, n % down, (len(options) + 2) * (n // down))
        grid.setRowStretch(down, 1)

    def show_rows(self, rows: tuple[SeatRow, ...], following: int | None) -> None:
        """What each has said; the next to be called stands out."""
        for row in rows:
            words = self._words(row)
            self.names[row.number].show_text(f"▶ {words}" if row.number == following else words)
            for option, _ in self._options:
                painted(self.buttons[row.number, option], primary=row.choice == option)

    def _words(self, row: SeatRow) -> str:
        values = {"n": row.number, "assembly": row.assembly, "name": row.names}
        return say(self._language, "{n} · {assembly} · {name}", **values)

    def _fill(self, grid: QGridLayout, row: SeatRow, down: int, across: int) -> None:
        name = Paragraph(Text.BODY, 1)
        name.setMinimumWidth(_NARROW)
        self.names[row.number] = name
        grid.addWidget(name, down, across)
        grid.setColumnStretch(across, 1)
        for place, (option, words) in enumerate(self._options, 1):
            button = compact_button(words, name=f"{row.assembly}: {words}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            said = (row.number, option)
            button.clicked.connect(lambda _checked=False, said=said: self.chosen.emit(*said))
            self.buttons[said] = button
            grid.addWidget(button, down, across + place)
        grid.setColumnMinimumWidth(across + len(self._options) + 1, ROOM)
