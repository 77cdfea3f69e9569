"""The place *Notices and posters*: what an invitation says beyond the plan, and its paper."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.documents.notices.notices_value import Form
from facilitator.notice_draft import NoticeDraft
from facilitator.wording import LANGUAGES, say
from ui.desk.before.place import Place
from ui.desk.before.texts import Picker, TextField, captioned
from ui.desk.calling.lines import Line
from ui.desk.calling.making import MakingRow
from ui.desk.handsets.pieces import row_of
from ui.desk.look import ROOM, TIGHT, Card, Text, label
from ui.desk.side_page import scrolling, titled
from ui.present.planning import language_name

_BROAD: Final = 860


class NoticesPlace(Place):
    """One card of fields; below it the button that makes the paper.

    Attributes:
        making: the buttons, and what came of it.

    Signals:
        edited: something else stands there now; `draft` has it.
    """

    edited = Signal()

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        """`languages`: those that the hall speaks."""
        super().__init__()
        la = self._language = language
        self._about = label("", Text.MUTED, wrap=True)
        self.form, self.spoken = Picker(say(la, "What")), Picker(say(la, "Languages"))
        for form, words in form_names(la).items():
            self.form.addItem(words, form)
        for choice in _choices(languages):
            self.spoken.addItem(" + ".join(language_name(each) for each in choice), choice)
        self.question = TextField(say(la, "What it is about"), languages)
        self.access = TextField(say(la, "Getting in and taking part"), languages)
        self.young = TextField(say(la, "Children"), languages)
        self.caller = Line(say(la, "Who calls it"))
        self.contact = Line(say(la, "How to reach them"))
        self.code = Line(say(la, "Text or web address in the code"))
        self.agenda = QCheckBox(say(la, "With the agenda"))
        self.making = MakingRow(say(la, "Make the PDF"), la)
        self._lay_out()
        for text in self._texts:
            text.edited.connect(self.edited)
        for line in self._lines:
            line.edited.connect(self.edited)
        self.agenda.clicked.connect(self.edited)

    @property
    def draft(self) -> NoticeDraft:
        """What stands there."""
        question, access, children = (field.value for field in self._texts)
        caller, contact, code = (line.value for line in self._lines)
        agenda = self.agenda.isChecked()
        return NoticeDraft(question, access, children, caller, contact, code, agenda)

    @property
    def wished(self) -> tuple[Form, tuple[str, ...]]:
        """The paper, and its languages."""
        return self.form.currentData(), tuple(self.spoken.currentData())

    def show_draft(self, draft: NoticeDraft, planned: dict[str, str], about: str) -> None:
        """Show what was kept; `planned`: what the plan is about, `about`: its day and place."""
        self._about.setText(about)
        texts = (draft.question, draft.access, draft.children)
        for field, text in zip(self._texts, texts, strict=True):
            field.show_value(dict(text))
        self.question.suggest(planned)
        lines = (draft.caller, draft.contact, draft.code)
        for line, words in zip(self._lines, lines, strict=True):
            line.show_value(words)
        self.agenda.setChecked(draft.agenda)

    def commit(self) -> None:
        """Take what is being typed."""
        for text in self._texts:
            text.commit()
        for line in self._lines:
            line.commit()

    @property
    def _texts(self) -> tuple[TextField, ...]:
        return self.question, self.access, self.young

    @property
    def _lines(self) -> tuple[Line, ...]:
        return self.caller, self.contact, self.code

    def _lay_out(self) -> None:
        la, card, inside = self._language, Card(), QWidget()
        self.access.suggest(_access_hint())
        card.body.setSpacing(TIGHT)
        card.body.addWidget(self._about)
        card.body.addLayout(row_of(captioned(self.form), captioned(self.spoken)))
        for field in self._texts:
            card.body.addWidget(field)
        called, coded = QHBoxLayout(), QHBoxLayout()
        called.addWidget(captioned(self.caller), 1)
        called.addWidget(captioned(self.contact), 1)
        coded.addWidget(captioned(self.code), 1)
        coded.addWidget(self.agenda, 1, Qt.AlignmentFlag.AlignBottom)
        for row in (called, coded):
            row.setSpacing(ROOM)
            card.body.addLayout(row)
        card.body.addWidget(self.making)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM, 0)
        column.addWidget(card)
        column.addStretch(1)
        inside.setMaximumWidth(_BROAD)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(ROOM)
        page.addLayout(titled(say(la, "Notices and posters"), self.left.emit, la))
        page.addWidget(scrolling(inside), 1)


def form_names(language: str) -> dict[Form, str]:
    """What is printed, by what people call it."""
    return {
        Form.NOTICE: say(language, "Notice, A4"),
        Form.POSTER: say(language, "Poster, A3"),
        Form.DOOR: say(language, "Sheet for the door, A5"),
        Form.LEAFLET: say(language, "Leaflets, two on an A4 sheet"),
    }


def _choices(languages: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """All of them first, as far as two go on one sheet; then each alone."""
    alone = tuple((each,) for each in languages)
    return alone if len(languages) == 1 else (languages[:2], *alone)


def _access_hint() -> dict[str, str]:
    return {
        each: say(each, "Step-free, hearing loop. Tell us what you need to take part.")
        for each in LANGUAGES
    }
