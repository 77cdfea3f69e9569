"""The council's door over the desk: a certificate is scanned, answered, and seated by Enter.

The keyboard stays in the field, so that whoever waits next is scanned at once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facilitator.wording import say
from ui.background import InBackground
from ui.desk.door.check import CheckPanel
from ui.desk.handsets.pieces import small_print, tell
from ui.desk.look import PAGE, ROOM, TIGHT, ButtonKind, Card, Text, act_button, label
from ui.desk.side_page import scrolling
from ui.known_lists import KnownLists
from ui.present.council_door import AtTheDoor, seated_by

#: Some readers say Enter twice; nobody reads an answer as fast as this. ms
_SECOND_ENTER: Final = 700
_SIZE: Final = (1200, 690)


class CouncilDoor(QDialog):
    """Check, and seat.

    Attributes:
        panel: where certificates are checked.
        acts: what can be done on the answer.

    Signals:
        asked: (commands) what was chosen.
    """

    asked = Signal(object)

    def __init__(
        self,
        known: KnownLists,
        today: Callable[[], date],
        background: InBackground,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = say(language, "The council's door")
        self.setWindowTitle(title)
        self.panel = CheckPanel(known, today, background, language)
        self.acts, self._line = DoorActs(language), label("", Text.MUTED)
        self._since = QElapsedTimer()
        self._since.start()
        shut = act_button(say(language, "Back to the desk"), "Esc")
        shut.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.addWidget(label(title, Text.TITLE))
        head.addSpacing(ROOM)
        head.addWidget(self._line, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(shut)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, ROOM, PAGE, ROOM)
        page.setSpacing(ROOM)
        page.addLayout(head)
        page.addWidget(scrolling(self.panel), 1)
        page.addWidget(self.acts)
        self.panel.checked.connect(self._since.restart)
        self.panel.entered.connect(self._enter)
        self.acts.asked.connect(self.asked)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the field is for the field
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(*_SIZE)

    def show_acts(self, line: str, acts: AtTheDoor) -> None:
        """What can be done now; `line`: how many seats are taken."""
        self._line.setText(line)
        self.acts.show_acts(acts)

    def _enter(self) -> None:
        if self._since.elapsed() > _SECOND_ENTER:
            self.acts.seat_now()


class DoorActs(Card):
    """What can be done on an answer.

    Signals:
        asked: (commands).
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._acts, la = AtTheDoor(), language
        self.note = small_print()
        self.seat = act_button(say(la, "Seat"), "Enter", ButtonKind.PRIMARY)
        self.alternate = act_button(say(la, "The alternate sits"))
        self.observer = act_button(say(la, "Observer"))
        self.decides = act_button(say(la, "The council decides"))
        self.decision = QComboBox()
        self.decision.setAccessibleName(say(la, "Decision"))
        self.decision.setMinimumWidth(280)
        self.seat.clicked.connect(self.seat_now)
        self.alternate.clicked.connect(lambda: self._ask(self._acts.alternate))
        self.observer.clicked.connect(lambda: self._ask(self._acts.observer))
        self.decides.clicked.connect(self._decide)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        for piece in (self.seat, self.alternate, self.observer):
            row.addWidget(piece)
        row.addStretch(1)
        row.addWidget(self.decision, 1)
        row.addWidget(self.decides)
        self.body.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        self.body.setSpacing(TIGHT)
        self.body.addWidget(self.note)
        self.body.addLayout(row)
        self.show_acts(self._acts)

    def show_acts(self, acts: AtTheDoor) -> None:
        """These can be done."""
        self._acts = acts
        tell(self.note, acts.note)
        self.seat.setEnabled(bool(acts.seat))
        self.alternate.setVisible(bool(acts.alternate))
        self.observer.setEnabled(bool(acts.observer))
        by_decision = bool(acts.by_decision and acts.decided)
        for piece in (self.decision, self.decides):
            piece.setVisible(by_decision)
        chosen = self.decision.currentData()
        self.decision.clear()
        for ballot, words in acts.decided:
            self.decision.addItem(words, ballot)
        self.decision.setCurrentIndex(max(0, self.decision.findData(chosen)))

    def seat_now(self) -> None:
        """The delegate takes the seat, if that is offered."""
        self._ask(self._acts.seat)

    def _decide(self) -> None:
        self._ask(seated_by(self._acts.by_decision, self.decision.currentData() or ""))

    def _ask(self, commands: object) -> None:
        if commands:
            self.asked.emit(commands)
