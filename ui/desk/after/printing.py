"""To the usual printer, once, from pages that show no preview."""

from __future__ import annotations

from pathlib import Path

from facilitator.errors import EnvironmentFailure
from ui.machine.print_queue import submit
from ui.present.printing import Wish


def send_to_printer(paper: Path) -> None:
    """Hand the paper to the usual printer; takes seconds, so not on the main thread.

    Raises:
        EnvironmentFailure: there is no printer, or it did not take the paper.

    """
    if not submit(paper, Wish()).known.is_sent:
        raise EnvironmentFailure(
            "No printer took the paper.",
            f"It is kept at {paper}: print it from there, or carry it to a printer on a stick.",
        )
