"""The place *Parish meeting*: what the law asks, line by line, beside how it is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.after.pieces import emptied
from ui.desk.before.place import Place
from ui.desk.calling.making import MakingRow
from ui.desk.calling.parish_fields import ParishFields
from ui.desk.look import ROOM, TIGHT, WIDE, Card, Text, label
from ui.desk.side_page import scrolling, titled
from ui.present.parish import ParishLine


class ParishPlace(Place):
    """Two cards side by side.

    Attributes:
        fields: how it is called.
        making: makes the notice.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.fields = ParishFields(language)
        self.making = MakingRow(say(language, "Make the notice"), language)
        self.lines = LinesCard(language)
        self.fields.body.addWidget(self.making)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, ROOM, 0)
        row.setSpacing(WIDE)
        for card, share in ((self.lines, 11), (self.fields, 9)):
            column = QVBoxLayout()
            column.addWidget(card)
            column.addStretch(1)
            row.addLayout(column, share)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(ROOM)
        page.addLayout(titled(say(language, "Parish meeting"), self.left.emit, language))
        page.addWidget(scrolling(inside), 1)


class LinesCard(Card):
    """The lines; nothing on it can be pressed, and nothing forbids."""

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "What the law asks"))
        self._shown: tuple[ParishLine, ...] = ()
        note = say(
            language, "For parishes in England. It is a list to work from, and no legal advice."
        )
        self.body.addWidget(label(note, Text.MUTED, wrap=True))
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(ROOM)
        self._rows.setVerticalSpacing(TIGHT)
        self._rows.setColumnStretch(1, 1)
        self.body.addLayout(self._rows)

    def show_lines(self, lines: Sequence[ParishLine]) -> None:
        """Show how each stands."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        emptied(self._rows)
        for n, line in enumerate(lines):
            glyph = label(line.glyph, Text.HEADING)
            glyph.setAccessibleName(line.standing)
            glyph.setToolTip(line.standing)
            words, texts = QWidget(), QVBoxLayout()
            texts.setContentsMargins(0, 0, 0, 0)
            texts.setSpacing(2)
            texts.addWidget(label(line.text, wrap=True))
            if line.note:
                texts.addWidget(label(line.note, Text.MUTED, wrap=True))
            texts.addWidget(label(line.source, Text.CAPTION, wrap=True))
            words.setLayout(texts)
            self._rows.addWidget(glyph, n, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(words, n, 1)
