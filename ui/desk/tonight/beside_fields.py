"""The fields for votes counted beside the handsets, and how Enter goes through them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import TIGHT, label
from ui.desk.tonight.papers import PapersField
from ui.desk.tonight.pieces import Figure
from ui.present.ballot_parts import BesideEntered, BesideForm

_FIGURE = (64, 38)


class BesideFields(QObject):
    """A figure for each choice, or the papers' lines; and how many were helped, which is the last.

    Signals:
        handed_in: Enter in the last field; left: Esc in one of them.

    Attributes:
        figures: choice → its field; none where papers are typed.
        papers: the lines, where papers are typed.
        helped: how many were helped.
    """

    handed_in = Signal()
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._brought: tuple[str, ...] = ()
        self.figures: dict[str, Figure] = {}
        self.papers: PapersField | None = None
        self.helped = self._figure(say(language, "of these were helped"))

    def made_for(self, form: BesideForm) -> QWidget:
        """New fields for that form, all but the last."""
        self.figures.clear()
        self.papers = None
        made = self._row(form) if form.papers is None else self._lines(form)
        self.fill(None)
        return made

    @property
    def all(self) -> tuple[QWidget, ...]:
        """In the order of Enter and Tab."""
        typed = (self.papers.text,) if self.papers else tuple(self.figures.values())
        return (*typed, self.helped)

    @property
    def is_typed(self) -> bool:
        """Whether something else stands there than was brought back."""
        return self._texts() != self._brought

    def fill(self, entered: BesideEntered | None) -> None:
        """Bring these back; None empties every field."""
        for field in (self.helped, *self.figures.values()):
            field.clear()
        if entered is not None:
            self.helped.setText(str(entered.helped))
            for key, votes in entered.figures:
                self.figures[key].setText(str(votes))
        if self.papers is not None:
            self.papers.text.setPlainText(entered.papers if entered is not None else "")
        self._brought = self._texts()

    def tally(self) -> dict[str, int] | None:
        """What stands there, what is left empty is nought; None where a line is no paper."""
        if self.papers is None:
            return {key: field.number or 0 for key, field in self.figures.items()}
        read = self.papers.read
        return None if read.error else read.tally

    def _texts(self) -> tuple[str, ...]:
        papers = self.papers.text.toPlainText() if self.papers else ""
        return (papers, self.helped.text(), *(one.text() for one in self.figures.values()))

    def _lines(self, form: BesideForm) -> QWidget:
        if form.papers is None:
            return QWidget()
        name = say(self._language, "Papers, one kind a line")
        self.papers = PapersField(form.papers, name, self._language, 1)
        self.papers.entered.connect(self.helped.setFocus)
        self.papers.left.connect(self.left)
        return self.papers

    def _row(self, form: BesideForm) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        for key, words in form.options:
            self.figures[key] = self._figure(words)
            row.addWidget(label(words))
            row.addWidget(self.figures[key])
        row.addStretch()
        return made

    def _figure(self, name: str) -> Figure:
        made = Figure(name)
        made.setFixedSize(*_FIGURE)
        made.entered.connect(lambda _text: self._move_on(made))
        made.passed.connect(lambda: self._move_on(made))
        made.left.connect(self.left)
        return made

    def _move_on(self, field: Figure) -> None:
        if field is self.helped:
            self.handed_in.emit()
        else:
            self.all[self.all.index(field) + 1].setFocus()
