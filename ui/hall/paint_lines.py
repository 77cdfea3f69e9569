"""Sentences under each other, as large as they can be, on as many pages as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.hall.canvas import Canvas, Style, run
from ui.hall.furniture import GUTTER
from ui.hall.lettering import FLOOR, Setting
from ui.hall.tongues import several, wrapped

_SIZES: Final = (76, 70, 64, 58, 54, FLOOR)
_PAGED: Final = 56
_BETWEEN: Final = 44.0
_BETWEEN_NOTES: Final = 8.0
_FOOT: Final = 20.0  # from the line over notes to the first
#: How long each of several pictures or notes stands that take turns by themselves.
TURN_SECONDS: Final = 8

Page = tuple[Setting, ...]


def line_pages(lines: Sequence[str], room: float, high: float) -> list[Page]:
    """The sentences in pages; each is whole, and on one page where it can be."""
    for size in _SIZES:
        settings = [wrapped(line, size, room) for line in lines]
        if _high(settings) <= high:
            return [tuple(settings)]
    return _turned([wrapped(line, _PAGED, room) for line in lines], high)


def _high(settings: Sequence[Setting]) -> float:
    return sum(s.height for s in settings) + _BETWEEN * max(0, len(settings) - 1)


def _turned(settings: Sequence[Setting], high: float) -> list[Page]:
    pages: list[Page] = [()]
    for setting in settings:
        if pages[-1] and _high((*pages[-1], setting)) > high:
            pages.append(())
        pages[-1] = (*pages[-1], setting)
    return pages


def paint_lines(c: Canvas, y: float, settings: Sequence[Setting]) -> None:
    """One page of them, a thin line between two."""
    for n, setting in enumerate(settings):
        if n:
            middle = y + _BETWEEN / 2
            c.hairline(run((c.left, middle), (c.right, middle)), c.ink.rule)
            y += _BETWEEN
        y = c.block(c.left, y, setting, Style(0, c.ink.text))


def notes_top(c: Canvas, notes: Sequence[str]) -> float:
    """Where notes on the bottom margin begin, the line over them included."""
    return c.bottom - notes_height(notes, c.room)


def notes_height(notes: Sequence[str], room: float) -> float:
    """How high notes are together; 0 for none."""
    rows = [_row(note, room) for note in notes if note]
    air = _FOOT + _BETWEEN_NOTES * (len(rows) - 1)
    return sum(map(_row_high, rows)) + air if rows else 0.0


def _row(note: str, room: float) -> list[Setting]:
    """A note as what stands beside each other: itself, or a column for each language."""
    stacked = wrapped(note, FLOOR, room)
    if not several(note):
        return [stacked]
    parts = note.split("\n")
    wide = (room - GUTTER * (len(parts) - 1)) / len(parts)
    columns = [wrapped(part, FLOOR, wide) for part in parts]
    return columns if _row_high(columns) < stacked.height else [stacked]


def _row_high(row: Sequence[Setting]) -> float:
    return max(setting.height for setting in row)


def shown(notes: Sequence[str], room: float, most: float, t: float) -> tuple[str, ...]:
    """All notes where they are no higher than `most`; else one after another, each for a while."""
    said = tuple(note for note in notes if note)
    if not said or notes_height(said, room) <= most:
        return said
    return (said[int(t / TURN_SECONDS) % len(said)],)


def paint_notes(c: Canvas, notes: Sequence[str]) -> float:
    """Quiet sentences on the bottom margin, whole however long; the y of the line over them."""
    top = notes_top(c, notes)
    rows = [_row(note, c.room) for note in notes if note]
    if not rows:
        return c.bottom
    c.hairline(run((c.left, top), (c.right, top)), c.ink.rule)
    y = top + _FOOT
    for row in rows:
        for n, setting in enumerate(row):
            x = c.left + n * (c.room + GUTTER) / len(row)
            c.block(x, y, setting, Style(0, c.ink.muted))
        y += _row_high(row) + _BETWEEN_NOTES
    return top
