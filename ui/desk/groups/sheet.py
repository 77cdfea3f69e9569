"""The sheet that makes groups: how many, in which way; what a hall may need besides is folded."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.parts.groups import BY_LOT, Drawn, Way
from facilitator.wording import say
from ui.desk.before.texts import Picker, captioned
from ui.desk.handsets.pieces import row_of
from ui.desk.look import TIGHT, ButtonKind, Card, Text
from ui.desk.tonight.over import Over
from ui.desk.tonight.pieces import Figure, Paragraph, desk_button
from ui.present.grouping import Asked, sizes_line

_WIDE: Final = 820
_SMALL: Final = 96


class GroupsSheet(Over):
    """Over the desk until Esc.

    Attributes:
        tables, way, called: how many, in which way, the number that the hall called for a lot.
        papers: have signs, cards and slips made for so many tables.
        wall, start: show everybody's table; begin the time of the groups.

    Signals:
        drawn: (Asked) make them.
        door_set: (tables, Way) tell a table to whoever comes in; 0 for nobody any more.
        roles_counted: (facilitators, notetakers).
    """

    drawn = Signal(object)
    door_set = Signal(int, object)
    roles_counted = Signal(int, int)

    def __init__(self, over: QWidget, language: str) -> None:
        card = Card(say(language, "Small groups"))
        super().__init__(over, card)
        self._language, self._people, self._at_door = language, 0, 0
        self.setAccessibleName(say(language, "Small groups"))
        self.sizes, self.said = Paragraph(Text.LEAD, 2), Paragraph(Text.BODY, 3)
        self.tables = Figure(say(language, "Groups"))
        self.way = Picker(say(language, "How people come to their tables"))
        self.called = Figure(say(language, "Number called by the hall"))
        self.together = _line(say(language, "Kept together, by card"), "12 13, 40 41 42")
        self.needs = _line(say(language, "A table somebody needs"), "1: 12 40; 2: 7")
        self.facilitators = Figure(say(language, "Groups with a facilitator"))
        self.notetakers = Figure(say(language, "Groups with a notetaker"))
        self.make = desk_button(say(language, "Make the groups"), kind=ButtonKind.PRIMARY)
        self.wall = desk_button(say(language, "Everybody’s table, on the wall"))
        self.start = desk_button(say(language, "Start the groups’ time"))
        self.door = desk_button(say(language, "Tell a table at the door"), kind=ButtonKind.QUIET)
        self.papers = desk_button(say(language, "Signs, cards and slips"), kind=ButtonKind.QUIET)
        back = say(language, "Back to the desk")
        self.shut = desk_button(back, "Esc", ButtonKind.QUIET)
        self.lot, self.wishes, self.roles = captioned(self.called), QWidget(), QWidget()
        card.setFixedWidth(_WIDE)
        _lay_out(self, card)
        self._wire()

    @property
    def asked(self) -> Asked:
        """What stands in the fields."""
        way = self.way.currentData() or Way.COUNT_OFF
        texts = (self.called.text(), self.together.text(), self.needs.text())
        return Asked(way, self.tables.number or 0, *texts)

    def show_hall(
        self, people: int, tables: int, ways: tuple[tuple[Way, str], ...], now: Drawn
    ) -> None:
        """How the hall stands. What is typed stays while it is open."""
        self._people, self._at_door = people, now.door
        if not self.isVisible():
            self.tables.setText(str(tables) if tables else "")
        kept = self.way.currentData()
        if [self.way.itemData(n) for n in range(self.way.count())] != [way for way, _ in ways]:
            self.way.clear()
            for way, words in ways:
                self.way.addItem(words, way)
            self.way.setCurrentIndex(max(0, self.way.findData(kept)))
        la, told = self._language, say(self._language, "Tell no table at the door")
        self.door.setText(told if now.door else say(la, "Tell a table at the door"))
        self.door.setAccessibleName(self.door.text())
        for button in (self.wall, self.start, self.roles):
            button.setVisible(now.latest is not None)
        for figure, count in (
            (self.facilitators, now.facilitators),
            (self.notetakers, now.notetakers),
        ):
            if not figure.hasFocus():
                figure.setText(str(count) if count else "")
        self._fit()

    def _wire(self) -> None:
        self.shut.clicked.connect(self.toggle)
        for figure in (self.tables, self.called, self.facilitators, self.notetakers):
            figure.left.connect(self.toggle)
        self.make.clicked.connect(lambda: self.drawn.emit(self.asked))
        for field in (self.tables, self.called):
            field.entered.connect(lambda _text: self.drawn.emit(self.asked))
        self.door.clicked.connect(self._tell)
        self.tables.textChanged.connect(self._fit)
        self.way.currentIndexChanged.connect(self._fit)
        for figure in (self.facilitators, self.notetakers):
            figure.editingFinished.connect(self._count)

    def _tell(self) -> None:
        tables = 0 if self._at_door else self.tables.number or 0
        way = self.asked.way
        self.door_set.emit(tables, way if way in {Way.AREA, Way.FIRST} else Way.AREA)

    def _count(self) -> None:
        if self.facilitators.text() or self.notetakers.text():
            self.roles_counted.emit(self.facilitators.number or 0, self.notetakers.number or 0)

    def _fit(self) -> None:
        """Only what the chosen way can use is there."""
        way = self.asked.way
        self.sizes.show_text(sizes_line(self._people, self.tables.number or 0, self._language))
        self.lot.setVisible(way in BY_LOT)
        self.wishes.setVisible(way is not Way.COUNT_OFF)


def _line(name: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setMinimumWidth(280)
    return made


def _lay_out(sheet: GroupsSheet, card: Card) -> None:
    for figure in (sheet.tables, sheet.called, sheet.facilitators, sheet.notetakers):
        figure.setFixedWidth(_SMALL)
    card.body.setSpacing(TIGHT + 4)
    card.body.addWidget(sheet.sizes)
    card.body.addLayout(row_of(captioned(sheet.tables), captioned(sheet.way), sheet.lot))
    for box, fields in (
        (sheet.wishes, (sheet.together, sheet.needs)),
        (sheet.roles, (sheet.facilitators, sheet.notetakers)),
    ):
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(row_of(*(captioned(field) for field in fields)))
        card.body.addWidget(box)
    card.body.addWidget(sheet.said)
    card.body.addLayout(row_of(sheet.make, sheet.wall, sheet.start, middle=True))
    card.body.addLayout(row_of(sheet.door, sheet.papers, sheet.shut, middle=True))
    sheet.said.show_text("")
