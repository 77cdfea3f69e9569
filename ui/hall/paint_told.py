"""A scene in parts, painted: names and texts under each other, a page's worth at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from typing import Final

from ui.hall.canvas import MARGIN, Align, Canvas, Style, rounded
from ui.hall.furniture import CAPTION, TOP, UNDER_HEADING, heading, headline, lowered
from ui.hall.lettering import FLOOR, LEADING, Setting, width
from ui.hall.paint_ballot import received, received_high
from ui.hall.signs import cross, key_cap, sign, tick, vote_colour
from ui.hall.told import Named, Part, Said, Told
from ui.hall.tongues import beside, is_cut, short, wrapped
from ui.present.scenes import Choice, Fate, Sign

_SIZES: Final = (72, 66, 62, 58, 54, FLOOR)
_AIR: Final = 18.0  # below every part
_MARK: Final = 92.0
_THIN: Final = 14.0
_BENEATH: Final = 24.0  # from a name to its bar
_WIDEST: Final = 0.45  # of the room, for a figure beside its name


@dataclass(frozen=True, slots=True)
class Slab:
    """Something as high as it is, that can be painted at a y.

    `choice`: of a question, whose choices stay together where one page holds them.
    """

    high: float
    paint: Callable[[Canvas, float], None]
    choice: bool = False


def told_pages(what: Told, room: float, high: float) -> tuple[tuple[Slab, ...], ...]:
    """Each page's slabs, at the largest size that needs no more pages than the smallest."""
    return _pages(what, room, high)


@lru_cache(maxsize=64)
def _pages(what: Told, room: float, high: float) -> tuple[tuple[Slab, ...], ...]:
    free = _foot(what, room, high) - _top(what, room)
    parts = what.parts if _headed(what, room) else (Said(what.title, bold=True), *what.parts)
    fewest = _packed([*_slabs(parts, FLOOR, room, free)], free)
    for size in _SIZES[:-1]:
        tried = _packed([*_slabs(parts, size, room, free)], free)
        if len(tried) <= len(fewest):
            return tried
    return fewest


def _packed(slabs: list[Slab], free: float) -> tuple[tuple[Slab, ...], ...]:
    pages: list[list[Slab]] = [[]]
    used = 0.0
    for n, slab in enumerate(slabs):
        kept = _together(slabs, n, free)
        if pages[-1] and used + kept - _AIR > free:
            pages.append([])
            used = 0.0
        pages[-1].append(slab)
        used += slab.high
    return tuple(tuple(page) for page in pages)


def _together(slabs: list[Slab], n: int, free: float) -> float:
    """The height from slab `n` on that shall not be parted: of all choices, at the first."""
    if not slabs[n].choice or (n and slabs[n - 1].choice):
        return slabs[n].high
    all_of_them = sum(slab.high for slab in takewhile(lambda slab: slab.choice, slabs[n:]))
    return all_of_them if all_of_them - _AIR <= free else slabs[n].high


def _headed(what: Told, room: float) -> bool:
    """Whether the title stands over every page; else it is the first part."""
    return not what.title or _title_fits(what.title, _right(what, room, "9 / 9"), room)


def _title_fits(title: str, right: str, room: float) -> bool:
    note = width(beside(right), CAPTION) + 60 if right else 0.0
    one = short(title, (FLOOR,), room - note, 1, bold=True)
    return not is_cut(one) and not lowered(title, right, room)


def _right(what: Told, room: float, mark: str) -> str:
    """The note at the other end of the title, as far as there is room for it."""
    both = " · ".join(text for text in (beside(what.right), mark) if text)
    for text in (both, beside(what.right), mark):
        if _title_fits(what.title, text, room):
            return text
    return mark


def _top(what: Told, room: float) -> float:
    """Where the parts begin."""
    bare = (not what.title or not _headed(what, room)) and not what.right
    return TOP + 34 if bare else UNDER_HEADING


def _foot(what: Told, room: float, high: float) -> float:
    """Where they end."""
    under = received_high(what.heard, room) + 20 if what.heard is not None else 0.0
    return high - MARGIN - under


def _slabs(parts: tuple[Part, ...], size: int, room: float, free: float) -> Iterator[Slab]:
    for part in parts:
        if isinstance(part, Said):
            yield from _said(part, size, room, free)
            continue
        whole = _named(part, size, room)
        slabs = [whole] if whole.high - _AIR <= free else [*_parted(part, size, room, free)]
        yield from slabs


def _parted(part: Named, size: int, room: float, free: float) -> Iterator[Slab]:
    """A name too high for a page: what belongs to it comes after it."""
    bare = _named(replace(part, note=""), size, room)
    if bare.high - _AIR <= free or part.mark is not None:
        yield bare
    else:
        for text in (part.figure, part.name):
            yield from _said(Said(text, bold=True), size, room, free)
    if part.note:
        yield from _said(Said(part.note), size, room, free)


