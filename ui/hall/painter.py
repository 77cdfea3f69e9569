"""The hall picture: one pure function from a scene to pixels.

The live window, the preview, the thumbnails, the PNGs and the tests all call `paint`. It reads
no clock and keeps nothing: time is an argument.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from ui.hall.canvas import MARGIN, Canvas
from ui.hall.gallery import PAGES, PAINTERS
from ui.hall.look import HallLook
from ui.hall.paint_ballot import paint_check, paint_closing, paint_hands
from ui.hall.paint_choosing import choosing_pages, paint_choosing
from ui.hall.paint_gauge import paint_gauge
from ui.hall.paint_lot import paint_lot
from ui.hall.paint_meeting import (
    paint_agenda,
    paint_item,
    paint_logo,
    paint_message,
    paint_welcome,
)
from ui.hall.paint_moment import MOMENT_SECONDS
from ui.hall.paint_open import paint_open, turns_pages
from ui.hall.paint_pattern import paint_pattern
from ui.hall.paint_result import paint_result
from ui.hall.paint_standings import paint_standings
from ui.hall.paint_text import (
    mandate_pages,
    paint_mandate,
    paint_proposal,
    paint_thanks,
    proposal_pages,
    thanks_pages,
)
from ui.present import scenes
from ui.present.scenes import (
    Black,
    Check,
    Choosing,
    Gauge,
    Hands,
    Lot,
    MandateScene,
    Open,
    Proposal,
    Result,
    Scene,
    Standings,
    ThankYou,
)

_BLACK: Final = QColor("#000000")

#: How a hall looks where nothing was chosen.
PLAIN: Final = HallLook()

#: Seconds between two pictures of something that moves.
FRAME: Final = 1 / 60

#: The shape that pages are counted for where nobody says another: 16:9.
WIDE: Final = QSize(1920, 1080)

_PAINTERS: Final[Mapping[type, Callable[[Canvas, Any], None]]] = {
    scenes.Logo: paint_logo,
    scenes.Welcome: paint_welcome,
    scenes.Agenda: paint_agenda,
    scenes.ItemScene: paint_item,
    scenes.Proposal: paint_proposal,
    scenes.Choosing: paint_choosing,
    scenes.Hands: paint_hands,
    scenes.Open: paint_open,
    scenes.Closing: paint_closing,
    scenes.Check: paint_check,
    scenes.Result: paint_result,
    scenes.Standings: paint_standings,
    scenes.Lot: paint_lot,
    scenes.Gauge: paint_gauge,
    scenes.MandateScene: paint_mandate,
    scenes.ThankYou: paint_thanks,
    scenes.Message: paint_message,
    scenes.Pattern: paint_pattern,
    **PAINTERS,
}


def paint(
    scene: Scene, painter: QPainter, rect: QRect | QRectF, t: float, look: HallLook = PLAIN
) -> Canvas | None:
    """Paint `scene` into `rect`, `t` seconds after its kind came up.

    Returns:
        The canvas, whose `inked` lists what was drawn; None for black.

    """
    if isinstance(scene, Black) or rect.height() <= 0:
        painter.fillRect(rect, _BLACK)
        return None
    wide = look.wide(rect.width(), rect.height())
    scale = rect.width() / wide
    canvas = Canvas(painter, wide, look.palette, t, look.reduced_motion, look.high)
    painter.save()
    painter.fillRect(rect, QColor(look.palette.ground))
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.translate(rect.x(), rect.y())
    painter.scale(scale, scale)
    _PAINTERS[type(scene)](canvas, scene)
    painter.restore()
    return canvas


def render_image(scene: Scene, size: QSize, look: HallLook = PLAIN, t: float = 60.0) -> QImage:
    """The same picture as an image of `size` pixels; by default, long after it came to rest."""
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint(scene, painter, image.rect(), t, look)
    return image


def page_count(scene: Scene, size: QSize = WIDE, look: HallLook = PLAIN) -> int:
    """How many pages the hall needs for `scene` on a picture of that shape."""
    room = look.wide(size.width(), size.height()) * 16 / 18
    bottom = look.high - MARGIN
    match scene:
        case Proposal():
            return len(proposal_pages(scene, room, bottom))
        case MandateScene():
            return len(mandate_pages(scene, room, bottom))
        case ThankYou():
            return len(thanks_pages(scene, room, bottom))
        case Choosing():
            return len(choosing_pages(scene, room, bottom))
        case Result() | Standings() | Lot() | Check():
            return scene.pages
        case _:
            return _pages_of_the_gallery(scene, room, look)


def _pages_of_the_gallery(scene: Scene, room: float, look: HallLook) -> int:
    pages = PAGES.get(type(scene))
    return len(pages(scene, room, look.high)) if pages else 1


def seconds_to_next_frame(scene: Scene, t: float) -> float | None:
    """When a live picture of `scene` must be painted again though nothing was said; None: never."""
    if isinstance(scene, Result):
        moving = MOMENT_SECONDS if scene.carried and scene.moment is None else 0.5
        return FRAME if t < moving + 0.1 else None
    if isinstance(scene, Standings | Gauge) and t < 0.5:  # noqa: PLR2004 - the bars have grown
        return FRAME
    return 1.0 if takes_turns(scene) else None


def takes_turns(scene: Scene) -> bool:
    """Whether texts of its picture may take turns by themselves, where not all have room."""
    if isinstance(scene, Open):
        return turns_pages(scene)
    if isinstance(scene, Check):
        return bool(scene.lines)
    return isinstance(scene, Standings | Lot | Gauge | Hands)
