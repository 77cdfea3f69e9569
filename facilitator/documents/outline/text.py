"""An outline as plain text: 72 columns, to be heard from a screen reader or read in a letter.

Nothing is drawn with dashes or boxes. A row of a table is a line of its own that names what each
cell is, as nobody hears which column a word stands in.
"""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import fill
from typing import Final

from facilitator.documents.outline.blocks import (
    Block,
    FigureStrip,
    Foot,
    Heading,
    Level,
    Outline,
    Para,
    Points,
    Signatures,
    Table,
    flat,
)
from facilitator.wording import say

_COLUMNS: Final = 72
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"


def outline_text(outline: Outline) -> str:
    """The outline as text, its lines ended by one line feed each."""
    pieces = [outline.banner] if outline.banner else []
    for block in flat(outline.blocks):
        pieces += _pieces(block, outline.language)
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _pieces(block: Block, language: str) -> Iterable[str]:
    """What of it is set apart by an empty line."""
    match block:
        case Heading():
            yield _heading(block)
        case Para():
            yield _folded(f"{block.mark}  {block.text}" if block.mark else block.text)
        case Points():
            yield "\n".join(_point(text) for text in block.texts)
        case Table():
            yield _table(block, language)
        case FigureStrip():
            yield "\n".join(_folded(f"{figure}  {label}") for label, figure in block.cells)
        case Signatures():
            yield "\n".join(
                _folded(say(language, "{signs}: to be signed on paper", signs=label))
                for label in block.labels
            )
        case Foot():
            yield "\n".join(map(_folded, block.lines))


def _heading(block: Heading) -> str:
    text = f"{block.number}  {block.text}" if block.number else block.text
    return _folded(text.upper() if block.level in {Level.TEXT, Level.ANNEX} else text)


def _table(table: Table, language: str) -> str:
    rows = [
        "; ".join(
            _cell(head, cell, language) for head, cell in zip(table.head, row, strict=True) if cell
        )
        for row in table.rows
    ]
    return "\n".join([_folded(f"{table.caption}:"), *map(_point, rows)])


def _cell(label: str, text: str, language: str) -> str:
    return say(language, "{label}: {value}", label=label, value=text) if label else text


def _point(text: str) -> str:
    return _folded(text, "* ", "  ")


def _folded(text: str, first: str = "", then: str = "") -> str:
    """Broken between words, each line of the text on lines of its own; long words stay whole."""
    lines = text.replace(_NO_BREAK, " ").split("\n")
    return "\n".join(
        fill(
            line,
            _COLUMNS,
            initial_indent=first if n == 0 else then,
            subsequent_indent=then,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for n, line in enumerate(lines)
    )
