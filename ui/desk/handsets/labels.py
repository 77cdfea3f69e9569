"""Number labels for handsets and cards, made and printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from facilitator.wording import say
from ui.desk.before.texts import Picker, ReadField, captioned
from ui.desk.handsets.pieces import row_of, small_print, tell
from ui.desk.look import Card, act_button
from ui.papers import LABEL_SHEETS
from ui.present.typed import Ranges, ranges_text, read_ranges


class LabelsCard(Card):
    """Which numbers, on which sheet.

    Signals:
        asked: (ranges, sheet).
        print_asked: (Path) the sheet that was made.
    """

    asked = Signal(object, str)
    print_asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Labels"))
        self._language = language
        self._made: Path | None = None
        self._ranges: Ranges = ()
        self._is_typed = False
        self._field = ReadField[Ranges](
            say(language, "Numbers on the labels"),
            read_ranges,
            lambda ranges: ranges_text(ranges, language),
        )
        self._field.setFixedWidth(240)
        self._field.read.connect(self._take)
        self._sheet = Picker(say(language, "Sheet"))
        self._sheet.addItems(list(LABEL_SHEETS))
        self._make = act_button(say(language, "Make the labels"))
        self._print = act_button(say(language, "Print"))
        self._said = small_print()
        self.body.addWidget(
            small_print(
                say(
                    language,
                    "A4 sheets of 24 or 65 labels, for handsets or for the cards people are given. "
                    "Print at full size: “fit to page” would shift them.",
                )
            )
        )
        fields = captioned(self._field), captioned(self._sheet)
        self.body.addLayout(row_of(*fields, self._make, self._print))
        self.body.addWidget(self._said)
        self._print.hide()
        self._make.clicked.connect(self._ask)
        self._print.clicked.connect(lambda: self.print_asked.emit(self._made))

    def offer(self, ranges: Ranges) -> None:
        """These numbers, where nobody typed others."""
        if not self._is_typed and not self._field.isModified() and ranges:
            self._ranges = ranges
            self._field.show_value(ranges)

    def show_said(self, sentence: str, made: Path | None = None) -> None:
        """What became of it; a sheet that was `made` can be printed."""
        self._made = made or self._made
        self._make.setEnabled(True)
        self._print.setVisible(self._made is not None)
        tell(self._said, sentence)

    def show_busy(self, sentence: str) -> None:
        """It is being made."""
        tell(self._said, sentence)

    def _take(self, ranges: Ranges) -> None:
        self._ranges, self._is_typed = ranges, True

    def _ask(self) -> None:
        self._field.commit()
        if self._ranges:
            self._make.setEnabled(False)
            self.asked.emit(self._ranges, self._sheet.currentText())
