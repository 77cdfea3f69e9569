"""How many star cards gave which answer: counted by eye, typed here, shown beside the hall's."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.parts.checkin import CountStars
from facilitator.wording import say
from ui.desk.look import TIGHT, Text, label
from ui.desk.tonight.pieces import Figure, Paragraph, desk_button
from ui.present.stars import StarsView


class StarsPage(QWidget):
    """A figure for each answer of the question that was asked for fun, or of the temperature.

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._shown = language, StarsView("", ())
        self.figures: dict[str, Figure] = {}
        self._question, self._rows = Paragraph(Text.LEAD, 2), QWidget()
        self.give = desk_button(say(language, "Show them beside the hall’s figure"))
        self.give.clicked.connect(self._give)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        words = say(language, "Children hold their star cards up. They are in no count of votes.")
        for piece in (self._question, label(words, Text.MUTED, wrap=True), self._rows, self.give):
            self._column.addWidget(piece)
        self._column.addStretch(1)

    def show_view(self, view: StarsView | None) -> None:
        """The question, and what was typed of it; what is being typed stays."""
        if view is None or view == self._shown:
            return
        self._shown = view
        self._question.show_text(view.question)
        rows, self.figures = QWidget(), {}
        grid = QGridLayout(rows)
        grid.setSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        for n, (option, words, count) in enumerate(view.rows):
            figure = Figure(words)
            figure.setText(str(count))
            figure.setFixedWidth(90)
            figure.entered.connect(self._give)
            self.figures[option] = figure
            grid.addWidget(figure, n, 0)
            grid.addWidget(label(words), n, 1)
        self._column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def _give(self) -> None:
        counts = {option: figure.number or 0 for option, figure in self.figures.items()}
        self.asked.emit(CountStars(counts))
