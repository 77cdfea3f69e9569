"""Printed sheets as pictures, and the cards cut out of them."""

from __future__ import annotations

import io

import pypdfium2


def pages(pdf, dpi=100):
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return [page.render(scale=dpi / 72, grayscale=True).to_numpy().squeeze() for page in document]


def texts(pdf):
    """What each page says, line by line."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return [page.get_textpage().get_text_range().splitlines() for page in document]


def cut(page, layout):
    """The cards of a sheet, in order."""
    high, wide = page.shape
    rows, columns = layout.rows, layout.columns
    return [
        page[
            high * r // rows : high * (r + 1) // rows,
            wide * c // columns : wide * (c + 1) // columns,
        ]
        for r in range(rows)
        for c in range(columns)
    ]


def cards_of(pdf, layout, dpi=100):
    """All cards of all sheets, in order, the empty places of the last one too."""
    return [card for page in pages(pdf, dpi) for card in cut(page, layout)]
