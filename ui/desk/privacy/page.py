"""The page *Privacy*, beside *After*: the table to the left, one person and papers to the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.readings.standing.people_kept import There
from facilitator.wording import say
from ui.desk.after.pieces import column, emptied, row, sentences
from ui.desk.floating import FloatingBanner
from ui.desk.look import PAGE, ROOM, TIGHT, ActButton, Card, Text, act_button, label
from ui.desk.privacy.keeping import DueCard, KeepCard
from ui.desk.privacy.person import PersonCard
from ui.desk.side_page import scrolling, titled
from ui.present.privacy import PrivacyView

_ABREAST: Final = 2


class Form(Enum):
    """The papers that can be made."""

    NOTICE = "notice"
    ASSESSMENT = "assessment"
    PROCESSING = "processing"
    COMPLAINT = "complaint"
    INCIDENT = "incident"


class PrivacyPage(QWidget):
    """What is kept of people.

    Signals:
        left: back to the page it was opened from.
        paper_asked: (Form).
        older_asked: make a new copy wherever there are copies, and delete those before it.
    """

    left = Signal()
    paper_asked = Signal(object)
    older_asked = Signal()

    def __init__(self, language: str, words: Callable[[There], str]) -> None:
        """`words`: says where somebody is in the record."""
        super().__init__()
        self._language = language
        self._view: PrivacyView | None = None
        self.banner = FloatingBanner(self)
        self.due, self.keep = DueCard(language), KeepCard(language)
        self.person = PersonCard(language, words)
        self._copies = Card(say(language, "Copies made before"))
        self._older = column()
        self._lay_out()

    def _lay_out(self) -> None:
        la = self._language
        self._copies.body.setSpacing(TIGHT)
        self._copies.body.addLayout(self._older)
        anew = act_button(say(la, "Make a new copy, and delete the older ones"))
        anew.clicked.connect(self.older_asked)
        self._copies.body.addWidget(anew)
        self._copies.hide()
        both = QHBoxLayout()
        both.setSpacing(ROOM)
        for cards in ((self.due, self.keep, self._copies), (self.person, self._papers_card())):
            inside = QWidget()
            side = column(inside)
            side.setSpacing(ROOM)
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
            both.addWidget(scrolling(inside), 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        page.addLayout(titled(say(la, "Privacy"), self.left.emit, la, say(la, "Back to After")))
        page.addLayout(both, 1)

    def _papers_card(self) -> Card:
        la = self._language
        card = Card(say(la, "Papers to fill in"))
        card.body.setSpacing(TIGHT)
        told = say(la, "On the screen or with a pen. Not legal advice.")
        card.body.addWidget(label(told, Text.MUTED, wrap=True))
        buttons = [self._paper(form, words) for form, words in _forms(la)]
        for first in range(0, len(buttons), _ABREAST):
            card.body.addLayout(row(*buttons[first : first + _ABREAST]))
        return card

    def _paper(self, form: Form, words: str) -> ActButton:
        button = act_button(words)
        button.clicked.connect(lambda: self.paper_asked.emit(form))
        return button

    def show_view(self, view: PrivacyView) -> None:
        """Show it; the same again changes nothing."""
        if view == self._view:
            return
        self._view = view
        self.due.show_view(view)
        self.keep.show_view(view)

    def show_older(self, lines: Sequence[str]) -> None:
        """Copies that are there, a sentence a place."""
        emptied(self._older)
        for line in sentences(*lines):
            self._older.addWidget(line)
        self._copies.setVisible(bool(lines))

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        """One thing at a time."""
        for each in self.findChildren(Card):
            each.setEnabled(not busy)


def _forms(la: str) -> tuple[tuple[Form, str], ...]:
    return (
        (Form.NOTICE, say(la, "Privacy notice for the door")),
        (Form.ASSESSMENT, say(la, "Impact assessment")),
        (Form.PROCESSING, say(la, "Record of processing")),
        (Form.COMPLAINT, say(la, "Complaint form and log")),
        (Form.INCIDENT, say(la, "Incident sheet")),
    )
