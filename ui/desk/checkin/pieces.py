"""What the check-in desk is made of: the keys of each category, the streets, the number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.checkin.last import DOCUMENT, NEEDS, PHOTO, REGISTER, VOUCHED
from ui.desk.checkin.steps import LEAVES, NO_CARD, TAKES_BACK
from ui.desk.checkin.streets import Streets
from ui.desk.look import ROOM, TIGHT, ActButton, Card, Text, label
from ui.desk.tonight.pieces import Paragraph, desk_button, painted, set_text
from ui.present.checkin import KEYS, CameIn, DoorView, category_name

_SHOWN: Final = 8
_ABREAST: Final = 4
_LINES: Final = 6
_BELOW_A_TABLE: Final = 3


class KeyButtons(QWidget):
    """A button for each key of the queue; a click is the key.

    Signals:
        pressed: (letter).
    """

    pressed = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(TIGHT)
        offered = (
            *((key, category_name(category, language)) for category, key in KEYS.items()),
            (NO_CARD, say(language, "Resident without a card")),
            (LEAVES, say(language, "They leave")),
            (TAKES_BACK, say(language, "Take back the last")),
        )
        for n, (key, words) in enumerate(offered):
            grid.addWidget(_pressing(words, key, self.pressed.emit), n // 3, n % 3)
        grid.setRowStretch(len(offered), 1)


class StreetList(QWidget):
    """The streets that are left, one of which stands out.

    Signals:
        chosen: (code); "" for the one that leaves it out.
    """

    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._codes = language, [""] * _SHOWN
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(TIGHT)
        self.buttons = []
        for n in range(_SHOWN):
            button = desk_button("")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, n=n: self.chosen.emit(self._codes[n]))
            self.buttons.append(button)
            grid.addWidget(button, n // 2, n % 2)
        self._more = label("", Text.CAPTION)
        grid.addWidget(self._more, _SHOWN, 0, 1, 2)
        grid.setRowStretch(_SHOWN + 1, 1)

    def show_streets(self, streets: Streets) -> None:
        """As many as there is room for, around the one that stands out."""
        first = max(0, streets.at - _SHOWN + 1)
        shown = streets.left[first : first + _SHOWN]
        for n, button in enumerate(self.buttons):
            button.setVisible(n < len(shown))
            if n < len(shown):
                self._codes[n], name = shown[n]
                button.setText(name)
                button.setAccessibleName(name)
                painted(button, primary=first + n == streets.at)
        more = len(streets.left) - len(shown)
        words = say(
            self._language,
            "Enter takes the one that stands out, or with nothing typed leaves it out. "
            "{n} more: type the beginning.",
            n=more,
        )
        alone = say(
            self._language, "Type the beginning, and Enter. Enter with nothing typed leaves it out."
        )
        set_text(self._more, words if more > 0 else alone)


class NumberCard(Card):
    """The number in the room, the quorum, the highest; and a correction by hand.

    Signals:
        changed: (+1 or -1).
    """

    changed = Signal(int)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.body.setContentsMargins(ROOM, TIGHT, ROOM, TIGHT)
        self.body.setSpacing(2)
        self.number, self._highest = label("", Text.NUMBER), label("", Text.SMALL)
        self._quorum, self._by_hand = label("", Text.SMALL), Paragraph(Text.CAPTION, 2)
        self._others = Paragraph(Text.CAPTION, 3)
        row = QHBoxLayout()
        row.addWidget(self.number, 1)
        row.addWidget(label(say(language, "By hand"), Text.CAPTION))
        for by, sign, name in (
            (-1, "−", say(language, "One person fewer, by hand")),
            (1, "+", say(language, "One person more, by hand")),
        ):
            button = desk_button(sign, name=name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, by=by: self.changed.emit(by))
            row.addWidget(button)
        self.body.addWidget(label(say(language, "In the room"), Text.CAPTION))
        self.body.addLayout(row)
        for piece in (self._quorum, self._highest, self._by_hand, self._others):
            self.body.addWidget(piece)

    def show_view(self, view: DoorView) -> None:
        """As it stands."""
        set_text(self.number, "–" if view.room.people is None else str(view.room.people))
        set_text(self._quorum, view.room.quorum)
        set_text(self._highest, view.room.highest)
        self._by_hand.show_text(view.by_hand)
        self._others.show_text(view.others)


class CameLast(Card):
    """Who came last, and what is noted of the very last.

    Signals:
        pressed: (letter) of what is noted.
    """

    pressed = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.body.setContentsMargins(ROOM, TIGHT, ROOM, TIGHT)
        self.body.setSpacing(4)
        self.body.addWidget(label(say(language, "Who came last"), Text.CAPTION))
        self._language, self.table = language, label("", Text.NUMBER)
        self.body.addWidget(self.table)
        self.lines = [Paragraph(Text.BODY if n == 0 else Text.MUTED, 1) for n in range(_LINES)]
        for line in self.lines:
            self.body.addWidget(line)
        self.body.addStretch(1)
        self.body.addWidget(label(say(language, "Of whoever came last"), Text.CAPTION))
        offered = (
            (NEEDS, say(language, "Needs are on the card")),
            (PHOTO, say(language, "Photographs are fine")),
            (VOUCHED, say(language, "Two residents vouch")),
            (DOCUMENT, say(language, "Document seen")),
            (REGISTER, say(language, "In the register")),
        )
        self.buttons = {key: _pressing(words, key, self.pressed.emit) for key, words in offered}
        column = QVBoxLayout()
        column.setSpacing(4)
        for key, button in self.buttons.items():
            button.setCheckable(key in {NEEDS, PHOTO})
            column.addWidget(button)
        self.body.addLayout(column)

    def show_view(self, view: DoorView) -> None:
        """As it stands; ways of knowing that are not used here are not offered."""
        latest = view.last[0] if view.last else CameIn("", "", needs=False, photo=False)
        last = view.last[:_BELOW_A_TABLE] if latest.table else view.last
        for n, line in enumerate(self.lines):
            line.show_text(last[n].words if n < len(last) else "")
        self.table.setVisible(latest.table > 0)
        set_text(self.table, say(self._language, "Table {n}", n=latest.table))
        self.buttons[NEEDS].setChecked(latest.needs)
        self.buttons[PHOTO].setChecked(latest.photo)
        self.buttons[DOCUMENT].setVisible(view.documents)
        self.buttons[REGISTER].setVisible(view.register)


def big(text: str) -> QLabel:
    """The line above the field."""
    return label(text, Text.HEADING)


def _pressing(words: str, key: str, press: Callable[[str], object]) -> ActButton:
    made = desk_button(words, key)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keyboard
    made.clicked.connect(lambda _checked=False: press(key))
    return made
