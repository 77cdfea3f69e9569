"""A paragraph that says what it is where it is drawn, whole or over several pages.

Words that end a line are followed by a space in the file, which nobody sees: a reader that follows
the tags would otherwise join them with the next line's first word.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from copy import copy
from dataclasses import dataclass
from typing import Any, Final

from reportlab.platypus import Paragraph

from facilitator.documents.tagging.canvas import TaggedCanvas, new_element
from facilitator.documents.tagging.tree import Cells, Element

#: What a list's items hang from.
BULLET: Final = "•"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a paragraph stands. `scope`: "Row" or "Column" of a head, else empty."""

    cells: Cells
    row: int
    column: int
    scope: str = ""


@dataclass(slots=True, eq=False)
class Said:
    """What a paragraph says and is, one for all the parts it is split into.

    Attributes:
        text: as it is read, with its line ends.
        tag: its type where it stands in no table.
        language: its own, None for the paper's.
        cell: where it is one of a table.
        element: once it has been drawn.
        body: of an item of a list, what is not its bullet.
    """

    text: str
    tag: str = "P"
    language: str | None = None
    cell: Cell | None = None
    element: Element | None = None
    body: Element | None = None


class TaggedParagraph(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph of `said`. Drawn a second time, as a repeated head is, it is furniture."""

    said: Said | None = None
    _before = 0  # letters of it that are in parts before this one
    _drawn = False

    def split(self, width: float, height: float) -> list[Paragraph]:
        """As reportlab splits it; each part knows whose part it is."""
        parts: list[Paragraph] = super().split(width, height)
        before = self._before
        for part in parts:
            if part is not self:
                part.said, part._before = self.said, before  # noqa: SLF001 - of this very class
                before += _letters(_line_texts(part.blPara)) if hasattr(part, "blPara") else 0
        return parts

    def draw(self) -> None:
        """Draw it, within its tag."""
        lines = self.blPara.lines
        if self.said is not None:
            # On a form all is one piece: there its last word needs the space as well.
            text = f"{self.said.text} " if not _takes_tags(self.canv) else self.said.text
            self.blPara.lines = _spaced(self.blPara, _gaps(text), self._before)
        with self._piece():
            super().draw()
        self.blPara.lines = lines

    def _piece(self) -> AbstractContextManager[None]:
        """What it is drawn within."""
        canvas, said = self.canv, self.said
        if said is None or self._drawn or not _takes_tags(canvas):
            return nullcontext()
        self._drawn = True
        element = self._element(canvas, said)
        return nullcontext() if element is None else canvas.piece(element)

    def beginText(self, x: float, y: float) -> Any:
        """Where the text begins after what hangs beside it: a space, or the item's body."""
        canvas = self.canv
        if self.bulletText and isinstance(canvas, TaggedCanvas):
            canvas.drawString(x, y, " ")
            if self.said is not None and self.said.body is not None:
                canvas.go_on(self.said.body)
        return super().beginText(x, y)

    def _element(self, canvas: TaggedCanvas, said: Said) -> Element | None:
        """The element it belongs to, made where this is its first part; None for no words."""
        if said.element is None and said.cell is not None:
            cell, language = said.cell, canvas.foreign(said.language)
            said.element = cell.cells.cell(
                canvas.root, cell.row, cell.column, scope=cell.scope, language=language
            )
        elif said.element is None and said.text.strip():
            said.element = self._first(canvas, said)
        if not said.text.strip():
            return None
        return said.element if said.body is None or self.bulletText else said.body

    def _first(self, canvas: TaggedCanvas, said: Said) -> Element:
        element = new_element(canvas, said.tag, said.language)
        canvas.bookmark(element, " ".join(filter(None, (self.bulletText, said.text))), self.height)
        if said.tag != "LI":
            return element
        label = element.take(Element("Lbl"))
        said.body = element.take(Element("LBody"))
        return label


def _takes_tags(canvas: object) -> bool:
    return isinstance(canvas, TaggedCanvas) and canvas.takes_tags


def _gaps(text: str) -> frozenset[int]:
    """After how many letters, white space not counted, the text has white space."""
    gaps, letters = set(), 0
    for character in text.lstrip():
        if character.isspace():
            gaps.add(letters)
        else:
            letters += 1
    return frozenset(gaps)


def _line_texts(lines: Any) -> list[str]:
    return [_text(line) for line in lines.lines]


def _text(line: Any) -> str:
    if isinstance(line, tuple):
        return "".join(line[1])
    return "".join(getattr(word, "text", "") for word in line.words)


def _letters(texts: list[str]) -> int:
    return sum(not character.isspace() for text in texts for character in text)


def _spaced(broken: Any, gaps: frozenset[int], before: int) -> list[Any]:
    """The lines, each with a space at its end where the text goes on after one."""
    made = []
    letters = before
    for line in broken.lines:
        letters += _letters([_text(line)])
        made.append(_with_space(line) if letters in gaps else line)
    return made


def _with_space(line: Any) -> Any:
    if isinstance(line, tuple):
        extra, words = line
        return extra, [*words[:-1], f"{words[-1]} "] if words else words
    spaced = copy(line)
    if spaced.words:
        spaced.words = [*spaced.words[:-1], spaced.words[-1].clone(text=f"{_last(spaced)} ")]
    return spaced


def _last(line: Any) -> str:
    return str(getattr(line.words[-1], "text", ""))
