"""One thing out of the archive: its wording in full, what is known of it, and where it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied, row, sentences
from ui.desk.look import ButtonKind, Card, Text, act_button, label
from ui.present.archive import OpenedHit


class OpenedCard(Card):
    """It, as long as one is chosen.

    Signals:
        minutes_asked: (number of a meeting).
        sheet_asked: (number of a ballot) its result sheet.
        mandate_asked: (mandate id) it shall be opened.
        take_out_asked: (id of an old register) it shall be shown no more.
    """

    minutes_asked = Signal(int)
    sheet_asked = Signal(int)
    mandate_asked = Signal(str)
    take_out_asked = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._hit = OpenedHit("", ())
        self._title, self._lines = label("", Text.HEADING, wrap=True), column()
        la, quiet = language, ButtonKind.QUIET
        self.minutes = act_button(say(la, "Minutes"))
        self.sheet = act_button(say(la, "Result sheet"))
        self.mandate = act_button(say(la, "Open the mandate"))
        self.take_out = act_button(say(la, "Take this register out again"), kind=quiet)
        self.minutes.clicked.connect(lambda: self.minutes_asked.emit(self._hit.meeting))
        self.sheet.clicked.connect(lambda: self.sheet_asked.emit(self._hit.ballot))
        self.mandate.clicked.connect(lambda: self.mandate_asked.emit(self._hit.mandate))
        self.take_out.clicked.connect(lambda: self.take_out_asked.emit(self._hit.register))
        self.body.addWidget(self._title)
        self.body.addLayout(self._lines)
        self.body.addLayout(row(self.minutes, self.sheet, self.mandate, self.take_out))
        self.clear()

    def clear(self) -> None:
        """Nothing is chosen."""
        self.hide()

    def show_hit(self, hit: OpenedHit) -> None:
        """Show that."""
        self._hit = hit
        self._title.setText(hit.title)
        emptied(self._lines)
        for line in (
            *sentences(*hit.wording, kind=Text.LEAD),
            *sentences(*hit.told, kind=Text.MUTED),
        ):
            self._lines.addWidget(line, 0, Qt.AlignmentFlag.AlignTop)
        self.minutes.setVisible(bool(hit.meeting))
        self.sheet.setVisible(bool(hit.ballot))
        self.mandate.setVisible(bool(hit.mandate))
        self.take_out.setVisible(bool(hit.register))
        self.show()
