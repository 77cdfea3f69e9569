"""The choices of an open ballot: each as a chip of its key, its sign and its word, in lines."""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import Canvas, Style
from ui.hall.lettering import Setting
from ui.hall.signs import key_cap, sign
from ui.hall.tongues import several, short, widest, wrapped
from ui.present.scenes import Choice, Sign

#: From one line of choices to the next.
CHIP: Final = 86.0
_LABEL: Final = 52
_PITCH: Final = 80.0  # from a key to the sign beside it
_BETWEEN: Final = 30.0

_Row = list[tuple[Choice, Setting, float]]


def chips(c: Canvas, y: float, choices: tuple[Choice, ...], room: float) -> float:
    """The choices with the keys to press, in lines as they fit; the y below them."""
    for row in _rows(choices, room):
        x, high = c.left, _height(row)
        for choice, name, wide in row:
            _chip(c, x, y, high, choice, name)
            x += wide + _BETWEEN
        y += high
    return y


def chips_height(choices: tuple[Choice, ...], room: float) -> float:
    """How high `chips` are."""
    return sum(_height(row) for row in _rows(choices, room))


def _rows(choices: tuple[Choice, ...], room: float) -> list[_Row]:
    """In the arrangement that is lowest: languages beside each other, or under each other."""
    ways = [_flow(choices, room, stacked=stacked) for stacked in (False, True)]
    if not any(several(choice.label) for choice in choices):
        return ways[0]
    return min(ways, key=lambda rows: sum(_height(row) for row in rows))


def _flow(choices: tuple[Choice, ...], room: float, *, stacked: bool) -> list[_Row]:
    rows: list[_Row] = [[]]
    x = 0.0
    for choice in choices:
        glyphs = _glyphs(choice)
        name = _name(choice.label, room - glyphs, stacked=stacked)
        wide = glyphs + max(widest(line, _LABEL, bold=True) for line in name.lines)
        if rows[-1] and x + wide > room:
            rows.append([])
            x = 0.0
        rows[-1].append((choice, name, wide))
        x += wide + _BETWEEN
    return rows


def _name(label: str, room: float, *, stacked: bool) -> Setting:
    if not several(label):
        return Setting(_LABEL, (label,))
    return (
        wrapped(label, _LABEL, room, bold=True)
        if stacked
        else short(label, (_LABEL,), room, 2, bold=True)
    )


def _height(row: _Row) -> float:
    return max(CHIP, *(name.height + 12 for _, name, _ in row)) if row else CHIP


def _glyphs(choice: Choice) -> float:
    """The width of what stands before the word."""
    return _PITCH * (bool(choice.key) + (choice.sign is not Sign.OPTION))


def _chip(c: Canvas, x: float, y: float, high: float, choice: Choice, name: Setting) -> None:
    middle = y + 40 + (high - CHIP) / 2
    if choice.key:
        key_cap(c, choice.key, (x + 34, middle), 34)
        x += _PITCH
    if choice.sign is not Sign.OPTION:
        sign(c, choice.sign, (x + 34, middle), 34)
        x += _PITCH
    c.block(x, middle - name.height / 2, name, Style(0, c.ink.text, bold=True))
