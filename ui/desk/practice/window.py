"""The window where somebody who practises chooses a hall, and what goes wrong in it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from facilitator.wording import say
from ui.desk.look import PAGE, ROOM, WIDE, Card, Text, act_button, label


class HallWindow(QWidget):
    """Words in, signals up.

    Signals:
        sized: (place in the list of sizes).
        wanted: (ids of what may go wrong, as a frozenset).
    """

    sized = Signal(int)
    wanted = Signal(object)

    def __init__(
        self,
        sizes: Iterable[str],
        mishaps: Iterable[tuple[str, str]],
        over: QWidget,
        language: str,
    ) -> None:
        """`sizes`: their words; `mishaps`: id and name of each."""
        super().__init__(over, Qt.WindowType.Window)
        la = self._language = language
        self.setObjectName("page")
        self.setWindowTitle(say(la, "Practice: the hall"))
        self._sizes, self._boxes = QButtonGroup(self), dict[str, QCheckBox]()
        self.well = Card(say(la, "What went well"))
        self._well = label("", wrap=True)
        self.well.body.addWidget(self._well)
        self.well.hide()
        close = act_button(say(la, "Close this window"), "Esc")
        close.setShortcut("Esc")
        close.clicked.connect(self.hide)
        both = QHBoxLayout()
        both.setSpacing(WIDE)
        both.addLayout(self._left(sizes), 1)
        both.addWidget(self._wrong(mishaps), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, WIDE, PAGE, WIDE)
        column.setSpacing(ROOM)
        column.addWidget(label(say(la, "The hall you practise with"), Text.TITLE))
        column.addWidget(self.well)
        column.addLayout(both)
        column.addStretch(1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(900, 560)

    def show_chosen(self, size: int, wanted: frozenset[str], *, fixed: bool) -> None:
        """What holds; a size is `fixed` once the meeting has begun."""
        self._sizes.button(size).setChecked(True)
        for button in self._sizes.buttons():
            button.setEnabled(not fixed)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)

    def show_well(self, lines: tuple[str, ...]) -> None:
        """At the end."""
        self._well.setText("\n".join(lines))
        self.well.setVisible(bool(lines))

    def _left(self, sizes: Iterable[str]) -> QVBoxLayout:
        la, card = self._language, Card(say(self._language, "Who comes"))
        for place, words in enumerate(sizes):
            button = QRadioButton(words)
            self._sizes.addButton(button, place)
            card.body.addWidget(button)
        self._sizes.idClicked.connect(self.sized)
        own = Card(say(la, "The evening"))
        sentence = say(
            la,
            "The sample evening is planned. To try your own, take in its plan under Before, from "
            "a spreadsheet or a template, as you always do.",
        )
        real = say(
            la,
            "Whatever you do here, your records stay as they are: the practice lies in a folder "
            "of its own, with keys of its own, and goes when you close it.",
        )
        own.body.addWidget(label(sentence, wrap=True))
        own.body.addWidget(label(real, Text.MUTED, wrap=True))
        column = QVBoxLayout()
        column.setSpacing(ROOM)
        column.addWidget(card)
        column.addWidget(own)
        column.addStretch(1)
        return column

    def _wrong(self, mishaps: Iterable[tuple[str, str]]) -> Card:
        card = Card(say(self._language, "What may go wrong"))
        for key, name in mishaps:
            box = self._boxes[key] = QCheckBox(name)
            box.clicked.connect(self._choose)
            card.body.addWidget(box)
        card.body.addStretch(1)
        return card

    def _choose(self) -> None:
        self.wanted.emit(frozenset(key for key, box in self._boxes.items() if box.isChecked()))
