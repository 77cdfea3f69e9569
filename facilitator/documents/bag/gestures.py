"""Hand signals as pictograms on paper: hands of round strokes, drawn by us, black on white.

A hand is made in a square whose half side is 1, up being positive; its wrist is at the bottom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from reportlab.lib.colors import white
from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.typesetting import ACCENT, INK
from facilitator.hand_signals import Gesture

#: Of the four fingers from the index finger: where they stand, and how high they reach.
_FINGERS: Final = ((-0.345, 0.64), (-0.115, 0.86), (0.115, 0.8), (0.345, 0.56))
_FOLDED: Final = 0.06
_THICK: Final = 0.205
_ALL: Final = (0, 1, 2, 3)


def draw_gesture(canvas: Canvas, which: Gesture, x: float, y: float, unit: float) -> None:
    """That signal around (x, y), so far in every direction; points."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(unit, unit)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    _GESTURES[which](canvas)
    canvas.restoreState()


@contextmanager
def _placed(canvas: Canvas, at: tuple[float, float, float, float]) -> Iterator[None]:
    """Drawn there: x, y, size, turn in degrees against the clock."""
    x, y, size, turn = at
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.scale(size, abs(size))
    yield
    canvas.restoreState()


def _hand(
    canvas: Canvas,
    up: tuple[int, ...],
    at: tuple[float, float, float, float],
    *,
    thumb: bool = True,
) -> None:
    """A hand with those fingers stretched; a size below 0 is a left hand."""
    with _placed(canvas, at):
        canvas.setFillColor(INK)
        canvas.setStrokeColor(INK)
        canvas.roundRect(-0.45, -0.68, 0.9, 0.66, 0.26, stroke=0, fill=1)
        canvas.roundRect(-0.27, -1, 0.54, 0.5, 0.1, stroke=0, fill=1)
        canvas.setLineWidth(_THICK)
        for n, (x, high) in enumerate(_FINGERS):
            canvas.line(x, -0.3, x, high if n in up else _FOLDED)
        if thumb:
            canvas.line(-0.3, -0.46, -0.72, -0.04)
        canvas.setStrokeColor(white)
        canvas.setLineWidth(0.045)
        for n, (x, _high) in enumerate(_FINGERS[:-1]):
            if n not in up and n + 1 not in up:
                canvas.line(x + 0.115, _FOLDED, x + 0.115, -0.2)


def _moves(canvas: Canvas) -> None:
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(0.085)


def _arrow(canvas: Canvas, x: float, tail: float, tip: float) -> None:
    _moves(canvas)
    canvas.line(x, tail, x, tip)
    canvas.line(x - 0.15, tip - 0.17, x, tip)
    canvas.line(x + 0.15, tip - 0.17, x, tip)


def _speak(canvas: Canvas) -> None:
    _hand(canvas, (0,), (0, 0, 1, 0), thumb=False)


def _temperature(canvas: Canvas) -> None:
    _hand(canvas, _ALL, (-0.7, 0.3, 0.42, 0))
    _hand(canvas, _ALL, (0, -0.06, -0.42, -90))
    _hand(canvas, _ALL, (0.7, -0.3, 0.42, 180))


def _louder(canvas: Canvas) -> None:
    _hand(canvas, _ALL, (-0.46, -0.36, -0.58, 14))
    _hand(canvas, _ALL, (0.46, -0.36, 0.58, -14))
    _arrow(canvas, -0.4, 0.42, 0.92)
    _arrow(canvas, 0.4, 0.42, 0.92)


def _round_up(canvas: Canvas) -> None:
    _hand(canvas, (), (-0.26, 0.28, 0.56, -90), thumb=False)
    _hand(canvas, (), (0.26, -0.3, 0.56, 90), thumb=False)
    _moves(canvas)
    canvas.arc(-0.9, -0.9, 0.9, 0.9, 68, 74)
    canvas.arc(-0.9, -0.9, 0.9, 0.9, 248, 74)
    for side in (-1, 1):
        canvas.line(side * 0.34, side * 0.83, side * 0.14, side * 0.98)
        canvas.line(side * 0.34, side * 0.83, side * 0.12, side * 0.7)


def _agree(canvas: Canvas) -> None:
    _hand(canvas, _ALL, (-0.47, -0.14, -0.62, 8))
    _hand(canvas, _ALL, (0.47, -0.14, 0.62, -8))
    _moves(canvas)
    for x in (-0.78, 0.22):
        canvas.bezier(x, 0.78, x + 0.14, 1.0, x + 0.14, 0.56, x + 0.28, 0.78)
        canvas.bezier(x + 0.28, 0.78, x + 0.42, 1.0, x + 0.42, 0.56, x + 0.56, 0.78)


def _clarify(canvas: Canvas) -> None:
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.3)
    canvas.arc(-0.55, -0.3, 0.55, 0.8, 42, 276)
    canvas.setLineWidth(0.4)
    canvas.line(-0.24, -0.34, -0.16, -0.84)


def _direct(canvas: Canvas) -> None:
    _hand(canvas, (0,), (-0.46, -0.08, -0.66, 6), thumb=False)
    _hand(canvas, (0,), (0.46, -0.08, 0.66, -6), thumb=False)


def _technical(canvas: Canvas) -> None:
    _hand(canvas, _ALL, (0, 0.52, 0.64, 90), thumb=False)
    _hand(canvas, _ALL, (0, -0.42, 0.58, 0), thumb=False)


def _language(canvas: Canvas) -> None:
    _hand(canvas, (0,), (0.16, -0.06, -0.94, 0), thumb=False)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.2)
    canvas.line(0.4, -0.42, 1.0, -0.42)


_GESTURES: Final[Mapping[Gesture, Callable[[Canvas], None]]] = {
    Gesture.SPEAK: _speak,
    Gesture.TEMPERATURE: _temperature,
    Gesture.LOUDER: _louder,
    Gesture.ROUND_UP: _round_up,
    Gesture.AGREE: _agree,
    Gesture.CLARIFY: _clarify,
    Gesture.DIRECT: _direct,
    Gesture.TECHNICAL: _technical,
    Gesture.LANGUAGE: _language,
}
