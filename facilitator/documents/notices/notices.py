"""Invitations to an assembly: A4 notice, A3 poster, A5 door sheet, two leaflets on an A4 sheet.

One picture in four sizes, in one language or two of equal size. Nothing here looks like a public
authority's notice: that is `parish_notice`, and it alone.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from reportlab.lib.pagesizes import A3, A4, A5, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from reportlab.platypus.flowables import HRFlowable

from facilitator.documents.codes import draw_qr, fits
from facilitator.documents.notices.notices_value import Form, Invitation
from facilitator.documents.pages import HEIGHT, WIDTH
from facilitator.documents.stacking import as_large_as_fits, sheet_canvas, stack
from facilitator.documents.typesetting import (
    ACCENT,
    BOLD,
    HAIR,
    QUIET,
    paragraph,
    size_that_fits,
    style,
)
from facilitator.errors import RuleError
from facilitator.wording import Text, in_language, long_date, say

_MARGIN: Final = 17 * mm
_INSIDE: Final = WIDTH - 2 * _MARGIN
_FOOT: Final = 46 * mm
_CODE: Final = 38 * mm
_GAP: Final = 6 * mm
#: The paper, and on it each picture: its lower left corner and its size, A4 being 1.
_SHEETS: Final = {
    Form.NOTICE: (A4, ((0.0, 0.0, 1.0),)),
    Form.POSTER: (A3, ((0.0, 0.0, A3[0] / WIDTH),)),
    Form.DOOR: (A5, ((0.0, 0.0, A5[0] / WIDTH),)),
    Form.LEAFLET: (
        landscape(A4),
        ((0.0, 0.0, HEIGHT / 2 / WIDTH), (HEIGHT / 2, 0.0, HEIGHT / 2 / WIDTH)),
    ),
}


def invitation_pdf(value: Invitation, form: Form, languages: tuple[str, ...]) -> bytes:
    """The invitation in that form; each of the languages, two at most, has as much room.

    Raises RuleError where the text of the code is too long for one that can be read.
    """
    if value.code and not fits(value.code):
        raise RuleError("That text is too long for a code that a telephone reads. Shorten it.")
    paper, places = _SHEETS[form]
    out = io.BytesIO()
    canvas = sheet_canvas(out, paper, in_language(value.title, languages[0]), languages[0])
    for left, bottom, size in places:
        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.scale(size, size)
        _picture(canvas, value, languages)
        canvas.restoreState()
    if len(places) > 1:
        _where_to_cut(canvas, paper)
    canvas.save()
    return out.getvalue()


def _picture(canvas: Canvas, value: Invitation, languages: tuple[str, ...]) -> None:
    """The whole invitation on an A4 page."""
    room = HEIGHT - 2 * _MARGIN - _FOOT - _GAP
    pieces = as_large_as_fits(lambda size: _blocks(value, languages, size), _INSIDE, room)
    stack(canvas, pieces, (_MARGIN, _MARGIN + _FOOT + _GAP, _INSIDE, room))
    _foot(canvas, value, languages)


def _blocks(value: Invitation, languages: tuple[str, ...], size: float) -> list[Flowable]:
    blocks: list[Flowable] = []
    for language in languages:
        if blocks:
            line = HRFlowable("100%", 0.8, color=HAIR, spaceBefore=4 * mm, spaceAfter=4 * mm)
            blocks.append(line)
        blocks += _block(value, language, size)
    return blocks


def _block(value: Invitation, language: str, size: float) -> list[Flowable]:
    title, times = in_language(value.title, language), value.start
    if value.ends:
        times = say(language, "{time} to {end}", time=value.start, end=value.ends)
    when = f"{long_date(language, value.day)}\n{times}"
    widest = max(title.split() or [""], key=len)
    big = size_that_fits(widest, BOLD, 42 * size, _INSIDE)
    everybody = say(language, "Everybody who lives here is invited")
    pieces = [
        _piece(everybody, 17 * size, colour=QUIET, language=language),
        _piece(title, big, bold=True, colour=ACCENT, language=language, tag="H1"),
        _piece(_own(value.question, language), 25 * size, bold=True, language=language),
        _piece(when, 23 * size, bold=True, language=language),
        _piece(value.place, 20 * size),
        *_agenda(value, language, size),
        _piece(_own(value.access, language), 14 * size, language=language),
        _piece(_own(value.children, language), 14 * size, language=language),
    ]
    return [piece for piece in pieces if piece is not None]


def _agenda(value: Invitation, language: str, size: float) -> list[Flowable | None]:
    titles = [in_language(each, language) for each in value.agenda]
    if not titles:
        return []
    said = say(language, "What we will do")
    heading = _piece(said, 15 * size, bold=True, language=language, tag="H2")
    return [heading, _piece("\n".join(titles), 13 * size, language=language)]


def _own(text: Text, language: str) -> str:
    """The text in that language alone: what is not there in it is not said twice in another."""
    return text.get(language, "") if len(text) > 1 else in_language(text, language)


def _piece(
    text: str,
    size: float,
    *,
    bold: bool = False,
    colour: object = None,
    language: str | None = None,
    tag: str = "P",
) -> Flowable | None:
    if not text.strip():
        return None
    more: dict[str, object] = {"spaceAfter": size * 0.35, "tag": tag}
    if bold:
        more["fontName"] = BOLD
    if colour is not None:
        more["textColor"] = colour
    return paragraph(text, style(size, size * 1.2, **more), language=language)


def _foot(canvas: Canvas, value: Invitation, languages: tuple[str, ...]) -> None:
    """Who calls it and how to reach them; the code to the right."""
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.8)
    canvas.line(_MARGIN, _MARGIN + _FOOT, WIDTH - _MARGIN, _MARGIN + _FOOT)
    room = _INSIDE
    if value.code:
        draw_qr(canvas, value.code, WIDTH - _MARGIN - _CODE, _MARGIN, _CODE)
        room -= _CODE + _GAP
    box = (_MARGIN, _MARGIN, room, _FOOT - 5 * mm)
    pieces = as_large_as_fits(lambda size: _callers(value, languages, size), room, box[3])
    stack(canvas, pieces, box)


def _callers(value: Invitation, languages: tuple[str, ...], size: float) -> Sequence[Flowable]:
    called = [
        say(language, "Called by {who}", who=value.caller) for language in languages if value.caller
    ]
    kind = [say(language, "A voluntary assembly of residents") for language in languages]
    pieces = (
        _piece(value.assembly, 14 * size, bold=True),
        _piece("\n".join(called), 11 * size),
        _piece(value.contact, 13 * size),
        _piece(value.code, 10 * size, colour=QUIET),
        _piece(" · ".join(kind), 9 * size, colour=QUIET),
    )
    return [piece for piece in pieces if piece is not None]


def _where_to_cut(canvas: Canvas, paper: tuple[float, float]) -> None:
    canvas.setStrokeColor(HAIR)
    canvas.setDash(2, 3)
    canvas.line(paper[0] / 2, 4 * mm, paper[0] / 2, paper[1] - 4 * mm)
