"""What a plan says beyond its items: how people meet, and when they meet again.

Most evenings need neither; each is behind a quiet button, and there where it is used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.plan import NextMeeting, Plan
from facilitator.wording import long_date, say
from ui.desk.before.texts import ReadField, TextField, captioned
from ui.desk.look import ROOM, TIGHT, ButtonKind, act_button
from ui.present.typed import read_clock_or_none, read_day


class Folded(QWidget):
    """A quiet button with fields behind it.

    Signals:
        edited: (Plan) the same evening with what is said here.
    """

    edited = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.plan: Plan | None = None
        self.more = act_button(name, kind=ButtonKind.QUIET)
        self.more.setCheckable(True)
        self.inside = QWidget()
        self.fields = QVBoxLayout(self.inside)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setSpacing(TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.inside)
        self.inside.hide()
        self.more.toggled.connect(self.inside.setVisible)

    def take(self, **changes: object) -> None:
        """Say so, if it is another plan now."""
        if self.plan is None:
            return
        after = replace(self.plan, **changes)  # type: ignore[arg-type]
        if after != self.plan:
            self.plan = after
            self.edited.emit(after)


class HowWeMeet(Folded):
    """The agreements, a line each. `agreed`: answers those that hold, per language."""

    def __init__(
        self, language: str, languages: tuple[str, ...], agreed: Callable[[], dict[str, str]]
    ) -> None:
        super().__init__(say(language, "How we meet …"))
        self._agreed = agreed
        self._text = TextField(say(language, "How we meet, one line each"), languages, lines=7)
        self.fields.addWidget(self._text)
        self._text.edited.connect(self._take)

    def show_plan(self, plan: Plan) -> None:
        """Show the evening's own, else those that hold."""
        self.plan = plan
        if plan.agreements:
            self.more.setChecked(True)
        self._text.show_value(plan.agreements or self._agreed())

    def commit(self) -> None:
        """Take what is being typed."""
        self._text.commit()

    def _take(self) -> None:
        text = self._text.value
        self.take(agreements={} if text == self._agreed() else text)


class NextMeetingFields(Folded):
    """Day, start, place and theme of the meeting after this one; without a day there is none."""

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__(say(language, "Next meeting …"))
        unknown = say(language, "not known yet")
        self._day = ReadField[str](
            say(language, "Day of the next meeting"),
            read_day,
            lambda day: long_date(language, date.fromisoformat(day)) if day else unknown,
        )
        self._start = ReadField[str](
            say(language, "Its start"), read_clock_or_none, lambda at: at or unknown
        )
        self._place = QLineEdit()
        self._place.setAccessibleName(say(language, "Its place"))
        self._theme = TextField(say(language, "What it is about"), languages)
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        for field, share in ((self._day, 4), (self._start, 3), (self._place, 5)):
            row.addWidget(captioned(field), share)
        self.fields.addLayout(row)
        self.fields.addWidget(self._theme)
        self._day.read.connect(lambda day: self._say(day=day))
        self._start.read.connect(lambda at: self._say(start=at))
        self._place.editingFinished.connect(self._take_place)
        self._theme.edited.connect(lambda: self._say(theme=self._theme.value))

    def show_plan(self, plan: Plan) -> None:
        """Show what is planned."""
        self.plan = plan
        planned = plan.next_meeting or NextMeeting("")
        if plan.next_meeting is not None:
            self.more.setChecked(True)
        self._day.show_value(planned.day)
        self._start.show_value(planned.start)
        self._theme.show_value(planned.theme)
        if self._place.text() != planned.place:
            self._place.setText(planned.place)

    def commit(self) -> None:
        """Take what is being typed."""
        self._day.commit()
        self._start.commit()
        self._theme.commit()
        self._take_place()

    def _take_place(self) -> None:
        self._say(place=self._place.text().strip())

    def _say(self, **changes: object) -> None:
        before = self.plan.next_meeting if self.plan is not None else None
        after = replace(before or NextMeeting(""), **changes)  # type: ignore[arg-type]
        self.take(next_meeting=None if after == NextMeeting("") else after)
