"""Pictures of text in pages: a proposal's wording, a mandate's instructions, the thanks.

How a text falls into pages depends on the picture's shape only, never on its pixels, so the desk
can ask `ui.hall.painter.page_count` before the hall sees anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, TypeVar

from ui.hall.canvas import MARGIN, Canvas, Style, run
from ui.hall.furniture import (
    CAPTION,
    GUTTER,
    UNDER_HEADING,
    footer,
    footer_is_whole,
    footer_top,
    heading,
    heading_is_whole,
    lowered,
    page_mark,
)
from ui.hall.lettering import FLOOR, LEADING, Setting, paginate
from ui.hall.look import HEIGHT
from ui.hall.paint_lines import Page, line_pages, notes_height, paint_lines, paint_notes
from ui.hall.signs import mark
from ui.hall.tongues import beside, filling, several, short, widest, wrapped
from ui.present.scenes import Credit, InstructionLine, MandateScene, Proposal, ThankYou

_LINES: Final = 7
_SIZES: Final = (96, 84, 76, 70, 64)  # for a wording that one page can hold
_PAGED: Final = 58  # for one that needs several
_BODY_TOP: Final = UNDER_HEADING + 10
_BETWEEN: Final = 60.0  # between the rule and the secrecy where they have a page
_LONGEST_MARK: Final = "99 / 99"

Item = TypeVar("Item")


def proposal_pages(scene: Proposal, room: float, bottom: float) -> tuple[tuple[Setting, ...], ...]:
    """Each page as one setting a language; every language is given equal size and width.

    The rule and the secrecy stand under every page. Where they would leave the wording little
    room, they have the last page, which is then empty, to themselves.
    """
    with_rule = _fewest_pages(scene, (room, bottom), _footing(scene))
    cut = not footer_is_whole(_footing(scene), room)
    if not cut and (len(with_rule) == 1 or not _may_be_alone(scene, bottom)):
        return with_rule
    alone = (*_fewest_pages(scene, (room, bottom), ()), ())
    return alone if cut or len(alone) <= len(with_rule) else with_rule


def _may_be_alone(scene: Proposal, bottom: float) -> bool:
    """Whether the rule may leave the wording: it is long, or the room is low."""
    return bottom < HEIGHT - MARGIN or any(several(text) for text in _footing(scene))


def _footing(scene: Proposal) -> tuple[str, ...]:
    return tuple(text for text in (scene.third, scene.rule, scene.secrecy) if text)


def _fewest_pages(
    scene: Proposal, box: tuple[float, float], footing: tuple[str, ...]
) -> tuple[tuple[Setting, ...], ...]:
    room, bottom = box
    high = footer_top(footing, room, bottom) - 24 - _body_top(scene, room)
    for size in _SIZES:
        split = _split(scene, room, size, high)
        if len(split) == 1:
            return split
    return _split(scene, room, _PAGED, high)


def _split(scene: Proposal, room: float, size: int, high: float) -> tuple[tuple[Setting, ...], ...]:
    lines = max(1, min(_LINES, int(high / (size * LEADING))))
    column = _column(len(scene.texts), room)
    languages = [paginate(text.text, size, column, lines) for text in scene.texts]
    together = zip_longest(*languages, fillvalue=())
    return tuple(tuple(Setting(size, lines) for lines in page) for page in together) or ((),)


def _body_top(scene: Proposal, room: float) -> float:
    return _BODY_TOP + lowered(scene.title, _LONGEST_MARK, room) * several(scene.title)


def _column(languages: int, room: float) -> float:
    return (room - GUTTER * (languages - 1)) / max(1, languages)


def paint_proposal(c: Canvas, scene: Proposal) -> None:
    """One page of the wording; under it the rule and how secret the vote is."""
    split = proposal_pages(scene, c.room, c.bottom)
    page = min(max(scene.page, 0), len(split) - 1)
    heading(c, scene.title, _right(scene, c.room, page_mark(page, len(split))))
    if not split[page] and scene.texts:
        _rule_alone(c, scene)
        return
    ruled = not any(not page for page in split)
    loud = 1 if scene.third else 0
    end = footer(c, *_footing(scene), loud=loud) if ruled else c.bottom
    top, column = _body_top(scene, c.room), _column(len(scene.texts), c.room)
    for n, set_ in enumerate(split[page]):
        x = c.left + n * (column + GUTTER)
        c.block(x, top, set_, Style(0, c.ink.text))
        if n:
            middle = x - GUTTER / 2
            c.hairline(run((middle, top + 16), (middle, end - 40)), c.ink.rule)


def _right(scene: Proposal, room: float, mark: str) -> str:
    """The page, and that the wording is read aloud: it is longer than a hall takes in by itself."""
    both = " · ".join(text for text in (beside(scene.aloud), mark) if text)
    if not mark or not heading_is_whole(scene.title, both, room):
        return mark
    lower = lowered(scene.title, _LONGEST_MARK, room)
    return both if lowered(scene.title, both, room) <= lower else mark


def _rule_alone(c: Canvas, scene: Proposal) -> None:
    """The rule and the secrecy as the last page, as large as they can be."""
    y = _body_top(scene, c.room) + 20
    high = (c.bottom - y - _BETWEEN) / max(1, len(_footing(scene)))
    settings = [filling(text, _SIZES, c.room, high) for text in _footing(scene)]
    size = min(set_.size for set_ in settings)
    for n, text in enumerate(_footing(scene)):
        set_ = filling(text, (size,), c.room, high)
        if n:
            c.hairline(run((c.left, y + _BETWEEN / 2), (c.right, y + _BETWEEN / 2)), c.ink.rule)
            y += _BETWEEN
        y = c.block(c.left, y, set_, Style(0, c.ink.text if n == 0 else c.ink.muted))


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
    longest = max((widest(label, CAPTION, bold=True) for label in labels), default=0.0)
    return min(longest + 64, room * 0.42)


def _row_heights(rows: Sequence[tuple[str, str]], label: float, room: float) -> list[float]:
    heights = []
    for name, text in rows:
        names, texts = _cells(name, text, label, room)
        heights.append(max(names.height, texts.height) + _SPACE)
    return heights


def _cells(name: str, text: str, label: float, room: float) -> tuple[Setting, Setting]:
    names = wrapped(name, CAPTION, label - 40, bold=True)
    return names, wrapped(text, CAPTION, room - label)


def table_pages(
    lines: tuple[InstructionLine, ...] | tuple[Credit, ...], room: float, high: float
) -> list[list[tuple[str, str]]]:
    """Instructions or credits as (label, text), a page's worth at a time."""
    rows = [
        (line.kind, line.text) if isinstance(line, InstructionLine) else (line.role, line.names)
        for line in lines
    ]
    return grouped(_row_heights(rows, _label_width(lines, room), room), rows, high)


