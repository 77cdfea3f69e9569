"""What stands on tables and hangs on people: table signs, helpers' badges, a child's star card."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.cards.lettering import Languages, draw_lines, in_all
from facilitator.documents.cards.sheets import LAYOUTS, Place, sheets_of
from facilitator.documents.cards.signs import Sign, draw_sign
from facilitator.documents.typesetting import HAIR, INK, QUIET, REGULAR
from facilitator.wording import say

_EDGE: Final = 10 * mm


def table_signs_pdf(first: int, count: int, paper: str, name: str, languages: Languages) -> bytes:
    """A number for each table, on both sides of a tent that is folded along its dashes."""

    def draw(canvas: Canvas, place: Place, number: int) -> None:
        canvas.saveState()
        canvas.setStrokeColor(HAIR)
        canvas.setDash(3, 3)
        canvas.line(place.x + _EDGE, place.middle[1], place.x + place.wide - _EDGE, place.middle[1])
        canvas.restoreState()
        words = " · ".join(in_all(languages, lambda la: say(la, "Table")))
        for turned in (False, True):
            canvas.saveState()
            canvas.translate(*place.middle)
            canvas.rotate(180 if turned else 0)
            _side_of_tent(canvas, place, words, str(number), name)
            canvas.restoreState()

    title = say(languages[0], "Table signs")
    numbers = range(first, first + count)
    return sheets_of(numbers, LAYOUTS[paper], draw, title=title, language=languages[0])


def _side_of_tent(canvas: Canvas, place: Place, words: str, number: str, name: str) -> None:
    """The lower half, from the fold at y = 0 down."""
    high, room = place.high / 2, place.wide - 2 * _EDGE
    canvas.setFillColor(QUIET)
    size = high * 0.1
    draw_lines(canvas, (words,), 0, -high * 0.15, size=size, room=room, centred=True)
    canvas.setFillColor(INK)
    draw_lines(canvas, (number,), 0, -high * 0.52, size=high * 0.75, room=room, centred=True)
    canvas.setFillColor(QUIET)
    at = -high + _EDGE * 0.8
    draw_lines(canvas, (name,), 0, at, size=8, room=room, font=REGULAR, centred=True)


def badges_pdf(count: int, paper: str, name: str, languages: Languages) -> bytes:
    """Badges for those at the door and other helpers: lines for a name and what they do."""

    def draw(canvas: Canvas, place: Place, _number: int) -> None:
        x, room = place.middle[0], place.wide - 2 * _EDGE
        top, high = place.y + place.high, place.high
        canvas.setFillColor(QUIET)
        draw_lines(
            *(canvas, (name,), x, top - _EDGE),
            size=high * 0.045,
            room=room,
            font=REGULAR,
            centred=True,
        )
        canvas.setFillColor(INK)
        words = in_all(languages, lambda la: say(la, "Helper"))
        draw_lines(canvas, words, x, top - high * 0.3, size=high * 0.11, room=room, centred=True)
        for share, line in ((0.62, _my_name(languages)), (0.86, _what_i_do(languages))):
            _to_write_on(canvas, place, top - high * share, line)

    title = say(languages[0], "Badges for helpers")
    return sheets_of(range(count), LAYOUTS[paper], draw, title=title, language=languages[0])


def _my_name(languages: Languages) -> str:
    return " · ".join(in_all(languages, lambda la: say(la, "My name")))


def _what_i_do(languages: Languages) -> str:
    return " · ".join(in_all(languages, lambda la: say(la, "What I do tonight")))


def _to_write_on(canvas: Canvas, place: Place, y: float, said: str) -> None:
    room = place.wide - 2 * _EDGE
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.8)
    canvas.line(place.x + _EDGE, y, place.x + place.wide - _EDGE, y)
    canvas.setFillColor(QUIET)
    draw_lines(canvas, (said,), place.x + _EDGE, y - 4 * mm, size=9, room=room, font=REGULAR)


def star_cards_pdf(count: int, paper: str, name: str, languages: Languages) -> bytes:
    """Cards that children hold up: they join the fun and the temperature, and say so."""

    def draw(canvas: Canvas, place: Place, _number: int) -> None:
        x, room, high = place.middle[0], place.wide - 2 * _EDGE, place.high
        top = place.y + high
        side = min(high * 0.5, room)
        draw_sign(canvas, Sign.STAR, x - side / 2, top - _EDGE - side, side)
        canvas.setFillColor(INK)
        words = in_all(languages, lambda la: say(la, "Star card"))
        at = top - _EDGE - side - high * 0.1
        draw_lines(canvas, words, x, at, size=high * 0.055, room=room, centred=True)
        canvas.setFillColor(QUIET)
        joins = in_all(languages, lambda la: say(la, "Joins the fun vote and the temperature."))
        no = in_all(languages, lambda la: say(la, "It is not counted when the hall decides."))
        at = place.y + high * 0.16
        lines, size = (*joins, *no), high * 0.028
        draw_lines(canvas, lines, x, at, size=size, room=room, font=REGULAR, centred=True)
        at = place.y + _EDGE * 0.6
        draw_lines(canvas, (name,), x, at, size=6.5, room=room, font=REGULAR, centred=True)

    title = say(languages[0], "Star cards")
    return sheets_of(range(count), LAYOUTS[paper], draw, title=title, language=languages[0])
