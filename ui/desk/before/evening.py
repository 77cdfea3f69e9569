"""About the evening itself: title, day, start, place; and quietly quorum and handsets."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.plan import Plan
from facilitator.rules.rule import CastingMode
from facilitator.wording import long_date, say
from ui.desk.before.texts import Picker, ReadField, TextField, captioned
from ui.desk.look import ROOM, Text, label
from ui.present.planning import as_lines, lines_of
from ui.present.typed import Ranges, ranges_text, read_clock, read_day, read_people, read_ranges
from ui.present.ways import CASTING, casting_name


class EveningFields(QWidget):
    """The line above the items.

    Signals:
        edited: (Plan) the same items with another title, day, start or place.

    Attributes:
        equal_votes: what the assembly does about them; no part of the plan.
    """

    edited = Signal(object)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._title = TextField(say(language, "Evening"), languages)
        self._day = ReadField[str](
            say(language, "Day"),
            _read_day,
            lambda day: long_date(language, dt.date.fromisoformat(day)),
        )
        self._start = ReadField[str](say(language, "Begins"), read_clock, str)
        self._place = QLineEdit()
        self._place.setAccessibleName(say(language, "Place"))
        self.equal_votes = EqualVotes(language)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROOM)
        row.addWidget(self._title, 6)
        for field, share in ((self._place, 4), (self._day, 4), (self._start, 1)):
            row.addWidget(captioned(field), share)
        row.addWidget(captioned(self.equal_votes), 2)
        self._title.edited.connect(lambda: self._take(title=self._title.value))
        self._day.read.connect(lambda day: self._take(day=day))
        self._start.read.connect(lambda start: self._take(start=start))
        self._place.editingFinished.connect(self._take_place)

    def show_plan(self, plan: Plan) -> None:
        """Show what it says about the evening."""
        self._plan = plan
        self._title.show_value(plan.title)
        self._day.show_value(plan.day)
        self._start.show_value(plan.start)
        if self._place.text() != plan.place:
            self._place.setText(plan.place)

    def commit(self) -> None:
        """Take what is being typed."""
        self._title.commit()
        self._day.commit()
        self._start.commit()
        self._take_place()

    def _take_place(self) -> None:
        self._take(place=self._place.text().strip())

    def _take(self, **changes: str | dict[str, str]) -> None:
        if self._plan is not None:
            after = replace(self._plan, **changes)  # type: ignore[arg-type]
            if after != self._plan:
                self._plan = after
                self.edited.emit(after)


class EqualVotes(Picker):
    """What the assembly's rules provide for equal votes.

    Signals:
        chosen: (CastingMode).
    """

    chosen = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Equal votes"))
        for casting in CASTING:
            self.addItem(casting_name(casting, language))
        self.activated.connect(lambda n: self.chosen.emit(CASTING[n]))

    def show_casting(self, casting: CastingMode) -> None:
        """Show what is set."""
        self.setCurrentIndex(CASTING.index(casting))


class ThanksField(TextField):
    """The thank-you roll that closes the evening, a line each.

    Signals:
        thanked: (Plan) the same evening with another roll.
    """

    thanked = Signal(object)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__(say(language, "Thank-you roll, one a line"), languages, lines=5)
        self._plan: Plan | None = None
        self.edited.connect(self._take)

    def show_plan(self, plan: Plan) -> None:
        """Show its roll."""
        self._plan = plan
        self.show_value(as_lines(plan.thanks))

    def _take(self) -> None:
        thanks = tuple(line for line in lines_of(self.value) if line)
        if self._plan is not None and thanks != self._plan.thanks:
            self._plan = replace(self._plan, thanks=thanks)
            self.thanked.emit(self._plan)


class RoomFields(QWidget):
    """Quorum and handsets, for those who use them.

    Signals:
        quorum_changed: (people) 0 for none.
        handsets_changed: (ranges) the numbers that are given out; empty for none.
    """

    quorum_changed = Signal(int)
    handsets_changed = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._quorum = ReadField[int](
            say(language, "Quorum"), read_people, lambda n: str(n) if n else say(language, "none")
        )
        self._handsets = ReadField[Ranges](
            say(language, "Handsets"), read_ranges, lambda ranges: ranges_text(ranges, language)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROOM)
        for field, wide in ((self._quorum, 76), (self._handsets, 116)):
            field.setProperty("quiet", True)
            field.setFixedWidth(wide)
            row.addWidget(label(field.accessibleName(), Text.MUTED))
            row.addWidget(field)
        self._quorum.read.connect(self.quorum_changed.emit)
        self._handsets.read.connect(self.handsets_changed)

    def show_room(self, quorum: int, handsets: Ranges) -> None:
        """Show what is set."""
        self._quorum.show_value(quorum)
        self._handsets.show_value(handsets)

    def commit(self) -> None:
        """Take what is being typed."""
        self._quorum.commit()
        self._handsets.commit()


def _read_day(text: str) -> str | None:
    """A day, which an evening always has."""
    return read_day(text) or None
