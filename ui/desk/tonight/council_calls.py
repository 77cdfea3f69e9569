"""A roll call: seat after seat, one key or one click each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.parts.ballot.commands import CallVote
from facilitator.wording import say
from ui.desk.look import Text, label
from ui.desk.side_page import scrolling
from ui.desk.tonight.council_grid import Options, RollGrid
from ui.desk.tonight.pieces import Paragraph, compact_button
from ui.present.council import CouncilView
from ui.present.council_rows import SeatRow


class CallsPage(QWidget):
    """Every seat on the roll; the next to be called stands out.

    Keys 1, 2, 3 … say it for that seat and go on; up and down move, Backspace takes back.

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._rows: tuple[SeatRow, ...] = ()
        self._options: Options = ()
        self.grid = RollGrid((), (), language)
        self.next: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.question, self.how = Paragraph(Text.LEAD, 2), label("", Text.CAPTION)
        self._area, self._rest = scrolling(self.grid), QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for piece in (self.question, self.how):
            column.addWidget(piece)
        column.addWidget(self._area, 1)
        column.addLayout(self._rest)

    def show_view(self, view: CouncilView) -> None:
        """The roll as it stands."""
        la = self._language
        closed = say(la, "No roll call is going on: put the question and open the vote.")
        self.question.show_text(view.question if view.options else closed)
        rows = tuple(r for r in view.rows if r.choice is not None) if view.options else ()
        if _places(rows, view.options) != _places(self._rows, self._options):
            self._build(rows, view.options)
        self._rows = rows
        self._go_to(self._next_open())
        said = sum(bool(row.choice) for row in rows)
        keys = say(la, "{n} of {all} have said it. Keys: 1, 2, 3; ↑ ↓; ⌫.", n=said, all=len(rows))
        self.how.setText(keys if rows else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What moves and takes back; digits come as keys of the desk (`take`)."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._move(step)
        elif event.key() == Qt.Key.Key_Backspace and self.next is not None:
            self.asked.emit(CallVote(self.next, ""))
        else:
            super().keyPressEvent(event)

    def take(self, key: str) -> bool:
        """Whether that key of the desk was a choice: then the seat that stands out has said it."""
        if not self.isVisible() or not key.isdecimal():
            return False
        if 0 < int(key) <= len(self._options) and self.next is not None:
            self.asked.emit(CallVote(self.next, self._options[int(key) - 1][0]))
        return True

    def _next_open(self) -> int | None:
        """The seat that stands out: it stays as long as it has said nothing, else the next."""
        numbers = [row.number for row in self._rows]
        still = [row.number for row in self._rows if not row.choice]
        if self.next in still or (self.next in numbers and not still):
            return self.next
        after = [number for number in still if self.next is None or number > self.next]
        return next(iter(after or still), None)

    def _move(self, by: int) -> None:
        numbers = [row.number for row in self._rows]
        if self.next in numbers:
            place = max(0, min(len(numbers) - 1, numbers.index(self.next) + by))
            self._go_to(numbers[place])

    def _go_to(self, number: int | None) -> None:
        self.next = number
        self.grid.show_rows(self._rows, number)
        if number in self.grid.names:
            self._area.ensureWidgetVisible(self.grid.names[number])

    def _build(self, rows: tuple[SeatRow, ...], options: Options) -> None:
        self._options = options
        self.grid = RollGrid(rows, options, self._language)
        self.grid.chosen.connect(self._chosen)
        self._area.setWidget(self.grid)
        while (piece := self._rest.takeAt(0)) is not None:
            if (widget := piece.widget()) is not None:
                widget.deleteLater()
        for option, words in options[:3]:
            button = compact_button(say(self._language, "All others: {choice}", choice=words))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._all_others(option))
            self._rest.addWidget(button)
        self._rest.addStretch(1)

    def _chosen(self, number: int, option: str) -> None:
        """Said twice it is taken back."""
        said = next((row.choice for row in self._rows if row.number == number), "")
        self.next = number
        self.asked.emit(CallVote(number, "" if said == option else option))

    def _all_others(self, option: str) -> Callable[[], None]:
        """Everybody who has said nothing says the same."""

        def said() -> None:
            for row in self._rows:
                if not row.choice:
                    self.asked.emit(CallVote(row.number, option))

        return said


def _places(rows: tuple[SeatRow, ...], options: Options) -> object:
    return tuple((r.number, r.assembly, r.names) for r in rows), options
