"""Between papers that were made, the window they are looked at in, and the printer.

One window for a record: a paper that is made while it is open takes the place of the one before.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.errors import FacilitatorError
from facilitator.wording import say
from ui.background import InBackground
from ui.desk.preview.errands import Errands, Machine
from ui.desk.preview.keeping import Keeping
from ui.desk.preview.shelf import Again, Shelf, failure_words
from ui.desk.preview.window import PreviewWindow
from ui.present.printing import Known, Ticket, Wish, no_printer_words, printing_words
from ui.present.refusals import refusal_words


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
        self.keeping, self.language = keeping, language
        self._machine = machine or Machine()
        self._errands = Errands(background, keeping, self._machine, self)
        self._window: PreviewWindow | None = None
        self._shelf: Shelf | None = None

    def show(self, *papers: Path, again: Again | None = None) -> None:
        """Show them, the first one first; `again` has them made once more."""
        shelf = self.shelf
        self.window.bring_up()
        shelf.lay_out(papers, again)
        self._background(self._machine.printers, self._show_printers, shelf.fail)

    def print_out(
        self, paper: Path, done: Callable[[str], None], failed: Callable[[str], None]
    ) -> None:
        """Print one copy on the usual printer; `done` is told a sentence, and again if it turns."""
        self._errands.take(
            paper,
            Wish(),
            lambda ticket: done(self._words(ticket, paper)),
            lambda failure: failed(failure_words(failure, self.language)),
        )

    @property
    def window(self) -> PreviewWindow:
        """Made when it is needed first."""
        if self._window is None:
            self._window = PreviewWindow(self.language, self._over.window())
            self._window.controls.card.asked.connect(self._print)
        return self._window

    @property
    def shelf(self) -> Shelf:
        """Likewise."""
        if self._shelf is None:
            self._shelf = Shelf(self.window, self.keeping, self._background, self.language)
        return self._shelf

    def _show_printers(self, names: tuple[str, ...] | None) -> None:
        shelf = self.shelf
        self.window.controls.card.show_printers(names)
        if names == () and shelf.paper is not None:
            shelf.note = no_printer_words(str(shelf.paper.parent), self.language)
            shelf.tell(shelf.note, of=shelf.paper)
        else:
            shelf.note = ""

    def _print(self, wish: Wish) -> None:
        shelf, card, la = self.shelf, self.window.controls.card, self.language
        paper = shelf.paper
        if paper is None:
            return
        if not wish.copies:
            shelf.tell(refusal_words("no_such_copies", la), of=paper)
            return
        card.be_busy(is_busy=True)
        shelf.tell(say(la, "One moment …"), of=paper)

        def told(ticket: Ticket) -> None:
            card.be_busy(is_busy=False)
            shelf.tell(self._words(ticket, paper), of=paper, anew=ticket.known is Known.CHANGED)

        def failed(failure: FacilitatorError) -> None:
            card.be_busy(is_busy=False)
            shelf.fail(failure)

        self._errands.take(paper, wish, told, failed)

    def _words(self, ticket: Ticket, paper: Path) -> str:
        return printing_words(ticket, paper.name, str(paper.parent), self.language)
