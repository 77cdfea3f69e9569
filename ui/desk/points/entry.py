"""Slips typed fast, one hand on the pile: group, Enter, point, Enter, point, Enter, Enter."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QListWidget

from facilitator.parts.points import LONGEST, MOST_GROUPS
from facilitator.wording import say
from ui.desk.before.texts import captioned
from ui.desk.look import Card

#: Room for what most slips have; more scrolls.
_SLIP: Final = 76
_GROUP: Final = 120


class EntryCard(Card):
    """One slip at a time.

    Signals:
        turned: (group) a slip of that group is in hand; 0 is the floor.
        noted: (group, words) one point of it.
        reread: (group, words) all that a second person typed of it.
    """

    turned = Signal(int)
    noted = Signal(int, str)
    reread = Signal(int, tuple)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setAccessibleName(say(language, "Type a slip"))
        self._language = language
        self._typed: list[str] = []
        self.group = _line(say(language, "Group; 0: the floor"), "")
        self.group.setValidator(QIntValidator(0, MOST_GROUPS, self.group))
        hint = say(language, "Enter after each; Enter alone: next slip")
        self.point = _line(say(language, "Point: no names of people"), hint)
        self.point.setMaxLength(LONGEST)
        self.second = QCheckBox(say(language, "Second person types"))
        self.second.setToolTip(
            say(language, "Types the slips again without seeing what the first one typed")
        )
        self.slip = QListWidget()
        self.slip.setAccessibleName(say(language, "What stands on this slip"))
        self.slip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.slip.setWordWrap(True)
        self.slip.setFixedHeight(_SLIP)
        self.point.setToolTip(
            say(language, "Enter after each point; Enter alone is the next slip.")
        )
        head, group = QHBoxLayout(), captioned(self.group)
        group.setFixedWidth(_GROUP)
        head.addWidget(group)
        head.addWidget(self.second, 1, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(head)
        for piece in (captioned(self.point), self.slip):
            self.body.addWidget(piece)
        self.group.returnPressed.connect(self._begin)
        self.point.returnPressed.connect(self._enter)
        self.second.toggled.connect(lambda _on: self._next())

    @property
    def in_hand(self) -> int | None:
        """The group whose slip is typed, None for none yet."""
        written = self.group.text()
        return int(written) if written.isdecimal() else None

    def show_slip(self, texts: tuple[str, ...]) -> None:
        """What that group has so far; a second reader does not see it."""
        shown = tuple(self._typed) if self.second.isChecked() else texts
        self.slip.clear()
        self.slip.addItems(list(shown))
        self.slip.scrollToBottom()

    def begin(self) -> None:
        """The keyboard is where a slip begins."""
        (self.group if self.in_hand is None else self.point).setFocus()

    def _begin(self) -> None:
        group = self.in_hand
        if group is not None:
            self._typed = []
            self.point.setFocus()
            self.turned.emit(group)

    def _enter(self) -> None:
        group, text = self.in_hand, self.point.text().strip()
        if group is None:
            self.group.setFocus()
            return
        if not text:
            self._end(group)
            return
        self.point.clear()
        if self.second.isChecked():
            self._typed.append(text)
            self.show_slip(())
        else:
            self.noted.emit(group, text)

    def _end(self, group: int) -> None:
        if self.second.isChecked() and self._typed:
            self.reread.emit(group, tuple(self._typed))
        self._next()

    def _next(self) -> None:
        self._typed = []
        self.group.clear()
        self.point.clear()
        self.slip.clear()
        self.group.setFocus()


def _line(name: str, hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    return field
