"""The item that is looked at: its title, phase and minutes, what to say, and what is put."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.drafting import asked
from facilitator.ids import Ids
from facilitator.phase_words import phase_word
from facilitator.plan import Phase, PlannedItem, Question
from facilitator.wording import say
from ui.desk.before.by_clock import ByClock
from ui.desk.before.question import QuestionEditor
from ui.desk.before.talk import TALK, Talk
from ui.desk.before.texts import Picker, ReadField, TextField, captioned
from ui.desk.look import ROOM, WIDE
from ui.present.mandate_advice import Beside
from ui.present.typed import duration, read_minutes

_PHASES = tuple(Phase)


class ItemEditor(QScrollArea):
    """Edits one item; every change goes out at once.

    Signals:
        edited: (PlannedItem) the item is this now.
    """

    edited = Signal(object)

    def __init__(
        self,
        language: str,
        languages: tuple[str, ...],
        new_id: Ids,
        ends: tuple[QWidget, ...],
        beside: Callable[[], Beside] | None = None,
    ) -> None:
        """`ends`: what else belongs to the first and last item; who made them shows them.

        `beside`: as of a `QuestionEditor`.
        """
        super().__init__()
        self._ends = ends
        self._item: PlannedItem | None = None
        self._title = TextField(say(language, "Title"), languages)
        self._phase = Picker(say(language, "Phase"))
        for phase in _PHASES:
            self._phase.addItem(phase_word(phase, language))
        self._minutes = ReadField[int](
            say(language, "Length"), read_minutes, lambda minutes: duration(minutes, language)
        )
        self._words = TextField(say(language, "To say now"), languages, lines=4)
        self._proposal = TextField(say(language, "On the screen, if anything"), languages, lines=3)
        self._question = QuestionEditor(language, languages, new_id, beside)
        self._talk, self._by_clock = Talk(language, languages), ByClock(language)
        self._inside = QWidget()
        self._lay_out()
        self._connect()

    def show_item(self, item: PlannedItem | None) -> None:
        """Show that item; `commit` first where another one was shown."""
        if item is None or self._item is None or item.id != self._item.id:
            self._minutes.forget()
            self._question.forget()
            self._by_clock.forget()
            self.verticalScrollBar().setValue(0)
        self._item = item
        self._inside.setVisible(item is not None)
        if item is None:
            return
        self._title.show_value(item.title)
        self._phase.setCurrentIndex(_PHASES.index(item.phase))
        self._minutes.show_value(item.minutes)
        self._words.show_value(item.words)
        self._proposal.show_value(item.proposal)
        # What is talked about is the screen's text, unless there is another one already.
        talks = item.phase in TALK and not item.proposal
        self._proposal.setVisible(item.question is None and not talks)
        self._question.setVisible(item.question is not None)
        self._question.show_question(item.question)
        self._talk.show_item(item)
        self._by_clock.show_item(item)

    def begin(self) -> None:
        """Stand in the title."""
        self.verticalScrollBar().setValue(0)
        self._title.begin()

    def commit(self) -> None:
        """Take what is being typed."""
        if self._item is not None:
            for field in (self._title, self._words, self._proposal):
                field.commit()
            self._minutes.commit()
            self._question.commit()
            self._talk.commit()
            self._by_clock.commit()

    def _lay_out(self) -> None:
        inside = self._inside
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(ROOM)
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        row.addWidget(captioned(self._phase), 2)
        row.addWidget(captioned(self._minutes), 1)
        row.addWidget(self._question.kind_box, 3)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self._question)
        column.addWidget(self._talk)
        for end in self._ends:
            column.addWidget(end)
        column.addWidget(self._proposal)
        column.addWidget(self._words)
        column.addWidget(self._by_clock)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside.hide()

    def _connect(self) -> None:
        self._title.edited.connect(lambda: self._take(title=self._title.value))
        self._phase.activated.connect(lambda number: self._take(phase=_PHASES[number]))
        self._minutes.read.connect(lambda minutes: self._take(minutes=minutes))
        self._words.edited.connect(lambda: self._take(words=self._words.value))
        self._proposal.edited.connect(lambda: self._take(proposal=self._proposal.value))
        self._question.edited.connect(self._take_question)
        for part in (self._talk, self._by_clock):
            part.changed.connect(lambda fields: self._take(**fields))

    def _take_question(self, question: Question | None) -> None:
        item = self._item
        if item is None:
            return
        if question and item.question and question.kind is item.question.kind:
            self._emit(replace(item, question=question))
        else:
            self._emit(asked(item, question))

    def _take(self, **changes: object) -> None:
        if self._item is not None:
            self._emit(replace(self._item, **changes))  # type: ignore[arg-type]

    def _emit(self, item: PlannedItem) -> None:
        self._item = item
        self.edited.emit(item)
