"""The canvas of every paper: what is drawn within a tag belongs to it, all else is furniture.

Whatever is drawn outside a tag (rules, boxes to initial, footers, cut marks) becomes an artifact
when its page ends, so that nothing on a page is untagged (ISO 32000-1, 14.8.2.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.tagging.objects import write_metadata, write_tree
from facilitator.documents.tagging.tree import Element, item

#: Operators that leave a mark on the page, besides those of text.
_PAINTS: Final = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"))
_TEXT: Final = (" Tj", " TJ", " '", ' "')
#: By tag: how deep its bookmark lies.
_BOOKMARKED: Final = {"H1": 0, "H2": 1}
_VERSION: Final = (1, 7)
_BEGINS, _ENDS = " BDC", "EMC"


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that knows what each thing drawn on it is."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **{**more, "pdfVersion": _VERSION})
        self.language = str(more.get("lang") or "")
        self.spoken = self.language
        self.root = Element("Document")
        self._pages = 0
        self._pieces = 0
        self._bookmarks = 0
        self._depth = -1
        self._within = False

    @property
    def takes_tags(self) -> bool:
        """Whether a tag may begin: not within another one, and not on a form shown often."""
        return not self._within and not self._formData

    def foreign(self, language: str | None) -> str:
        """The language to be named: that one, or the one of all around, if not the paper's."""
        own = language or self.spoken
        return "" if own == self.language else own

    @contextmanager
    def piece(self, element: Element) -> Iterator[None]:
        """What is drawn meanwhile belongs to `element`. Within another piece it changes nothing."""
        if not self.takes_tags:
            yield
            return
        self._within = True
        self._begin(element)
        try:
            yield
        finally:
            self._code.append(_ENDS)
            self._within = False

    def go_on(self, element: Element) -> None:
        """What follows within the piece that is being drawn belongs to `element` instead."""
        if self._within:
            self._code.append(_ENDS)
            self._begin(element)

    def _begin(self, element: Element) -> None:
        element.kids.append((self._pages, self._pieces))
        self._code.append(f"/{element.tag} << /MCID {self._pieces} >>{_BEGINS}")
        self._pieces += 1

    def bookmark(self, element: Element, title: str, top: float) -> None:
        """Let a heading be found in the list of contents; `top`: points, where it stands."""
        level = _BOOKMARKED.get(element.tag)
        if level is None or not self.takes_tags:
            return
        self._bookmarks += 1
        key = f"heading {self._bookmarks}"
        self._depth = min(level, self._depth + 1)
        self.bookmarkHorizontal(key, 0, top)
        self.addOutlineEntry(" ".join(title.split()), key, self._depth)

    def showPage(self) -> None:
        """Close the page: what nobody tagged on it is furniture."""
        self._code[:] = _with_artifacts(self._code)
        super().showPage()
        page = self._doc.idToObject[f"Page{self._pages + 1}"]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._pages, "/S"
        self._pages, self._pieces = self._pages + 1, 0

    def save(self) -> None:
        """Write the file, and the tree of what is in it."""
        if self._code:
            self.showPage()
        document = self._doc
        write_tree(document, self.root, self._pages)
        info = vars(document.info)  # without what reportlab says where nobody said anything
        write_metadata(document, info.get("title", ""), info.get("author", ""), self.language)
        self.setViewerPreference("DisplayDocTitle", "true")
        super().save()


@contextmanager
def tagged(canvas: Canvas, tag: str, language: str | None = None) -> Iterator[None]:
    """What is drawn meanwhile is an element of its own: "P", "H1", "LI" …

    `language`: where it is in another one than the paper.
    """
    if not isinstance(canvas, TaggedCanvas) or not canvas.takes_tags:
        yield
        return
    with canvas.piece(new_element(canvas, tag, language)):
        yield


def new_element(canvas: TaggedCanvas, tag: str, language: str | None) -> Element:
    """An element after all that is there; an item of a list goes into the list before it."""
    foreign = canvas.foreign(language)
    if tag == "LI":
        return item(canvas.root, foreign)
    return canvas.root.take(Element(tag, language=foreign))


@contextmanager
def spoken(canvas: Canvas, language: str) -> Iterator[None]:
    """What is drawn meanwhile is in that language, where it does not say otherwise."""
    if not isinstance(canvas, TaggedCanvas):
        yield
        return
    around, canvas.spoken = canvas.spoken, language
    try:
        yield
    finally:
        canvas.spoken = around


@contextmanager
def figure(canvas: Canvas, alt: str, box: Sequence[float]) -> Iterator[None]:
    """What is drawn meanwhile is a picture; `alt`: what is said in its place.

    `box`: its left, bottom, width and height in the points of what is being drawn on.
    """
    if not isinstance(canvas, TaggedCanvas) or not canvas.takes_tags:
        yield
        return
    left, bottom, width, height = box
    corners = (
        canvas.absolutePosition(left, bottom),
        canvas.absolutePosition(left + width, bottom + height),
    )
    (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(*corners, strict=True))
    language = canvas.foreign(None)
    element = canvas.root.take(Element("Figure", language, alt, box=(x0, y0, x1, y1)))
    with canvas.piece(element):
        yield


def _with_artifacts(code: Sequence[str]) -> list[str]:
    """The page's operators, with all that paints outside a tag marked as furniture."""
    made: list[str] = []
    run: list[str] = []
    within = False
    for part in code:
        if part.endswith(_BEGINS):
            within = True
        if within or part in {"q", "Q"} or part.endswith(" cm"):
            _close(made, run)
            made.append(part)
        else:
            run.append(part)
        if part == _ENDS:
            within = False
    _close(made, run)
    return made


def _close(made: list[str], run: list[str]) -> None:
    """Add the run to what is made: as furniture where it leaves a mark on the page."""
    paints = any(_paints(part) for part in run)
    made += ["/Artifact BMC", *run, _ENDS] if paints else run
    run.clear()


def _paints(part: str) -> bool:
    if part.startswith("BT"):
        return any(shows in part for shows in _TEXT)
    return part.rpartition(" ")[2] in _PAINTS
