"""Fields to be typed into or written on: a label, a box, and the form's field over the box.

ISO 32000-1, 12.7. What is typed is set by the reader's own Helvetica, as everywhere in forms; the
paper's own words are in the embedded fonts. A field's name and its tooltip say what it is for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.typesetting import BODY, INK, LABEL, QUIET, REGULAR, paragraph, style

#: A line that a pen has room on.
LINE: Final = 7.2 * mm
_LABEL: Final = style(7.8, 9.2, textColor=QUIET, spaceBefore=4, spaceAfter=2, keepWithNext=1)
_BOX: Final = HexColor(0xF7F8F9)
_TICK: Final = 3.6 * mm
_GAP: Final = 3 * mm
_MOST: Final = 4000  # letters
_EVERYWHERE: Final = ((0, 0), (-1, -1))
_TIGHT: Final = (
    ("FONT", *_EVERYWHERE, REGULAR),
    ("VALIGN", *_EVERYWHERE, "TOP"),
    *((f"{side}PADDING", *_EVERYWHERE, 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
)


class Box(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A box of `lines` lines, with a field over it."""

    def __init__(self, name: str, tooltip: str, width: float, lines: int = 1) -> None:
        super().__init__()
        self._name, self._tooltip, self._lines = name, tooltip, lines
        self.width, self.height = width, lines * LINE

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room it takes, whatever there is."""
        return self.width, self.height

    def draw(self) -> None:
        """The box for a pen, and over it the field for a keyboard."""
        canvas: Canvas = self.canv
        _square(canvas, self.width, self.height)
        canvas.acroForm.textfield(
            name=self._name,
            tooltip=self._tooltip,
            relative=True,
            width=self.width,
            height=self.height,
            maxlen=_MOST,
            fontName="Helvetica",
            fontSize=10,
            borderWidth=0,
            borderColor=None,
            fillColor=None,
            textColor=INK,
            fieldFlags="multiline" if self._lines > 1 else "",
        )


class Tick(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A box to be ticked."""

    def __init__(self, name: str, tooltip: str) -> None:
        super().__init__()
        self._name, self._tooltip = name, tooltip
        self.width = self.height = _TICK

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room it takes, whatever there is."""
        return self.width, self.height

    def draw(self) -> None:
        """A square that a pen can cross as well."""
        canvas: Canvas = self.canv
        _square(canvas, self.width, self.height)
        canvas.acroForm.checkbox(
            name=self._name,
            tooltip=self._tooltip,
            relative=True,
            size=self.height,
            borderWidth=0,
            borderColor=None,
            fillColor=None,
            textColor=INK,
            buttonStyle="cross",
        )


def _square(canvas: Canvas, width: float, height: float) -> None:
    """On the page itself: not every viewer, and no printer, shows the edges of a field."""
    canvas.saveState()
    canvas.setStrokeColor(QUIET)
    canvas.setFillColor(_BOX)
    canvas.setLineWidth(0.5)
    canvas.rect(0, 0, width, height, stroke=1, fill=1)
    canvas.restoreState()


def field(name: str, words: str, lines: int = 1) -> list[Flowable]:
    """A label, and its box below."""
    return _labelled(name, words, lines, TEXT_WIDTH)


def _labelled(name: str, words: str, lines: int, width: float) -> list[Flowable]:
    box = Box(name, words, width, lines)
    return [paragraph(words, _LABEL), box, Spacer(1, 1.6 * mm)]


def fields(*each: tuple[str, str]) -> list[Flowable]:
    """Short ones side by side; each (name, words)."""
    width = (TEXT_WIDTH - _GAP * (len(each) - 1)) / len(each)
    cells = [_labelled(name, words, 1, width) for name, words in each]
    columns = [width + _GAP] * (len(each) - 1) + [width]
    table = Table([cells], colWidths=columns, hAlign="LEFT")
    table.setStyle([*_TIGHT])
    return [Spacer(1, 1.4 * mm), table]


def ticks(prefix: str, each: Sequence[str]) -> list[Flowable]:
    """Lines to be ticked, one below the other."""
    made: list[Flowable] = []
    for number, words in enumerate(each, 1):
        row = [[Tick(f"{prefix}_{number}", words), paragraph(words, BODY)]]
        table = Table(row, colWidths=[_TICK + 3 * mm, TEXT_WIDTH - _TICK - 3 * mm], hAlign="LEFT")
        table.setStyle([*_TIGHT, ("BOTTOMPADDING", *_EVERYWHERE, 4)])
        made.append(table)
    return made


def blank_rows(prefix: str, heads: Sequence[str], widths: Sequence[float], rows: int) -> Flowable:
    """A table to be filled in, `rows` rows of two lines below their heads; widths in points."""
    head: list[object] = [paragraph(words, LABEL) for words in heads]
    body: list[list[object]] = [
        [
            Box(f"{prefix}_{row}_{column}", words, widths[column] - 2, 2)
            for column, words in enumerate(heads)
        ]
        for row in range(1, rows + 1)
    ]
    table = Table([head, *body], colWidths=widths, hAlign="LEFT", repeatRows=1)
    table.setStyle(
        [*_TIGHT, ("BOTTOMPADDING", *_EVERYWHERE, 3), ("VALIGN", (0, 0), (-1, 0), "BOTTOM")]
    )
    return table
