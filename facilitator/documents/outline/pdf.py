"""An outline on A4 pages. How each block looks on paper is here, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from facilitator.documents.outline.blocks import (
    Block,
    Break,
    Figures,
    FigureStrip,
    Foot,
    Gap,
    Heading,
    Level,
    Look,
    OnPaper,
    Outline,
    Para,
    Points,
    Room,
    Signatures,
    Table,
    Together,
)
from facilitator.documents.pages import TEXT_WIDTH, Furniture, pdf
from facilitator.documents.record_foot import beside_a_code
from facilitator.documents.result_value import CountTable
from facilitator.documents.results.count_sheet import figures_in_columns
from facilitator.documents.tables import figure_strip, rows_table, signature_grid
from facilitator.documents.typesetting import (
    ACCENT,
    BODY,
    BOLD,
    ITALIC,
    LABEL,
    QUIET,
    SMALL,
    TITLE,
    paragraph,
    strong,
    style,
)

_INDENT: Final = 8 * mm
_LEFT: Final = 30 * mm  # where text stands that has a number beside it
#: A heading stands at a page's end only with this much below it; enough for a decision.
_BELOW_HEADING: Final = 42 * mm
_SECTION: Final = style(
    *(11.2, 14), fontName=BOLD, spaceBefore=6.5, spaceAfter=2, leftIndent=_INDENT, tag="H2"
)
_ANNEX: Final = style(14, 18, fontName=BOLD, textColor=ACCENT, spaceAfter=6, tag="H1")
_PART: Final = style(
    9.5, 12.2, fontName=BOLD, bulletIndent=0, leftIndent=22 * mm, spaceAfter=1, tag="H2"
)
_PLAIN_PART: Final = style(10, 12.6, fontName=BOLD, spaceAfter=1, tag="H2")
_POINT: Final = style(9.5, 12.2, leftIndent=_INDENT + 4 * mm, bulletIndent=_INDENT, spaceAfter=1)
_CAPTION: Final = style(8.8, 11.2, fontName=BOLD, spaceBefore=5, spaceAfter=1, tag="Caption")
_BESIDE: Final = {"leftIndent": _LEFT, "bulletIndent": _INDENT, "spaceAfter": 2}
_LOOKS: Final[Mapping[Look, ParagraphStyle]] = {
    Look.MASTHEAD: style(11.5, 15, spaceAfter=1),
    Look.FACTS: BODY,
    Look.TEXT: style(9.5, 12.2, leftIndent=_INDENT, spaceAfter=2),
    Look.NOTE: style(9.5, 12.2, leftIndent=_INDENT, spaceBefore=2, spaceAfter=2),
    Look.ASKED: style(9.5, 12.2, fontName=ITALIC, leftIndent=_INDENT, spaceAfter=2),
    Look.NUMBERED: style(9.5, 12.2, **_BESIDE),
    Look.RESOLVED: style(9.5, 12.2, fontName=BOLD, **_BESIDE),
    Look.PUT: style(9.5, 12.2, **_BESIDE),
    Look.POST: style(9.5, 12.2, fontName=BOLD, **_BESIDE),
    Look.RESULT: style(9.2, 12, fontName=BOLD, leftIndent=_LEFT),
    Look.HOW: style(8.3, 10.6, leftIndent=_LEFT, textColor=QUIET),
    Look.COUNT: style(8.6, 11, textColor=QUIET, spaceAfter=3),
    Look.STAGE: style(8.8, 11.2, spaceAfter=0.6),
    Look.PLAIN: BODY,
    Look.SMALL: SMALL,
    Look.FINE: LABEL,
}


def outline_pdf(outline: Outline) -> bytes:
    """The outline as an A4 PDF; the same value gives the same bytes."""
    furniture = Furniture(
        title=outline.title,
        author=outline.author,
        footer=outline.footer,
        banner=outline.banner,
        watermark=outline.watermark,
    )
    return pdf(lambda: _set(outline.blocks, outline.language), furniture, outline.language)


def _set(blocks: Sequence[Block], language: str) -> list[Flowable]:
    return [flowable for block in blocks for flowable in _flowables(block, language)]


def _flowables(block: Block, language: str) -> list[Flowable]:
    match block:
        case Heading():
            return _heading(block)
        case Para():
            return [_paragraph(block, language)]
        case Points():
            return [paragraph(text, _POINT, "•") for text in block.texts]
        case Together():
            return [KeepTogether(_set(block.blocks, language))]
        case Table() | FigureStrip():
            return _figures(block)
        case _:
            return _on_paper(block)


def _on_paper(block: OnPaper) -> list[Flowable]:
    match block:
        case Signatures():
            return [signature_grid(block.labels, 3, TEXT_WIDTH, block.apart * mm)]
        case Foot():
            return beside_a_code(block.code, block.lines, TEXT_WIDTH)
        case Gap():
            return [Spacer(1, block.high * mm)]
        case Room():
            return [CondPageBreak(block.high * mm)]
        case Break():
            return [PageBreak()]


def _heading(block: Heading) -> list[Flowable]:
    match block.level:
        case Level.TEXT:
            return [paragraph(block.text, TITLE)]
        case Level.ANNEX:
            return [paragraph(block.text, _ANNEX)]
        case Level.SECTION:
            made = paragraph(block.text, _SECTION, block.number or None)
            return [CondPageBreak(_BELOW_HEADING), made]
        case Level.PART:
            look = _PART if block.number else _PLAIN_PART
            return [paragraph(block.text, look, block.number or None)]


def _paragraph(block: Para, language: str) -> Flowable:
    text = block.text
    if block.strong:
        text = text.replace(block.strong, strong(block.strong), 1)
    own = block.language if block.language not in {"", language} else None
    return paragraph(text, _LOOKS[block.look], block.mark or None, language=own)


def _figures(block: Figures) -> list[Flowable]:
    if isinstance(block, FigureStrip):
        return [figure_strip(block.cells, block.wide * mm, block.left * mm)]
    if not block.widths:
        title = block.caption if block.titled else ""
        table = CountTable(title, block.head, block.rows, block.strong)
        return [KeepTogether(figures_in_columns(table))]
    given = [width * mm for width in block.widths]
    spare = (TEXT_WIDTH - block.left * mm - sum(given)) / max(1, given.count(0))
    widths = [width or spare for width in given]
    titled = [paragraph(block.caption, _CAPTION)] if block.titled else []
    return [*titled, rows_table([block.head, *block.rows], widths, block.left * mm)]
