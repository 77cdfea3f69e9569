"""Minutes as files at each step of their life: given out, scanned, sealed. No Qt.

What was given out and what was sealed have names of their own beside the usual minutes, so that
neither is written over. A sealed file is read-only, and nothing here replaces one that is.
"""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure, FacilitatorError, RuleError
from facilitator.minutes_prose import Prose
from facilitator.parts import minutes
from facilitator.parts.meeting import Meeting
from facilitator.parts.minutes import Standing
from ui.papers import Paper, file_name, write_whole, written_paper

#: What a scan may be.
SCANS: Final = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")
_STEPS: Final = {Standing.CIRCULATED: "circulated", Standing.SEALED: "sealed"}


@dataclass(frozen=True, slots=True)
class MadeMinutes:
    """The minutes of one meeting as files.

    Attributes:
        papers: language → the PDF.
        before: each file that was written → what had been there, None for nothing.
    """

    papers: dict[str, Paper]
    before: dict[Path, bytes | None]

    @property
    def digests(self) -> dict[str, str]:
        """As the record keeps them."""
        return {language: paper.digest for language, paper in self.papers.items()}

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(paper.path for paper in self.papers.values())


def minutes_made(
    world: World,
    held: Meeting,
    languages: tuple[str, ...],
    prose: Prose,
    step: Standing,
    folder: Path,
) -> MadeMinutes:
    """Make them as PDF, HTML and text in each language, as they stand from that step on.

    All of them, or none: where one cannot be made or written, the others are as they were.

    Raises:
        RuleError: a letter the font lacks, or a file there is sealed.
        EnvironmentFailure: a file cannot be written.

    """
    names = {la: folder / minutes_name(held, la, step) for la in languages}
    files: dict[Path, bytes] = {}
    for la, path in names.items():
        files |= _set(world, held, la, prose, step, path)
    made = MadeMinutes({}, {})
    try:
        for path, data in files.items():
            before = path.read_bytes() if path.exists() else None
            _write(path, data)
            made.before[path] = before
    except FacilitatorError:
        unmake(made)
        raise
    papers = {
        la: Paper(path, hashlib.sha256(files[path]).hexdigest()) for la, path in names.items()
    }
    return replace(made, papers=papers)


def _set(
    world: World, held: Meeting, language: str, prose: Prose, step: Standing, path: Path
) -> dict[Path, bytes]:
    """The three files of one language, none of them written yet."""
    from facilitator.documents.minutes.minutes import (  # noqa: PLC0415 - 200 ms
        minutes_html,
        minutes_pdf,
        minutes_text,
    )
    from facilitator.documents.minutes.value import Life  # noqa: PLC0415
    from facilitator.readings.evening.minutes import minutes_of  # noqa: PLC0415

    value = replace(minutes_of(world, held.number, language, prose), life=Life(step.value))
    return {
        path: minutes_pdf(value, language),
        path.with_suffix(".html"): minutes_html(value, language).encode(),
        path.with_suffix(".txt"): minutes_text(value, language).encode(),
    }


def _write(path: Path, data: bytes) -> None:
    """A PDF spares what is none; see `written_paper`."""
    if path.suffix == ".pdf":
        written_paper(path, data)
    else:
        write_whole(path, data)


def minutes_name(held: Meeting, language: str, step: Standing | None = None) -> str:
    """What the file is called."""
    words = (_STEPS[step],) if step in _STEPS else ()
    return file_name("Minutes", str(held.number), held.day, language, *words)


def sealed_file(world: World, held: Meeting, language: str, folder: Path) -> Path | None:
    """The final minutes of that meeting, where they are sealed and their file is there."""
    if world.of(minutes.PART).of(held.id).standing is not Standing.SEALED:
        return None
    path = folder / minutes_name(held, language, Standing.SEALED)
    return path if path.exists() else None


def seal(made: MadeMinutes) -> None:
    """Make the files read-only: a program that would save over them is told."""
    for path in made.paths:
        for one in (path, path.with_suffix(".html"), path.with_suffix(".txt")):
            one.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)


def unmake(made: MadeMinutes) -> None:
    """The record did not take them: what was given out before lies there as it did.

    Raises EnvironmentFailure where that cannot be written.
    """
    for path, before in made.before.items():
        if before is None:
            path.unlink(missing_ok=True)
        else:
            write_whole(path, before)


def attached_scan(scan: Path, held: Meeting, folder: Path, number: int) -> Paper:
    """Copy a scan of the signed minutes beside the record; the copy, and its digest.

    Raises RuleError where it is neither PDF nor picture; EnvironmentFailure where it cannot be
    read or written.
    """
    ending = scan.suffix.lower()
    if ending not in SCANS:
        raise RuleError(f"{scan.name} is neither a PDF nor a picture.")
    name = Path(file_name("Minutes", str(held.number), held.day, "signed", str(number)))
    path = folder / name.with_suffix(ending)
    try:
        data = scan.read_bytes()
    except OSError as error:
        raise EnvironmentFailure(
            f"The scan cannot be read from {scan} ({error.strerror}).",
            "See that its disk or stick is still there, and choose it again.",
        ) from error
    write_whole(path, data)
    return Paper(path, hashlib.sha256(data).hexdigest())
