"""The lot as it was drawn: names in their order, the favoured first."""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import Align, Canvas, Style
from ui.hall.furniture import UNDER_HEADING, heading, page_mark
from ui.hall.listing import MARK, listed
from ui.hall.paint_lines import TURN_SECONDS, paint_notes, shown
from ui.hall.tongues import short
from ui.present.scenes import Lot

_NOTES_MOST: Final = 240.0


def paint_lot(c: Canvas, scene: Lot) -> None:
    """The word, how it was drawn, and the order."""
    lower = heading(c, scene.title, page_mark(scene.page, scene.pages))
    word = short(scene.word, (84, 72, 60), c.room, bold=True)
    y = c.block(c.left, UNDER_HEADING + lower - 16, word, Style(0, c.ink.text, bold=True)) + 8
    notes = shown((scene.how, *scene.notes), c.room, _NOTES_MOST, c.t)
    end = paint_notes(c, notes)
    pages = listed(scene.names, c.room, end - y - 10)
    for cell in pages[int(c.t / TURN_SECONDS) % len(pages)]:
        middle = y + cell.y + cell.high / 2
        x, size = c.left + cell.x, cell.name.size
        style = Style(size, c.ink.accent, bold=True, align=Align.RIGHT)
        c.line(x + MARK - 24, middle - size * 0.61, str(cell.place + 1), style)
        bold = Style(0, c.ink.text, bold=True)
        c.block(x + MARK, middle - cell.name.height / 2, cell.name, bold)
