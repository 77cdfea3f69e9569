"""What a stranger's programs read on our paper: text, fonts, codes."""

from __future__ import annotations

import ctypes
import io
import re

import pypdfium2
import zxingcpp
from pypdfium2 import raw


def pages(pdf: bytes) -> list[str]:
    """The text of each page, its line ends and hard spaces as spaces."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    return [" ".join(text.replace("\N{NO-BREAK SPACE}", " ").split()) for text in texts]


def text(pdf: bytes) -> str:
    return " ".join(pages(pdf))


def fonts(pdf: bytes) -> set[str]:
    """Every font the file names, drawn with or not."""
    return {name.decode() for name in re.findall(rb"/BaseFont /([^\s/]+)", pdf)}


def drawn_fonts_are_embedded(pdf: bytes) -> bool:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        drawn = [
            raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(thing.raw)) == 1
            for page in document
            for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
        ]
    return bool(drawn) and all(drawn)


def smallest_type(pdf: bytes) -> float:
    """The size of the smallest letters in the file, in points."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        return min(
            _size(thing.raw)
            for page in document
            for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
        )


def _size(thing: object) -> float:
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(thing, size)
    return size.value


def codes(pdf: bytes, dpi: int = 200) -> list[str]:
    """The QR codes on page one, as printed at that many dots per inch."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        picture = document[0].render(scale=dpi / 72).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]
