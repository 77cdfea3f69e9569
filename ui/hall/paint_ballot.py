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
    CAPTION,
    TOP,
    UNDER_HEADING,
    centred,
    footer,
    heading,
    headline,
    lowered,
    page_mark,
    progress,
    title,
)
from ui.hall.lettering import FLOOR, LEADING, Setting, fit
from ui.hall.listing import listed
from ui.hall.look import HEIGHT
from ui.hall.paint_choosing import paint_choices
from ui.hall.paint_lines import TURN_SECONDS, paint_notes, shown
from ui.hall.signs import key_cap, sign, vote_colour
from ui.hall.tongues import alike, is_cut, several, short, under
from ui.present.scenes import Check, Choice, Closing, Hands, Open, Sign

_LISTED: Final = 6  # more choices than these are a list
_NOTES_MOST: Final = 230.0
_CARDS: Final = 4  # choices that stand side by side; more of them stand in two columns
_GAP: Final = 36.0
_ROW_GAP: Final = 14.0
_FLAT: Final = 70.0  # the lowest box that one line of text can stand in
_LOWEST: Final = 54.0  # the same, where two languages leave no more
_NARROW_GAP: Final = 6.0
_APART, _NEARER = 30.0, 12.0  # between the question, the prompt and the cards
_HALFWAY: Final = 400.0
_CARDS_LEAST: Final = 170.0  # the height that three low cards of two lines need, with air
_LOW: Final = 300.0  # a card lower than this has its sign beside its two words, not over them
_WORD: Final = 164.0  # over the ring
_RING_GIVES: Final = 240.0  # of its height, to a long question
_SMALLEST_RING: Final = 0.2
_FIGURES_LEAST: Final = 280.0
_CARD_LABELS: Final = (84, 76, 68, 60)


def paint_hands(c: Canvas, scene: Hands) -> None:
    """A show of hands: the choices side by side, the one being counted raised."""
    headline(c)
    if len(scene.choices) > _LISTED:
        _listed_hands(c, scene)
        return
    flat = len(scene.choices) > _CARDS
    end = footer(c, scene.hint)
    prompt = _prompt(scene, flat=flat, room=c.room)
    most = end - prompt.height - _CARDS_LEAST
    y = title(c, TOP + 28, scene.question, (60, FLOOR) if flat else (84, 76, 68, BODY), 2, most)
    apart = _APART if not several(scene.question) or y < _HALFWAY else _NEARER
    if scene.prompt:
        y = c.block(c.left, y + apart * 0.6, prompt, Style(0, c.ink.muted))
    boxes = _boxes(c, scene.choices, y + apart, end - apart)
    names = _names(scene.choices, boxes[0]) if flat or _too_low(scene.choices, boxes) else []
    for n, (choice, box) in enumerate(zip(scene.choices, boxes, strict=True)):
        _card(c, box, choice, names[n] if names else None, current=n == scene.current)


def _listed_hands(c: Canvas, scene: Hands) -> None:
    """More names than cards can stand for: a list of them."""
    end = footer(c, scene.prompt, scene.hint)
    y = title(c, TOP + 28, scene.question, (60, FLOOR), 2, end - _CARDS_LEAST) + _NEARER
    pages = listed([choice.label for choice in scene.choices], c.room, end - y - _NEARER)
    paint_choices(c, y, pages[int(c.t / TURN_SECONDS) % len(pages)], scene.choices)


def _prompt(scene: Hands, *, flat: bool, room: float) -> Setting:
    sizes = (CAPTION, FLOOR) if flat else (72, 64, FLOOR)
    if not scene.prompt:
        return Setting(FLOOR, ())
    if not several(scene.prompt):
        return fit(scene.prompt, sizes, room, 1)
    return short(scene.prompt, sizes if len(scene.choices) == 0 else (CAPTION, FLOOR), room, 2)


def _too_low(choices: tuple[Choice, ...], boxes: list[QRectF]) -> bool:
    """Whether two words under a sign would leave the sign no room."""
    return any(several(choice.label) for choice in choices) and boxes[0].height() < _LOW


