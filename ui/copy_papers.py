"""The recovery sheet of the copies as a file, for its owner alone. No Qt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from facilitator.credentials.recovery import recovery_lines
from facilitator.record.copies.key import Seal, name_of
from ui.key_papers import secret_paper
from ui.papers import file_name


def copies_sheet_paper(assembly: str, seal: Seal, day: date, language: str) -> Path:
    """Make it, in a new folder; `ui.key_papers.remove_recovery` takes it away.

    Raises EnvironmentFailure.
    """
    from facilitator.documents.copies_sheet import (  # noqa: PLC0415 - 200 ms
        CopiesSheet,
        copies_sheet_pdf,
    )

    lines = recovery_lines(seal.key)
    code = "".join(lines).replace(" ", "")
    value = CopiesSheet(assembly, day, lines, name_of(seal), code)
    name = file_name("Recovery sheet of the copies", language)
    return secret_paper(copies_sheet_pdf(value, language), name)
