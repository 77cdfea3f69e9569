"""Turning the pages of a paper: by keys, by the wheel, from the end of one to the next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar

from ui.desk.preview.sheet import PageRoom

_NOTCH: Final = 120  # of a wheel, as Qt counts
_KEY: Final = Qt.Key
_ON: Final = frozenset({_KEY.Key_PageDown, _KEY.Key_Space})
_BACK: Final = frozenset({_KEY.Key_PageUp, _KEY.Key_Backspace})
_STEP: Final = QAbstractSlider.SliderAction


class PageView(PageRoom):
    """The pages of one paper.

    Signals:
        turned: (number of the page from 0) it is another page now.
    """

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._wheel = 0

    @property
    def number(self) -> int:
        """Of the page that is shown, from 0."""
        return self._number

    def show_paper(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Begin with the first page of a paper with pages of these sizes; () for no paper."""
        self._sizes = sizes
        self.begin_page(0, sizes[0] if sizes else None)
        self.verticalScrollBar().setValue(0)

    def show_drawn(self, number: int, image: QImage, words: str) -> None:
        """A picture has come, with what is written on the page."""
        self.show_picture(number, image)
        if number == self._number:
            self.setAccessibleDescription(words)

    def turn_to(self, number: int, *, at_its_end: bool = False) -> None:
        """Turn to that page, from 0; beyond the last and the first there is none."""
        if not 0 <= number < len(self._sizes) or number == self._number:
            return
        self.begin_page(number, self._sizes[number])
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if at_its_end else 0)
        self.turned.emit(number)

    def go_on(self) -> None:
        """Down the page; from its end to the next."""
        bar = self.verticalScrollBar()
        if bar.value() < bar.maximum():
            bar.triggerAction(_STEP.SliderPageStepAdd)
        else:
            self.turn_to(self._number + 1)

    def go_back(self) -> None:
        """Up the page; from its top to the end of the one before."""
        bar = self.verticalScrollBar()
        if bar.value() > bar.minimum():
            bar.triggerAction(_STEP.SliderPageStepSub)
        else:
            self.turn_to(self._number - 1, at_its_end=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = {
            _KEY.Key_Right: self._number + 1,
            _KEY.Key_Left: self._number - 1,
            _KEY.Key_Home: 0,
            _KEY.Key_End: len(self._sizes) - 1,
        }
        key = event.key()
        if key in pages:
            self.turn_to(pages[_KEY(key)])
        elif key in _ON:
            self.go_on()
        elif key in _BACK:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It moves a page that is longer than its room, and turns it from its ends."""
        bar, way = self.verticalScrollBar(), event.angleDelta().y()
        if _moves(bar, way):
            self._wheel = 0
            super().wheelEvent(event)
            return
        self._wheel += way
        if abs(self._wheel) >= _NOTCH:
            step, self._wheel = (1 if self._wheel < 0 else -1), 0
            self.turn_to(self._number + step, at_its_end=step < 0)
        event.accept()


def _moves(bar: QScrollBar, way: int) -> bool:
    """Whether the wheel still has somewhere to go, that way: below 0 is down."""
    return bar.value() < bar.maximum() if way < 0 else bar.value() > bar.minimum()
