"""The card of a mandate's reports: those given, and the form for one that came in writing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.parts.mandate import Did
from facilitator.readings.mandates.report_words import did_word
from facilitator.wording import say
from ui.desk.after.pieces import ActCard, Fold, column, emptied, sentences
from ui.desk.before.texts import Picker, TextField
from ui.desk.look import TIGHT, ButtonKind, Text, act_button, label
from ui.present.mandate_reports import ReportForm, ReportTold, TypedClause, report_of

_ALL = tuple(Did)


class ReportCard(ActCard):
    """Reports on one mandate."""

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__(say(language, "Reports"))
        self._language, self._languages = language, languages
        self._told: tuple[ReportTold, ...] | None = None
        self._form: ReportForm | None = None
        self._lines = column()
        self.body.addLayout(self._lines)
        self.fold = Fold(say(language, "Type in a written report …"))
        self.body.addWidget(self.fold)
        self.typed: WrittenReport | None = None
        self.fold.hide()

    def show_reports(self, told: tuple[ReportTold, ...], form: ReportForm | None) -> None:
        """Show them. What is being typed stays, unless a report was given meanwhile."""
        if (told, form) == (self._told, self._form):
            return
        self._told, self._form = told, form
        emptied(self._lines)
        for one in told:
            self._lines.addWidget(_told(one))
        if not told:
            none = say(self._language, "No report was given so far.")
            self._lines.addWidget(label(none, Text.MUTED, wrap=True))
        emptied(self.fold.fields)
        self.typed = None
        self.fold.setVisible(form is not None)
        self.fold.more.setChecked(False)
        if form is not None:
            self.typed = WrittenReport(form, self._language, self._languages)
            self.typed.record.clicked.connect(self._record)
            self.fold.fields.addWidget(self.typed)

    def _record(self) -> None:
        command = self.typed.command if self.typed is not None else None
        if command is not None:
            self.asked.emit(command)


class WrittenReport(QWidget):
    """The form: for each instruction what was done, and why or what came of it."""

    def __init__(self, form: ReportForm, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._form = form
        fields = column(self)
        fields.addWidget(label(form.means, Text.MUTED, wrap=True))
        self.clauses = tuple(ClauseLine(line, language, languages) for line in form.clauses)
        for clause in self.clauses:
            fields.addWidget(clause)
            clause.did.currentIndexChanged.connect(self._look)
        self.besides = TextField(say(language, "What else was told"), languages, lines=2)
        fields.addWidget(self.besides)
        self._missing = label(
            say(language, "Choose for every instruction what was done."), Text.MUTED, wrap=True
        )
        fields.addWidget(self._missing)
        self.record = act_button(say(language, "Record the report"), kind=ButtonKind.PRIMARY)
        fields.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        self._look()

    @property
    def command(self) -> object:
        """What records it as it stands; None while something is not chosen."""
        self.besides.commit()
        typed = tuple(clause.typed for clause in self.clauses)
        return report_of(self._form, typed, self.besides.value)

    def _look(self) -> None:
        chosen = all(clause.typed.did is not None for clause in self.clauses)
        self.record.setEnabled(chosen)
        self._missing.setVisible(not chosen)


class ClauseLine(QWidget):
    """One instruction, what was done about it, and in which words."""

    def __init__(self, line: str, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        fields = column(self)
        fields.setContentsMargins(0, TIGHT, 0, 0)
        fields.addWidget(label(line, wrap=True))
        self.did = Picker(say(language, "What was done: {instruction}", instruction=line))
        self.did.addItem(say(language, "Choose …"))
        for did in _ALL:
            self.did.addItem(did_word(did, language))
        fields.addWidget(self.did, 0, Qt.AlignmentFlag.AlignLeft)
        self.words = TextField(say(language, "Why, or what came of it"), languages)
        fields.addWidget(self.words)

    @property
    def typed(self) -> TypedClause:
        """As it stands there now."""
        self.words.commit()
        chosen = self.did.currentIndex() - 1
        return TypedClause(_ALL[chosen] if chosen >= 0 else None, self.words.value)


def _told(one: ReportTold) -> QWidget:
    made = QWidget()
    lines = column(made)
    lines.addWidget(label(one.when, Text.SMALL, wrap=True))
    for instruction, did, words in one.clauses:
        lines.addWidget(label(instruction, Text.MUTED, wrap=True))
        lines.addWidget(label(" · ".join(filter(None, (did, words))), wrap=True))
    for line in (*sentences(one.words), *sentences(one.answer, kind=Text.SMALL)):
        lines.addWidget(line)
    return made
