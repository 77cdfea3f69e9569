"""How a vote is cast, as drawings: a handset with its keys and light, cards, hands, tellers."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

from ui.hall.canvas import Canvas, disc, rounded, run
from ui.hall.gestures import FINE, folded, hand, raised_hand
from ui.hall.letter_pictures import letter, letter_card, seen
from ui.hall.signs import key_cap, sign
from ui.present.scenes import Choice, HowPicture, Sign

_BODY: Final = 0.5  # a handset's width, of its height
_COLUMN: Final = 3  # keys above each other
_RAYS: Final = 7
_PEOPLE: Final = 3


@dataclass(frozen=True, slots=True)
class _Handset:
    """Where a handset stands, and where its light and its keys are."""

    x: float
    y: float
    wide: float
    high: float

    @property
    def light(self) -> tuple[float, float]:
        return self.x + self.wide / 2, self.y + self.high * 0.15

    def key(self, n: int, of: int) -> tuple[float, float]:
        columns = 1 if of <= _COLUMN else 2
        column, row = n % columns, n // columns
        rows = math.ceil(of / columns)
        x = self.x + self.wide * (column + 0.5) / columns
        return x, self.y + self.high * (0.255 + 0.685 * (row + 0.5) / rows)


def voting_picture(
    c: Canvas, which: HowPicture, box: QRectF, choices: Sequence[Choice] = ()
) -> None:
    """The drawing of one step, as large as the box holds it."""
    _PICTURES[which](c, box, choices)


def _handset(c: Canvas, box: QRectF, wide: float = _BODY, aside: float = 0.0) -> _Handset:
    """A handset's body in the middle of the box, `aside` of its height further left."""
    high = box.height()
    w = high * wide
    made = _Handset(box.center().x() - w / 2 - aside * high, box.top(), w, high)
    shape = rounded(made.x, made.y, made.wide, made.high, 0.13 * high)
    c.wash(shape, c.ink.surface)
    c.stroke(shape, c.ink.edge, 0.018 * high)
    return made


def _lamp(c: Canvas, made: _Handset, *, lit: bool) -> None:
    radius = made.high * 0.045
    if not lit:
        c.stroke(disc(*made.light, radius), c.ink.edge, radius * 0.3, c.ink.surface)
        return
    c.fill(disc(*made.light, radius * 1.5), c.ink.accent, c.ink.surface)


def _keys(c: Canvas, made: _Handset, choices: Sequence[Choice], pressed: int | None = None) -> None:
    """Keys with their numbers; where one is pressed, the others are bare outlines."""
    shown = [choice for choice in choices if choice.key][: 2 * _COLUMN]
    rows = min(_COLUMN, max(1, len(shown)))
    radius = min(made.high * 0.29 / rows, made.wide * (0.36 if len(shown) <= _COLUMN else 0.2))
    for n, choice in enumerate(shown):
        at = made.key(n, len(shown))
        if pressed is None or pressed == n:
            key_cap(c, choice.key, at, max(radius, 29), c.ink.surface)
        else:
            shape = rounded(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius, 0.4 * radius)
            c.stroke(shape, c.ink.edge, 4, c.ink.surface)


def _keypad(c: Canvas, box: QRectF, choices: Sequence[Choice]) -> None:
    """Keys with their numbers, and beside each the sign it stands for, where it has one."""
    signed = [n for n, choice in enumerate(choices) if choice.sign is not Sign.OPTION]
    few = len(choices) <= _COLUMN and bool(signed)
    made = _handset(c, box, _BODY if len(choices) <= _COLUMN else 0.62, 0.16 if few else 0.0)
    _lamp(c, made, lit=False)
    _keys(c, made, choices)
    if not few:
        return
    radius = made.high * 0.085
    for n in signed:
        y = made.key(n, len(choices))[1]
        x = made.x + made.wide
        c.hairline(run((x + 0.05 * made.high, y), (x + 0.13 * made.high, y)), c.ink.edge, 5)
        sign(c, choices[n].sign, (x + 0.26 * made.high, y), radius)


def _light(c: Canvas, box: QRectF, choices: Sequence[Choice]) -> None:
    made = _handset(c, box)
    _lamp(c, made, lit=True)
    _keys(c, made, choices, 0)
    x, y = made.light
    near, far = made.high * 0.088, made.high * 0.122
    rays = QPainterPath()
    for n in range(_RAYS):
        angle = math.pi * (n / (_RAYS - 1)) * 1.16 - 0.08 * math.pi
        rays.addPath(
            run(
                (x - near * math.cos(angle), y - near * math.sin(angle)),
                (x - far * math.cos(angle), y - far * math.sin(angle)),
            )
        )
    c.stroke(rays, c.ink.accent, made.high * 0.022)


def _again(c: Canvas, box: QRectF, choices: Sequence[Choice]) -> None:
    """Another key than before, and an arrow that goes around."""
    made = _handset(c, box)
    _lamp(c, made, lit=True)
    _keys(c, made, choices, min(1, max(0, len(choices) - 1)))
    first, then = made.key(0, max(2, len(choices)))[1], made.key(1, max(2, len(choices)))[1]
    reach, size = abs(then - first) / 2 + 8, made.high
    edge = made.x - 0.03 * size
    round_ = QRectF(edge - reach, (first + then) / 2 - reach, 2 * reach, 2 * reach)
    arc = QPainterPath()
    arc.arcMoveTo(round_, 90)
    arc.arcTo(round_, 90, 180)
    arc.moveTo(edge - 0.05 * size, round_.bottom() - 0.05 * size)
    arc.lineTo(edge, round_.bottom())
    arc.lineTo(edge - 0.05 * size, round_.bottom() + 0.05 * size)
    c.stroke(arc, c.ink.accent, size * 0.028)


