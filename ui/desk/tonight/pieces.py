"""Small pieces that several panels of Tonight are made of."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from ui.desk.look import TIGHT, ActButton, Banner, ButtonKind, Text, act_button

#: More people than any hall holds: a slip of the finger, not a figure.
MOST_PEOPLE: Final = 99_999
#: Pixels of a line that holds a caption, or the strip that takes its place.
HEAD: Final = 26
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QLineEdit):
    """One line to type. What is typed stays until the panel clears it.

    Signals:
        entered: (text) Enter; shifted: (text) Shift and Enter. Never with nothing typed.
        passed: Enter with nothing typed.
        left: Esc was pressed; the field has let go of the keys.
    """

    entered = Signal(str)
    shifted = Signal(str)
    passed = Signal()
    left = Signal()

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._enter(second=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self, *, second: bool) -> None:
        if text := self.text().strip():
            (self.shifted if second else self.entered).emit(text)
        else:
            self.passed.emit()


class Figure(Field):
    """A whole number to type, 0 or more, in large digits."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "–")
        self.setValidator(QIntValidator(0, MOST_PEOPLE, self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setStyleSheet("font-size: 24px; font-weight: 700;")

    @property
    def number(self) -> int | None:
        """What is typed; None while that is no number."""
        return int(self.text()) if self.hasAcceptableInput() else None

    def mark(self, *, unread: bool) -> None:
        """Amber: somebody should look here again."""
        restyle(self, "unread", unread)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed takes the place of what is there, also after a click."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)


class Paragraph(QLabel):
    """Text over a few lines at most; the rest is behind an ellipsis, and in the tool tip."""

    def __init__(self, kind: Text, lines: int) -> None:
        super().__init__()
        self._whole, self._lines = "", lines
        self.setProperty("type", kind.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        low = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        low.setHeightForWidth(True)
        self.setSizePolicy(low)

    def show_text(self, text: str) -> None:
        """Show it; an empty text takes no room."""
        if text == self._whole:
            return
        self._whole = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self._fit()

    def allow(self, lines: int) -> None:
        """So many lines from now on."""
        if lines != self._lines:
            self._lines = lines
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        shown = clipped(self._whole, self, self._lines)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * self._lines + 2)
        if shown != self.text():
            self.setText(shown)


def clipped(text: str, on: QWidget, lines: int) -> str:
    """`text` as far as it goes in so many lines as wide as the widget `on`, with its font."""
    width, layout = on.width(), QTextLayout(text.replace("\n", " "), on.font())
    layout.beginLayout()
    start = 0
    for n in range(lines):
        line = layout.createLine()
        if not line.isValid():
            return text
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        if n == lines - 1:
            start = line.textStart()
    more = layout.createLine().isValid()
    layout.endLayout()
    if not more:
        return text
    rest = on.fontMetrics().elidedText(text[start:], Qt.TextElideMode.ElideRight, width - 2)
    return text[:start] + rest


class Strip(Banner):
    """A banner as low as a line of text (or a few), for a state that has to be noticed."""

    def __init__(self, *, wrap: bool = False) -> None:
        super().__init__()
        if (row := self.layout()) is not None:
            row.setContentsMargins(TIGHT + 2, 1, TIGHT + 2, 1)
        for line in self.findChildren(QLabel):
            line.setWordWrap(wrap)


def has_keyboard(piece: QWidget) -> bool:
    """Whether what is typed goes to it, or into something in it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is piece or piece.isAncestorOf(focus))


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for; an equal value costs nothing."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def calm(button: QPushButton) -> QPushButton:
    """A button that a click does not leave the keyboard on: Space belongs to Next."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class CompactButton(ActButton):
    """A button where many stand in a row: the same words and key, closer together."""

    _GAP, _INSET = 5, 6

    def __init__(self, text: str, key: str, kind: ButtonKind) -> None:
        super().__init__(text, key, kind)
        self.setProperty("compact", True)


def compact_button(
    words: str, key: str = "", kind: ButtonKind = ButtonKind.ORDINARY, *, name: str = ""
) -> ActButton:
    """As `desk_button`, in less room."""
    return _named(CompactButton(words, key, kind), name)


def desk_button(
    words: str, key: str = "", kind: ButtonKind = ButtonKind.ORDINARY, *, name: str = ""
) -> ActButton:
    """A button of this desk; `name` is its full name where `words` are short."""
    return _named(act_button(words, key, kind), name)


def _named(made: ActButton, name: str) -> ActButton:
    calm(made)
    if name:
        made.setAccessibleName(name)
        made.setToolTip(name)
    return made


def painted(button: QPushButton, *, primary: bool) -> None:
    """Let it stand out, or not."""
    restyle(button, "kind", (ButtonKind.PRIMARY if primary else ButtonKind.ORDINARY).value)


def set_text(line: QLabel, text: str) -> None:
    """Show `text`, or nothing at all where it is empty."""
    if line.text() != text:
        line.setText(text)
    line.setVisible(bool(text))
