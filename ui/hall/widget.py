"""The hall picture as a widget: live on the wall, and small on the desk. It paints a scene."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.hall.look import HallLook
from ui.hall.painter import PLAIN, paint, render_image, seconds_to_next_frame, takes_turns
from ui.present.scenes import Black, Lot, Result, Scene, Standings

_FADE_SECONDS: Final = 0.25
_FRAME_MS: Final = 33


def _stopwatch() -> Callable[[], float]:
    timer = QElapsedTimer()
    timer.start()
    return lambda: timer.nsecsElapsed() / 1e9


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
        self._shape: QSize | None = None
        self._tick = QTimer(self, singleShot=True)
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
        self.update()

    def set_look(self, look: HallLook) -> None:
        """How it is dressed from now on."""
        if look != self._look:
            self._look = look
            self.update()

    def set_shape(self, shape: QSize | None) -> None:
        """The shape of the wall, for a preview that is to break its lines as the wall does."""
        self._shape = shape
        self.update()

    def picture_box(self) -> QRectF:
        """Where in the widget the picture is: all of it, or the wall's shape in its middle."""
        if self._shape is None or self._shape.isEmpty():
            return QRectF(self.rect())
        size = self._shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
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
            paint(self._scene, painter, box, t, self._look)
            self._paint_leaving(painter, box, t)
        self._ask_for_next_frame(t)

    def _paint_leaving(self, painter: QPainter, box: QRectF, t: float) -> None:
        if self._leaving is None:
            return
        if t >= _FADE_SECONDS:
            self._leaving = None
            return
        painter.setOpacity(1 - t / _FADE_SECONDS)
        painter.drawImage(box, self._leaving)

    def _ask_for_next_frame(self, t: float) -> None:
        moving = seconds_to_next_frame(self._scene, t)
        if self._look.reduced_motion:  # what takes turns must still be read; nothing else moves
            moving = 1.0 if takes_turns(self._scene) else None
        if self._leaving is not None:
            self._tick.start(_FRAME_MS)
        elif moving is not None:
            self._tick.start(round(moving * 1000))

    def _last_picture(self) -> QImage | None:
        """What was on show, to fade from; nothing where nothing may move or nobody looks."""
        if self._look.reduced_motion or not self.isVisible():
            return None
        box, ratio = self.picture_box(), self.devicePixelRatioF()
        size = QSize(round(box.width() * ratio), round(box.height() * ratio))
        return render_image(self._scene, size, self._look, self._seconds() - self._since)