_MOST_NOTES: Final = 330.0
_MARK: Final = 380.0
_TABLE: Final = 306.0  # where the instructions begin under a delegate on one line


def mandate_pages(
    scene: MandateScene, room: float, bottom: float
) -> list[list[tuple[str, str]] | Page]:
    """What frames them, the instructions, a page's worth at a time; then what decides.

    That stands under the instructions, where there is room for it and nothing else before them.
    """
    foot = notes_height(scene.lines, room)
    under_them = _tabled(scene, scene.instructions, room, bottom - foot)
    facts = _fact_pages(scene, room, bottom)
    if len(under_them) == 1 and foot <= _MOST_NOTES and not facts:
        return [*under_them]
    alone = line_pages(scene.lines, room, bottom - _BODY_TOP - 90) if scene.lines else []
    return [*facts, *_tabled(scene, scene.instructions, room, bottom), *alone]


def _fact_pages(scene: MandateScene, room: float, bottom: float) -> list[list[tuple[str, str]]]:
    return _tabled(scene, scene.facts, room, bottom) if scene.facts else []


def _tabled(
    scene: MandateScene, rows: tuple[InstructionLine, ...], room: float, end: float
) -> list[list[tuple[str, str]]]:
    y, _, more = _delegate(scene, room)
    high = end - 300 - (y - UNDER_HEADING) - more
    return table_pages(rows, room, high)