def _names(choices: tuple[Choice, ...], box: QRectF) -> list[Setting]:
    """The words beside their signs, in boxes of that size."""
    room = box.width() - 90 - 2 * _radius(box.height())
    slack = 12 if any(several(choice.label) for choice in choices) else -4
    return alike([x.label for x in choices], (BODY, 56, FLOOR), room, box.height() + slack)


def _radius(high: float) -> float:
    """Of a sign beside its word, in a box that high."""
    return min(44.0, max(25.0, high * 0.36))


def _columns(room: float, choices: tuple[Choice, ...], high: float) -> int:
    """Side by side, else one where a line can stand in each box, else as many as words allow."""
    count = len(choices)
    if not any(several(choice.label) for choice in choices):
        one = (high + _ROW_GAP) / count - _ROW_GAP >= _FLAT
        return count if count <= _CARDS else 1 if one else 2
    for columns in (1, 2, 3) if count > _CARDS else (count, 1, 2):
        box = QRectF(0, 0, *_box_size(room, count, columns, high))
        if columns == count and box.height() >= _LOW:
            names = [under(x.label, (FLOOR,), box.width() - 40, 1, bold=True) for x in choices]
        else:
            names = _names(choices, box)
        held = all(name.height <= max(box.height(), FLOOR) + 12 for name in names)
        if box.height() >= _LOWEST and held and not any(is_cut(name) for name in names):
            return columns
    return min(2, count)


def _box_size(room: float, count: int, columns: int, high: float) -> tuple[float, float]:
    """Width and height of each of `count` boxes."""
    rows = math.ceil(count / columns)
    gap = _GAP if rows == 1 else _ROW_GAP
    if rows > 1 and (high + gap) / rows - gap < _FLAT:
        gap = _NARROW_GAP
    return (room - _GAP * (columns - 1)) / columns, min(520.0, (high + gap) / rows - gap)


