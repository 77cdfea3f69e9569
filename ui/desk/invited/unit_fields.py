"""One street or patch, typed: Enter puts it into the area and begins the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.reach.values import Unit, UnitKind
from facilitator.reach.words import kind_name
from facilitator.wording import say
from ui.desk.before.texts import Picker, captioned
from ui.desk.handsets.pieces import row_of
from ui.desk.look import TIGHT, ButtonKind, act_button
from ui.present.area import UnitTyped


class UnitFields(QWidget):
    """The fields of one unit.

    Signals:
        asked: (UnitTyped) put it into the area.
        removed: (code) take it out.
    """

    asked = Signal(object)
    removed = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        la, self._code = language, ""
        names = (
            say(la, "Name"),
            say(la, "Households"),
            say(la, "Adults"),
            say(la, "Who counted"),
            say(la, "When"),
        )
        self.name, self.homes, self.adults, self.source, self.day = (QLineEdit() for _ in names)
        fields = self.name, self.homes, self.adults, self.source, self.day
        for field, name in zip(fields, names, strict=True):
            field.setAccessibleName(name)
            field.returnPressed.connect(self._ask)
        for number in (self.homes, self.adults):
            number.setValidator(QIntValidator(0, 9_999_999, number))
            number.setFixedWidth(100)
        self.day.setPlaceholderText("2026-03-01")
        self.kind = Picker(say(la, "What it is"))
        for kind in UnitKind:
            self.kind.addItem(kind_name(kind, la), kind)
        self.name.setFixedWidth(240)
        self.source.setFixedWidth(200)
        self.day.setFixedWidth(150)
        self.put = act_button(say(la, "Put it in"), "Enter")
        self.new = act_button(say(la, "Another one"), kind=ButtonKind.QUIET)
        self.remove = act_button(say(la, "Take it out"), kind=ButtonKind.QUIET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        first, last = (self.name, self.homes, self.adults), (self.source, self.day)
        column.addLayout(row_of(*map(captioned, (*first, self.kind, *last)), self.put))
        column.addLayout(row_of(self.new, self.remove))
        self.put.clicked.connect(self._ask)
        self.new.clicked.connect(self.begin)
        self.remove.clicked.connect(lambda: self.removed.emit(self._code))
        self.begin()

    def begin(self) -> None:
        """The next one; whoever counted, when, and the kind stay."""
        self._stand_on("")
        for field in (self.name, self.homes, self.adults):
            field.clear()
        self.name.setFocus()

    def show_unit(self, unit: Unit) -> None:
        """One that is there, to be changed or taken out."""
        self._stand_on(unit.code)
        self.name.setText(unit.name)
        self.kind.setCurrentIndex(list(UnitKind).index(unit.kind))
        for field, figure in ((self.homes, unit.households), (self.adults, unit.adults)):
            field.setText("" if figure is None else str(figure.number))
        figure = unit.households or unit.adults
        if figure is not None:
            self.source.setText(figure.source)
            self.day.setText(figure.day)

    def _stand_on(self, code: str) -> None:
        self._code = code
        self.new.setVisible(bool(code))
        self.remove.setVisible(bool(code))

    def _ask(self) -> None:
        fields = self.homes, self.adults, self.source, self.day
        typed = (field.text() for field in fields)
        self.asked.emit(UnitTyped(self._code, self.name.text(), self.kind.currentData(), *typed))
