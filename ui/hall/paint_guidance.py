"""Pictures that show how: hand signals, agreements, how to vote, hands up without a light."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF

from ui.hall.canvas import MARGIN, Canvas, Style, disc
from ui.hall.furniture import UNDER_HEADING, heading, headline, lowered, page_mark
from ui.hall.gestures import gesture, raised_hand
from ui.hall.lettering import FLOOR, LEADING, Setting
from ui.hall.listing import MARK, ROW
from ui.hall.measures import Part, column, column_height, evenly, page_at, paint_column
from ui.hall.paint_lines import notes_height, paint_notes
from ui.hall.signs import key_cap, sign
from ui.hall.tableau import Cell, Page, paint_tableau, tableau_pages
from ui.hall.tongues import alike, several, wrapped
from ui.hall.voting_pictures import voting_picture
from ui.present.scenes import (
    Agreements,
    Choice,
    Gesture,
    HandSignals,
    HowPicture,
    HowToVote,
    LightCheck,
    Sign,
)

_ON_A_PAGE: Final = 4
_MARK: Final = " · 9 / 9"
_AGREED: Final = (76, 70, 64, 60)
_PAGED: Final = 64
_PAGED_BOTH: Final = 56  # of several languages
_BULLET: Final = 62.0
_BETWEEN: Final = 34.0
_MOST_LINES: Final = 7
_LEGEND: Final = (58, 54, FLOOR)
_LEGEND_HIGH: Final = 134.0  # of a choice in several languages
_LEGEND_AIR: Final = 26.0
_BESIDE: Final = 80.0


def _gesture(which: Gesture) -> Callable[[Canvas, QRectF], None]:
    return lambda c, box: gesture(c, which, box)


def _picture(which: HowPicture, choices: tuple[Choice, ...]) -> Callable[[Canvas, QRectF], None]:
    return lambda c, box: voting_picture(c, which, box, choices)


def _top(title: str, room: float) -> float:
    return UNDER_HEADING + lowered(title, _MARK, room) + 6


def _free(title: str, note: str, room: float, high: float) -> float:
    """What is left between the heading and a note."""
    foot = notes_height((note,), room) if note else 0.0
    return high - MARGIN - foot - 20 * bool(note) - _top(title, room)


def signal_pages(scene: HandSignals, room: float, high: float) -> list[Page]:
    """A few signals a page."""
    free = _free(scene.title, scene.note, room, high)
    return tableau_pages(_signals(scene), room, free)


def _signals(scene: HandSignals) -> list[Cell]:
    return [Cell(_gesture(s.gesture), s.name, s.meaning) for s in scene.signals]


def paint_signals(c: Canvas, scene: HandSignals) -> None:
    """One page of signals: each a drawing, its name, and what it means."""
    pages = signal_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page) if pages else (0, None)
    heading(c, scene.title, page_mark(number, len(pages)))
    paint_notes(c, (scene.note,))
    if page is not None:
        free = _free(scene.title, scene.note, c.room, c.high)
        paint_tableau(c, _top(scene.title, c.room), free, page, _signals(scene))


def agreement_pages(scene: Agreements, room: float, high: float) -> list[list[Setting]]:
    """The sentences, large, seven lines a page at most; evenly where they need several pages."""
    free = _free(scene.title, scene.note, room, high)
    for size in _AGREED:
        lines = [wrapped(line, size, room - _BULLET) for line in scene.lines]
        count = sum(len(line.lines) for line in lines)
        if count <= _MOST_LINES and _together(lines) <= free:
            return [lines]
    both = any(several(line) for line in scene.lines)
    size, count = (_PAGED_BOTH, _MOST_LINES + 1) if both else (_PAGED, _MOST_LINES)
    lines = [wrapped(line, size, room - _BULLET) for line in scene.lines]
    most = min(free + _BETWEEN, count * size * LEADING + 3 * _BETWEEN)
    return evenly([line.height + _BETWEEN for line in lines], lines, most)


def _together(lines: list[Setting]) -> float:
    return sum(line.height + _BETWEEN for line in lines) - _BETWEEN


def paint_agreements(c: Canvas, scene: Agreements) -> None:
    """One page of sentences, a dot before each."""
    pages = agreement_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page)
    heading(c, scene.title, page_mark(number, len(pages)))
    paint_notes(c, (scene.note,))
    free = _free(scene.title, scene.note, c.room, c.high)
    air = _BETWEEN
    if len(page) > 1:
        air = min(_BETWEEN * 2, _BETWEEN + (free - _together(page)) * 0.7 / (len(page) - 1))
    high = _together(page) + (air - _BETWEEN) * (len(page) - 1)
    y = _top(scene.title, c.room) + max(0.0, (free - high) * 0.35)
    for line in page:
        c.fill(disc(c.left + 15, y + line.size * 0.66, 13), c.ink.accent)
        y = c.block(c.left + _BULLET, y, line, Style(0, c.ink.text)) + air


def how_pages(scene: HowToVote, room: float, high: float) -> list[Page]:
    """The steps on one page where they have room, else on several."""
    return tableau_pages(_steps(scene), room, _how_free(scene, room, high))


def _steps(scene: HowToVote) -> list[Cell]:
    return [Cell(_picture(step.picture, scene.choices), "", step.text) for step in scene.steps]


def _legend(scene: HowToVote, room: float) -> tuple[list[Setting], float]:
    """The words of the choices, and how high their rows are with the air above."""
    labels = [choice.label for choice in scene.choices]
    if not labels:
        return [], 0.0
    settings = alike(labels, _LEGEND, _legend_step(len(labels), room) - MARK - 20, _LEGEND_HIGH)
    rows = math.ceil(len(labels) / _columns(len(labels)))
    return settings, rows * _legend_row(settings) + _LEGEND_AIR


def _columns(choices: int) -> int:
    return choices if choices <= _ON_A_PAGE else 3


def _legend_step(choices: int, room: float) -> float:
    return room / _columns(choices)


def _legend_row(settings: list[Setting]) -> float:
    return max(ROW, *(setting.height + 6 for setting in settings))


def _paint_legend(c: Canvas, low: float, scene: HowToVote) -> float:
    """What each sign or key means, in a row that ends at `low`; where it begins."""
    settings, high = _legend(scene, c.room)
    row = _legend_row(settings) if settings else 0.0
    for n, (choice, set_) in enumerate(zip(scene.choices, settings, strict=True)):
        x = c.left + n % _columns(len(settings)) * _legend_step(len(settings), c.room)
        y = low - high + _LEGEND_AIR + (n // _columns(len(settings)) + 0.5) * row
        if choice.sign is Sign.OPTION:
            key_cap(c, choice.key, (x + 34, y), 33)
        else:
            sign(c, choice.sign, (x + 34, y), 33)
        c.block(x + MARK, y - set_.height / 2, set_, Style(0, c.ink.text, bold=True))
    return low - high


def _how_free(scene: HowToVote, room: float, high: float) -> float:
    return _free(scene.title, scene.note, room, high) - _legend(scene, room)[1]


def paint_how(c: Canvas, scene: HowToVote) -> None:
    """The steps as drawings with words, what each sign means, and a note."""
    pages = how_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page) if pages else (0, None)
    heading(c, scene.title, page_mark(number, len(pages)))
    low = paint_notes(c, (scene.note,)) - 20 * bool(scene.note)
    _paint_legend(c, low, scene)
    if page is not None:
        free = _how_free(scene, c.room, c.high)
        paint_tableau(c, _top(scene.title, c.room), free, page, _steps(scene))


def paint_light_check(c: Canvas, scene: LightCheck) -> None:
    """A raised hand, as large as it can be, and what it is for."""
    headline(c)
    low = paint_notes(c, (scene.received_line,)) - 20 * bool(scene.received_line)
    top = UNDER_HEADING - 60
    side = min(low - top, c.room * 0.36)
    raised_hand(c, QRectF(c.left, top + (low - top - side) / 2, side, side))
    parts = (
        Part(scene.text, 120, c.ink.text, bold=True, lines=4),
        Part(scene.hint, 66, c.ink.muted, gap=30),
    )
    made = column(c, parts, c.room - side - _BESIDE, low - top)
    paint_column(c, c.left + side + _BESIDE, top + (low - top - column_height(made)) / 2, made)
