"""The page *Copies*, beside *After*: where they are to the left, who can read them to the right."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied, row, sentences
from ui.desk.floating import FloatingBanner
from ui.desk.look import TIGHT, ActButton, ButtonKind, Card, Text, act_button
from ui.desk.side_page import in_columns, titled
from ui.present.copies import CopiesView


class CopyAct(Enum):
    """What can be asked for there."""

    NOW = "now"
    FOLDER = "folder"
    ACCEPT = "accept"
    DECLINE = "decline"
    SEAL = "seal"
    SHEET = "sheet"


class CopiesPage(QWidget):
    """Where the copies are, and who can read them.

    Signals:
        left: back to the page it was opened from.
        asked: (CopyAct).
    """

    left = Signal()
    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._view: CopiesView | None = None
        self.banner = FloatingBanner(self)
        self._where, self._who = column(), column()
        heading = titled(
            say(language, "Copies"), self.left.emit, language, say(language, "Back to After")
        )
        in_columns(self, heading, self._where, self._who)

    def show_view(self, view: CopiesView) -> None:
        """Show it; the same again changes nothing."""
        if view == self._view:
            return
        self._view = view
        for each in (self._where, self._who):
            emptied(each)
        cards = [self._standing_card(view), self._offer_card(view)]
        for card in (each for each in cards if each is not None):
            self._where.addWidget(card)
        for card in (self._seal_card(view), self._elsewhere_card(), self._disk_card(view)):
            self._who.addWidget(card)
        self._where.addStretch(1)
        self._who.addStretch(1)

    def _standing_card(self, view: CopiesView) -> Card:
        la = self._language
        card = _card(say(la, "Copies of this record"), *view.standing)
        when = say(
            la,
            "A copy is made after each vote and when a meeting is closed. The newest three stay.",
        )
        for sentence in sentences(when, kind=Text.MUTED):
            card.body.addWidget(sentence)
        now = self._button(CopyAct.NOW, say(la, "Make a copy now"))
        now.setEnabled(view.can_copy)
        folder = self._button(CopyAct.FOLDER, say(la, "Choose a folder on another disk"))
        card.body.addLayout(row(now, folder))
        return card

    def _offer_card(self, view: CopiesView) -> Card | None:
        if not view.offer:
            return None
        la = self._language
        card = _card(view.offer)
        yes = self._button(CopyAct.ACCEPT, say(la, "Keep copies there"))
        no = self._button(CopyAct.DECLINE, say(la, "Not on this one"), ButtonKind.QUIET)
        card.body.addLayout(row(yes, no))
        return card

    def _seal_card(self, view: CopiesView) -> Card:
        la = self._language
        card = _card(say(la, "Who can read them"), *view.seal)
        if view.key:
            sheet = self._button(CopyAct.SHEET, say(la, "Print the recovery sheet"))
            again = say(la, "Choose another passphrase")
            card.body.addLayout(row(sheet, self._button(CopyAct.SEAL, again, ButtonKind.QUIET)))
        else:
            card.body.addLayout(row(self._button(CopyAct.SEAL, say(la, "Choose a passphrase"))))
        return card

    def _elsewhere_card(self) -> Card:
        la = self._language
        return _card(
            say(la, "On another laptop"),
            say(
                la,
                "Start Facilitator there, choose “Restore from a copy” on its first page, and go "
                "on where the copy ends. Nothing else is needed.",
            ),
        )

    def _disk_card(self, view: CopiesView) -> Card:
        return _card(say(self._language, "This laptop"), view.disk)

    def _button(
        self, act: CopyAct, words: str, kind: ButtonKind = ButtonKind.ORDINARY
    ) -> ActButton:
        button = act_button(words, kind=kind)
        button.clicked.connect(lambda: self.asked.emit(act))
        return button


def _card(heading: str, *lines: str) -> Card:
    card = Card(heading)
    card.body.setSpacing(TIGHT)
    for sentence in sentences(*lines):
        card.body.addWidget(sentence)
    return card