def _card(c: Canvas, at: tuple[float, float], high: float, which: Sign | None) -> None:
    """A card around a point, with its sign."""
    x, y = at
    wide = 0.72 * high
    shape = rounded(x - wide / 2, y - high / 2, wide, high, 0.08 * high)
    c.wash(shape, c.ink.surface)
    c.stroke(shape, c.ink.edge, max(4, 0.02 * high))
    if which is not None:
        sign(c, which, (x, y), 0.25 * high, c.ink.surface)


def _cards(c: Canvas, box: QRectF, choices: Sequence[Choice]) -> None:
    """A card for each choice, side by side."""
    count = max(1, len(choices))
    high = min(box.height() * 0.62, box.width() / count / 0.78)
    for n, choice in enumerate(choices):
        x = box.center().x() + (n - (count - 1) / 2) * 0.78 * high
        _card(c, (x, box.center().y()), high, choice.sign)


def _raise(c: Canvas, box: QRectF, choices: Sequence[Choice]) -> None:
    """A hand that holds a card up."""
    which = choices[0].sign if choices else None
    _card(c, (box.center().x(), box.top() + 0.29 * box.height()), 0.56 * box.height(), which)
    _hand_below(c, box)


def _raise_letter(c: Canvas, box: QRectF, choices: Sequence[Choice]) -> None:
    """A hand that holds a letter card up."""
    up = choices[0].key if choices and choices[0].key else "A"
    middle = (box.center().x(), box.top() + 0.31 * box.height())
    letter_card(c, middle, 0.6 * box.height(), up)
    _hand_below(c, box)


def _hand_below(c: Canvas, box: QRectF) -> None:
    x, size = box.center().x(), box.height()
    frame = QTransform().translate(x, box.top() + 0.6 * size).scale(0.3 * size, 0.3 * size)
    arm = (
        QTransform()
        .translate(x, box.top() + 0.6 * size)
        .map(rounded(-0.08 * size, 0.1 * size, 0.16 * size, 0.3 * size, 0.03 * size))
    )
    shape = frame.scale(1 / FINE, 1 / FINE).map(hand((), thumb=False)).united(arm)
    c.hairline(shape, c.ink.ground, 0.03 * size)
    c.fill(shape, c.ink.text)
    folds = QTransform().translate(x, box.top() + 0.6 * size).scale(0.3 * size, 0.3 * size)
    c.stroke(folds.map(folded(())), c.ink.ground, 0.014 * size, c.ink.text)


def _hand(c: Canvas, box: QRectF, _choices: Sequence[Choice]) -> None:
    """A hand that is up."""
    side = 0.9 * min(box.width(), box.height())
    raised_hand(c, QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side))


def _count(c: Canvas, box: QRectF, choices: Sequence[Choice]) -> None:
    """People with their cards up, and the tally of a teller."""
    which = choices[0].sign if choices else None
    _counted(c, box, lambda at, high: _card(c, at, high, which))


def _count_hands(c: Canvas, box: QRectF, _choices: Sequence[Choice]) -> None:
    """People with a hand up, and the tally of a teller."""

    def up(at: tuple[float, float], high: float) -> None:
        raised_hand(c, QRectF(at[0] - high / 2, at[1] - high / 2, high, high))

    _counted(c, box, up)


def _counted(c: Canvas, box: QRectF, hold_up: Callable[[tuple[float, float], float], None]) -> None:
    """People who hold something up, painted around a point and so high, and the tally."""
    size = box.height()
    for n in range(_PEOPLE):
        x = box.center().x() + (n - 1) * 0.34 * size
        hold_up((x, box.top() + 0.17 * size), 0.28 * size)
        c.fill(disc(x, box.top() + 0.42 * size, 0.065 * size), c.ink.text)
        body = rounded(
            x - 0.13 * size, box.top() + 0.5 * size, 0.26 * size, 0.3 * size, 0.12 * size
        )
        half = QPainterPath()
        half.addRect(QRectF(x - size, box.top(), 2 * size, 0.64 * size))
        c.fill(body.intersected(half), c.ink.text)
    _tally(
        c, QRectF(box.center().x() - 0.2 * size, box.top() + 0.73 * size, 0.4 * size, 0.22 * size)
    )


def _tally(c: Canvas, box: QRectF) -> None:
    strokes = QPainterPath()
    for n in range(4):
        x = box.left() + box.width() * (n + 0.5) / 4
        strokes.addPath(run((x, box.top()), (x, box.bottom())))
    strokes.addPath(run((box.left() - 8, box.bottom() - 8), (box.right() + 8, box.top() + 8)))
    c.stroke(strokes, c.ink.accent, box.height() * 0.1)


_PICTURES: Final[Mapping[HowPicture, Callable[[Canvas, QRectF, Sequence[Choice]], None]]] = {
    HowPicture.KEYPAD: _keypad,
    HowPicture.LIGHT: _light,
    HowPicture.AGAIN: _again,
    HowPicture.CARDS: _cards,
    HowPicture.RAISE: _raise,
    HowPicture.COUNT: _count,
    HowPicture.LETTER: letter,
    HowPicture.LETTER_UP: _raise_letter,
    HowPicture.SEEN: seen,
    HowPicture.HAND: _hand,
    HowPicture.COUNT_HANDS: _count_hands,
}
