"""The seats of a council: a sign or a number before each assembly, names or the vote beneath."""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import MARGIN, Canvas, Style
from ui.hall.furniture import UNDER_HEADING, heading, lowered, page_mark
from ui.hall.lettering import FLOOR, LEADING, Setting
from ui.hall.listing import MARK, Cell, listed
from ui.hall.measures import page_at
from ui.hall.paint_lines import notes_height, paint_notes
from ui.hall.signs import key_cap, sign
from ui.hall.titled_rows import PAGE_MARK, paint_nothing
from ui.hall.tongues import short
from ui.present.scenes import SeatLine, Seats

_ABREAST: Final = 2
_RADIUS: Final = 30.0
_MOST: Final = 36.0  # of a sign beside large type


def seat_pages(scene: Seats, room: float, high: float) -> list[tuple[Cell, ...]]:
    """The seats in as many columns as let them be largest; more go on to the next page.

    What is beneath stands on one line where every column has room for it, else on one for each
    language.
    """
    free = high - MARGIN - notes_height(_notes(scene), room) - _top(scene, room)
    names = [seat.assembly for seat in scene.seats]
    tongues = max((len(seat.below.splitlines()) for seat in scene.seats), default=0)
    pages = list(listed(names, room, free, _beneath(min(tongues, 1)), abreast=_ABREAST))
    cells = (cell for page in pages for cell in page)
    if tongues > 1 and any(_is_wide(scene.seats[cell.place], cell) for cell in cells):
        pages = list(listed(names, room, free, _beneath(tongues), abreast=_ABREAST))
    return pages


def _beneath(lines: int) -> float:
    return FLOOR * LEADING * lines + 6 if lines else 0.0


def _is_wide(seat: SeatLine, cell: Cell) -> bool:
    """Whether what is beneath it has no room on one line there."""
    return len(_told(seat, cell).lines) > 1


def _told(seat: SeatLine, cell: Cell) -> Setting:
    return short(seat.below, (FLOOR,), cell.wide - MARK, 1)


def _notes(scene: Seats) -> tuple[str, ...]:
    return (scene.note,) if scene.note else ()


def _top(scene: Seats, room: float) -> float:
    return UNDER_HEADING + lowered(scene.title, PAGE_MARK, room) + 10


def paint_seats(c: Canvas, scene: Seats) -> None:
    """One page of them."""
    if not scene.seats:
        paint_nothing(c, scene.title, scene.empty)
        return
    pages = seat_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page)
    heading(c, scene.title, page_mark(number, len(pages)))
    top = _top(scene, c.room)
    for cell in page:
        _seat(c, scene.seats[cell.place], cell, top)
    paint_notes(c, _notes(scene))


def _seat(c: Canvas, seat: SeatLine, cell: Cell, top: float) -> None:
    """The mark stands beside the assembly's name, whatever is beneath it."""
    x, y = c.left + cell.x, top + cell.y
    high = cell.name.height
    middle = y + high / 2
    radius = min(_MOST, max(_RADIUS, cell.name.size * 0.5))
    if seat.sign is None:
        key_cap(c, seat.number, (x + _MOST, middle), radius)
    else:
        sign(c, seat.sign, (x + _MOST, middle), radius)
    c.block(x + MARK, y, cell.name, Style(0, c.ink.text, bold=True))
    if seat.below:
        c.block(x + MARK, y + high, _told(seat, cell), Style(0, c.ink.muted))
