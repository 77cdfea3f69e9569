"""What belongs to the end of an evening: thanks, when the hall must be empty, the next meeting."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.plan import Plan
from facilitator.wording import say
from ui.desk.before.beyond import NextMeetingFields
from ui.desk.before.evening import ThanksField
from ui.desk.before.texts import ReadField, captioned
from ui.desk.look import ROOM
from ui.present.clock_words import read_warnings, warnings_text
from ui.present.typed import read_clock_or_none


class EveningEnd(QWidget):
    """Shown with the last item.

    Signals:
        edited: (Plan) the same evening with another end.
    """

    edited = Signal(object)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._thanks = ThanksField(language, languages)
        self._next = NextMeetingFields(language, languages)
        none = say(language, "none")
        self._empty_by = ReadField[str](
            say(language, "Hall must be empty by"), read_clock_or_none, lambda at: at or none
        )
        self._warnings = ReadField[tuple[int, int]](
            say(language, "Clocks warn before the end"),
            read_warnings,
            lambda warnings: warnings_text(warnings, language),
        )
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        row.setSpacing(ROOM)
        row.addWidget(captioned(self._empty_by), 1)
        row.addWidget(captioned(self._warnings), 1)
        column.addWidget(self._thanks)
        column.addLayout(row)
        column.addWidget(self._next)
        self._thanks.thanked.connect(self.edited)
        self._next.edited.connect(self.edited)
        self._empty_by.read.connect(lambda at: self._take(empty_by=at))
        self._warnings.read.connect(lambda warnings: self._take(warnings=warnings))

    def show_plan(self, plan: Plan) -> None:
        """Show how it ends."""
        self._plan = plan
        self._thanks.show_plan(plan)
        self._next.show_plan(plan)
        self._empty_by.show_value(plan.empty_by)
        self._warnings.show_value(plan.warnings)

    def begin(self) -> QWidget:
        """Stand in the field that says when the hall must be empty."""
        self._empty_by.setFocus()
        self._empty_by.selectAll()
        return self._empty_by

    def commit(self) -> None:
        """Take what is being typed."""
        self._thanks.commit()
        self._next.commit()
        self._empty_by.commit()
        self._warnings.commit()

    def _take(self, **changes: object) -> None:
        if self._plan is not None:
            self._plan = replace(self._plan, **changes)  # type: ignore[arg-type]
            self.edited.emit(self._plan)
