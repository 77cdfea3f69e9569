"""Pieces one below the other on a sheet, as large as the sheet lets them be. No page breaks."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from facilitator.documents.tagging.canvas import TaggedCanvas
from facilitator.documents.typesetting import REGULAR, written

#: Makes the pieces for a size, 1 being the usual.
Pieces = Callable[[float], Sequence[Flowable]]
_LARGEST, _SMALLEST, _STEP = 1.5, 0.3, 0.05
#: What is left over goes between the pieces, so far.
_WIDEST_GAP: Final = 9 * mm


def sheet_canvas(out: io.BytesIO, size: tuple[float, float], title: str, language: str) -> Canvas:
    """A canvas on which the same values give the same bytes; lengths in points."""
    written("")  # the fonts are there before the first page is
    canvas = TaggedCanvas(out, pagesize=size, invariant=1, initialFontName=REGULAR, lang=language)
    canvas.setTitle(written(title))
    canvas.setCreator("Facilitator")
    canvas.setProducer("Facilitator")
    return canvas


def as_large_as_fits(pieces: Pieces, width: float, height: float) -> Sequence[Flowable]:
    """The pieces in the largest size at which they keep within the height; points.

    At the smallest they may stand beyond it: a reader of the sheet sees that, and shortens.
    """
    size = _LARGEST
    while size > _SMALLEST:
        made = pieces(size)
        if heights(made, width) <= height:
            return made
        size -= _STEP
    return pieces(_SMALLEST)


def heights(pieces: Sequence[Flowable], width: float) -> float:
    """What they take together, in points."""
    return sum(_height(piece, width) for piece in pieces)


def stack(
    canvas: Canvas, pieces: Sequence[Flowable], box: tuple[float, float, float, float]
) -> None:
    """Draw them from the top of the box (left, bottom, width, height), spread a little."""
    left, bottom, width, height = box
    spare = max(0.0, height - heights(pieces, width))
    gap = min(_WIDEST_GAP, spare / max(1, len(pieces) - 1))
    top = bottom + height
    for piece in pieces:
        top -= piece.getSpaceBefore()
        _wide, high = piece.wrapOn(canvas, width, height)
        top -= high
        piece.drawOn(canvas, left, top)
        top -= piece.getSpaceAfter() + gap


def _height(piece: Flowable, width: float) -> float:
    _wide, high = piece.wrap(width, 10_000)
    return float(piece.getSpaceBefore() + high + piece.getSpaceAfter())
