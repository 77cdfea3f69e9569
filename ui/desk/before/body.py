"""The place *This body*: who meets; of a council its members, and their votes in card votes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from facilitator.body import Body
from facilitator.parts.assembly import DescribeBody, EndBody
from facilitator.parts.council import AdmitMember, Council, FreezeWeights, Member, RemoveMember
from facilitator.wording import say
from ui.desk.before.place import Place
from ui.desk.kind import KindField
from ui.desk.look import TIGHT, WIDE, ButtonKind, Card, Text, act_button, label
from ui.desk.side_page import scrolling, titled

_CARDS_WIDE: Final = 720
_MOST_VOTES: Final = 1_000_000


class BodyPlace(Place):
    """What kind of body it is; a council's cards are there for a council alone.

    Attributes:
        cards: all of them, one below the other; what else is to say of a body goes there.

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def __init__(self, language: str, hall: str) -> None:
        """`hall`: the language that a theme or a level is typed in."""
        super().__init__()
        self._language, self._hall, self._shown = language, hall, Body()
        self.kind, self.members = KindField(language), MembersCard(language)
        self.end = act_button(say(language, "This council has ended"), kind=ButtonKind.QUIET)
        self.sure = act_button(say(language, "Yes, it meets no more"), kind=ButtonKind.ORDINARY)
        self._ended = label("", Text.LEAD, wrap=True)
        self._lay_out(language)
        self.kind.edited.connect(self._describe)
        self.members.asked.connect(self.asked)
        self.end.clicked.connect(lambda: self.sure.setVisible(not self.sure.isVisible()))
        self.sure.clicked.connect(lambda: self.asked.emit(EndBody()))

    def show_state(self, body: Body, council: Council) -> None:
        """Show what is on record."""
        la, self._shown = self._language, body
        self.kind.show_body(body, self._hall)
        self.kind.setEnabled(not body.ended)
        self.members.setVisible(body.is_council)
        self.members.show_state(council)
        self.end.setVisible(body.is_council and not body.ended)
        self.sure.hide()
        said = say(la, "It ended on {day}. Its record stays as it is.", day=body.ended)
        self._ended.setText(said)
        self._ended.setVisible(bool(body.ended))

    def _describe(self) -> None:
        chosen = self.kind.body(self._hall)
        if chosen.kind is self._shown.kind and not (chosen.theme or chosen.level):
            return
        others = {la: text for la, text in self._words().items() if la != self._hall}
        theme = {**others, **chosen.theme} if chosen.theme else {}
        level = {**others, **chosen.level} if chosen.level else {}
        self.asked.emit(DescribeBody(chosen.kind, theme, level))

    def _words(self) -> dict[str, str]:
        return self._shown.level if self._shown.is_council else self._shown.theme

    def _lay_out(self, language: str) -> None:
        who, inside = Card(say(language, "Who meets")), QWidget()
        note = say(
            language,
            "A neighbourhood assembly needs nothing of this. A council has members that send "
            "delegates, each with a mandate; it may meet for one issue, and end with it.",
        )
        who.body.addWidget(self.kind)
        who.body.addWidget(label(note, Text.MUTED, wrap=True))
        who.body.addWidget(self._ended)
        column = QVBoxLayout(inside)
        column.setSpacing(WIDE)
        column.addWidget(who)
        column.addWidget(self.members)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(WIDE)
        column.addLayout(self.cards)
        ending = QHBoxLayout()
        ending.addWidget(self.end)
        ending.addWidget(self.sure)
        ending.addStretch(1)
        column.addLayout(ending)
        column.addStretch(1)
        inside.setMaximumWidth(_CARDS_WIDE)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(titled(say(language, "This body"), self.left.emit, language))
        page.addWidget(scrolling(inside), 1)


class MembersCard(Card):
    """The members of a council, and the votes they carry where card votes are taken.

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Members, one vote each"))
        self._language = language
        self._shown: tuple[Member, ...] | None = None
        self._frozen: object = None
        self.votes: dict[str, QSpinBox] = {}
        self.name = _line(say(language, "An assembly that sends delegates"))
        self.source = _line(say(language, "Where the figures come from: residents in 2025"))
        self.add = act_button(say(language, "Add"))
        self.freeze = act_button(say(language, "Freeze these votes for card votes"))
        self._rows, self._inside = QGridLayout(), QWidget()
        self._said = label("", Text.MUTED, wrap=True)
        for given in (self.name.returnPressed, self.add.clicked):
            given.connect(self._admit)
        self.freeze.clicked.connect(self._freeze)
        self._lay_out()

    def show_state(self, council: Council) -> None:
        """Show who is a member, and what was frozen last."""
        la, weights = self._language, council.weights
        if council.present_members != self._shown or weights != self._frozen:
            self._shown, self._frozen = council.present_members, weights
            self._build(council)
        none = say(la, "No votes are frozen: every member has one. That is the usual way.")
        self._said.setText(
            none
            if weights is None
            else say(la, "Frozen for card votes, by {source}.", source=weights.source)
        )

    def _admit(self) -> None:
        if name := self.name.text().strip():
            self.asked.emit(AdmitMember(name))
            self.name.clear()

    def _freeze(self) -> None:
        votes = {key: figure.value() for key, figure in self.votes.items()}
        self.asked.emit(FreezeWeights(self.source.text(), votes))

    def _build(self, council: Council) -> None:
        while (piece := self._rows.takeAt(0)) is not None:
            if (widget := piece.widget()) is not None:
                widget.deleteLater()
        carried = council.weights.votes if council.weights is not None else {}
        self.votes = {}
        for row, member in enumerate(council.present_members):
            self._row(row, member, carried.get(member.id, 1))

    def _row(self, row: int, member: Member, votes: int) -> None:
        la, figure = self._language, QSpinBox()
        figure.setRange(1, _MOST_VOTES)
        figure.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        figure.setValue(votes)
        figure.setAccessibleName(say(la, "Votes of {assembly}", assembly=member.name))
        self.votes[member.id] = figure
        gone = act_button(say(la, "Sends nobody any more"), kind=ButtonKind.QUIET)
        gone.clicked.connect(lambda: self.asked.emit(RemoveMember(member.id)))
        for column, piece in enumerate((label(member.name), figure, gone)):
            self._rows.addWidget(piece, row, column)

    def _lay_out(self) -> None:
        self._rows.setColumnStretch(0, 1)
        self.body.addLayout(self._rows)
        naming = QHBoxLayout()
        naming.addWidget(self.name, 1)
        naming.addWidget(self.add)
        self.body.addLayout(naming)
        self.body.addWidget(self._said)
        line = QHBoxLayout()
        line.setSpacing(TIGHT)
        line.addWidget(self.source, 1)
        line.addWidget(self.freeze)
        self.body.addLayout(line)


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field
