"""The papers that lie in the preview: read, drawn page by page in the background, and put away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QImage

from facilitator.errors import FacilitatorError
from facilitator.parts.papers import MOST_COPIES
from ui.background import InBackground
from ui.desk.preview.keeping import Keeping
from ui.desk.preview.window import PreviewWindow
from ui.paper_pages import PaperFile, UnreadablePaper, page_picture, page_text, read_paper
from ui.present.printing import unreadable_words

#: Has the same paper made once more.
Again = Callable[[], None]


class Shelf(QObject):
    """Between the window and the files.

    Attributes:
        paper: that is looked at, None where none is.
        note: said of a paper as long as there is nothing else to say.
    """

    def __init__(
        self, window: PreviewWindow, keeping: Keeping, background: InBackground, language: str
    ) -> None:
        super().__init__(window)
        self._window, self._keeping = window, keeping
        self._background, self._language = background, language
        self._papers: tuple[Path, ...] = ()
        self._again: Again | None = None
        self._file: PaperFile | None = None
        self.paper: Path | None = None
        self.note = ""
        window.view.wanted.connect(self._draw)
        window.closed.connect(self._put_away)
        window.controls.paper_chosen.connect(self._open)
        window.controls.folder_asked.connect(self._show_folder)
        window.controls.again_asked.connect(self._make_anew)

    def lay_out(self, papers: tuple[Path, ...], again: Again | None) -> None:
        """Show them, the first one first; `again` has them made once more, where that is known."""
        self._papers, self._again = papers, again
        self._window.controls.show_papers(tuple(paper.name for paper in papers))
        self._open(0)

    def tell(self, sentence: str, *, of: Path, anew: bool = False) -> None:
        """Say that, if it is about the paper looked at; `anew`: it should be made once more."""
        if of == self.paper:
            self._window.controls.tell(sentence, again=anew and self._again is not None)

    def fail(self, failure: FacilitatorError) -> None:
        """A paper cannot be read, or whatever else it is."""
        if self.paper is None:
            return
        about = failure.path if isinstance(failure, UnreadablePaper) else self.paper
        words = failure_words(failure, self._language)
        self.tell(words, of=about, anew=isinstance(failure, UnreadablePaper))

    def _open(self, place: int) -> None:
        self.paper, self._file = paper, _ = self._papers[place], None
        self._window.show_paper(())
        self._window.controls.card.setEnabled(False)
        self.tell(self.note, of=paper)

        def read(file: PaperFile) -> None:
            if self.paper == paper:
                self._show(file)

        self._background(lambda: read_paper(paper), read, self.fail)

    def _show(self, file: PaperFile) -> None:
        self._file = file
        self._keeping.keep(file.path, file.digest)
        most = 1 if self._keeping.is_apart(file.path) else MOST_COPIES
        self._window.controls.card.begin(len(file.sizes), copies=most)
        self._window.show_paper(file.sizes)

    def _draw(self, number: int, width: int) -> None:
        file = self._file
        if file is None:
            return

        def drawn(made: tuple[QImage, str]) -> None:
            if self._file is file:
                self._window.view.show_drawn(number, *made)

        self._background(lambda: _drawn(file, number, width), drawn, self.fail)

    def _make_anew(self) -> None:
        again = self._again
        if again is not None:
            self._window.close()
            again()

    def _show_folder(self) -> None:
        if self.paper is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.paper.parent)))

    def _put_away(self) -> None:
        """Nobody looks: its pages need no memory. What is being printed is still followed."""
        self.paper = self._file = None
        self._window.show_paper(())


def failure_words(failure: FacilitatorError, language: str) -> str:
    """What is said where a paper cannot be read, or something else failed."""
    if isinstance(failure, UnreadablePaper):
        return unreadable_words(failure.path.name, language, is_gone=failure.is_gone)
    return str(failure)


def _drawn(file: PaperFile, number: int, width: int) -> tuple[QImage, str]:
    from ui.machine.raster import as_image  # noqa: PLC0415 - printing is loaded when it is needed

    return as_image(page_picture(file, number, width)), page_text(file, number)