def _boxes(c: Canvas, choices: tuple[Choice, ...], top: float, end: float) -> list[QRectF]:
    """Where each choice has its place: side by side, else in lines, else in two columns."""
    count = len(choices)
    if not count:
        return []
    columns = _columns(c.room, choices, end - top)
    wide, high = _box_size(c.room, count, columns, end - top)
    rows = math.ceil(count / columns)
    gap = (end - top - rows * high) / (rows - 1) if rows > 1 and high < 520 else _ROW_GAP  # noqa: PLR2004
    places = [(n // rows, n % rows) for n in range(count)]
    return [
        QRectF(c.left + column * (wide + _GAP), top + row * (high + gap), wide, high)
        for column, row in places
    ]


def _card(c: Canvas, box: QRectF, choice: Choice, name: Setting | None, *, current: bool) -> None:
    shape = rounded(box.x(), box.y(), box.width(), box.height(), 28)
    ground = c.ink.surface if current else c.ink.ground
    if current:
        c.wash(shape, ground)
        c.stroke(shape, vote_colour(c, choice.sign), 10)
    else:
        c.hairline(shape, c.ink.rule, 4)
    style = Style(0, c.ink.text if current else c.ink.muted, bold=True, on=ground)
    if name is not None:
        _flat_card(c, box, (choice, name), style)
    else:
        _tall_card(c, box, choice, style)


def _flat_card(
    c: Canvas, box: QRectF, choice_and_name: tuple[Choice, Setting], style: Style
) -> None:
    """The sign, and the word at its side."""
    choice, name = choice_and_name
    radius = _radius(box.height())
    _glyph(c, choice, (box.x() + 40 + radius, box.center().y()), radius, style.on)
    start = box.x() + 70 + 2 * radius
    c.block(start, box.center().y() - name.height / 2, name, style)


def _tall_card(c: Canvas, box: QRectF, choice: Choice, style: Style) -> None:
    """The sign over the word."""
    x, low = box.center().x(), box.y() + box.height() * 0.84
    radius = min(120.0, box.height() * 0.27, box.width() * 0.3)
    up = box.height() * 0.4
    name = under(choice.label, (84, 76, 68, 60, FLOOR), box.width() - 40, 1, bold=True)
    if several(choice.label):
        sizes = tuple(size for size in _CARD_LABELS if 2 * size * LEADING < box.height() * 0.48)
        name = under(choice.label, (*sizes, FLOOR), box.width() - 40, 1, bold=True)
        low = box.bottom() - 18 - name.height / 2
        up = (box.height() - 18 - name.height) / 2 + 8
        radius = min(radius, up - 22)
    _glyph(c, choice, (x, box.y() + up), radius, style.on)
    centre = Style(0, style.ink, bold=True, align=Align.CENTRE, on=style.on)
    c.block(x, low - name.height / 2, name, centre)


def _glyph(c: Canvas, choice: Choice, at: tuple[float, float], radius: float, on: str) -> None:
    if choice.sign is Sign.OPTION:
        key_cap(c, choice.key, at, radius, on)
    else:
        sign(c, choice.sign, at, radius, on)


def received_setting(c: Canvas, scene: Open | Closing) -> Setting:
    """How many were heard, in words."""
    return _received_setting(scene, c.room)


def _received_setting(scene: Open | Closing, room: float) -> Setting:
    return short(scene.received_line, (CAPTION,), room, bold=True)


def received_high(scene: Open | Closing, room: float) -> float:
    """How high `received` is."""
    return 32 + _received_setting(scene, room).height


def received(c: Canvas, y: float, scene: Open | Closing) -> None:
    """How many were heard, as progress and in words; from `y` to 99 below it in one line."""
    progress(c, y, scene.received / max(1, scene.issued), c.ink.accent)
    style = Style(CAPTION, c.ink.text, bold=True)
    c.block(c.left, y + 32, received_setting(c, scene), style)


def paint_closing(c: Canvas, scene: Closing) -> None:
    """The last seconds, in a ring of five."""
    fitting = (n for n in (3, 2) if lowered(scene.question, "", c.room, n) <= _RING_GIVES)
    lower = heading(c, scene.question, lines=next(fitting, 1))
    lower += 16 if lower else 0
    if not scene.question and c.high < HEIGHT:
        lower = TOP + 28 - _WORD
    word = short(scene.word, (72, 64, FLOOR), c.room, bold=True)
    more = word.height - word.size * LEADING + lower
    less = received_setting(c, scene).height - CAPTION * LEADING + HEIGHT - c.high
    y, shrunk = 506 + (more - less) / 2, max(_SMALLEST_RING, 1 - (more + less) / 424)
    _seconds_ring(c, (c.wide / 2, y), 212 * shrunk, scene.seconds_left)
    size = round(380 * shrunk)
    style = Style(size, c.ink.text, bold=True, align=Align.CENTRE)
    c.line(c.wide / 2, y - size * 0.61, str(scene.seconds_left), style)
    centred(c, _WORD + lower, word, c.ink.text)
    received(c, 786 - less, scene)


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
    lower = heading(c, scene.word, page_mark(scene.page, scene.pages))
    notes = shown((scene.sentence, *scene.lines), c.room, _NOTES_MOST, c.t)
    end = paint_notes(c, notes) if scene.lines else footer(c, scene.sentence)
    sizes: tuple[int, ...] = (76, 68, BODY, FLOOR)
    y = title(c, UNDER_HEADING - 14 + lower, scene.question, sizes, 2, end - _FIGURES_LEAST)
    column = c.room / max(1, len(scene.figures))
    sizes = tuple(range(230, FLOOR, -10))
    numbers = [fit(f.number, sizes, column - 40, 1, bold=True) for f in scene.figures]
    size = min((n.size for n in numbers), default=FLOOR)
    labels = [under(f.label, (BODY, 56, FLOOR), column - 50, 1) for f in scene.figures]
    high = max((set_.height - set_.size * LEADING for set_ in labels), default=0.0)
    room = end - y - BODY - high
    size = int(min(size, max(FLOOR, room / 1.2))) if high else size
    top = y + (room - size * 1.1) / 2
    for n, (figure, label) in enumerate(zip(scene.figures, labels, strict=True)):
        x = c.left + n * column + (34 if n else 0)
        if n:
            c.hairline(rounded(x - 34, top + 20, 0.01, size + 60 + high, 0), c.ink.rule)
        c.line(x, top, figure.number, Style(size, c.ink.text, bold=True))
        c.block(x + 6, top + size * 1.08, label, Style(0, c.ink.muted))
