"""What a text is made of before anybody sets it: headings, paragraphs, tables, figures.

Plain values: nothing of paper, HTML or any library. Lengths are millimetres on paper, and only a
writer to paper heeds them. `source` is the numbers of the events of the record a block rests on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

Source = tuple[int, ...]


class Look(Enum):
    """What a paragraph is, and so how it looks."""

    MASTHEAD = auto()  # whose text it is, above its title
    FACTS = auto()  # when and where, below its title
    TEXT = auto()
    NOTE = auto()  # what somebody added to the facts above it
    ASKED = auto()  # a question that was discussed
    NUMBERED = auto()  # with its number beside it
    RESOLVED = auto()  # the words of a resolution
    PUT = auto()  # words that were put, and did not carry
    POST = auto()  # what was elected to
    RESULT = auto()
    HOW = auto()  # by which rule and method
    COUNT = auto()  # of a count: its facts
    STAGE = auto()
    PLAIN = auto()  # at the end, over the whole width
    SMALL = auto()
    FINE = auto()


class Level(Enum):
    """What a heading is over."""

    TEXT = auto()
    ANNEX = auto()
    SECTION = auto()  # of the text
    PART = auto()  # of an annex


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, and its number, where it has one."""

    text: str
    level: Level
    number: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph.

    Attributes:
        mark: the number beside it; may be empty.
        language: its own, where it is in another than the text; else empty.
        strong: a part of the text that stands out; may be empty.
    """

    text: str
    look: Look = Look.TEXT
    mark: str = ""
    language: str = ""
    strong: str = ""
    source: Source = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their head; the first column says what its row is of.

    Attributes:
        caption: what they are. On paper the heading above it says so, or `titled` does.
        rows: as long as `head`, all of them.
        widths: of the columns, 0 for one that takes what is left; () where all are of figures.
        left: how far in it stands.
        sources: of each row, as many as there are rows, or () for none.
        strong: places (row, column), both from 0, that stand out.
        titled: whether the caption stands above it on paper as well.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    left: float = 0
    sources: tuple[Source, ...] = ()
    strong: frozenset[tuple[int, int]] = frozenset()
    titled: bool = False


@dataclass(frozen=True, slots=True)
class FigureStrip:
    """Figures side by side, each with its label: `cells` are (label, figure)."""

    caption: str
    cells: tuple[tuple[str, str], ...]
    wide: float
    left: float
    source: Source = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, three abreast; `apart`: between the rows, for the pen."""

    labels: tuple[str, ...]
    apart: float = 0


@dataclass(frozen=True, slots=True)
class Foot:
    """What ties the text to the record: lines, and beside them on paper a code of that text."""

    lines: tuple[str, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Room on paper."""

    high: float


@dataclass(frozen=True, slots=True)
class Room:
    """What follows begins a new page where there is less room than that."""

    high: float


@dataclass(frozen=True, slots=True)
class Break:
    """A new page."""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that no page's end parts."""

    blocks: tuple[Block, ...]


Figures = Table | FigureStrip
OnPaper = Signatures | Foot | Gap | Room | Break
Block = Heading | Para | Points | Figures | OnPaper | Together


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole text.

    Attributes:
        title: of the file.
        author: whose it is.
        footer: at the foot of each page.
        banner: at the head of each page ("DRAFT – not yet approved"); may be empty.
        watermark: large, across each page, behind the text; may be empty.
    """

    title: str
    author: str
    language: str
    blocks: tuple[Block, ...]
    footer: str = ""
    banner: str = ""
    watermark: str = ""


def flat(blocks: Sequence[Block]) -> list[Block]:
    """The blocks in their order, those that stay together taken out of it."""
    found: list[Block] = []
    for block in blocks:
        found += flat(block.blocks) if isinstance(block, Together) else [block]
    return found
