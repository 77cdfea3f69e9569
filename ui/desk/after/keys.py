"""The page *Keys and lists*, beside *After*: the key to the left, what it signs to the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from facilitator.parts.keys import MOST_DAYS
from facilitator.wording import say
from ui.desk.after.pieces import Fold, column, emptied, row, sentences
from ui.desk.floating import FloatingBanner
from ui.desk.look import TIGHT, ButtonKind, Card, Text, act_button, label
from ui.desk.side_page import in_columns, titled
from ui.present.keys import KeyAct, KeysView


class KeysPage(QWidget):
    """The assembly's key, its status list, and trust lists.

    Signals:
        left: back to the page it was opened from.
        asked: (KeyAct).
        days_chosen: (int) a status list shall be fresh for so many days.
    """

    left = Signal()
    asked = Signal(object)
    days_chosen = Signal(int)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._view: KeysView | None = None
        self.banner = FloatingBanner(self)
        self._key, self._lists = column(), column()
        title, back = say(language, "Keys and lists"), say(language, "Back to After")
        heading = titled(title, self.left.emit, language, back)
        in_columns(self, heading, self._key, self._lists)

    def show_view(self, view: KeysView) -> None:
        """Show it; the same again changes nothing."""
        if view == self._view:
            return
        self._view = view
        for each in (self._key, self._lists):
            emptied(each)
        self._key.addWidget(self._key_card(view))
        self._key.addStretch(1)
        self._lists.addWidget(self._status_card(view))
        if view.district:
            self._lists.addWidget(self._district_card(view))
        self._lists.addWidget(self._trust_card(view))
        self._lists.addStretch(1)

    def _key_card(self, view: KeysView) -> Card:
        la = self._language
        card = _card(say(la, "The assembly's key"))
        if view.mark:
            card.body.addWidget(label(say(la, "Its fingerprint, to be compared"), Text.CAPTION))
            for line in view.mark:
                shown = label(line, Text.HEADING)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                card.body.addWidget(shown)
            card.body.addWidget(label(view.words, wrap=True))
        first, rest = sentences(*view.key[:1]), sentences(*view.key[1:], kind=Text.MUTED)
        for sentence in (*first, *rest):
            card.body.addWidget(sentence)
        for act, words in view.acts:
            card.body.addWidget(self._button(act, words))
        if view.seldom:
            fold = Fold(say(la, "Seldom needed"))
            for act, words in view.seldom:
                button = self._button(act, words, ButtonKind.QUIET)
                fold.fields.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            card.body.addWidget(fold)
        return card

    def _status_card(self, view: KeysView) -> Card:
        la = self._language
        card = _card(say(la, "Status list"))
        self._tell(card, view.status)
        what = say(
            la,
            "It says which of your certificates no longer hold. Whoever checks one needs the "
            "newest list.",
        )
        card.body.addWidget(label(what, Text.MUTED, wrap=True))
        acts = [(KeyAct.LIST, say(la, "Make a new one"))]
        if view.listed:
            acts += [
                (KeyAct.LIST_PAPER, say(la, "On paper")),
                (KeyAct.LIST_FILE, say(la, "Save as a file")),
            ]
        card.body.addLayout(row(*(self._button(*act) for act in acts)))
        fold = Fold(say(la, "How long it is fresh"))
        fold.fields.addLayout(self._days(view.days))
        card.body.addWidget(fold)
        return card

    def _days(self, days: int) -> QHBoxLayout:
        la, field = self._language, QSpinBox()
        field.setRange(1, MOST_DAYS)
        field.setValue(days)
        field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        field.setAccessibleName(say(la, "Days"))
        keep = act_button(say(la, "Keep"))
        keep.clicked.connect(lambda: self.days_chosen.emit(field.value()))
        return row(label(say(la, "Days")), field, keep)

    def _district_card(self, view: KeysView) -> Card:
        la = self._language
        card = _card(say(la, "The trust list that you sign"))
        self._tell(card, view.district)
        acts = [(KeyAct.SIGN_TRUST, say(la, "Take in files and sign"))]
        if view.signed:
            acts += [
                (KeyAct.TRUST_PAPER, say(la, "On paper")),
                (KeyAct.TRUST_FILE, say(la, "Save as a file")),
            ]
        card.body.addLayout(row(*(self._button(*act) for act in acts)))
        return card

    def _trust_card(self, view: KeysView) -> Card:
        la = self._language
        card = _card(say(la, "The district's trust list"))
        self._tell(card, view.trust)
        acts = [(KeyAct.TAKE_TRUST, say(la, "Take one in from a file"))]
        if view.trusted and not view.signed:
            acts.append((KeyAct.TRUST_FILE, say(la, "Save as a file")))
        card.body.addLayout(row(*(self._button(*act) for act in acts)))
        return card

    def _tell(self, card: Card, lines: tuple[str, ...]) -> None:
        for line in sentences(*lines):
            card.body.addWidget(line)

    def _button(self, act: KeyAct, words: str, kind: ButtonKind = ButtonKind.ORDINARY) -> QWidget:
        button = act_button(words, kind=kind)
        button.clicked.connect(lambda: self.asked.emit(act))
        return button


def _card(heading: str) -> Card:
    card = Card(heading)
    card.body.setSpacing(TIGHT)
    return card
