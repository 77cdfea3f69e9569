"""Public notice of a parish meeting in England: the one paper here that the law asks for.

Local Government Act 1972, Schedule 12, paragraph 15: time, place, business, signed by whoever
convenes the meeting, posted in the parish. No other paper may look like it.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus.flowables import HRFlowable

from facilitator.documents.notices.notices_value import ParishNotice
from facilitator.documents.pages import HEIGHT, MARGIN, TEXT_WIDTH
from facilitator.documents.stacking import as_large_as_fits, sheet_canvas, stack
from facilitator.documents.tables import signature_grid
from facilitator.documents.typesetting import BOLD, HAIR, INK, LABEL, paragraph, style
from facilitator.wording import in_language, long_date, say

_SIGNED_ABREAST: Final = 2
_BODY, _NAME = 12.5, 22.0


def parish_notice_pdf(value: ParishNotice, languages: tuple[str, ...]) -> bytes:
    """The notice on one A4 page, in one language or two, with a line for each convenor."""
    out = io.BytesIO()
    title = say(languages[0], "Notice of a parish meeting")
    canvas = sheet_canvas(out, A4, title, languages[0])
    room = HEIGHT - 2 * MARGIN
    pieces = as_large_as_fits(lambda size: _story(value, languages, size), TEXT_WIDTH, room)
    stack(canvas, pieces, (MARGIN, MARGIN, TEXT_WIDTH, room))
    canvas.save()
    return out.getvalue()


def _story(value: ParishNotice, languages: tuple[str, ...], size: float) -> Sequence[Flowable]:
    pieces: list[Flowable] = []
    for language in languages:
        if pieces:
            pieces.append(HRFlowable("100%", 0.8, color=HAIR, spaceBefore=8, spaceAfter=8))
        pieces += _said(value, language, size)
    return [*pieces, *_signed(value, languages, size)]


def _said(value: ParishNotice, language: str, size: float) -> list[Flowable]:
    body = style(_BODY * size, _BODY * size * 1.3, spaceAfter=5 * size)
    centred = {"fontName": BOLD, "textColor": INK, "alignment": 1}
    name = style(_NAME * size, _NAME * size * 1.2, spaceAfter=4 * size, **centred)
    heading = style(_NAME * size, _NAME * size * 1.2, spaceAfter=4 * size, tag="H1", **centred)
    business = "\n".join(
        f"{n}. {in_language(each, language)}" for n, each in enumerate(value.business, start=1)
    )
    held = say(
        language,
        "A meeting of the local government electors of this parish will be held on {day} "
        "at {time}, at {place}.",
        day=long_date(language, value.day),
        time=value.start,
        place=value.place,
    )
    said = (
        (say(language, "Parish of {parish}", parish=value.parish), name),
        (say(language, "Notice of a parish meeting"), heading),
        (held, body),
        (say(language, "Business to be transacted:"), body),
        (business or "–", body),
    )
    return [paragraph(text, look, language=language) for text, look in said]


def _signed(value: ParishNotice, languages: tuple[str, ...], size: float) -> list[Flowable]:
    """Signature lines with the names under them, the day, and the law it is given under."""
    small = style(9.5 * size, 12.5 * size)
    convened = " · ".join(say(language, "Convened by") for language in languages)
    given = [
        say(language, "This notice is given on {day}.", day=long_date(language, value.notice_day))
        for language in languages
        if value.notice_day is not None
    ]
    under = " · ".join(
        say(language, "Local Government Act 1972, Schedule 12, paragraph 15")
        for language in languages
    )
    names = value.convenors or ("",)
    grid = signature_grid(names, _SIGNED_ABREAST, TEXT_WIDTH, 9 * mm * size)
    return [
        paragraph(convened, style(11 * size, 14 * size, fontName=BOLD)),
        Spacer(1, 12 * mm * size),
        grid,
        Spacer(1, 3 * mm),
        *(paragraph(text, small) for text in given),
        paragraph(under, LABEL),
    ]
