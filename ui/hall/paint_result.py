"""The picture of a result: the word, what it is said with."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from ui.hall.canvas import Align, Canvas, Style
from ui.hall.furniture import (
    CAPTION,
    UNDER_HEADING,
    centred,
    heading,
    lowered,
)
from ui.hall.lettering import FLOOR, LEADING, Setting, fit, width
from ui.hall.listing import MARK, listed
from ui.hall.look import HEIGHT
from ui.hall.paint_bars import paint_bars, row_least
from ui.hall.paint_lines import paint_notes
from ui.hall.paint_moment import Text, paint_moment
from ui.hall.signs import tick
from ui.hall.tongues import beside, compact, filling, is_cut, several, short, under
from ui.present.scenes import Result

BARS_TOP: Final = 492.0
_SIZES: Final = (190, 170, 150, 130, 110, 90)
_LOW_SIZES: Final = (80, 72, 64)
_LOW_ROW: Final = 76.0
_SMALLEST_WORD: Final = 90
_STACKED: Final = (104, 96, 84, 72)  # of words under each other
_MANY: Final = 3  # rows of bars, where more of them stand in two columns
_ROOMY: Final = 100.0  # a row of bars
_CELL: Final = 160.0  # one whose label is over its bar
_NAME: Final = (150, 130, 110, 96, 84, 72, 62, 56, FLOOR)
_TICK: Final = 120.0  # beside a name alone


@dataclass(frozen=True, slots=True)
class _Plan:
    """What stands over the bars, and where.

    Attributes:
        lines: that each language of the title may take.
        y, below: where the word and the sentence begin.
        top: where the bars may begin.

    """

    lines: int
    word: Setting
    said: Setting
    y: float
    below: float
    top: float


def paint_result(c: Canvas, scene: Result) -> None:
    """The word, the sentence, the bars."""
    end = paint_notes(c, (scene.detail,)) if scene.detail else c.bottom
    plan = _planned(c, scene, end)
    if scene.word and scene.carried:
        paint_moment(
            c, scene.moment, _texts(c, scene, plan), plan.top - 20 if _is_low(c) else BARS_TOP - 20
        )
    heading(c, scene.title, lines=plan.lines)
    if scene.word:
        centred(c, plan.y, plan.word, c.ink.text)
        centred(c, plan.below, plan.said, c.ink.text, bold=False)
    else:
        c.block(c.left, plan.y, plan.said, Style(0, c.ink.text))
    if scene.names:
        _names(c, plan.top + 20, end, scene.names)
        return
    paint_bars(c, plan.top, end - (20 if scene.detail else 0), scene)


def _names(c: Canvas, top: float, end: float, names: tuple[str, ...]) -> None:
    """Who or what was chosen, each behind a tick; a single name in the middle, alone."""
    if len(names) == 1:
        set_ = filling(names[0], _NAME, c.room - 2 * _TICK, end - top, bold=True)
        y = top + (end - top - set_.height) / 2
        wide = _width(set_, bold=True)
        tick(c, (c.wide / 2 - wide / 2 - 10, y + set_.height / 2), 56, c.ink.accent)
        c.block(c.wide / 2 + 50, y, set_, Style(0, c.ink.text, bold=True, align=Align.CENTRE))
        return
    for cell in listed(names, c.room, end - top)[0]:
        x, middle = c.left + cell.x, top + cell.y + cell.high / 2
        tick(c, (x + 40, middle), 40, c.ink.accent)
        style = Style(0, c.ink.text, bold=True)
        c.block(x + MARK, middle - cell.name.height / 2, cell.name, style)


def _planned(c: Canvas, scene: Result, end: float) -> _Plan:
    """The largest word, and the whole title, that leave the bars enough room."""
    if not (several(scene.word) or several(scene.title) or several(scene.sentence) or _is_low(c)):
        return _plan(c, scene, 1, _SIZES)
    sizes = (*_SIZES, *_LOW_SIZES) if _is_low(c) else _SIZES
    plans = [
        _plan(c, scene, lines, sizes[n:])
        for lines in (3, 2, 1)
        for n in (range(len(sizes)) if scene.word else range(1))
    ]
    free = end - (CAPTION * LEADING + 8 if scene.threshold else 0)
    rows = len(scene.bars) if scene.threshold or len(scene.bars) < _MANY else _MANY
    wanted = rows * (_ROOMY if scene.threshold else _CELL)
    least = max(row_least(scene, c.room), _LOW_ROW if _is_low(c) else 0)
    for held in ([plan for plan in plans if not _cuts(c, scene, plan)], plans):
        for row in (wanted, rows * least):
            found = next((plan for plan in held if free - plan.top >= row), None)
            if found is not None:
                return found
    return plans[-1]


def _is_low(c: Canvas) -> bool:
    """Whether the word, the sentence and the bars have no places of their own."""
    return c.high < HEIGHT


def _cuts(c: Canvas, scene: Result, plan: _Plan) -> bool:
    """Whether something of the title is missing."""
    return is_cut(short(scene.title, (CAPTION, FLOOR), c.room, plan.lines, bold=True))


def _plan(c: Canvas, scene: Result, lines: int, sizes: tuple[int, ...]) -> _Plan:
    y = UNDER_HEADING - 8.0 + lowered(scene.title, "", c.room, lines)
    word = _word(c, scene, sizes)
    said = under(scene.sentence, (64, 58, 54, FLOOR), c.room - 80, 2)
    if _is_low(c):
        below = y + word.height - word.size * (LEADING - 1.16) if scene.word else y
        return _Plan(lines, word, said, y, below, below + said.height + 10)
    below = max(y + word.height - word.size * (LEADING - 1.16), 372) if scene.word else y
    top = BARS_TOP if scene.word else max(below + said.height + 30, 300)
    return _Plan(lines, word, said, y, below, max(top, below + said.height + 6))


def _word(c: Canvas, scene: Result, sizes: tuple[int, ...]) -> Setting:
    """The word; in two languages on one line while that is large, else under each other."""
    if not several(scene.word):
        return fit(scene.word, sizes, c.room - 120, 1, bold=True)
    large = tuple(size for size in sizes if size >= _SMALLEST_WORD)
    if large and width(beside(scene.word), large[-1], bold=True) <= c.room - 60:
        return compact(scene.word, large, c.room - 60, 0, bold=True)
    stacked = tuple(size for size in _STACKED if size <= 0.8 * sizes[0])
    return under(scene.word, (*stacked, 64)[: len(stacked) or 1], c.room - 60, 1, bold=True)


def _texts(c: Canvas, scene: Result, plan: _Plan) -> tuple[Text, ...]:
    """How wide, where, and how high the texts stand that no dot may stand behind."""
    lower = lowered(scene.title, "", c.room, plan.lines)
    asked = short(scene.title, (CAPTION, FLOOR), c.room, plan.lines, bold=True)
    held, spoken = (plan.y + 2, 210.0), (366.0, 110.0)
    if several(scene.word) or several(scene.sentence) or _is_low(c):
        held = (plan.y + 2, plan.below - plan.y)
        spoken = (plan.below - 6, plan.said.height + 12)
    return (
        (math.ceil(_width(asked, bold=True) + c.left), -20.0, 196.0 + lower),
        (math.ceil(_width(plan.word, bold=True)), *held),
        (math.ceil(_width(plan.said, bold=False)), *spoken),
    )


def _width(setting: Setting, *, bold: bool) -> float:
    return max(width(line, setting.size, bold=bold) for line in setting.lines)
