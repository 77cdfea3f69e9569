"""Between papers that were made, the window they are looked at in, the record and the printer.

One window for a record: a paper that is made while it is open takes the place of the one before.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QWidget

from facilitator.errors import FacilitatorError
from facilitator.parts.papers import MOST_COPIES
from facilitator.wording import say
from ui.background import InBackground
from ui.desk.preview.errands import Errands, Machine
from ui.desk.preview.keeping import Keeping
from ui.desk.preview.window import PreviewWindow
from ui.paper_pages import PaperFile, page_picture, page_text, read_paper
from ui.present.printing import Known, Ticket, Wish, no_printer_words, printing_words

#: Has the same paper made once more.
Again = Callable[[], None]


class Previewing(Protocol):
    """What whoever has papers made asks for. Nothing here blocks."""

    def show(self, *papers: Path, again: Again | None = None) -> None: ...

    def print_out(
        self, paper: Path, done: Callable[[str], None], failed: Callable[[str], None]
    ) -> None: ...


class Previews(QObject):
    """Shows papers and prints them.

    Args:
        over: a widget of the window that the preview belongs to.
        keeping: of the record.
        background: where papers are read and pictures made.
        language: of the desk.
        machine: what this computer has for printing.
    """

    def __init__(
        self,
        over: QWidget,
        keeping: Keeping,
        background: InBackground,
        language: str,
        machine: Machine | None = None,
    ) -> None:
        super().__init__(over)
        self._over, self._background = over, background
        self.language = self._language = language
        self.keeping, self._machine = keeping, machine or Machine()
        self._errands = Errands(background, keeping, self._machine, self)
        self._window: PreviewWindow | None = None
        self._no_printer = ""
        self._papers: tuple[Path, ...] = ()
        self._paper: Path | None = None
        self._file: PaperFile | None = None
        self._again: Again | None = None

    def show(self, *papers: Path, again: Again | None = None) -> None:
        """Show them, the first one first; `again` has them made once more."""
        self._papers, self._again = papers, again
        window = self.window
        window.controls.show_papers(tuple(paper.name for paper in papers))
        window.bring_up()
        self._open(0)
        self._background(self._machine.printers, self._show_printers, self._failed)

    def print_out(
        self, paper: Path, done: Callable[[str], None], failed: Callable[[str], None]
    ) -> None:
        """Print one copy on the usual printer; `done` is told a sentence, and again if it turns."""
        self._errands.take(
            paper,
            Wish(),
            lambda ticket: done(self._words(ticket, paper)),
            lambda failure: failed(str(failure)),
        )

    @property
    def window(self) -> PreviewWindow:
        """Made when it is needed first."""
        if self._window is None:
            self._window = window = PreviewWindow(self._language, self._over.window())
            controls = window.controls
            window.view.wanted.connect(self._draw)
            window.closed.connect(self._forget)
            controls.paper_chosen.connect(self._open)
            controls.card.asked.connect(self._print)
            controls.folder_asked.connect(self._show_folder)
            controls.again_asked.connect(self._make_anew)
        return self._window

    def _open(self, place: int) -> None:
        self._paper, self._file = paper, _ = self._papers[place], None
        self.window.show_paper(())
        self.window.controls.tell(self._no_printer)

        def read(file: PaperFile) -> None:
            if self._paper == paper:
                self._show_file(file)

        self._background(lambda: read_paper(paper), read, self._failed)

    def _show_file(self, file: PaperFile) -> None:
        self._file = file
        self.keeping.keep(file.path, file.digest)
        most = 1 if self.keeping.is_apart(file.path) else MOST_COPIES
        self.window.controls.card.begin(len(file.sizes), copies=most)
        self.window.show_paper(file.sizes)

    def _draw(self, number: int, width: int) -> None:
        file = self._file
        if file is None:
            return

        def drawn(made: tuple[QImage, str]) -> None:
            if self._file is file:
                self.window.view.show_drawn(number, *made)

        self._background(lambda: _drawn(file, number, width), drawn, self._failed)

    def _show_printers(self, names: tuple[str, ...] | None) -> None:
        self.window.controls.card.show_printers(names)
        la, folder = self._language, str(self.keeping.folder)
        self._no_printer = no_printer_words(folder, la) if names == () else ""
        if self._no_printer:
            self.window.controls.tell(self._no_printer)

    def _print(self, wish: Wish) -> None:
        paper = self._paper
        if paper is None:
            return

        controls = self.window.controls
        controls.card.be_busy(is_busy=True)
        controls.tell(say(self._language, "One moment …"))

        def told(ticket: Ticket) -> None:
            controls.card.be_busy(is_busy=False)
            if self._paper == paper:
                again = ticket.known is Known.CHANGED and self._again is not None
                controls.tell(self._words(ticket, paper), again=again)

        self._errands.take(paper, wish, told, self._failed)

    def _words(self, ticket: Ticket, paper: Path) -> str:
        return printing_words(ticket, paper.name, str(paper.parent), self._language)

    def _failed(self, failure: FacilitatorError) -> None:
        self.window.controls.card.be_busy(is_busy=False)
        self.window.controls.tell(str(failure), again=self._again is not None)

    def _make_anew(self) -> None:
        if self._again is not None:
            self.window.close()
            self._again()

    def _show_folder(self) -> None:
        if self._paper is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paper.parent)))

    def _forget(self) -> None:
        """Nobody looks: its pages need no memory. What is being printed is still followed."""
        self._paper = self._file = None
        self.window.show_paper(())


def _drawn(file: PaperFile, number: int, width: int) -> tuple[QImage, str]:
    from ui.machine.raster import as_image  # noqa: PLC0415 - printing is loaded when it is needed

    return as_image(page_picture(file, number, width)), page_text(file, number)
