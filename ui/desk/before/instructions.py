"""The instructions of a mandate, clause by clause: type, text, what to settle for, their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.mandate_draft import Instruction, InstructionType
from facilitator.wording import say
from ui.desk.advice_note import AdviceNote
from ui.desk.before.texts import Picker, TextField
from ui.desk.look import TIGHT, ButtonKind, act_button
from ui.present.mandate_words import instruction_meaning
from ui.present.planning import instruction_name

_TYPES: Final = tuple(InstructionType)
_POPUP_WIDE: Final = 420
Index = QModelIndex | QPersistentModelIndex
Clauses = tuple[Instruction, ...]


class InstructionList(QWidget):
    """A line for each, and below the last always an empty one.

    Signals:
        edited: (instructions) they are these now.
    """

    edited = Signal(object)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._language, self._languages = language, languages
        self._lines: list[InstructionLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)

    @property
    def value(self) -> Clauses:
        """All that are written, in their order."""
        return tuple(line.value for line in self._lines if line.value is not None)

    def show_value(self, instructions: Clauses) -> None:
        """Show them, and a line to write the next on."""
        while len(self._lines) <= len(instructions):
            self._add_line()
        for number, line in enumerate(self._lines):
            line.setVisible(number <= len(instructions))
            line.show_value(instructions[number] if number < len(instructions) else None)
            line.show_place(number, len(instructions))

    def show_advice(self, advice: Mapping[int, tuple[str, ...]]) -> None:
        """Number of an instruction → what is said of it."""
        for number, line in enumerate(self._lines, start=1):
            line.note.show_lines(advice.get(number, ()))

    def commit(self) -> None:
        """Take what is being typed."""
        for line in self._lines:
            line.commit()

    def _add_line(self) -> None:
        line = InstructionLine(len(self._lines) + 1, self._language, self._languages)
        number = len(self._lines)
        line.edited.connect(lambda: self.edited.emit(self.value))
        line.moved.connect(lambda by: self._move(number, by))
        line.taken_away.connect(lambda: self._take_away(number))
        self._lines.append(line)
        self._column.addWidget(line)

    def _move(self, number: int, by: int) -> None:
        clauses = list(self.value)
        if 0 <= number + by < len(clauses):
            clauses[number], clauses[number + by] = clauses[number + by], clauses[number]
            self.edited.emit(tuple(clauses))

    def _take_away(self, number: int) -> None:
        clauses = self.value
        self.edited.emit((*clauses[:number], *clauses[number + 1 :]))


class InstructionLine(QWidget):
    """One instruction: how it binds, and its text in each language; empty is none.

    Signals:
        edited: it says something else now.
        moved: (-1 up, 1 down); taken_away: it is wanted no longer.
    """

    edited = Signal()
    moved = Signal(int)
    taken_away = Signal()

    def __init__(self, number: int, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self.note = AdviceNote()
        self._type = _types(say(language, "Instruction {n}, its type", n=number), language)
        self._text = TextField("", languages, lines=2)
        self._text.name_fields(say(language, "Instruction {n}", n=number))
        self._fallback = TextField("", languages)
        self._fallback.name_fields(say(language, "Instruction {n}, what to settle for", n=number))
        hint = {la: say(la, "If that cannot be had, settle for …") for la in languages}
        self._fallback.suggest(hint)
        self._order = _Order(number, language)
        self._lay_out()
        self._type.activated.connect(self._retype)
        self._text.edited.connect(self.edited)
        self._fallback.edited.connect(self._retype)
        self._order.moved.connect(self.moved)
        self._order.taken_away.connect(self.taken_away)

    @property
    def value(self) -> Instruction | None:
        """The instruction, None while nothing is written."""
        text = self._text.value
        if not text:
            return None
        made = Instruction(_TYPES[self._type.currentIndex()], text)
        is_seek = made.type is InstructionType.SEEK
        return replace(made, fallback=self._fallback.value) if is_seek else made

    def show_value(self, instruction: Instruction | None) -> None:
        """Show it, or an empty line."""
        if instruction is not None:
            self._type.setCurrentIndex(_TYPES.index(instruction.type))
        self._text.show_value(instruction.text if instruction else {})
        self._fallback.show_value(instruction.fallback if instruction else {})
        self._unfold()

    def show_place(self, number: int, of: int) -> None:
        """`number`: from 0, `of`: how many there are; an empty line has no place."""
        self._order.show_place(number, of)

    def commit(self) -> None:
        """Take what is being typed."""
        self._text.commit()
        self._fallback.commit()

    def _lay_out(self) -> None:
        row, texts, column = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        for layout, space in ((row, TIGHT), (texts, 3), (column, 0)):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(space)
        texts.addWidget(self._text)
        texts.addWidget(self._fallback)
        row.addWidget(self._type, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self._order.button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.note)

    def _unfold(self) -> None:
        """Only what is sought has something to settle for."""
        self._fallback.setVisible(_TYPES[self._type.currentIndex()] is InstructionType.SEEK)

    def _retype(self) -> None:
        self._unfold()
        if self.value is not None:
            self.edited.emit()


class _Order(QWidget):
    """One small button: up, down, away.

    Signals: as of a line.
    """

    moved = Signal(int)
    taken_away = Signal()

    def __init__(self, number: int, language: str) -> None:
        super().__init__()
        self.button = act_button("…", kind=ButtonKind.QUIET)
        name = say(language, "Instruction {n}: move it or take it away", n=number)
        self.button.setAccessibleName(name)
        self.button.setToolTip(name)
        menu = QMenu(self.button)
        self._up = menu.addAction(say(language, "Move up"))
        self._down = menu.addAction(say(language, "Move down"))
        self.away = menu.addAction(say(language, "Take away"))
        self._up.triggered.connect(lambda: self.moved.emit(-1))
        self._down.triggered.connect(lambda: self.moved.emit(1))
        self.away.triggered.connect(self.taken_away)
        self.button.setMenu(menu)

    def show_place(self, number: int, of: int) -> None:
        self.button.setEnabled(number < of)
        self._up.setEnabled(0 < number < of)
        self._down.setEnabled(number < of - 1)


def _types(name: str, language: str) -> Picker:
    box = Picker(name)
    for kind in _TYPES:
        spelt_out = instruction_name(kind, language)
        box.addItem(kind.value, spelt_out)
        meaning = instruction_meaning(kind, language)
        box.setItemData(box.count() - 1, meaning, Qt.ItemDataRole.ToolTipRole)
    box.view().setItemDelegate(_SpeltOut(box))
    box.view().setMinimumWidth(_POPUP_WIDE)
    return box


class _SpeltOut(QStyledItemDelegate):
    """Says in the open list what each type means, where the field has room for its name only."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = index.data(Qt.ItemDataRole.UserRole)
