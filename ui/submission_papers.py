"""The letter of submission as a file. No Qt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from facilitator.engine.world import World
from facilitator.readings.evening.submission import Asked, submission_of
from ui.papers import Paper, file_name, written_paper


def submission_paper(
    world: World, code: str, day: date, asked: Asked, language: str, *, folder: Path
) -> Paper:
    """Make the letter about the decision of that number.

    Raises:
        RuleError: no such decision, or a file of that name is no PDF.
        EnvironmentFailure: the file cannot be written.

    """
    from facilitator.documents.standing.submission import submission_pdf  # noqa: PLC0415 - 200 ms

    value = submission_of(world, code, day, asked, language)
    path = folder / file_name("Letter to the council", code, day.isoformat(), language)
    return written_paper(path, submission_pdf(value, language))
