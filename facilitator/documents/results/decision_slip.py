"""A slip for one vote, made on the spot: read back, and signed by those who counted.

On A5; a wording that has no room there goes onto A4, and is never cut.
"""

from __future__ import annotations

import io
from itertools import product
from typing import Final

from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.record_foot import beside_a_code
from facilitator.documents.record_mark import RecordMark, record_lines, slip_code
from facilitator.documents.results.decision_slip_value import DecisionSlip
from facilitator.documents.signs import Beside, box_to_tick
from facilitator.documents.stacking import heights, sheet_canvas, stack
from facilitator.documents.tables import figure_strip, signature_grid
from facilitator.documents.typesetting import (
    ACCENT,
    BOLD,
    QUIET,
    SEPARATOR,
    paragraph,
    size_that_fits,
    strong,
    style,
)
from facilitator.own_words import Word, called
from facilitator.wording import long_date, say

_MARGIN: Final = 11 * mm
#: Sizes at which a slip is still read at arm's length, the usual one first.
_SIZES: Final = (1.0, 0.92, 0.85)
#: Of a wording of several hundred words, on A4.
_SMALLER: Final = (0.75, 0.65, 0.55, 0.45)
_Halves = tuple[list[Flowable], list[Flowable]]
_STRIP: Final = 5
_LISTED: Final = 24
_SHORT: Final = 16


def decision_slip_pdf(slip: DecisionSlip, language: str) -> bytes:
    """The slip as a PDF of one page; the same value gives the same bytes."""
    (wide, high), (above, below) = _set(slip, language)
    out = io.BytesIO()
    title = say(
        language, "{assembly}: {title}", assembly=slip.assembly, title=_title(slip, language)
    )
    canvas: Canvas = sheet_canvas(out, (wide, high), title, language)
    canvas.setAuthor(slip.assembly)
    room = wide - 2 * _MARGIN
    tall = heights(above, room)
    stack(canvas, above, (_MARGIN, high - _MARGIN - tall, room, tall))
    stack(canvas, below, (_MARGIN, _MARGIN, room, heights(below, room)))
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _set(slip: DecisionSlip, language: str) -> tuple[tuple[float, float], _Halves]:
    """The paper it needs, with what stands at its head and at its foot."""
    for paper, size in (*product((A5, A4), _SIZES), *product((A4,), _SMALLER)):
        wide, high = paper
        room = wide - 2 * _MARGIN
        halves = _halves(slip, language, room, size)
        if sum(heights(half, room) for half in halves) <= high - 2 * _MARGIN:
            return paper, halves
    return A4, _halves(slip, language, A4[0] - 2 * _MARGIN, _SMALLER[-1])


def _title(slip: DecisionSlip, language: str) -> str:
    if slip.decision:
        return say(language, "Decision {number}", number=slip.decision)
    return say(language, "Result of ballot no. {n}", n=slip.ballot)


def _halves(slip: DecisionSlip, language: str, room: float, size: float) -> _Halves:
    above = [*_head(slip, language, room, size), *_what(slip, language, room, size)]
    return above, [*_read_back(language, size), *_signed(slip, language, room, size)]


def _head(slip: DecisionSlip, language: str, room: float, size: float) -> list[Flowable]:
    facts = (
        say(language, "meeting no. {n}", n=slip.meeting),
        long_date(language, slip.day),
        slip.place,
        say(language, "ballot no. {n}", n=slip.ballot),
    )
    title = _title(slip, language)
    big = size_that_fits(title, BOLD, 19 * size, room)
    line = SEPARATOR.join(fact for fact in facts if fact)
    return [
        paragraph(slip.assembly, style(11 * size, 14 * size)),
        paragraph(title, style(big, big * 1.2, fontName=BOLD, textColor=ACCENT, tag="H1")),
        paragraph(line, style(9.5 * size, 12.5 * size, textColor=QUIET)),
        Spacer(1, 2 * mm * size),
    ]


def _what(slip: DecisionSlip, language: str, room: float, size: float) -> list[Flowable]:
    wording = style(12 * size, 15.5 * size, spaceAfter=3 * size)
    result = style(12.5 * size, 16 * size, fontName=BOLD, spaceAfter=4 * size)
    fact = style(10 * size, 13.4 * size, spaceAfter=1.5)
    written_in = sorted(
        (one for one, text in slip.wording.items() if text), key=lambda one: one != language
    )
    return [
        *(
            paragraph(say(one, "“{wording}”", wording=slip.wording[one]), wording, language=one)
            for one in written_in
        ),
        paragraph(slip.result, result),
        *_figures(slip, room, fact),
        Spacer(1, 2 * mm * size),
        *(paragraph(line, fact) for line in _facts(slip, language)),
    ]


def _figures(slip: DecisionSlip, room: float, fact: ParagraphStyle) -> list[Flowable]:
    cells = [(label, f"{n:,}") for label, n in slip.figures]
    if cells and len(cells) <= _STRIP and all(len(label) <= _SHORT for label, _ in cells):
        return [figure_strip(cells, room / _STRIP, 0)]
    lines = [f"{label}: {strong(figure)}" for label, figure in cells]
    if len(lines) > _LISTED:  # below each other they run off the page
        lines = [SEPARATOR.join(lines)]
    return [paragraph(line, fact) for line in lines]


def _facts(slip: DecisionSlip, language: str) -> list[str]:
    lines = []
    if slip.rule:
        lines.append(say(language, "Rule: {rule}", rule=slip.rule))
    if slip.method:
        lines.append(say(language, "Voted: {method}", method=slip.method))
    if slip.closed:
        lines.append(say(language, "Decided at {time}", time=slip.closed))
    return lines


def _read_back(language: str, size: float) -> list[Flowable]:
    told = say(language, "Read back to the meeting, exactly as it stands here.")
    return [
        Spacer(1, 2 * mm * size),
        Beside(box_to_tick, [paragraph(told, style(11 * size, 16 * size, fontName=BOLD))]),
    ]


def _signed(slip: DecisionSlip, language: str, room: float, size: float) -> list[Flowable]:
    labels = [
        called(slip.own, Word.FACILITATOR, language),
        say(language, "Teller"),
        say(language, "Teller"),
    ]
    figures = ", ".join(f"{label} {n}" for label, n in slip.figures)
    mark = RecordMark(slip.digest)
    code = slip_code(slip.assembly, _title(slip, language), figures, slip.digest, language)
    return [
        Spacer(1, 14 * mm * size),
        signature_grid(labels, 3, room, 0),
        Spacer(1, 3 * mm * size),
        *beside_a_code(code, record_lines(mark, language), room),
    ]
