"""Type for the hall: the bundled fonts, and text measured, broken into lines and into pages.

Sizes and widths are in thousandths of the picture's height, so a text breaks the same way in the
thumbnail, the preview and on the wall. Nothing is ever set smaller than `FLOOR`: what does not
fit goes on to the next page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from resources import path

FLOOR: Final = 50  # a twentieth of the height: what the back row can still read
LEADING: Final = 1.24  # from line to line, in sizes
#: A line is hung this far above its baseline: the tallest Welsh capital, with its circumflex.
RISE: Final = 0.94
#: Between two languages one of which takes several lines, in sizes.
PARTING: Final = 0.3


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines of text at a size that holds them.

    Attributes:
        partings: the lines (from 0) above which there is some air: another language begins.

    """

    size: int
    lines: tuple[str, ...]
    partings: tuple[int, ...] = ()

    @property
    def height(self) -> float:
        """Thousandths of the picture's height, from the top of the first line."""
        return self.size * (len(self.lines) * LEADING + len(self.partings) * PARTING)


@cache
def family() -> str:
    """The bundled family; where its files are missing, the platform's own sans."""
    names: list[str] = []
    for file in sorted(path("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        names += QFontDatabase.applicationFontFamilies(number)
    return names[0] if names else "DejaVu Sans"


@cache
def font(size: int, *, bold: bool = False) -> QFont:
    """The hall's font; unhinted, so that it keeps its shape at every scale."""
    made = QFont(family())
    made.setPixelSize(size)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made


@cache
def _metrics(size: int, *, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(size, bold=bold))


@lru_cache(maxsize=16384)
def width(text: str, size: int, *, bold: bool = False) -> float:
    """How wide one line is set."""
    return _metrics(size, bold=bold).horizontalAdvance(text)


@cache
def digit_height(size: int) -> float:
    """How tall a digit stands."""
    return _metrics(size, bold=True).tightBoundingRect("0").height()


@lru_cache(maxsize=16384)
def wrap(text: str, size: int, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """`text` in lines no wider than `room`; a newline in it is kept, an overlong word is cut."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap_paragraph(paragraph, size, room, bold=bold)
    return tuple(lines)


def _wrap_paragraph(text: str, size: int, room: float, *, bold: bool) -> Iterator[str]:
    line = ""
    for word in _words(text, size, room, bold=bold):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size, bold=bold) > room:
            yield line
            longer = word
        line = longer
    yield line


def _words(text: str, size: int, room: float, *, bold: bool) -> Iterator[str]:
    for word in text.split():
        rest = word
        while rest and width(rest, size, bold=bold) > room:
            cut = _longest_start(rest, size, room, bold=bold)
            yield rest[:cut]
            rest = rest[cut:]
        if rest:
            yield rest


def _longest_start(word: str, size: int, room: float, *, bold: bool) -> int:
    cut = 1
    while cut < len(word) and width(word[: cut + 1], size, bold=bold) <= room:
        cut += 1
    return cut


@lru_cache(maxsize=512)
def fit(
    text: str,
    sizes: tuple[int, ...],
    room: float,
    most_lines: int,
    *,
    bold: bool = False,
    even: bool = True,
) -> Setting:
    """The largest of `sizes` (falling) that needs no more than `most_lines`; `even` lines.

    At the last size the text is cut short with an ellipsis: for titles, which the desk can
    shorten, never for the wording of a proposal.
    """
    for size in unbroken(text, sizes, room, bold=bold):
        set_ = whole(text, size, room, most_lines, bold=bold, even=even)
        if set_ is not None:
            return set_
    kept = wrap(text, sizes[-1], room, bold=bold)[:most_lines]
    return Setting(sizes[-1], (*kept[:-1], _cut_short(kept[-1], sizes[-1], room, bold=bold)))


def unbroken(
    text: str, sizes: tuple[int, ...], room: float, *, bold: bool = False
) -> tuple[int, ...]:
    """Those sizes at which no word is cut in two; all of them where there is none."""
    return tuple(s for s in sizes if longest_word(text, s, bold=bold) <= room) or sizes


def longest_word(text: str, size: int, *, bold: bool = False) -> float:
    """How wide the widest word is set."""
    return max(width(word, size, bold=bold) for word in (*text.split(), ""))


def whole(
    text: str, size: int, room: float, most_lines: int, *, bold: bool = False, even: bool = True
) -> Setting | None:
    """The text at that size, if it needs no more lines than that; else None."""
    lines = wrap(text, size, room, bold=bold)
    if len(lines) > most_lines or any(width(line, size, bold=bold) > room for line in lines):
        return None
    return Setting(size, _balanced(text, size, room, lines, bold=bold) if even else lines)


def _balanced(
    text: str, size: int, room: float, lines: tuple[str, ...], *, bold: bool
) -> tuple[str, ...]:
    """The same number of lines, none of them much shorter than the others."""
    narrower = room * 0.95
    longest = longest_word(text, size, bold=bold)
    while len(lines) > 1 and narrower > max(room * 0.4, longest):
        tried = wrap(text, size, narrower, bold=bold)
        if len(tried) > len(lines) or any(width(t, size, bold=bold) > narrower for t in tried):
            break
        lines, narrower = tried, narrower - room * 0.05
    return lines


@lru_cache(maxsize=512)
def fit_high(
    text: str, sizes: tuple[int, ...], room: float, high: float, *, bold: bool = False
) -> Setting:
    """The largest of `sizes` (falling) whose lines are no higher than `high` together."""
    for size in sizes[:-1]:
        lines = int(high / (size * LEADING))
        if lines and len(wrap(text, size, room, bold=bold)) <= lines:
            return fit(text, (size,), room, lines, bold=bold)
    return fit(text, sizes[-1:], room, max(1, int(high / (sizes[-1] * LEADING))), bold=bold)


def _cut_short(line: str, size: int, room: float, *, bold: bool) -> str:
    while line and width(f"{line}…", size, bold=bold) > room:
        line = line[:-1]
    return f"{line.rstrip()}…"


@lru_cache(maxsize=64)
def paginate(
    text: str, size: int, room: float, lines_a_page: int, *, bold: bool = False
) -> tuple[tuple[str, ...], ...]:
    """`text` as pages of lines; blank lines neither begin nor end a page. Every word is kept."""
    lines = list(wrap(text.strip(), size, room, bold=bold))
    pages: list[tuple[str, ...]] = []
    while lines:
        page, lines = lines[:lines_a_page], lines[lines_a_page:]
        pages.append(tuple(_without_blank_ends(page)))
    return tuple(page for page in pages if page) or ((),)


def _without_blank_ends(lines: Sequence[str]) -> Sequence[str]:
    while lines and not lines[0]:
        lines = lines[1:]
    while lines and not lines[-1]:
        lines = lines[:-1]
    return lines
