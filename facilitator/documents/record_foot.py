"""The foot of a paper that stands on the record: a code, and beside it its digests in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Table

from facilitator.documents.codes import MODULE, comfortable_side, draw_qr, fits
from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.record_mark import RecordMark, record_lines
from facilitator.documents.typesetting import QUIET, REGULAR, paragraph, style

_LINE: Final = style(8, 10, textColor=QUIET, spaceAfter=1.2)
_EVERYWHERE: Final = ((0, 0), (-1, -1))


class TextCode(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A code as small as a telephone still reads it; only for a text that `fits`."""

    def __init__(self, text: str, module: float = MODULE) -> None:
        super().__init__()
        self._text = text
        self.width = self.height = comfortable_side(text, module)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room it takes, whatever there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it with its lower left corner where the page has put it."""
        canvas: Canvas = self.canv
        draw_qr(canvas, self._text, 0, 0, self.width)


def record_foot(
    mark: RecordMark, code: str, language: str, width: float = TEXT_WIDTH
) -> list[Flowable]:
    """The code with its digests and words to the right; nothing for a paper without a digest.

    `code`: its text, "" for none (`record_mark.minutes_code`); `width` in points.
    """
    lines = record_lines(mark, language)
    return [KeepTogether(beside_a_code(code, lines, width))] if lines else []


def beside_a_code(code: str, lines: Sequence[str], width: float) -> list[Flowable]:
    """Lines with a code to their left; without one, or with one too large, the lines alone."""
    words: list[Flowable] = [paragraph(line, _LINE) for line in lines]
    if not code or not fits(code):
        return words
    mark = TextCode(code)
    left = mark.width + 3 * mm
    table = Table([[mark, words]], colWidths=[left, width - left], hAlign="LEFT")
    table.setStyle(
        [
            ("FONT", *_EVERYWHERE, REGULAR),
            ("VALIGN", *_EVERYWHERE, "MIDDLE"),
            *((f"{side}PADDING", *_EVERYWHERE, 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
        ]
    )
    return [table]
