"""What goes into hands: the signals card, cards for a speaker's time, slips for a key point."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from facilitator.documents.bag.gestures import draw_gesture
from facilitator.documents.cards.lettering import Languages, draw_lines, in_all
from facilitator.documents.cards.sheets import LAYOUTS, Place, Sheet, laid_on_sheets, sheets_pdf
from facilitator.documents.stacking import as_large_as_fits, heights, stack
from facilitator.documents.typesetting import BOLD, HAIR, INK, QUIET, REGULAR, paragraph, style
from facilitator.hand_signals import Gesture, signal_words
from facilitator.wording import say

_EDGE: Final = 9 * mm
_ABREAST: Final = 3
_ON_A_SHEET: Final = 2
_SLIPS: Final = 4
_LINES: Final = 4


def signals_title(language: str) -> str:
    """What the card is called."""
    return say(language, "Hand signals")


def signals_sheets(name: str, languages: Languages) -> tuple[Sheet, ...]:
    """All signals on A5, two cards on a sheet."""
    words = {language: signal_words(language) for language in languages}

    def draw(canvas: Canvas, place: Place, _number: int) -> None:
        top = _head(canvas, place, in_all(languages, signals_title), name)
        high = (top - place.y - _EDGE) / _ABREAST
        wide = (place.wide - 2 * _EDGE) / _ABREAST
        for n, gesture in enumerate(Gesture):
            row, column = divmod(n, _ABREAST)
            x, y = place.x + _EDGE + column * wide, top - (row + 1) * high
            cell = Place(x, y, wide, high)
            said = in_all(languages, lambda la, g=gesture: words[la][g][0])  # type: ignore[misc]
            done = in_all(languages, lambda la, g=gesture: words[la][g][1])  # type: ignore[misc]
            _signal(canvas, cell, gesture, said, done)

    return laid_on_sheets(range(_ON_A_SHEET), LAYOUTS["A5"], draw)


def signals_pdf(name: str, languages: Languages) -> bytes:
    """The card as a file of its own."""
    title = signals_title(languages[0])
    return sheets_pdf(signals_sheets(name, languages), title=title, language=languages[0])


def _signal(
    canvas: Canvas, cell: Place, gesture: Gesture, said: tuple[str, ...], done: tuple[str, ...]
) -> None:
    """The picture to the left, its words beside it, as many lines as they take."""
    unit = min(cell.high * 0.4, cell.wide * 0.2)
    draw_gesture(canvas, gesture, cell.x + unit * 1.05, cell.middle[1], unit)
    left = cell.x + unit * 2.25
    room = cell.wide - unit * 2.25 - 2 * mm

    def words(size: float) -> list[Flowable]:
        name = style(9.5 * size, 11.2 * size, fontName=BOLD, spaceAfter=1)
        meaning = style(8.2 * size, 9.8 * size, textColor=QUIET)
        return [
            *(paragraph(line, name, language=getattr(line, "language", None)) for line in said),
            *(paragraph(line, meaning, language=getattr(line, "language", None)) for line in done),
        ]

    pieces = as_large_as_fits(words, room, cell.high - 2 * mm)
    tall = min(heights(pieces, room), cell.high)
    stack(canvas, pieces, (left, cell.middle[1] - tall / 2, room, tall))


def _head(canvas: Canvas, place: Place, title: tuple[str, ...], name: str) -> float:
    """Title and name; answers how far down they came."""
    top = place.y + place.high - _EDGE
    room = place.wide - 2 * _EDGE
    canvas.setFillColor(INK)
    line = (" · ".join(title),)
    draw_lines(canvas, line, place.x + _EDGE, top - 4 * mm, size=15, room=room * 0.62, tag="H1")
    canvas.setFillColor(QUIET)
    x = place.x + _EDGE + room * 0.66
    draw_lines(canvas, (name,), x, top - 4 * mm, size=8, room=room * 0.34, font=REGULAR)
    return float(top - 9 * mm)


def timing_title(language: str) -> str:
    """What the cards are called."""
    return say(language, "Cards for a speaker’s time")


def timing_sheets(languages: Languages) -> tuple[Sheet, ...]:
    """To be held up: two minutes, one minute, half a minute, time."""
    cards = (
        in_all(languages, lambda la: say(la, "2 minutes")),
        in_all(languages, lambda la: say(la, "1 minute")),
        in_all(languages, lambda la: say(la, "30 seconds")),
        in_all(languages, lambda la: say(la, "Thank you, time")),
    )

    def draw(canvas: Canvas, place: Place, words: tuple[str, ...]) -> None:
        canvas.setFillColor(INK)
        size, room = place.high * 0.3 / len(words) ** 0.5, place.wide - 3 * _EDGE
        draw_lines(canvas, words, *place.middle, size=size, room=room, centred=True)

    return laid_on_sheets(cards, LAYOUTS["A5"], draw)


def points_title(language: str) -> str:
    """What the slips are called."""
    return say(language, "Slips for key points")


def points_sheets(name: str, languages: Languages) -> tuple[Sheet, ...]:
    """A sheet of four: a table's key point in one sentence."""
    table = " · ".join(in_all(languages, lambda la: say(la, "Table")))
    asked = in_all(languages, lambda la: say(la, "Our key point, in one sentence"))

    def draw(canvas: Canvas, place: Place, _number: int) -> None:
        x, room = place.x + _EDGE, place.wide - 2 * _EDGE
        top = place.y + place.high - _EDGE
        canvas.setFillColor(QUIET)
        draw_lines(canvas, (name,), x, top - 2 * mm, size=7.5, room=room, font=REGULAR)
        draw_lines(canvas, (table,), x, top - 10 * mm, size=11, room=room * 0.6)
        canvas.setFillColor(INK)
        draw_lines(canvas, asked, x, top - 23 * mm, size=12, room=room)
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.7)
        canvas.line(x + room * 0.62, top - 12 * mm, x + room, top - 12 * mm)
        for n in range(_LINES):
            y = top - (46 + n * 17) * mm
            canvas.line(x, y, x + room, y)

    return laid_on_sheets(range(_SLIPS), LAYOUTS["A6"], draw)
