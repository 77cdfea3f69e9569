"""The texts of QR codes on a page or in a picture: a PDF, a scan, a photograph. Keeps no picture.

A page is drawn as a printer would have it, then read as a photograph is. What is read is text,
and nobody has looked at it yet.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pypdfium2
import zxingcpp
from PIL import Image, ImageOps, UnidentifiedImageError

from facilitator.errors import EnvironmentFailure

_DOTS: Final = 300 / 72  # dots a point: a page at 300 dots an inch
_MOST_PAGES: Final = 50
_MOST_PIXELS: Final = 80_000_000  # a picture that claims more would fill the memory
_MOST_BYTES: Final = 100_000_000
#: Long sides in pixels a picture is read at: some codes are seen only when it is made smaller.
_SIDES: Final = (0, 2400, 1500)
_QR: Final = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_PDF: Final = b"%PDF-"
#: What scanners and telephones make. Of the others some would start a program, as EPS does.
_FORMATS: Final = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF", "PPM")


def codes_in(path: Path) -> tuple[str, ...]:
    """The texts of all QR codes in a PDF or a picture, in the order of pages; empty if none.

    Raises EnvironmentFailure: it cannot be read, or is neither.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _unreadable(path, "it is too large")
        with path.open("rb") as file:
            is_pdf = _PDF in file.read(1024)
        found = [text for page in (_pages if is_pdf else _picture)(path) for text in _texts(page)]
    except pypdfium2.PdfiumError as error:
        raise _unreadable(path, "the PDF is damaged or locked") from error
    except UnidentifiedImageError as error:
        raise _unreadable(path, "it is neither a PDF nor a picture") from error
    except (Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is damaged or too large"
        raise _unreadable(path, why) from error
    return tuple(dict.fromkeys(found))


def codes_in_image(image: Image.Image) -> tuple[str, ...]:
    """The texts of all QR codes in a picture that is at hand already."""
    return tuple(dict.fromkeys(_texts(image)))


def codes_in_frame(frame: Any) -> tuple[str, ...]:
    """The texts of all QR codes in a camera's picture: lines x columns of bytes, grey or BGR."""
    return codes_in_image(Image.fromarray(frame).convert("L"))


def _unreadable(path: Path, why: str) -> EnvironmentFailure:
    return EnvironmentFailure(
        f"{path} cannot be read: {why}.", "Give a PDF, or a picture of the page (PNG or JPEG)."
    )


def _pages(path: Path) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(path)
    try:
        for number in range(min(len(document), _MOST_PAGES)):
            page = document[number]
            width, height = page.get_size()
            scale = min(_DOTS, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
            yield page.render(scale=scale, grayscale=True).to_pil()
            page.close()
    finally:
        document.close()


def _picture(path: Path) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ours of size is stricter, and damage is told as damage
        with Image.open(path, formats=_FORMATS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise _unreadable(path, "it has too many pixels")
            grey = ImageOps.exif_transpose(picture).convert("L")
    yield grey


def _texts(image: Image.Image) -> list[str]:
    """What is read at the first size at which anything is."""
    for side in _SIDES:
        if side >= max(image.size):
            continue
        smaller = image.copy() if side else image
        if side:
            smaller.thumbnail((side, side))
        found = zxingcpp.read_barcodes(smaller, formats=_QR)
        if texts := [each.text for each in found if each.valid]:
            return texts
    return []
