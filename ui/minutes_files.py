"""The minutes of a meeting as one file, in the form that its name asks for. No Qt."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.minutes_prose import Prose
from ui.papers import Paper, write_whole, written_paper

#: How a file of ours begins; "" where nothing tells it from others.
_BEGINS: Final = {".html": "<!DOCTYPE html>", ".txt": ""}
_LOOKED_AT: Final = 512


def minutes_file(world: World, number: int, language: str, path: Path, words: Prose) -> Paper:
    """Make them as HTML (.html), plain text (.txt), or else as PDF.

    Raises:
        RuleError: no such meeting, a letter the font lacks, or `path` is a file of another kind.
        EnvironmentFailure: the file cannot be written.

    """
    from facilitator.documents.minutes.minutes import (  # noqa: PLC0415 - 200 ms
        minutes_html,
        minutes_pdf,
        minutes_text,
    )
    from facilitator.readings.evening.minutes import minutes_of  # noqa: PLC0415

    minutes = minutes_of(world, number, language, words)
    ending = path.suffix.lower()
    if ending not in _BEGINS:
        return written_paper(path, minutes_pdf(minutes, language))
    make = minutes_html if ending == ".html" else minutes_text
    data = make(minutes, language).encode()
    _spare_what_is_another(path, _BEGINS[ending].encode())
    write_whole(path, data)
    return Paper(path, hashlib.sha256(data).hexdigest())


def _spare_what_is_another(path: Path, begins: bytes) -> None:
    """Refuse to put a text in the place of a record, or of anything that is none."""
    try:
        with path.open("rb") as file:
            there = file.read(_LOOKED_AT)
    except OSError:  # there is nothing yet, or the next step says why it cannot be written
        return
    if there and (not there.startswith(begins) or b"\0" in there):
        raise RuleError(f"{path.name} is something else and is not replaced. Choose another name.")
