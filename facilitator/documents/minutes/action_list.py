"""*You said, we did* on one side of A4: what is done, and then what is still going."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.minutes.action_list_value import ActionList
from facilitator.documents.signs import Beside, Draw, arrow, ticked_box
from facilitator.documents.stacking import heights, sheet_canvas, stack
from facilitator.documents.typesetting import (
    ACCENT,
    BOLD,
    QUIET,
    paragraph,
    size_that_fits,
    style,
)
from facilitator.wording import long_date, say, say_n

_MARGIN: Final = 20 * mm
_ROOM: Final = A4[0] - 2 * _MARGIN
_HIGH: Final = A4[1] - 2 * _MARGIN
_TEXT: Final = style(13, 17)
_STRONG: Final = style(13, 17, fontName=BOLD)
_HEAD: Final = style(
    16, 20, fontName=BOLD, textColor=ACCENT, spaceBefore=12, spaceAfter=6, tag="H2"
)
_TITLE: Final = 30
_AFTER: Final = 6.0


def action_list_pdf(listed: ActionList, language: str) -> bytes:
    """The list as a PDF of one page; the same value gives the same bytes."""
    out = io.BytesIO()
    title = say(language, "{assembly}: you said, we did", assembly=listed.assembly)
    canvas = sheet_canvas(out, A4, title, language)
    canvas.setAuthor(listed.assembly)
    pieces = _fitting(listed, language)
    high = min(_HIGH, heights(pieces, _ROOM))
    stack(canvas, pieces, (_MARGIN, A4[1] - _MARGIN - high, _ROOM, high))
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _fitting(listed: ActionList, language: str) -> list[Flowable]:
    """As many of either as the page has room for, taken in turns; the rest is counted."""
    done = going = 0
    for turn in range(max(len(listed.done), len(listed.going))):
        if turn < len(listed.done) and _fits(_pieces(listed, done + 1, going, language)):
            done += 1
        if turn < len(listed.going) and _fits(_pieces(listed, done, going + 1, language)):
            going += 1
    return _pieces(listed, done, going, language)


def _fits(pieces: Sequence[Flowable]) -> bool:
    return bool(heights(pieces, _ROOM) <= _HIGH)


def _pieces(listed: ActionList, done: int, going: int, language: str) -> list[Flowable]:
    title = say(language, "You said, we did")
    size = size_that_fits(title, BOLD, _TITLE, _ROOM)
    when = ", ".join(filter(None, (long_date(language, listed.day), listed.place)))
    nothing = say(language, "Nothing was taken on yet.")
    return [
        paragraph(listed.assembly, _STRONG),
        paragraph(title, style(size, size * 1.2, fontName=BOLD, textColor=ACCENT, tag="H1")),
        paragraph(when, style(13, 17, textColor=QUIET)),
        Spacer(1, 4 * mm),
        *_section(say(language, "Done"), listed.done, done, ticked_box, language),
        *_section(say(language, "Still going"), listed.going, going, arrow, language),
        *([] if listed.done or listed.going else [paragraph(nothing, _TEXT)]),
    ]


def _section(
    title: str, lines: Sequence[str], shown: int, sign: Draw, language: str
) -> list[Flowable]:
    if not lines:
        return []
    left = len(lines) - shown
    more = say_n(language, "and {n} more: see the minutes", "and {n} more: see the minutes", left)
    return [
        paragraph(title, _HEAD),
        *(Beside(sign, [paragraph(line, _TEXT)], _AFTER) for line in lines[:shown]),
        *([paragraph(more, _STRONG)] if left else []),
    ]
