"""How the desk looks: colours, type, buttons, cards, banners. It knows nothing of a meeting.

Widgets say what they are through a property (`kind`, `type`), and the style sheet that
`ui.desk.clothes` puts on does the rest: no widget sets a colour of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from resources import path
from ui.desk.colours import colours
from ui.hall.lettering import font

#: Distances in pixels: inside a row, between rows, between cards, around a page.
TIGHT: Final = 8
ROOM: Final = 12
WIDE: Final = 20
PAGE: Final = 28
#: No target for the mouse is smaller (WCAG 2.2, 2.5.8 asks for 24).
TARGET: Final = 36
_BODY: Final = 15
_CAP: Final = 12  # type on a key cap


@cache
def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """`resources/icons/NAME.svg` in one colour: `icon("add", colours().text)`."""
    drawing = path("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    pixmap = QPixmap(size * 2, size * 2)  # twice, for screens of high density
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return QIcon(pixmap)


class Text(StrEnum):
    """What a piece of text is for; the style sheet knows how each is set."""

    TITLE = "title"  # one on a page
    HEADING = "heading"  # of a card
    LEAD = "lead"  # a sentence that matters: what to do or say now
    BODY = "body"
    MUTED = "muted"
    CAPTION = "caption"  # above a field, under a number
    SMALL = "small"  # as low as a caption, and matters
    NUMBER = "number"  # big, of one width


def label(text: str, kind: Text = Text.BODY, *, wrap: bool = False) -> QLabel:
    """A line of text, or a paragraph where `wrap`."""
    made = QLabel(text)
    made.setProperty("type", kind.value)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


class ButtonKind(StrEnum):
    """How much a button asks for attention. One PRIMARY on a page."""

    PRIMARY = "primary"
    ORDINARY = "ordinary"
    QUIET = "quiet"


class ActButton(QPushButton):
    """A button with its shortcut printed on it, as a key cap at its right end.

    It prints the key and does not bind it: what a key does is for the window to say.
    """

    _GAP, _INSET = 10, 12

    def __init__(self, text: str, key: str, kind: ButtonKind, drawn: str = "") -> None:
        super().__init__(text)
        self._key, self._drawn = key, drawn
        self.setProperty("kind", kind.value)
        self.setMinimumHeight(TARGET)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if key:
            self.setAccessibleDescription(key)
        self._draw()

    def say(self, text: str) -> None:
        """Change what it says."""
        shortcut = self.shortcut()
        self.setText(text)  # which takes the shortcut away
        self.setShortcut(shortcut)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._cap_width() + (self._GAP if self._key else 0), TARGET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        if self._key:
            option.rect = option.rect.adjusted(0, 0, -self._cap_width() - self._GAP, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        if self._key:
            self._paint_cap(painter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        if self._drawn:
            now, primary = colours(), self.property("kind") == ButtonKind.PRIMARY
            self.setIcon(icon(self._drawn, now.on_accent if primary else now.accent))

    def _cap_width(self) -> int:
        if not self._key:
            return 0
        return max(22, round(self.fontMetrics().horizontalAdvance(self._key) * _CAP / _BODY) + 12)

    def _paint_cap(self, painter: QStylePainter) -> None:
        now, primary = colours(), self.property("kind") == ButtonKind.PRIMARY
        ink = QColor(now.on_accent if primary and self.isEnabled() else now.muted)
        if not self.isEnabled():
            ink = QColor(now.off)
        wide, high = self._cap_width(), 20
        cap = QRectF(
            self.width() - wide - self._INSET - 0.5, (self.height() - high) / 2 + 0.5, wide, high
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        faint = QColor(ink)
        faint.setAlphaF(0.55)
        painter.setPen(faint)
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(ink)
        painter.setFont(font(_CAP))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)


def act_button(
    text: str, key: str = "", kind: ButtonKind = ButtonKind.ORDINARY, *, drawn: str = ""
) -> ActButton:
    """A button; `key` as printed ("Space", "Ctrl+N", "F5"), `drawn` the name of an icon."""
    return ActButton(text, key, kind, drawn)


class Card(QFrame):
    """A raised panel, with a heading where it has one. Fill `body`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(WIDE, WIDE - 4, WIDE, WIDE)
        self.body.setSpacing(ROOM)
        if heading:
            self.setAccessibleName(heading)
            self.body.addWidget(label(heading, Text.HEADING))


class BigNumber(QWidget):
    """A number to read from a step away, with what it counts below it."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._number, self._caption = label("–", Text.NUMBER), label(caption, Text.CAPTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(self._caption)
        self.setAccessibleName(caption)

    def show_number(self, number: str, caption: str = "") -> None:
        """Show it; a caption replaces the one there is."""
        self._number.setText(number)
        if caption:
            self._caption.setText(caption)
        self.setAccessibleName(f"{self._caption.text()}: {number}")


class Banner(QFrame):
    """A calm strip for what somebody should know: never red, never in the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label("", wrap=True)
        self._acts = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, TIGHT, ROOM, TIGHT)
        row.setSpacing(ROOM)
        row.addWidget(self._text, 1)
        row.addLayout(self._acts)
        self.hide()

    def say(self, text: str, *acts: tuple[str, Callable[[], None]]) -> None:
        """Show a sentence, and a button for each (words, what it does)."""
        self.clear()
        self._text.setText(text)
        self.setAccessibleName(text)
        for words, act in acts:
            button = act_button(words)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._acts.addWidget(button)
        self.show()

    def clear(self) -> None:
        """Nothing to know any more."""
        self.hide()
        while (taken := self._acts.takeAt(0)) is not None:
            if (button := taken.widget()) is not None:
                button.hide()
                button.deleteLater()
