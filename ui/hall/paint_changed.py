"""A proposal with its changed words: old ones struck through, new ones underlined after a plus.

Nothing is said by colour alone, and the words keep their reading order in every language.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ui.hall.canvas import MARGIN, Canvas, Style, run
from ui.hall.furniture import GUTTER, UNDER_HEADING, heading, lowered, page_mark
from ui.hall.lettering import FLOOR, LEADING, width
from ui.hall.measures import page_at
from ui.hall.tongues import beside
from ui.present.scenes import Change, ChangedProposal, ChangedText

_SIZES: Final = (84, 76, 70, 64, 60)
_PAGED: Final = 58
_LINES: Final = 7
_PLUS: Final = 0.62  # the plus before new words and the air behind it, in sizes
_MARK: Final = "99 / 99"
_LEGEND: Final = FLOOR * LEADING + 34


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one kind on one line.

    Attributes:
        first: whether it is the beginning of a run, where the plus stands.
    """

    change: Change
    text: str
    first: bool


Line = tuple[Stretch, ...]
Page = tuple[int, tuple[tuple[Line, ...], ...]]
"""The size, and the lines of each language."""


def changed_pages(scene: ChangedProposal, room: float, high: float) -> list[Page]:
    """Every language at one size, on one page where that is possible, else evenly on several."""
    free = high - MARGIN - _LEGEND - _top(scene, room)
    for size in _SIZES:
        pages = _split(scene, room, size, free)
        if len(pages) == 1:
            return pages
    return _split(scene, room, _PAGED, free)


def _top(scene: ChangedProposal, room: float) -> float:
    return UNDER_HEADING + lowered(scene.title, _MARK, room) + 6


def _column(languages: int, room: float) -> float:
    return (room - GUTTER * (languages - 1)) / max(1, languages)


def _split(scene: ChangedProposal, room: float, size: int, high: float) -> list[Page]:
    most = max(1, min(_LINES, int(high / (size * LEADING))))
    column = _column(len(scene.texts), room)
    wrapped = [_wrapped(text, size, column) for text in scene.texts]
    count = max((len(lines) for lines in wrapped), default=0)
    pages = max(1, math.ceil(count / most))
    most = max(1, math.ceil(count / pages))
    return [
        (size, tuple(tuple(lines[n : n + most]) for lines in wrapped))
        for n in range(0, max(1, count), most)
    ]


def _wrapped(text: ChangedText, size: int, room: float) -> list[Line]:
    """Lines of stretches; a blank line parts paragraphs."""
    lines: list[list[Stretch]] = [[]]
    used = 0.0
    for change, word, first in _words(text):
        if not word:
            lines += [[], []]
            used = 0.0
            continue
        wide = width(f"{word} ", size) + _PLUS * size * first
        if lines[-1] and used + wide - width(" ", size) > room:
            lines.append([])
            used = 0.0
        _append(lines[-1], change, word, first=first)
        used += wide
    return [tuple(line) for line in lines]


def _words(text: ChangedText) -> Iterator[tuple[Change, str, bool]]:
    """Each word with its kind and whether a plus stands before it; '' where a paragraph ends."""
    for part in text.runs:
        first = part.change is Change.ADDED
        for n, paragraph in enumerate(part.text.split("\n\n")):
            if n:
                yield part.change, "", False
            for word in paragraph.split():
                yield part.change, word, first
                first = False


def _append(line: list[Stretch], change: Change, word: str, *, first: bool) -> None:
    last = line[-1] if line else None
    if last is not None and last.change is change and not first:
        line[-1] = Stretch(change, f"{last.text} {word}", last.first)
    else:
        line.append(Stretch(change, word, first))


def paint_changed(c: Canvas, scene: ChangedProposal) -> None:
    """One page of the wording with its marks, and what they mean."""
    number, (size, columns) = page_at(changed_pages(scene, c.room, c.high), scene.page)
    count = len(changed_pages(scene, c.room, c.high))
    heading(c, scene.title, page_mark(number, count))
    top, wide = _top(scene, c.room), _column(len(columns), c.room)
    for n, lines in enumerate(columns):
        x = c.left + n * (wide + GUTTER)
        for row, line in enumerate(lines):
            _paint_line(c, (x, top + row * size * LEADING), line, size)
        if n:
            middle = x - GUTTER / 2
            c.hairline(run((middle, top + 16), (middle, c.bottom - _LEGEND - 20)), c.ink.rule)
    _legend(c, scene)


def _paint_line(c: Canvas, at: tuple[float, float], line: Sequence[Stretch], size: int) -> None:
    x, y = at
    for stretch in line:
        x += _paint_stretch(c, (x, y), stretch, size) + width(" ", size)


def _paint_stretch(c: Canvas, at: tuple[float, float], stretch: Stretch, size: int) -> float:
    """The words with their mark; how wide they are."""
    x, y = at
    before = _PLUS * size if stretch.first else 0.0
    wide = width(stretch.text, size)
    if stretch.first:
        _plus(c, (x + 0.22 * size, y + 0.62 * size), 0.2 * size)
    ink = c.ink.muted if stretch.change is Change.REMOVED else c.ink.text
    c.line(x + before, y, stretch.text, Style(size, ink))
    _mark(c, (x + before, y), wide, stretch.change, size)
    return before + wide


def _mark(c: Canvas, at: tuple[float, float], wide: float, change: Change, size: int) -> None:
    x, y = at
    if change is Change.REMOVED:
        middle = y + 0.68 * size
        c.stroke(run((x - 3, middle), (x + wide + 3, middle)), c.ink.text, max(4.0, 0.07 * size))
    elif change is Change.ADDED:
        low = y + 1.1 * size
        c.stroke(run((x, low), (x + wide, low)), c.ink.accent, max(5.0, 0.09 * size))


def _plus(c: Canvas, at: tuple[float, float], arm: float) -> None:
    x, y = at
    path = run((x - arm, y), (x + arm, y))
    path.addPath(run((x, y - arm), (x, y + arm)))
    c.stroke(path, c.ink.accent, max(5.0, 0.42 * arm))


def _legend(c: Canvas, scene: ChangedProposal) -> None:
    """Both marks with their words, under a line."""
    y = c.bottom - FLOOR * LEADING
    c.hairline(run((c.left, y - 18), (c.right, y - 18)), c.ink.rule)
    x = c.left
    for change, word in ((Change.REMOVED, scene.removed_word), (Change.ADDED, scene.added_word)):
        if not word:
            continue
        text = beside(word)
        stretch = Stretch(change, text, change is Change.ADDED)
        x += _paint_stretch(c, (x, y), stretch, FLOOR) + 70
