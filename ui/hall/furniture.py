"""What several scenes share: the heading, pills, page marks and bars of progress."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.hall.canvas import Align, Canvas, Style, disc, rounded, run
from ui.hall.lettering import FLOOR, LEADING, Setting, fit, width

TOP: Final = 64.0
BOTTOM: Final = 936.0
CAPTION: Final = 54
BODY: Final = 62
#: Where what stands under the heading may begin.
UNDER_HEADING: Final = 176.0
_FOOT: Final = 24.0  # from the footer's line to its text


def headline(c: Canvas) -> None:
    """The short accent line that every scene begins with."""
    c.fill(rounded(c.left, TOP, 74, 9, 5), c.ink.accent)


def heading(c: Canvas, text: str, right: str = "") -> None:
    """A short accent line, the scene's name beneath it, and a note at the other end."""
    headline(c)
    aside = width(right, CAPTION) + 60 if right else 0
    set_ = fit(text, (CAPTION, FLOOR), c.room - aside, 1, bold=True)
    c.block(c.left, TOP + 28, set_, Style(CAPTION, c.ink.accent, bold=True))
    c.line(c.right, TOP + 28, right, Style(CAPTION, c.ink.muted, align=Align.RIGHT))


def title(c: Canvas, y: float, text: str, sizes: tuple[int, ...], lines: int = 2) -> float:
    """A bold text across the whole width; the y below it."""
    set_ = fit(text, sizes, c.room, lines, bold=True)
    return c.block(c.left, y, set_, Style(set_.size, c.ink.text, bold=True))


def footer(c: Canvas, *texts: str) -> float:
    """Quiet sentences standing on the bottom margin, a line parting them; the y of that line."""
    settings = _footer_settings(texts, c.room)
    if not settings:
        return BOTTOM
    y = footer_top(texts, c.room) + _FOOT
    c.hairline(run((c.left, y - _FOOT), (c.right, y - _FOOT)), c.ink.rule)
    for set_ in settings:
        y = c.block(c.left, y, set_, Style(set_.size, c.ink.muted))
    return footer_top(texts, c.room)


def footer_top(texts: Sequence[str], room: float) -> float:
    """Where the footer's line will be."""
    settings = _footer_settings(texts, room)
    high = sum(set_.height for set_ in settings)
    return BOTTOM - high - _FOOT if settings else BOTTOM


def _footer_settings(texts: Sequence[str], room: float) -> list[Setting]:
    return [fit(text, (CAPTION, FLOOR), room, 2, even=False) for text in texts if text]


def pages(c: Canvas, page: int, count: int) -> None:
    """'2 / 5' where the heading ends; nothing when there is one page."""
    if count > 1:
        style = Style(CAPTION, c.ink.muted, align=Align.RIGHT)
        c.line(c.right, TOP + 28, f"{page + 1} / {count}", style)


def pill(c: Canvas, x: float, y: float, text: str, fill: str = "", ink: str = "") -> float:
    """A word on a rounded ground, or in an outline where no fill is given; its width."""
    wide, high = width(text, FLOOR, bold=True) + 56, FLOOR * LEADING + 12
    box = rounded(x, y, wide, high, high / 2)
    if fill:
        c.fill(box, fill)
    else:
        c.stroke(box, c.ink.edge, 4)
    style = Style(FLOOR, ink or c.ink.text, bold=True, align=Align.CENTRE, on=fill)
    c.line(x + wide / 2, y + 5, text, style)
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
