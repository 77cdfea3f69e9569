"""A QR code drawn as lines on the page: no picture file, sharp at any size."""

from __future__ import annotations

from typing import Any, Final

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.tagging.canvas import figure
from facilitator.wording import say

#: The largest code our papers carry: beyond it a telephone's camera at arm's length gives up.
LARGEST: Final = 25
#: The least side of one module that a 300 dpi printer and a cheap camera still make out, points.
MODULE: Final = 0.40 * mm
#: A longer text is for machines, and nobody wants to hear it.
_READ_OUT: Final = 80
_QUIET_ZONE: Final = 4  # modules of white around the code, ISO/IEC 18004


def qr_version(text: str) -> int | None:
    """The version of the smallest code that holds `text` at level M; None where none does."""
    code = _code(text)
    try:
        return int(code.best_fit(start=1))
    except (DataOverflowError, ValueError):  # the library's way of saying: beyond version 40
        return None


def fits(text: str) -> bool:
    """Whether `text` comes on to a paper of ours as a code: up to version 25."""
    version = qr_version(text)
    return version is not None and version <= LARGEST


def modules(version: int) -> int:
    """How many modules a code of that version is wide, its quiet zone with it."""
    return 17 + 4 * version + 2 * _QUIET_ZONE


def least_side(text: str) -> float:
    """The side a code of `text` has at least, in points, its quiet zone with it.

    Only for a text that `fits`.
    """
    return float(modules(qr_version(text) or LARGEST) * MODULE)


def comfortable_side(text: str, module: float) -> float:
    """The side of a code with modules of that size, no wider than the largest code must be.

    It never has modules below `MODULE`. Only for a text that `fits`; all lengths in points.
    """
    widest = modules(LARGEST) * MODULE
    return float(min(modules(qr_version(text) or LARGEST) * max(module, MODULE), widest))


def draw_qr(canvas: Canvas, text: str, x: float, y: float, side: float) -> None:
    """Draw `text` as a QR code, level M, its lower left corner at (x, y); sizes in points.

    The quiet zone is inside `side`. Who hears the paper read hears what the code is.
    """
    with figure(canvas, _alt(canvas, text), (x, y, side, side)):
        _draw(canvas, text, x, y, side)


def _alt(canvas: Canvas, text: str) -> str:
    language = getattr(canvas, "spoken", "")
    if len(text) <= _READ_OUT:
        return say(language, "QR code: {text}", text=text)
    return say(language, "QR code, to be scanned")


def _draw(canvas: Canvas, text: str, x: float, y: float, side: float) -> None:
    code = _code(text)
    code.make(fit=True)
    rows = code.get_matrix()
    module = side / len(rows)
    path = canvas.beginPath()
    for n, row in enumerate(rows):
        for start, length in _runs(row):
            path.rect(x + start * module, y + side - (n + 1) * module, length * module, module)
    canvas.saveState()
    canvas.setFillGray(1)
    canvas.rect(x, y, side, side, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _code(text: str) -> qrcode.QRCode[Any]:
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET_ZONE)
    # Whole, in one mode: a run of digits within letters would otherwise become a part of its own.
    code.add_data(text, optimize=0)
    return code


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
