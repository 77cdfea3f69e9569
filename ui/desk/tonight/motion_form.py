"""A motion on a mandate before it is put: its words, and the instructions where it varies them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.plan import Question
from facilitator.wording import say
from ui.desk.before.mandate import MandateEditor
from ui.desk.before.texts import TextField
from ui.desk.look import TIGHT, ButtonKind, Text, label
from ui.desk.tonight.pieces import desk_button


class MotionForm(QWidget):
    """The words were made for it; whoever is at the desk may change them.

    Signals:
        given: (Question) it is put; dropped: it is not.
    """

    given = Signal(object)
    dropped = Signal()

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._question: Question | None = None
        self.why = label("", Text.LEAD, wrap=True)
        self.words = TextField(say(language, "The words that are put"), languages, lines=2)
        self.draft = MandateEditor(language, languages)
        self._varies = label(
            say(language, "Change the instructions; the wall shows what is changed."),
            Text.MUTED,
            wrap=True,
        )
        self.put = desk_button(say(language, "Put it to the hall"), kind=ButtonKind.PRIMARY)
        back = desk_button(say(language, "Not now"), kind=ButtonKind.QUIET)
        self.put.clicked.connect(self._give)
        back.clicked.connect(self.dropped)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(back)
        row.addWidget(self.put)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for piece in (self.why, self.words, self._varies, self.draft):
            column.addWidget(piece)
        column.addLayout(row)

    def begin(self, question: Question, why: str) -> None:
        """Show that motion; `why`: what it does, in plain words."""
        self._question = question
        self.why.setText(why)
        self.words.show_value(question.wording)
        varies = question.mandate is not None
        self._varies.setVisible(varies)
        self.draft.setVisible(varies)
        if varies:
            self.draft.forget()
            self.draft.show_question(question)
        self.put.setEnabled(True)
        self.put.setFocus()

    def _give(self) -> None:
        if self._question is None:
            return
        self.words.commit()
        asked = replace(self._question, wording=self.words.value or self._question.wording)
        if asked.mandate is not None:
            self.draft.commit()
            asked = replace(asked, mandate=self.draft.value)
        self.put.setEnabled(False)  # until it is answered: pressed twice it is put once
        self.given.emit(asked)
