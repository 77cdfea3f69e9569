"""The one row in which an evening's walk is written down: Enter notes it and goes to the next unit.

Day, way, walker, languages, notice and route sheet stay from line to line.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from facilitator.parts.outreach import NoteOutreach
from facilitator.reach.values import Channel, Effort
from facilitator.reach.words import channel_name
from facilitator.wording import long_date, say
from ui.desk.before.texts import Picker, ReadField, captioned
from ui.desk.handsets.pieces import row_of
from ui.desk.look import TIGHT, ButtonKind, act_button
from ui.evidence import Kept
from ui.present.typed import read_day

_MOST: Final = 99_999


class Places(QComboBox):
    """A street or patch of the area, found by the first letters; or any other place, as typed.

    Signals:
        entered: Enter was pressed in it.
    """

    entered = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(say(language, "Street, patch or place"))

    @property
    def where(self) -> tuple[str, str]:
        """The unit's code and "", or "" and the place that was typed."""
        typed = self.currentText().strip()
        found = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        return (self.itemData(found), "") if found >= 0 and typed else ("", typed)

    def show_places(self, places: tuple[tuple[str, str], ...]) -> None:
        """Offer these; what is being typed stays."""
        typed = self.currentText()
        self.clear()
        for code, name in places:
            self.addItem(name, code)
        self.setEditText(typed)

    def stand_on(self, code: str) -> None:
        """Choose that unit."""
        self.setCurrentIndex(self.findData(code))

    def go_on(self) -> None:
        """To the next unit of the area; behind the last, and from a place, to none."""
        code, _place = self.where
        at = self.findData(code) + 1 if code else self.count()
        if at < self.count():
            self.setCurrentIndex(at)
        else:
            self.setEditText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class WalkForm(QWidget):
    """Writes down what was done.

    Signals:
        asked: (NoteOutreach) write it down; `go_on` once it is.
        file_wanted: a photo or route sheet is to be chosen.

    Attributes:
        numbers: households gone to (or posters), and those spoken with (or people).
    """

    asked = Signal(object)
    file_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self._kept: Kept | None = None
        self.day = ReadField[str](
            say(la, "Day of it"),
            read_day,
            lambda day: long_date(la, date.fromisoformat(day)) if day else "",
        )
        self.channel, self.notice = Picker(say(la, "How")), Picker(say(la, "With which notice"))
        for channel in Channel:
            self.channel.addItem(channel_name(channel, la), channel)
        self.walker, self.languages = QLineEdit(), QLineEdit()
        self.walker.setAccessibleName(say(la, "Who walked"))
        self.languages.setAccessibleName(say(la, "In which languages"))
        self.places = Places(la)
        self.numbers = QLineEdit(), QLineEdit()
        self.file = act_button(say(la, "Photo or route sheet …"), kind=ButtonKind.QUIET)
        self.note = act_button(say(la, "Note it"), "Enter", ButtonKind.PRIMARY)
        self._lay_out()
        self.channel.currentIndexChanged.connect(lambda _at: self._name_numbers())
        for number in self.numbers:
            number.returnPressed.connect(self._ask)
        self.places.entered.connect(self._ask)
        self.note.clicked.connect(self._ask)
        self.file.clicked.connect(self._choose_file)
        self._name_numbers()

    @property
    def walked_on(self) -> str:
        """The day that stands there, an ISO date; "" where it cannot be read."""
        self.day.commit()
        return self.day.value or ""

    def show_choices(
        self, places: tuple[tuple[str, str], ...], notices: tuple[tuple[int, str], ...]
    ) -> None:
        """Offer these units, and these notices (version, words), the newest chosen."""
        self.places.show_places(places)
        if len(notices) + 1 != self.notice.count():
            self.notice.clear()
            for version, words in notices:
                self.notice.addItem(words, version)
            self.notice.addItem(say(self._language, "none"), 0)
        self._notice_box.setVisible(bool(notices))

    def show_kept(self, kept: Kept | None) -> None:
        """The file that goes with the lines from now on."""
        self._kept = kept
        name = kept.name if kept else say(self._language, "Photo or route sheet …")
        self.file.say(name)
        self.begin()

    def begin(self, code: str = "") -> None:
        """Stand where the next line begins; `code`: at that unit."""
        if code:
            self.places.stand_on(code)
        elif not self.places.currentText() and self.places.count():
            self.places.setCurrentIndex(0)
        self.numbers[0].setFocus()
        self.numbers[0].selectAll()

    def go_on(self) -> None:
        """It was written down: the next unit, and no numbers yet."""
        self.places.go_on()
        for number in self.numbers:
            number.clear()
        if self.places.currentText():
            self.numbers[0].setFocus()
        else:
            self.places.setFocus()

    def _ask(self) -> None:
        unit, place = self.places.where
        attempted, reached = (int(number.text() or 0) for number in self.numbers)
        spoken = (each.strip() for each in self.languages.text().split(","))
        effort = Effort(
            id="",
            day=self.walked_on,
            channel=self.channel.currentData(),
            unit=unit,
            place=place,
            attempted=attempted,
            reached=reached,
            languages=tuple(each for each in spoken if each),
            evidence=self._kept.name if self._kept else "",
            digest=self._kept.digest if self._kept else "",
            notice=self.notice.currentData() or 0,
        )
        self.asked.emit(NoteOutreach(effort, self.walker.text()))

    def _choose_file(self) -> None:
        """One more press takes it away again."""
        if self._kept is not None:
            self.show_kept(None)
        else:
            self.file_wanted.emit()

    def _name_numbers(self) -> None:
        """What is counted: households, posters, or people."""
        la, channel = self._language, self.channel.currentData()
        first, second = self._boxes
        homes = channel.counts_homes
        tried = say(la, "Households gone to") if homes else say(la, "Posters put up")
        met = say(la, "Spoken with") if homes else say(la, "People")
        for box, field, name in zip(self._boxes, self.numbers, (tried, met), strict=True):
            field.setAccessibleName(name)
            box.layout().itemAt(0).widget().setText(name)  # type: ignore[union-attr]
        first.setVisible(homes or channel is Channel.POSTER)
        second.setVisible(channel is not Channel.POSTER)
        for box, field in zip(self._boxes, self.numbers, strict=True):
            if box.isHidden():
                field.clear()

    def _lay_out(self) -> None:
        for number in self.numbers:
            number.setValidator(QIntValidator(0, _MOST, number))
            number.setFixedWidth(90)
        widths = (self.day, 230), (self.channel, 190), (self.walker, 150), (self.places, 300)
        for field, wide in (*widths, (self.languages, 190), (self.notice, 400)):
            field.setFixedWidth(wide)
        self._boxes = tuple(captioned(number) for number in self.numbers)
        self._notice_box = captioned(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(row_of(*map(captioned, (self.day, self.channel, self.walker))))
        column.addLayout(row_of(captioned(self.languages), self._notice_box))
        column.addLayout(row_of(captioned(self.places), *self._boxes, self.note))
        column.addLayout(row_of(self.file))
