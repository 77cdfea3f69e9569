"""A paper's pages as pictures through the system's own printing: where no queue takes a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.paper_pages import PaperFile, Picture, UnreadablePaper, printed_pages, read_paper
from ui.present.printing import Known, Ticket, Wish

#: Dots an inch: the codes on certificates are read again at it, and a page takes 35 MB.
DOTS: Final = 300


def print_pictures(path: Path, wish: Wish) -> Ticket:
    """Print it so. Raises UnreadablePaper: the file cannot be read."""
    names = QPrinterInfo.availablePrinterNames()
    name = wish.printer or QPrinterInfo.defaultPrinterName()
    if name not in names:
        return Ticket(name, "", Known.NO_PRINTER, wish.copies)
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    two = QPrinter.DuplexMode.DuplexLongSide
    printer.setDuplex(two if wish.both_sides else QPrinter.DuplexMode.DuplexNone)
    printer.setCopyCount(wish.copies)
    printer.setDocName(path.stem)
    known = Known.SENT if draw_pages(read_paper(path), printer) else Known.NOT_TAKEN
    return Ticket(name, "", known, wish.copies)


def draw_pages(paper: PaperFile, printer: QPrinter) -> bool:
    """Draw every page in its size onto that printer; whether it took them all."""
    printer.setResolution(DOTS)
    printer.setFullPage(True)
    painter = QPainter()
    try:
        for number, picture in enumerate(printed_pages(paper, DOTS)):
            _lay(printer, paper.sizes[number])
            if not (printer.newPage() if number else painter.begin(printer)):
                return False
            painter.drawImage(painter.viewport(), as_image(picture))
    except UnreadablePaper:
        printer.abort()  # half a paper is no paper
        raise
    finally:
        painter.end()
    return printer.printerState() is not QPrinter.PrinterState.Error


def as_image(picture: Picture) -> QImage:
    """The same for Qt, with bytes of its own."""
    image = QImage(
        picture.data, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
    )
    return image.copy()


def _lay(printer: QPrinter, size: tuple[float, float]) -> None:
    """The next page has that size in points, and no margins of ours."""
    wide, high = size
    lying = wide > high
    sheet = QPageSize(
        QSizeF(min(wide, high), max(wide, high)),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(sheet, way, QMarginsF()))
