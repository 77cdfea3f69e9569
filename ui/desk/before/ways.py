"""How a question is counted: its way, who may know, how many are chosen, how many marks each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from facilitator.plan import Kind, Method, Question, Secrecy
from facilitator.wording import say
from ui.desk.before.texts import Picker, ReadField, captioned
from ui.desk.look import ROOM, Text, label
from ui.present.ways import (
    MARKED,
    counted,
    other_ways,
    seated,
    secrecy_name,
    several_words,
    usual_ways,
    way_name,
)

_SECRECY = tuple(Secrecy)
_MOST = 99
#: Characters of a way that are always to be read.
_SHORTEST = 12
#: Kinds where one or several are chosen.
_CHOOSING = frozenset({Kind.OPTIONS, Kind.ELECTION})


class WaysEditor(QWidget):
    """Two rows, and why it is so; what a way does not use is not there.

    Signals:
        changed: (dict of the question's fields) it is counted otherwise now.
        opened: the other ways are offered, too.
    """

    changed = Signal(object)
    opened = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._question: Question | None = None
        self._offered: list[Method] = []
        self._all = False
        self._way = Picker(say(language, "How it is counted"))
        self._secrecy = Picker(say(language, "Who may know"))
        for secrecy in _SECRECY:
            self._secrecy.addItem(secrecy_name(secrecy, language))
        self._seats = ReadField[int](say(language, "How many are chosen"), _from_one, str)
        self._any = say(language, "any number")
        self._most = ReadField[int](
            say(language, "Marks for each person"), self._read_most, lambda n: str(n or self._any)
        )
        self._why = label("", Text.MUTED, wrap=True)
        self._boxes = tuple(
            captioned(field) for field in (self._way, self._secrecy, self._seats, self._most)
        )
        self._lay_out()
        self._way.activated.connect(self._take_way)
        self._secrecy.activated.connect(lambda n: self.changed.emit({"secrecy": _SECRECY[n]}))
        self._seats.read.connect(self._take_seats)
        self._most.read.connect(lambda most: self.changed.emit({"most": most}))

    def show_question(self, question: Question) -> None:
        """Show how that question is counted."""
        if self._question is None or question.kind is not self._question.kind:
            self._all = question.method in other_ways(question.kind)
        self._question = question
        self._offer(question)
        self._secrecy.setCurrentIndex(_SECRECY.index(question.secrecy))
        self._seats.show_value(question.seats)
        self._most.show_value(question.most)
        way, secrecy, seats, most = self._boxes
        way.setVisible(bool(usual_ways(question.kind)))
        secrecy.setVisible(question.kind not in {Kind.SENSE, Kind.TEST})
        seats.setVisible(question.kind in _CHOOSING)
        most.setVisible(question.method in MARKED)
        self._why.setText(why := several_words(question, self._language))
        self._why.setVisible(bool(why))

    @property
    def offers_all(self) -> bool:
        """Whether somebody asked for more than the usual ways."""
        return self._all

    def forget(self) -> None:
        """Another item's question comes next."""
        self._question = None
        self._seats.forget()
        self._most.forget()

    def commit(self) -> None:
        """Take what is being typed."""
        self._seats.commit()
        self._most.commit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(ROOM)
        way, secrecy, seats, most = self._boxes
        grid.addWidget(way, 0, 0)
        grid.addWidget(secrecy, 0, 1)
        grid.addWidget(seats, 1, 0)
        grid.addWidget(most, 1, 1)
        grid.addWidget(self._why, 2, 0, 1, 2)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        for picker in (self._way, self._secrecy):
            # As wide as the page has room, not as the longest that there is to choose.
            picker.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            picker.setMinimumContentsLength(_SHORTEST)

    def _read_most(self, text: str) -> int | None:
        return 0 if text.strip() in {"", "0", self._any} else _from_one(text)

    def _offer(self, question: Question) -> None:
        """The ways of its kind; the others only once they were asked for."""
        usual, others = usual_ways(question.kind), other_ways(question.kind)
        wanted = [*usual, *(others if self._all else ())]
        if wanted != self._offered or not self._way.count():
            self._offered = wanted
            self._way.clear()
            for method in wanted:
                self._way.addItem(way_name(method, question.kind, self._language))
            if not self._all and others:
                self._way.addItem(say(self._language, "Other ways …"))
        if question.method in wanted:
            self._way.setCurrentIndex(wanted.index(question.method))

    def _take_seats(self, seats: int) -> None:
        if self._question is not None:
            self.changed.emit(seated(self._question, seats))

    def _take_way(self, number: int) -> None:
        question = self._question
        if question is None:
            return
        if number < len(self._offered):
            self.changed.emit(counted(question, self._offered[number]))
            return
        self._all = True
        self._offer(question)
        self.opened.emit()
        self._way.showPopup()


def _from_one(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() and 1 <= int(text) <= _MOST else None
