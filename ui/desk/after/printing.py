"""To the printer, by what the system has for it: `lp` on Linux, the shell's verb on Windows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from facilitator.errors import EnvironmentFailure

_PATIENCE: Final = 30  # seconds that a print queue may take to answer


def send_to_printer(paper: Path) -> None:
    """Hand the paper to the system's own printer; takes seconds, so not on the main thread.

    Raises:
        EnvironmentFailure: there is no printer, or it did not take the paper.

    """
    try:
        if sys.platform == "win32":
            os.startfile(paper, "print")  # noqa: S606 - a paper that we have just made
            return
        subprocess.run(
            ["lp", "--", str(paper)],
            check=True,
            capture_output=True,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise EnvironmentFailure(
            "No printer took the paper.",
            f"It is kept at {paper}: print it from there, or carry it to a printer on a stick.",
        ) from error
