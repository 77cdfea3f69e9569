"""*What we decided tonight* on A5, easy to read: alone, or twice on A4 with a line to cut along.

Type is never made smaller: what a page has no room for is counted, and left to the minutes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from reportlab.lib.pagesizes import A4, A5, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, Spacer

from facilitator.documents.minutes.tonight_sheet_value import SheetDecision, TonightSheet
from facilitator.documents.signs import OUTCOME_SIGNS, Beside, arrow, box_to_tick
from facilitator.documents.stacking import heights, sheet_canvas, stack
from facilitator.documents.tagging.canvas import spoken
from facilitator.documents.typesetting import (
    ACCENT,
    BOLD,
    HAIR,
    INK,
    QUIET,
    paragraph,
    size_that_fits,
    style,
)
from facilitator.wording import long_date, say, say_n

WIDTH, HEIGHT = A5
_MARGIN: Final = 11 * mm
_ROOM: Final = WIDTH - 2 * _MARGIN
_HIGH: Final = HEIGHT - 2 * 10 * mm
#: The smallest type on the sheet, points.
LEAST: Final = 12
_TEXT: Final = style(LEAST, 14.6, spaceAfter=0)
_STRONG: Final = style(LEAST, 14.6, fontName=BOLD)
_HEAD: Final = style(
    13, 15.5, fontName=BOLD, textColor=ACCENT, spaceBefore=5, spaceAfter=3, tag="H2"
)
_TITLE: Final = 22
_AFTER: Final = 4.0  # points between two lines of a list
#: So many of each at most: a sheet is read in a minute.
MOST_DECISIONS, _MOST_MANDATES, _MOST_ACTIONS = 6, 4, 4
_Counts = tuple[int, int, int]


def tonight_sheet_pdf(sheets: Sequence[TonightSheet], *, two_up: bool = False) -> bytes:
    """One page for each language (front and back of a sheet); at least one.

    `two_up`: each page twice on A4 across, to be cut in the middle.
    """
    first = sheets[0]
    out = io.BytesIO()
    title = say(
        first.language,
        "{assembly}: what we decided in meeting no. {n}",
        assembly=first.assembly,
        n=first.number,
    )
    size = landscape(A4) if two_up else A5
    canvas = sheet_canvas(out, size, title, first.language)
    canvas.setAuthor(first.assembly)
    for sheet in sheets:
        for left in (0, WIDTH) if two_up else (0,):
            box = left + _MARGIN, 10 * mm, _ROOM, _HIGH
            with spoken(canvas, sheet.language):
                stack(canvas, fitting(sheet), box)
        if two_up:
            _cut(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def fitting(sheet: TonightSheet) -> list[Flowable]:
    """As many decisions, mandates and actions as the page has room for, taken in turns."""
    most = (
        min(MOST_DECISIONS, len(sheet.decisions)),
        min(_MOST_MANDATES, len(sheet.mandates)),
        min(_MOST_ACTIONS, len(sheet.actions)),
    )
    counts: _Counts = (0, 0, 0)
    for turn in range(max(most)):
        for kind in range(3):
            more = _one_more(counts, kind)
            if turn < most[kind] and heights(_pieces(sheet, more), _ROOM) <= _HIGH:
                counts = more
    return _pieces(sheet, counts)


def _one_more(counts: _Counts, kind: int) -> _Counts:
    decisions, mandates, actions = (n + (place == kind) for place, n in enumerate(counts))
    return decisions, mandates, actions


def _pieces(sheet: TonightSheet, counts: _Counts) -> list[Flowable]:
    decisions, mandates, actions = counts
    la = sheet.language
    return [
        *_heading(sheet),
        *_decisions(sheet, decisions),
        *_listed(say(la, "Who goes for us"), sheet.mandates, mandates, la, to_do=False),
        *_listed(say(la, "Who does what"), sheet.actions, actions, la, to_do=True),
        *_foot(sheet),
    ]


def _heading(sheet: TonightSheet) -> list[Flowable]:
    la = sheet.language
    title = say(la, "What we decided")
    size = size_that_fits(title, BOLD, _TITLE, _ROOM)
    when = ", ".join(filter(None, (long_date(la, sheet.day), sheet.place)))
    return [
        paragraph(sheet.assembly, _STRONG),
        paragraph(title, style(size, size * 1.15, fontName=BOLD, textColor=ACCENT, tag="H1")),
        paragraph(when, style(LEAST, 14.6, textColor=QUIET, spaceAfter=4)),
        _rule(),
    ]


def _decisions(sheet: TonightSheet, shown: int) -> list[Flowable]:
    la = sheet.language
    if not sheet.decisions:
        return [paragraph(say(la, "Nothing was put to a vote."), _TEXT), Spacer(1, _AFTER)]
    left = len(sheet.decisions) - shown
    more = say_n(la, "and {n} more: see the minutes", "and {n} more: see the minutes", left)
    return [
        *(_decision(each) for each in sheet.decisions[:shown]),
        *([paragraph(more, _STRONG)] if left else []),
    ]


def _decision(decision: SheetDecision) -> Flowable:
    words = [paragraph(decision.result, _STRONG), paragraph(decision.wording, _TEXT)]
    if decision.why:
        words.append(paragraph(decision.why, _TEXT))
    return Beside(OUTCOME_SIGNS[decision.outcome], words, _AFTER)


def _listed(
    title: str, lines: Sequence[str], shown: int, language: str, *, to_do: bool
) -> list[Flowable]:
    if not lines:
        return []
    left = len(lines) - shown
    more = say_n(language, "and {n} more: see the minutes", "and {n} more: see the minutes", left)
    sign = box_to_tick if to_do else arrow
    return [
        paragraph(title, _HEAD),
        *(Beside(sign, [paragraph(line, _TEXT)], _AFTER / 2) for line in lines[:shown]),
        *([paragraph(more, _STRONG)] if left else []),
    ]


def _foot(sheet: TonightSheet) -> list[Flowable]:
    la = sheet.language
    contact = say(la, "To reach us, or to complain: {contact}", contact=sheet.contact or _pen())
    return [
        paragraph(say(la, "We meet again"), _HEAD),
        paragraph(sheet.next_meeting, _TEXT),
        Spacer(1, 3),
        _rule(),
        paragraph(sheet.wrong, _TEXT),
        paragraph(contact, _TEXT),
    ]


def _pen() -> str:
    """A line to write on."""
    return "_" * 24


def _rule() -> Flowable:
    return HRFlowable(width="100%", thickness=0.7, color=HAIR, spaceBefore=2, spaceAfter=4)


def _cut(canvas: Canvas) -> None:
    """Where to cut: a broken line from edge to edge."""
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.4)
    canvas.setDash(4, 4)
    canvas.line(WIDTH, 0, WIDTH, HEIGHT)
    canvas.restoreState()
