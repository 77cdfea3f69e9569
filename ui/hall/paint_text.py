"""Pictures of text in pages: a proposal's wording, a mandate's instructions, the thanks.

How a text falls into pages depends on the picture's shape only, never on its pixels, so the desk
can ask `ui.hall.painter.page_count` before the hall sees anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, TypeVar

from ui.hall.canvas import Canvas, Style, run
from ui.hall.furniture import BOTTOM, CAPTION, UNDER_HEADING, footer, footer_top, heading, pages
from ui.hall.lettering import FLOOR, LEADING, Setting, fit, paginate, width, wrap
from ui.hall.signs import mark
from ui.present.scenes import Credit, InstructionLine, MandateScene, Proposal, ThankYou

_LINES: Final = 7
_SIZES: Final = (96, 84, 76, 70, 64)  # for a wording that one page can hold
_PAGED: Final = 58  # for one that needs several
_GUTTER: Final = 90.0
_BODY_TOP: Final = UNDER_HEADING + 10

Item = TypeVar("Item")


def proposal_pages(scene: Proposal, room: float) -> tuple[tuple[Setting, ...], ...]:
    """Each page as one setting a language; every language is given equal size and width."""
    for size in _SIZES:
        split = _split(scene, room, size)
        if len(split) == 1:
            return split
    return _split(scene, room, _PAGED)


def _split(scene: Proposal, room: float, size: int) -> tuple[tuple[Setting, ...], ...]:
    high = _body_end(scene, room) - _BODY_TOP
    lines = max(1, min(_LINES, int(high / (size * LEADING))))
    column = _column(len(scene.texts), room)
    languages = [paginate(text.text, size, column, lines) for text in scene.texts]
    together = zip_longest(*languages, fillvalue=())
    return tuple(tuple(Setting(size, lines) for lines in page) for page in together)


def _body_end(scene: Proposal, room: float) -> float:
    return footer_top((scene.rule, scene.secrecy), room) - 24


def _column(languages: int, room: float) -> float:
    return (room - _GUTTER * (languages - 1)) / max(1, languages)


def paint_proposal(c: Canvas, scene: Proposal) -> None:
    """One page of the wording; under it the rule and how secret the vote is."""
    split = proposal_pages(scene, c.room)
    page = min(max(scene.page, 0), len(split) - 1)
    heading(c, scene.title)
    pages(c, page, len(split))
    column = _column(len(scene.texts), c.room)
    for n, set_ in enumerate(split[page]):
        x = c.left + n * (column + _GUTTER)
        c.block(x, _BODY_TOP, set_, Style(0, c.ink.text))
        if n:
            middle, end = x - _GUTTER / 2, _body_end(scene, c.room) - 16
            c.hairline(run((middle, _BODY_TOP + 16), (middle, end)), c.ink.rule)
    footer(c, scene.rule, scene.secrecy)


def grouped(heights: Sequence[float], items: Sequence[Item], room: float) -> list[list[Item]]:
    """`items` in order on as few pages as their heights allow; too tall a one stands alone."""
    out: list[list[Item]] = [[]]
    used = 0.0
    for height, item in zip(heights, items, strict=True):
        if out[-1] and used + height > room:
            out.append([])
            used = 0.0
        out[-1].append(item)
        used += height
    return out


_SPACE: Final = 30.0  # between two instructions or credits


def _label_width(lines: tuple[InstructionLine, ...] | tuple[Credit, ...], room: float) -> float:
    labels = [line.kind if isinstance(line, InstructionLine) else line.role for line in lines]
    widest = max((width(label, CAPTION, bold=True) for label in labels), default=0.0)
    return min(widest + 64, room * 0.42)


def _row_heights(rows: Sequence[tuple[str, str]], label: float, room: float) -> list[float]:
    heights = []
    for name, text in rows:
        lines = len(wrap(text, CAPTION, room - label))
        names = len(wrap(name, CAPTION, label - 40, bold=True))
        heights.append(max(lines, names) * CAPTION * LEADING + _SPACE)
    return heights


def table_pages(
    lines: tuple[InstructionLine, ...] | tuple[Credit, ...], room: float, high: float
) -> list[list[tuple[str, str]]]:
    """Instructions or credits as (label, text), a page's worth at a time."""
    rows = [
        (line.kind, line.text) if isinstance(line, InstructionLine) else (line.role, line.names)
        for line in lines
    ]
    return grouped(_row_heights(rows, _label_width(lines, room), room), rows, high)


MANDATE_HIGH: Final = BOTTOM - 300
THANKS_HIGH: Final = 500.0
_MARK: Final = 380.0


def paint_mandate(c: Canvas, scene: MandateScene) -> None:
    """The delegate and one page of instructions."""
    split = table_pages(scene.instructions, c.room, MANDATE_HIGH)
    page = min(max(scene.page, 0), len(split) - 1)
    heading(c, scene.title)
    pages(c, page, len(split))
    name = fit(scene.delegate, (72, 64, 58, FLOOR), c.room, 1, bold=True)
    c.block(c.left, UNDER_HEADING, name, Style(0, c.ink.text, bold=True))
    _table(c, 306, split[page], _label_width(scene.instructions, c.room))


def paint_thanks(c: Canvas, scene: ThankYou) -> None:
    """Roles and names, and the next date."""
    split = table_pages(scene.credits, c.room, THANKS_HIGH)
    page = min(max(scene.page, 0), len(split) - 1)
    heading(c, "")
    pages(c, page, len(split))
    big = fit(scene.title, (120, 104, 92, 84), c.room, 1, bold=True)
    c.block(c.left, 96, big, Style(0, c.ink.text, bold=True))
    label = _label_width(scene.credits, c.room)
    widest = max((width(text, CAPTION) for _, text in split[page]), default=0.0)
    if c.left + label + widest < c.wide - 1.3 * _MARK - 40:
        mark(c, (c.wide - 0.3 * _MARK, 430), _MARK)
    _table(c, 290, split[page], label)
    footer(c, scene.closing)


def _table(c: Canvas, y: float, rows: Sequence[tuple[str, str]], label: float) -> None:
    for name, text in rows:
        names = Setting(CAPTION, wrap(name, CAPTION, label - 40, bold=True))
        texts = Setting(CAPTION, wrap(text, CAPTION, c.room - label))
        c.block(c.left, y, names, Style(0, c.ink.accent, bold=True))
        c.block(c.left + label, y, texts, Style(0, c.ink.text))
        y += max(names.height, texts.height) + _SPACE
