"""What a council sends back to its members: decisions to ratify, and what they can decide."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.parts.council import MarkForRatification, ReferDown, TakeBackReferral
from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, ButtonKind, Text, label
from ui.desk.side_page import scrolling
from ui.desk.tonight.council_seats import emptied
from ui.desk.tonight.pieces import Field, Paragraph, desk_button
from ui.present.council import CouncilView


class HomePage(QWidget):
    """Tonight's decisions, each with what becomes of it; the item in hand; what went back so far.

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: CouncilView | None = None
        self.words = Field(
            say(language, "What is asked of the members"),
            say(language, "What is asked of the members, for what is referred down next"),
        )
        self.item = desk_button("")
        self.item.clicked.connect(lambda: self.refer(""))
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setSpacing(TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.item)
        column.addWidget(scrolling(self._inside), 1)

    def refer(self, decision: str) -> None:
        """To all members, with the words that are typed."""
        text = " ".join(self.words.text().split())
        self.asked.emit(ReferDown(decision, (), {self._language: text} if text else {}))
        self.words.clear()

    def show_view(self, view: CouncilView) -> None:
        """Tonight's decisions, and what goes back."""
        la = self._language
        self.item.setVisible(bool(view.item))
        self.item.setText(say(la, "Refer “{item}” down to all members", item=view.item))
        if self._shown is not None and (view.to_ratify, view.referrals) == (
            self._shown.to_ratify,
            self._shown.referrals,
        ):
            return
        self._shown = view
        emptied(self._rows)
        if not view.to_ratify:
            self._rows.addWidget(label(say(la, "Nothing is decided yet tonight."), Text.MUTED))
        for key, words, marked in view.to_ratify:
            self._rows.addWidget(self._decision(key, words, marked=marked))
        self._rows.addSpacing(ROOM)
        for key, words in view.referrals:
            self._rows.addWidget(self._referral(key, words))
        self._rows.addStretch(1)

    def _decision(self, key: str, words: str, *, marked: bool) -> QWidget:
        made, line = QWidget(), Paragraph(Text.BODY, 2)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        line.show_text(words)
        ratify = QCheckBox(say(self._language, "For ratification"))
        ratify.setChecked(marked)
        ratify.clicked.connect(lambda on: self.asked.emit(MarkForRatification(key, wanted=on)))
        down = desk_button(say(self._language, "Refer down"), kind=ButtonKind.QUIET)
        down.clicked.connect(lambda: self.refer(key))
        row.addWidget(line, 1)
        row.addWidget(ratify)
        row.addWidget(down)
        return made

    def _referral(self, key: str, words: str) -> QWidget:
        made, line = QWidget(), Paragraph(Text.BODY, 2)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        line.show_text(words)
        back = desk_button(say(self._language, "Take back"), kind=ButtonKind.QUIET)
        back.clicked.connect(lambda: self.asked.emit(TakeBackReferral(key)))
        row.addWidget(line, 1)
        row.addWidget(back)
        return made
