"""One page of a paper, white in the middle of its room: as a whole, or as wide as there is room.

The room asks for pictures of the size it has; till one comes, the page is there and blank.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.desk.colours import colours
from ui.desk.look import ROOM

_SETTLED_MS: Final = 60  # a window that is drawn larger passes through many sizes


class Sheet(QWidget):
    """The page itself. Paper is white whatever the desk wears."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._is_chosen = False

    def show_image(self, image: QImage) -> None:
        """Show it as large as this is; an image without size leaves the page blank."""
        self._image = image
        self.update()

    def choose(self, *, is_chosen: bool) -> None:
        """Whether the keys are for this page: its edge says so."""
        self._is_chosen = is_chosen
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
        painter.setPen(QColor(now.accent if self._is_chosen else now.outline))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PageRoom(QScrollArea):
    """The room for a page.

    Signals:
        wanted: (number of the page from 0, width in pixels) a picture of it is needed.
    """

    wanted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._number, self._fills = 0, False
        self._size: tuple[float, float] | None = None
        self._sheet = Sheet()
        self._sheet.hide()
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settling.timeout.connect(self._ask)

    def begin_page(self, number: int, size: tuple[float, float] | None) -> None:
        """A blank page with that number, from 0, and that size in points; None for no page."""
        self._number, self._size = number, size
        self._sheet.setVisible(size is not None)
        self._sheet.show_image(QImage())
        self._lay()

    def show_picture(self, number: int, image: QImage) -> None:
        """A picture has come; one of another page is late and not shown."""
        if number == self._number and self._size is not None:
            self._sheet.show_image(image)

    def fill_width(self, *, fills: bool) -> None:
        """Whether the page is as wide as the room, or there as a whole."""
        always = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._fills = fills
        self.setVerticalScrollBarPolicy(always if fills else never)
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._sheet.choose(is_chosen=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._sheet.choose(is_chosen=False)

    def _lay(self) -> None:
        if self._size is None:
            return
        wide, high = self._size
        room = self.viewport().size() - QSize(2 * ROOM, 2 * ROOM)
        scale = room.width() / wide
        if not self._fills:
            scale = min(scale, room.height() / high)
        self._sheet.setFixedSize(max(1, round(wide * scale)), max(1, round(high * scale)))
        self._settling.start()

    def _ask(self) -> None:
        if self._size is not None and self.isVisible():
            width = self._sheet.width() * self.devicePixelRatioF()
            self.wanted.emit(self._number, max(1, round(width)))
