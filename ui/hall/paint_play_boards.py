"""Pictures of a game that fill with what comes: a lot, tables, words, dots, figures, a drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage

from ui.hall.animals import animal
from ui.hall.canvas import MARGIN, Align, Canvas, Style, disc, rounded
from ui.hall.furniture import page_mark
from ui.hall.lettering import FLOOR, LEADING, Setting, fit, longest_word, width
from ui.hall.measures import evenly, falling, page_at
from ui.hall.paint_play import framed, framed_box, sized
from ui.hall.tongues import short, under, wrapped
from ui.present.scene_play import (
    PlayBoard,
    PlayDrawn,
    PlayMap,
    PlayPicture,
    PlayTable,
    PlayTables,
    PlayUnit,
    PlayWall,
)

_APART: Final = 48.0
_SIGN: Final = 64.0  # the radius of an animal
_BESIDE_IT: Final = 2 * _SIGN + 30  # from an animal's left edge to what stands beside it
_WORDS: Final = (96, 84, 76, 70, 64, 58, 54, FLOOR)
_LARGER: Final = 1.35  # a word that several called
_DOT: Final = 11.0
_DOTS: Final = 30.0  # from dot to dot
_FIELD: Final = 420.0  # the narrowest field of three beside each other
_THREE: Final = 1400.0  # the room for three figures beside each other
_NUMBERS: Final = 60  # drawn numbers on a page


def paint_play_drawn(c: Canvas, scene: PlayDrawn) -> None:
    """The numbers in their order, as large as they can be."""
    pages = drawn_pages(scene, c.room, c.high)
    at, page = page_at(pages, scene.page)
    y, end = framed(c, scene.prompt, page_mark(at, len(pages)), scene.how)
    if not page:
        return
    columns = _columns(len(page), c.room, end - y)
    rows = math.ceil(len(page) / columns)
    wide, high = c.room / columns, (end - y) / rows
    sizes = tuple(s for s in falling(240, c.high) if s * LEADING <= high - 16) or (FLOOR,)
    longest = max(page, key=lambda text: width(text, FLOOR, bold=True))
    size = fit(longest, sizes, wide - 40, 1, bold=True).size
    for n, number in enumerate(page):
        x, top = c.left + (n % columns) * wide, y + n // columns * high
        box = rounded(x + 6, top + 6, wide - 12, high - 12, 20)
        c.wash(box, c.ink.surface)
        style = Style(size, c.ink.text, bold=True, align=Align.CENTRE, on=c.ink.surface)
        c.line(x + wide / 2, top + high / 2 - size * 0.61, number, style)


def drawn_pages(scene: PlayDrawn, room: float, high: float) -> Sequence[Sequence[str]]:
    """As many numbers on each page as can be read."""
    top, end = framed_box(scene.prompt, (room, high), scene.how)
    most = max(1, int(room / 190)) * max(1, int((end - top) / 90))
    most = min(_NUMBERS, most)
    numbers = scene.numbers
    return [numbers[n : n + most] for n in range(0, len(numbers), most)] or [()]


def _columns(many: int, room: float, high: float) -> int:
    """So many that each box is about twice as wide as high."""
    return min(many, max(1, min(int(room / 190), round(math.sqrt(many * room / max(high, 1) / 2)))))


def paint_play_tables(c: Canvas, scene: PlayTables) -> None:
    """Two columns of tables, each with its animal; one where a name is too long for that."""
    pages = table_pages(scene, c.room, c.high)
    at, page = page_at(pages, scene.page)
    y, _ = framed(c, scene.prompt, page_mark(at, len(pages)), scene.how)
    wide = _table_wide(scene, c.room)
    for row in page:
        high = max((_table_high(one, wide) for one in row), default=0.0)
        for n, table in enumerate(row):
            _paint_table(c, table, (c.left + n * (wide + _APART), y), wide)
        y += high


def table_pages(
    scene: PlayTables, room: float, high: float
) -> Sequence[Sequence[tuple[PlayTable, ...]]]:
    """Rows of two tables, or of one, as many as a page has room for."""
    top, end = framed_box(scene.prompt, (room, high), scene.how)
    wide = _table_wide(scene, room)
    beside = 1 if wide == room else 2
    rows = [scene.tables[n : n + beside] for n in range(0, len(scene.tables), beside)]
    heights = [max(_table_high(one, wide) for one in row) for row in rows]
    return evenly(heights, rows, end - top) if rows else [[]]


def _table_wide(scene: PlayTables, room: float) -> float:
    """Of each: half the room where no word of a name is cut in two there."""
    half = (room - _APART) / 2
    longest = max((longest_word(t.name, FLOOR, bold=True) for t in scene.tables), default=0.0)
    return half if longest <= half - _BESIDE_IT else room


def _table_settings(table: PlayTable, wide: float) -> tuple[Setting, Setting]:
    name = short(table.name, (62, 56, FLOOR), wide - _BESIDE_IT, 2, bold=True)
    return name, wrapped(table.numbers, FLOOR, wide - _BESIDE_IT)


def _table_high(table: PlayTable, wide: float) -> float:
    name, numbers = _table_settings(table, wide)
    return max(2 * _SIGN, name.height + numbers.height) + 28


def _paint_table(c: Canvas, table: PlayTable, at: tuple[float, float], wide: float) -> None:
    x, y = at
    animal(c, table.animal, (x + _SIGN, y + _SIGN), _SIGN)
    name, numbers = _table_settings(table, wide)
    left = x + _BESIDE_IT
    y = c.block(left, y, name, Style(0, c.ink.text, bold=True))
    c.block(left, y, numbers, Style(0, c.ink.text))


def paint_play_wall(c: Canvas, scene: PlayWall) -> None:
    """The words in lines, around the middle; what several called is larger."""
    pages = wall_pages(scene, c.room, c.high)
    at, page = page_at(pages, scene.page)
    y, end = framed(c, scene.prompt, page_mark(at, len(pages)))
    y += max(0.0, (end - y - sum(_line_high(line) for line in page)) / 2)
    for line in page:
        high = _line_high(line)
        x = c.wide / 2 - _line_wide(line) / 2
        for n, (word, size) in enumerate(line):
            ink = c.ink.accent if n % 2 else c.ink.text
            c.line(x, y + (high - size * LEADING) * 0.75, word, Style(size, ink, bold=True))
            x += width(word, size, bold=True) + _APART
        y += high


_Line = tuple[tuple[str, int], ...]


def wall_pages(scene: PlayWall, room: float, high: float) -> Sequence[Sequence[_Line]]:
    """Lines of words with their sizes: on one page as large as that allows, else on several."""
    top, end = framed_box(scene.prompt, (room, high))
    return _wall_pages(scene.words, room, end - top)


@lru_cache(maxsize=16)  # the desk and the wall ask several times a second
def _wall_pages(
    words: tuple[tuple[str, int], ...], room: float, free: float
) -> Sequence[Sequence[_Line]]:
    lines: list[_Line] = []
    for size in _WORDS:
        lines = _flow(words, size, room)
        if sum(_line_high(line) for line in lines) <= free:
            return [lines]
    return evenly([_line_high(line) for line in lines], lines, free)


def _flow(words: Sequence[tuple[str, int]], size: int, room: float) -> list[_Line]:
    lines: list[list[tuple[str, int]]] = [[]]
    for word, often in words:
        own = round(size * _LARGER) if often > 1 else size
        own = fit(word, (own, size, FLOOR), room, 1, bold=True).size
        word_set = fit(word, (own,), room, 1, bold=True).lines[0]
        if lines[-1] and _line_wide([*lines[-1], (word_set, own)]) > room:
            lines.append([])
        lines[-1].append((word_set, own))
    return [tuple(line) for line in lines]


def _line_wide(line: Sequence[tuple[str, int]]) -> float:
    return sum(width(word, size, bold=True) for word, size in line) + _APART * (len(line) - 1)


def _line_high(line: Sequence[tuple[str, int]]) -> float:
    return max((size for _, size in line), default=0) * LEADING + 10


def paint_play_map(c: Canvas, scene: PlayMap) -> None:
    """A field for each part of the area; a dot for each who came from there."""
    pages = map_pages(scene, c.room, c.high)
    at, page = page_at(pages, scene.page)
    y, end = framed(c, scene.prompt, page_mark(at, len(pages)))
    if not page:
        return
    columns = min(_abreast(page, c.room), _abreast(scene.units, c.room))
    rows = math.ceil(len(page) / columns)
    wide, high = c.room / columns, min(300.0, (end - y) / rows)
    names = sized([unit.name for unit in page], (62, 56, FLOOR), wide - 150, 2)
    for n, unit in enumerate(page):
        x, top = c.left + n % columns * wide, y + n // columns * high
        _field(c, unit, names[n], QRectF(x + 6, top + 6, wide - 12, high - 12))


def map_pages(scene: PlayMap, room: float, high: float) -> Sequence[Sequence[PlayUnit]]:
    """As many fields on each page as leave room for a name and two rows of dots."""
    top, end = framed_box(scene.prompt, (room, high))
    columns = _abreast(scene.units, room)
    least = 40 + 2 * FLOOR * LEADING + 2 * _DOTS
    most = columns * max(1, int((end - top) / least))
    rows = math.ceil(len(scene.units) / columns)
    pages = max(1, math.ceil(len(scene.units) / most))
    each = max(1, math.ceil(rows / pages)) * columns
    units = scene.units
    return [units[n : n + each] for n in range(0, len(units), each)] or [()]


def _abreast(units: Sequence[PlayUnit], room: float) -> int:
    """Three fields beside each other where their names allow it; one for very long words."""
    word = max((longest_word(unit.name, FLOOR, bold=True) for unit in units), default=0.0)
    if word > room / 2 - 150:
        return 1
    longest = max((width(unit.name, FLOOR, bold=True) for unit in units), default=0.0)
    narrow = room / 3 < _FIELD or longest > 1.8 * (room / 3 - 150)
    return 2 if narrow or len(units) < 3 else 3  # noqa: PLR2004 - columns


def _field(c: Canvas, unit: PlayUnit, name: Setting, box: QRectF) -> None:
    c.wash(rounded(box.x(), box.y(), box.width(), box.height(), 22), c.ink.surface)
    bold = Style(0, c.ink.text, bold=True, on=c.ink.surface)
    low = c.block(box.x() + 24, box.y() + 10, name, bold) + 12
    figure = Style(name.size, c.ink.text, bold=True, align=Align.RIGHT, on=c.ink.surface)
    c.line(box.right() - 24, box.y() + 10, str(unit.people), figure)
    across = max(1, int((box.width() - 48) / _DOTS))
    down = max(1, int((box.bottom() - 12 - low) / _DOTS))
    for n in range(min(unit.people, across * down)):
        x = box.x() + 24 + _DOT + n % across * _DOTS
        c.fill(disc(x, low + _DOT + n // across * _DOTS, _DOT), c.ink.accent, c.ink.surface)


def paint_play_board(c: Canvas, scene: PlayBoard) -> None:
    """Large numbers, each with its words beneath."""
    y, end = framed(c, scene.prompt)
    columns = 2 if len(scene.figures) in {2, 4} or c.room < _THREE else min(3, len(scene.figures))
    rows = math.ceil(len(scene.figures) / max(1, columns))
    wide, high = c.room / max(1, columns), (end - y) / max(1, rows)
    words = sized([one.words for one in scene.figures], (62, 56, FLOOR), wide - 40, 2)
    beneath = max((set_.height for set_ in words), default=0.0)
    sizes = tuple(s for s in falling(210, c.high) if s * LEADING <= high - beneath - 10)
    for n, figure in enumerate(scene.figures):
        x, top = c.left + n % columns * wide, y + n // columns * high
        big = fit(figure.number, sizes or (FLOOR,), wide - 40, 1, bold=True)
        top += max(0.0, (high - beneath - big.height) / 2)
        top = c.block(x, top, big, Style(0, c.ink.accent, bold=True))
        c.block(x, top - 4, words[n], Style(0, c.ink.text, bold=True))


def paint_play_picture(c: Canvas, scene: PlayPicture) -> None:
    """The whole picture, as large as it can be, its words beneath."""
    end = c.bottom
    if scene.caption:
        words = under(scene.caption, (62, 56, FLOOR), c.room, 2, bold=True)
        end -= words.height + 20
        centre = Style(0, c.ink.text, bold=True, align=Align.CENTRE)
        c.block(c.wide / 2, c.bottom - words.height, words, centre)
    image = _read(scene.picture)
    if image is None or c.painter is None:
        return
    box = QRectF(c.left, MARGIN, c.room, end - MARGIN)
    size = QSizeF(image.size()).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(box.center())
    scale = c.painter.deviceTransform().m11()
    wide, high = round(size.width() * scale), round(size.height() * scale)
    if wide > 0 and high > 0:
        c.painter.drawImage(place, _scaled(scene.picture, wide, high))


@lru_cache(maxsize=8)
def _read(picture: bytes) -> QImage | None:
    image = QImage.fromData(picture)
    return None if image.isNull() else image


@lru_cache(maxsize=12)
def _scaled(picture: bytes, wide: int, high: int) -> QImage:
    image = _read(picture) or QImage()
    ratio, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(wide, high, ratio, smooth)
