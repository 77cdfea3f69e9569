"""Teller sheets: a show of cards, counted by two tellers, section by section.

Each teller has a column and counts alone; where two figures differ, that section is counted
again. What is written here is typed at the desk, or stays as the paper of a hall without one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.cards.lettering import Languages, draw_lines, in_all
from facilitator.documents.cards.options import Option
from facilitator.documents.cards.sheets import (
    LAYOUTS,
    Place,
    Sheet,
    laid_on_sheets,
    sheets_pdf,
)
from facilitator.documents.cards.signs import draw_sign
from facilitator.documents.typesetting import BOLD, HAIR, INK, QUIET, REGULAR
from facilitator.wording import say

_MARGIN: Final = 10 * mm
_HEAD, _ANSWERS, _FOOT = 27 * mm, 17 * mm, 22 * mm
#: A row is no lower than a figure can be written in.
_ROW: Final = 8.5 * mm
_SECTION: Final = 0.24  # of the table's width
_TELLERS: Final = 2
_SIGN: Final = 7 * mm


@dataclass(frozen=True, slots=True)
class TellerSheet:
    """What is counted.

    Attributes:
        name: of the assembly.
        title: of the question, or what else is said at its head, a line for each language.
        options: the answers that cards are held up for.
        sections: of the hall, in their order: "Table 4", "Left of the aisle".
    """

    name: str
    title: tuple[str, ...]
    options: tuple[Option, ...]
    sections: tuple[str, ...]


def teller_sheets_pdf(sheet: TellerSheet, paper: str, languages: Languages) -> bytes:
    """As many sheets as its sections need, each with a row for the sum."""
    sheets = teller_sheets(sheet, paper, languages)
    return sheets_pdf(sheets, title=say(languages[0], "Teller sheet"), language=languages[0])


def teller_sheets(sheet: TellerSheet, paper: str, languages: Languages) -> tuple[Sheet, ...]:
    """The same, to be drawn among others."""
    layout = LAYOUTS[paper]
    room = layout.size[1] - 2 * _MARGIN - _HEAD - _ANSWERS - _FOOT
    rows = max(1, int(room / _ROW) - 1)
    all_of_it = sheet.sections or ("",)
    pages = [all_of_it[n : n + rows] for n in range(0, len(all_of_it), rows)]

    def draw(canvas: Canvas, place: Place, sections: Sequence[str]) -> None:
        inside = Place(
            *(place.x + _MARGIN, place.y + _MARGIN),
            *(place.wide - 2 * _MARGIN, place.high - 2 * _MARGIN),
        )
        _head(canvas, inside, sheet, languages)
        _Table(canvas, inside, sheet.options, (room - _ROW) / rows).draw(sections, languages)
        _foot(canvas, inside, languages)

    return laid_on_sheets(pages, layout, draw)


def _head(canvas: Canvas, place: Place, sheet: TellerSheet, languages: Languages) -> None:
    top = place.y + place.high
    title = " · ".join(in_all(languages, lambda la: say(la, "Teller sheet")))
    canvas.setFillColor(INK)
    draw_lines(canvas, (title,), place.x, top - 4 * mm, size=16, room=place.wide, tag="H1")
    canvas.setFillColor(QUIET)
    lines = (sheet.name, *sheet.title)
    draw_lines(canvas, lines, place.x, top - 12 * mm, size=9, room=place.wide, font=REGULAR)
    alone = in_all(
        languages,
        lambda la: say(la, "Each teller counts alone. Where two figures differ, count it again."),
    )
    draw_lines(canvas, alone, place.x, top - 21 * mm, size=8, room=place.wide, font=REGULAR)


def _foot(canvas: Canvas, place: Place, languages: Languages) -> None:
    """Two lines to sign on."""
    half = place.wide / _TELLERS
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.6)
    for n in range(_TELLERS):
        x, y = place.x + n * half, place.y + 7 * mm
        canvas.line(x, y, x + half - 6 * mm, y)
        said = _signs(languages, n + 1)
        canvas.setFillColor(QUIET)
        draw_lines(
            *(canvas, (said,), x, place.y + 4 * mm),
            size=7.5,
            room=half - 6 * mm,
            font=REGULAR,
        )


def _signs(languages: Languages, teller: int) -> str:
    said = in_all(languages, lambda la: say(la, "Teller {n}: name, signature", n=teller))
    return " · ".join(said)


class _Table:
    """Sections down, answers across, two tellers under each answer."""

    def __init__(self, canvas: Canvas, place: Place, options: Sequence[Option], row: float) -> None:
        self._canvas, self._place, self._options = canvas, place, options
        self._row = min(row, 2 * _ROW)
        self._left = place.wide * _SECTION
        self._column = (place.wide - self._left) / len(options)
        self._top = place.y + place.high - _HEAD

    def draw(self, sections: Sequence[str], languages: Languages) -> None:
        """All of it."""
        self._answers()
        y = self._top - _ANSWERS
        for section in sections:
            self._section((section,), y)
            y -= self._row
        self._section(in_all(languages, lambda la: say(la, "Sum")), y, BOLD)
        self._lines(len(sections) + 1)

    def _answers(self) -> None:
        canvas = self._canvas
        for n, option in enumerate(self._options):
            x = self._place.x + self._left + n * self._column
            at, room = x + 1.5 * mm, self._column - 3 * mm
            middle = self._top - (_ANSWERS - 5 * mm) / 2
            if option.sign is not None:
                side = min(_SIGN, room * 0.3)
                draw_sign(canvas, option.sign, at, middle - side / 2, side)
                at, room = at + side + 1.5 * mm, room - side - 1.5 * mm
            canvas.setFillColor(INK)
            draw_lines(canvas, option.lines, at, middle, size=10, room=room)
            canvas.setFillColor(QUIET)
            for teller in range(_TELLERS):
                middle = x + (teller + 0.5) * self._column / _TELLERS
                foot = self._top - _ANSWERS + 2 * mm
                draw_lines(
                    *(canvas, (str(teller + 1),), middle, foot),
                    size=7.5,
                    room=room,
                    font=REGULAR,
                    centred=True,
                )

    def _section(self, lines: Sequence[str], top: float, font: str = REGULAR) -> None:
        self._canvas.setFillColor(INK)
        middle, room = top - self._row / 2, self._left - 3 * mm
        size = min(11.0, self._row * 0.7 / len(lines))
        draw_lines(self._canvas, lines, self._place.x, middle, size=size, room=room, font=font)

    def _lines(self, rows: int) -> None:
        canvas, place = self._canvas, self._place
        bottom = self._top - _ANSWERS - rows * self._row
        canvas.setStrokeColor(HAIR)
        for row in range(rows + 1):
            canvas.setLineWidth(1.2 if row in {0, rows - 1} else 0.5)
            y = self._top - _ANSWERS - row * self._row
            canvas.line(place.x, y, place.x + place.wide, y)
        for n in range(len(self._options) * _TELLERS + 1):
            canvas.setLineWidth(0.5 if n % _TELLERS else 1.2)
            x = place.x + self._left + n * self._column / _TELLERS
            canvas.line(x, self._top if n % _TELLERS == 0 else self._top - _ANSWERS, x, bottom)
