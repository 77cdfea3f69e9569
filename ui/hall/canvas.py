"""A picture to draw on, one thousand units high whatever its pixels, or less where type is larger.

It knows shapes and lines of text, and no scene. What it draws it can also write down (`Inked`),
so that a test can ask how small the smallest text was and how far each colour stood from the
ground it lay on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from ui.hall.lettering import LEADING, PARTING, RISE, Setting, font, width
from ui.hall.palette import Palette

MARGIN: Final = 64.0  # above and below


class Align(Enum):
    """Which end of the line stands at x."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Inked:
    """Something drawn.

    Attributes:
        colour, ground: what it was drawn in, and what it lay on.
        size: of a text; 0 for a shape.
        text: of a text, its letters.
        box: where it stands.
        solid: a shape that hides what it lies on.

    """

    colour: str
    ground: str
    size: int = 0
    text: str = ""
    box: QRectF = field(default_factory=QRectF)
    solid: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a line of text is set; `on` is the colour it lies on, where that is not the ground."""

    size: int
    ink: str
    bold: bool = False
    align: Align = Align.LEFT
    on: str = ""


@dataclass(slots=True)
class Canvas:
    """A QPainter in the hall's units, with the time and the palette of this picture.

    Attributes:
        painter: None where the picture is only tried: what would be drawn is written down.
        wide: the picture's width in units.
        high: its height in units, 1000 or less: a scene finds its own room in it.
        inked, ruled: what was drawn, and where lines are that only part things.
        t: seconds since this kind of scene came up.
        still: reduced motion; everything that would move is at its end.
        mark: the assembly's own logo as a picture file; empty for the ring of people.

    """

    painter: QPainter | None
    wide: float
    ink: Palette
    t: float
    still: bool = False
    high: float = 1000.0
    mark: bytes = b""
    inked: list[Inked] = field(default_factory=list)
    ruled: list[QRectF] = field(default_factory=list)

    @property
    def left(self) -> float:
        """The margin: an eighteenth of the width."""
        return self.wide / 18

    @property
    def right(self) -> float:
        return self.wide - self.left

    @property
    def bottom(self) -> float:
        """Where the lower margin begins."""
        return self.high - MARGIN

    @property
    def room(self) -> float:
        """Width between the margins."""
        return self.right - self.left

    def risen(self, seconds: float, delay: float = 0.0) -> float:
        """0 to 1 over `seconds`, quick at first and gentle at the end; 1 when still."""
        if self.still:
            return 1.0
        share = min(1.0, max(0.0, (self.t - delay) / seconds))
        return float(1 - (1 - share) ** 3)

    def line(self, x: float, y: float, text: str, style: Style) -> None:
        """One line of text, its top at `y`."""
        if not text:
            return
        wide = width(text, style.size, bold=style.bold)
        shift = style.align.value * wide
        letters = QRectF(x - shift, y + 0.25 * style.size, wide, 0.75 * style.size)
        ground = style.on or self.ink.ground
        self.inked.append(Inked(style.ink, ground, style.size, text, letters))
        if self.painter is None:
            return
        self.painter.setFont(font(style.size, bold=style.bold))
        self.painter.setPen(QColor(style.ink))
        self.painter.drawText(QPointF(x - shift, y + style.size * RISE), text)

    def block(self, x: float, y: float, setting: Setting, style: Style) -> float:
        """Lines under each other at the setting's size; the y below the last."""
        sized = Style(setting.size, style.ink, style.bold, style.align, style.on)
        for n, text in enumerate(setting.lines):
            y += setting.size * PARTING * (n in setting.partings)
            self.line(x, y, text, sized)
            y += setting.size * LEADING
        return y

    def fill(self, path: QPainterPath, colour: str, on: str = "") -> None:
        """A shape that means something: it must stand out from what it lies on."""
        box = path.controlPointRect()
        self.inked.append(Inked(colour, on or self.ink.ground, box=box, solid=True))
        self.wash(path, colour)

    def wash(self, path: QPainterPath, colour: str) -> None:
        """A shape that means nothing by itself: a panel, a track, a glow."""
        if self.painter is not None:
            self.painter.fillPath(path, QColor(colour))

    def stroke(self, path: QPainterPath, colour: str, thick: float, on: str = "") -> None:
        """The outline of a shape, with round ends."""
        self.inked.append(Inked(colour, on or self.ink.ground, box=path.controlPointRect()))
        self._outline(path, colour, thick)

    def hairline(self, path: QPainterPath, colour: str, thick: float = 3) -> None:
        """A line that only parts things."""
        self.ruled.append(path.controlPointRect())
        self._outline(path, colour, thick)

    def _outline(self, path: QPainterPath, colour: str, thick: float) -> None:
        if self.painter is None:
            return
        round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        pen = QPen(QBrush(QColor(colour)), thick, Qt.PenStyle.SolidLine, round_cap, round_join)
        self.painter.strokePath(path, pen)


def rounded(x: float, y: float, w: float, h: float, radius: float) -> QPainterPath:
    """A box with round corners."""
    path = QPainterPath()
    radius = min(radius, w / 2, h / 2)
    path.addRoundedRect(QRectF(x, y, max(w, 0), max(h, 0)), radius, radius)
    return path


def disc(x: float, y: float, radius: float) -> QPainterPath:
    """A circle around (x, y)."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def run(*points: tuple[float, float]) -> QPainterPath:
    """A line through points."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    return path
