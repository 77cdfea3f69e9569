"""The hall picture as a widget: live on the wall, and small on the desk. It paints a scene."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.hall.look import HallLook
from ui.hall.painter import FRAME, PLAIN, paint, render_image, seconds_to_next_frame, takes_turns
from ui.hall.spoken import Description
from ui.present.scenes import Black, Lot, Result, Scene, Standings

_FADE_SECONDS: Final = 0.25
#: Pixels up to which sixty pictures a second are no strain without a graphics card. Above it, and
#: on the desk's small copies, thirty are enough.
_MANY: Final = 2_500_000
_FEW: Final = 400_000
#: Pixels that rounding to the wall's shape may leave beside a preview.
_ROUNDED: Final = 2


def _stopwatch() -> Callable[[], float]:
    timer = QElapsedTimer()
    timer.start()
    return lambda: timer.nsecsElapsed() / 1e9


def _pace(size: QSize) -> float:
    """Seconds from one picture of something that moves to the next."""
    return FRAME if _FEW <= size.width() * size.height() <= _MANY else 2 * FRAME


def _kind(scene: Scene) -> tuple[type, str]:
    """Two scenes of one kind are the same picture going on; a new result is a new picture."""
    if isinstance(scene, Standings | Lot):
        return type(scene), f"{scene.title} {scene.page}"
    if not isinstance(scene, Result):
        return type(scene), ""
    # Declaring lets the moment run that was held while the result was only shown.
    return type(scene), f"{scene.title} {scene.moment}"


class HallPicture(QWidget):
    """One scene, painted; scenes of another kind fade in within a quarter of a second.

    Attributes:
        painted: how many times it was painted.

    """

    def __init__(
        self,
        look: HallLook = PLAIN,
        parent: QWidget | None = None,
        *,
        seconds: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(parent)
        self.painted = 0
        self._look = look
        self._scene: Scene = Black()
        self._seconds = seconds or _stopwatch()
        self._since = self._seconds()
        self._leaving: QImage | None = None
        self._arriving: QImage | None = None
        self._shape: QSize | None = None
        self._due = self._since
        self._description = Description()
        self._tick = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def scene(self) -> Scene:
        return self._scene

    def show_scene(self, scene: Scene) -> None:
        """Show `scene`; one that equals the scene on show costs nothing."""
        if scene == self._scene:
            return
        if _kind(scene) != _kind(self._scene):
            self._leaving = self._last_picture() if not isinstance(scene, Black) else None
            self._since = self._seconds()
        self._scene = scene
        self._arriving = None
        self._description.follow(self, scene, self._seconds())
        self.update()

    def set_look(self, look: HallLook) -> None:
        """How it is dressed from now on."""
        if look != self._look:
            self._look = look
            self._arriving = None
            self.update()

    def set_shape(self, shape: QSize | None) -> None:
        """The shape of the wall, for a preview that is to break its lines as the wall does."""
        if shape != self._shape:
            self._shape = shape
            self.update()

    def picture_box(self) -> QRectF:
        """Where in the widget the picture is: all of it, or the wall's shape in its middle.

        What is rounded off a side leaves no line beside it.
        """
        if self._shape is None or self._shape.isEmpty():
            return QRectF(self.rect())
        size = self._shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if abs(self.width() - size.width()) + abs(self.height() - size.height()) <= _ROUNDED:
            return QRectF(self.rect())
        x, y = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        return QRectF(x, y, size.width(), size.height())

    def sizeHint(self) -> QSize:
        return QSize(480, 270)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painted += 1
        t = self._seconds() - self._since
        box = self.picture_box()
        with QPainter(self) as painter:
            if box != QRectF(self.rect()):
                painter.fillRect(self.rect(), QColor("#000000"))
            if self._leaving is None or t >= _FADE_SECONDS:
                self._leaving = self._arriving = None
                paint(self._scene, painter, box, t, self._look)
            else:
                self._paint_fade(painter, box, t)
        self._ask_for_next_frame(t)

    def _paint_fade(self, painter: QPainter, box: QRectF, t: float) -> None:
        """One picture through the other; what does not move is painted once for all of it."""
        if seconds_to_next_frame(self._scene, t, self._look) == FRAME:
            paint(self._scene, painter, box, t, self._look)
        else:
            if self._arriving is None or self._arriving.size() != self._pixels():
                self._arriving = render_image(self._scene, self._pixels(), self._look, t)
            painter.drawImage(box, self._arriving)
        if self._leaving is not None:
            painter.setOpacity(1 - t / _FADE_SECONDS)
            painter.drawImage(box, self._leaving)

    def _ask_for_next_frame(self, t: float) -> None:
        """In step with a clock, however long this picture took to paint and to get to the wall."""
        moving = seconds_to_next_frame(self._scene, t, self._look)
        if self._look.reduced_motion:  # what takes turns must still be read; nothing else moves
            moving = 1.0 if takes_turns(self._scene, self._look) else None
        if self._leaving is not None or moving == FRAME:
            now = self._seconds()
            self._due = max(now, self._due + _pace(self._pixels()))
            self._tick.start(int((self._due - now) * 1000))
        elif moving is not None:
            self._tick.start(round(moving * 1000))

    def _pixels(self) -> QSize:
        """Of the picture, as the screen has them."""
        box, ratio = self.picture_box(), self.devicePixelRatioF()
        return QSize(round(box.width() * ratio), round(box.height() * ratio))

    def _last_picture(self) -> QImage | None:
        """What was on show, to fade from; nothing where nothing may move or nobody looks."""
        if self._look.reduced_motion or not self.isVisible():
            return None
        return render_image(self._scene, self._pixels(), self._look, self._seconds() - self._since)
