"""How a parish meeting is called: the fields that its lines are checked against."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from facilitator.parish.call import Convenor, Known, ParishCall
from facilitator.wording import say
from ui.desk.before.texts import Paragraph, Picker, ReadField, captioned
from ui.desk.calling.lines import Line
from ui.desk.look import TIGHT, Card
from ui.present.parish import convenor_word
from ui.present.typed import read_day, read_people


class ParishFields(Card):
    """One card of fields.

    Signals:
        edited: something else stands there; `call` has it.
    """

    edited = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "How it is called"))
        la = language
        self._shown = ParishCall()
        self.parish = Line(say(la, "Parish"))
        self.by, self.licensed = Picker(say(la, "Convened by")), Picker(say(la, "Alcohol licence"))
        for each in Convenor:
            self.by.addItem(convenor_word(each, la), each)
        self.convenors = Paragraph(4)
        self.convenors.setAccessibleName(say(la, "Their names, one on a line"))
        self.notice_day = ReadField[str](say(la, "The notice goes up on"), read_day, str)
        self.posted = Line(say(la, "Where it is posted"))
        self.about_council = QCheckBox(
            say(la, "Business is about setting up, dissolving or grouping a parish council")
        )
        self.signed = QCheckBox(say(la, "Everybody who convenes it has signed the notice"))
        for known, words in _licences(la).items():
            self.licensed.addItem(words, known)
        self.no_other = QCheckBox(say(la, "There is no other suitable room we can afford"))
        self.presiding = Line(say(la, "Who is to preside"))
        self.register = QCheckBox(say(la, "Electors are told from others at the door"))
        self.electors = ReadField[int](say(la, "Electors in the room"), read_people, str)
        self._lay_out()
        self._connect()

    @property
    def call(self) -> ParishCall:
        """What stands there."""
        names = (" ".join(line.split()) for line in self.convenors.text().splitlines())
        return ParishCall(
            self.parish.value,
            self.by.currentData(),
            tuple(name for name in names if name),
            self.about_council.isChecked(),
            read_day(self.notice_day.text()) or "",
            self.posted.value,
            self.signed.isChecked(),
            self.licensed.currentData(),
            self.no_other.isChecked(),
            self.presiding.value,
            self.register.isChecked(),
            read_people(self.electors.text()) or 0,
        )

    def show_call(self, call: ParishCall) -> None:
        """Show what was kept."""
        self._shown = call
        self.parish.show_value(call.parish)
        self.posted.show_value(call.posted)
        self.presiding.show_value(call.presiding)
        self.by.setCurrentIndex(list(Convenor).index(call.by))
        self.licensed.setCurrentIndex(list(Known).index(call.licensed))
        if not self.convenors.hasFocus():
            self.convenors.setText("\n".join(call.convenors))
        self.notice_day.show_value(call.notice_day)
        self.electors.show_value(call.electors)
        self.about_council.setChecked(call.about_council)
        self.signed.setChecked(call.signed)
        self.no_other.setChecked(call.no_other_room)
        self.register.setChecked(call.register)
        self.no_other.setVisible(call.licensed is Known.YES)

    def commit(self) -> None:
        """Take what is being typed."""
        if self.call != self._shown:
            self._shown = self.call
            self.edited.emit()

    def _connect(self) -> None:
        for line in (self.parish, self.posted, self.presiding):
            line.edited.connect(self.commit)
        for field in (self.notice_day, self.electors):
            field.read.connect(lambda _value: self.commit())
        for picker in (self.by, self.licensed):
            picker.activated.connect(lambda _n: self.commit())
        for box in (self.about_council, self.signed, self.no_other, self.register):
            box.clicked.connect(self.commit)
        self.convenors.left.connect(self.commit)

    def _lay_out(self) -> None:
        self.body.setSpacing(TIGHT)
        for field in (
            *(captioned(self.parish), captioned(self.by), captioned(self.convenors)),
            *(self.about_council, captioned(self.notice_day), captioned(self.posted)),
            *(self.signed, captioned(self.licensed), self.no_other, captioned(self.presiding)),
            *(self.register, captioned(self.electors)),
        ):
            self.body.addWidget(field)


def _licences(language: str) -> dict[Known, str]:
    return {
        Known.UNSAID: say(language, "Not known yet"),
        Known.YES: say(language, "Alcohol may be sold there at that time"),
        Known.NO: say(language, "No alcohol is sold there at that time"),
    }
