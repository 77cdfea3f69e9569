"""Slips that two people typed: what was read differently, and whose reading stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.readings.evening.slips_compared import Compared
from facilitator.wording import say
from ui.desk.look import TIGHT, Card, Text, act_button, label


class CheckingCard(Card):
    """The first slip that was read differently; there only while there is one.

    Signals:
        first, second: (slip) that person's reading stands.
    """

    first = Signal(str)
    second = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Two people read it differently"))
        self._language = language
        self._slip = ""
        self.told, self.read = label("", wrap=True), label("", Text.CAPTION)
        keep = act_button(say(language, "The first is right"))
        take = act_button(say(language, "The second is right"))
        keep.clicked.connect(lambda: self.first.emit(self._slip))
        take.clicked.connect(lambda: self.second.emit(self._slip))
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addWidget(keep)
        row.addWidget(take)
        self.body.addWidget(self.told)
        self.body.addLayout(row)
        self.body.addWidget(self.read)
        self.hide()

    def show_slips(self, slips: tuple[Compared, ...]) -> None:
        """What is still to settle, and how many slips were read twice."""
        differing = [one for one in slips if one.differences]
        self.setVisible(bool(differing))
        if not differing:
            return
        la, one = self._language, differing[0]
        self._slip = one.slip
        nothing = say(la, "nothing")
        lines = [
            say(
                la,
                "First: {first}\nSecond: {second}",
                first=each.first or nothing,
                second=each.second or nothing,
            )
            for each in one.differences
        ]
        self.told.setText("\n".join((say(la, "Group {n}", n=one.group), *lines)))
        twice = sum(each.read_twice for each in slips)
        self.read.setText(say(la, "{n} of {all} slips were typed twice.", n=twice, all=len(slips)))