def _said(part: Said, size: int, room: float, free: float) -> Iterator[Slab]:
    """The text, whole; on several pages where one is not high enough."""
    set_ = wrapped(part.text, size if not part.quiet else min(size, 58), room, bold=part.bold)
    lines = max(1, int(free / (set_.size * LEADING)))
    pieces = [set_]
    if set_.height > free:
        pieces = [
            Setting(set_.size, set_.lines[n : n + lines]) for n in range(0, len(set_.lines), lines)
        ]
    for piece in pieces:
        yield Slab(piece.height + _AIR, _line_painter(piece, part))


def _line_painter(set_: Setting, part: Said) -> Callable[[Canvas, float], None]:
    def paint(c: Canvas, y: float) -> None:
        c.block(c.left, y, set_, Style(0, c.ink.muted if part.quiet else c.ink.text, part.bold))

    return paint


def _named(part: Named, size: int, room: float) -> Slab:
    """The mark, the name, its figure at the end or beneath, its note and its bar."""
    start = _MARK if part.mark is not None or part.fate is not Fate.NONE else 0.0
    figure = width(part.figure, size, bold=True)
    aside = figure + 40 if part.figure and figure <= room * _WIDEST else 0.0
    name = wrapped(part.name, size, room - start - aside, bold=True)
    under = part.figure if part.figure and not aside else ""
    notes = [wrapped(text, min(size, 58), room - start) for text in (under, part.note) if text]
    bar = _BENEATH if part.fraction is not None else 0.0
    high = max(name.height, 70.0 if start else 0.0) + sum(note.height for note in notes) + bar
    fated = part.mark is not None and part.fate is not Fate.NONE

    def paint(c: Canvas, y: float) -> None:
        _mark(c, part, (c.left + 36, y + max(35.0, size * LEADING / 2)))
        below = c.block(c.left + start, y, name, Style(0, c.ink.text, bold=True))
        if aside:
            style = Style(size, c.ink.text, bold=True, align=Align.RIGHT)
            c.line(c.right, y, part.figure, style)
        if fated:
            _fate(c, part.fate, (c.left - 34, y + 35))
        below = max(below, y + (70.0 if start else 0.0))
        for note in notes:
            below = c.block(c.left + start, below, note, Style(0, c.ink.text))
        if part.fraction is not None:
            _bar(c, (c.left + start, below), c.room - start, part)

    asked = isinstance(part.mark, Choice) and part.fraction is None
    return Slab(high + _AIR, paint, asked)


def _mark(c: Canvas, part: Named, at: tuple[float, float]) -> None:
    mark = part.mark
    if isinstance(mark, Choice):
        if mark.sign is Sign.OPTION:
            key_cap(c, mark.key, at, 34)
        else:
            sign(c, mark.sign, at, 34)
    elif mark is not None:
        style = Style(FLOOR, c.ink.accent, bold=True, align=Align.CENTRE)
        c.line(at[0], at[1] - FLOOR * 0.61, mark, style)
    else:
        _fate(c, part.fate, at)


def _fate(c: Canvas, fate: Fate, at: tuple[float, float]) -> None:
    if fate is Fate.IN:
        tick(c, at, 32, c.ink.text)
    elif fate is Fate.OUT:
        cross(c, at, 32, c.ink.text)


def _bar(c: Canvas, at: tuple[float, float], full: float, part: Named) -> None:
    x, y = at
    colour = vote_colour(c, part.mark.sign) if isinstance(part.mark, Choice) else c.ink.accent
    c.wash(rounded(x, y + 4, full, _THIN, 6), c.ink.surface)
    reach = full * min(1.0, max(0.0, part.fraction or 0.0)) * c.risen(0.4)
    if reach >= 1:
        c.fill(rounded(x, y + 4, reach, _THIN, 6), colour, c.ink.surface)


def paint_told(c: Canvas, what: Told, page: int) -> None:
    """One page of it; past the last, the last."""
    pages = told_pages(what, c.room, c.high)
    page = min(max(page, 0), len(pages) - 1)
    mark = f"{page + 1} / {len(pages)}" if len(pages) > 1 else ""
    if _headed(what, c.room) and (what.title or what.right):
        heading(c, what.title, _right(what, c.room, mark))
    else:
        headline(c)
    y = _top(what, c.room)
    for slab in pages[page]:
        slab.paint(c, y)
        y += slab.high
    if what.heard is not None:
        received(c, c.bottom - received_high(what.heard, c.room), what.heard)
