"""What the assembly decided about its door, its keys, and the notice that hangs there."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.parts.checkin import DeleteOldKeys, RotateAttendanceKey, Rules, SetDoorRules
from facilitator.wording import say
from ui.desk.look import TIGHT, Text, label
from ui.desk.tonight.pieces import Figure, Paragraph, desk_button

_NARROW: Final = 84


class RulesPage(QWidget):
    """Few things, each with what it means.

    Signals:
        asked: (Command); notice_asked: the notice for the door shall be made.
    """

    asked = Signal(object)
    notice_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.age = Figure(say(language, "Voting age"))
        self.age.setFixedWidth(_NARROW)
        self.age.entered.connect(lambda text: self.asked.emit(SetDoorRules(voting_age=int(text))))
        self.documents = QCheckBox(
            say(language, "The assembly decided: documents may be asked for")
        )
        self.cards = QCheckBox(say(language, "People keep the number of their card for the year"))
        self.documents.clicked.connect(lambda on: self.asked.emit(SetDoorRules(documents=on)))
        self.cards.clicked.connect(lambda on: self.asked.emit(SetDoorRules(cards_kept=on)))
        self.said = Paragraph(Text.BODY, 2)
        self._lay_out(language)

    def show_rules(self, rules: Rules) -> None:
        """As they stand."""
        if not self.age.hasFocus():
            self.age.setText(str(rules.voting_age))
        self.documents.setChecked(rules.documents)
        self.cards.setChecked(rules.cards_kept)

    def show_made(self, papers: tuple[Path, ...]) -> None:
        """Where the notice is."""
        names = ", ".join(str(paper) for paper in papers)
        self.said.show_text(say(self._language, "Made: {paper}", paper=names))

    def _lay_out(self, language: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        row = QHBoxLayout()
        row.addWidget(label(say(language, "Who votes and is counted: from this age on")))
        row.addWidget(self.age)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.documents)
        column.addWidget(label(_of_documents(language), Text.CAPTION, wrap=True))
        column.addWidget(self.cards)
        column.addWidget(label(_of_cards(language), Text.CAPTION, wrap=True))
        new = desk_button(say(language, "New key now"))
        old = desk_button(say(language, "Delete last year’s key"))
        notice = desk_button(say(language, "Privacy notice for the door (PDF)"))
        new.clicked.connect(lambda: self.asked.emit(RotateAttendanceKey()))
        old.clicked.connect(lambda: self.asked.emit(DeleteOldKeys()))
        notice.clicked.connect(self.notice_asked)
        keys = QHBoxLayout()
        for button in (new, old):
            keys.addWidget(button)
        keys.addStretch(1)
        papers = QHBoxLayout()
        papers.addWidget(notice)
        papers.addStretch(1)
        column.addLayout(keys)
        column.addSpacing(TIGHT)
        column.addLayout(papers)
        column.addWidget(self.said)
        column.addStretch(1)


def _of_documents(language: str) -> str:
    return say(
        language,
        "Without it nobody is asked for one. Two residents can vouch for a third, and then no "
        "address is asked.",
    )


def _of_cards(language: str) -> str:
    return say(
        language,
        "Then the different people of a year can be counted without a name. The key to it is kept "
        "on this laptop alone and is new each year; once the old one is deleted, nothing leads "
        "from a card to a meeting.",
    )
