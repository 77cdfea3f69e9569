"""The speaking list over *Tonight*: one field, a key each, who waits, and the turn that runs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.checkin.field import DoorField
from ui.desk.look import ROOM, TIGHT, ActButton, ButtonKind, Card, Text, label
from ui.desk.speaking import acting
from ui.desk.speaking.steps import Asks, Steps
from ui.desk.tonight.face import CountdownFace
from ui.desk.tonight.over import Over
from ui.desk.tonight.pieces import Paragraph, desk_button, painted, set_text
from ui.hall.lettering import font
from ui.present.speaking import SHOWN, DeskRow, SpeakingView

#: Keys beside those of the list itself.
WALL: Final = "W"
HANDSETS: Final = "K"
MORE_TIME: Final = "T"
_WIDE: Final = 1120
_HIGH: Final = 590
_BESIDE: Final = 420
_ABREAST: Final = 3
_LARGE: Final = 26
_SMALL: Final = 17
_DIGITS: Final = 40


class SpeakingSheet(Over):
    """The field has the keyboard as long as it is open.

    Signals:
        left: it was put away.
    """

    left = Signal()

    def __init__(self, over: QWidget, steps: Steps, language: str) -> None:
        card = Card()
        card.setFixedSize(_WIDE, _HIGH)
        super().__init__(over, card)
        self.setAccessibleName(say(language, "Who speaks next"))
        self.language, self.steps = language, steps
        self.field = DoorField(say(language, "Card number"))
        self.asked, self.said = label("", Text.HEADING), Paragraph(Text.LEAD, 2)
        self.buttons: dict[str, ActButton] = {}
        self.speaking, self.face = label("", Text.HEADING), CountdownFace(_DIGITS)
        self.order, self.states = Paragraph(Text.MUTED, 2), Paragraph(Text.LEAD, 2)
        self.list = WaitingList(say(language, "Who waits"))
        self.list.chosen.connect(self._mark)
        self.field.moved.connect(self._move)
        self.field.given_up.connect(self.give_up)
        _lay_out(self, card)

    def open(self) -> None:
        """Open it, or put it away."""
        self.toggle()
        if self.isVisible():
            self.field.setFocus()

    def show_view(self, view: SpeakingView, *, on_the_wall: bool, by_handset: bool | None) -> None:
        """As it stands; `by_handset`: None where there are no handsets to hear."""
        la, asks = self.language, self.steps.asks
        self._ask(asks)
        self.field.letters_are_keys = asks is Asks.NUMBER
        self.said.setText(self.steps.said)
        self.said.setAccessibleName(self.steps.said)
        set_text(self.speaking, view.speaking)
        self.face.setVisible(view.turn is not None)
        self.face.show_view(view.turn)
        self.order.show_text(view.order)
        self.states.show_text(view.states)
        self.list.show_rows(view.rows, self.steps.marked, say(la, "Nobody waits to speak."))
        for key, words in _changing(view, la, on_the_wall=on_the_wall, by_handset=by_handset):
            self.buttons[key].say(words)
        self.buttons[acting.OTHER_SIDE].setVisible(view.sided)
        self.buttons[HANDSETS].setVisible(by_handset is not None)
        self.buttons[MORE_TIME].setEnabled(view.turn is not None)
        self.buttons[acting.BACK].setEnabled(bool(view.last))
        painted(self.buttons[acting.NEXT], primary=bool(view.up))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def give_up(self) -> None:
        """What is typed, then what is asked for, then the sheet."""
        if self.field.text():
            self.field.clear()
        elif self.steps.give_up():
            self._ask(self.steps.asks)
        else:
            self.toggle()

    def press(self, letter: str) -> None:
        """A click on a button of a key: with the number that is typed."""
        if self.field.acts(letter, self.field.text()):
            self.field.clear()

    def _ask(self, asks: Asks) -> None:
        la = self.language
        words = {
            Asks.NUMBER: say(la, "Card number and Enter, or H for a hand"),
            Asks.WORDS: say(la, "How is it found? 'row 3', 'red shirt'; Enter"),
            Asks.SIDES: say(la, "What are the two sides called? 'For, Against'; Enter"),
            Asks.LOT: say(la, "Which number does the hall call? Enter"),
        }[asks]
        set_text(self.asked, words)
        self.field.setAccessibleDescription(words)

    def _move(self, step: int) -> None:
        self.steps.move(step)
        self.list.mark(self.steps.marked)

    def _mark(self, came: int) -> None:
        self.steps.marked = came
        self.list.mark(came)


class WaitingList(QListWidget):
    """All who wait, the next three large; one is marked. It never has the keyboard.

    Signals:
        chosen: (`Entry.came`) a click.
    """

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows: tuple[DeskRow, ...] = ()
        self._told = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.itemClicked.connect(self._clicked)

    def show_rows(self, rows: tuple[DeskRow, ...], marked: int | None, empty: str) -> None:
        """These, next first; equal ones cost nothing."""
        if rows != self._rows or empty != self._told:
            self._rows, self._told = rows, empty
            self.clear()
            self.addItems([f"{row.who}   {row.note}".rstrip() for row in rows] or [empty])
            for n in range(len(rows)):
                large = n < SHOWN
                self.item(n).setFont(font(_LARGE if large else _SMALL, bold=large))
        self.mark(marked)

    def mark(self, came: int | None) -> None:
        """That one stands out."""
        places = [n for n, row in enumerate(self._rows) if row.came == came]
        self.setCurrentRow(places[0] if places else -1)

    def _clicked(self) -> None:
        if 0 <= self.currentRow() < len(self._rows):
            self.chosen.emit(self._rows[self.currentRow()].came)


def _changing(
    view: SpeakingView, la: str, *, on_the_wall: bool, by_handset: bool | None
) -> tuple[tuple[str, str], ...]:
    """Buttons whose words say what they would do now."""
    if view.closed:
        last_call = say(la, "Open the list again")
    elif view.closing:
        last_call = say(la, "Close the list now")
    else:
        last_call = say(la, "Close in {n} minutes", n=acting.CLOSES_IN)
    return (
        (acting.LAST_CALL, last_call),
        (acting.REST, say(la, "Go on") if view.rests else say(la, "Let the list rest")),
        (WALL, say(la, "Off the wall") if on_the_wall else say(la, "On the wall")),
        (HANDSETS, say(la, "No more presses") if by_handset else say(la, "A press joins")),
    )


def _offered(la: str) -> tuple[tuple[str, str], ...]:
    return (
        (acting.NEXT, say(la, "Next speaker")),
        (acting.OVER, say(la, "Has ended")),
        (MORE_TIME, say(la, "+30 s")),
        (acting.HAND, say(la, "A hand")),
        (acting.RESPOND, say(la, "Direct answer")),
        (acting.CLARIFY, say(la, "Clarification")),
        (acting.POINT, say(la, "Point of order")),
        (acting.REMOVE, say(la, "Off the list")),
        (acting.BACK, say(la, "Put the last back")),
        (acting.SPOKEN, say(la, "Has spoken, or not")),
        (acting.ORDER, say(la, "Another order")),
        (acting.OTHER_SIDE, say(la, "The other side")),
        (acting.LAST_CALL, ""),
        (acting.REST, ""),
        (WALL, ""),
        (HANDSETS, ""),
    )


def _lay_out(sheet: SpeakingSheet, card: Card) -> None:
    head, body = QHBoxLayout(), QHBoxLayout()
    head.addWidget(label(say(sheet.language, "Who speaks next"), Text.TITLE))
    head.addStretch(1)
    shut = desk_button(say(sheet.language, "Back to the desk"), "Esc", ButtonKind.QUIET)
    shut.clicked.connect(sheet.toggle)
    head.addWidget(shut)
    body.setSpacing(ROOM)
    body.addWidget(_typing(sheet), 1)
    body.addWidget(_waiting(sheet))
    card.body.addLayout(head)
    card.body.addLayout(body, 1)


def _typing(sheet: SpeakingSheet) -> QWidget:
    made, grid = QWidget(), QGridLayout()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    sheet.said.setMinimumHeight(52)
    for piece in (sheet.asked, sheet.field, sheet.said):
        column.addWidget(piece)
    grid.setSpacing(TIGHT)
    for n, (key, words) in enumerate(_offered(sheet.language)):
        button = desk_button(words, key)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keyboard
        button.clicked.connect(lambda _on=False, key=key: sheet.press(key))
        sheet.buttons[key] = button
        grid.addWidget(button, n // _ABREAST, n % _ABREAST)
    column.addLayout(grid)
    column.addStretch(1)
    kept = say(
        sheet.language,
        "Nothing of this is kept: no number, no name, no time. If the laptop goes off, the list "
        "is gone.",
    )
    column.addWidget(label(kept, Text.MUTED, wrap=True))
    return made


def _waiting(sheet: SpeakingSheet) -> QWidget:
    made = QWidget()
    made.setFixedWidth(_BESIDE)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    column.addWidget(sheet.speaking)
    column.addWidget(sheet.face)
    column.addWidget(sheet.list, 1)
    column.addWidget(sheet.states)
    column.addWidget(sheet.order)
    return made
