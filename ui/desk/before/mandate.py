"""A mandate before its adoption: all its fields in their order, and what may be looked at again.

A beginner sees the fields that every mandate needs; the rest is behind *More*, and there where it
is used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.mandate_draft import Instruction, MandateDraft
from facilitator.plan import Kind, Question
from facilitator.usual_clauses import no_agenda_setting
from facilitator.wording import say
from ui.desk.advice_note import AdviceNote, Advised
from ui.desk.before.instructions import InstructionList
from ui.desk.before.mandate_fields import Fields, fields_of
from ui.desk.before.sent_before import SentBefore
from ui.desk.look import ROOM, ButtonKind, Text, act_button, label
from ui.present.mandate_advice import Beside, by_place

NO_MANDATE = MandateDraft({}, {}, {}, {}, (), {}, "")
_TERM = ("since", "until", "most_terms")
#: What every mandate needs; the others are behind *More*.
_NEEDED = frozenset({"issue", "destination", "scope", "reporting", "report_by", "until"})


class MandateEditor(QWidget):
    """Edits a mandate's draft.

    Signals:
        edited: `value` is another draft now.
    """

    edited = Signal()

    def __init__(
        self,
        language: str,
        languages: tuple[str, ...],
        beside: Callable[[], Beside] | None = None,
    ) -> None:
        """`beside`: answers what the mandate is looked at beside; None: no advice is shown."""
        super().__init__()
        self._language, self._beside = language, beside
        self._question = Question(Kind.MANDATE, {}, mandate=NO_MANDATE)
        self._fields: Fields = fields_of(language, languages)
        self._boxes = {name: Advised(shown) for name, (_field, shown) in self._fields.items()}
        self._clauses = InstructionList(language, languages)
        self._of_all, self._lacking = Advised(self._clauses), AdviceNote()
        self._sent_before = SentBefore(language)
        self._more = act_button(say(language, "More about this mandate …"), kind=ButtonKind.QUIET)
        self._more.setCheckable(True)
        self._lay_out()
        self._connect()

    @property
    def value(self) -> MandateDraft:
        """The draft as it is now."""
        return self._question.mandate or NO_MANDATE

    def show_question(self, question: Question) -> None:
        """Show the mandate of that question."""
        self._question = question if question.mandate else replace(question, mandate=NO_MANDATE)
        for name, (field, _shown) in self._fields.items():
            field.show_value(getattr(self.value, name))
        self._clauses.show_value(self.value.instructions)
        self._unfold()
        self._show_beside()

    def forget(self) -> None:
        """Another mandate comes next."""
        self._more.setChecked(False)
        for field, _shown in self._fields.values():
            field.forget()

    def commit(self) -> None:
        """Take what is being typed."""
        for field, _shown in self._fields.values():
            field.commit()
        self._clauses.commit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        names = tuple(self._boxes)
        after = names.index("scope") + 1
        for name in names[:after]:
            column.addWidget(self._boxes[name])
            if name == "destination":
                column.addWidget(self._sent_before)
        column.addWidget(label(say(self._language, "Instructions"), Text.CAPTION))
        column.addWidget(self._of_all)
        column.addWidget(label(no_agenda_setting(self._language), Text.MUTED, wrap=True))
        for name in names[after:]:
            if name not in _TERM:
                column.addWidget(self._boxes[name])
            elif name == _TERM[0]:
                column.addLayout(_in_a_row(*(self._boxes[each] for each in _TERM)))
        column.addWidget(self._lacking)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        for name, (field, _shown) in self._fields.items():
            field.changed_to(partial(self._take, name))
        self._clauses.edited.connect(self._take_instructions)
        self._sent_before.chosen.connect(lambda body: self._take("destination", body))
        self._more.toggled.connect(self._unfold)

    def _unfold(self) -> None:
        """What is used is there; the rest once it is asked for."""
        usual = NO_MANDATE
        for name, box in self._boxes.items():
            used = getattr(self.value, name) != getattr(usual, name)
            box.setVisible(name in _NEEDED or used or self._more.isChecked())

    def _show_beside(self) -> None:
        """The advice on it, each beneath its field; the bodies that are known."""
        if self._beside is None:
            return
        beside = self._beside()
        self._sent_before.show_bodies(beside.there.bodies, self.value.destination)
        said = by_place(self._question, beside, self._language)
        for name, box in self._boxes.items():
            box.note.show_lines(said.get((name, 0), ()))
        self._of_all.note.show_lines(said.get(("instructions", 0), ()))
        self._lacking.show_lines(said.get(("", 0), ()))
        clauses = {n: lines for (field, n), lines in said.items() if field == "instructions" and n}
        self._clauses.show_advice(clauses)

    def _take(self, name: str, value: object) -> None:
        self._emit(replace(self.value, **{name: value}))  # type: ignore[arg-type]

    def _take_instructions(self, instructions: tuple[Instruction, ...]) -> None:
        self._emit(replace(self.value, instructions=instructions))

    def _emit(self, mandate: MandateDraft) -> None:
        if mandate != self.value:
            self._question = replace(self._question, mandate=mandate)
            self.edited.emit()


def _in_a_row(*boxes: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(ROOM)
    for box in boxes:
        row.addWidget(box, 1, Qt.AlignmentFlag.AlignTop)
    return row