def _delegate(scene: MandateScene, room: float) -> tuple[float, Setting, float]:
    """Where the delegate stands, in what setting, and how much more than one line that is."""
    lower = lowered(scene.title, _LONGEST_MARK, room) if several(scene.title) else 0.0
    name = short(scene.delegate, (72, 64, 58, FLOOR), room, bold=True)
    more = name.height - name.size * LEADING if len(name.lines) > 1 else 0.0
    return UNDER_HEADING + lower, name, more


def thanks_pages(scene: ThankYou, room: float, bottom: float) -> list[list[tuple[str, str]]]:
    """The credits, a page's worth at a time."""
    top = _thanks_table(scene, room)
    return table_pages(
        scene.credits, room, min(500.0, footer_top((scene.closing,), room, bottom) - 25 - top)
    )


def _thanks_title(scene: ThankYou, room: float) -> Setting:
    return short(scene.title, (120, 104, 92, 84), room - 180 * several(scene.title), bold=True)


def _thanks_table(scene: ThankYou, room: float) -> float:
    title = _thanks_title(scene, room)
    return max(290.0, 96 + title.height + 20) if several(scene.title) else 290.0


def paint_mandate(c: Canvas, scene: MandateScene) -> None:
    """The delegate and one page of what frames the mandate, of instructions, or what decides."""
    split = mandate_pages(scene, c.room, c.bottom)
    page = min(max(scene.page, 0), len(split) - 1)
    heading(c, scene.title, page_mark(page, len(split)))
    y, name, more = _delegate(scene, c.room)
    rows = [row for row in split[page] if not isinstance(row, Setting)]
    if not rows and scene.instructions:
        paint_lines(c, y, [row for row in split[page] if isinstance(row, Setting)])
        return
    c.block(c.left, y, name, Style(0, c.ink.text, bold=True))
    y += _TABLE - UNDER_HEADING + more
    is_frame = page < len(_fact_pages(scene, c.room, c.bottom))
    _table(c, y, rows, _label_width(scene.facts if is_frame else scene.instructions, c.room))
    if len(split) == 1:
        paint_notes(c, scene.lines)


def paint_thanks(c: Canvas, scene: ThankYou) -> None:
    """Roles and names, and the next date."""
    split = thanks_pages(scene, c.room, c.bottom)
    page = min(max(scene.page, 0), len(split) - 1)
    heading(c, "", page_mark(page, len(split)))
    big = _thanks_title(scene, c.room)
    c.block(c.left, 96, big, Style(0, c.ink.text, bold=True))
    label = _label_width(scene.credits, c.room)
    longest = max((widest(text, CAPTION) for _, text in split[page]), default=0.0)
    named = widest("\n".join(big.lines), big.size, bold=True) * several(scene.title)
    # Where pages are numbered, the number stands in the mark's place.
    if len(split) == 1 and c.left + max(label + longest, named) < c.wide - 1.3 * _MARK - 40:
        mark(c, (c.wide - 0.3 * _MARK, 430), _MARK)
    _table(c, _thanks_table(scene, c.room), split[page], label)
    footer(c, scene.closing)


def _table(c: Canvas, y: float, rows: Sequence[tuple[str, str]], label: float) -> None:
    for name, text in rows:
        names, texts = _cells(name, text, label, c.room)
        c.block(c.left, y, names, Style(0, c.ink.accent, bold=True))
        c.block(c.left + label, y, texts, Style(0, c.ink.text))
        y += max(names.height, texts.height) + _SPACE
