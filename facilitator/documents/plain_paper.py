"""What the smaller papers have in common: a head, a code beside its words, lines to sign on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from facilitator.documents.codes import draw_qr, fits, least_side
from facilitator.documents.pages import TEXT_WIDTH, Furniture, Story, pdf
from facilitator.documents.tables import signature_grid
from facilitator.documents.typesetting import (
    BODY,
    BOLD,
    REGULAR,
    SEPARATOR,
    SMALL,
    TITLE,
    paragraph,
    size_that_fits,
    style,
)
from facilitator.wording import say

_MASTHEAD: Final = style(11.5, 15, spaceAfter=1)
_TEXT: Final = style(10.5, 14.6, spaceAfter=6)
_SECTION: Final = style(
    11.2, 14, fontName=BOLD, spaceBefore=9, spaceAfter=3, keepWithNext=1, tag="H2"
)
_LEAST: Final = 32 * mm
_EVERYWHERE: Final = ((0, 0), (-1, -1))


class PrintedCode(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A code as large as it has to be; only for a text that `fits`."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.width = self.height = max(least_side(text), _LEAST)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room it takes, whatever there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it with its lower left corner where the page has put it."""
        canvas: Canvas = self.canv
        draw_qr(canvas, self._text, 0, 0, self.width)


def paper(story: Story, assembly: str, title: str, language: str) -> bytes:
    """The paper as an A4 PDF; the same value gives the same bytes."""
    footer = say(language, "{assembly} · {title}", assembly=assembly, title=title)
    return pdf(story, Furniture(title, assembly, footer), language)


def head(assembly: str, title: str, facts: Sequence[str]) -> list[Flowable]:
    """Whose paper it is, what it is, and its facts on one line."""
    size = size_that_fits(title, TITLE.fontName, TITLE.fontSize, TEXT_WIDTH)
    return [
        paragraph(assembly, _MASTHEAD),
        paragraph(
            title, style(size, 25, fontName=TITLE.fontName, textColor=TITLE.textColor, tag="H1")
        ),
        paragraph(SEPARATOR.join(fact for fact in facts if fact), SMALL),
        Spacer(1, 5 * mm),
    ]


def section(title: str) -> Flowable:
    """A heading within the paper; what follows stays with it."""
    return paragraph(title, _SECTION)


def sentences(texts: Sequence[str]) -> list[Flowable]:
    """Paragraphs one below the other; what is empty is left out."""
    return [paragraph(text, _TEXT) for text in texts if text]


def beside_code(code: str, texts: Sequence[str]) -> list[Flowable]:
    """The words with their code to the left; without a code, or one too large, the words alone."""
    words = [paragraph(text, BODY) for text in texts if text]
    if not code or not fits(code):
        return words
    mark = PrintedCode(code)
    left = mark.width + 4 * mm
    spaced = [part for word in words for part in (word, Spacer(1, 1.5 * mm))]
    table = Table([[mark, spaced]], colWidths=[left, TEXT_WIDTH - left], hAlign="LEFT")
    table.setStyle(
        [
            ("FONT", *_EVERYWHERE, REGULAR),
            ("VALIGN", *_EVERYWHERE, "MIDDLE"),
            *((f"{side}PADDING", *_EVERYWHERE, 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
        ]
    )
    return [KeepTogether([table])]


def to_sign(lines: Sequence[str], columns: int = 3) -> list[Flowable]:
    """Lines to sign on, with the white above them."""
    grid = signature_grid(lines, columns, TEXT_WIDTH, 13 * mm)
    return [KeepTogether([Spacer(1, 16 * mm), grid])]
