"""A QR code drawn as lines on the page: no picture file, sharp at any size."""

from __future__ import annotations

from typing import Final

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from reportlab.pdfgen.canvas import Canvas

_QUIET_ZONE: Final = 4  # modules of white around the code, ISO/IEC 18004


def draw_qr(canvas: Canvas, text: str, x: float, y: float, side: float) -> None:
    """Draw `text` as a QR code, level M, its lower left corner at (x, y); sizes in points.

    The quiet zone is inside `side`.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET_ZONE)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    module = side / len(rows)
    path = canvas.beginPath()
    for n, row in enumerate(rows):
        for start, length in _runs(row):
            path.rect(x + start * module, y + side - (n + 1) * module, length * module, module)
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    """Where dark modules lie side by side: (first, how many); fewer edges, no hairlines between."""
    runs = []
    start = None
    for place, dark in enumerate([*row, False]):
        if dark and start is None:
            start = place
        if not dark and start is not None:
            runs.append((start, place - start))
            start = None
    return runs
