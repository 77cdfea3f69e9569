"""Votes counted beside the handsets: by a teller, cards or papers, and how many were helped.

Enter goes from field to field; nothing is added before *Add*, or Enter in the last field.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.wording import say
from ui.desk.look import TIGHT, ButtonKind, Text, label
from ui.desk.tonight.beside_fields import BesideFields
from ui.desk.tonight.pieces import desk_button
from ui.present.ballot_parts import BesideForm

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
        self._form: BesideForm | None = None
        self.sources: dict[str, QRadioButton] = {}
        self.fields = BesideFields(language)
        self.figures, self.helped = self.fields.figures, self.fields.helped
        self.add = desk_button(say(language, "Add"))
        self.back = desk_button(say(language, "Cancel"), "Esc", ButtonKind.QUIET)
        self.add.clicked.connect(self._give)
        self.back.clicked.connect(self.dropped)
        self.fields.handed_in.connect(self._give)
        self.fields.left.connect(self.dropped)
        self._ways, self._votes = QHBoxLayout(), QScrollArea()
        self._lay_out(say(language, "of these were helped"))

    def _lay_out(self, helped: str) -> None:
        self._votes.setWidgetResizable(True)
        self._votes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head, below = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(TIGHT)
        head.addLayout(self._ways)
        head.addStretch()
        head.addWidget(self.add)
        head.addWidget(self.back)
        below.setSpacing(TIGHT)
        below.addWidget(self._votes, 1)
        below.addWidget(self.helped)
        below.addWidget(label(helped, Text.CAPTION))
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
        was, self._form = self._form, form
        if was is not None and was.asked == form.asked:
            return
        for old in self.sources.values():
            self._ways.removeWidget(old)
            old.deleteLater()
        self.sources = {source: QRadioButton(words) for source, words in form.sources}
        made = self.fields.made_for(form)
        if form.papers is None:
            made.setMinimumHeight(_ROW - TIGHT * 2)
        self._votes.setWidget(made)
        next(iter(self.sources.values())).setChecked(True)
        for source in self.sources.values():
            source.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            source.toggled.connect(self._bring_back)
            self._ways.addWidget(source)

    @property
    def is_typed(self) -> bool:
        """Whether figures stand there that would be lost."""
        return self.fields.is_typed

    def begin(self) -> None:
        """Put the keyboard on the first figure; what was added before is there to be put right."""
        entered = [one.source for one in self._form.entered] if self._form else []
        for source in entered[:1]:
            self.sources[source].setChecked(True)
        self._bring_back()
        self._ring()[0].setFocus()

    def forget(self) -> None:
        self.fields.fill(None)
        for piece in self._ring():
            piece.clearFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes round in here: the desk's keys are not a step away."""
        ring, focus = self._ring(), QApplication.focusWidget()
        if focus not in ring:
            return super().focusNextPrevChild(forward)
        at = ring.index(focus) + (1 if forward else -1)
        ring[at % len(ring)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _ring(self) -> tuple[QWidget, ...]:
        """All that takes the keyboard, in its order."""
        return (*self.fields.all, self.add, self.back, *self.sources.values())

    def _source(self) -> str:
        return next((name for name, one in self.sources.items() if one.isChecked()), "")

    def _bring_back(self) -> None:
        """What was added before by that way, unless somebody is typing something else."""
        if self._form is not None and not self.is_typed:
            self.fields.fill(self._form.added_by(self._source()))

    def _give(self) -> None:
        """As soon as there is something, or something was there that is put right."""
        tally, source = self.fields.tally(), self._source()
        before = self._form.added_by(source) if self._form is not None else None
        if tally is None or (not sum(tally.values()) and before is None):
            self._ring()[0].setFocus()
            return
        self.given.emit(source, tally, self.helped.number or 0)
