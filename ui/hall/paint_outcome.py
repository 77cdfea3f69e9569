"""Pictures of what was worked out: an instruction of a mandate, decisions, actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from PySide6.QtGui import QPainterPath

from ui.hall.canvas import MARGIN, Canvas, Style, disc, rounded, run
from ui.hall.furniture import CAPTION, UNDER_HEADING, heading, lowered, page_mark, pill, pill_width
from ui.hall.lettering import FLOOR, LEADING, Setting, paginate, width
from ui.hall.measures import evenly, falling, page_at
from ui.hall.paint_lines import notes_height, paint_notes
from ui.hall.titled_rows import (
    GLYPH,
    PAGE_MARK,
    RADIUS,
    Row,
    page_height,
    paint_nothing,
    paint_row,
    placed_rows,
    row_high,
    row_title,
)
from ui.hall.tongues import beside, filling, is_cut, several, short, wrapped
from ui.present.scenes import (
    ActionLine,
    Actions,
    DecisionLine,
    Decisions,
    InstructionScene,
    Outcome,
)

_PAGED: Final = 66
_PAGED_BOTH: Final = 56  # of several languages
_LARGE: Final = 140.0
_FALLBACK: Final = 0.7  # of the size of the instruction
_PILL: Final = FLOOR * LEADING + 12
_ASIDE: Final = 260.0  # for the number of the page, and air
_BETWEEN: Final = 24.0

Clause = tuple[Setting, Setting]
"""One page of an instruction, and what stands under it; without lines where that is nothing."""


def instruction_pages(scene: InstructionScene, room: float, high: float) -> list[Clause]:
    """The instruction as large as one page holds it, what to settle for under it; else several."""
    free = _instruction_free(scene, room, high)
    least = _PAGED_BOTH if several(scene.text) else _PAGED
    for size in falling(_LARGE, high, least):
        under_it = _settled(scene, size, room)
        left = free - (under_it.height + _BETWEEN if under_it.lines else 0)
        set_ = filling(scene.text, (size,), room, left, bold=True)
        if set_.size == size and set_.height <= left and not is_cut(set_):
            return [(set_, under_it)]
    texts = (text for text in (scene.text, scene.fallback) if text)
    return [page for text in texts for page in _over_pages(text, least, room, free)]


def _settled(scene: InstructionScene, size: int, room: float) -> Setting:
    """What to settle for: smaller than what is sought, and never too small to read."""
    if not scene.fallback:
        return Setting(FLOOR, ())
    return wrapped(scene.fallback, max(FLOOR, round(size * _FALLBACK)), room)


def _over_pages(text: str, size: int, room: float, free: float) -> Iterator[Clause]:
    lines = max(1, int(free / (size * LEADING)))
    for page in paginate(text.replace("\n", "\n\n"), size, room, lines):
        yield Setting(size, page), Setting(size, ())


def _right(scene: InstructionScene, room: float) -> str:
    """The place, where it has room beside the title; else it is told beneath."""
    both = width(beside(scene.title), CAPTION, bold=True) + width(beside(scene.place), CAPTION)
    return beside(scene.place) if both + _ASIDE <= room else ""


def _notes(scene: InstructionScene, room: float) -> tuple[str, ...]:
    place = "" if _right(scene, room) else scene.place
    return tuple(note for note in (place, scene.delegate) if note)


def _instruction_top(scene: InstructionScene, room: float) -> float:
    lower = lowered(scene.title, f"{_right(scene, room)}{PAGE_MARK}", room)
    return UNDER_HEADING + lower + max(_PILL, _meaning(scene, room).height) + 30


def _meaning(scene: InstructionScene, room: float) -> Setting:
    free = room - pill_width(scene.kind) - 34
    return short(scene.meaning, (CAPTION, FLOOR), free, 2)


def _instruction_free(scene: InstructionScene, room: float, high: float) -> float:
    foot = notes_height(_notes(scene, room), room)
    return high - MARGIN - foot - 20 - _instruction_top(scene, room)


def paint_instruction(c: Canvas, scene: InstructionScene) -> None:
    """Its kind and what that asks, the text, and who carries it."""
    pages = instruction_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page)
    marks = (_right(scene, c.room), page_mark(number, len(pages)))
    heading(c, scene.title, " · ".join(mark for mark in marks if mark))
    meaning, low = _meaning(scene, c.room), _instruction_top(scene, c.room)
    middle = low - 30 - max(_PILL, meaning.height) / 2
    x = c.left
    if scene.kind:
        x += 34 + pill(c, x, middle - _PILL / 2, scene.kind, c.ink.accent, c.ink.on_accent)
    c.block(x, middle - meaning.height / 2, meaning, Style(0, c.ink.muted))
    free = _instruction_free(scene, c.room, c.high)
    text, under_it = page
    whole = text.height + (under_it.height + _BETWEEN if under_it.lines else 0)
    y = low + max(0.0, (free - whole) * 0.4) * (len(pages) == 1)
    y = c.block(c.left, y, text, Style(0, c.ink.text, bold=len(pages) == 1))
    c.block(c.left, y + _BETWEEN, under_it, Style(0, c.ink.text))
    paint_notes(c, _notes(scene, c.room))


def decision_pages(scene: Decisions, room: float, high: float) -> list[list[DecisionLine]]:
    """The decisions in their order, evenly on as few pages as they need."""
    heights = [row_high(_decision(line, room)) for line in scene.decisions]
    return evenly(heights, scene.decisions, page_height(heights, scene.title, room, high))


def _decision(line: DecisionLine, room: float) -> Row:
    """The title, how it ended, and its number."""
    number = Setting(FLOOR, (line.number,) if line.number else ())
    free = room - GLYPH - width(line.number, FLOOR) - 40
    word = short(line.word, (CAPTION, FLOOR), free, 2)
    whole = wrapped(line.word, FLOOR, free) if is_cut(word) else word
    return row_title(line.title, room), whole, number


def paint_decisions(c: Canvas, scene: Decisions) -> None:
    """A sign, a title, and under it how it ended and its number: a row each."""
    if not scene.decisions:
        paint_nothing(c, scene.title, scene.empty)
        return
    pages = decision_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page)
    heading(c, scene.title, page_mark(number, len(pages)))
    rows = [_decision(line, c.room) for line in page]
    for line, (y, row) in zip(page, placed_rows(c, scene.title, rows), strict=True):
        outcome(c, line.outcome, (c.left + RADIUS, y + row[0].size * 0.66), RADIUS)
        paint_row(c, y, row)


def action_pages(scene: Actions, room: float, high: float) -> list[list[ActionLine]]:
    """The actions in their order, evenly on as few pages as they need."""
    heights = [row_high(_action(line, room)) for line in scene.actions]
    return evenly(heights, scene.actions, page_height(heights, scene.title, room, high))


def _action(line: ActionLine, room: float) -> Row:
    """What, who, and by when."""
    free = room - GLYPH
    by = short(line.by, (FLOOR,), free * 0.5)
    wide = max((width(text, FLOOR) for text in by.lines), default=0.0)
    return row_title(line.what, room), short(line.who, (CAPTION, FLOOR), free - wide - 40, 2), by


def paint_actions(c: Canvas, scene: Actions) -> None:
    """An empty box to tick, what is to be done, by whom and by when: a row each."""
    if not scene.actions:
        paint_nothing(c, scene.title, scene.empty)
        return
    pages = action_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page)
    heading(c, scene.title, page_mark(number, len(pages)))
    rows = [_action(line, c.room) for line in page]
    for y, row in placed_rows(c, scene.title, rows):
        c.stroke(rounded(c.left + 6, y + row[0].size * 0.66 - 26, 52, 52, 12), c.ink.edge, 6)
        paint_row(c, y, row)


def outcome(c: Canvas, which: Outcome, at: tuple[float, float], radius: float) -> None:
    """How a question ended, as a solid sign with its stroke cut out."""
    x, y = at
    shape, cut = _SIGNS[which](x, y, radius)
    good = which in {Outcome.CARRIED, Outcome.CHOSEN}
    fill, ink = (c.ink.accent, c.ink.on_accent) if good else (c.ink.edge, c.ink.ground)
    c.fill(shape, fill)
    c.stroke(cut, ink, radius * 0.2, fill)


Glyph = tuple[QPainterPath, QPainterPath]


def _ticked(x: float, y: float, r: float) -> QPainterPath:
    return run(
        (x - 0.44 * r, y + 0.04 * r), (x - 0.12 * r, y + 0.36 * r), (x + 0.48 * r, y - 0.34 * r)
    )


def _carried(x: float, y: float, r: float) -> Glyph:
    return disc(x, y, r), _ticked(x, y, r)


def _not_carried(x: float, y: float, r: float) -> Glyph:
    side, arm = 0.9 * r, 0.38 * r
    cut = run((x - arm, y - arm), (x + arm, y + arm))
    cut.addPath(run((x - arm, y + arm), (x + arm, y - arm)))
    return rounded(x - side, y - side, 2 * side, 2 * side, 0.16 * r), cut


def _chosen(x: float, y: float, r: float) -> Glyph:
    reach = 1.14 * r
    shape = run((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    shape.closeSubpath()
    return shape, _ticked(x, y, 0.78 * r)


def _other(x: float, y: float, r: float) -> Glyph:
    shape = rounded(x - r, y - 0.7 * r, 2 * r, 1.4 * r, 0.4 * r)
    return shape, run((x - 0.4 * r, y), (x + 0.4 * r, y))


_SIGNS: Final[Mapping[Outcome, Callable[[float, float, float], Glyph]]] = {
    Outcome.CARRIED: _carried,
    Outcome.NOT_CARRIED: _not_carried,
    Outcome.CHOSEN: _chosen,
    Outcome.OTHER: _other,
}
