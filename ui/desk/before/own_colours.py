"""The assembly's two colours on the desk: typed or picked, and taken where they can be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.before.texts import ReadField, captioned
from ui.desk.colours import colours
from ui.desk.look import ROOM, TARGET, TIGHT, Banner, Card, Text, label
from ui.hall.own_colours import Role, Shortfall, is_colour, shortfall
from ui.present.appearance_words import shortfall_words

#: Colours that pass as they are, to pick from.
_MARKS: Final = ("#FFD200", "#EBB0D0", "#7FD6A4", "#76215A", "#990000", "#1A591E", "#4B3B8F")
_GROUNDS: Final = ("#002D24", "#14213D", "#2E1A2B", "#FFF6E0", "#E6F4EA", "#EAF1FB", "#FBEFF5")
_FIELD_WIDE: Final = 132
_SHORT: Final = 3


class Swatch(QAbstractButton):
    """A colour to pick."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setAccessibleName(colour)
        self.setToolTip(colour)
        self.setFixedSize(QSize(TARGET, TARGET))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            now = colours()
            painter.setPen(QColor(now.accent if self.hasFocus() else now.muted))
            painter.setBrush(QColor(self._colour))
            painter.drawEllipse(QRectF(self.rect()).adjusted(4, 4, -4, -4))


class ColourRow(QWidget):
    """A field for a colour and some to pick from.

    Signals:
        read: ('#RRGGBB', or "" for the usual one).
    """

    read = Signal(object)

    def __init__(self, name: str, offered: tuple[str, ...], language: str) -> None:
        super().__init__()
        usual = say(language, "usual")
        self.field = ReadField[str](
            name, lambda text: _read_colour(text, usual), lambda colour: colour or usual
        )
        self.field.setFixedWidth(_FIELD_WIDE)
        self.field.read.connect(self.read)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(captioned(self.field))
        for colour in offered:
            swatch = Swatch(colour)
            swatch.clicked.connect(lambda _on=False, colour=colour: self.field.choose(colour))
            row.addWidget(swatch, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch()


class ColoursCard(Card):
    """Marks and ground. What the hall could not read is not taken, and something near is offered.

    Signals:
        chosen: (marks, ground).
    """

    chosen = Signal(str, str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Your colours"))
        self._language = language
        self._kept = ("", "")
        self.marks = ColourRow(say(language, "Marks and headings"), _MARKS, language)
        self.ground = ColourRow(say(language, "Ground"), _GROUNDS, language)
        self.refused = Banner()
        note = say(
            language,
            "Each colour is fitted to the dark and to the bright room. The colours of for, "
            "against and abstain stay as they are.",
        )
        self.body.setSpacing(ROOM)
        for piece in (self.marks, self.ground, self.refused, label(note, Text.MUTED, wrap=True)):
            self.body.addWidget(piece)
        self.marks.read.connect(lambda colour: self._try(colour, self._kept[1]))
        self.ground.read.connect(lambda colour: self._try(self._kept[0], colour))

    def show_colours(self, marks: str, ground: str) -> None:
        """Show what is on record."""
        self._kept = marks, ground
        self.marks.field.show_value(marks)
        self.ground.field.show_value(ground)

    def _try(self, marks: str, ground: str) -> None:
        self.refused.clear()
        lacks = shortfall(marks, ground)
        if lacks is None:
            self.chosen.emit(marks, ground)
        else:
            self._refuse(lacks, marks, ground)

    def _refuse(self, lacks: Shortfall, marks: str, ground: str) -> None:
        la, of_marks = self._language, lacks.role is Role.MARKS
        near = (lacks.offered, ground) if of_marks else (marks, lacks.offered)
        acts: list[tuple[str, Callable[[], None]]] = []
        if lacks.offered:
            acts.append((say(la, "Take {colour}", colour=lacks.offered), lambda: self._try(*near)))
        acts.append((say(la, "Leave it as it was"), self._leave))
        self.refused.say(
            shortfall_words(lacks.offered, lacks.reached, lacks.needed, la, of_marks=of_marks),
            *acts,
        )

    def _leave(self) -> None:
        self.refused.clear()
        self.marks.field.forget()
        self.ground.field.forget()
        self.show_colours(*self._kept)


def _read_colour(text: str, usual: str) -> str | None:
    """'#FFD200', 'ffd200' and '#fd0' are one colour; nothing, or the word for it, is the usual."""
    digits = text.strip().removeprefix("#")
    if text.strip().casefold() in {"", usual.casefold()}:
        return ""
    if len(digits) == _SHORT:
        digits = "".join(2 * digit for digit in digits)
    return f"#{digits.upper()}" if is_colour(f"#{digits}") else None
