"""The page *The local council*, beside *After*: the papers that go with how it deals with us."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.parts.assembly import Assembly
from facilitator.readings.evening.submission import Submittable
from facilitator.wording import say
from ui.desk.before.texts import Picker, ReadField, captioned
from ui.desk.calling.lines import Line
from ui.desk.calling.making import MakingRow
from ui.desk.handsets.pieces import row_of
from ui.desk.look import PAGE, ROOM, WIDE, ActButton, Card, Text, act_button, label
from ui.desk.side_page import scrolling
from ui.present.around import setting_papers, setting_words, tree
from ui.present.planning import language_name
from ui.present.typed import read_day

_BROAD: Final = 860
_INDENT: Final = 28
_SEEN: Final = 56


class CouncilPage(QWidget):
    """A letter about a decision, and the tree of bodies.

    Attributes:
        making: makes the letter.
        decision, spoken: which decision, in which language.

    Signals:
        left: back to *After*.
    """

    left = Signal()

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        """`languages`: those of the papers."""
        super().__init__()
        la = self._language = language
        self.decision, self.spoken = Picker(say(la, "Decision")), Picker(say(la, "Language"))
        self.decision.setMinimumContentsLength(_SEEN)
        for each in languages:
            self.spoken.addItem(language_name(each), each)
        self.to, self.contact = Line(say(la, "To")), Line(say(la, "How they reach us"))
        self.reply_by = ReadField[str](say(la, "Reply asked for by"), read_day, str)
        self.making = MakingRow(say(la, "Make the letter"), la)
        self._how, self._tree = label("", Text.MUTED, wrap=True), Card(say(la, "Bodies around it"))
        self._branches = QVBoxLayout()
        self._tree.body.addLayout(self._branches)
        self._nothing = label(say(la, "Nothing was carried yet."), Text.MUTED)
        self._lay_out()

    def show_state(self, state: Assembly, decisions: Sequence[Submittable]) -> None:
        """Show what is on record."""
        la, chosen = self._language, self.decision.currentData()
        towards = state.towards
        said = setting_words(towards.setting, la), setting_papers(towards.setting, la)
        self._how.setText("\n".join(filter(None, said)))
        self.to.show_value(towards.name)
        self.decision.clear()
        for each in decisions:
            self.decision.addItem(f"{each.code}  {each.words}", each.code)
        self.decision.setCurrentIndex(max(0, self.decision.findData(chosen)))
        self._nothing.setVisible(not decisions)
        self.making.make.setEnabled(bool(decisions))
        self._show_tree(state)

    def _show_tree(self, state: Assembly) -> None:
        while (taken := self._branches.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        branches = tree(state, self._language)
        for branch in branches:
            line = label(f"{branch.name}\n{branch.note}", wrap=True)
            line.setIndent(branch.depth * _INDENT)
            self._branches.addWidget(line)
        self._tree.setVisible(bool(branches))

    def _lay_out(self) -> None:
        la, card, inside = self._language, Card(say(self._language, "Letter")), QWidget()
        card.body.addWidget(self._how)
        card.body.addWidget(captioned(self.decision))
        card.body.addWidget(self._nothing)
        card.body.addWidget(captioned(self.to))
        card.body.addLayout(row_of(captioned(self.reply_by), captioned(self.spoken)))
        card.body.addWidget(captioned(self.contact))
        card.body.addWidget(self.making)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM, 0)
        column.setSpacing(WIDE)
        column.addWidget(card)
        column.addWidget(self._tree)
        column.addStretch(1)
        inside.setMaximumWidth(_BROAD)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        top = QHBoxLayout()
        top.addWidget(label(say(la, "The local council"), Text.TITLE))
        top.addStretch(1)
        top.addWidget(self._back())
        page.addLayout(top)
        page.addWidget(scrolling(inside), 1)

    def _back(self) -> ActButton:
        back = act_button(say(self._language, "Back"), "Esc")
        back.setShortcut("Esc")
        back.clicked.connect(self.left)
        return back
