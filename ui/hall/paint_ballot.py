"""Pictures of a vote while it runs: hands, an open ballot, its last seconds, the check.

None of them shows how anybody, or how many, chose: that is `paint_result`'s, after the check.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from ui.hall.canvas import Align, Canvas, Style, rounded
from ui.hall.furniture import (
    BODY,
    BOTTOM,
    CAPTION,
    TOP,
    UNDER_HEADING,
    centred,
    footer,
    heading,
    headline,
    progress,
    title,
)
from ui.hall.lettering import FLOOR, LEADING, RISE, fit, fit_high, width
from ui.hall.paint_tiles import paint_tiles
from ui.hall.signs import key_cap, sign, vote_colour
from ui.present.scenes import Check, Choice, Closing, Hands, Open, Sign

_CARDS: Final = 4  # choices that stand side by side; more of them stand in two columns
_GAP: Final = 36.0
_FLAT: Final = 70.0  # the lowest box that one line of text can stand in
_LABEL: Final = 52
_CHIP: Final = 86.0  # from one line of choices to the next
_PITCH: Final = 80.0  # from a key to the sign beside it
_QUESTION: Final = (84, 76, 68, 60, FLOOR)


def paint_hands(c: Canvas, scene: Hands) -> None:
    """A show of hands: the choices side by side, the one being counted raised."""
    headline(c)
    flat = len(scene.choices) > _CARDS
    y = title(c, TOP + 28, scene.question, (60, FLOOR) if flat else (84, 76, 68, BODY), 2)
    end = footer(c, scene.hint) - 30
    if scene.prompt:
        prompt = fit(scene.prompt, (CAPTION, FLOOR) if flat else (72, 64, FLOOR), c.room, 1)
        y = c.block(c.left, y + 18, prompt, Style(0, c.ink.muted))
    boxes = _boxes(c, len(scene.choices), y + 30, end)
    for n, (choice, box) in enumerate(zip(scene.choices, boxes, strict=True)):
        _card(c, box, choice, current=n == scene.current, flat=flat)


def _boxes(c: Canvas, count: int, top: float, end: float) -> list[QRectF]:
    """Where each choice has its place: side by side, else in lines, else in two columns."""
    gap, columns = _GAP, max(1, count)
    if count > _CARDS:
        gap = 14.0
        columns = 1 if (end - top + gap) / count - gap >= _FLAT else 2
    rows = math.ceil(count / columns)
    wide = (c.room - _GAP * (columns - 1)) / columns
    high = min(520.0, (end - top + gap) / max(1, rows) - gap)
    places = [(n // rows, n % rows) for n in range(count)]
    return [
        QRectF(c.left + column * (wide + _GAP), top + row * (high + gap), wide, high)
        for column, row in places
    ]


def _card(c: Canvas, box: QRectF, choice: Choice, *, current: bool, flat: bool) -> None:
    shape = rounded(box.x(), box.y(), box.width(), box.height(), 28)
    ground = c.ink.surface if current else c.ink.ground
    if current:
        c.wash(shape, ground)
        c.stroke(shape, vote_colour(c, choice.sign), 10)
    else:
        c.hairline(shape, c.ink.rule, 4)
    style = Style(0, c.ink.text if current else c.ink.muted, bold=True, on=ground)
    if flat:
        radius = min(44.0, box.height() * 0.36)
        _glyph(c, choice, (box.x() + 40 + radius, box.center().y()), radius, ground)
        start = box.x() + 70 + 2 * radius
        room = box.right() - 20 - start
        name = fit_high(choice.label, (BODY, 56, FLOOR), room, box.height() - 4, bold=True)
        c.block(start, box.center().y() - name.height / 2, name, style)
        return
    radius = min(120.0, box.height() * 0.27, box.width() * 0.3)
    _glyph(c, choice, (box.center().x(), box.y() + box.height() * 0.4), radius, ground)
    name = fit(choice.label, (84, 76, 68, 60, FLOOR), box.width() - 40, 1, bold=True)
    c.block(
        box.center().x(),
        box.y() + box.height() * 0.84 - name.height / 2,
        name,
        Style(0, style.ink, bold=True, align=Align.CENTRE, on=ground),
    )


def _glyph(c: Canvas, choice: Choice, at: tuple[float, float], radius: float, on: str) -> None:
    if choice.sign is Sign.OPTION:
        key_cap(c, choice.key, at, radius, on)
    else:
        sign(c, choice.sign, at, radius, on)


def paint_open(c: Canvas, scene: Open) -> None:
    """An open ballot: the keys, and how many have been heard."""
    heading(c, scene.word, scene.seconds_line)
    if scene.tiles:
        _open_with_tiles(c, scene)
        return
    y = title(c, UNDER_HEADING - 20, scene.question, _QUESTION, 2)
    y = _chips(c, y + 14, scene.choices, c.room)
    end = footer(c, scene.secrecy)
    figure = f"{scene.received} / {scene.issued}"
    room = end - y - 150
    size = int(min(300, room / 0.9))
    set_ = fit(figure, tuple(range(size, FLOOR, -10)), c.room, 1, bold=True)
    base = end - 150
    c.line(
        c.left - 8, base - 40 - set_.size * RISE, figure, Style(set_.size, c.ink.text, bold=True)
    )
    _received(c, base, scene)


def _open_with_tiles(c: Canvas, scene: Open) -> None:
    """The same, packed: the numbers need the room."""
    y = title(c, UNDER_HEADING - 24, scene.question, (72, 64, 57, FLOOR), 1) + 6
    heard = Style(CAPTION, c.ink.text, bold=True, align=Align.RIGHT)
    room = c.room - width(scene.received_line, CAPTION, bold=True) - 30
    low = _chips(c, y, scene.choices, room)
    c.line(c.right, low - _CHIP + 6, scene.received_line, heard)
    progress(c, low + 4, scene.received / max(1, scene.issued), c.ink.accent)
    paint_tiles(c, low + 44, BOTTOM + 20, scene)


def _received(c: Canvas, y: float, scene: Open | Closing) -> None:
    progress(c, y, scene.received / max(1, scene.issued), c.ink.accent)
    c.line(c.left, y + 32, scene.received_line, Style(CAPTION, c.ink.text, bold=True))


def _chips(c: Canvas, y: float, choices: tuple[Choice, ...], room: float) -> float:
    """The choices with the keys to press, in lines as they fit; the y below them."""
    x = c.left
    for choice in choices:
        wide = _chip_width(choice)
        if x > c.left and x + wide > c.left + room:
            x, y = c.left, y + _CHIP
        _chip(c, x, y, choice)
        x += wide + 30
    return y + _CHIP


def _chip_width(choice: Choice) -> float:
    return (
        width(choice.label, _LABEL, bold=True)
        + (_PITCH if choice.key else 0.0)
        + _sign_room(choice)
    )


def _sign_room(choice: Choice) -> float:
    return 0.0 if choice.sign is Sign.OPTION else _PITCH


def _chip(c: Canvas, x: float, y: float, choice: Choice) -> None:
    middle = y + 40
    if choice.key:
        key_cap(c, choice.key, (x + 34, middle), 34)
        x += _PITCH
    if choice.sign is not Sign.OPTION:
        sign(c, choice.sign, (x + 34, middle), 34)
        x += _PITCH
    style = Style(_LABEL, c.ink.text, bold=True)
    c.line(x, middle - _LABEL * LEADING / 2, choice.label, style)


def paint_closing(c: Canvas, scene: Closing) -> None:
    """The last seconds, in a ring of five."""
    heading(c, scene.question)
    y = 506.0
    _seconds_ring(c, (c.wide / 2, y), 212, scene.seconds_left)
    text = str(scene.seconds_left)
    c.line(c.wide / 2, y - 380 * 0.61, text, Style(380, c.ink.text, bold=True, align=Align.CENTRE))
    word = fit(scene.word, (72, 64, FLOOR), c.room, 1, bold=True)
    centred(c, 164, word, c.ink.text)
    _received(c, 786, scene)


def _seconds_ring(c: Canvas, at: tuple[float, float], radius: float, left: int) -> None:
    """Five arcs, one for each of the last seconds: full and thick while it is still to come."""
    x, y = at
    box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
    for n in range(5):
        arc = QPainterPath()
        start = 90 - 72 * n - 8
        arc.arcMoveTo(box, start)
        arc.arcTo(box, start, -56)
        if n < left:
            c.stroke(arc, c.ink.last, 20)
        else:
            c.hairline(arc, c.ink.rule, 6)


def paint_check(c: Canvas, scene: Check) -> None:
    """The numbers that must agree before anything is shown."""
    heading(c, scene.word)
    y = title(c, UNDER_HEADING - 14, scene.question, (76, 68, BODY, FLOOR), 2)
    end = footer(c, scene.sentence)
    column = c.room / max(1, len(scene.figures))
    sizes = tuple(range(230, FLOOR, -10))
    numbers = [fit(f.number, sizes, column - 40, 1, bold=True) for f in scene.figures]
    size = min((n.size for n in numbers), default=FLOOR)
    top = y + (end - y - size * 1.1 - BODY) / 2
    for n, figure in enumerate(scene.figures):
        x = c.left + n * column + (34 if n else 0)
        if n:
            c.hairline(rounded(x - 34, top + 20, 0.01, size + 60, 0), c.ink.rule)
        c.line(x, top, figure.number, Style(size, c.ink.text, bold=True))
        label = fit(figure.label, (BODY, 56, FLOOR), column - 50, 1)
        c.block(x + 6, top + size * 1.08, label, Style(0, c.ink.muted))
