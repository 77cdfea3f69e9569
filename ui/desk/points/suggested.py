"""Two points that may say the same, and why: one key says so, another that they do not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.wording import say, say_n
from ui.desk.look import TIGHT, ButtonKind, Card, Text, act_button, label
from ui.present.points import Suggestion


class SuggestedCard(Card):
    """One suggestion at a time; nothing is laid together by itself.

    Signals:
        same, different: (Suggestion) what somebody said of it.
    """

    same = Signal(object)
    different = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Do these say the same?"))
        self._language = language
        self._all: tuple[Suggestion, ...] = ()
        self._later: list[tuple[str, str]] = []
        self.first, self.second = label("", wrap=True), label("", wrap=True)
        self.why, self._left = label("", Text.MUTED, wrap=True), label("", Text.CAPTION)
        self.yes = act_button(say(language, "Same"), "F5", ButtonKind.PRIMARY)
        self.no = act_button(say(language, "Different"), "F6")
        self.wait = act_button(say(language, "Later"), "F7", ButtonKind.QUIET)
        keys = ((self.yes, "F5"), (self.no, "F6"), (self.wait, "F7"))
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        for button, key in keys:
            button.setShortcut(key)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        foot = QHBoxLayout()
        foot.addWidget(self._left, 1)
        foot.addWidget(self.wait)
        for piece in (self.first, self.second, self.why):
            self.body.addWidget(piece)
        self.body.addLayout(row)
        self.body.addLayout(foot)
        self.yes.clicked.connect(lambda: self._say(same=True))
        self.no.clicked.connect(lambda: self._say(same=False))
        self.wait.clicked.connect(self._put_off)

    @property
    def in_hand(self) -> Suggestion | None:
        """The one that is shown: what was put off comes behind all others."""
        if not self._all:
            return None
        later = {key: n for n, key in enumerate(self._later, 1)}
        return min(self._all, key=lambda one: later.get(one.points, 0))

    def show_suggestions(self, suggestions: tuple[Suggestion, ...]) -> None:
        """Show the first of them."""
        self._all = suggestions
        one = self.in_hand
        self.setVisible(one is not None)
        self._let(ready=True)
        if one is None:
            return
        self.first.setText(one.first)
        self.second.setText(one.second)
        self.why.setText(one.why)
        left = len(suggestions)
        self._left.setText(say_n(self._language, "{n} suggestion", "{n} suggestions", left))
        self.setAccessibleDescription(f"{one.first} – {one.second}. {one.why}")

    def _say(self, *, same: bool) -> None:
        """Once: until the board is as it was said, no second answer is taken."""
        one = self.in_hand
        if one is None:
            return
        self._let(ready=False)
        (self.same if same else self.different).emit(one)

    def _let(self, *, ready: bool) -> None:
        for button in (self.yes, self.no, self.wait):
            button.setEnabled(ready)

    def _put_off(self) -> None:
        one = self.in_hand
        if one is not None:
            self._later = [key for key in self._later if key != one.points] + [one.points]
            self.show_suggestions(self._all)
