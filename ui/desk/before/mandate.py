"""A mandate before its adoption: the instructions, clause by clause, and where they lead."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.wording import say
from ui.desk.before.texts import Picker, ReadField, TextField, captioned
from ui.desk.look import ROOM, TIGHT, Text, label
from ui.present.planning import instruction_name
from ui.present.typed import read_day

_TYPES = tuple(InstructionType)
_POPUP_WIDE: Final = 230
Index = QModelIndex | QPersistentModelIndex


class MandateEditor(QWidget):
    """Edits a mandate's draft. Below the last instruction there is always an empty line.

    Signals:
        edited: `value` is another draft now.
    """

    edited = Signal()

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._language, self._languages = language, languages
        self.value = MandateDraft({}, {}, {}, {}, (), {}, "")
        self._texts = {
            "issue": TextField(say(language, "What it is about"), languages),
            "destination": TextField(say(language, "Sent to"), languages),
            "meetings": TextField(say(language, "For which meetings"), languages),
            "scope": TextField(say(language, "May speak and vote on"), languages, lines=2),
            "reporting": TextField(say(language, "Reports back"), languages, lines=2),
        }
        self._until = ReadField[str](say(language, "Ends on"), read_day, str)
        self._lines: list[InstructionLine] = []
        self._clauses = QVBoxLayout()
        self._lay_out()
        for name, field in self._texts.items():
            field.edited.connect(lambda name=name, field=field: self._take(name, field))
        self._until.read.connect(lambda day: self._emit(replace(self.value, until=day)))

    def show_mandate(self, mandate: MandateDraft) -> None:
        """Show that draft."""
        self.value = mandate
        for name, field in self._texts.items():
            field.show_value(getattr(mandate, name))
        self._until.show_value(mandate.until)
        self._show_lines(mandate.instructions)

    def forget(self) -> None:
        """Another mandate comes next."""
        self._until.forget()

    def commit(self) -> None:
        """Take what is being typed."""
        for field in self._texts.values():
            field.commit()
        for line in self._lines:
            line.commit()
        self._until.commit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        self._clauses.setSpacing(TIGHT)
        column.addWidget(label(say(self._language, "Instructions"), Text.CAPTION))
        column.addLayout(self._clauses)
        for field in self._texts.values():
            column.addWidget(field)
        column.addWidget(captioned(self._until))

    def _show_lines(self, instructions: tuple[Instruction, ...]) -> None:
        """One line for each, and one to write the next on."""
        while len(self._lines) <= len(instructions):
            line = InstructionLine(len(self._lines) + 1, self._language, self._languages)
            line.edited.connect(self._take_instructions)
            self._lines.append(line)
            self._clauses.addWidget(line)
        for number, line in enumerate(self._lines):
            line.setVisible(number <= len(instructions))
            line.show_value(instructions[number] if number < len(instructions) else None)

    def _take(self, name: str, field: TextField) -> None:
        self._emit(replace(self.value, **{name: field.value}))  # type: ignore[arg-type]

    def _take_instructions(self) -> None:
        written = tuple(line.value for line in self._lines if line.value is not None)
        self._emit(replace(self.value, instructions=written))

    def _emit(self, mandate: MandateDraft) -> None:
        if mandate != self.value:
            self.value = mandate
            self.edited.emit()


class InstructionLine(QWidget):
    """One instruction: how it binds, and its text in each language; empty is none.

    Signals:
        edited: it says something else now.
    """

    edited = Signal()

    def __init__(self, number: int, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._type = Picker(say(language, "Instruction {n}, its type", n=number))
        self._text = TextField("", languages, lines=2)
        self._text.name_fields(say(language, "Instruction {n}", n=number))
        for kind in _TYPES:
            self._type.addItem(kind.value, instruction_name(kind, language))
        self._type.view().setItemDelegate(_SpeltOut(self._type))
        self._type.view().setMinimumWidth(_POPUP_WIDE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self._type, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self._type.activated.connect(self._retype)
        self._text.edited.connect(self.edited)

    @property
    def value(self) -> Instruction | None:
        """The instruction, None while nothing is written."""
        text = self._text.value
        return Instruction(_TYPES[self._type.currentIndex()], text) if text else None

    def show_value(self, instruction: Instruction | None) -> None:
        """Show it, or an empty line."""
        if instruction is not None:
            self._type.setCurrentIndex(_TYPES.index(instruction.type))
        self._text.show_value(instruction.text if instruction else {})

    def commit(self) -> None:
        """Take what is being typed."""
        self._text.commit()

    def _retype(self) -> None:
        if self.value is not None:
            self.edited.emit()


class _SpeltOut(QStyledItemDelegate):
    """Says in the open list what each type means, where the field has room for its name only."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = index.data(Qt.ItemDataRole.UserRole)
