"""The picture of a result: the word, what it is said with, and the carried moment."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

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
from ui.hall.paint_bars import paint_bars, row_least
from ui.hall.paint_lines import paint_notes
from ui.hall.palette import mixed
from ui.hall.signs import tick
from ui.hall.tongues import beside, compact, filling, is_cut, several, short, under
from ui.present.scenes import Result

MOMENT_SECONDS: Final = 6.0
BARS_TOP: Final = 492.0
_SIZES: Final = (190, 170, 150, 130, 110, 90)
_SMALLEST_WORD: Final = 90
_STACKED: Final = (104, 96, 84, 72)  # of words under each other
_MANY: Final = 3  # rows of bars, where more of them stand in two columns
_ROOMY: Final = 100.0  # a row of bars
_CELL: Final = 160.0  # one whose label is over its bar
_CENTRE: Final = 262.0
_STEP: Final = 39.0  # between two rows of people, and between two people in a row
_FIRST: Final = 190.0
_DOT: Final = 7.5
_NAME: Final = (150, 130, 110, 96, 84, 72, 62, 56, FLOOR)
_TICK: Final = 120.0  # beside a name alone
_SEEN: Final = 0.05  # a swelling smaller than this is not worth its paint


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
        _moment(c, scene.moment, _texts(c, scene, plan))
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
    if not (several(scene.word) or several(scene.title) or several(scene.sentence)):
        return _plan(c, scene, 1, _SIZES)
    plans = [
        _plan(c, scene, lines, _SIZES[n:])
        for lines in (3, 2, 1)
        for n in (range(len(_SIZES)) if scene.word else range(1))
    ]
    free = end - (CAPTION * LEADING + 8 if scene.threshold else 0)
    rows = len(scene.bars) if scene.threshold or len(scene.bars) < _MANY else _MANY
    wanted = rows * (_ROOMY if scene.threshold else _CELL)
    for held in ([plan for plan in plans if not _cuts(c, scene, plan)], plans):
        for row in (wanted, rows * row_least(scene, c.room)):
            found = next((plan for plan in held if free - plan.top >= row), None)
            if found is not None:
                return found
    return plans[-1]


def _cuts(c: Canvas, scene: Result, plan: _Plan) -> bool:
    """Whether something of the title is missing."""
    return is_cut(short(scene.title, (CAPTION, FLOOR), c.room, plan.lines, bold=True))


def _plan(c: Canvas, scene: Result, lines: int, sizes: tuple[int, ...]) -> _Plan:
    y = UNDER_HEADING - 8.0 + lowered(scene.title, "", c.room, lines)
    word = _word(c, scene, sizes)
    said = under(scene.sentence, (64, 58, 54, FLOOR), c.room - 80, 2)
    below = max(y + word.height - word.size * (LEADING - 1.16), 372) if scene.word else y
    top = BARS_TOP if scene.word else max(below + said.height + 30, 300)
    return _Plan(lines, word, said, y, below, max(top, below + said.height + 6))


def _word(c: Canvas, scene: Result, sizes: tuple[int, ...]) -> Setting:
    """The word; in two languages on one line while that is large, else under each other."""
    if not several(scene.word):
        return fit(scene.word, sizes, c.room - 120, 1, bold=True)
    large = tuple(size for size in sizes if size >= _SMALLEST_WORD)
    if width(beside(scene.word), large[-1], bold=True) <= c.room - 60:
        return compact(scene.word, large, c.room - 60, 0, bold=True)
    stacked = tuple(size for size in _STACKED if size <= 0.8 * sizes[0])
    return under(scene.word, stacked, c.room - 60, 1, bold=True)


_Text = tuple[int, float, float]


def _texts(c: Canvas, scene: Result, plan: _Plan) -> tuple[_Text, ...]:
    """How wide, where, and how high the texts stand that no dot may stand behind."""
    lower = lowered(scene.title, "", c.room, plan.lines)
    asked = short(scene.title, (CAPTION, FLOOR), c.room, plan.lines, bold=True)
    held, spoken = (plan.y + 2, 210.0), (366.0, 110.0)
    if several(scene.word) or several(scene.sentence):
        held = (plan.y + 2, plan.below - plan.y)
        spoken = (plan.below - 6, plan.said.height + 12)
    return (
        (math.ceil(_width(asked, bold=True) + c.left), -20.0, 196.0 + lower),
        (math.ceil(_width(plan.word, bold=True)), *held),
        (math.ceil(_width(plan.said, bold=False)), *spoken),
    )


def _width(setting: Setting, *, bold: bool) -> float:
    return max(width(line, setting.size, bold=bold) for line in setting.lines)


def _moment(c: Canvas, given: float | None, texts: tuple[_Text, ...]) -> None:
    """Rows of people round the word, lit by a slow wave that starts at it and comes to rest."""
    share = given if given is not None else min(1.0, c.t / MOMENT_SECONDS)
    share = 1.0 if c.still else share
    rows = people(c.wide, texts)
    front = share * (len(rows) + 8)
    for n, row in enumerate(rows):
        if n > front:
            continue
        crest = math.exp(-(((front - 4 - n) / 3) ** 2)) if share < 1 else 0.0
        rest = 0.1 + 0.5 * (1 - n / len(rows)) ** 1.5
        colour = mixed(c.ink.ground, c.ink.accent, rest + (1 - rest) * crest)
        c.wash(row, colour)
        if crest > _SEEN:
            c.hairline(row, colour, 9 * crest)


@lru_cache(maxsize=8)
def people(wide: float, texts: tuple[_Text, ...]) -> tuple[QPainterPath, ...]:
    """Rows of dots round the word, from the inside out, none of them behind a text."""
    kept_free = _free(wide, texts)
    rows = []
    for n in range(int(wide / 2 / _STEP) + 1):
        row = QPainterPath()
        across, down = _FIRST + 150 + n * _STEP, _FIRST + n * _STEP
        count = int(math.pi * (across + down) / _STEP / 1.25)
        for k in range(count):
            angle = 2 * math.pi * (k + (n % 2) / 2) / count
            at = QPointF(wide / 2 + across * math.sin(angle), _CENTRE - down * math.cos(angle))
            if at.y() < BARS_TOP - 20 and not any(box.contains(at) for box in kept_free):
                row.addEllipse(at, _DOT, _DOT)
        rows.append(row)
    return tuple(rows)


def _free(wide: float, texts: tuple[_Text, ...]) -> tuple[QRectF, ...]:
    asked, *centred_ones = texts
    boxes = [QRectF(-20, asked[1], asked[0] + 50, asked[2])]
    for across, top, high in centred_ones:
        boxes.append(QRectF(wide / 2 - across / 2 - 40, top, across + 80, high))
    return tuple(boxes)
