"""What can be chosen, before anybody votes: names with their keys, then what there is to know."""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import Canvas, Style
from ui.hall.furniture import UNDER_HEADING, heading, lowered, page_mark
from ui.hall.lettering import FLOOR, Setting
from ui.hall.listing import MARK, Cell, listed
from ui.hall.paint_lines import Page, line_pages, notes_height, paint_lines, paint_notes
from ui.hall.signs import key_cap, sign
from ui.hall.tongues import beside, several, under
from ui.present.scenes import Choice, Choosing, Sign

_QUESTION: Final = (84, 76, 68, 60, 54, FLOOR)
_FEW: Final = 4
_APART: Final = 24.0
_MOST_NOTES: Final = 400.0  # of the height, for sentences under the names
_LONGEST_MARK: Final = " · 9 / 9"

Cells = tuple[Cell, ...]


def choosing_pages(scene: Choosing, room: float, bottom: float) -> list[Cells | Page]:
    """The names and the sentences on one page where they fit, else on pages of their own."""
    top = _top(scene, room)
    labels = [choice.label for choice in scene.choices]
    foot = notes_height(scene.lines, room)
    together = listed(labels, room, bottom - foot - top - _APART)
    deep = max((cell.y + cell.high for cell in together[0]), default=0.0)
    if len(together) == 1 and foot <= _MOST_NOTES and top + deep <= bottom - foot - _APART:
        return [*together]
    names = listed(labels, room, bottom - top)
    lines_high = bottom - _top_of_lines(scene, room)
    return [*names, *line_pages(scene.lines, room, lines_high)] if scene.lines else [*names]


def is_sentences(page: Cells | Page) -> bool:
    """Whether that page holds sentences."""
    return bool(page) and isinstance(page[0], Setting)


def _right(scene: Choosing) -> str:
    return f"{beside(scene.round_line)}{_LONGEST_MARK}"


def _asked(scene: Choosing, room: float) -> Setting:
    """The question: smaller where there are many names or several languages."""
    smaller = len(scene.choices) > _FEW or several(scene.question)
    sizes = _QUESTION[2:] if smaller else _QUESTION
    return under(scene.question, sizes, room, 3 if several(scene.question) else 2, bold=True)


def _top_of_lines(scene: Choosing, room: float) -> float:
    return UNDER_HEADING + lowered(scene.title, _right(scene), room) + 10


def _top(scene: Choosing, room: float) -> float:
    return _top_of_lines(scene, room) - 20 + _asked(scene, room).height + _APART


def paint_choosing(c: Canvas, scene: Choosing) -> None:
    """One page of names, or of sentences."""
    pages = choosing_pages(scene, c.room, c.bottom)
    number = min(max(scene.page, 0), len(pages) - 1)
    marks = [beside(scene.round_line), page_mark(number, len(pages))]
    heading(c, scene.title, " · ".join(mark for mark in marks if mark))
    page = pages[number]
    if is_sentences(page):
        settings = [setting for setting in page if isinstance(setting, Setting)]
        paint_lines(c, _top_of_lines(scene, c.room), settings)
        return
    y = _top_of_lines(scene, c.room) - 20
    c.block(c.left, y, _asked(scene, c.room), Style(0, c.ink.text, bold=True))
    if not any(is_sentences(other) for other in pages):
        paint_notes(c, scene.lines)
    cells = tuple(cell for cell in page if isinstance(cell, Cell))
    paint_choices(c, _top(scene, c.room), cells, scene.choices)


def paint_choices(c: Canvas, top: float, cells: Cells, choices: tuple[Choice, ...]) -> None:
    """Each name behind its key, or its sign where it has one."""
    for cell in cells:
        choice = choices[cell.place]
        x, middle = c.left + cell.x, top + cell.y + cell.high / 2
        radius = min(34.0, cell.high / 2 - 3)
        if choice.sign is Sign.OPTION:
            key_cap(c, choice.key, (x + 34, middle), radius)
        else:
            sign(c, choice.sign, (x + 34, middle), radius)
        style = Style(0, c.ink.text, bold=True)
        c.block(x + MARK, middle - cell.name.height / 2, cell.name, style)
