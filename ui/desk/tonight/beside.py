"""Votes counted beside the handsets: by a teller, cards or papers, and how many were helped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import TIGHT, ButtonKind, Text, label
from ui.desk.tonight.papers import PapersField
from ui.desk.tonight.pieces import Figure, desk_button
from ui.present.ballot_parts import BesideForm

_FIGURE = (64, 38)
_ROW, _HIGHEST = 62, 124  # the acts are not higher


class BesidePanel(QWidget):
    """Figures of one source; a source that is entered again is replaced.

    Signals:
        given: (source, choice or mark → votes, helped); dropped: none are added.
    """

    given = Signal(str, object, int)
    dropped = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._form: BesideForm | None = None
        self.sources: dict[str, QRadioButton] = {}
        self.figures: dict[str, Figure] = {}
        self.papers: PapersField | None = None
        self.helped = self._figure(say(language, "of these were helped"))
        add = desk_button(say(language, "Add"))
        back = desk_button(say(language, "Cancel"), "Esc", ButtonKind.QUIET)
        add.clicked.connect(self._give)
        back.clicked.connect(self.dropped)
        self._ways, self._votes = QHBoxLayout(), QScrollArea()
        self._votes.setWidgetResizable(True)
        self._votes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head, below = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(TIGHT)
        head.addLayout(self._ways)
        head.addStretch()
        head.addWidget(add)
        head.addWidget(back)
        below.setSpacing(TIGHT)
        below.addWidget(self._votes, 1)
        below.addWidget(self.helped)
        below.addWidget(label(say(language, "of these were helped"), Text.CAPTION))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(below, 1)
        self.setMaximumHeight(_HIGHEST)

    def show_form(self, form: BesideForm | None) -> None:
        """Ask for these; what is being typed stays as long as the same is asked for."""
        if form is None or form == self._form:
            return
        self._form = form
        for old in self.sources.values():
            self._ways.removeWidget(old)
            old.deleteLater()
        self.sources = {source: QRadioButton(words) for source, words in form.sources}
        for source in self.sources.values():
            source.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._ways.addWidget(source)
        next(iter(self.sources.values())).setChecked(True)
        self._votes.setWidget(self._entry(form))

    def begin(self) -> None:
        """Put the keyboard on the first figure."""
        first = self.papers.text if self.papers else next(iter(self.figures.values()), None)
        if first is not None:
            first.setFocus()

    def forget(self) -> None:
        self._form = None
        for field in (self.helped, *self.figures.values()):
            field.clear()
            field.clearFocus()
        if self.papers is not None:
            self.papers.text.clear()
            self.papers.text.clearFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _entry(self, form: BesideForm) -> QWidget:
        self.figures, self.papers = {}, None
        if form.papers is not None:
            name = say(self._language, "Papers, one kind a line")
            self.papers = PapersField(form.papers, name, self._language, 1)
            self.papers.entered.connect(self._give)
            self.papers.left.connect(self.dropped)
            return self.papers
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        for key, words in form.options:
            self.figures[key] = self._figure(words)
            row.addWidget(label(words))
            row.addWidget(self.figures[key])
        row.addStretch()
        made.setMinimumHeight(_ROW - TIGHT * 2)
        return made

    def _figure(self, name: str) -> Figure:
        made = Figure(name)
        made.setFixedSize(*_FIGURE)
        made.entered.connect(lambda _text: self._give())
        made.left.connect(self.dropped)
        return made

    def _give(self) -> None:
        """As soon as there is something; what is left empty is nought."""
        tally = {key: field.number or 0 for key, field in self.figures.items()}
        if self.papers is not None:
            read = self.papers.read
            if read.error:
                self.papers.text.setFocus()
                return
            tally = read.tally
        if not sum(tally.values()):
            self.begin()
            return
        source = next(name for name, one in self.sources.items() if one.isChecked())
        self.given.emit(source, tally, self.helped.number or 0)
