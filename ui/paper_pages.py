"""A paper's pages as pictures: for the preview, and for printers that take nothing else. No Qt.

PDFium is not safe in two threads at once, so all of this runs in `ui.background`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pypdfium2

from facilitator.errors import EnvironmentFailure

_MOST_BYTES: Final = 200_000_000
#: A picture with more pixels would fill the memory of a small laptop.
_MOST_PIXELS: Final = 40_000_000
_POINTS: Final = 72  # an inch


class UnreadablePaper(EnvironmentFailure):
    """It cannot be shown or printed. `is_gone`: there is no such file any more."""

    def __init__(self, path: Path, why: str, *, is_gone: bool = False) -> None:
        super().__init__(f"{path.name} cannot be read: {why}.", "Make it once more.")
        self.path, self.is_gone = path, is_gone


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A PDF as it lay on the disk at one moment.

    Attributes:
        digest: SHA-256 of `data` in hex.
        sizes: width and height of each page in points; never empty.
    """

    path: Path
    data: bytes
    digest: str
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page on white. `data`: four bytes a pixel, blue, green, red and one of no meaning."""

    width: int
    height: int
    stride: int
    data: bytes


def read_paper(path: Path) -> PaperFile:
    """Read it whole.

    Raises UnreadablePaper: it is gone, cannot be read, is damaged or is no PDF.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadablePaper(path, "it is too large")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadablePaper(path, "it is not in its folder", is_gone=True) from error
    except OSError as error:
        raise UnreadablePaper(path, error.strerror or "the disk does not give it") from error
    with _opened(path, data) as document:
        sizes = tuple(document.get_page_size(number) for number in range(len(document)))
    if not sizes:
        raise UnreadablePaper(path, "it has no pages")
    return PaperFile(path, data, hashlib.sha256(data).hexdigest(), sizes)


def page_picture(paper: PaperFile, number: int, width: int) -> Picture:
    """Page `number`, from 0, `width` pixels wide, or less where that would be too much.

    Raises UnreadablePaper: the page is damaged.
    """
    wide, high = paper.sizes[number]
    most = (_MOST_PIXELS * wide / high) ** 0.5
    with _opened(paper.path, paper.data) as document:
        return _drawn(document[number], min(float(width), most) / wide)


def page_text(paper: PaperFile, number: int) -> str:
    """What is written on page `number`, from 0, for whoever has it read aloud.

    Raises UnreadablePaper: the page is damaged.
    """
    with _opened(paper.path, paper.data) as document:
        return str(document[number].get_textpage().get_text_range()).strip()


def printed_pages(paper: PaperFile, dots: int) -> Iterator[Picture]:
    """Every page at that many dots an inch, one at a time. Raises as `page_picture` does."""
    with _opened(paper.path, paper.data) as document:
        for number in range(len(paper.sizes)):
            yield _drawn(document[number], dots / _POINTS)


@contextmanager
def _opened(path: Path, data: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise UnreadablePaper(path, "it is damaged, or no PDF") from error


def _drawn(page: Any, scale: float) -> Picture:
    # With four bytes a pixel, as that is what Qt takes as it is.
    bitmap = page.render(scale=scale, prefer_bgrx=True, maybe_alpha=False)
    if bitmap.n_channels != 4:  # noqa: PLR2004 - asked for on the line above
        raise AssertionError(bitmap.format)
    return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
