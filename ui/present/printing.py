"""What is said of a paper on its way to a printer: what is known, and what to do. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from facilitator.wording import say


class Known(Enum):
    """What is known of a paper that was sent to a printer."""

    DONE = auto()  # it has left the queue
    UNDER_WAY = auto()
    SENT = auto()  # and nobody says more
    PAUSED = auto()
    UNREACHABLE = auto()
    NO_PAPER = auto()
    REFUSED = auto()  # by the queue; nothing is printed of this and the next ones
    NO_PRINTER = auto()
    NOT_TAKEN = auto()
    CHANGED = auto()  # the file is not the one that was made; it was not sent

    @property
    def is_sent(self) -> bool:
        """Whether a queue has it, or had it."""
        return self not in {Known.REFUSED, Known.NO_PRINTER, Known.NOT_TAKEN, Known.CHANGED}

    @property
    def may_change(self) -> bool:
        """Whether it is worth asking again."""
        return self in {Known.UNDER_WAY, Known.UNREACHABLE}


@dataclass(frozen=True, slots=True)
class Wish:
    """How it shall be printed. `printer`: "" for the usual one."""

    printer: str = ""
    copies: int = 1
    both_sides: bool = False


@dataclass(frozen=True, slots=True)
class Ticket:
    """One paper at one printer. `job`: its number in the queue, "" where there is none."""

    printer: str
    job: str
    known: Known
    copies: int = 1


def printing_words(ticket: Ticket, paper: str, folder: str, language: str) -> str:
    """One sentence or two. `paper`: name of the file; `folder`: where it lies."""
    printer = ticket.printer or say(language, "the usual printer")
    said = _on_its_way(printer, paper, language) | _not_on_its_way(printer, paper, folder, language)
    return said[ticket.known]


def no_printer_words(folder: str, language: str) -> str:
    """Said before anything is printed."""
    return say(
        language,
        "This laptop has no printer. Copy the paper to a stick and print it elsewhere: it is in "
        "{folder}",
        folder=folder,
    )


def unreadable_words(paper: str, language: str, *, is_gone: bool) -> str:
    """Said instead of a page."""
    if is_gone:
        return say(language, "Not in its folder any more: {paper}. Make it anew.", paper=paper)
    return say(language, "Damaged, or not to be read: {paper}. Make it anew.", paper=paper)


def _on_its_way(printer: str, paper: str, language: str) -> dict[Known, str]:
    values = {"paper": paper, "printer": printer}
    return {
        Known.DONE: say(language, "Printed: {paper}. Printer: {printer}.", **values),
        Known.UNDER_WAY: say(
            language, "Sent: {paper}. It is being printed. Printer: {printer}.", **values
        ),
        Known.SENT: say(language, "Sent: {paper}. Printer: {printer}.", **values),
        Known.PAUSED: say(
            language,
            "Sent: {paper}. It waits, as the printer is paused: let it go on in the computer's "
            "printer settings. Printer: {printer}.",
            **values,
        ),
        Known.UNREACHABLE: say(
            language,
            "Sent: {paper}. It waits, as the printer does not answer: see that it is switched on "
            "and connected. Printer: {printer}.",
            **values,
        ),
        Known.NO_PAPER: say(
            language,
            "Sent: {paper}. It waits, as the printer has no paper: put some in. "
            "Printer: {printer}.",
            **values,
        ),
    }


def _not_on_its_way(printer: str, paper: str, folder: str, language: str) -> dict[Known, str]:
    return {
        Known.REFUSED: say(
            language,
            "Not printed: this printer takes no papers now. Choose another, or copy the paper to "
            "a stick: it is in {folder}. Printer: {printer}.",
            folder=folder,
            printer=printer,
        ),
        Known.NO_PRINTER: no_printer_words(folder, language),
        Known.NOT_TAKEN: say(
            language,
            "Not printed: the printer did not take it. Try once more, or copy the paper to a "
            "stick: it is in {folder}. Printer: {printer}.",
            folder=folder,
            printer=printer,
        ),
        Known.CHANGED: say(
            language,
            "Not printed: {paper} was changed since it was made, so it is not the paper in the "
            "record. Make it anew.",
            paper=paper,
        ),
    }
