"""The picture of a result: the word, the bars with the line to pass, and the carried moment."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from ui.hall.canvas import Align, Canvas, Style, disc, rounded, run
from ui.hall.furniture import BOTTOM, CAPTION, UNDER_HEADING, centred, footer, heading
from ui.hall.lettering import FLOOR, LEADING, fit, fit_high, width
from ui.hall.palette import mixed
from ui.hall.signs import key_cap, sign, vote_colour
from ui.present.scenes import Bar, Result, Sign, ThresholdLine

MOMENT_SECONDS: Final = 6.0
_GROW_SECONDS: Final = 0.4
_BARS_TOP: Final = 492.0
_CENTRE: Final = 262.0
_STEP: Final = 39.0  # between two rows of people, and between two people in a row
_FIRST: Final = 190.0
_STACKED: Final = 112.0  # the lowest row that holds a label and its bar under each other
_DOT: Final = 7.5
_SEEN: Final = 0.05  # a swelling smaller than this is not worth its paint


def paint_result(c: Canvas, scene: Result) -> None:
    """The word, the sentence, the bars."""
    heading_text = fit(scene.title, (CAPTION, FLOOR), c.room, 1, bold=True)
    word = fit(scene.word, (190, 170, 150, 130, 110, 90), c.room - 120, 1, bold=True)
    lone = fit(scene.sentence, (64, 58, 54, FLOOR), c.room - 80, 2)
    if scene.word and scene.carried:
        held = max(width(t, word.size, bold=True) for t in word.lines)
        said = max(width(t, lone.size) for t in lone.lines)
        asked = width(heading_text.lines[0], heading_text.size, bold=True)
        _moment(c, scene.moment, (held, said, asked + c.left))
    heading(c, scene.title)
    y = UNDER_HEADING - 8.0
    if scene.word:
        centred(c, y, word, c.ink.text)
        y = max(y + word.size * 1.16, 372)
        centred(c, y, lone, c.ink.text, bold=False)
    else:
        c.block(c.left, y, lone, Style(0, c.ink.text))
    top = _BARS_TOP if scene.word else max(y + lone.height + 30, 300)
    end = footer(c, scene.detail) if scene.detail else BOTTOM
    _bars(c, max(top, y + lone.height + 6), end - (20 if scene.detail else 0), scene)


def _moment(c: Canvas, given: float | None, wide: tuple[float, float, float]) -> None:
    """Rows of people round the word, lit by a slow wave that starts at it and comes to rest."""
    share = given if given is not None else min(1.0, c.t / MOMENT_SECONDS)
    share = 1.0 if c.still else share
    rows = people(c.wide, tuple(math.ceil(w) for w in wide))
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
def people(wide: float, texts: tuple[int, ...]) -> tuple[QPainterPath, ...]:
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
            if at.y() < _BARS_TOP - 20 and not any(box.contains(at) for box in kept_free):
                row.addEllipse(at, _DOT, _DOT)
        rows.append(row)
    return tuple(rows)


def _free(wide: float, texts: tuple[int, ...]) -> tuple[QRectF, ...]:
    word, said, asked = texts
    middle = wide / 2
    return (
        QRectF(-20, -20, asked + 50, 196),
        QRectF(middle - word / 2 - 40, 170, word + 80, 210),
        QRectF(middle - said / 2 - 40, 366, said + 80, 110),
    )


def _bars(c: Canvas, top: float, end: float, scene: Result) -> None:
    if not scene.bars:
        return
    line_room = CAPTION * LEADING + 8 if scene.threshold else 0.0
    step = min(150.0, (end - top - line_room) / len(scene.bars))
    names = max(width(bar.label, FLOOR, bold=True) for bar in scene.bars) + 146
    if names > c.room * 0.46 and scene.threshold is None and step >= _STACKED:
        for n, bar in enumerate(scene.bars):
            _stacked(c, bar, top + n * step, str(n + 1))
        return
    names = max(width(bar.label, 58, bold=True) for bar in scene.bars) + 146
    start = c.left + min(names, c.room * 0.46)
    shares = max(width(bar.percent, CAPTION) for bar in scene.bars)
    counts = c.right - (shares + 34 if shares else 0.0)
    full = counts - max(width(bar.count, 72, bold=True) for bar in scene.bars) - 44 - start
    for n, bar in enumerate(scene.bars):
        middle = top + line_room + (n + 0.5) * step
        _name(c, bar, QRectF(c.left, middle - step / 2, start - 24 - c.left, step), str(n + 1))
        _bar(c, bar, middle, start, full * c.risen(_GROW_SECONDS))
        _count(c, bar, middle, counts)
    if scene.threshold is not None:
        rows = 1 if scene.bars[0].sign is Sign.FOR else len(scene.bars)
        _threshold(c, scene.threshold, (start, full), (top, top + line_room + rows * step))


def _stacked(c: Canvas, bar: Bar, top: float, key: str) -> None:
    """A long label on its own line, its bar beneath it."""
    x, middle = c.left + 96, top + 46
    box = QRectF(c.left, top, c.room - width(bar.count, 72, bold=True) - 60, 92)
    _name(c, bar, box, key)
    share = width(bar.percent, CAPTION)
    _count(c, bar, middle, c.right - (share + 34 if share else 0))
    reach = (c.right - x) * min(1.0, max(0.0, bar.fraction)) * c.risen(_GROW_SECONDS)
    c.wash(rounded(x, top + 84, c.right - x, 22, 8), c.ink.surface)
    if reach >= 1:
        c.fill(rounded(x, top + 84, reach, 22, 8), vote_colour(c, bar.sign), c.ink.surface)


def _name(c: Canvas, bar: Bar, box: QRectF, key: str) -> None:
    middle = box.center().y()
    if bar.sign is Sign.OPTION:
        key_cap(c, key, (c.left + 34, middle), 34)
    else:
        sign(c, bar.sign, (c.left + 36, middle), 36)
    x = c.left + 96
    name = fit_high(bar.label, (58, FLOOR), box.right() - x, box.height(), bold=True)
    c.block(x, middle - name.height / 2, name, Style(0, c.ink.text, bold=True))


def _bar(c: Canvas, bar: Bar, middle: float, start: float, full: float) -> None:
    """The bar from zero, behind it the thin edge that every bar starts from."""
    thick = 60.0
    reach = full * min(1.0, max(0.0, bar.fraction))
    if reach >= 1:
        c.fill(rounded(start, middle - thick / 2, reach, thick, 8), vote_colour(c, bar.sign))
    c.hairline(run((start, middle - thick / 2 - 4), (start, middle + thick / 2 + 4)), c.ink.edge, 4)


def _count(c: Canvas, bar: Bar, middle: float, end: float) -> None:
    share = Style(CAPTION, c.ink.muted, align=Align.RIGHT)
    c.line(c.right, middle - CAPTION * 0.56, bar.percent, share)
    style = Style(72, c.ink.text, bold=True, align=Align.RIGHT)
    c.line(end, middle - 72 * 0.61, bar.count, style)


def _threshold(
    c: Canvas, line: ThresholdLine, span: tuple[float, float], down: tuple[float, float]
) -> None:
    start, full = span
    x = start + full * min(1.0, max(0.0, line.fraction))
    label = fit(line.label, (CAPTION, FLOOR), c.room, 1)
    wide = width(label.lines[0], label.size)
    at = min(max(x - wide / 2, c.left), c.right - wide)
    c.block(at, down[0], label, Style(0, c.ink.muted))
    top = down[0] + label.height + 4
    c.hairline(run((x, top), (x, down[1] - 16)), c.ink.ground, 14)
    c.stroke(run((x, top), (x, down[1] - 16)), c.ink.text, 6)
    c.fill(disc(x, top, 9), c.ink.text)
