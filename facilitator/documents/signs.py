"""Small signs beside a line: told apart by their shape alone, on paper of any colour.

A tick in a disc, a cross in a square, a tick in a diamond, a dash in a box; an empty box to tick;
an arrow. They stand beside words that say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from reportlab.lib.colors import white
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from facilitator.documents.typesetting import INK
from facilitator.documents.values import Outcome

#: Draws itself around (x, y), so far in every direction; points.
Draw = Callable[[Canvas, float, float, float], None]
_GAP: Final = 3 * mm
RADIUS: Final = 2.9 * mm


class Beside(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Paragraphs with a sign to their left, level with the first line."""

    def __init__(self, draw: Draw, parts: Sequence[Flowable], after: float = 0) -> None:
        super().__init__()
        self._draw, self._parts = draw, parts
        self._left = 2 * RADIUS + _GAP
        self._after = after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room; as high as its words."""
        inner = width - self._left
        highs = [part.wrap(inner, height)[1] for part in self._parts]
        self.width, self.height = width, max(sum(highs), 2 * RADIUS) + self._after
        return self.width, self.height

    def draw(self) -> None:
        """The sign first: whoever hears the page hears only words."""
        canvas: Canvas = self.canv
        top = self.height
        self._draw(canvas, RADIUS, top - RADIUS - 0.3 * mm, RADIUS)
        for part in self._parts:
            _, high = part.wrapOn(canvas, self.width - self._left, top)
            top -= high
            part.drawOn(canvas, self._left, top)


def _filled(canvas: Canvas) -> None:
    canvas.setFillColor(INK)
    canvas.setStrokeColor(white)
    canvas.setLineWidth(0.75 * mm)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)


def _tick(canvas: Canvas, x: float, y: float, r: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x - 0.46 * r, y - 0.02 * r)
    path.lineTo(x - 0.1 * r, y - 0.38 * r)
    path.lineTo(x + 0.5 * r, y + 0.36 * r)
    canvas.drawPath(path, stroke=1, fill=0)


def _carried(canvas: Canvas, x: float, y: float, r: float) -> None:
    canvas.saveState()
    _filled(canvas)
    canvas.circle(x, y, r, stroke=0, fill=1)
    _tick(canvas, x, y, r)
    canvas.restoreState()


def _lost(canvas: Canvas, x: float, y: float, r: float) -> None:
    canvas.saveState()
    _filled(canvas)
    side, arm = 0.9 * r, 0.42 * r
    canvas.rect(x - side, y - side, 2 * side, 2 * side, stroke=0, fill=1)
    canvas.line(x - arm, y - arm, x + arm, y + arm)
    canvas.line(x - arm, y + arm, x + arm, y - arm)
    canvas.restoreState()


def _chosen(canvas: Canvas, x: float, y: float, r: float) -> None:
    canvas.saveState()
    _filled(canvas)
    path = canvas.beginPath()
    reach = 1.15 * r
    path.moveTo(x, y + reach)
    path.lineTo(x + reach, y)
    path.lineTo(x, y - reach)
    path.lineTo(x - reach, y)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    _tick(canvas, x, y, 0.76 * r)
    canvas.restoreState()


def _other(canvas: Canvas, x: float, y: float, r: float) -> None:
    canvas.saveState()
    _filled(canvas)
    canvas.roundRect(x - r, y - 0.66 * r, 2 * r, 1.32 * r, 0.4 * r, stroke=0, fill=1)
    canvas.line(x - 0.42 * r, y, x + 0.42 * r, y)
    canvas.restoreState()


def box_to_tick(canvas: Canvas, x: float, y: float, r: float) -> None:
    """An empty box."""
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.5 * mm)
    side = 0.8 * r
    canvas.rect(x - side, y - side, 2 * side, 2 * side, stroke=1, fill=0)
    canvas.restoreState()


def ticked_box(canvas: Canvas, x: float, y: float, r: float) -> None:
    """A box with a tick in it: done."""
    canvas.saveState()
    box_to_tick(canvas, x, y, r)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.75 * mm)
    _tick(canvas, x, y, r)
    canvas.restoreState()


def arrow(canvas: Canvas, x: float, y: float, r: float) -> None:
    """Onward: somebody goes somewhere, or something goes on."""
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.75 * mm)
    canvas.setLineCap(1)
    canvas.line(x - 0.8 * r, y, x + 0.7 * r, y)
    canvas.line(x + 0.1 * r, y + 0.55 * r, x + 0.75 * r, y)
    canvas.line(x + 0.1 * r, y - 0.55 * r, x + 0.75 * r, y)
    canvas.restoreState()


OUTCOME_SIGNS: Final[Mapping[Outcome, Draw]] = {
    Outcome.CARRIED: _carried,
    Outcome.LOST: _lost,
    Outcome.CHOSEN: _chosen,
    Outcome.NO_DECISION: _other,
}
