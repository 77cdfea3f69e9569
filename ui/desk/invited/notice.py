"""The words that invite, the day they went out, and the meeting they invite to; behind a button."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from facilitator.parts.outreach import GiveNotice
from facilitator.wording import long_date, say
from ui.desk.after.pieces import Fold
from ui.desk.before.texts import ReadField, TextField, captioned
from ui.desk.handsets.pieces import row_of
from ui.desk.look import act_button
from ui.present.typed import read_day


class NoticeFold(Fold):
    """Writes down a notice.

    Signals:
        asked: (GiveNotice) write it down.
    """

    asked = Signal(object)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__(say(language, "Write down a notice …"))

        def written(day: str) -> str:
            return long_date(language, date.fromisoformat(day)) if day else ""

        self.text = TextField(say(language, "Words of the notice"), languages, lines=3)
        self.sent = ReadField[str](say(language, "Sent out from"), read_day, written)
        self.meeting = ReadField[str](say(language, "Day of the meeting"), read_day, written)
        done = act_button(say(language, "Write it down"))
        for day in (self.sent, self.meeting):
            day.setFixedWidth(240)
        self.fields.addWidget(self.text)
        self.fields.addLayout(row_of(captioned(self.sent), captioned(self.meeting), done))
        done.clicked.connect(self._ask)

    def suggest(self, sent: str, meeting: str) -> None:
        """ISO dates to begin with, "" for none; what was typed stays."""
        for field, day in ((self.sent, sent), (self.meeting, meeting)):
            if not field.text():
                field.show_value(day)

    def done(self) -> None:
        """It is written down."""
        self.text.show_value({})
        self.more.setChecked(False)

    def _ask(self) -> None:
        self.text.commit()
        for day in (self.sent, self.meeting):
            day.commit()
        given = self.text.value, self.sent.value or "", self.meeting.value or ""
        self.asked.emit(GiveNotice(*given))
