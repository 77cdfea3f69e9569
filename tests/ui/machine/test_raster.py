"""Pages as pictures, for printers that take no PDF: whole, in their size, in their order."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinter

from tests.ui.desk.preview.test_preview import pdf
from ui.machine.raster import draw_pages, print_pictures
from ui.paper_pages import page_picture, read_paper
from ui.papers import written_paper
from ui.present.printing import Known, Wish


def ink(paper, number):
    """How much of that page is black, in thousandths."""
    data = page_picture(paper, number, 200).data[::4]
    return round(1000 * sum(value < 128 for value in data) / len(data))


def test_every_page_comes_out_in_its_size_with_what_is_on_it(qapp, tmp_path):
    made = read_paper(written_paper(tmp_path / "Two.pdf", pdf("one page of words", "II")).path)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert draw_pages(made, printer)
    printed = read_paper(tmp_path / "printed.pdf")
    assert [(round(w), round(h)) for w, h in printed.sizes] == [(595, 842)] * 2
    for number in range(2):
        assert abs(ink(printed, number) - ink(made, number)) <= 2
    assert ink(printed, 0) > ink(printed, 1) > 0


def test_a_printer_that_is_not_there_is_said_to_be_none(qapp, tmp_path):
    made = written_paper(tmp_path / "One.pdf", pdf("one"))
    assert print_pictures(made.path, Wish("none of that name")).known is Known.NO_PRINTER
