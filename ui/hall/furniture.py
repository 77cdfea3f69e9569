"""What several scenes share: the heading, pills, page marks and bars of progress."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.hall.canvas import Align, Canvas, Style, disc, rounded, run
from ui.hall.lettering import FLOOR, LEADING, Setting, fit, width
from ui.hall.look import HEIGHT
from ui.hall.tongues import beside, is_cut, several, short, under

TOP: Final = 64.0
CAPTION: Final = 54
BODY: Final = 62
#: Where what stands under the heading may begin.
UNDER_HEADING: Final = 176.0
#: Between two columns of text, one for each language.
GUTTER: Final = 90.0
_FOOT: Final = 24.0  # from the footer's line to its text


def headline(c: Canvas) -> None:
    """The short accent line that every scene begins with."""
    c.fill(rounded(c.left, TOP, 74, 9, 5), c.ink.accent)


def heading(c: Canvas, text: str, right: str = "", lines: int = 2) -> float:
    """A short accent line, the scene's name beneath it, and a note at the other end.

    `lines` are what each language may take where there are several; one language has one.

    Returns:
        How much lower than `UNDER_HEADING` what follows has to begin: 0 for one line.

    """
    headline(c)
    set_, note = _heading_settings(text, right, c.room, lines)
    c.block(c.left, TOP + 28, set_, Style(CAPTION, c.ink.accent, bold=True))
    c.block(c.right, TOP + 28, note, Style(CAPTION, c.ink.muted, align=Align.RIGHT))
    return lowered(text, right, c.room, lines)


def lowered(text: str, right: str, room: float, lines: int = 2) -> float:
    """What `heading` will return."""
    one_line = CAPTION * LEADING
    settings = _heading_settings(text, right, room, lines)
    return max(0.0, max(set_.height for set_ in settings) - one_line)


def heading_is_whole(text: str, right: str, room: float, lines: int = 2) -> bool:
    """Whether the name keeps every word beside that note."""
    return not is_cut(_heading_settings(text, right, room, lines)[0])


def _heading_settings(text: str, right: str, room: float, lines: int) -> tuple[Setting, Setting]:
    note = Setting(CAPTION, (beside(right),))
    if several(right) and width(beside(text), FLOOR, bold=True) + _wide(note) > room:
        note = under(right, (CAPTION, FLOOR), room * 0.6, 1)
    return short(
        text, (CAPTION, FLOOR), room - _wide(note), lines if several(text) else 1, bold=True
    ), note


def _wide(note: Setting) -> float:
    longest = max(width(line, note.size) for line in note.lines)
    return longest + 60 if longest else 0


def title(
    c: Canvas, y: float, text: str, sizes: tuple[int, ...], lines: int = 2, until: float = HEIGHT
) -> float:
    """A bold text across the whole width; the y below it.

    `lines` are those of one language; each of several may take three, or two where three would
    pass `until`.
    """
    set_ = under(text, sizes, c.room, 3 if several(text) else lines, bold=True)
    if several(text) and y + set_.height > until:
        set_ = under(text, sizes, c.room, 2, bold=True)
    return c.block(c.left, y, set_, Style(set_.size, c.ink.text, bold=True))


def footer(c: Canvas, *texts: str, loud: int = 0) -> float:
    """Quiet sentences standing on the bottom margin, a line parting them; the y of that line.

    The first `loud` of them are as clear as what stands above.
    """
    rows = _footer_rows(texts, c.room)
    if not rows:
        return c.bottom
    top = footer_top(texts, c.room, c.bottom)
    y = top + _FOOT
    c.hairline(run((c.left, y - _FOOT), (c.right, y - _FOOT)), c.ink.rule)
    for place, row in enumerate(rows):
        ink = c.ink.text if place < loud else c.ink.muted
        for n, set_ in enumerate(row):
            x = c.left + n * (c.room + GUTTER) / len(row)
            c.block(x, y, set_, Style(set_.size, ink))
        y += _row_height(row)
    return top


def footer_top(texts: Sequence[str], room: float, bottom: float) -> float:
    """Where the footer's line will be."""
    rows = _footer_rows(texts, room)
    return bottom - sum(_row_height(row) for row in rows) - _FOOT if rows else bottom


def footer_is_whole(texts: Sequence[str], room: float) -> bool:
    """Whether the footer keeps every word."""
    return not any(is_cut(set_) for row in _footer_rows(texts, room) for set_ in row)


def _footer_rows(texts: Sequence[str], room: float) -> list[list[Setting]]:
    """Each sentence as what stands beside each other: itself, or a column for each language."""
    said = [text for text in texts if text]
    if not any(several(text) for text in said):
        return [[fit(text, (CAPTION, FLOOR), room, 2, even=False)] for text in said]
    full = [[short(text, (CAPTION, FLOOR), room, 2)] for text in said]
    columns = [_columns(text, room) for text in said]
    lines = [sum(max(len(s.lines) for s in row) for row in rows) for rows in (full, columns)]
    long = any(set_.partings for row in full for set_ in row)
    return columns if lines[1] < lines[0] or (long and lines[1] == lines[0]) else full


def _columns(text: str, room: float) -> list[Setting]:
    parts = text.split("\n")
    wide = (room - GUTTER * (len(parts) - 1)) / len(parts)
    return [fit(part, (FLOOR,), wide, 4, even=False) for part in parts]


def _row_height(row: Sequence[Setting]) -> float:
    return max(set_.height for set_ in row) + (16 if len(row) > 1 else 0)


def page_mark(page: int, count: int) -> str:
    """'2 / 5', for where the heading ends; empty when there is one page."""
    return f"{page + 1} / {count}" if count > 1 else ""


def pill_width(text: str) -> float:
    """How wide a pill with that word is."""
    return width(beside(text), FLOOR, bold=True) + 56


def pill(c: Canvas, x: float, y: float, text: str, fill: str = "", ink: str = "") -> float:
    """A word on a rounded ground, or in an outline where no fill is given; its width."""
    wide, high = pill_width(text), FLOOR * LEADING + 12
    box = rounded(x, y, wide, high, high / 2)
    if fill:
        c.fill(box, fill)
    else:
        c.stroke(box, c.ink.edge, 4)
    style = Style(FLOOR, ink or c.ink.text, bold=True, align=Align.CENTRE, on=fill)
    c.line(x + wide / 2, y + 5, beside(text), style)
    return wide


def progress(c: Canvas, y: float, share: float, colour: str, thick: float = 12) -> None:
    """How much is there or left: a thin track across the width, filled from the left."""
    middle = y + thick / 2
    c.wash(rounded(c.left, y, c.room, thick, thick / 2), c.ink.rule)
    reach = c.room * min(1.0, max(0.0, share))
    if reach > 0:
        c.fill(rounded(c.left, y, max(reach, thick), thick, thick / 2), colour)
        c.fill(disc(c.left + max(reach, thick), middle, thick * 1.3), colour)


def centred(c: Canvas, y: float, setting: Setting, ink: str, *, bold: bool = True) -> float:
    """Lines around the middle of the picture; the y below them."""
    return c.block(c.wide / 2, y, setting, Style(setting.size, ink, bold, Align.CENTRE))
