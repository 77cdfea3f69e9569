"""The picture of an open ballot: the keys, how to press them, and how many have been heard.

Never how anybody, or how many, chose.
"""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import Align, Canvas, Style
from ui.hall.furniture import (
    CAPTION,
    UNDER_HEADING,
    heading,
    progress,
    title,
)
from ui.hall.lettering import FLOOR, LEADING, RISE, fit
from ui.hall.listing import listed
from ui.hall.paint_ballot import received, received_setting
from ui.hall.paint_chips import CHIP, chips, chips_height
from ui.hall.paint_choosing import paint_choices
from ui.hall.paint_lines import (
    TURN_SECONDS,
    line_pages,
    notes_top,
    paint_lines,
    paint_notes,
    shown,
)
from ui.hall.paint_tiles import paint_tiles
from ui.hall.tongues import is_cut, several, short, under, widest
from ui.present.scenes import Open, Sign

_QUESTION: Final = (84, 76, 68, 60, FLOOR)
_TILES_LEAST: Final = 260.0  # progress, a label and two rows of tiles
_CHIPS_MOST: Final = 280.0  # higher ones stand as a list, and the tiles give way
_CARDS: Final = 6  # more choices may need pages
_FIGURE_LEAST: Final = 160.0
_TILES_ROOM: Final = 205.0  # from the choices to the end of one row of tiles
_NOTE_BESIDE_A_LIST: Final = 95.0
_NOTES_MOST: Final = 160.0


def paint_open(c: Canvas, scene: Open) -> None:
    """An open ballot: the keys, and how many have been heard."""
    lower = heading(c, scene.word, scene.seconds_line)
    if _is_long(c, scene):
        _open_with_list(c, scene, UNDER_HEADING - 24 + lower)
    elif scene.tiles:
        _open_with_tiles(c, scene, UNDER_HEADING - 24 + lower)
    else:
        _open_with_figure(c, scene, UNDER_HEADING - 20 + lower)


def turns_pages(scene: Open) -> bool:
    """Whether its picture may change by itself."""
    return bool(scene.tiles or scene.how or scene.unknown) or len(scene.choices) > _CARDS


def _notes(c: Canvas, scene: Open, most: float) -> tuple[str, ...]:
    """What there is to say under the picture, all at once or in turn."""
    return shown(_said(scene), c.room, most, c.t)


def _is_long(c: Canvas, scene: Open) -> bool:
    options = any(choice.sign is Sign.OPTION for choice in scene.choices)
    return options and chips_height(scene.choices, c.room) > _CHIPS_MOST


def _open_with_figure(c: Canvas, scene: Open, y: float) -> None:
    """The total alone: nobody sees who was heard."""
    choices = chips_height(scene.choices, c.room)
    said = received_setting(c, scene)
    heard = 150 + said.height - CAPTION * LEADING
    notes = _notes(c, scene, c.bottom - y - _asked_least(c, scene) - 14 - choices - heard)
    end = notes_top(c, notes)
    y = _asked(c, scene, y, end - heard - choices - 14)
    y = chips(c, y + 14, scene.choices, c.room)
    paint_notes(c, notes)
    figure = f"{scene.received} / {scene.issued}"
    base = end - heard
    tall = (base - 50 - y) / 0.76 if several(scene.question) else (base - 20 - y) / 0.95
    if tall > _FIGURE_LEAST:
        size = int(min(300, tall))
        set_ = fit(figure, tuple(range(size, FLOOR - 1, -10)), c.room, 1, bold=True)
        style = Style(set_.size, c.ink.text, bold=True)
        c.line(c.left - 8, base - 40 - set_.size * RISE, figure, style)
    received(c, max(base, y + 20), scene)


def _asked_least(c: Canvas, scene: Open) -> float:
    """How high the question is at the floor."""
    return under(scene.question, (FLOOR,), c.room, 2, bold=True).height


def _asked(c: Canvas, scene: Open, y: float, until: float) -> float:
    """The question, as large as leaves room beneath it; the y below it."""
    for size in _QUESTION:
        set_ = under(scene.question, (size,), c.room, 2, bold=True)
        if set_.size == size and not is_cut(set_) and y + set_.height <= until:
            return c.block(c.left, y, set_, Style(0, c.ink.text, bold=True))
    return title(c, y, scene.question, (FLOOR,), 2)


def _open_with_list(c: Canvas, scene: Open, y: float) -> None:
    """Many options: the keys need the room, in turn with the sentences if need be."""
    heard = received_setting(c, scene).height + 48
    labels = [choice.label for choice in scene.choices]
    notes = _notes(c, scene, _NOTE_BESIDE_A_LIST)
    below = y + under(scene.question, (57, FLOOR), c.room, 1, bold=True).height + 6
    pages = listed(labels, c.room, notes_top(c, notes) - heard - 14 - below)
    if len(pages) == 1 or not several(scene.question):
        y = title(c, y, scene.question, (57, FLOOR), 1) + 6
    else:
        pages = (*listed(labels, c.room, c.bottom - heard - 14 - y - 10), ())
        y, notes = y + 10, ()
    turn = int(c.t / TURN_SECONDS) % len(pages)
    if not pages[turn]:
        paint_lines(c, y, line_pages(_said(scene), c.room, c.bottom - heard - y)[0])
    paint_notes(c, notes)
    base = notes_top(c, notes) - heard
    paint_choices(c, y, pages[turn], scene.choices)
    received(c, base, scene)
    if len(pages) > 1:
        style = Style(CAPTION, c.ink.muted, align=Align.RIGHT)
        c.line(c.right, base + 32, f"{turn + 1} / {len(pages)}", style)


def _said(scene: Open) -> tuple[str, ...]:
    said = (scene.unknown, scene.how, *scene.legends, scene.secrecy)
    return tuple(note for note in said if note)


def _open_with_tiles(c: Canvas, scene: Open, y: float) -> None:
    """The same, packed: the numbers need the room, and give way where there is none."""
    notes = _notes(c, scene, _NOTES_MOST)
    end = notes_top(c, notes) - 16 if notes else c.bottom + 20
    least_high = chips_height(scene.choices, c.room) + CAPTION * LEADING
    if y + _asked_least(c, scene) + least_high + _TILES_ROOM > end:
        _open_with_figure(c, scene, y)
        return
    said = under(scene.received_line, (CAPTION,), c.room, 1, bold=True)
    room = c.room - widest(scene.received_line, CAPTION, bold=True) - 30
    high = max(chips_height(scene.choices, room), said.height + 12)
    apart = chips_height(scene.choices, c.room) + CAPTION * LEADING
    above = apart < high
    sizes = (57, FLOOR) if several(scene.question) else (72, 64, 57, FLOOR)
    least = min(end, c.bottom) - min(apart, high) - _TILES_LEAST
    y = title(c, y, scene.question, sizes, 1, least) + 6
    style = Style(CAPTION, c.ink.text, bold=True, align=Align.RIGHT)
    if above:
        chips(c, y, scene.choices, c.room)
        line = short(scene.received_line, (CAPTION, FLOOR), c.room, bold=True)
        low = c.block(c.right, y + apart - CAPTION * LEADING, line, style) + 6
    else:
        chips(c, y, scene.choices, room)
        low = y + high
        c.block(c.right, low - CHIP + 6 - said.height + CAPTION * LEADING, said, style)
    progress(c, low + 4, scene.received / max(1, scene.issued), c.ink.accent)
    paint_notes(c, notes)
    paint_tiles(c, low + 44, end, scene)
