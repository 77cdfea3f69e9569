"""One number and one handset: given out, swapped, taken back, lost."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit

from facilitator.facts import HandsetsOut
from facilitator.wording import say
from ui.desk.before.texts import captioned
from ui.desk.handsets.pieces import HIGHEST, row_of, small_print
from ui.desk.look import Card, act_button


class OneCard(Card):
    """What may be done with one number and its handset.

    Signals:
        press_wanted: the handset is to be named by pressing a key on it; ended without one.
        given: (number, handset); an empty handset is the one with the number printed on it.
        swapped: (number, handset).
        returned: (handset); lost: (handset).
    """

    press_wanted = Signal()
    ended = Signal()
    given = Signal(int, str)
    swapped = Signal(int, str)
    returned = Signal(str)
    lost = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "One person, one number"))
        self._out: HandsetsOut | None = None
        self.body.addWidget(
            small_print(
                say(
                    language,
                    "Whoever comes late gets a number and gives no name. Leave the handset empty "
                    "where the number is printed on it, or where it is on a card.",
                )
            )
        )
        self._lay_out(language)
        self._press.clicked.connect(self._listen)
        self._give.clicked.connect(self._ask)
        self._number.returnPressed.connect(self._ask)
        self._handset.returnPressed.connect(self._ask)
        self._swap.clicked.connect(lambda: self.swapped.emit(self._typed, self._name))
        self._back.clicked.connect(lambda: self.returned.emit(self._speaker))
        self._lose.clicked.connect(lambda: self.lost.emit(self._speaker))
        self._number.textChanged.connect(self._look)
        self._handset.textChanged.connect(self._look)
        self._look()

    def _lay_out(self, language: str) -> None:
        self._number, self._handset = QLineEdit(), QLineEdit()
        self._number.setAccessibleName(say(language, "Number"))
        self._number.setValidator(QIntValidator(1, HIGHEST, self._number))
        self._number.setFixedWidth(110)
        self._handset.setAccessibleName(say(language, "Handset"))
        self._handset.setFixedWidth(240)
        self._press = act_button(say(language, "Press a key on it"))
        self._press.setCheckable(True)
        self.body.addLayout(row_of(captioned(self._number), captioned(self._handset), self._press))
        self._give = act_button(say(language, "Give out"))
        self._swap = act_button(say(language, "Swap"))
        self._back = act_button(say(language, "Take back"))
        self._lose = act_button(say(language, "Mark as lost"))
        self.body.addLayout(row_of(self._give, self._swap, self._back, self._lose))

    def show_out(self, out: HandsetsOut) -> None:
        """What is out now says what can be done."""
        self._out = out
        self._look()

    def choose(self, number: str, handset: str) -> None:
        """As if these had been typed."""
        self._number.setText(number)
        self._handset.setText(handset)

    def name_handset(self, handset: str) -> None:
        """A key was pressed on that one; the number is typed next."""
        self._handset.setText(handset)
        self._number.setFocus()

    def listen_no_more(self) -> None:
        """The press came, or will not."""
        self._press.setChecked(False)

    @property
    def _typed(self) -> int:
        return int(self._number.text()) if self._number.hasAcceptableInput() else 0

    @property
    def _name(self) -> str:
        return self._handset.text().strip()

    @property
    def _speaker(self) -> str:
        """The handset that is meant; of a number alone the one that speaks for it."""
        if self._name or self._out is None or not self._typed:
            return self._name
        return self._out.handset_of(self._typed)

    def _listen(self, on: bool) -> None:  # noqa: FBT001 - as Qt calls it
        (self.press_wanted if on else self.ended).emit()

    def _ask(self) -> None:
        if self._give.isEnabled():
            self.given.emit(self._typed, self._name)

    def _look(self) -> None:
        holders = self._out.holders if self._out else {}
        other = holders.get(self._typed, self._name) != self._name
        self._give.setEnabled(bool(self._typed) and not other)
        self._swap.setVisible(bool(self._name) and other)
        self._back.setEnabled(bool(self._speaker))
        self._lose.setEnabled(bool(self._speaker))
