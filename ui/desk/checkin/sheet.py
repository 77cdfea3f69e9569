"""The check-in desk over *Tonight*, or filling the page for a volunteer at the door."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.checkin.field import DoorField
from ui.desk.checkin.pieces import CameLast, KeyButtons, NumberCard, StreetList, big
from ui.desk.checkin.rules import RulesPage
from ui.desk.checkin.stars import StarsPage
from ui.desk.checkin.steps import TAKES_BACK, Asks, Steps
from ui.desk.look import ROOM, TIGHT, ButtonKind, Card, Text, label
from ui.desk.tonight.over import Over
from ui.desk.tonight.pieces import Paragraph, desk_button
from ui.present.checkin import DoorView
from ui.present.stars import StarsView

_WIDE: Final = 1120
_HIGH: Final = 590
_FRAME: Final = 16  # around it, where it fills the page
_BESIDE: Final = 380


class CheckinSheet(Over):
    """The field has the keyboard as long as it is open.

    Signals:
        left: it was put away.
    """

    left = Signal()

    def __init__(self, over: QWidget, steps: Steps, language: str) -> None:
        card = Card()
        super().__init__(over, card)
        self.setAccessibleName(say(language, "The door"))
        self.language, self.steps, self._is_full = language, steps, False
        self.field = DoorField(say(language, "Card number"))
        self.field.acts = self._key
        self.keys, self.streets = KeyButtons(language), StreetList(language)
        self.number, self.last = NumberCard(language), CameLast(language)
        self.rules, self.stars = RulesPage(language), StarsPage(language)
        self.star_cards = desk_button(say(language, "Star cards"), kind=ButtonKind.QUIET)
        self.asked, self.said = big(""), Paragraph(Text.LEAD, 2)
        self.stack, self.pages = QStackedWidget(), QStackedWidget()
        self.full = desk_button(say(language, "Fill the page"), kind=ButtonKind.QUIET)
        self.decided = desk_button(say(language, "Rules and notice"), kind=ButtonKind.QUIET)
        _lay_out(self, card)
        _wire(self)
        self._fit()

    def open(self) -> None:
        """Open it, or put it away."""
        self.toggle()
        if self.isVisible():
            self._fit()
            self.show_steps()
            self.turn_to(0)

    def show_view(self, view: DoorView, stars: StarsView | None) -> None:
        """How the door stands; `stars`: None where star cards have nothing to answer."""
        self.star_cards.setVisible(stars is not None)
        self.stars.show_view(stars)
        self.number.show_view(view)
        self.last.show_view(view)

    def show_steps(self) -> None:
        """What the field is for now, and what was said of the last thing done."""
        asks, la = self.steps.asks, self.language
        words = {
            Asks.CARD: say(la, "Card number: type it or scan it, then Enter"),
            Asks.PLACE: say(la, "Which street or patch?"),
            Asks.VOUCHING: say(la, "The cards of the two residents who vouch"),
        }
        self.asked.setText(words[asks])
        self.field.setAccessibleDescription(words[asks])
        self.field.letters_are_keys = asks is Asks.CARD
        self.said.setText(self.steps.said)
        self.said.setAccessibleName(self.steps.said)
        self.stack.setCurrentWidget(self.streets if asks is Asks.PLACE else self.keys)
        if asks is Asks.PLACE:
            self.streets.show_streets(self.steps.streets)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._is_full:
            self._fit()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _key(self, letter: str, typed: str) -> bool:
        done = self.steps.key(letter, typed)
        self.show_steps()
        return done

    def press(self, letter: str) -> None:
        """A click on a button of a key: with the number that is typed."""
        if self.steps.key(letter, self.field.text()):
            self.field.clear()
        self.show_steps()

    def _fit(self) -> None:
        margin = 2 * _FRAME
        wide = self._over.width() - margin if self._is_full else _WIDE
        high = self._over.height() - margin if self._is_full else _HIGH
        self._card.setFixedSize(max(wide, _WIDE), max(high, _HIGH))

    def give_up(self) -> None:
        if self.field.text() or self.steps.give_up():
            self.field.clear()
            self.show_steps()
        else:
            self.toggle()

    def turn_to(self, page: int) -> None:
        """The queue, or the rules."""
        la = self.language
        words = say(la, "Back to the queue") if page else say(la, "Rules and notice")
        self.pages.setCurrentIndex(page)
        self.decided.setText(words)
        self.setFocus() if page else self.field.setFocus()

    def fill(self) -> None:
        self._is_full = not self._is_full
        la = self.language
        self.full.setText(say(la, "Smaller") if self._is_full else say(la, "Fill the page"))
        self._fit()
        self.field.setFocus()


def _lay_out(sheet: CheckinSheet, card: Card) -> None:
    head, body = QHBoxLayout(), QHBoxLayout()
    head.setSpacing(TIGHT)
    head.addWidget(label(say(sheet.language, "The door"), Text.TITLE))
    head.addStretch(1)
    shut = desk_button(say(sheet.language, "Back to the desk"), "Esc", ButtonKind.QUIET)
    shut.clicked.connect(sheet.toggle)
    for button in (sheet.star_cards, sheet.decided, sheet.full, shut):
        head.addWidget(button)
    body.setSpacing(ROOM)
    body.addWidget(sheet.pages, 1)
    beside, column = QWidget(), QVBoxLayout()
    beside.setLayout(column)
    beside.setFixedWidth(_BESIDE)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(sheet.number)
    column.addWidget(sheet.last, 1)
    body.addWidget(beside)
    sheet.pages.addWidget(_queue(sheet))
    sheet.pages.addWidget(sheet.rules)
    sheet.pages.addWidget(sheet.stars)
    card.body.addLayout(head)
    card.body.addLayout(body, 1)


def _queue(sheet: CheckinSheet) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    sheet.stack.addWidget(sheet.keys)
    sheet.stack.addWidget(sheet.streets)
    sheet.said.setMinimumHeight(52)
    words = say(
        sheet.language,
        "What anybody needs is written on the card, and never asked aloud. Nobody has to give "
        "a name.",
    )
    for piece in (sheet.asked, sheet.field, sheet.said):
        column.addWidget(piece)
    column.addWidget(sheet.stack, 1)
    column.addWidget(label(words, Text.MUTED, wrap=True))
    return made


def _wire(sheet: CheckinSheet) -> None:
    steps, field = sheet.steps, sheet.field
    field.entered.connect(steps.enter)
    field.emptied.connect(lambda: steps.give_up() or steps.key(TAKES_BACK))
    field.textEdited.connect(steps.streets.typed)
    field.moved.connect(steps.streets.move)
    sheet.streets.chosen.connect(steps.choose)
    sheet.streets.chosen.connect(field.clear)
    for done in (field.entered, field.emptied, field.textEdited, field.moved):
        done.connect(sheet.show_steps)
    sheet.streets.chosen.connect(sheet.show_steps)
    field.given_up.connect(sheet.give_up)
    sheet.keys.pressed.connect(sheet.press)
    sheet.last.pressed.connect(sheet.press)
    sheet.full.clicked.connect(sheet.fill)
    sheet.decided.clicked.connect(lambda: sheet.turn_to(0 if sheet.pages.currentIndex() else 1))
    sheet.star_cards.clicked.connect(lambda: sheet.turn_to(2))
