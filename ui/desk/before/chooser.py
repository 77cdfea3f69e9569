"""Where an evening begins: the templates, each with its length and its items in a line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import PAGE, ROOM, TIGHT, WIDE, ButtonKind, Card, Text, act_button, label
from ui.present.planning import TemplateCard


class TemplateChooser(QScrollArea):
    """Asks what the evening looks like, while there is no plan.

    Signals:
        chosen: (key) begin with that template.
        plain: begin with nothing but a first item.
        as_last: begin with the plan of the last meeting.
        sheet_wanted: begin with what is in a spreadsheet.
    """

    chosen = Signal(str)
    plain = Signal()
    as_last = Signal()
    sheet_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: tuple[TemplateCard, ...] = ()
        self._choices = QVBoxLayout()
        self._choices.setSpacing(WIDE)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(WIDE)
        column.addWidget(label(say(language, "What kind of evening is it?"), Text.TITLE))
        sentence = say(language, "Choose one to begin with. Everything in it can be changed.")
        column.addWidget(label(sentence, Text.LEAD))
        column.addLayout(self._choices)
        column.addLayout(self._others(language))
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_cards(self, cards: tuple[TemplateCard, ...]) -> None:
        """Offer these."""
        if cards == self._shown:
            return
        self._shown = cards
        while (taken := self._choices.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for number, card in enumerate(cards, start=1):
            self._choices.addWidget(self._choice(card, number, self._language))

    def show_last(self, words: str) -> None:
        """Offer the plan of the last meeting in these words; "" where there was none."""
        self._last.setVisible(bool(words))
        self._last.say(words)

    def _others(self, language: str) -> QHBoxLayout:
        self._last = act_button("")
        sheet = act_button(say(language, "Import a spreadsheet …"))
        empty = act_button(say(language, "Begin with an empty evening"), kind=ButtonKind.QUIET)
        self._last.clicked.connect(self.as_last)
        sheet.clicked.connect(self.sheet_wanted)
        empty.clicked.connect(self.plain)
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        for button in (self._last, sheet, empty):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _choice(self, card: TemplateCard, number: int, language: str) -> Card:
        panel, row, texts = Card(), QHBoxLayout(), QVBoxLayout()
        texts.setSpacing(TIGHT)
        texts.addWidget(label(card.name, Text.HEADING))
        texts.addWidget(label(card.about, Text.MUTED))
        texts.addWidget(label(card.outline, Text.BODY, wrap=True))
        row.setSpacing(ROOM)
        row.addLayout(texts, 1)
        kind = ButtonKind.PRIMARY if number == 1 else ButtonKind.ORDINARY
        button = act_button(say(language, "Choose"), str(number), kind)
        button.setShortcut(str(number))
        button.setAccessibleName(say(language, "Choose: {template}", template=card.name))
        button.clicked.connect(lambda _checked=False, key=card.key: self.chosen.emit(key))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        panel.body.addLayout(row)
        return panel
