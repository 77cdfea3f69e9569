"""A4 pages around a text: heading line, footer, page n of m, initials box, metadata.

The same text gives the same bytes, so that a paper's digest can stand in the record.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from facilitator.documents.tagging.canvas import TaggedCanvas
from facilitator.documents.typesetting import (
    ACCENT,
    BOLD,
    HAIR,
    QUIET,
    REGULAR,
    size_that_fits,
    width_of,
    written,
)
from facilitator.wording import say

WIDTH, HEIGHT = A4
MARGIN: Final = 19.5 * mm
TEXT_WIDTH: Final = WIDTH - 2 * MARGIN
_PALE: Final = HexColor(0xEFF1F3)  # ink on it keeps 15:1, quiet type 7:1
Story = Callable[[], list[Flowable]]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page.

    Attributes:
        title: the document's, for its metadata.
        author: whose document it is.
        banner: a line at the head of each page ("DRAFT – not yet approved"); may be empty.
        footer: the line at the foot of each page.
        watermark: large and pale across each page, behind the text; may be empty.

    """

    title: str
    author: str
    footer: str
    banner: str = ""
    watermark: str = ""


def pdf(
    story: Story,
    furniture: Furniture,
    language: str,
    first_page: Callable[[Canvas], None] | None = None,
) -> bytes:
    """Set `story` on A4 pages; `first_page` draws page one itself, without furniture.

    The story is set twice: the first time only tells how many pages there are.
    """
    written("")  # the fonts are there before the first page is
    _, total = _set(story(), furniture, language, first_page, 0)
    made, _ = _set(story(), furniture, language, first_page, total)
    return made


def _set(
    story: list[Flowable],
    furniture: Furniture,
    language: str,
    first_page: Callable[[Canvas], None] | None,
    total: int,
) -> tuple[bytes, int]:
    def dress(canvas: Canvas, document: BaseDocTemplate) -> None:
        if first_page is not None and document.page == 1:
            first_page(canvas)
        else:
            _furnish(canvas, furniture, language, document.page, total)

    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        title=written(furniture.title),
        author=written(furniture.author),
        creator="Facilitator",
        producer="Facilitator",
        lang=language,
        invariant=1,
        initialFontName=REGULAR,
        pageCompression=1,
    )
    body = Frame(MARGIN, 19 * mm, TEXT_WIDTH, HEIGHT - 36.5 * mm, 0, 0, 0, 0)
    whole = Frame(0, 0, WIDTH, HEIGHT, 0, 0, 0, 0)
    document.addPageTemplates(
        [PageTemplate("page", [body], onPage=dress), PageTemplate("sheet", [whole])]
    )
    document.build(story, canvasmaker=TaggedCanvas)
    return out.getvalue(), document.page


class _WholePage(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A page that is drawn and not set."""

    def __init__(self, draw: Callable[[Canvas], None]) -> None:
        super().__init__()
        self._draw = draw

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """All of it."""
        return WIDTH, HEIGHT

    def draw(self) -> None:
        """From its lower left corner."""
        self._draw(self.canv)


def whole_pages(drawn: Sequence[Callable[[Canvas], None]]) -> list[Flowable]:
    """Pages without furniture within a story, each on one of its own; the story goes on behind."""
    pages = [part for draw in drawn for part in (PageBreak(), _WholePage(draw))]
    return [NextPageTemplate("sheet"), *pages, NextPageTemplate("page"), PageBreak()]


def _mark(canvas: Canvas, text: str) -> None:
    """Across the page, before anything else is drawn: what is written over it stays as clear."""
    canvas.saveState()
    canvas.setFont(BOLD, size_that_fits(text, BOLD, 150, 0.9 * HEIGHT))
    canvas.setFillColor(_PALE)
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(55)
    canvas.drawCentredString(0, -50, written(text))
    canvas.restoreState()


def _furnish(canvas: Canvas, furniture: Furniture, language: str, page: int, total: int) -> None:
    if furniture.watermark:
        _mark(canvas, furniture.watermark)
    canvas.saveState()
    if furniture.banner:
        canvas.setFont(BOLD, 8.6)
        canvas.setFillColor(ACCENT)
        canvas.drawCentredString(WIDTH / 2, HEIGHT - 12 * mm, written(furniture.banner))
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, 16.5 * mm, WIDTH - MARGIN, 16.5 * mm)
    canvas.setFillColor(QUIET)
    place = say(language, "Page {n} of {m}", n=page, m=total)
    initials = say(language, "Initials")
    # The page's number and the initials keep what they take, and a gap on either side.
    before = 13 * mm + 2 * mm + max(14 * mm, width_of(initials, REGULAR, 8)) + 6 * mm
    room = TEXT_WIDTH - before - width_of(place, REGULAR, 8) - 6 * mm
    canvas.setFont(REGULAR, size_that_fits(furniture.footer, REGULAR, 8, room))
    canvas.drawString(MARGIN, 11 * mm, written(furniture.footer))
    canvas.setFont(REGULAR, 8)
    box = WIDTH - MARGIN - 13 * mm
    canvas.rect(box, 8.2 * mm, 13 * mm, 6.6 * mm)
    canvas.drawRightString(box - 2 * mm, 11 * mm, written(initials))
    canvas.drawRightString(WIDTH - MARGIN - before, 11 * mm, written(place))
    canvas.restoreState()
