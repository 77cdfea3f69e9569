"""The page *Legitimacy*, beside After: three criteria, their figures and sources; papers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied
from ui.desk.floating import FloatingBanner
from ui.desk.look import PAGE, ROOM, TIGHT, ButtonKind, Card, Text, act_button, label
from ui.desk.side_page import scrolling, titled
from ui.present.legitimacy import CriterionView, LegitimacyView

_FIGURE: Final = 140


class LegitimacyPage(QWidget):
    """The figures of one record.

    Attributes:
        banner: what came of something is said there.

    Signals:
        left: back to After; sheet_asked, file_asked.
        own_set: (number or None) what the assembly aims at.
    """

    left = Signal()
    sheet_asked = Signal()
    file_asked = Signal()
    own_set = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._view: LegitimacyView | None = None
        self._criteria, self.banner = column(), FloatingBanner(self)
        self._criteria.setSpacing(ROOM)
        self.sheet = act_button(say(language, "Evidence sheet"), kind=ButtonKind.PRIMARY)
        self.file = act_button(say(language, "Evidence file"))
        self.own = QLineEdit()
        self.own.setAccessibleName(say(language, "Our own number of residents"))
        self.own.setFixedWidth(_FIGURE)
        self.set = act_button(say(language, "Set it"))
        self.sheet.clicked.connect(self.sheet_asked)
        self.file.clicked.connect(self.file_asked)
        self.set.clicked.connect(self._set)
        self.own.returnPressed.connect(self._set)
        self._lay_out()

    def show_view(self, view: LegitimacyView) -> None:
        """As things stand; what is being typed stays while nothing changed."""
        if view == self._view:
            return
        self._view = view
        self.own.setText(view.own)
        emptied(self._criteria)
        for criterion in view.criteria:
            self._criteria.addWidget(_card(criterion))
        self._criteria.addStretch(1)

    def _lay_out(self) -> None:
        la, inside = self._language, QWidget()
        inside.setLayout(self._criteria)
        heading = titled(say(la, "Legitimacy"), self.left.emit, la, say(la, "Back to After"))
        heading.insertWidget(2, self.file)
        heading.insertWidget(2, self.sheet)
        told = say(
            la,
            "Three criteria, each with what it is counted of, when, and by whom. They are not "
            "added up, and say nothing of whether a decision was right.",
        )
        own = QHBoxLayout()
        own.setSpacing(TIGHT)
        more = say(la, "Our own number, beside the standard: meetings with more residents than")
        own.addWidget(label(more))
        own.addWidget(self.own)
        own.addWidget(self.set)
        own.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        page.addLayout(heading)
        page.addWidget(label(told, Text.MUTED, wrap=True))
        page.addWidget(scrolling(inside), 1)
        page.addLayout(own)

    def _set(self) -> None:
        typed = self.own.text().strip()
        if not typed:
            self.own_set.emit(None)
        elif typed.isdecimal():
            self.own_set.emit(int(typed))
        else:
            said = say(self._language, "Type a number, or nothing for none.")
            self.banner.say(said)


def _card(criterion: CriterionView) -> Card:
    card = Card(criterion.title)
    card.body.setSpacing(TIGHT)
    card.body.addWidget(label(criterion.standing, Text.LEAD, wrap=True))
    for line in criterion.lines:
        row = QHBoxLayout()
        figure = label(line.figure, Text.HEADING)
        figure.setFixedWidth(_FIGURE)
        row.addWidget(figure)
        row.addWidget(label(line.words, wrap=True), 2)
        row.addWidget(label(line.source, Text.MUTED, wrap=True), 3)
        card.body.addLayout(row)
    return card
