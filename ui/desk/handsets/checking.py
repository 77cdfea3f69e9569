"""Every handset is tried before the evening, without a vote: press each, and see it appear."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal

from facilitator.wording import say
from ui.desk.handsets.pieces import row_of, small_print, tell, toggle
from ui.desk.look import PAGE, BigNumber, Card, Text, act_button, label
from ui.desk.tonight.tiles import HandsetTiles
from ui.present.handsets import CheckView

#: Pixels: the tallest that the field of tiles gets; a row of it, and how many stand in one.
_HIGH: Final = 220
_ROW_HIGH: Final = 44
_ABREAST: Final = 11


class CheckCard(Card):
    """The handset check.

    Signals:
        began, ended: somebody wants to press, or pressed enough.
    """

    began = Signal()
    ended = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Try the handsets"))
        self._is_on = False
        self._words = say(language, "Begin the check"), say(language, "Enough")
        self.body.addWidget(
            small_print(
                say(
                    language,
                    "Press any key on each. Nothing is counted, and nothing is kept. Who was not "
                    "heard: press again, nearer to the receiver, or change the battery.",
                )
            )
        )
        self._button = act_button(self._words[0])
        self._button.clicked.connect(self._ask)
        self.body.addLayout(row_of(self._button))
        self._heard = BigNumber(say(language, "heard"))
        self._missing = BigNumber(say(language, "not heard yet"))
        numbers = row_of(self._heard, self._missing)
        numbers.setSpacing(PAGE)
        self.body.addLayout(numbers)
        self._tiles = HandsetTiles(language)
        self.body.addWidget(self._tiles)
        self._lines = label("", wrap=True)
        self._lines.setProperty("type", Text.BODY.value)
        self.body.addWidget(self._lines)
        self.show_check(None)

    def _ask(self) -> None:
        (self.ended if self._is_on else self.began).emit()

    def show_on(self, *, on: bool) -> None:
        """Whether it is going on."""
        self._is_on = on
        self._button.say(self._words[on])
        toggle(self._button, on=on)

    def show_check(self, view: CheckView | None) -> None:
        """What was heard; None: nothing was tried yet."""
        for widget in (self._heard, self._missing):
            widget.setVisible(view is not None)
        rows = -(-len(view.tiles) // _ABREAST) if view else 0
        self._tiles.setFixedHeight(min(_HIGH, max(1, rows) * _ROW_HIGH))
        self._tiles.show_tiles(view.tiles if view else ())
        self._tiles.setVisible(view is not None and bool(view.tiles))
        tell(self._lines, "\n".join(view.lines) if view else "")
        if view is not None:
            self._heard.show_number(str(view.heard))
            self._missing.show_number(str(view.missing))
