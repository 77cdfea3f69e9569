"""Papers on their way to a printer: compared, handed over, counted, and followed for a while.

What takes time is done in the background, in short pieces: papers can be made meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer

from facilitator.errors import FacilitatorError
from ui.background import InBackground
from ui.desk.preview.keeping import Keeping
from ui.machine.print_queue import followed, submit
from ui.machine.printers import printers
from ui.paper_pages import read_paper
from ui.present.printing import Known, Ticket, Wish

_EVERY_MS: Final = 800
#: A printer that wakes up needs this long before it says that it is not there.
_LOOKS: Final = 12


class Machine(NamedTuple):
    """What this computer has for printing."""

    submit: Callable[[Path, Wish], Ticket] = submit
    follow: Callable[[Ticket], Ticket] = followed
    printers: Callable[[], tuple[str, ...] | None] = printers


class Errands(QObject):
    """Takes papers to printers."""

    def __init__(
        self, background: InBackground, keeping: Keeping, machine: Machine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background, self._keeping, self._machine = background, keeping, machine

    def take(
        self,
        paper: Path,
        wish: Wish,
        told: Callable[[Ticket], None],
        failed: Callable[[FacilitatorError], None],
    ) -> None:
        """Print it; `told` hears what is known at once, and whenever more is known."""
        is_as_made, machine = self._keeping.asked_now(), self._machine

        def job() -> tuple[str, Ticket]:
            digest = read_paper(paper).digest
            if not is_as_made(paper, digest):
                return digest, Ticket(wish.printer, "", Known.CHANGED, wish.copies)
            return digest, machine.submit(paper, wish)

        def sent(answer: tuple[str, Ticket]) -> None:
            digest, ticket = answer
            if ticket.known.is_sent:
                self._keeping.count(paper, digest, ticket.copies)
            told(ticket)
            self._look_again(ticket, told, _LOOKS)

        self._background(job, sent, failed)

    def _look_again(self, ticket: Ticket, told: Callable[[Ticket], None], looks: int) -> None:
        if ticket.job and ticket.known.may_change and looks:
            QTimer.singleShot(_EVERY_MS, self, lambda: self._look(ticket, told, looks - 1))

    def _look(self, ticket: Ticket, told: Callable[[Ticket], None], looks: int) -> None:
        def looked(newer: Ticket) -> None:
            if newer != ticket:
                told(newer)
            self._look_again(newer, told, looks)

        self._background(lambda: self._machine.follow(ticket), looked, lambda _failure: None)
