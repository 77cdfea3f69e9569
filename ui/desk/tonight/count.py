"""The figures that people counted: one column, or two that are compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.plan import Question
from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, ButtonKind, Text, label
from ui.desk.tonight.papers import PapersField
from ui.desk.tonight.pieces import Figure, Paragraph, desk_button
from ui.present.ballot_parts import CountForm

_ROW: Final = 44
_NAME: Final = 190  # the widest that a choice is written in one line
_PAPERS, _MOST, _LINES_WIDE = 150, 16_777_215, 340
_SEEN: Final = 3  # rows; more are scrolled to as Enter moves on


class CountPanel(QWidget):
    """A figure for every choice and every teller; Enter moves on, the last Enter hands them in.

    Signals:
        entered: (choice id → votes, teller) one count is complete.
    """

    entered = Signal(object, str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._form: CountForm | None = None
        self.fields: dict[tuple[str, str], Figure] = {}
        self.papers: dict[str, PapersField] = {}
        self._note = label("", Text.BODY, wrap=True)
        self.compare = desk_button("", "", ButtonKind.PRIMARY)
        self.compare.clicked.connect(self.hand_in)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beside = QVBoxLayout()
        beside.addWidget(self._note)
        beside.addStretch()
        beside.addWidget(self.compare)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROOM)
        row.addWidget(self._area)
        row.addLayout(beside, 1)
        self.hide()

    def show_form(self, form: CountForm | None) -> None:
        """Show it; figures that are being typed stay as long as the same choices are asked for."""
        if form == self._form:
            return
        was, self._form = self._form, form
        if form is None:
            # Hidden with the keyboard on it, a field would hand it to whatever comes next.
            for field in self._all():
                field.clearFocus()
        self.setVisible(form is not None)
        if form is None:
            return
        if was is None or _asked(was) != _asked(form):
            self._build(form)
        self._note.setText(form.note)
        self._note.setVisible(bool(form.note))
        self._fill(form)

    def begin(self) -> None:
        """Put the keyboard on the first empty figure: for a key of the desk, never by itself."""
        empty = [field for field in self._all() if not _typed(field)]
        for field in empty[:1]:
            field.setFocus()

    def _all(self) -> tuple[QWidget, ...]:
        """Whatever figures or papers are typed into, in their order."""
        return (*self.fields.values(), *(field.text for field in self.papers.values()))

    def hand_in(self) -> None:
        """Hand in every column that is complete; else go to the first figure that is missing."""
        form = self._form
        if form is not None and form.papers is not None:
            self._hand_in_papers()
            return
        missing = [field for field in self.fields.values() if field.number is None]
        if form is None or missing:
            self.begin()
            return
        for teller in form.tellers:
            counted = {key: self.fields[teller, key].number for key, _label in form.options}
            self.entered.emit(counted, teller)

    def _hand_in_papers(self) -> None:
        """As with figures: all that were typed, or on to the ones that make no sense."""
        wrong = [each for each in self.papers.values() if each.read.error or not each.read.total]
        for field in wrong[:1]:
            field.text.setFocus()
        if not wrong:
            for teller, field in self.papers.items():
                self.entered.emit(field.read.tally, teller)

    def _build(self, form: CountForm) -> None:
        self.fields, self.papers, inner = {}, {}, QWidget()
        self.compare.say(_hand_in_words(form, self._language))
        if form.papers is not None:
            self._area.setWidget(self._lines(form, form.papers, inner))
            self._area.setMinimumHeight(_PAPERS)
            self._area.setMaximumHeight(_MOST)
            self._area.setMinimumWidth(_LINES_WIDE)
            return
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, TIGHT, 0)
        row.addLayout(self._grid(form, inner))
        self._area.setWidget(inner)
        heads = 22 if len(form.tellers) > 1 else 0
        self._area.setMinimumHeight(min(_SEEN, len(form.options)) * _ROW + heads)
        self._area.setMaximumHeight(len(form.options) * _ROW + heads + 4)
        self._area.setMinimumWidth(inner.sizeHint().width() + TIGHT * 2)

    def _lines(self, form: CountForm, question: Question, inner: QWidget) -> QWidget:
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, TIGHT, 0)
        for teller in form.tellers:
            name = say(self._language, "Papers of teller {name}", name=teller)
            self.papers[teller] = PapersField(question, name, self._language)
            self.papers[teller].entered.connect(self.hand_in)
            row.addWidget(self.papers[teller])
        return inner

    def _grid(self, form: CountForm, inner: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        grid.setHorizontalSpacing(TIGHT * 2)
        for n, (_key, words) in enumerate(form.options, 1):
            grid.addWidget(_choice(words, inner), n, 0)
        for m, teller in enumerate(form.tellers, 1):
            if len(form.tellers) > 1:
                head = label(say(self._language, "Teller {name}", name=teller), Text.CAPTION)
                grid.addWidget(head, 0, m, Qt.AlignmentFlag.AlignCenter)
            for n, (key, words) in enumerate(form.options, 1):
                grid.addWidget(self._figure(teller, key, words), n, m)
        return grid

    def _figure(self, teller: str, key: str, words: str) -> Figure:
        name = say(self._language, "{choice}, teller {name}", choice=words, name=teller)
        field = Figure(name)
        field.setFixedSize(110, _ROW - 4)
        field.entered.connect(lambda _text: self._move_on(field))
        field.textEdited.connect(lambda _text: field.mark(unread=False))
        self.fields[teller, key] = field
        return field

    def _move_on(self, field: Figure) -> None:
        order = list(self.fields.values())
        at = order.index(field)
        if at + 1 == len(order):
            self.hand_in()
            return
        order[at + 1].setFocus()
        order[at + 1].selectAll()
        self._area.ensureWidgetVisible(order[at + 1])

    def _fill(self, form: CountForm) -> None:
        """Figures that are on the disk go where nothing is typed; where two differ, both say so."""
        if form.papers is not None:
            return  # lines stay as they were typed
        entered, first = dict(form.entered), list[Figure]()
        _bring_back(form, self.fields)
        for key, _words in form.options:
            row = [self.fields[teller, key] for teller in form.tellers]
            differ = len(entered) > 1 and len({field.text() for field in row}) > 1
            for field in row:
                field.mark(unread=differ)
            if differ and not first:
                first.append(row[0])
        for field in first:
            field.setFocus()


def _choice(words: str, inside: QWidget) -> Paragraph:
    """What can be voted for, in two lines at most."""
    made = Paragraph(Text.BODY, 2)
    made.setParent(inside)  # before it shows itself: without a place it would be a window
    made.ensurePolished()
    made.setFixedWidth(min(_NAME, made.fontMetrics().horizontalAdvance(words) + 4))
    made.show_text(words)
    return made


def _bring_back(form: CountForm, fields: Mapping[tuple[str, str], Figure]) -> None:
    """Figures that are on the disk, where nothing is typed."""
    for teller, figures in form.entered:
        for (key, _words), figure in zip(form.options, figures, strict=True):
            field = fields.get((teller, key))
            if field is not None and not field.text():
                field.setText(str(figure))


def _asked(form: CountForm) -> tuple[object, ...]:
    """What is typed: the same again keeps what stands there."""
    return form.options, form.tellers, form.papers


def _typed(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText().strip()
    return field.text() if isinstance(field, Figure) else ""


def _hand_in_words(form: CountForm, language: str) -> str:
    if len(form.tellers) > 1:
        return say(language, "Compare")
    return say(language, "Take these figures")
