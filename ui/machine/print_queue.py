"""Papers to a printer and what its queue says of them: `lp` and `lpstat`, or the spooler. No page.

On Windows nothing that is always there prints a PDF (the shell's verb needs a program that has
it, and the usual reader has none), so its pages go as pictures; see `ui.machine.raster`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from ui.present.printing import Known, Ticket, Wish

_PATIENCE: Final = 30  # seconds that a queue may take to accept a paper
_A_MOMENT: Final = 3  # seconds that it may take to say how it is
#: What CUPS and its backends say of a printer that is not there, and of one without paper.
_LOST: Final = re.compile(
    r"offline|unable to (connect|locate|send)|may not exist|not respond|not connected|unreachable"
    r"|no route|timed-out|connecting-to|waiting for printer to become",
    re.IGNORECASE,
)
_EMPTY: Final = re.compile(r"media-(empty|needed)|out of paper", re.IGNORECASE)
_STOPPED: Final = re.compile(r"^printer \S+ disabled since", re.MULTILINE)
_JOB: Final = re.compile(r"request id is (\S+)-(\d+)")


def submit(paper: Path, wish: Wish) -> Ticket:
    """Hand the stored file itself to the queue; takes seconds, so not on the main thread."""
    if sys.platform == "win32":
        from ui.machine.raster import print_pictures  # noqa: PLC0415 - there alone it is needed

        return print_pictures(paper, wish)
    sides = "two-sided-long-edge" if wish.both_sides else "one-sided"
    told = _run(
        "lp",
        *(("-d", wish.printer) if wish.printer else ()),
        *("-n", str(wish.copies)),
        *("-o", f"sides={sides}", "-o", "print-scaling=none"),  # labels and cards have their size
        *("--", str(paper)),
        patience=_PATIENCE,
    )
    if told is None:
        return Ticket(wish.printer, "", Known.NO_PRINTER, wish.copies)
    if found := _JOB.search(told.stdout):
        return Ticket(found[1], found[2], Known.UNDER_WAY, wish.copies)
    known = Known.SENT if not told.returncode else _why_not(told.stderr)
    return Ticket(wish.printer, "", known, wish.copies)


def followed(ticket: Ticket) -> Ticket:
    """The same with what its queue says now; takes moments, so not on the main thread."""
    if not ticket.job or not ticket.known.may_change:
        return ticket
    waiting = _told("lpstat", "-l", "-W", "not-completed", "-o", ticket.printer)
    if waiting is None:
        return replace(ticket, known=Known.SENT)
    status = of_job(waiting, f"{ticket.printer}-{ticket.job}")
    if status is None:
        return replace(ticket, known=Known.DONE)
    printer = _told("lpstat", "-l", "-p", ticket.printer) or ""
    return replace(ticket, known=of_queue(f"{printer}\n{status}"))


def of_job(listed: str, job: str) -> str | None:
    """What `lpstat -l -o` says of that job; None where it is not in the list."""
    _, found, after = f"\n{listed}".partition(f"\n{job} ")
    if not found:
        return None
    first, *more = after.splitlines()
    below: list[str] = [first]
    for line in more:
        if not line[:1].isspace():
            break
        below.append(line)
    return "\n".join(below)


def of_queue(said: str) -> Known:
    """What that says of a paper which still waits: `lpstat -l -p` and the job's own lines."""
    if _EMPTY.search(said):
        return Known.NO_PAPER
    if _LOST.search(said):
        return Known.UNREACHABLE
    return Known.PAUSED if _STOPPED.search(said) else Known.UNDER_WAY


def _why_not(said: str) -> Known:
    if "not accepting" in said:
        return Known.REFUSED
    no_printer = re.search(r"no default destination|does not exist", said, re.IGNORECASE)
    return Known.NO_PRINTER if no_printer else Known.NOT_TAKEN


def _told(*command: str) -> str | None:
    told = _run(*command, patience=_A_MOMENT)
    return told.stdout if told is not None and not told.returncode else None


def _run(*command: str, patience: int) -> subprocess.CompletedProcess[str] | None:
    """Have it run, speaking English; None where it is not there or says nothing."""
    try:
        return subprocess.run(
            command,
            check=False,
            capture_output=True,
            text=True,
            timeout=patience,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
