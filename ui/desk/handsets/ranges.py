"""The numbers that are out in the hall, and whether handsets are drawn from a bag."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from facilitator.facts import HandsetsOut
from facilitator.wording import say
from ui.desk.before.texts import ReadField, captioned
from ui.desk.handsets.pieces import row_of, small_print
from ui.desk.look import Card
from ui.present.typed import Ranges, ranges_text, read_ranges


class RangeCard(Card):
    """The numbers that are out. A hall with plain numbered handsets needs nothing else.

    Signals:
        handsets_changed: (ranges).
        bag_wanted: (on) handsets are drawn from a bag, or not.
    """

    handsets_changed = Signal(object)
    bag_wanted = Signal(bool)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Numbers in the hall"))
        name = say(language, "Numbers that are given out")
        self._ranges = ReadField[Ranges](
            name, read_ranges, lambda ranges: ranges_text(ranges, language)
        )
        self._ranges.setFixedWidth(300)
        self._ranges.read.connect(self.handsets_changed)
        self.body.addLayout(row_of(captioned(self._ranges)))
        self.body.addWidget(
            small_print(
                say(
                    language,
                    "1–160, or 1–80, 90–171. A handset with a number printed on it speaks for that "
                    "number: nothing else on this page is needed for it.",
                )
            )
        )
        self._bag = QCheckBox(say(language, "Handsets are drawn from a bag"))
        self._bag.setAccessibleName(self._bag.text())
        self._bag.clicked.connect(self.bag_wanted)
        self.body.addWidget(self._bag)
        self.body.addWidget(
            small_print(
                say(
                    language,
                    "For private votes: nobody can know who holds which handset, because no "
                    "handset is tied to a card. It ends with the meeting.",
                )
            )
        )

    def show_out(self, out: HandsetsOut) -> None:
        """Show what is out."""
        self._ranges.show_value(out.ranges)
        self._bag.setChecked(out.from_bag)

    def commit(self) -> None:
        """Take what is being typed."""
        self._ranges.commit()
