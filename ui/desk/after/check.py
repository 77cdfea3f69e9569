"""The page beside *After* on which the record is checked, and handed over as a pack."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied
from ui.desk.floating import FloatingBanner
from ui.desk.look import PAGE, ROOM, ButtonKind, Card, Text, act_button, label
from ui.desk.side_page import scrolling, titled


class CheckPage(QWidget):
    """Check the record, and hand it over.

    Signals:
        left: back to the page it was opened from.
        check_asked: (the digest as typed from paper, "" for none).
        pack_asked: (whether names go into the files for programs, too).
    """

    left = Signal()
    check_asked = Signal(str)
    pack_asked = Signal(bool)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.banner = FloatingBanner(self)
        self.digest = QLineEdit()
        self.check = act_button(say(language, "Check the record"), kind=ButtonKind.PRIMARY)
        self.found = column()
        self.names = QCheckBox(say(language, "Name people in the files for programs, too"))
        self.pack = act_button(say(language, "Handover pack"))
        self.check.clicked.connect(lambda: self.check_asked.emit(self.digest.text()))
        self.digest.returnPressed.connect(self.check.click)
        self.pack.clicked.connect(lambda: self.pack_asked.emit(self.names.isChecked()))
        self._lay_out()

    def _lay_out(self) -> None:
        la = self._language
        both = QHBoxLayout()
        both.setSpacing(ROOM)
        for card in (self._check_card(), self._pack_card()):
            inside = QWidget()
            side = column(inside)
            side.addWidget(card)
            side.addStretch(1)
            both.addWidget(scrolling(inside), 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        title = say(la, "Check and hand over")
        page.addLayout(titled(title, self.left.emit, la, say(la, "Back to After")))
        page.addLayout(both, 1)

    def _check_card(self) -> Card:
        la = self._language
        card = Card(say(la, "Is it all still as it was?"))
        told = say(
            la,
            "Type the digest from the end of printed minutes: all of it, or its first 8 digits "
            "or more. Without it, too, the record is checked as far as that goes.",
        )
        caption = say(la, "Digest on the paper")
        self.digest.setAccessibleName(caption)
        card.body.addWidget(label(told, Text.MUTED, wrap=True))
        card.body.addWidget(label(caption, Text.CAPTION))
        card.body.addWidget(self.digest)
        card.body.addWidget(self.check)
        card.body.addLayout(self.found)
        return card

    def _pack_card(self) -> Card:
        la = self._language
        card = Card(say(la, "For whoever comes after you"))
        told = say(
            la,
            "Minutes, results, decisions, the votes of rankings and the whole journal in one "
            "file, signed by this laptop, with a small program that checks all of it anywhere.",
        )
        names = say(
            la,
            "Minutes have the names they always have. The journal has tokens in their place.",
        )
        card.body.addWidget(label(told, wrap=True))
        card.body.addWidget(label(names, Text.MUTED, wrap=True))
        card.body.addWidget(self.names)
        card.body.addWidget(self.pack)
        return card

    def show_found(self, *lines: str) -> None:
        """What the check came to; nothing for none yet."""
        emptied(self.found)
        for number, line in enumerate(lines):
            self.found.addWidget(label(line, Text.BODY if number else Text.LEAD, wrap=True))

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        """One thing at a time."""
        self.check.setEnabled(not busy)
        self.pack.setEnabled(not busy)
