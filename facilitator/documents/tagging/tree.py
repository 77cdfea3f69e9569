"""What a page is made of, as a tree: headings, paragraphs, tables, and where each is drawn.

ISO 32000-1, 14.7: an element names what it is, and the marked pieces of the pages that belong to
it. This module knows nothing of drawing; `objects` writes the tree into a file.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field

#: The number of a page, from 0, and of a marked piece on it.
Place = tuple[int, int]


@dataclass(slots=True, eq=False)
class Element:
    """One element, and what belongs to it: other elements, or marked pieces of pages.

    Attributes:
        tag: its standard type, "H1", "P", "TD" …
        language: where it is in another one than the paper.
        alt: in the place of a picture.
        scope: of a table's head, "Row" or "Column".
        box: around a picture: left, bottom, right, top, in points of its page.
        order: its place among its parent's, where they are not drawn in their order.
    """

    tag: str
    language: str = ""
    alt: str = ""
    scope: str = ""
    box: tuple[float, float, float, float] | None = None
    order: int = 0
    kids: list[Element | Place] = field(default_factory=list)
    parent: Element | None = None

    def take(self, kid: Element) -> Element:
        """Let it be the last of this element's."""
        kid.parent = self
        self.kids.append(kid)
        return kid

    def place(self, kid: Element) -> Element:
        """Put it among the others by its `order`: only where all kids are elements."""
        kid.parent = self
        insort(self.kids, kid, key=lambda one: one.order if isinstance(one, Element) else 0)
        return kid

    def last(self, tag: str) -> Element | None:
        """The last of this element's, where it is of that type."""
        kid = self.kids[-1] if self.kids else None
        return kid if isinstance(kid, Element) and kid.tag == tag else None


class Cells:
    """A table's elements, made as its cells are drawn, on whatever page that is."""

    def __init__(self) -> None:
        self._table: Element | None = None
        self._rows: dict[int, Element] = {}

    def cell(
        self, document: Element, row: int, column: int, *, scope: str, language: str
    ) -> Element:
        """The element of that cell, in a table that stands at the end of what was drawn."""
        if self._table is None:
            self._table = _table(document)
        line = self._rows.get(row)
        if line is None:
            line = self._rows[row] = self._table.place(Element("TR", order=row))
        tag = "TH" if scope else "TD"
        return line.place(Element(tag, language, scope=scope, order=column))


def _table(document: Element) -> Element:
    """A new table; the caption just before it becomes its own."""
    caption = document.last("Caption")
    if caption is not None:
        document.kids.pop()
    table = document.take(Element("Table"))
    if caption is not None:
        caption.order = -1
        table.place(caption)
    return table


def item(document: Element, language: str) -> Element:
    """One more item of the list that was drawn last, or the first of a new one."""
    listed = document.last("L") or document.take(Element("L"))
    return listed.take(Element("LI", language=language))
